/** Which entries of two papers tell of one decision, and whether they tell the same of it. */
import type { Entry, Item } from "../paper.ts";
import type { TextValue } from "../read.ts";
import { sittingOf } from "../sitting.ts";
import { summariseEntry, type EntrySummary } from "../summary.ts";
import type { Appearance } from "../timeline.ts";
import type { PaperContext } from "./rule.ts";
import { wordingsOf } from "./shared-papers.ts";

/** An entry of a previous paper, and the one here that tells of the same sitting. */
export interface Told {
  readonly from: Appearance;
  /** Its place in the history there. */
  readonly index: number;
  readonly before: EntrySummary;
  /** The same for what several previous papers tell of one sitting. */
  readonly key: string;
  readonly now: Entry | undefined;
}

/** By sitting and wording, then by sitting; those left over by what was decided or the day: then it is the session that was rewritten. */
export function matchEntries(from: Appearance, item: Item, { paper }: PaperContext): readonly Told[] {
  const forum = paper.session.forum?.value;
  const free = new Map(item.history.map((entry) => [entry, summariseEntry(entry)]));
  const take = (fits: (now: EntrySummary) => boolean): Entry | undefined => {
    for (const [entry, now] of free)
      if (fits(now)) {
        free.delete(entry);
        return entry;
      }
    return undefined;
  };
  const counts = new Map<string, number>();
  const told = from.item.history.map((before, index) => {
    const { key } = sittingOf(before, forum);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return { from, index, before, key: `${key} ${count}`, now: undefined as Entry | undefined };
  });
  const isOfSame = (before: EntrySummary, now: EntrySummary): boolean =>
    sittingOf(before, forum).key === sittingOf(now, forum).key;
  const rounds: readonly ((before: EntrySummary, now: EntrySummary) => boolean)[] = [
    (before, now) => isOfSame(before, now) && keepsText(before.decision, now.decision),
    isOfSame,
    isSameDecision,
  ];
  for (const fits of rounds) for (const one of told) one.now ??= take((now) => fits(one.before, now));
  return told;
}

/** Whether both tell of one day, or of one meeting on whatever day: decisions are worded alike too often to tell by them alone. */
function isSameDecision({ date, outcome, decision, meeting }: EntrySummary, now: EntrySummary): boolean {
  const isWorded = decision !== undefined && keepsText(decision, now.decision);
  if (date !== undefined && now.date === date) return isWorded || now.outcome === outcome;
  return isWorded && meeting !== undefined && keepsText(meeting, now.meeting);
}

export const squeeze = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Whether a text still says what it said: folding aside, and whatever languages were added. */
export function keepsText(before: TextValue | undefined, now: TextValue | undefined): boolean {
  if (before === undefined || before === now) return true;
  if (now === undefined) return false;
  if (typeof before === "string") return wordingsOf(now).some((wording) => squeeze(wording) === squeeze(before));
  if (typeof now === "string") return wordingsOf(before).every((wording) => squeeze(wording) === squeeze(now));
  return (["id", "ms", "en"] as const).every(
    (language) => before[language] === undefined || squeeze(before[language]) === squeeze(now[language] ?? ""),
  );
}
