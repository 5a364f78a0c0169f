/** What the rules about follow-ups ask of them: whether one still stands, whether two are the same action, who answers for it, how messages and pages show it. */
import { scalarText } from "../edit.ts";
import type { Localized } from "../language.ts";
import {
  isOpenAfter,
  isOutcomeUnknown,
  otherSide,
  sides,
  type Entry,
  type FollowUp,
  type Item,
  type Side,
} from "../paper.ts";
import { asItems, inLanguage, pairOf, valueOf } from "../read.ts";
import { isSameAction as areSame } from "../same-action.ts";
import { quoteValue } from "./shared-words.ts";

/** Whether the item's last decision leaves it open; not where its outcome is none of the schema's. */
export function isOpen(item: Item): boolean {
  const last = item.history.at(-1);
  return last === undefined || (isOpenAfter(last) && !isOutcomeUnknown(last));
}

/** Whether a day is written for it, be it malformed. */
export const isDone = ({ node }: FollowUp): boolean => valueOf(node, "done") !== undefined;

/** Whether nobody is named: no `by`, or an empty list. */
export function isWithoutOwner({ node }: FollowUp): boolean {
  const pair = pairOf(node, "by");
  return pair === undefined || (pair.value.kind === "list" && asItems(pair.value).length === 0);
}

/** The later entries' follow-ups that are this same action. */
export function laterRounds(item: Item, entry: Entry, followUp: FollowUp): readonly FollowUp[] {
  const later = item.history.slice(item.history.indexOf(entry) + 1);
  return later.flatMap(({ followUps }) => followUps.find((other) => isSameAction(other, followUp)) ?? []);
}

/** The leading agency of each side that has one, as a list holds them: `a, b`. */
export const writeLeaders = (item: Item): string =>
  sides
    .flatMap((side) => item.counterparts[side][0]?.value ?? [])
    .map(scalarText)
    .join(", ");

/** The leading agency of the other side. */
export const leaderFacing = (item: Item, side: Side): string | undefined =>
  item.counterparts[otherSide(side)][0]?.value;

/** Whether two entries set the same action, be it worded a little otherwise. */
export const isSameAction = (a: FollowUp, b: FollowUp): boolean => areSame(a.action, b.action);

/** An item of a rule's example, whose one entry of session 37 has these lines of follow-up. */
export const exampleItem = (...followUp: readonly string[]): string =>
  [
    "id: UJI-2024-001",
    "title: Jalan penghubung",
    "raisedBy: indonesia",
    "counterparts:",
    "  indonesia: [imigrasi-kalbar]",
    "  malaysia: [jim-sarawak]",
    "history:",
    "  - session: 37",
    "    date: 2024-11-05",
    "    outcome: raised",
    "    decision: Sidang sepakat mengadakan survei bersama.",
    "    followUp:",
    ...followUp.map((line) => `      ${line}`),
    "",
  ].join("\n");

/** The action as messages quote it, in each language that it is written in. */
export const quoteAction = ({ action }: FollowUp): Localized => ({
  id: quoteValue(inLanguage(action, "id")),
  ms: quoteValue(inLanguage(action, "ms")),
  en: quoteValue(inLanguage(action, "en")),
});
