/** A text line by line: which dashes and key open each line. Indentation alone says what belongs where, so it works in texts that do not parse. */
import { quotedEnd } from "../tree/quoted.ts";
import type { Span } from "../tree.ts";
import type { Path } from "./place.ts";

export interface Source {
  readonly text: string;
  readonly lineStarts: readonly number[];
}

/** A dash or a key at the beginning of a line; `end` lies behind the dash or the colon. */
export interface Mark extends Span {
  readonly line: number;
  readonly column: number;
  /** Undefined for a dash. */
  readonly key: string | undefined;
  /** The end of the word, before the colon. */
  readonly wordEnd: number;
  /** What stands behind it, without anchor, tag and comment; empty where a further mark follows in the line. */
  readonly value: Span;
}

export interface Line extends Span {
  readonly number: number;
  /** The offset of its first character that is no blank; the end of a blank line. */
  readonly content: number;
  readonly marks: readonly Mark[];
}

const [tab, lineFeed, carriageReturn, blank, hash] = [9, 10, 13, 32, 35] as const;

const plainKey = /^[^\s"'#[\]{},&*!|>%@`?:][^:#]*(?=:(?:[ \t]|$))/;

/** A key as it is written at an offset, its quotes included, up to its colon; undefined where there is none. */
function keyAt(text: string, at: number, end: number): string | undefined {
  if (!/["']/.test(text[at] ?? "")) return plainKey.exec(text.slice(at, end))?.[0];
  const close = quotedEnd(text, at, end);
  const isKey = close !== undefined && /^:(?:[ \t]|$)/.test(text.slice(close, Math.min(close + 2, end)));
  return isKey ? text.slice(at, close) : undefined;
}

/** Where the line's first character is: a byte order mark is none. */
export const originOf = ({ text, lineStarts }: Source, number: number): number =>
  number === 0 && text.startsWith("\uFEFF") ? 1 : (lineStarts[number] ?? text.length);

/** The offset before the line break. */
export function endOfLine({ text, lineStarts }: Source, number: number): number {
  let end = lineStarts[number + 1] ?? text.length;
  while (end > (lineStarts[number] ?? 0) && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  return end;
}

/** The first offset from `at` on that holds no blank, at most `end`. */
export function skipBlanks(text: string, at: number, end: number): number {
  while (at < end && (text[at] === " " || text[at] === "\t")) at++;
  return at;
}

/** How far a line is indented; undefined for blank lines and comments. Asked of every line of long texts: hence the char codes. */
export function indentOf(source: Source, number: number): number | undefined {
  const origin = originOf(source, number);
  let at = origin;
  let code = source.text.charCodeAt(at);
  while (code === blank || code === tab) code = source.text.charCodeAt(++at);
  return Number.isNaN(code) || code === lineFeed || code === carriageReturn || code === hash ? undefined : at - origin;
}

export function readLine(source: Source, number: number): Line {
  const { text } = source;
  const start = originOf(source, number);
  const end = endOfLine(source, number);
  const content = skipBlanks(text, start, end);
  const found: Omit<Mark, "value">[] = [];
  let at = content;
  while (text[at] === "-" && at < end && (at + 1 === end || text[at + 1] === " " || text[at + 1] === "\t")) {
    found.push({ line: number, column: at - start, start: at, end: at + 1, key: undefined, wordEnd: at + 1 });
    at = skipBlanks(text, at + 1, end);
  }
  const written = keyAt(text, at, end);
  if (written !== undefined) {
    const wordEnd = at + written.trimEnd().length;
    const colon = at + written.length;
    const key = /^["']/.test(written) ? text.slice(at + 1, wordEnd - 1) : text.slice(at, wordEnd);
    found.push({ line: number, column: at - start, start: at, end: colon + 1, key, wordEnd });
  }
  const marks = found.map((mark, index) => ({
    ...mark,
    value: index < found.length - 1 ? { start: mark.end, end: mark.end } : valueBehind(text, mark.end, end),
  }));
  return { number, start, end, content, marks };
}

/** The text between two offsets of a line without blanks around it, anchors, tags and a comment. */
function valueBehind(text: string, from: number, end: number): Span {
  let start = skipBlanks(text, from, end);
  for (;;) {
    const property = /^[&!][^\s]*(?=\s|$)/.exec(text.slice(start, end))?.[0].length;
    if (!property) break;
    start = skipBlanks(text, start + property, end);
  }
  if (text[start] === "#" && start < end) return { start, end: start };
  return { start, end: start + text.slice(start, end).trimEnd().length };
}

/**
 * The marks around a column, innermost first: those of line `number` that end at or before `before`, then, upwards, each
 * mark further left than the one before it (a key may stand right above the dashes of its list).
 * The first one may stand at the column itself.
 */
export function marksAround(source: Source, number: number, column: number, before: number): readonly Mark[] {
  const chain: Mark[] = [];
  let limit = column;
  let keyLimit = column;
  for (let line = number; line >= 0 && (limit >= 0 || keyLimit >= 0); line--) {
    const indent = indentOf(source, line);
    if (indent === undefined || indent > keyLimit) continue;
    for (const mark of readLine(source, line).marks.toReversed()) {
      if (line === number && mark.end > before) continue;
      if (mark.column > (mark.key === undefined ? limit : keyLimit)) continue;
      chain.push(mark);
      limit = mark.column - 1;
      keyLimit = mark.key === undefined ? mark.column : limit;
    }
  }
  return chain;
}

/** Keys and list positions (always 0: all items of a list are alike) that lead to what the innermost mark opens. */
export const pathOfMarks = (marks: readonly Mark[]): Path => marks.map((mark) => mark.key ?? 0).reverse();

/** The first mark inside what a mark opens, or of the whole text; the line `except` does not count. */
export function firstInside(source: Source, mark: Mark | undefined, except: number): Mark | undefined {
  for (let line = mark?.line ?? 0; line < source.lineStarts.length; line++) {
    const indent = line === except ? undefined : indentOf(source, line);
    if (indent === undefined) continue;
    for (const inner of readLine(source, line).marks) {
      if (mark && inner.line === mark.line && inner.column <= mark.column) continue;
      const underKey = mark?.key !== undefined && inner.key === undefined && inner.column === mark.column;
      return !mark || inner.column > mark.column || underKey ? inner : undefined;
    }
  }
  return undefined;
}

/** The keys of the map whose keys stand at `column` around a line, with what is written under each; of the line `except` none. */
export function keysAround(source: Source, number: number, column: number, except = -1): ReadonlyMap<string, string> {
  const first = edgeOfMap(source, number, column, -1);
  const last = edgeOfMap(source, number, column, 1);
  const keys: Mark[] = [];
  for (let line = first; line <= last; line++) {
    if (line === except || (indentOf(source, line) ?? Infinity) > column) continue;
    keys.push(...readLine(source, line).marks.filter((mark) => mark.key !== undefined && mark.column === column));
  }
  return new Map(
    keys.map((mark, index) => [
      mark.key ?? "",
      source.text.slice(mark.end, keys[index + 1]?.start ?? endOfLine(source, last)).trim(),
    ]),
  );
}

/** The first (or last) line of a map, told by the nearest mark further left. */
function edgeOfMap(source: Source, number: number, column: number, step: -1 | 1): number {
  let edge = number;
  if (step < 0 && readLine(source, number).marks.some((mark) => mark.column < column)) return edge;
  for (let line = number + step; line >= 0 && line < source.lineStarts.length; line += step) {
    const indent = indentOf(source, line);
    if (indent !== undefined && indent < column) {
      if (step < 0 && startsMap(source, line, column)) return line;
      if (readLine(source, line).marks.length > 0) return edge;
    }
    edge = line;
  }
  return edge;
}

/** Whether a map's first key stands in this line, behind a dash. */
const startsMap = (source: Source, number: number, column: number): boolean =>
  readLine(source, number).marks.some((mark, index) => index > 0 && mark.column === column);
