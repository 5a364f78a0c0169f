/** What client and server tell each other beyond the Language Server Protocol when they meet: names and shapes only. What they ask later is in protocol/. */
import type { Language } from "./core/language.ts";

/** Server to client: what the server is at. Its parameter is a `Status`. */
export const statusNotification = "kertasKerja/status";

export interface Status {
  /** `loading` while the folders are read; `ready` each time nothing is left to check; `error` when the server cannot work. */
  readonly kind: "ready" | "loading" | "error";
  /** How many working papers are known, open or not. */
  readonly papers: number;
  /** How many agencies, committees, border posts and issue areas are known. */
  readonly institutions: number;
  /** URIs of folders that cannot be opened. */
  readonly closed?: readonly string[];
  /** What went wrong, for a person to read. */
  readonly message?: string;
}

/** What the client says when it starts the server. */
export interface InitializationOptions {
  /** The language of messages; `auto` follows the system, else the paper. */
  readonly language: Language | "auto";
  /** URI of the folder that holds the institutions files that the product ships. */
  readonly builtInInstitutions: string;
  /** Whether the client knows `showReferencesCommand`. */
  readonly showsReferences: boolean;
  /** Whether the client knows `supersedeInstitutionCommand`. */
  readonly asksToSupersede?: boolean;
  /** Whether the client knows `statusNotification`. */
  readonly showsStatus?: boolean;
  /** Whether the client shows the findings that it is sent, though it could ask for them. */
  readonly showsPushed?: boolean;
  /** Whether the folders are the user's own; they are, where nothing is said. */
  readonly isTrusted?: boolean;
  /** URI of a folder of this workspace alone in which the server may keep what makes its next start quicker. */
  readonly storage?: string;
}

/** Server to client, for folders that lie on no disk of the server's: the URI of a folder; answers a `Listing`. */
export const listFilesRequest = "kertasKerja/listFiles";

/** URIs of all files below a folder, folders of tools left out, and of the folders that cannot be opened. */
export interface Listing {
  readonly files: readonly string[];
  readonly closed: readonly string[];
}

/** Server to client, likewise: the URI of a file; answers its text, or null where it cannot be read. */
export const readFileRequest = "kertasKerja/readFile";

/** Folders of tools, in which nothing is looked for. */
export const foldersOfTools: ReadonlySet<string> = new Set([".git", "node_modules", ".hg", ".svn"]);

/** Client's notification without parameters: the user has come to trust the folders. */
export const trustNotification = "kertasKerja/trusted";

export { showReferencesCommand, supersedeInstitutionCommand } from "./core/client-commands.ts";
