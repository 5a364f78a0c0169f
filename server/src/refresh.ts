/** Has the editor ask again for what it shows beside findings, where another document or another day may have changed it. */
import type { Connection } from "vscode-languageserver";
import type { Desk } from "./desk.ts";

export class Refreshing {
  readonly #connection: Connection;
  readonly #desk: Desk;
  #isStale = false;

  constructor(connection: Connection, desk: Desk) {
    this.#connection = connection;
    this.#desk = desk;
  }

  /** What is shown may be out of date. */
  stale(): void {
    this.#isStale = true;
  }

  /** Nothing is left to do. */
  rest(): void {
    if (!this.#isStale) return;
    this.#isStale = false;
    const { codeLenses, inlayHints, semanticTokens } = this.#desk.client.refreshes;
    const { languages } = this.#connection;
    const asked = [
      ...(codeLenses ? [this.#connection.sendRequest("workspace/codeLens/refresh")] : []),
      ...(inlayHints ? [languages.inlayHint.refresh()] : []),
      ...(semanticTokens ? [languages.semanticTokens.refresh()] : []),
    ];
    // An editor that is closing does not answer.
    for (const answer of asked) answer.catch(() => undefined);
  }
}
