/** What "expand selection" selects from a caret outwards: word, value, key and value, entry, list, document. */
import type { SelectionRange } from "vscode-languageserver-types";
import { nodeAtOffset } from "../cursor.ts";
import type { Document } from "../document.ts";
import type { Node, Span } from "../tree.ts";

/** The chain of ranges around an offset, the innermost outermost-linked as LSP has it. */
export function selectionRange(document: Document, offset: number): SelectionRange {
  const spans: Span[] = [];
  for (let node: Node | undefined = nodeAtOffset(document.tree, offset); node; node = node.parent) {
    spans.push(node);
    if (node.pair) spans.push(node.pair);
  }
  const word = wordAt(document.text, offset);
  if (word.end > word.start) spans.unshift(word);
  spans.push({ start: 0, end: document.text.length });
  let range: SelectionRange | undefined;
  let outer: Span | undefined;
  for (const span of spans.reverse()) {
    const inside =
      !outer ||
      (span.start >= outer.start && span.end <= outer.end && (span.start > outer.start || span.end < outer.end));
    if (!inside || span.start > offset || span.end < offset) continue;
    range = { range: document.rangeOf(span), ...(range && { parent: range }) };
    outer = span;
  }
  return range ?? { range: document.rangeOf({ start: offset, end: offset }) };
}

function wordAt(text: string, offset: number): Span {
  const before = /[\p{L}\p{N}_-]*$/u.exec(text.slice(Math.max(0, offset - 200), offset))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}_-]*/u.exec(text.slice(offset, offset + 200))?.[0].length ?? 0;
  return { start: offset - before, end: offset + after };
}
