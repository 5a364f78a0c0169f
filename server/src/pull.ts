/** Findings for clients that ask for those of what they have open: they are sent none of them, and told to ask again where another document has changed them. */
import type { Connection, Diagnostic } from "vscode-languageserver";
import { normalise } from "./texts.ts";

export class Pulling {
  readonly #connection: Connection;
  readonly #last = new Map<string, { readonly id: string; readonly text: string }>();
  #count = 0;
  /** What has been edited since the server last had nothing left to do: of that the client asks by itself. */
  readonly #edited = new Set<string>();
  #isStale = false;

  constructor(connection: Connection, diagnose: (uri: string) => Diagnostic[] | undefined) {
    this.#connection = connection;
    connection.languages.diagnostics.on(({ textDocument, previousResultId }) => {
      const uri = normalise(textDocument.uri);
      const items = diagnose(uri) ?? [];
      const resultId = this.#idOf(uri, JSON.stringify(items));
      return resultId === previousResultId ? { kind: "unchanged", resultId } : { kind: "full", resultId, items };
    });
  }

  edited(uri: string): void {
    this.#edited.add(uri);
  }

  /** The findings of an open document are others than when they were last looked at. */
  changed(uri: string): void {
    this.#isStale ||= !this.#edited.has(uri);
  }

  closed(uri: string): void {
    this.#last.delete(uri);
  }

  /** Nothing is left to do; `refreshes`: whether the client can be told to ask again. */
  rest(refreshes: boolean): void {
    this.#edited.clear();
    // An editor that is closing does not answer.
    if (this.#isStale && refreshes) this.#connection.languages.diagnostics.refresh().catch(() => undefined);
    this.#isStale = false;
  }

  /** The same for the same findings. */
  #idOf(uri: string, text: string): string {
    const last = this.#last.get(uri);
    if (last?.text === text) return last.id;
    const id = String(++this.#count);
    this.#last.set(uri, { id, text });
    return id;
  }
}
