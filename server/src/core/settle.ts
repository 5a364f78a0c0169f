/** Comments that say what people still have to settle: `# kertas-kerja-settle: …`. Commands write them, the rule `unsettled` finds them. */
import type { Document } from "./document.ts";
import { lineEnd } from "./edit.ts";
import { commentAt } from "./ignores.ts";
import type { Span } from "./tree.ts";

export const settleWord = "kertas-kerja-settle";

/** A comment's whole span, and what it says. */
export interface Unsettled extends Span {
  readonly said: string;
}

/** The comment, on one line whatever the text. */
export const settleComment = (said: string): string => `# ${settleWord}: ${onOneLine(said)}`;

/** A text as it fits into a comment. */
export const onOneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ").trim();

/** Every such comment of a document, in the order written. */
export function unsettledIn(document: Document): readonly Unsettled[] {
  const found: Unsettled[] = [];
  if (!document.text.includes(settleWord)) return found;
  for (const match of document.text.matchAll(new RegExp(`#[ \\t]*${settleWord}(?![\\w-])[ \\t]*:?`, "g"))) {
    const comment = commentAt(document, match.index);
    if (comment?.start !== match.index) continue;
    const said = document.text.slice(match.index + match[0].length, lineEnd(document.text, match.index)).trim();
    found.push({ ...comment, said });
  }
  return found;
}
