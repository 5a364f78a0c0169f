/** One line of a text as a person sees it: indentation, dashes, key, value. It reads broken text too, and knows no context. */
import { lineEnd, lineStart } from "../edit.ts";
import type { Span } from "../tree.ts";

/** A line without its break. */
export interface Line extends Span {
  /** How many blanks it begins with. */
  readonly indent: number;
  /** The columns of the dashes that it begins with. */
  readonly dashes: readonly number[];
  /** Where the text after indentation and dashes begins. */
  readonly content: number;
  /** The column of the content. */
  readonly column: number;
  /** `key` where `key: ` follows; with its quotes. */
  readonly key: Span | undefined;
  /** What follows the key (or the dashes), without blanks and comment at its end. May be empty. */
  readonly value: Span;
}

/** Keys longer than this are none: no line takes long to read. */
const longestKey = 1024;

/** The line that holds an offset. */
export function readLine(text: string, offset: number): Line {
  const bom = text.startsWith("\uFEFF") && lineStart(text, offset) === 0 ? 1 : 0;
  const start = lineStart(text, offset) + bom;
  const end = lineEnd(text, Math.max(offset, start));
  const written = text.slice(start, end);
  const indent = /^[ \t\u00A0]*/.exec(written)?.[0].length ?? 0;
  const dashes: number[] = [];
  let column = indent;
  for (let dash = /-(?:[ \t]+|$)/y; (dash.lastIndex = column), dash.test(written); column = dash.lastIndex)
    dashes.push(column);
  const content = start + column;
  const key =
    /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#[\]{},&*!|>%@`][^#]*?)(?=[ \t]{0,20}:(?:[ \t]|$))/.exec(
      written.slice(column, column + longestKey),
    )?.[0].length ?? 0;
  const from = key > 0 ? text.indexOf(":", content + key) + 1 : content;
  return {
    start,
    end,
    indent,
    dashes,
    content,
    column,
    key: key > 0 ? { start: content, end: content + key } : undefined,
    value: trim(text, from, end),
  };
}

function trim(text: string, from: number, end: number): Span {
  let start = from;
  while (start < end && /[ \t]/.test(text[start] ?? "")) start++;
  const quote = /^["']/.exec(text[start] ?? "")?.[0];
  const closing = quote ? text.indexOf(quote, start + 1) : start;
  const searched = text.slice(Math.max(start, closing), end);
  const comment = start < end && text[start] === "#" ? 0 : searched.search(/[ \t]#/);
  let last = comment < 0 ? end : Math.max(start, closing) + comment;
  while (last > start && /[ \t]/.test(text[last - 1] ?? "")) last--;
  return { start, end: last };
}

/** The nearest line above or below that holds more than blanks and a comment. */
export function lineBeside(text: string, line: Line, direction: "above" | "below"): Line | undefined {
  for (let at = line; ;) {
    const offset = direction === "above" ? at.start - 1 : afterBreak(text, at.end);
    if (offset < 0 || offset >= text.length || text[offset] === "\uFEFF") return undefined;
    at = readLine(text, direction === "above" ? lineStart(text, offset) : offset);
    if (at.content < at.end && text[at.content] !== "#") return at;
  }
}

const afterBreak = (text: string, end: number): number => end + (text.startsWith("\r\n", end) ? 2 : 1);

/** Whether nothing follows the key (or the dash): what belongs to it comes in the next lines. */
export const opens = (line: Line): boolean => line.value.start === line.value.end;

/** Whether the value is written without quotes, brackets or block signs. */
export const isPlain = (text: string, { value }: Line): boolean =>
  value.start < value.end && !/["'[\]{}&*!|>%@`#]/.test(text[value.start] ?? "");

/** The value with the lines that continue it: deeper than its key (or dash), and without keys or dashes of their own. */
export function extentOf(text: string, line: Line): Span {
  const column = line.dashes.length > 0 && !line.key ? line.indent : line.column;
  let end = line.value.end;
  let at = line;
  while (at.value.end === at.end || at === line) {
    const next = lineBeside(text, at, "below");
    if (!next || next.indent <= column || next.key || next.dashes.length > 0) break;
    at = next;
    end = at.value.end;
  }
  return { start: line.value.start, end };
}

/** How many lines up a line may belong to something: no block of a paper is longer. */
const farthest = 5000;

/** The lines above that this one may belong to: up to the first one in column 0, nearest last. */
export function linesAbove(text: string, line: Line): readonly Line[] {
  const lines: Line[] = [];
  let indent = Infinity;
  for (
    let at = lineBeside(text, line, "above"), far = 0;
    at && far < farthest;
    at = lineBeside(text, at, "above"), far++
  ) {
    const nearest = lines.at(-1);
    if (at.indent < indent || (at.indent === indent && nearest && !isSibling(at, nearest))) lines.push(at);
    indent = Math.min(indent, at.indent);
    if (indent === 0) break;
  }
  return lines.reverse();
}

/** Whether two lines of one indentation hold the same place: a key below a key, an item below an item. */
const isSibling = (a: Line, b: Line): boolean =>
  a.dashes.length === b.dashes.length && (a.key === undefined) === (b.key === undefined);

/** The lines that a next line may belong to, after one more. */
export function withLine(above: readonly Line[], line: Line): readonly Line[] {
  const end = above.findLastIndex(
    (at) => at.indent < line.indent || (at.indent === line.indent && !isSibling(at, line)),
  );
  return [...above.slice(0, end + 1), line];
}
