/** A mistake that people make, recognised where the fast lane stops, and the changes that let the parser go on. */
import { lineEnd, lineStart } from "../edit.ts";
import type { Change, Span, SyntaxFault, SyntaxFaultKind } from "../tree.ts";

export interface Mistake {
  readonly fault: SyntaxFault;
  /** They let the parser go on: the fault's own mend, or else a way around it that nobody would want in the text. */
  readonly changes: readonly Change[];
}

/** How a mistake's changes are offered: of themselves, for choice, or not at all. */
export type Offer = "sure" | "likely" | "never";

export function mistake(
  text: string,
  kind: SyntaxFaultKind,
  span: Span,
  changes: readonly Change[],
  offer: Offer,
): Mistake {
  const start = Math.min(span.start, ...changes.slice(0, 1).map((change) => change.start));
  const end = Math.max(span.end, ...changes.slice(-1).map((change) => change.end));
  const fault = {
    kind,
    detail: kind,
    start: span.start,
    end: span.end,
    doubt: { start: lineStart(text, start), end: lineEnd(text, end) },
    ...(offer !== "never" && { mend: changes, isSure: offer === "sure" }),
  };
  return { fault, changes };
}

export const insert = (at: number, text: string): Change => ({ start: at, end: at, text });

/** A text in the quotes that need no escapes inside, line breaks as they are. */
export const quote = (written: string): string =>
  /["\\]/.test(written) ? `'${written.replaceAll("'", "''")}'` : `"${written}"`;

/** Puts a stretch of text in quotes. */
export const quoted = (text: string, { start, end }: Span): Change => ({
  start,
  end,
  text: quote(text.slice(start, end)),
});
