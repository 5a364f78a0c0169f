/** Copies parts of one text into another: wording and comments to the byte, indentation and line endings of the receiver. */
import { columnOf, dashOf, escapeSnippet, lineEnd, lineEndingOf, lineStart, scalarText, setValue } from "./edit.ts";
import { appendItem, plainText } from "./edit.ts";
import type { Edit } from "./finding.ts";
import { isEmpty } from "./read.ts";
import { parse } from "./tree/parse.ts";
import type { AliasNode, ListNode, MapNode, Node, Pair, ScalarNode, Span } from "./tree.ts";

/** A map that stands in a list of some text, with what is to change in the copy. */
export interface Piece {
  readonly text: string;
  readonly node: MapNode;
  /** Non-overlapping edits inside the map. */
  readonly edits?: readonly Edit[];
}

type Copy = Pick<Edit, "text" | "snippet">;

/** Puts a copy of a map into the list under a key, before one of its items or at its end; undefined where that cannot be. */
export function insertCopy(text: string, pair: Pair, piece: Piece, before?: Node): Edit | undefined {
  const list = pair.value;
  const isFlow = pair.map.flow || (list.kind === "list" && list.flow);
  if (aliasesIn(piece.node).some((alias) => !isCarried(alias, piece, isFlow))) return undefined;
  if (isEmpty(list) || (list.kind === "list" && list.items.length === 0)) {
    if (pair.map.flow) return { ...setValue(pair, `[${inBraces(piece)}]`) };
    return fillList(text, pair, copyOf(piece));
  }
  if (list.kind !== "list") return undefined;
  if (!list.flow) return insertLines(text, list, copyOf(piece), before);
  if (!before) return appendItem(text, list, [inBraces(piece)]);
  return { start: before.start, end: before.start, text: `${inBraces(piece)}, ` };
}

/** Whether an alias finds its anchor in the copy, or is written out there. In braces anchors are lost. */
const isCarried = (alias: AliasNode, { node, edits = [] }: Piece, isFlow: boolean): boolean =>
  edits.some(({ start, end }) => start === alias.start && end === alias.end) ||
  (!isFlow && alias.target !== undefined && isWithin(alias.target, node));

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Writes out what the aliases of a map take from elsewhere. */
export const writeOutAliases = (node: MapNode): readonly Edit[] =>
  aliasesIn(node).flatMap(({ start, end, target }) =>
    !target || isWithin(target, node) || holdsAlias(target) ? [] : [{ start, end, text: writeFlow(target) }],
  );

/** Gives a key that holds nothing, in a map of lines of its own, a list of one; `copy` as for column 0 without the dash. */
export function fillList(text: string, pair: Pair, copy: Copy): Edit {
  const colon = /^[ \t]*:/.exec(text.slice(pair.key.end))?.[0].length;
  const start = pair.key.end + (colon ?? 0);
  const end = lineEnd(text, Math.max(start, pair.value.end));
  const comment = text.slice(Math.max(start, pair.value.end), end).trim();
  const kept = comment === "" ? "" : ` ${copy.snippet ? escapeSnippet(comment) : comment}`;
  const indent = " ".repeat(columnOf(text, pair.key.start) + 2);
  const eol = lineEndingOf(text);
  return { ...copy, start, end, text: `${colon ? "" : ":"}${kept}${eol}${underDash(copy.text, indent, eol)}` };
}

function insertLines(text: string, list: ListNode, copy: Copy, before: Node | undefined): Edit | undefined {
  const start = lineStart(text, list.start);
  if (/[^ \t\uFEFF]/.test(text.slice(start, list.start))) return undefined;
  const eol = lineEndingOf(text);
  const lines = underDash(copy.text, " ".repeat(columnOf(text, list.start)), eol);
  const above = before ? list.items[list.items.indexOf(before) - 1] : list.items.at(-1);
  if (!above) return { ...copy, start, end: start, text: `${lines}${eol}` };
  const at = endWithComments(text, above, columnOf(text, list.start) + 1);
  const blank = before === undefined && hasBlankLines(text, list) ? eol : "";
  return { ...copy, start: at, end: at, text: `${eol}${blank}${lines}` };
}

/** Whether the last two items of a list stand apart. */
function hasBlankLines(text: string, list: ListNode): boolean {
  const [one, other] = list.items.slice(-2);
  const dash = other && dashOf(text, other);
  return (
    one !== undefined && dash !== undefined && /(?:\n|\r)[ \t]*(?:\r\n|\n|\r)/.test(text.slice(one.end, dash.start))
  );
}

const underDash = (copy: string, indent: string, eol: string): string =>
  copy
    .split("\n")
    .map((line, index) => (index === 0 ? `${indent}- ${line}` : line === "" ? "" : `${indent}  ${line}`))
    .join(eol);

/** The end of a node's last line, comments below it included that are indented to this column or deeper. */
export function endWithComments(text: string, node: Node, column: number): number {
  let end = lineEnd(text, node.end);
  for (let at = end; ;) {
    const line = /^(?:\r\n|\r|\n)([ \t]*)(#?)[^\r\n]*/.exec(text.slice(at));
    const indent = line?.[1]?.length ?? 0;
    const isBlank = line !== null && line[0].trim() === "";
    const isComment = line?.[2] === "#" && indent >= column;
    if (!line || (!isBlank && !isComment)) return end;
    at += line[0].length;
    if (isComment) end = at;
  }
}

/** The map's lines with its comments, as for column 0. */
export function copyOf(piece: Piece): Copy {
  const { text, node, edits = [] } = piece;
  const column = columnOf(text, node.start);
  const inLines = node.parent?.kind === "list" && !node.parent.flow;
  const end = inLines ? endWithComments(text, node, column) : node.end;
  const snippet = edits.some((edit) => edit.snippet);
  const keep = (part: string): string => (snippet ? escapeSnippet(part) : part);
  let copy = "";
  let at = node.start;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    copy += keep(text.slice(at, edit.start)) + (edit.snippet ? edit.text : keep(edit.text));
    at = edit.end;
  }
  copy += keep(text.slice(at, end));
  return { text: shiftLines(copy, column, 0).join("\n"), ...(snippet && { snippet }) };
}

/** The lines of a text, those below the first moved to the left. */
const shiftLines = (text: string, columns: number, least: number): readonly string[] =>
  text.split(/\r\n|\r|\n/).map((line, index) => {
    if (index === 0) return line;
    if (line.trim() === "") return line.slice(columns);
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    return " ".repeat(Math.max(least, indent - columns)) + line.slice(indent);
  });

/** The map in braces, on one line where it was written in lines; tab stops are lost. */
function inBraces(piece: Piece): string {
  const text = plainText({ start: 0, end: 0, ...copyOf(piece) });
  const root = piece.node.flow && !text.includes("\n") ? undefined : parse(text).root;
  return root ? writeFlow(root) : text;
}

export function writeFlow(node: Node): string {
  if (node.kind === "map")
    return `{ ${node.pairs.map(({ key, value }) => `${writeFlow(key)}: ${writeFlow(value)}`).join(", ")} }`;
  if (node.kind === "list") return `[${node.items.map(writeFlow).join(", ")}]`;
  if (node.kind === "alias") return `*${node.name}`;
  return writeScalar(node);
}

const writeScalar = ({ value, text }: ScalarNode): string =>
  typeof value === "string" ? scalarText(value) : text === "" ? "null" : text;

export function aliasesIn(node: Node): readonly AliasNode[] {
  if (node.kind === "alias") return [node];
  if (node.kind === "list") return node.items.flatMap(aliasesIn);
  return node.kind === "map" ? node.pairs.flatMap(({ key, value }) => [...aliasesIn(key), ...aliasesIn(value)]) : [];
}

/** Whether an alias stands in it, whose anchor a copy would miss. */
const holdsAlias = (node: Node): boolean => aliasesIn(node).length > 0;

/** Puts a copy of a value, of its key in another text, in the place of a value; undefined where that cannot be. */
export function replaceByCopy(text: string, node: Node, source: string, value: Node): Edit | undefined {
  if (holdsAlias(value)) return undefined;
  const { end } = node;
  const map = node.pair?.map;
  const hasComment = text.slice(end, lineEnd(text, end)).trim() !== "";
  if (!map || map.flow || !value.pair || (isInLines(value) && hasComment))
    return { start: node.start, end, text: writeFlow(value) };
  const indent = " ".repeat(columnOf(text, map.pairs[0]?.key.start ?? map.start));
  const column = columnOf(source, value.pair.key.start);
  const eol = lineEndingOf(text);
  const [first = "", ...others] = shiftLines(source.slice(value.start, value.end), column, 1);
  const isMap = value.kind !== "scalar" && isInLines(value);
  const head = isMap ? eol + indent + " ".repeat(columnOf(source, value.start) - column) : " ";
  const lines = [head + first, ...others.map((line) => (line === "" ? "" : indent + line))].join(eol);
  const colon = /^:\s*$/.test(text.slice(node.pair.key.end, node.start)) ? node.pair.key.end + 1 : undefined;
  return colon === undefined
    ? { start: node.start, end, text: isMap ? lines : lines.trimStart() }
    : { start: colon, end, text: lines };
}

/** Whether a value is written in lines that their indentation holds together. */
const isInLines = (node: Node): boolean =>
  node.kind === "scalar" ? /literal|folded/.test(node.style) : node.kind !== "alias" && !node.flow;
