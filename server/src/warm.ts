/** Which closed papers stay read: those last looked at. All others keep their text and what they tell other papers, no more. */
import type { Document } from "./core/document.ts";

/** Together, in characters: enough for the papers that look at the one that is being written. */
const mostText = 600_000;

export class Warm {
  /** The last one looked at comes last. */
  readonly #documents = new Map<string, Document>();
  #size = 0;

  /** This closed paper has just been looked at; whichever was looked at longest ago rests. */
  keep(document: Document): void {
    this.drop(document.uri);
    this.#documents.set(document.uri, document);
    this.#size += document.text.length;
    for (const [uri, oldest] of this.#documents) {
      if (this.#size <= mostText) break;
      this.drop(uri);
      oldest.rest();
    }
  }

  drop(uri: string): void {
    const document = this.#documents.get(uri);
    if (!document) return;
    this.#documents.delete(uri);
    this.#size -= document.text.length;
  }

  /** Every other one of these rests, whoever had it read. */
  restAllBut(isOpen: (uri: string) => boolean, documents: Iterable<Document>): void {
    for (const document of documents)
      if (this.#documents.get(document.uri) !== document && !isOpen(document.uri)) document.rest();
  }
}
