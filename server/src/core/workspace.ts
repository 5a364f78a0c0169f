/** All that the answers depend on, as one immutable value: the texts, the files beside them, the institutions, the day. */
import { isPathValid } from "ignore";
import { Utils, URI } from "vscode-uri";
import { defaultConfiguration, readConfiguration, type Configuration } from "./configuration.ts";
import type { Day } from "./day.ts";
import { dayOf } from "./day.ts";
import type { Document } from "./document.ts";
import { readInstitutions } from "./institutions-file.ts";
import { Institutions, type Institution, type InstitutionsFile } from "./institutions.ts";
import { resolveInside } from "./paths.ts";
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
}

/** What was derived from the parts and outlives a change that does not concern it. */
interface Derived {
  readonly institutions?: Institutions | undefined;
  readonly timeline?: Timeline | undefined;
}

export class Workspace implements Parts {
  readonly documents: Parts["documents"];
  readonly builtIn: Parts["builtIn"];
  readonly folders: Parts["folders"];
  readonly files: Parts["files"];
  readonly today: Day;
  readonly lookOn: Parts["lookOn"];
  readonly isComplete: boolean;
  #institutions: Institutions | undefined;
  #timeline: Timeline | undefined;
  readonly #configurations = new Map<string, Configuration>();

  private constructor(parts: Parts, derived: Derived = {}) {
    this.documents = parts.documents;
    this.builtIn = parts.builtIn;
    this.folders = parts.folders;
    this.files = parts.files;
    this.today = parts.today;
    this.lookOn = parts.lookOn;
    this.isComplete = parts.isComplete;
    this.#institutions = derived.institutions;
    this.#timeline = derived.timeline;
  }

  static of(parts: Partial<Parts> = {}): Workspace {
    const today = dayOf(1970, 1, 1) ?? 0;
    return new Workspace({
      documents: new Map(),
      builtIn: [],
      folders: [],
      files: undefined,
      today,
      lookOn: undefined,
      isComplete: true,
      ...parts,
    });
  }

  /** The same workspace with this document in place of the one with its URI, if any. */
  with(document: Document): Workspace {
    const before = this.documents.get(document.uri);
    const documents = new Map(this.documents).set(document.uri, document);
    return new Workspace({ ...this.#parts, documents }, this.#keep(before, document));
  }

  /** The same workspace without the document of this URI. */
  without(uri: string): Workspace {
    const before = this.documents.get(uri);
    if (!before) return this;
    const documents = new Map(this.documents);
    documents.delete(uri);
    return new Workspace({ ...this.#parts, documents }, this.#keep(before, undefined));
  }

  /** The same workspace with other folders, files, built-in institutions or day. */
  change(parts: Partial<Parts>): Workspace {
    const same = parts.documents === undefined && parts.builtIn === undefined;
    const derived = { institutions: this.#institutions, timeline: parts.folders ? undefined : this.#timeline };
    return new Workspace({ ...this.#parts, ...parts }, same ? derived : {});
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
    };
  }

  /** What stays derived when one document becomes another: each kind of document has one thing that comes from it. */
  #keep(before: Document | undefined, after: Document | undefined): Derived {
    const kind = (after ?? before)?.kind;
    if (before && after && before.kind !== after.kind) return {};
    if (kind === "institutions") return { timeline: this.#timeline };
    // A configuration may take papers out of checking.
    if (kind === "configuration") return { institutions: this.#institutions };
    const uri = (after ?? before)?.uri ?? "";
    const timeline = this.isIgnored(uri) ? this.#timeline : this.#timeline?.with(before, after);
    return { institutions: this.#institutions, timeline };
  }

  /** All papers but those that a configuration takes out of checking. */
  get timeline(): Timeline {
    return (this.#timeline ??= Timeline.of(
      [...this.documents.values()].filter(({ kind, uri }) => kind === "paper" && !this.isIgnored(uri)),
    ));
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
    let innermost: string | undefined;
    for (const folder of this.folders)
      if (uri.startsWith(folder) && uri[folder.length] === "/" && folder.length > (innermost?.length ?? -1))
        innermost = folder;
    return innermost;
  }

  /** What the kertas-kerja.yaml at the root of the file's folder says. */
  configurationFor(uri: string): Configuration {
    const folder = this.folderOf(uri);
    if (folder === undefined) return defaultConfiguration;
    let configuration = this.#configurations.get(folder);
    if (!configuration) {
      configuration = readConfiguration(this.documents.get(`${folder}/kertas-kerja.yaml`));
      this.#configurations.set(folder, configuration);
    }
    return configuration;
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
