/** A text that is edited step by step, each step computed from what the last one left; in the end, edits of the text as it was. */
import { Document } from "../document.ts";
import { applyEdits, plainText } from "../edit.ts";
import type { Edit } from "../finding.ts";
import type { Span } from "../tree.ts";

/** A stretch of the first text, or text that was put in. */
type Piece = Span | string;

export class Manuscript {
  readonly #first: Document;
  #now: Document;
  #pieces: readonly Piece[];

  constructor(document: Document) {
    this.#first = document;
    this.#now = document;
    this.#pieces = document.text === "" ? [] : [{ start: 0, end: document.text.length }];
  }

  /** The text as it is now. */
  get document(): Document {
    return this.#now;
  }

  /** Applies non-overlapping edits of the text as it is now. */
  apply(edits: readonly Edit[]): void {
    if (edits.length === 0) return;
    const { uri, kind, text } = this.#now;
    this.#now = new Document(uri, kind, applyEdits(text, edits));
    // From the end, so that the offsets of those before stay right.
    for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end))
      this.#pieces = [
        ...cut(this.#pieces, 0, edit.start),
        ...(edit.text === "" ? [] : [plainText(edit)]),
        ...cut(this.#pieces, edit.end, Infinity),
      ];
  }

  /** The edits that make the text as it was into the text as it is. */
  get edits(): readonly Edit[] {
    const edits: Edit[] = [];
    let start = 0;
    let text = "";
    const close = (end: number): void => {
      if (text !== "" || end > start) edits.push({ start, end, text });
      text = "";
    };
    for (const piece of this.#pieces) {
      if (typeof piece === "string") {
        text += piece;
        continue;
      }
      close(piece.start);
      start = piece.end;
    }
    close(this.#first.text.length);
    return edits;
  }
}

/** The pieces between two offsets of the text that they make. */
function cut(pieces: readonly Piece[], from: number, to: number): readonly Piece[] {
  const cuts: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const length = typeof piece === "string" ? piece.length : piece.end - piece.start;
    const start = Math.max(0, from - at);
    const end = Math.min(length, to - at);
    at += length;
    if (start >= end) continue;
    cuts.push(
      typeof piece === "string" ? piece.slice(start, end) : { start: piece.start + start, end: piece.start + end },
    );
  }
  return cuts;
}
