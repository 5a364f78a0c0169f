/** What can be folded: keys and list entries of several lines, block texts, and comments that stand together. */
import type { FoldingRange } from "vscode-languageserver-types";
import { itemPartsIn, itemPartsOf, Memory, type ItemPart } from "../by-piece.ts";
import type { Document } from "../document.ts";
import type { Node, Span } from "../tree.ts";

/** Lines that follow one another, the last one included. */
interface Lines {
  readonly first: number;
  readonly last: number;
}

/** One range for each first line, the outermost first. */
export function foldingRanges(document: Document): FoldingRange[] {
  const ranges = document.tree.root ? [...below(document, document.tree.root)] : [];
  for (const { first, last } of commentsOf(document))
    if (last > first) ranges.push({ startLine: first, endLine: last, kind: "comment" });
  return onePerLine(ranges);
}

/** Of ranges that begin in one line, the first one alone. */
const onePerLine = (ranges: FoldingRange[]): FoldingRange[] =>
  ranges
    .sort((a, b) => a.startLine - b.startLine)
    .filter(({ startLine }, index) => startLine !== ranges[index - 1]?.startLine);

/** What has lines of its own below a node, the outer ones first. */
function* below(document: Document, node: Node): Iterable<FoldingRange> {
  if (node.kind === "map")
    for (const pair of node.pairs) {
      yield* linesOf(document, pair);
      yield* below(document, pair.value);
    }
  if (node.kind !== "list") return;
  const parts = itemPartsIn(document, node);
  for (const part of parts ?? []) yield* standing(document, part).ranges;
  if (parts) return;
  for (const item of node.items) {
    yield* linesOf(document, item);
    yield* below(document, item);
  }
}

function* linesOf(document: Document, { start, end }: Span): Iterable<FoldingRange> {
  const [startLine, endLine] = [document.positionAt(start).line, document.positionAt(end).line];
  if (endLine > startLine) yield { startLine, endLine };
}

/** An item where it stood when it was last asked for. */
interface Standing {
  down: number;
  ranges: readonly FoldingRange[];
  comments: readonly Lines[];
}

const memory = new Memory<Standing>();

function standing(document: Document, part: ItemPart): Standing {
  const known = memory.recall(part, document, [], () => readPart(part.read()));
  const by = part.down - known.down;
  if (by === 0) return known;
  known.down += by;
  known.ranges = known.ranges.map(({ startLine, endLine }) => ({ startLine: startLine + by, endLine: endLine + by }));
  known.comments = known.comments.map(({ first, last }) => ({ first: first + by, last: last + by }));
  return known;
}

function readPart(item: Document): Standing {
  const { root } = item.tree;
  // The list's key is not the item's own.
  const list = root?.kind === "map" ? root.pairs[0]?.value : undefined;
  const ranges = onePerLine(list ? [...below(item, list)] : []);
  return { down: 0, ranges, comments: commentLines(item.text, item.lineStarts, 0) };
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
    for (const lines of standing(document, part).comments) add(lines);
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
