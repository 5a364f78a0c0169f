/** A place where something may be written: what is due there, and how to write it. */
import type { Span } from "../tree.ts";

/** The half-typed word at the caret; the span is its content, without quotes. */
export interface Word extends Span {
  readonly quote: "" | '"' | "'";
  /** Whether the closing quote is there. */
  readonly closed: boolean;
}

/** Keys and list positions from the root. All items of a list have the position 0. */
export type Path = readonly (string | 0)[];

/** A map around the caret. */
export interface MapAround {
  readonly path: Path;
  /** Its keys, each with the text written under it. */
  readonly keys: ReadonlyMap<string, string>;
}

export interface Place {
  /** A key of the map at `path`, or the value at `path`. */
  readonly role: "key" | "value";
  readonly path: Path;
  /** What stands before it. `line`: nothing, it has the line to itself. */
  readonly after: "line" | "dash" | "colon" | "flow";
  /** The half-typed word: what is put there replaces it. Within one line, and the caret lies in it. */
  readonly replaced: Span;
  readonly quote: Word["quote"];
  /** Text that must come first: a blank, the missing indentation, a dash. */
  readonly lead: string;
  /** What closes the word where its quote is open. */
  readonly tail: string;
  /** A key that has its colon already. */
  readonly hasColon: boolean;
  /** The column at which what is put there begins; behind a colon, the one for lines below the key. */
  readonly column: number;
  /** The items written in the same `[ ]`. */
  readonly items: readonly string[];
  /** Innermost first. */
  readonly maps: readonly MapAround[];
}

/** The word of a scalar, if the caret lies in it: in quotes, between them. */
export function wordIn(text: string, { start, end }: Span, caret: number): Word | undefined {
  const quote = text[start] === '"' || text[start] === "'" ? text[start] : "";
  const closed = quote !== "" && end - start > 1 && text[end - 1] === quote;
  const content = quote === "" ? { start, end } : { start: start + 1, end: closed ? end - 1 : end };
  return caret < content.start || caret > content.end ? undefined : { ...content, quote, closed };
}

/** How the half-typed word is replaced. */
export const spelling = (word: Word): Pick<Place, "replaced" | "quote" | "tail"> => ({
  replaced: { start: word.start, end: word.end },
  quote: word.quote,
  tail: word.closed ? "" : word.quote,
});
