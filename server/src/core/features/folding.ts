/** What can be folded: keys and list entries of several lines, block texts, and comments that stand together. */
import type { FoldingRange } from "vscode-languageserver-types";
import type { Document } from "../document.ts";
import type { Node } from "../tree.ts";

/** One range for each first line, the outermost first. */
export function foldingRanges(document: Document): FoldingRange[] {
  const ranges = new Map<number, FoldingRange>();
  const add = (start: number, end: number, kind?: FoldingRange["kind"]): void => {
    const startLine = document.positionAt(start).line;
    const endLine = document.positionAt(end).line;
    if (endLine > startLine && !ranges.has(startLine))
      ranges.set(startLine, { startLine, endLine, ...(kind && { kind }) });
  };
  const visit = (node: Node): void => {
    if (node.kind === "map")
      for (const pair of node.pairs) {
        add(pair.start, pair.end);
        visit(pair.value);
      }
    if (node.kind === "list")
      for (const item of node.items) {
        add(item.start, item.end);
        visit(item);
      }
  };
  if (document.tree.root) visit(document.tree.root);
  for (const match of document.text.matchAll(/(?:^[ \t]*#.*(?:\r\n|\r|\n|$)){2,}/gm))
    add(match.index, match.index + match[0].trimEnd().length, "comment");
  return [...ranges.values()].sort((a, b) => a.startLine - b.startLine);
}
