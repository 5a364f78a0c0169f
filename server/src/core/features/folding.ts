/** What can be folded: keys and list entries of several lines, block texts, and comments that stand together. */
import type { FoldingRange } from "vscode-languageserver-types";
import { itemPartsIn, itemPartsOf, Memory, type ItemPart } from "../by-piece.ts";
import type { Document } from "../document.ts";
import type { Node } from "../tree.ts";

/** Lines that follow one another, the last one included. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/** One range for each first line, the outermost first. */
export function foldingRanges(document: Document): FoldingRange[] {
  const ranges = new Map<number, FoldingRange>();
  const add = ({ first, last }: Lines, kind?: FoldingRange["kind"]): void => {
    if (last > first && !ranges.has(first))
      ranges.set(first, { startLine: first, endLine: last, ...(kind && { kind }) });
  };
  if (document.tree.root) visit(document, document.tree.root, add);
  for (const lines of commentsOf(document)) add(lines, "comment");
  return [...ranges.values()].sort((a, b) => a.startLine - b.startLine);
}

/** Every node below one that has lines of its own, the outer ones first. */
function visit(document: Document, node: Node, add: (lines: Lines) => void): void {
  const addSpan = ({ start, end }: { readonly start: number; readonly end: number }): void => {
    add({ first: document.positionAt(start).line, last: document.positionAt(end).line });
  };
  if (node.kind === "map")
    for (const pair of node.pairs) {
      addSpan(pair);
      visit(document, pair.value, add);
    }
  const parts = itemPartsIn(document, node);
  for (const part of parts ?? []) for (const lines of readPart(document, part).nodes) add(down(lines, part.down));
  if (node.kind === "list" && !parts)
    for (const item of node.items) {
      addSpan(item);
      visit(document, item, add);
    }
}

const down = ({ first, last }: Lines, by: number): Lines => ({ first: first + by, last: last + by });

interface Read {
  readonly nodes: readonly Lines[];
  readonly comments: readonly Lines[];
}

const memory = new Memory<Read>();

function readPart(document: Document, part: ItemPart): Read {
  return memory.recall(part, document, [], () => {
    const item = part.read();
    const nodes: Lines[] = [];
    if (item.tree.root) visit(item, item.tree.root, (lines) => nodes.push(lines));
    // The list's key is not the item's own.
    return { nodes: nodes.slice(1), comments: commentLines(item.text, item.lineStarts, 0) };
  });
}

/** Comments in lines of their own, those that stand together as one; a piece may begin among them. */
function commentsOf(document: Document): readonly Lines[] {
  const all: Lines[] = [];
  const add = (lines: Lines): void => {
    const before = all.at(-1);
    if (before && before.last + 1 === lines.first) all[all.length - 1] = { first: before.first, last: lines.last };
    else all.push(lines);
  };
  const { text, lineStarts } = document;
  let at = 0;
  const addAround = (end: number): void => {
    if (end > at)
      for (const lines of commentLines(text.slice(0, end), lineStarts, document.positionAt(at).line)) add(lines);
  };
  for (const part of itemPartsOf(document)) {
    addAround(part.start);
    for (const lines of readPart(document, part).comments) add(down(lines, part.down));
    at = part.end;
  }
  addAround(text.length);
  return all;
}

/** From a line on, to the end of the text. */
function commentLines(text: string, lineStarts: readonly number[], from: number): readonly Lines[] {
  const found: Lines[] = [];
  const comment = /[ \t]*#/y;
  for (let line = from; (lineStarts[line] ?? Infinity) < text.length; line++) {
    comment.lastIndex = lineStarts[line] ?? 0;
    if (comment.test(text)) found.push({ first: line, last: line });
  }
  return found;
}
