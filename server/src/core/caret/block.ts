/** Places in lines told by indentation: behind a colon or dash, on a line of its own, and in brackets that a line opens. */
import type { Span } from "../tree.ts";
import { placeInFlow } from "./flow.ts";
import {
  endOfLine,
  firstInside,
  indentOf,
  keysAround,
  marksAround,
  originOf,
  pathOfMarks,
  type Line,
  type Mark,
  type Source,
} from "./lines.ts";
import { spelling, type MapAround, type Path, type Place, type Word } from "./place.ts";

/** The place in the outermost flow collection that one of the marks opens; none inside any other text; undefined where all marks are empty. */
export function flowAround(source: Source, owners: readonly Mark[], offset: number): readonly Place[] | undefined {
  for (const [index, mark] of [...owners.entries()].reverse()) {
    if (mark.value.start === mark.value.end || mark.value.start >= offset) continue;
    if (!/[[{]/.test(source.text[mark.value.start] ?? "")) return [];
    return inFlow(source, owners.slice(index), mark.value, flowLimit(source, mark), offset);
  }
  return undefined;
}

/** Where a flow collection ends at the latest: before the first line that is no further right than its owner. */
export function flowLimit(source: Source, owner: Mark | undefined): number {
  if (!owner) return source.text.length;
  let line = owner.line + 1;
  for (; line < source.lineStarts.length; line++) {
    const indent = indentOf(source, line);
    if (indent === undefined || indent > owner.column) continue;
    if (!/[\]},]/.test(source.text[originOf(source, line) + indent] ?? "")) break;
  }
  return endOfLine(source, line - 1);
}

export function inFlow(
  source: Source,
  owners: readonly Mark[],
  value: Span,
  limit: number,
  offset: number,
): readonly Place[] {
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
      maps: [...found.maps.map(({ path, keys }) => ({ path: [...base, ...path], keys })), ...mapsOf(source, owners)],
    },
  ];
}

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
const mapsOf = (source: Source, owners: readonly Mark[]): readonly MapAround[] =>
  owners.flatMap((mark, index) =>
    mark.key === undefined
      ? []
      : mapAround(pathOfMarks(owners.slice(index + 1)), () => keysAround(source, mark.line, mark.column)),
  );

export function behindColon(source: Source, line: Line, key: Mark, word: Word, offset: number): readonly Place[] {
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

export function onOwnLine(spot: Spot, column: number): readonly Place[] {
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
    maps: [
      mapAround(pathOfMarks(owners), () => keysAround(source, line.number, column, line.number)),
      ...mapsOf(source, owners),
    ],
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
