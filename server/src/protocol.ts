/** What client and server tell each other beyond the Language Server Protocol: names and shapes only. */
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
}
