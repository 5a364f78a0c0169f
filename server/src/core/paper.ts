/** The typed view of a working paper: what is there, located; what is malformed is absent. It never judges. */
import type { Day } from "./day.ts";
import { outcomes, outcomesThatClose } from "./schema.ts";
import {
  asDay,
  asInteger,
  asItems,
  asMaps,
  asString,
  asStrings,
  asText,
  pairOf,
  valueOf,
  type Located,
  type TextValue,
} from "./read.ts";
import type { MapNode, Node, Pair } from "./tree.ts";

export type Side = "indonesia" | "malaysia";

export const sides: readonly Side[] = ["indonesia", "malaysia"];

export const otherSide = (side: Side): Side => (side === "indonesia" ? "malaysia" : "indonesia");

export interface Paper {
  readonly node: MapNode;
  readonly session: Session;
  readonly side: Located<string> | undefined;
  readonly issueArea: Located<string> | undefined;
  readonly preparedBy: Located<string> | undefined;
  readonly title: TextValue | undefined;
  readonly status: Located<string> | undefined;
  readonly itemsPair: Pair | undefined;
  readonly items: readonly Item[];
}

/** A paper that says nothing of its status is one too. */
export const isDraft = ({ status }: Paper): boolean => (status?.value ?? "draft") === "draft";

export interface Session {
  readonly node: Node | undefined;
  readonly forum: Located<string> | undefined;
  readonly number: Located<number> | undefined;
  readonly name: Located<string> | undefined;
  readonly date: Located<Day> | undefined;
  readonly endDate: Located<Day> | undefined;
  readonly venue: Node | undefined;
}

export interface Item {
  readonly node: MapNode;
  readonly id: Located<string> | undefined;
  readonly title: TextValue | undefined;
  readonly titleNode: Node | undefined;
  readonly raisedBy: Located<string> | undefined;
  readonly counterpartsPair: Pair | undefined;
  /** The agencies of each side; the first one leads. */
  readonly counterparts: Readonly<Record<Side, readonly Located<string>[]>>;
  readonly places: readonly Located<string>[];
  readonly waitingOn: Node | undefined;
  readonly historyPair: Pair | undefined;
  readonly history: readonly Entry[];
}

/** What one session decided about the item. */
export interface Entry {
  readonly node: MapNode;
  /** A number in the paper's own forum, or `forum#number`. */
  readonly session: Located<number | string> | undefined;
  readonly meeting: TextValue | undefined;
  readonly meetingNode: Node | undefined;
  readonly date: Located<Day> | undefined;
  readonly outcome: Located<string> | undefined;
  readonly decision: TextValue | undefined;
  readonly decisionNode: Node | undefined;
  readonly followUpPair: Pair | undefined;
  readonly followUps: readonly FollowUp[];
}

export interface FollowUp {
  readonly node: MapNode;
  readonly action: TextValue | undefined;
  readonly actionNode: Node | undefined;
  readonly byPair: Pair | undefined;
  readonly by: readonly Located<string>[];
  readonly due: Located<Day> | undefined;
  readonly done: Located<Day> | undefined;
  readonly result: TextValue | undefined;
  readonly resultNode: Node | undefined;
  readonly evidence: readonly Located<string>[];
}

/** Whether an item is open after an entry with this outcome; an unknown or missing outcome leaves it open. */
export const isOpenAfter = (entry: Entry): boolean =>
  entry.outcome === undefined || !outcomesThatClose().has(entry.outcome.value);

/** Whether an outcome is written that the schema does not list: nobody can say whether it leaves the item open. */
export const isOutcomeUnknown = ({ node, outcome }: Entry): boolean =>
  valueOf(node, "outcome") !== undefined && (outcome === undefined || !outcomes().has(outcome.value));

/** The items are read when they are first asked for. */
export function readPaper(node: MapNode): Paper {
  const session = valueOf(node, "session");
  let items: readonly Item[] | undefined;
  return {
    node,
    session: {
      node: session,
      forum: asString(valueOf(session, "forum")),
      number: asInteger(valueOf(session, "number")),
      name: asString(valueOf(session, "name")),
      date: asDay(valueOf(session, "date")),
      endDate: asDay(valueOf(session, "endDate")),
      venue: valueOf(session, "venue"),
    },
    side: asString(valueOf(node, "side")),
    issueArea: asString(valueOf(node, "issueArea")),
    preparedBy: asString(valueOf(node, "preparedBy")),
    title: asText(valueOf(node, "title")),
    status: asString(valueOf(node, "status")),
    itemsPair: pairOf(node, "items"),
    get items() {
      return (items ??= asMaps(valueOf(node, "items")).map(readItem));
    },
  };
}

export function readItem(node: MapNode): Item {
  const counterparts = valueOf(node, "counterparts");
  const titleNode = valueOf(node, "title");
  return {
    node,
    id: asString(valueOf(node, "id")),
    title: asText(titleNode),
    titleNode,
    raisedBy: asString(valueOf(node, "raisedBy")),
    counterpartsPair: pairOf(node, "counterparts"),
    counterparts: {
      indonesia: asStrings(valueOf(counterparts, "indonesia")),
      malaysia: asStrings(valueOf(counterparts, "malaysia")),
    },
    places: asStrings(valueOf(node, "place")),
    waitingOn: valueOf(node, "waitingOn"),
    historyPair: pairOf(node, "history"),
    history: asMaps(valueOf(node, "history")).map(readEntry),
  };
}

function readEntry(node: MapNode): Entry {
  const session = valueOf(node, "session");
  const meetingNode = valueOf(node, "meeting");
  const decisionNode = valueOf(node, "decision");
  return {
    node,
    session: asInteger(session) ?? asString(session),
    meeting: asText(meetingNode),
    meetingNode,
    date: asDay(valueOf(node, "date")),
    outcome: asString(valueOf(node, "outcome")),
    decision: asText(decisionNode),
    decisionNode,
    followUpPair: pairOf(node, "followUp"),
    followUps: asMaps(valueOf(node, "followUp")).map(readFollowUp),
  };
}

function readFollowUp(node: MapNode): FollowUp {
  const actionNode = valueOf(node, "action");
  const resultNode = valueOf(node, "result");
  return {
    node,
    action: asText(actionNode),
    actionNode,
    byPair: pairOf(node, "by"),
    by: asStrings(valueOf(node, "by")),
    due: asDay(valueOf(node, "due")),
    done: asDay(valueOf(node, "done")),
    result: asText(resultNode),
    resultNode,
    evidence: asItems(valueOf(node, "evidence")).flatMap((item) => asString(item) ?? []),
  };
}
