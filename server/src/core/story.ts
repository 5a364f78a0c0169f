/** One item through all its sittings, told once: what every paper says of it, laid on top of one another. */
import type { Day } from "./day.ts";
import { saysNothing } from "./placeholders.ts";
import { outcomes, outcomesThatClose } from "./schema.ts";
import { isEarlier, sessionKey, sittingOf, type Sitting } from "./sitting.ts";
import type { EntrySummary, FollowUpSummary, ItemSummary, SessionSummary } from "./summary.ts";
import type { Appearance, PaperAt, Timeline } from "./timeline.ts";

export interface Story {
  readonly id: string;
  /** The item in every paper, oldest session first; never empty. */
  readonly appearances: readonly Appearance[];
  /** As the latest paper has it. */
  readonly item: ItemSummary;
  readonly latest: PaperAt;
  /** What was decided, oldest first. */
  readonly steps: readonly Step[];
}

/** What one sitting decided about the item. */
export interface Step {
  readonly sitting: Sitting;
  /** The wording is that of the paper nearest to the sitting, the follow-ups are those of the latest one. */
  readonly entry: EntrySummary;
  /** The paper whose wording it is. */
  readonly paper: PaperAt;
}

/** The story of an item; undefined where no paper holds it. */
export function storyOf(timeline: Timeline, id: string): Story | undefined {
  const appearances = timeline.appearancesOf(id);
  const last = appearances.at(-1);
  return last && { id, appearances, item: last.item, latest: last.paper, steps: stepsOf(appearances) };
}

interface Draft extends Step {
  /** The day by which it is sorted: its own, else that of the entry before it. */
  readonly day: Day;
  readonly order: number;
}

function stepsOf(appearances: readonly Appearance[]): readonly Step[] {
  const drafts = new Map<string, Draft>();
  for (const { paper, item } of appearances) {
    let day = -Infinity;
    const times = new Map<string, number>();
    for (const entry of item.history) {
      const sitting = sittingOf(entry, paper.summary.session.forum);
      day = entry.date ?? day;
      // What one paper says twice of one sitting, or of one day's meetings, is told twice.
      const time = (times.get(sitting.key) ?? 0) + 1;
      times.set(sitting.key, time);
      const key = `${sitting.key} ${time}`;
      const told = drafts.get(key);
      drafts.set(
        key,
        told
          ? { ...told, entry: { ...told.entry, followUps: entry.followUps } }
          : { sitting, entry, paper, day, order: drafts.size },
      );
    }
  }
  return [...drafts.values()]
    .sort((a, b) => a.day - b.day || (a.sitting.number ?? 0) - (b.sitting.number ?? 0) || a.order - b.order)
    .map(({ sitting, entry, paper }) => ({ sitting, entry, paper }));
}

/** Whether an item is open after an entry with this outcome; an unknown or missing outcome leaves it open. */
export const leavesOpen = ({ outcome }: EntrySummary): boolean =>
  outcome === undefined || !outcomesThatClose().has(outcome);

/** Whether the outcome says so; a word that is no outcome says nothing. */
const isKnownOpen = (entry: EntrySummary): boolean =>
  leavesOpen(entry) && (entry.outcome === undefined || outcomes().has(entry.outcome));

/** Whether the last decision leaves the item open; one that was never decided is. */
export function isOpen({ steps }: Pick<Story, "steps">): boolean {
  const last = steps.at(-1);
  return last === undefined || leavesOpen(last.entry);
}

/** What one sitting decided, in whatever paper it was read. */
export type Decided = Pick<Step, "sitting" | "entry">;

/** The history of one paper as sittings and what they decided. */
export const decidedIn = (history: readonly EntrySummary[], forum: string | undefined): readonly Decided[] =>
  history.map((entry) => ({ sitting: sittingOf(entry, forum), entry }));

/** The steps since the item was opened, or opened anew; empty for one that is closed. */
export const openSteps = <T extends Decided>({ steps }: { readonly steps: readonly T[] }): readonly T[] =>
  steps.slice(steps.findLastIndex(({ entry }) => !leavesOpen(entry)) + 1);

/** How many sessions these steps are of, the one in which they are told included where it is later; meetings between sessions are none. */
export function countSessions(steps: readonly Decided[], told?: SessionSummary): number {
  const keys = new Set(steps.filter(({ entry }) => entry.session !== undefined).map(({ sitting }) => sitting.key));
  const last = steps.at(-1);
  if (told && last && isEarlier(last.sitting, told)) keys.add(sessionKey(told.forum, told.number ?? 0));
  return keys.size;
}

/** Of an item's steps, those that a later sitting, or the session in which they are told, found open without anybody having been given a next step. */
export function withoutFollowUp<T extends Decided>(steps: readonly T[], told: SessionSummary): ReadonlySet<T> {
  // Who withdrew it has answered: no step is missing any more.
  if (steps.at(-1)?.entry.outcome === "withdrawn") return new Set();
  const passedOver = steps.filter(
    ({ sitting, entry }, index) => isKnownOpen(entry) && (index < steps.length - 1 || isEarlier(sitting, told)),
  );
  return new Set(passedOver.filter(({ entry }) => entry.followUps.every(({ action }) => saysNothing(action))));
}

export type FollowUpState = "done" | "overdue" | "due" | "pending";

/** How a follow-up stands on a day: done, past its due day, still to come, or without any due day. */
export function stateOf({ done, due }: FollowUpSummary, asOf: Day): FollowUpState {
  if (done !== undefined) return "done";
  if (due === undefined) return "pending";
  return due < asOf ? "overdue" : "due";
}

/** The latest day on which a follow-up of the item was done; undefined where none was. */
export function lastDone({ steps }: Pick<Story, "steps">): Day | undefined {
  const days = steps.flatMap(({ entry }) => entry.followUps.flatMap(({ done }) => done ?? []));
  return days.length > 0 ? Math.max(...days) : undefined;
}
