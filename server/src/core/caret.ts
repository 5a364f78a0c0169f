/** Where a caret stands: in which map, list or value, and which half-typed word it touches. Told by lines alone; never throws, also for texts that do not parse. */
import { behindColon, flowAround, flowLimit, inFlow, onOwnLine } from "./caret/block.ts";
import { indentOf, marksAround, originOf, readLine, type Line, type Mark, type Source } from "./caret/lines.ts";
import { wordIn, type Place, type Word } from "./caret/place.ts";
import { positionAt } from "./lines.ts";
import { quotedEnd } from "./tree/quoted.ts";
import { whyUnread } from "./tree/unread.ts";

export type { MapAround, Place } from "./caret/place.ts";

/** The places that a caret may mean: none in comments and free text, two where a column serves a map and a list. */
export function placesAt(source: Source, offset: number): readonly Place[] {
  if (whyUnread(source.text)) return [];
  const number = positionAt(source.lineStarts, offset).line;
  const line = readLine(source, number);
  if (offset < line.start || offset > line.end) return [];
  const root = flowRoot(source);
  if (root !== undefined) return inFlow(source, [], { start: root, end: root }, source.text.length, offset);
  if (line.content === line.end) return onBlankLine(source, line, offset);
  if (offset < line.content || /^(?:[#%]|---|\.\.\.)/.test(source.text.slice(line.content, line.end))) return [];
  return onWrittenLine(source, line, offset);
}

/** Where the text is one flow collection: where that begins. */
function flowRoot(source: Source): number | undefined {
  for (let line = 0; line < source.lineStarts.length; line++) {
    const indent = indentOf(source, line);
    if (indent === undefined) continue;
    const at = originOf(source, line) + indent;
    return /[[{]/.test(source.text[at] ?? "") ? at : undefined;
  }
  return undefined;
}

function onBlankLine(source: Source, line: Line, offset: number): readonly Place[] {
  let next = line.number + 1;
  while (next < source.lineStarts.length && indentOf(source, next) === undefined) next++;
  // A shorter indentation than that of the next line would take that line out of where it belongs.
  const column = Math.max(offset - line.start, indentOf(source, next) ?? 0);
  const word: Word = { start: offset, end: line.end, quote: "", closed: false };
  return onOwnLine({ source, line, word, offset, hasColon: false }, column);
}

function onWrittenLine(source: Source, line: Line, offset: number): readonly Place[] {
  const before = line.marks.filter((mark) => mark.end <= offset);
  const next = line.marks[before.length];
  if (!next) return onValue(source, line, before.at(-1), offset);
  if (next.key === undefined || offset > next.wordEnd) return [];
  const word = wordIn(source.text, { start: next.start, end: next.wordEnd }, offset);
  return word ? onOwnLine({ source, line, word, offset, hasColon: true }, next.column) : [];
}

/** Behind the last dash or colon of a line, or in a line without any. */
function onValue(source: Source, line: Line, opener: Mark | undefined, offset: number): readonly Place[] {
  const { text } = source;
  const from = opener?.end ?? line.content;
  const value = opener?.value ?? { start: from, end: endOfPlain(text, from, line.end) };
  const written = text.slice(value.start, value.end);
  if (/^[[{]/.test(written) && offset > value.start) {
    const owners = marksAround(source, line.number, value.start - line.start, value.start);
    return flowAround(source, owners, offset) ?? inFlow(source, owners, value, flowLimit(source, owners[0]), offset);
  }
  const before = text.slice(from, offset);
  const isInAnchor = offset < value.start && before.trim() !== "";
  if (isInAnchor || /(?:^|\s)#/.test(before) || /^[|>*&!%@]/.test(written)) return [];
  const word: Word | undefined =
    written === ""
      ? { start: offset, end: offset, quote: "", closed: false }
      : wordIn(text, { start: value.start, end: endOfPlain(text, value.start, value.end) }, offset);
  if (!word) return [];
  if (opener?.key !== undefined) return behindColon(source, line, opener, word, offset);
  const column = (written === "" ? offset : value.start) - line.start;
  return onOwnLine({ source, line, word, offset, hasColon: false }, column);
}

/** The end of a text before its comment. */
function endOfPlain(text: string, start: number, end: number): number {
  const written = text.slice(start, end);
  const quoted = /^["']/.test(written) ? quotedEnd(text, start, end) : undefined;
  if (quoted !== undefined) return quoted;
  const comment = written.search(/[ \t]#/);
  return start + (comment < 0 ? written : written.slice(0, comment)).trimEnd().length;
}
