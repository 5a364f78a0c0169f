/** Who answers whom on a day: agencies by side, level and issue area, those without a counterpart, the pairs that are registered and those that items use all the same. */
import type { Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import { isThere, type Agency, type Institutions, type IssueArea } from "../institutions.ts";
import { sides, type Side } from "../paper.ts";
import { inLanguage } from "../read.ts";
import type { Story } from "../story.ts";
import { nameOf, type Named, type Reader } from "./names.ts";
import type { Filter, ItemName } from "./status.ts";

export interface CounterpartMatrix {
  /** One for each area, side and level that has agencies on that day; an agency of several areas stands in each. */
  readonly cells: readonly MatrixCell[];
  /** The registered ones whose agencies are both there. */
  readonly pairs: readonly Pair[];
  /** Leading agencies of open items, both there, of which no register says that one answers the other. */
  readonly unregistered: readonly (Pair & { readonly items: readonly ItemName[] })[];
}

export interface MatrixCell {
  /** Null for agencies of which no area is known. */
  readonly area: Named | null;
  readonly side: Side;
  /** Null where it is not stated. */
  readonly level: string | null;
  readonly agencies: number;
  /** Those of them without a counterpart on that day. */
  readonly lacking: readonly Named[];
}

export interface Pair {
  readonly indonesia: Named;
  readonly malaysia: Named;
  /** No source states that one answers the other. */
  readonly likely: boolean;
}

/** `open` are the stories of the open items that the filter lets through. */
export function counterpartMatrixOf(open: readonly Story[], filter: Filter, reader: Reader): CounterpartMatrix {
  const { institutions } = reader.workspace;
  const areas = areasOn(filter, reader);
  const agencies = [...institutions.all("agency")].filter(
    (agency) => isThere(agency, reader.asOf) && isMeant(agency, areas, filter, reader),
  );
  return {
    cells: cellsOf(agencies, areas, filter, reader),
    pairs: pairsOf(agencies, reader),
    unregistered: unregisteredIn(open, reader),
  };
}

/** The areas of that day, those of the forum asked for. */
const areasOn = ({ area, forum }: Filter, { workspace, asOf }: Reader): readonly IssueArea[] =>
  [...workspace.institutions.all("issueArea")].filter(
    (entry) =>
      isThere(entry, asOf) &&
      (area === undefined || entry.id === area) &&
      (forum === undefined || entry.forums.length === 0 || entry.forums.includes(forum)),
  );

/** An agency is found under its earlier names too. */
function isMeant(
  agency: Agency,
  areas: readonly IssueArea[],
  { area, agency: asked }: Filter,
  reader: Reader,
): boolean {
  const isAsked =
    asked === undefined ||
    asked === agency.id ||
    reader.workspace.institutions.successorsOn("agency", asked, reader.asOf).includes(agency.id);
  return isAsked && (area === undefined || areas.some(({ id }) => agency.issueAreas.includes(id)));
}

function cellsOf(
  agencies: readonly Agency[],
  areas: readonly IssueArea[],
  { area: asked }: Filter,
  reader: Reader,
): readonly MatrixCell[] {
  const rows: readonly (readonly [Named | null, readonly Agency[]])[] = [
    ...areas.map(
      ({ id }) => [nameOf("issueArea", id, reader), agencies.filter((one) => one.issueAreas.includes(id))] as const,
    ),
    [null, asked === undefined ? agencies.filter(({ issueAreas }) => issueAreas.length === 0) : []],
  ];
  return rows.flatMap(([area, own]) =>
    sides.flatMap((side) => {
      const levels = groupBy(
        own.filter((agency) => agency.side === side),
        ({ level }) => level ?? null,
      );
      return [...levels]
        .sort(([a], [b]) => ((a ?? "~") < (b ?? "~") ? -1 : 1))
        .map(([level, of]) => ({ area, side, level, agencies: of.length, lacking: lackingIn(of, reader) }));
    }),
  );
}

const lackingIn = (agencies: readonly Agency[], reader: Reader): readonly Named[] =>
  agencies
    .filter(({ id }) => reader.workspace.institutions.counterpartsOf(id, reader.asOf).length === 0)
    .map(({ id }) => nameOf("agency", id, reader));

/** Each once, however many of its two agencies are asked for; by the Indonesian agency's place in the register. */
function pairsOf(agencies: readonly Agency[], reader: Reader): readonly Pair[] {
  const { institutions } = reader.workspace;
  const pairs = new Map<string, Pair>();
  for (const agency of agencies)
    for (const { id, likely } of institutions.counterpartsOf(agency.id, reader.asOf)) {
      const other = institutions.get("agency", id);
      const [ours, theirs] = agency.side === "indonesia" ? [agency, other] : [other, agency];
      if (ours?.side !== "indonesia" || theirs?.side !== "malaysia") continue;
      pairs.set(`${ours.id} ${theirs.id}`, { ...namePair(ours.id, theirs.id, reader), likely });
    }
  return [...pairs.values()];
}

const namePair = (indonesia: string, malaysia: string, reader: Reader): Pick<Pair, Side> => ({
  indonesia: nameOf("agency", indonesia, reader),
  malaysia: nameOf("agency", malaysia, reader),
});

function unregisteredIn(open: readonly Story[], reader: Reader): CounterpartMatrix["unregistered"] {
  const { institutions } = reader.workspace;
  const used = open.flatMap(({ id, item }) => {
    const [indonesia, malaysia] = sides.map((side) =>
      leadingOn(item.counterparts[side][0], side, institutions, reader.asOf),
    );
    if (indonesia === undefined || malaysia === undefined) return [];
    const isRegistered = institutions
      .counterpartsOf(indonesia, reader.asOf)
      .some((relation) => relation.id === malaysia);
    return isRegistered ? [] : [{ indonesia, malaysia, item: { id, title: inLanguage(item.title, reader.language) } }];
  });
  return [...groupBy(used, ({ indonesia, malaysia }) => `${indonesia} ${malaysia}`).values()].flatMap((of) => {
    const [first] = of;
    return first
      ? [{ ...namePair(first.indonesia, first.malaysia, reader), likely: true, items: of.map(({ item }) => item) }]
      : [];
  });
}

/** The id of a known agency of that side, where it is there that day: others are told of elsewhere. */
function leadingOn(id: string | undefined, side: Side, institutions: Institutions, day: Day): string | undefined {
  const agency = id === undefined ? undefined : institutions.get("agency", id);
  return agency?.side === side && isThere(agency, day) ? agency.id : undefined;
}
