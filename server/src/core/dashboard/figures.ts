/** The figures of the dashboard, counted from the same reports as `kertas status`: whatever both show is the same number. */
import type { Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import { placeOf, type Place } from "../place.ts";
import { outstandingIn, reportItem, type FollowUpReport, type ItemReport } from "../reports/item-report.ts";
import { impactOf, type Impact } from "../reports/impact.ts";
import { nameOf, nameSitting, type Named, type Reader } from "../reports/names.ts";
import {
  answerable,
  byAge,
  statusOf,
  storiesOf,
  tally,
  type Filter,
  type Status,
  type Tally,
} from "../reports/status.ts";
import { compareSittings, type Sitting } from "../sitting.ts";
import { withoutFollowUp, type Step, type Story } from "../story.ts";
import { say } from "./words.ts";

/** An item and where its latest paper holds it. */
export interface ToldItem {
  readonly story: Story;
  readonly report: ItemReport;
  readonly place: Place;
  /** The steps that were taken on without a follow-up. */
  readonly lacking: ReadonlySet<Step>;
}

/** How the steps stand that a session set. */
export const standings = ["done", "due", "overdue", "past", "none"] as const;

export type Standing = (typeof standings)[number];

export interface SessionFigures {
  readonly key: string;
  readonly label: string;
  readonly counts: Readonly<Record<Standing, number>>;
  /** The items that it decided about, with the place of the decision. */
  readonly items: readonly { readonly id: string; readonly place: Place }[];
}

/** A step that an agency has still to do. */
export interface Debt {
  readonly item: ToldItem;
  readonly followUp: FollowUpReport;
}

export interface AgencyFigures extends Named, Tally {
  /** The open items that it answers for. */
  readonly items: readonly ToldItem[];
  readonly debts: readonly Debt[];
}

export interface Figures {
  readonly status: Status;
  /** Every item that passes the filter, the oldest first. */
  readonly all: readonly ToldItem[];
  readonly open: readonly ToldItem[];
  readonly sessions: readonly SessionFigures[];
  readonly agencies: readonly AgencyFigures[];
  readonly posts: readonly (Named & Tally)[];
  /** As `kertas impact` tells it. */
  readonly impact: Impact;
}

export function figuresOf(filter: Filter, reader: Reader): Figures {
  const all = storiesOf(filter, reader)
    .map((story) => tell(story, reader))
    .sort((a, b) => byAge(a.report, b.report));
  const open = all.filter(({ report }) => report.state.open);
  const status = statusOf(filter, reader);
  const debts = debtsOf(open);
  const placesOf = new Map(open.map(({ report, story }) => [report, story.item.places]));
  return {
    status,
    all,
    open,
    sessions: sessionsOf(all, reader),
    agencies: status.byAgency.map((agency) => ({
      ...agency,
      items: open.filter(({ report }) => answerable(report).some(({ id }) => id === agency.id)),
      debts: debts.get(agency.id) ?? [],
    })),
    posts: tally(
      open.map(({ report }) => report),
      (report) => (placesOf.get(report) ?? []).map((id) => nameOf("borderPost", id, reader)),
    ),
    impact: impactOf(filter, reader),
  };
}

export function tell(story: Story, reader: Reader): ToldItem {
  return {
    story,
    report: reportItem(story, reader),
    place: placeOf(reader.workspace, story.latest.uri, story.item.at),
    lacking: withoutFollowUp(story.steps, story.latest.summary.session),
  };
}

/** Steps that are still to be done by each agency of today, the longest overdue first. */
function debtsOf(open: readonly ToldItem[]): ReadonlyMap<string, readonly Debt[]> {
  const owed = open.flatMap((item) =>
    outstandingIn(item.report).flatMap((followUp) => {
      const owners = new Set(followUp.by.flatMap(({ today }) => today.map(({ id }) => id)));
      return [...owners].map((owner) => ({ owner, debt: { item, followUp } }));
    }),
  );
  const day = ({ followUp }: Debt): Day => followUp.due ?? Infinity;
  const byOwner = groupBy(owed, ({ owner }) => owner);
  return new Map(
    [...byOwner].map(([owner, list]) => [owner, list.map(({ debt }) => debt).sort((a, b) => day(a) - day(b))]),
  );
}

/** Numbered sessions, forum by forum, the latest first; all meetings between them in one. */
function sessionsOf(all: readonly ToldItem[], reader: Reader): readonly SessionFigures[] {
  const steps = all.flatMap((item) => item.story.steps.map((step, index) => ({ item, step, index })));
  const groups = groupBy(steps, ({ step: { sitting } }) => (sitting.number === undefined ? "" : sitting.key));
  return [...groups.values()]
    .map((of) => ({ of, sitting: of[0]?.step.sitting }))
    .sort((a, b) => compareForums(a.sitting, b.sitting))
    .map(({ of, sitting }) => ({
      key: sitting?.number === undefined ? "meetings" : sitting.key,
      label:
        sitting?.number === undefined
          ? say("meetings", reader.language)
          : nameSitting({ ...sitting, meeting: undefined }, undefined, reader),
      counts: countStandings(
        of.flatMap(({ item, step, index }): readonly Standing[] => [
          ...(item.report.sittings[index]?.followUps ?? []).flatMap(({ state }) => standingOf(state)),
          ...(item.lacking.has(step) ? ["none" as const] : []),
        ]),
      ),
      items: of.map(({ item, step }) => ({
        id: item.story.id,
        place: placeOf(reader.workspace, step.paper.uri, step.entry.at),
      })),
    }));
}

function compareForums(a: Sitting | undefined, b: Sitting | undefined): number {
  const rank = (sitting: Sitting | undefined): number => (sitting?.number === undefined ? 1 : 0);
  if (!a || !b || rank(a) + rank(b) > 0) return rank(a) - rank(b);
  return (a.forum ?? "").localeCompare(b.forum ?? "") || compareSittings(b, a);
}

/** A step that names nothing is none: the decision that holds it counts as without. */
function standingOf(state: FollowUpReport["state"]): readonly Standing[] {
  if (state === "empty") return [];
  if (state === "done" || state === "overdue") return [state];
  return [state === "due" || state === "pending" ? "due" : "past"];
}

function countStandings(found: readonly Standing[]): Readonly<Record<Standing, number>> {
  const count = (standing: Standing): number => found.filter((one) => one === standing).length;
  return {
    done: count("done"),
    due: count("due"),
    overdue: count("overdue"),
    past: count("past"),
    none: count("none"),
  };
}
