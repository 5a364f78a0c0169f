/** What one paper tells the others: its session and its items with their histories, as plain values that need no tree. */
import type { Day } from "./day.ts";
import { sides, type Entry, type FollowUp, type Item, type Paper, type Side } from "./paper.ts";
import { asText, type Located, type TextValue } from "./read.ts";
import type { Node, Span } from "./tree.ts";

export interface Summary {
  readonly session: SessionSummary;
  readonly title: TextValue | undefined;
  readonly side: string | undefined;
  readonly issueArea: string | undefined;
  readonly preparedBy: string | undefined;
  readonly status: string | undefined;
  /** Those that have an id, in the order written. */
  readonly items: readonly ItemSummary[];
  /** Where the items begin: the key `items`; the paper's first character where it has none. */
  readonly at: Span;
}

export interface SessionSummary {
  readonly forum: string | undefined;
  readonly number: number | undefined;
  readonly name: string | undefined;
  /** First day. */
  readonly date: Day | undefined;
  /** Last day. */
  readonly endDate: Day | undefined;
  readonly venue: TextValue | undefined;
  readonly at: Span;
  readonly dateAt: Span | undefined;
  readonly venueAt: Span | undefined;
}

export interface ItemSummary {
  readonly id: string;
  readonly title: TextValue | undefined;
  readonly raisedBy: string | undefined;
  /** Agencies of each side, the leading one first. */
  readonly counterparts: Readonly<Record<Side, readonly string[]>>;
  readonly places: readonly string[];
  /** The id of a committee, or a text. */
  readonly waitingOn: TextValue | undefined;
  /** Oldest first, as written. */
  readonly history: readonly EntrySummary[];
  /** The value of `id`. */
  readonly at: Span;
  readonly titleAt: Span | undefined;
}

export interface EntrySummary {
  /** A number in the paper's own forum, or `forum#number`; absent for a meeting outside the sessions. */
  readonly session: number | string | undefined;
  readonly meeting: TextValue | undefined;
  readonly date: Day | undefined;
  readonly outcome: string | undefined;
  readonly decision: TextValue | undefined;
  readonly followUps: readonly FollowUpSummary[];
  /** The value of `session` or `meeting`, else the entry's first key. */
  readonly at: Span;
}

export interface FollowUpSummary {
  readonly action: TextValue | undefined;
  readonly by: readonly string[];
  readonly due: Day | undefined;
  readonly done: Day | undefined;
  readonly result: TextValue | undefined;
  readonly evidence: readonly string[];
}

/** What a paper tells the others. */
export function summarise(paper: Paper): Summary {
  return {
    session: summariseSession(paper),
    title: paper.title,
    side: paper.side?.value,
    issueArea: paper.issueArea?.value,
    preparedBy: paper.preparedBy?.value,
    status: paper.status?.value,
    items: paper.items.flatMap((item) => (item.id ? [summariseItem(item, item.id)] : [])),
    at: paper.itemsPair ? spanOf(paper.itemsPair.key) : { start: paper.node.start, end: paper.node.start },
  };
}

export function summariseSession({ session, node }: Paper): SessionSummary {
  return {
    forum: session.forum?.value,
    number: session.number?.value,
    name: session.name?.value,
    date: session.date?.value,
    endDate: session.endDate?.value,
    venue: asText(session.venue),
    at: spanOf(session.number?.node ?? session.name?.node ?? session.node ?? node),
    dateAt: session.date && spanOf(session.date.node),
    venueAt: session.venue && spanOf(session.venue),
  };
}

function summariseItem(item: Item, id: Located<string>): ItemSummary {
  return {
    id: id.value,
    title: item.title,
    raisedBy: item.raisedBy?.value,
    counterparts: {
      indonesia: item.counterparts.indonesia.map(({ value }) => value),
      malaysia: item.counterparts.malaysia.map(({ value }) => value),
    },
    places: item.places.map(({ value }) => value),
    waitingOn: asText(item.waitingOn),
    history: item.history.map(summariseEntry),
    at: spanOf(id.node),
    titleAt: item.titleNode && spanOf(item.titleNode),
  };
}

export function summariseEntry(entry: Entry): EntrySummary {
  return {
    session: entry.session?.value,
    meeting: entry.meeting,
    date: entry.date?.value,
    outcome: entry.outcome?.value,
    decision: entry.decision,
    followUps: entry.followUps.map(summariseFollowUp),
    at: spanOf(entry.session?.node ?? entry.meetingNode ?? entry.node.pairs[0]?.key ?? entry.node),
  };
}

export const summariseFollowUp = (followUp: FollowUp): FollowUpSummary => ({
  action: followUp.action,
  by: followUp.by.map(({ value }) => value),
  due: followUp.due?.value,
  done: followUp.done?.value,
  result: followUp.result,
  evidence: followUp.evidence.map(({ value }) => value),
});

const spanOf = ({ start, end }: Node | Span): Span => ({ start, end });

const isPlace = (name: string): boolean => /^at$|At$/.test(name);

/** The same values at other places. */
export function relocate<T>(told: T, place: (at: Span) => Span): T {
  const visit = (part: unknown, name = ""): unknown => {
    if (typeof part !== "object" || part === null) return part;
    if (isPlace(name)) return place(part as Span);
    if (Array.isArray(part)) return part.map((one) => visit(one));
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, visit(value, key)]));
  };
  return visit(told) as T;
}

/** A text that is equal for values that tell the same, wherever they stand in their papers. */
export const keyOf = (value: Summary | SessionSummary | ItemSummary): string =>
  JSON.stringify(value, (name, part: unknown) => (isPlace(name) ? undefined : part));

/** Equal for two papers that differ in their items alone. */
export const frameKey = (summary: Summary): string => keyOf({ ...summary, items: [] });

/** Every agency that answers for an item, the leading ones of both sides first. */
export const agenciesOf = ({ counterparts }: ItemSummary): readonly string[] => {
  const leading = sides.flatMap((side) => counterparts[side].slice(0, 1));
  return [...leading, ...sides.flatMap((side) => counterparts[side].slice(1))];
};
