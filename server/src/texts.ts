/** Holds the workspace as it changes: what is open in the editor comes first, what lies in the folders second. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { FileChangeType, type TextDocumentContentChangeEvent } from "vscode-languageserver-protocol";
import { URI } from "vscode-uri";
import { Document, kindOf } from "./core/document.ts";
import type { DocumentKind } from "./core/schema.ts";
import { type Workspace } from "./core/workspace.ts";
import { builtInInstitutions } from "./core/generated/built-in-institutions.ts";
import type { Host } from "./host.ts";

const kindsByLanguage: Readonly<Record<string, DocumentKind>> = {
  "kertas-kerja": "paper",
  "kertas-kerja-institutions": "institutions",
  "kertas-kerja-configuration": "configuration",
};

/** One spelling for each URI, whoever wrote it. */
export const normalise = (uri: string): string => URI.parse(uri).toString();

/** The institutions files that the product ships, under the folder that the client names. */
export function builtInDocuments(folder = "kertas-kerja:/institutions"): readonly Document[] {
  return builtInInstitutions.map(
    ({ file, text }) => new Document(normalise(`${folder}/${file}`), "institutions", text),
  );
}

export class Texts {
  readonly #host: Host;
  readonly #open = new Map<string, TextDocument>();
  workspace: Workspace;

  constructor(host: Host, workspace: Workspace) {
    this.#host = host;
    this.workspace = workspace;
  }

  /** The version of an open document, null for one that is not. */
  versionOf(uri: string): number | null {
    return this.#open.get(normalise(uri))?.version ?? null;
  }

  isOpen(uri: string): boolean {
    return this.#open.has(normalise(uri));
  }

  open(uri: string, language: string, version: number, text: string): Document | undefined {
    const key = normalise(uri);
    const kind = kindsByLanguage[language] ?? kindOf(key);
    if (!kind) return undefined;
    this.#open.set(key, TextDocument.create(key, language, version, text));
    return this.#put(new Document(key, kind, text));
  }

  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Document | undefined {
    const key = normalise(uri);
    const before = this.#open.get(key);
    const document = this.workspace.documents.get(key);
    if (!before || !document) return undefined;
    const after = TextDocument.update(before, changes, version);
    return this.#put(new Document(key, document.kind, after.getText()));
  }

  /** The editor's text counts no longer: the caller reloads what lies in the folder. */
  close(uri: string): void {
    this.#open.delete(normalise(uri));
  }

  /** The files that an event speaks of: an editor names a folder alone where it came or went with all that is in it. */
  async under(uri: string, type: FileChangeType): Promise<readonly string[]> {
    const key = normalise(uri);
    const known = [...(this.workspace.files ?? []), ...this.workspace.documents.keys()];
    const inside =
      type === FileChangeType.Deleted
        ? [...new Set(known)].filter((file) => file.startsWith(`${key}/`))
        : await this.#host.list(key);
    return inside.length > 0 ? inside : [key];
  }

  /** Reads a file anew, unless it is open: then the editor's text counts. */
  async reload(uri: string): Promise<void> {
    const key = normalise(uri);
    const kind = kindOf(key);
    const inFolder = kind !== undefined && this.workspace.folderOf(key) !== undefined;
    const text = inFolder ? await this.#host.read(key) : undefined;
    if (this.#open.has(key)) return;
    if (kind === undefined || text === undefined) this.workspace = this.workspace.without(key);
    else if (this.workspace.documents.get(key)?.text !== text) this.#put(new Document(key, kind, text));
  }

  /** A file came or went. */
  setFile(uri: string, exists: boolean): void {
    const files = new Set(this.workspace.files ?? []);
    if (exists) files.add(normalise(uri));
    else files.delete(normalise(uri));
    this.workspace = this.workspace.change({ files });
  }

  /** Lists the folders and reads every document in them. Open documents keep the editor's text. */
  async load(folders: readonly string[]): Promise<void> {
    const roots = folders.map((folder) => normalise(folder).replace(/\/$/, ""));
    const lists = await Promise.all(roots.map((root) => this.#host.list(root)));
    const files = new Set(lists.flat());
    const documents = new Map<string, Document>();
    for (const uri of files) {
      const kind = kindOf(uri);
      const text = kind && !this.#open.has(uri) ? await this.#host.read(uri) : undefined;
      if (kind && text !== undefined) documents.set(uri, new Document(uri, kind, text));
    }
    // What was opened or changed while the disk was read counts more than what the disk said.
    for (const document of this.workspace.documents.values())
      if (this.#open.has(document.uri)) documents.set(document.uri, document);
    this.workspace = this.workspace.change({ folders: roots, files, documents });
  }

  #put(document: Document): Document {
    this.workspace = this.workspace.with(document);
    return document;
  }
}
