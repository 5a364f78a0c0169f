/** What one paper tells the others: its session and its items with their histories, as plain values that need no tree. */
import type { Day } from "./day.ts";
import { readItem, sides, type Entry, type FollowUp, type Item, type Paper, type Side } from "./paper.ts";
import { asMaps, asText, type Located, type TextValue } from "./read.ts";
import { listOf, type Piece, type PlacedPiece } from "./tree/parse.ts";
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

/** What a paper tells the others. Items that were cut out as pieces are read where they were read before. */
export function summarise(paper: Paper, pieces?: readonly PlacedPiece[]): Summary {
  return {
    session: summariseSession(paper),
    title: paper.title,
    side: paper.side?.value,
    issueArea: paper.issueArea?.value,
    preparedBy: paper.preparedBy?.value,
    status: paper.status?.value,
    items: pieces ? pieces.flatMap(summarisePiece) : summariseItems(paper.items),
    at: paper.itemsPair ? spanOf(paper.itemsPair.key) : { start: paper.node.start, end: paper.node.start },
  };
}

const summariseItems = (items: readonly Item[]): readonly ItemSummary[] =>
  items.flatMap((item) => (item.id ? [summariseItem(item, item.id)] : []));

interface Summarised {
  /** In the offsets of the piece. */
  readonly items: readonly ItemSummary[];
  /** Where the piece stood when it was last asked for, and its items there. */
  by: number;
  placed: readonly ItemSummary[];
}

const ofPieces = new WeakMap<Piece, Summarised>();

/** The items of a piece, in its own offsets. */
export const itemsOfPiece = (piece: Piece): readonly ItemSummary[] => readPiece(piece).items;

function readPiece(piece: Piece): Summarised {
  let known = ofPieces.get(piece);
  if (!known) {
    const items = piece.key === "items" ? summariseItems(asMaps(listOf(piece)).map(readItem)) : [];
    ofPieces.set(piece, (known = { items, by: 0, placed: items }));
  }
  return known;
}

function summarisePiece({ piece, by }: PlacedPiece): readonly ItemSummary[] {
  const known = readPiece(piece);
  if (known.by !== by) {
    known.by = by;
    known.placed = known.items.map((item) => moveItem(item, by));
  }
  return known.placed;
}

/** The same item, `by` characters further; where its parts are is computed when asked for. */
function moveItem(item: ItemSummary, by: number): ItemSummary {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  let history: readonly EntrySummary[] | undefined;
  const moved: ItemSummary = {
    id: item.id,
    title: item.title,
    raisedBy: item.raisedBy,
    counterparts: item.counterparts,
    places: item.places,
    waitingOn: item.waitingOn,
    get history() {
      return (history ??= item.history.map((entry) => ({ ...entry, at: move(entry.at) })));
    },
    at: move(item.at),
    titleAt: item.titleAt && move(item.titleAt),
  };
  origins.set(moved, item);
  return moved;
}

/** Of items that were moved, those that they were before: they tell the same. */
const origins = new WeakMap<ItemSummary, ItemSummary>();

const itemKeys = new WeakMap<ItemSummary, string>();

/** Equal for items that tell the same. */
export function itemKey(item: ItemSummary): string {
  const origin = origins.get(item) ?? item;
  let key = itemKeys.get(origin);
  if (key === undefined) itemKeys.set(origin, (key = keyOf(origin)));
  return key;
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
export const keyOf = (value: Summary | ItemSummary): string =>
  JSON.stringify(value, (name, part: unknown) => (isPlace(name) ? undefined : part));

/** The same summary in strings of its own: parts of a text keep the whole of it alive. */
export const compact = (summary: Summary): Summary => JSON.parse(JSON.stringify(summary)) as Summary;

const frameKeys = new WeakMap<Summary, string>();

/** Equal for two papers that differ in their items alone. */
export function frameKey(summary: Summary): string {
  let key = frameKeys.get(summary);
  if (key === undefined) frameKeys.set(summary, (key = keyOf({ ...summary, items: [] })));
  return key;
}

const idLists = new WeakMap<Summary, string>();

/** The ids of a paper's items, in the order written, as one text. */
export function idsOf(summary: Summary): string {
  let ids = idLists.get(summary);
  if (ids === undefined) idLists.set(summary, (ids = JSON.stringify(summary.items.map(({ id }) => id))));
  return ids;
}

/** The ids of items that are new, gone, or tell something else. */
export const changedItems = (before: Summary, after: Summary): ReadonlySet<string> =>
  itemsThatDiffer(before, after, itemKey);

/** The ids of items that are new, gone, or went another way: what papers that only follow an item look at. */
export const changedCourses = (before: Summary, after: Summary): ReadonlySet<string> =>
  itemsThatDiffer(before, after, courseKey);

/** Equal for items that the same sittings left in the same state, and whose follow-ups were done on the same days. */
const courseKey = ({ history }: ItemSummary): string =>
  JSON.stringify(
    history.map(({ session, meeting, date, outcome, followUps }) => [
      session,
      meeting,
      date,
      outcome,
      followUps.map(({ done }) => done),
    ]),
  );

function itemsThatDiffer(before: Summary, after: Summary, keyIn: (item: ItemSummary) => string): ReadonlySet<string> {
  const isOther = (item: ItemSummary, other: ItemSummary | undefined): boolean =>
    item !== other && (!other || (itemKey(item) !== itemKey(other) && keyIn(item) !== keyIn(other)));
  if (idsOf(before) === idsOf(after))
    return new Set(before.items.filter((item, index) => isOther(item, after.items[index])).map(({ id }) => id));
  const told = ({ items }: Summary): ReadonlyMap<string, string> => {
    const keys = new Map<string, string>();
    for (const item of items) keys.set(item.id, `${keys.get(item.id) ?? ""}${keyIn(item)}`);
    return keys;
  };
  const [earlier, later] = [told(before), told(after)];
  const ids = [...earlier.keys(), ...later.keys()];
  return new Set(ids.filter((id) => earlier.get(id) !== later.get(id)));
}

/** Every agency that answers for an item, the leading ones of both sides first. */
export const agenciesOf = ({ counterparts }: ItemSummary): readonly string[] => {
  const leading = sides.flatMap((side) => counterparts[side].slice(0, 1));
  return [...leading, ...sides.flatMap((side) => counterparts[side].slice(1))];
};
