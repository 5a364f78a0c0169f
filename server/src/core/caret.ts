/** Where a caret stands: in which map, list or value, and which half-typed word it touches. Told by lines alone; never throws, also for texts that do not parse. */
import { placeInFlow, wordIn, type MapAround, type Path, type Word } from "./caret-flow.ts";
import {
  endOfLine,
  firstInside,
  indentOf,
  keysAround,
  marksAround,
  originOf,
  pathOfMarks,
  readLine,
  type Line,
  type Mark,
  type Source,
} from "./caret-lines.ts";
import { positionAt } from "./lines.ts";
import type { Span } from "./tree.ts";

export type { MapAround, Path };

export interface Place {
  /** A key of the map at `path`, or the value at `path`. */
  readonly role: "key" | "value";
  readonly path: Path;
  /** What stands before it. `line`: nothing, it has the line to itself. */
  readonly after: "line" | "dash" | "colon" | "flow";
  /** The half-typed word: what is put there replaces it. Within one line, and the caret lies in it. */
  readonly replaced: Span;
  readonly quote: Word["quote"];
  /** Text that must come first: a blank, the missing indentation, a dash. */
  readonly lead: string;
  /** What closes the word where its quote is open. */
  readonly tail: string;
  /** A key that has its colon already. */
  readonly hasColon: boolean;
  /** The column at which what is put there begins; behind a colon, the one for lines below the key. */
  readonly column: number;
  /** The items written in the same `[ ]`. */
  readonly items: readonly string[];
  /** Innermost first. */
  readonly maps: Iterable<MapAround>;
}

/** The places that a caret may mean: none in comments and free text, two where a column serves a map and a list. */
export function placesAt(source: Source, offset: number): readonly Place[] {
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
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(written)?.[0].length;
  if (quoted !== undefined) return start + quoted;
  const comment = written.search(/[ \t]#/);
  return start + (comment < 0 ? written : written.slice(0, comment)).trimEnd().length;
}

/** The place in the outermost flow collection that one of the marks opens; none inside any other text; undefined where all marks are empty. */
function flowAround(source: Source, owners: readonly Mark[], offset: number): readonly Place[] | undefined {
  for (const [index, mark] of [...owners.entries()].reverse()) {
    if (mark.value.start === mark.value.end || mark.value.start >= offset) continue;
    if (!/[[{]/.test(source.text[mark.value.start] ?? "")) return [];
    return inFlow(source, owners.slice(index), mark.value, flowLimit(source, mark), offset);
  }
  return undefined;
}

/** Where a flow collection ends at the latest: before the first line that is no further right than its owner. */
function flowLimit(source: Source, owner: Mark | undefined): number {
  if (!owner) return source.text.length;
  let line = owner.line + 1;
  for (; line < source.lineStarts.length; line++) {
    const indent = indentOf(source, line);
    if (indent === undefined || indent > owner.column) continue;
    if (!/[\]},]/.test(source.text[originOf(source, line) + indent] ?? "")) break;
  }
  return endOfLine(source, line - 1);
}

function inFlow(source: Source, owners: readonly Mark[], value: Span, limit: number, offset: number): readonly Place[] {
  const found = placeInFlow(source.text, value.start, limit, offset);
  if (!found) return [];
  const base = pathOfMarks(owners);
  return [
    {
      ...found,
      path: [...base, ...found.path],
      after: "flow",
      ...spelling(found.word),
      lead: found.needsBlank ? " " : "",
      column: 0,
      maps: (function* () {
        for (const { path, keys } of found.maps) yield { path: [...base, ...path], keys };
        yield* mapsOf(source, owners);
      })(),
    },
  ];
}

const spelling = (word: Word): Pick<Place, "replaced" | "quote" | "tail"> => ({
  replaced: { start: word.start, end: word.end },
  quote: word.quote,
  tail: word.closed ? "" : word.quote,
});

/** A map whose keys are read when first asked for: the root's may be far apart. */
function mapAround(path: Path, read: () => MapAround["keys"]): MapAround {
  let keys: MapAround["keys"] | undefined;
  return {
    path,
    get keys() {
      return (keys ??= read());
    },
  };
}

/** The maps that hold the keys among the marks. */
function* mapsOf(source: Source, owners: readonly Mark[]): Iterable<MapAround> {
  for (const [index, mark] of owners.entries())
    if (mark.key !== undefined)
      yield mapAround(pathOfMarks(owners.slice(index + 1)), () => keysAround(source, mark.line, mark.column));
}

function behindColon(source: Source, line: Line, key: Mark, word: Word, offset: number): readonly Place[] {
  const owners = [key, ...marksAround(source, line.number, key.column - 1, key.start)];
  const flow = flowAround(source, owners.slice(1), offset);
  if (flow) return flow;
  return [
    {
      role: "value",
      path: pathOfMarks(owners),
      after: "colon",
      ...spelling(word),
      lead: key.end === offset ? " " : "",
      hasColon: false,
      column: key.column + 2,
      items: [],
      maps: mapsOf(source, owners),
    },
  ];
}

/** A word (or none, on a blank line) with nothing but dashes before it in its line. */
interface Spot {
  readonly source: Source;
  readonly line: Line;
  readonly word: Word;
  readonly offset: number;
  readonly hasColon: boolean;
}

function onOwnLine(spot: Spot, column: number): readonly Place[] {
  const { source, line, word, offset, hasColon } = spot;
  const around = marksAround(source, line.number, column, Math.min(word.start, offset));
  const [nearest] = around;
  const beside = nearest?.column === column && nearest.line !== line.number ? nearest : undefined;
  const owners = beside ? around.slice(1) : around;
  const flow = flowAround(
    source,
    owners.filter((mark) => mark.line !== line.number),
    offset,
  );
  if (flow) return flow;
  if (beside && beside.key === undefined) {
    // The list may stand right below its key, whose map then has the same column.
    const keys = owners[0]?.column === column ? [keyPlace(spot, owners.slice(1), column)] : [];
    return hasColon ? keys : [valuePlace(spot, around, column, true), ...keys];
  }
  if (beside || hasColon) return [keyPlace(spot, owners, column)];
  const inside = firstInside(source, owners[0], line.number);
  if (inside?.key !== undefined) return [keyPlace(spot, owners, inside.column)];
  if (inside) return [valuePlace(spot, [inside, ...owners], inside.column, true)];
  return [valuePlace(spot, owners, owners.length === 0 ? 0 : column, false)];
}

function keyPlace(spot: Spot, owners: readonly Mark[], column: number): Place {
  const { source, line, hasColon } = spot;
  return {
    role: "key",
    path: pathOfMarks(owners),
    hasColon,
    ...putAt(spot, owners[0], column),
    maps: (function* () {
      yield mapAround(pathOfMarks(owners), () => keysAround(source, line.number, column, line.number));
      yield* mapsOf(source, owners);
    })(),
  };
}

function valuePlace(spot: Spot, owners: readonly Mark[], column: number, needsDash: boolean): Place {
  const put = putAt(spot, owners[0], column);
  return {
    role: "value",
    path: pathOfMarks(owners),
    hasColon: false,
    ...put,
    ...(needsDash && { lead: `${put.lead}- `, column: column + 2 }),
    maps: mapsOf(spot.source, owners),
  };
}

/** How to write at a column of the spot's line: blanks are added or taken away as needed. */
function putAt({ source, line, word, offset }: Spot, owner: Mark | undefined, column: number) {
  const dash = owner?.line === line.number ? owner : undefined;
  const { replaced, ...rest } = spelling(word);
  if (dash) {
    const lead = dash.end === offset ? " " : "";
    return { after: "dash" as const, replaced, ...rest, lead, column: column + lead.length, items: [] };
  }
  const left = Math.min(line.start + column, word.start);
  const start = /^[ \t]*$/.test(source.text.slice(left, word.start)) ? left : word.start;
  const lead = " ".repeat(Math.max(0, line.start + column - start));
  return {
    after: "line" as const,
    replaced: { start, end: replaced.end },
    ...rest,
    lead: word.quote === "" ? lead : "",
    column,
    items: [],
  };
}
