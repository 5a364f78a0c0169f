/** All that the answers depend on, as one immutable value: the texts, the files beside them, the institutions, the day. */
import { isPathValid } from "ignore";
import { Utils, URI } from "vscode-uri";
import type { Configuration } from "./configuration.ts";
import type { Day } from "./day.ts";
import { dayOf } from "./day.ts";
import type { Document } from "./document.ts";
import { configurationFor, fitDocument, fitDocuments, folderOf, paperSchemaFor } from "./folder.ts";
import { readInstitutions } from "./institutions-file.ts";
import { Institutions, type Institution, type InstitutionsFile } from "./institutions.ts";
import { resolveInside } from "./paths.ts";
import type { Schema } from "./schema.ts";
import { Timeline } from "./timeline.ts";

interface Parts {
  /** Documents by URI, those of the workspace alone. */
  readonly documents: ReadonlyMap<string, Document>;
  /** The institutions files that the product ships. */
  readonly builtIn: readonly Document[];
  /** URIs of the workspace folders, without a slash at the end. */
  readonly folders: readonly string[];
  /** URIs of every file in the folders; undefined where they cannot be listed. */
  readonly files: ReadonlySet<string> | undefined;
  /** The day on which we ask. */
  readonly today: Day;
  /** The day on which a reader looks at the data, chosen in place of a session's or today's. Rules know nothing of it. */
  readonly lookOn: Day | undefined;
  /** Whether every paper of the folders has been read: until then nobody can say that one is missing. */
  readonly isComplete: boolean;
  /** Whether the folders are the user's own: those of strangers add no fields to the format. */
  readonly isTrusted: boolean;
}

/** What was derived from the parts and outlives a change that does not concern it. */
interface Derived {
  readonly institutions?: Institutions | undefined;
  readonly timeline?: Timeline | undefined;
  /** What has become of papers since the timeline was made, by URI: they are read once somebody asks for it. */
  readonly changes?: ReadonlyMap<string, Change> | undefined;
}

/** A paper as the timeline knows it, and as it is now; undefined where it has come or gone. */
interface Change {
  readonly before: Document | undefined;
  readonly after: Document | undefined;
}

export class Workspace implements Parts {
  readonly documents: Parts["documents"];
  readonly builtIn: Parts["builtIn"];
  readonly folders: Parts["folders"];
  readonly files: Parts["files"];
  readonly today: Day;
  readonly lookOn: Parts["lookOn"];
  readonly isComplete: boolean;
  readonly isTrusted: boolean;
  #institutions: Institutions | undefined;
  #timeline: Timeline | undefined;
  #changes: ReadonlyMap<string, Change> | undefined;

  private constructor(parts: Parts, derived: Derived = {}) {
    this.documents = parts.documents;
    this.builtIn = parts.builtIn;
    this.folders = parts.folders;
    this.files = parts.files;
    this.today = parts.today;
    this.lookOn = parts.lookOn;
    this.isComplete = parts.isComplete;
    this.isTrusted = parts.isTrusted;
    this.#institutions = derived.institutions;
    this.#timeline = derived.timeline;
    this.#changes = derived.changes;
  }

  static of(parts: Partial<Parts> = {}): Workspace {
    const today = dayOf(1970, 1, 1) ?? 0;
    const all = {
      documents: new Map(),
      builtIn: [],
      folders: [],
      files: undefined,
      today,
      lookOn: undefined,
      isComplete: true,
      isTrusted: true,
      ...parts,
    };
    return new Workspace({ ...all, documents: fitDocuments(all) });
  }

  /** The same workspace with this document in place of the one with its URI, if any. */
  with(document: Document): Workspace {
    const before = this.documents.get(document.uri);
    const after = fitDocument(this, document);
    return this.#having(new Map(this.documents).set(after.uri, after), before, after);
  }

  /** The same workspace without the document of this URI. */
  without(uri: string): Workspace {
    const before = this.documents.get(uri);
    if (!before) return this;
    const documents = new Map(this.documents);
    documents.delete(uri);
    return this.#having(documents, before, undefined);
  }

  /** One document became another; a configuration may change what stands in the papers of its folder. */
  #having(documents: Parts["documents"], before: Document | undefined, after: Document | undefined): Workspace {
    const parts = { ...this.#parts, documents };
    const mayExtend = before?.kind === "configuration" || after?.kind === "configuration";
    return new Workspace(mayExtend ? { ...parts, documents: fitDocuments(parts) } : parts, this.#keep(before, after));
  }

  /** The same workspace with other folders, files, built-in institutions or day. */
  change(changed: Partial<Parts>): Workspace {
    const parts = { ...this.#parts, ...changed };
    const isRead = changed.documents !== undefined || changed.builtIn !== undefined;
    const isMoved = changed.folders !== undefined || changed.isTrusted !== undefined;
    const derived = { institutions: this.#institutions, ...(!isMoved && this.#told) };
    const documents = isRead || isMoved ? fitDocuments(parts) : parts.documents;
    return new Workspace({ ...parts, documents }, isRead ? {} : derived);
  }

  get #parts(): Parts {
    return {
      documents: this.documents,
      builtIn: this.builtIn,
      folders: this.folders,
      files: this.files,
      today: this.today,
      lookOn: this.lookOn,
      isComplete: this.isComplete,
      isTrusted: this.isTrusted,
    };
  }

  /** What stays derived when one document becomes another: each kind of document has one thing that comes from it. */
  #keep(before: Document | undefined, after: Document | undefined): Derived {
    const kind = (after ?? before)?.kind;
    if (before && after && before.kind !== after.kind) return {};
    if (kind === "institutions") return this.#told;
    // A configuration may take papers out of checking.
    if (kind === "configuration") return { institutions: this.#institutions };
    const uri = (after ?? before)?.uri ?? "";
    const told = { institutions: this.#institutions, ...this.#told };
    if (!this.#timeline || this.isIgnored(uri)) return told;
    const first = this.#changes?.get(uri);
    return { ...told, changes: new Map(this.#changes).set(uri, { before: first ? first.before : before, after }) };
  }

  get #told(): Derived {
    return { timeline: this.#timeline, changes: this.#changes };
  }

  /** All papers but those that a configuration takes out of checking. */
  get timeline(): Timeline {
    this.#timeline ??= Timeline.of(
      [...this.documents.values()].filter(({ kind, uri }) => kind === "paper" && !this.isIgnored(uri)),
    );
    for (const { before, after } of this.#changes?.values() ?? [])
      if (before ?? after) this.#timeline = this.#timeline.with(before, after);
    this.#changes = undefined;
    return this.#timeline;
  }

  get institutions(): Institutions {
    return (this.#institutions ??= new Institutions(this.#institutionsFiles()));
  }

  /** In an order of their own: of two entries with one id the same one counts, whichever file was read first. */
  #institutionsFiles(): readonly InstitutionsFile[] {
    const files = [...this.documents.values()]
      .filter(({ kind }) => kind === "institutions")
      .sort((a, b) => (a.uri < b.uri ? -1 : 1));
    return [...this.builtIn.filter(({ uri }) => !this.documents.has(uri)), ...files].map((file) => this.#fileOf(file));
  }

  #fileOf(document: Document): InstitutionsFile {
    return { uri: document.uri, root: document.tree.root, builtIn: this.isShipped(document) };
  }

  /** The entries that an institutions file writes, whether they count or not. */
  entriesIn(document: Document): readonly Institution[] {
    return document.kind === "institutions" ? readInstitutions(this.#fileOf(document)) : [];
  }

  /** Whether a document belongs to the set that the product ships, be it open in the editor. */
  isShipped({ uri }: Document): boolean {
    return this.builtIn.some((shipped) => shipped.uri === uri);
  }

  /** The innermost workspace folder that holds a file. */
  folderOf(uri: string): string | undefined {
    return folderOf(this, uri);
  }

  /** What the kertas-kerja.yaml at the root of the file's folder says. */
  configurationFor(uri: string): Configuration {
    return configurationFor(this, uri);
  }

  /** What may stand in a paper at this place. */
  paperSchemaFor(uri: string): Schema {
    return paperSchemaFor(this, uri);
  }

  /** Whether the folder's configuration takes the file out of checking. */
  isIgnored(uri: string): boolean {
    const folder = this.folderOf(uri);
    if (folder === undefined) return false;
    const path = decodeURIComponent(uri.slice(folder.length + 1));
    return isPathValid(path) && this.configurationFor(uri).ignored.ignores(path);
  }

  /** Where a path written in a document points to; undefined for addresses, for what is no path, and for what leads out of the document's folder. */
  resolvePath(document: Document, path: string): string | undefined {
    const folder = this.folderOf(document.uri) ?? Utils.dirname(URI.parse(document.uri)).toString();
    return resolveInside(folder, document.uri, path);
  }
}
