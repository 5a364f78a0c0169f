/**
 * Cuts a text into pieces that are parsed one by one: the items of its outermost lists, and the frame around them. How a
 * text is cut depends on that text alone, so a tree made with the help of earlier pieces is the one made without.
 */
import type { Span } from "../tree.ts";

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

/** How a text is cut. */
export interface Cutting {
  readonly text: string;
  readonly lists: readonly CutList[];
  /** How many of the first and the last cuts are those of the earlier text that was known. */
  readonly head: number;
  readonly tail: number;
}

/** The lists of a text that can be cut into items; none where it is safer to read it as a whole. */
export const cutLists = (text: string, known?: Cutting): Cutting =>
  (known && cutAgain(text, known)) ?? { text, lists: cutAll(text), head: 0, tail: 0 };

const isUnsafe = (text: string): boolean => isManifold(text) || hasLoneReturn(text) || text.indexOf("\uFEFF", 1) > 0;

function cutAll(text: string): readonly CutList[] {
  if (isUnsafe(text)) return [];
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
  const first = belowComments(text, from);
  const blanks = " ".repeat(text.indexOf("-", first) - first);
  const starts = [first];
  let end = text.length;
  for (const { line, isItem } of linesThatCount(text, first, blanks)) {
    if (isItem) starts.push(line);
    else end = line;
  }
  if (/["'\]}):?]/.test(text[end] ?? "")) return { key, at, cuts: [] };
  const begins = starts.map((start, index) => (index === 0 ? from : aboveComments(text, start, blanks)));
  return { key, at, cuts: begins.map((start, index) => ({ key, start, end: begins[index + 1] ?? end })) };
}

/** The lines behind an offset in which an item of a list begins; last the one that ends the list, if any does. */
function* linesThatCount(
  text: string,
  from: number,
  blanks: string,
): Iterable<{ readonly line: number; readonly isItem: boolean }> {
  // The next item, or whatever stands in the first column.
  const next = new RegExp(`\\n(?:${blanks}-(?=[ \\r\\n]|$)|(?=[^\\s#${blanks === "" ? "-" : ""}]))`, "g");
  next.lastIndex = from;
  for (let match = next.exec(text); match; match = next.exec(text)) {
    const isItem = match[0].length > 1;
    yield { line: match.index + 1, isItem };
    if (!isItem) return;
  }
}

/**
 * The same lists, where a text differs from an earlier one within one of them alone: only what changed is cut anew, up to
 * the next item or end that was there before. Undefined where that does not lead back to the earlier cuts.
 */
function cutAgain(text: string, { text: before, lists }: Cutting): Cutting | undefined {
  const start = sameAtStart(before, text);
  const end = before.length - sameAtEnd(before, text, start);
  const index = lists.findIndex(({ cuts }) => (cuts[0]?.start ?? 0) <= start && end <= (cuts.at(-1)?.end ?? 0));
  const list = lists[index];
  const again = list && cutListAgain(text, before, list, { start, end });
  if (!again) return undefined;
  const later = lists.slice(index + 1).map((other) => moveList(other, text.length - before.length));
  const count = (some: readonly CutList[]): number => some.reduce((sum, { cuts }) => sum + cuts.length, 0);
  return {
    text,
    lists: [...lists.slice(0, index), again.list, ...later],
    head: count(lists.slice(0, index)) + again.head,
    tail: count(later) + again.tail,
  };
}

/** The list that changed, between `start` and `end` of the earlier text. */
function cutListAgain(
  text: string,
  before: string,
  list: CutList,
  { start, end }: Span,
): { readonly list: CutList; readonly head: number; readonly tail: number } | undefined {
  const { key, cuts } = list;
  const by = text.length - before.length;
  const lineOf = (cut: Cut): number => belowComments(before, cut.start);
  // The item in which the change begins, its dash being before the change; then the first one wholly behind it.
  const head = cuts.findLastIndex((cut) => cut.start <= start && before.indexOf("-", lineOf(cut)) + 2 <= start);
  const opener = cuts[head];
  if (!opener) return undefined;
  const [behind, ...rest] = cuts.filter((cut) => cut.start > end).map((cut) => moveCut(cut, by));
  const stop = behind ? belowComments(text, behind.start) : (cuts.at(-1)?.end ?? 0) + by;
  const line = lineOf(opener);
  const blanks = " ".repeat(before.indexOf("-", line) - line);
  const starts = [opener.start];
  let reached = text.length;
  for (const next of linesThatCount(text, line, blanks)) {
    if (!next.isItem || next.line >= stop) {
      reached = next.line;
      break;
    }
    starts.push(aboveComments(text, next.line, blanks));
  }
  if (reached !== stop || isUnsafe(text.slice(opener.start - 1, stop))) return undefined;
  const last = behind ? aboveComments(text, stop, blanks) : stop;
  const made = starts.map((at, index): Cut => ({ key, start: at, end: starts[index + 1] ?? last }));
  const all = [...cuts.slice(0, head), ...made, ...(behind ? [{ ...behind, start: last }] : []), ...rest];
  return { list: { ...list, cuts: all }, head, tail: rest.length };
}

const moveCut = ({ key, start, end }: Cut, by: number): Cut => ({ key, start: start + by, end: end + by });

const moveList = ({ key, at, cuts }: CutList, by: number): CutList => ({
  key,
  at: at + by,
  cuts: cuts.map((cut) => moveCut(cut, by)),
});

/** How many characters two texts share from their beginnings. */
function sameAtStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let same = 0;
  for (let size = 1 << 16; size > 0; size >>= 2)
    while (same + size <= most && a.slice(same, same + size) === b.slice(same, same + size)) same += size;
  return same;
}

/** How many they share to their ends, without those that they share from their beginnings. */
function sameAtEnd(a: string, b: string, shared: number): number {
  const most = Math.min(a.length, b.length) - shared;
  const at = (text: string, from: number, size: number): string =>
    text.slice(text.length - from - size, text.length - from);
  let same = 0;
  for (let size = 1 << 16; size > 0; size >>= 2)
    while (same + size <= most && at(a, same, size) === at(b, same, size)) same += size;
  return same;
}

/** The start of the first line from an offset on that is no comment. */
function belowComments(text: string, from: number): number {
  let at = from;
  for (const line = /[^\r\n]*\r?\n/y; ;) {
    line.lastIndex = at;
    const read = line.exec(text)?.[0];
    if (read === undefined || !/^ *#/.test(read)) return at;
    at += read.length;
  }
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
