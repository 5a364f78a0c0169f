/** Where all open items stand: by age in sessions held, by issue area and agency; those without a next step, and what is overdue. */
import type { Day } from "../day.ts";
import { storyOf, type Story } from "../story.ts";
import {
  agenciesNamed,
  outstandingIn,
  ownersIn,
  pathOf,
  reportItem,
  type FollowUpReport,
  type ItemReport,
} from "./item-report.ts";
import { nameOf, ownerOf, type Named, type Owner, type Reader } from "./names.ts";

/** Only items of this area, in which this agency has a part, that came before this forum. */
export interface Filter {
  readonly area?: string | undefined;
  readonly agency?: string | undefined;
  readonly forum?: string | undefined;
  /** URI of a paper: its items alone. */
  readonly paper?: string | undefined;
}

export interface Status {
  readonly asOf: Day;
  readonly area: Named | null;
  readonly agency: Named | null;
  readonly forum: Named | null;
  /** The path of the one paper asked for. */
  readonly paper: string | null;
  readonly counts: {
    readonly items: number;
    readonly open: number;
    readonly waiting: number;
    readonly withoutFollowUp: number;
    readonly overdue: number;
  };
  /** Open items, those open through the most sessions first. */
  readonly open: readonly OpenItem[];
  /** Those whose last decision was taken on without a follow-up, the longest first. */
  readonly withoutFollowUp: readonly (ItemName & { readonly sittings: number })[];
  /** What should have been done by now, the longest overdue first. */
  readonly overdue: readonly Overdue[];
  readonly byArea: readonly (Named & Tally)[];
  /** Agencies of today that answer for open items, as counterparts or with a follow-up. */
  readonly byAgency: readonly (Named & Tally)[];
}

export interface ItemName {
  readonly id: string;
  readonly title: string;
}

export interface OpenItem extends ItemName {
  readonly forum: Named | null;
  readonly issueArea: Named | null;
  readonly since: Day | null;
  readonly sessions: number;
  readonly outcome: string | null;
  /** The last outcome in words. */
  readonly result: string;
  readonly waitingOn: Named | null;
  readonly lastDone: Day | null;
  readonly withoutFollowUp: number;
  readonly overdue: number;
}

export interface Overdue extends ItemName {
  readonly action: string;
  readonly by: readonly Owner[];
  readonly due: Day;
  readonly days: number;
}

export interface Tally {
  readonly open: number;
  /** Sessions of the item that is open through the most. */
  readonly oldest: number;
  readonly withoutFollowUp: number;
  readonly overdue: number;
}

export function statusOf(filter: Filter, reader: Reader): Status {
  const items = storiesOf(filter, reader).map((story) => reportItem(story, reader));
  const open = items.filter(({ state }) => state.open).sort(byAge);
  const overdue = open.flatMap((item) => overdueIn(item, reader)).sort((a, b) => b.days - a.days);
  const lacking = open.filter(({ state }) => state.withoutFollowUp > 0);
  return {
    asOf: reader.asOf,
    area: filter.area === undefined ? null : nameOf("issueArea", filter.area, reader),
    agency: filter.agency === undefined ? null : nameOf("agency", filter.agency, reader),
    forum: filter.forum === undefined ? null : nameOf("committee", filter.forum, reader),
    paper: filter.paper === undefined ? null : pathOf(filter.paper, reader),
    counts: {
      items: items.length,
      open: open.length,
      waiting: open.filter(({ waitingOn }) => waitingOn !== null).length,
      withoutFollowUp: lacking.length,
      overdue: overdue.length,
    },
    open: open.map(asOpenItem),
    withoutFollowUp: lacking
      .map(({ id, title, state }) => ({ id, title, sittings: state.withoutFollowUp }))
      .sort((a, b) => b.sittings - a.sittings),
    overdue,
    byArea: tally(open, ({ issueArea }) => (issueArea ? [issueArea] : [])),
    byAgency: tally(open, answerable),
  };
}

/** The stories of the items that pass the filter, by id. An agency counts under its earlier and its later names. */
export function storiesOf({ area, agency, forum, paper }: Filter, reader: Reader): readonly Story[] {
  const { timeline } = reader.workspace;
  const isThisAgency = agency === undefined ? undefined : sameAgency(agency, reader);
  return [...timeline.items].sort().flatMap((id) => {
    const story = storyOf(timeline, id);
    if (!story) return [];
    if (paper !== undefined && !story.appearances.some((one) => one.paper.uri === paper)) return [];
    if (area !== undefined && story.latest.summary.issueArea !== area) return [];
    if (forum !== undefined && !story.appearances.some(({ paper }) => paper.summary.session.forum === forum)) return [];
    return isThisAgency && ![...agenciesNamed(story)].some(isThisAgency) ? [] : [story];
  });
}

/** Whether an agency is this one under any of its names: it became it, or both became the same. */
export function sameAgency(agency: string, reader: Reader): (id: string) => boolean {
  const today = new Set([agency, ...ownerOf(agency, reader).today.map(({ id }) => id)]);
  return (id) => today.has(id) || ownerOf(id, reader).today.some((other) => today.has(other.id));
}

/** The item open through the most sessions first. */
export function byAge(a: ItemReport, b: ItemReport): number {
  return (
    b.state.sessions - a.state.sessions ||
    (a.state.since ?? Infinity) - (b.state.since ?? Infinity) ||
    (a.id < b.id ? -1 : 1)
  );
}

const isOverdue = ({ state }: FollowUpReport): boolean => state === "overdue";

const overdueIn = (item: ItemReport, { asOf }: Reader): readonly Overdue[] =>
  outstandingIn(item).flatMap(({ action, by, due, state }) =>
    state === "overdue" && due !== null ? [{ id: item.id, title: item.title, action, by, due, days: asOf - due }] : [],
  );

const asOpenItem = (item: ItemReport): OpenItem => ({
  id: item.id,
  title: item.title,
  forum: item.forum,
  issueArea: item.issueArea,
  since: item.state.since,
  sessions: item.state.sessions,
  outcome: item.sittings.at(-1)?.outcome ?? null,
  result: item.sittings.at(-1)?.result ?? "",
  waitingOn: item.waitingOn,
  lastDone: item.state.lastDone,
  withoutFollowUp: item.state.withoutFollowUp,
  overdue: outstandingIn(item).filter(isOverdue).length,
});

/** Its counterparts and those who have something to do, by their names of today. */
export function answerable(item: ItemReport): readonly Named[] {
  const owners = [...ownersIn(item), ...outstandingIn(item).flatMap(({ by }) => by)];
  return owners.flatMap(({ today }) => today);
}

/** Counts open items under each of their names, the most first; overdue are the follow-ups of those items. */
export function tally(
  items: readonly ItemReport[],
  namesOf: (item: ItemReport) => readonly Named[],
): readonly (Named & Tally)[] {
  const groups = new Map<string, { readonly named: Named; readonly items: Set<ItemReport> }>();
  for (const item of items)
    for (const named of namesOf(item)) {
      const group = groups.get(named.id) ?? { named, items: new Set() };
      groups.set(named.id, group);
      group.items.add(item);
    }
  return [...groups.values()]
    .map(({ named, items: set }) => ({ ...named, ...tallyOf([...set]) }))
    .sort((a, b) => b.open - a.open || b.oldest - a.oldest || (a.id < b.id ? -1 : 1));
}

const tallyOf = (items: readonly ItemReport[]): Tally => ({
  open: items.length,
  oldest: Math.max(...items.map(({ state }) => state.sessions)),
  withoutFollowUp: items.filter(({ state }) => state.withoutFollowUp > 0).length,
  overdue: items.flatMap(outstandingIn).filter(isOverdue).length,
});
