/** Small text edits computed from node offsets: every byte that an edit does not concern stays as it is. */
import type { Edit } from "./finding.ts";
import { isEmpty, pairOf } from "./read.ts";
import type { ListNode, MapNode, Node, Pair, Span } from "./tree.ts";

/** The text after non-overlapping edits; snippets lose their tab stops and keep their placeholder texts. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) throw new RangeError(`edits overlap at offset ${edit.start}`);
    result += text.slice(at, edit.start) + plainText(edit);
    at = edit.end;
  }
  return result + text.slice(at);
}

/** The text of an edit for an editor without snippets. */
export function plainText(edit: Edit): string {
  if (!edit.snippet) return edit.text;
  return edit.text
    .replace(/\$\{\d+:((?:[^\\}]|\\.)*)\}/g, "$1")
    .replace(/\$\{\d+\|((?:[^\\,|]|\\.)*)[^}]*\|\}/g, "$1")
    .replace(/\$\{?\d+\}?/g, "")
    .replace(/\\([\\$}])/g, "$1");
}

/** Text for a snippet, so that none of its characters is a tab stop. */
export const escapeSnippet = (text: string): string => text.replace(/[\\$}]/g, "\\$&");

/** The line ending that a text uses. */
export const lineEndingOf = (text: string): "\r\n" | "\n" => (text.includes("\r\n") ? "\r\n" : "\n");

/** The offset of the first character of the line of an offset. */
export function lineStart(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && text[start - 1] !== "\n" && text[start - 1] !== "\r") start--;
  return start;
}

/** The offset before the line break that ends the line of an offset. */
export function lineEnd(text: string, offset: number): number {
  const match = /[\r\n]/.exec(text.slice(offset));
  return match ? offset + match.index : text.length;
}

/** The span, cut at the end of its first line. */
export const firstLineOf = (text: string, span: Span): Span => ({
  start: span.start,
  end: Math.min(span.end, Math.max(span.start, lineEnd(text, span.start))),
});

/** How many characters stand before an offset in its line (a byte order mark is none). */
export const columnOf = (text: string, offset: number): number =>
  text.slice(lineStart(text, offset), offset).replace("\uFEFF", "").length;

/** Addresses without a sign that would end them in a list in brackets. */
const isAddress = /^https?:\/\/[\w./?=&%+~-]*[\w/=]$/;

/** The scalar as YAML would read it back as the same string: plain where that is safe, else in double quotes. */
export function scalarText(value: string): string {
  if (isAddress.test(value)) return value;
  const plain =
    /^[\p{L}\p{N}_(/.][^#:\p{Cc}\u2028\u2029\uFEFF"'[\]{},&*!|>%@`]*$/u.test(value) || /^[a-z0-9-]+#\d+$/.test(value);
  const read = /^(?:true|false|null|~|yes|no|[-+.]?\d.*)$/i.test(value);
  const isDate = /^\d{4}-\d{2}(?:-\d{2})?$/.test(value);
  return plain && (!read || isDate) && value === value.trim() && value !== "" ? value : JSON.stringify(value);
}

export const replaceNode = (node: Span, text: string): Edit => ({ start: node.start, end: node.end, text });

/** Gives a pair its value, one line, in place of the present one (a scalar, or in brackets) or of none. */
export function setValue(pair: Pair, value: string): Edit {
  const { start, end } = pair.value;
  const colon = start === pair.key.end ? ":" : "";
  return { start, end, text: start === end ? `${colon} ${value}` : value };
}

/**
 * Lines `key: …` put into a map after its last pair (or after the given one). `lines` are written as for column 0;
 * in a flow map they must be single `key: value` lines.
 */
export function insertPairs(text: string, map: MapNode, lines: readonly string[], after?: Pair): Edit {
  const last = after ?? map.pairs.at(-1);
  if (map.flow || !last) {
    if (!last) return { start: map.start, end: map.end, text: `{ ${lines.join(", ")} }` };
    return { start: last.end, end: last.end, text: `, ${lines.join(", ")}` };
  }
  const indent = " ".repeat(columnOf(text, map.pairs[0]?.key.start ?? map.start));
  const at = lineEnd(text, last.end);
  const eol = lineEndingOf(text);
  return { start: at, end: at, text: lines.map((line) => eol + (line === "" ? "" : indent + line)).join("") };
}

/** Appends an item to a list; `lines` as for column 0 without the dash, a single line in a flow list. */
export function appendItem(text: string, list: ListNode, lines: readonly string[]): Edit {
  const last = list.items.at(-1);
  if (list.flow) {
    const flow = lines.join(" ");
    if (!last) return { start: list.start, end: list.end, text: `[${flow}]` };
    return { start: last.end, end: last.end, text: `, ${flow}` };
  }
  const indent = " ".repeat(columnOf(text, list.start));
  const at = lineEnd(text, last?.end ?? list.end);
  const eol = lineEndingOf(text);
  const put = lines.map((line, index) => `${indent}${index === 0 ? "- " : "  "}${line}`);
  return { start: at, end: at, text: put.map((line) => eol + line).join("") };
}

/** Appends a one-line value to the list under a key of a map; undefined where the key holds neither a list of its own nor a lone value. */
export function appendUnder(text: string, map: MapNode, key: string, value: string): Edit | undefined {
  const pair = pairOf(map, key);
  if (!pair) return insertPairs(text, map, [`${key}: [${value}]`]);
  if (pair.value.kind === "list") return appendItem(text, pair.value, [value]);
  if (pair.value.kind !== "scalar") return undefined;
  if (isEmpty(pair.value)) return setValue(pair, `[${value}]`);
  const wrapped = wrapInList(text, pair.value);
  return { ...wrapped, text: `${wrapped.text.slice(0, -1)}, ${value}]` };
}

/** Takes a pair out of its map, with its lines where it has lines of its own. Comments of other pairs stay. */
export function removePair(text: string, pair: Pair): Edit {
  const { pairs, flow } = pair.map;
  const index = pairs.indexOf(pair);
  const next = pairs[index + 1];
  const previous = pairs[index - 1];
  if (flow) {
    if (next) return { start: pair.start, end: next.start, text: "" };
    return { start: previous?.end ?? pair.start, end: pair.end, text: "" };
  }
  const start = lineStart(text, pair.start);
  const alone = /^\uFEFF?[ \t]*$/.test(text.slice(start, pair.start));
  const end = lineEnd(text, pair.end);
  const afterBreak = /^(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0;
  if (alone) return { start: start + (text.startsWith("\uFEFF", start) ? 1 : 0), end: end + afterBreak, text: "" };
  if (!next) return { start: pair.start, end: pair.end, text: "{}" };
  // The first pair after a dash: what comes below takes its place, be it the next pair or a comment of its own.
  const below = /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
  return { start: pair.start, end: Math.min(next.start, end + below), text: "" };
}

/** Wraps a lone value (a scalar, or in brackets) in a list; in quotes, where its text would not be one item as it stands. */
export function wrapInList(text: string, node: Node): Edit {
  const { start, end } = node;
  const isOneItem =
    node.kind !== "scalar" ||
    /single|double/.test(node.style) ||
    (node.style === "plain" && !/[,[\]{}]|^[-?:]$/.test(node.text));
  const item = isOneItem ? text.slice(start, end) : JSON.stringify(node.text);
  return { start, end, text: `[${item}]` };
}

/** The dash of an item of a list in block style. */
export function dashOf(text: string, item: Node): Span | undefined {
  const list = item.parent;
  if (list?.kind !== "list" || list.flow) return undefined;
  const before = list.items[list.items.indexOf(item) - 1];
  const gap = /^(?:\s|#.*)*/.exec(text.slice(before?.end ?? list.start))?.[0].length ?? 0;
  const start = (before?.end ?? list.start) + gap;
  return text[start] === "-" ? { start, end: start + 1 } : undefined;
}

/** Takes an item out of its list, with its lines where it has lines of its own; of a list of one, `[]` is left. */
export function removeItem(text: string, list: ListNode, item: Node): Edit {
  if (list.items.length === 1) return emptyList(text, list);
  const next = list.items[list.items.indexOf(item) + 1];
  const end = list.flow ? afterComma(text, item.end) : item.end;
  const start = list.flow ? beforeMarks(text, item) : (dashOf(text, item)?.start ?? item.start);
  const lines = ownLines(text, { start, end });
  if (lines) return { ...lines, text: "" };
  if (!list.flow) return { start, end: (next && dashOf(text, next)?.start) ?? end, text: "" };
  const previous = list.items[list.items.indexOf(item) - 1];
  const follows = previous && !/[\r\n]/.test(text.slice(previous.end, start));
  if (!next && follows) return { start: previous.end, end: item.end, text: "" };
  return { start, end: end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0), text: "" };
}

function emptyList(text: string, list: ListNode): Edit {
  const key = list.pair?.value === list ? list.pair.key : undefined;
  if (list.flow || !key) return { start: list.start, end: list.end, text: "[]" };
  const gap = text.slice(key.end, list.start);
  const colon = /^\s*:(?:[ \t]+[&!]\S+)*/.exec(gap)?.[0].length ?? 0;
  return { start: key.end + colon, end: list.end, text: ` []${gap.slice(colon).trimEnd()}` };
}

/** Behind the comma that follows an item of a flow list; where none does, the item's end. */
const afterComma = (text: string, end: number): number => end + (/^\s*,/.exec(text.slice(end))?.[0].length ?? 0);

/** The start of a node's anchor and tag, which stand before it. */
const beforeMarks = (text: string, node: Node): number =>
  node.start - (/(?:[&!][^\s,[\]{}]*\s+)*$/.exec(text.slice(lineStart(text, node.start), node.start))?.[0].length ?? 0);

/** The lines of a span, with the line break before them, where nothing but a comment stands beside it. */
function ownLines(text: string, span: Span): Span | undefined {
  const start = lineStart(text, span.start);
  const end = lineEnd(text, span.end);
  const alone = /^[ \t]*$/.test(text.slice(start, span.start)) && /^[ \t]*(?:#.*)?$/.test(text.slice(span.end, end));
  const before = /(?:\r\n|\r|\n)$/.exec(text.slice(0, start))?.[0].length;
  return alone && before !== undefined ? { start: start - before, end } : undefined;
}
