/**
 * Cuts a text into pieces that are parsed one by one: the items of its outermost lists, and the frame around them. How a
 * text is cut depends on that text alone, so a tree made with the help of earlier pieces is the one made without.
 */

/** One item of an outermost list, cut out of the text. */
export interface Cut {
  /** The key of the list. */
  readonly key: string;
  /** Where it begins, the comments directly above its dash included, and where the next one begins. */
  readonly start: number;
  readonly end: number;
}

/** A list whose items are cut out. */
export interface CutList {
  readonly key: string;
  /** The first character of the key. */
  readonly at: number;
  readonly cuts: readonly Cut[];
}

/** A key in the first column with nothing behind it, and the dash of the first item below. */
const opening =
  /^([A-Za-z][\w-]*):[ \t]*(?:#[^\r\n]*)?\r?\n(?:[ \t]*(?:#[^\r\n]*)?\r?\n)*?(?=(?: *#[^\r\n]*\r?\n)* *-[ \r\n])/gm;

/** Lines that say that the text holds more than one document, or is not what it seems. */
const isManifold = (text: string): boolean =>
  /^(?:---|\.\.\.|%)/.test(text) || text.includes("\n---") || text.includes("\n...") || text.includes("\n%");

const hasLoneReturn = (text: string): boolean => text.includes("\r") && /\r(?!\n)/.test(text);

/** The lists of a text that can be cut into items; none where it is safer to read it as a whole. */
export function cutLists(text: string): readonly CutList[] {
  if (isManifold(text) || hasLoneReturn(text) || text.indexOf("\uFEFF", 1) > 0) return [];
  const lists: CutList[] = [];
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const key = match[1] ?? "";
    const list = cutList(text, key, match.index, opening.lastIndex);
    if (list.cuts.length > 0) lists.push(list);
    opening.lastIndex = Math.max(opening.lastIndex, list.cuts.at(-1)?.end ?? 0);
  }
  // A key that is written twice: only the first one counts, which is for the whole to say.
  return new Set(lists.map(({ key }) => key)).size === lists.length ? lists : [];
}

/** From `from` on: comments, then the first dash. */
function cutList(text: string, key: string, at: number, from: number): CutList {
  let first = from;
  for (const line = /[^\r\n]*\r?\n/y; ;) {
    line.lastIndex = first;
    const read = line.exec(text)?.[0];
    if (read === undefined || !/^ *#/.test(read)) break;
    first += read.length;
  }
  const indent = text.indexOf("-", first) - first;
  const blanks = " ".repeat(indent);
  // The next item, or whatever stands in the first column.
  const next = new RegExp(`\\n(?:${blanks}-(?=[ \\r\\n]|$)|(?=[^\\s#${indent === 0 ? "-" : ""}]))`, "g");
  next.lastIndex = first;
  const starts = [first];
  let end = text.length;
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const line = match.index + 1;
    if (match[0].length > 1) starts.push(line);
    else {
      end = line;
      break;
    }
  }
  if (/["'\]}):?]/.test(text[end] ?? "")) return { key, at, cuts: [] };
  const begins = starts.map((start, index) => (index === 0 ? from : aboveComments(text, start, blanks)));
  return { key, at, cuts: begins.map((start, index) => ({ key, start, end: begins[index + 1] ?? end })) };
}

/** The start of the comments directly above a line, indented no deeper than it, so that no text can hold them. */
function aboveComments(text: string, start: number, blanks: string): number {
  let begin = start;
  while (begin > 0) {
    const line = text.lastIndexOf("\n", begin - 2) + 1;
    const mark = text.slice(line, begin).search(/[^ ]/);
    if (text[line + mark] !== "#" || mark > blanks.length) break;
    begin = line;
  }
  return begin;
}
