/** Holds the workspace as it changes: what is open in the editor comes first, what lies in the folders second. */
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  FileChangeType,
  type FileEvent,
  type Position,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver-protocol";
import { URI } from "vscode-uri";
import { fromBytes, type PositionEncoding } from "./border.ts";
import { Document, kindOf } from "./core/document.ts";
import type { DocumentKind } from "./core/schema.ts";
import type { Summary } from "./core/summary.ts";
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

/** A change with its positions counted in UTF-16 units. */
function inUnits(
  change: TextDocumentContentChangeEvent,
  text: TextDocument,
  encoding: PositionEncoding,
): TextDocumentContentChangeEvent {
  if (encoding === "utf-16" || !("range" in change)) return change;
  const { start, end } = change.range;
  const inLine = ({ line, character }: Position): Position => {
    const whole = text.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
    return { line, character: fromBytes(whole, character) };
  };
  return { range: { start: inLine(start), end: inLine(end) }, text: change.text };
}

/** A folder's URI, without a slash at the end. */
export const asFolder = (uri: string): string => normalise(uri).replace(/\/$/, "");

const builtIn = new Map<string, readonly Document[]>();

/** The institutions files that the product ships, under the folder that the client names. */
export function builtInDocuments(folder = "kertas-kerja:/institutions"): readonly Document[] {
  let documents = builtIn.get(folder);
  if (!documents)
    builtIn.set(
      folder,
      (documents = builtInInstitutions.map(
        ({ file, text }) => new Document(normalise(`${folder}/${file}`), "institutions", text),
      )),
    );
  return documents;
}

/** How many files are read at a time. */
const atOnce = 8;

/** What a paper tells, where that is known before its text has been read. */
export type Recall = (uri: string, text: string) => Summary | undefined;

/** Who wants to know how far the reading is. */
export interface Told {
  /** May answer what is known of the papers. */
  readonly onFrame?: () => Promise<Recall | undefined>;
  readonly onPaper?: (count: number, of: number) => void;
}

export class Texts {
  readonly #host: Host;
  #hides: (path: string) => boolean = () => false;
  readonly #open = new Map<string, TextDocument>();
  workspace: Workspace;
  /** As they were read; those of which it was known what they tell are left out. */
  #damaged: readonly string[] = [];
  /** URIs of folders that could not be opened when they were last looked into. */
  #closed: readonly string[] = [];
  /** How the client counts the positions of its changes. */
  encoding: PositionEncoding = "utf-16";

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

  /** Whether a text or a file of this name is there now: editors tell a little late of files that have come or gone. */
  async isTaken(uri: string): Promise<boolean> {
    return this.isOpen(uri) || (await this.#host.read(normalise(uri))) !== undefined;
  }

  /** A line of a document as the editor has it, or would have it: without a byte order mark. */
  lineOf(uri: string, line: number): string | undefined {
    const key = normalise(uri);
    const { documents, builtIn } = this.workspace;
    const document = documents.get(key) ?? builtIn.find((shipped) => shipped.uri === key);
    const start = document?.lineStarts[line];
    if (!document || start === undefined) return undefined;
    const text = document.text.slice(start, document.lineStarts[line + 1]);
    return line === 0 && !this.isOpen(uri) ? text.replace(/^\uFEFF/, "") : text;
  }

  open(uri: string, language: string, version: number, text: string): Document | undefined {
    const key = normalise(uri);
    const kind = kindsByLanguage[language] ?? kindOf(key);
    if (!kind || typeof text !== "string") return undefined;
    this.#open.set(key, TextDocument.create(key, language, version, text));
    return this.#put(new Document(key, kind, text));
  }

  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Document | undefined {
    const key = normalise(uri);
    const before = this.#open.get(key);
    const document = this.workspace.documents.get(key);
    if (!before || !document) return undefined;
    // Each change is of the text that the one before it made.
    const after = changes.reduce(
      (text, change) => TextDocument.update(text, [inUnits(change, text, this.encoding)], version),
      before,
    );
    return this.#put(document.edited(after.getText()));
  }

  /** The editor's text counts no longer: the caller reloads what lies in the folder. */
  close(uri: string): void {
    this.#open.delete(normalise(uri));
  }

  /** The files that an event speaks of: an editor names a folder alone where it came or went with all that is in it. */
  async under(uri: string, type: FileChangeType): Promise<readonly string[]> {
    const key = normalise(uri);
    const known = [...(this.workspace.files ?? []), ...this.workspace.documents.keys()];
    const isGone = type === FileChangeType.Deleted;
    if (isGone) this.#forgetClosed(key);
    const inside = isGone ? [...new Set(known)].filter((file) => file.startsWith(`${key}/`)) : await this.#list(key);
    return inside.length > 0 ? inside : [key];
  }

  async #list(folder: string): Promise<readonly string[]> {
    const closed: string[] = [];
    const files = await this.#host.list(folder, (one) => closed.push(one));
    this.#forgetClosed(folder);
    this.#closed = [...this.#closed, ...closed];
    return files;
  }

  #forgetClosed(folder: string): void {
    this.#closed = this.#closed.filter((one) => one !== folder && !one.startsWith(`${folder}/`));
  }

  /** URIs of papers that could not be read whole when they were last read from the folders, but for those that nobody looks at. */
  get damaged(): readonly string[] {
    return this.#damaged.filter((uri) => !this.workspace.isIgnored(uri));
  }

  /** URIs of folders that cannot be opened, but for those in which nothing would be looked at anyway. */
  get closed(): readonly string[] {
    return this.#closed.filter((folder) => !this.#isHidden(`${folder}/`) && !this.workspace.isIgnored(`${folder}/`));
  }

  /** What may have happened to the files since they were last listed, as a client that watches them would tell it. */
  async lookAround(): Promise<readonly FileEvent[]> {
    const { folders, files, documents } = this.workspace;
    const known = files ?? new Set<string>();
    const there = new Set((await Promise.all(folders.map((folder) => this.#list(folder)))).flat());
    const closed = [...documents.keys()].filter((uri) => there.has(uri) && known.has(uri) && !this.#open.has(uri));
    const events = (uris: readonly string[], type: FileChangeType): readonly FileEvent[] =>
      uris.map((uri) => ({ uri, type }));
    return [
      ...events(
        [...known].filter((uri) => !there.has(uri)),
        FileChangeType.Deleted,
      ),
      ...events(
        [...there].filter((uri) => !known.has(uri)),
        FileChangeType.Created,
      ),
      ...events(closed, FileChangeType.Changed),
    ];
  }

  /** Reads a file anew, unless it is open: then the editor's text counts. */
  async reload(uri: string): Promise<void> {
    const key = normalise(uri);
    const kind = kindOf(key);
    const isWanted = kind !== undefined && this.workspace.folderOf(key) !== undefined && !this.#isHidden(key);
    const text = isWanted ? await this.#host.read(key) : undefined;
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

  /** Hides files from the server, by their paths in their folders. What is hidden already stays until the next `load`. */
  hide(isHidden: (path: string) => boolean): void {
    this.#hides = isHidden;
  }

  #isHidden(uri: string): boolean {
    const folder = this.workspace.folderOf(uri);
    return folder !== undefined && this.#hides(decodeURIComponent(uri.slice(folder.length + 1)));
  }

  /**
   * Lists the folders and reads every document in them, papers last: `onFrame` is told when everything else is known,
   * `onPaper` how many of the papers have been read. Open documents keep the editor's text.
   */
  async load(folders: readonly string[], told: Told = {}): Promise<void> {
    const roots = folders.map(asFolder);
    this.#closed = [];
    this.#damaged = [];
    const lists = await Promise.all(roots.map((root) => this.#list(root)));
    const files = new Set(lists.flat());
    this.workspace = this.workspace.change({ folders: roots, files, isComplete: false });
    const ours = [...files].filter((uri) => kindOf(uri) !== undefined && !this.#isHidden(uri));
    const frame = await this.#read(ours.filter((uri) => kindOf(uri) !== "paper"));
    this.#replace(new Map([...this.workspace.documents, ...frame]));
    const recall = await told.onFrame?.();
    const papers = ours.filter((uri) => kindOf(uri) === "paper");
    const onRead = (count: number): void => told.onPaper?.(count, papers.length);
    const read = await this.#read(papers, { recall, onRead });
    this.#replace(new Map([...frame, ...read]));
    this.workspace = this.workspace.change({ isComplete: true });
  }

  /** Reads files a few at a time, so that messages are answered in between. */
  async #read(
    uris: readonly string[],
    { recall, onRead }: { readonly recall?: Recall | undefined; readonly onRead?: (count: number) => void } = {},
  ): Promise<ReadonlyMap<string, Document>> {
    const documents = new Map<string, Document>();
    for (let at = 0; at < uris.length; at += atOnce) {
      const some = uris.slice(at, at + atOnce).filter((uri) => !this.#open.has(uri));
      const texts = await Promise.all(some.map((uri) => this.#host.read(uri)));
      for (const [index, uri] of some.entries()) {
        const kind = kindOf(uri);
        const text = texts[index];
        if (!kind || text === undefined) continue;
        const known = this.workspace.documents.get(uri);
        const summary = recall?.(uri, text);
        const document = known?.text === text ? known : new Document(uri, kind, text, { ...(summary && { summary }) });
        // The summary is all that other papers look at: the rest is read again when the paper is checked.
        const isPaper = document.summary !== undefined;
        if (!summary && document.tree.faults.length > 0) this.#damaged = [...this.#damaged, uri];
        if (isPaper) document.rest();
        documents.set(uri, document);
      }
      onRead?.(Math.min(at + atOnce, uris.length));
    }
    return documents;
  }

  /** What was opened or changed while the disk was read counts more than what the disk said. */
  #replace(read: ReadonlyMap<string, Document>): void {
    const open = [...this.workspace.documents.values()].filter(({ uri }) => this.#open.has(uri));
    const documents = new Map([...read].filter(([uri]) => !this.#open.has(uri)));
    for (const document of open) documents.set(document.uri, document);
    this.workspace = this.workspace.change({ documents });
  }

  #put(document: Document): Document {
    this.workspace = this.workspace.with(document);
    return this.workspace.documents.get(document.uri) ?? document;
  }
}
