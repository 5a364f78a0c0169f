/** Where an item stands after all that was decided, counted as the rules count. */
import type { Day } from "../day.ts";
import { countSessions, isOpen, lastDone, openSteps, withoutFollowUp, type Story } from "../story.ts";

export interface State {
  readonly open: boolean;
  /** The day on which it was opened, or opened anew; null for one that is closed, or that no sitting has decided about. */
  readonly since: Day | null;
  /** The day on which it was closed; null for one that is open. */
  readonly closed: Day | null;
  /** Through how many sessions it is open. */
  readonly sessions: number;
  /** The latest day on which a follow-up was done. */
  readonly lastDone: Day | null;
  /** For how many sittings in a row, up to the last one, it was taken on without a follow-up. */
  readonly withoutFollowUp: number;
}

export function stateOfStory(story: Story): State {
  const { steps, latest } = story;
  const open = isOpen(story);
  const run = openSteps(story);
  const lacking = withoutFollowUp(steps, latest.summary.session);
  const covered = steps.findLastIndex((step) => !lacking.has(step));
  return {
    open,
    since: run[0]?.entry.date ?? null,
    closed: open ? null : (steps.at(-1)?.entry.date ?? null),
    sessions: open ? countSessions(run, latest.summary.session) : 0,
    lastDone: lastDone(story) ?? null,
    withoutFollowUp: open ? steps.length - 1 - covered : 0,
  };
}
