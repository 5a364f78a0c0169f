/** What the rules of follow-up share: walking an item's actions, naming places, and the example item of their pages. */
import type { Entry, FollowUp, Item } from "../paper.ts";
import { inLanguage } from "../read.ts";
import type { Span } from "../tree.ts";
import { quoteValue } from "./shared-words.ts";

export interface Action {
  readonly entry: Entry;
  readonly followUp: FollowUp;
}

/** Every follow-up of an item, in the order written. */
export const actionsOf = (item: Item): readonly Action[] =>
  item.history.flatMap((entry) => entry.followUps.map((followUp) => ({ entry, followUp })));

/** The first key of a follow-up: what a person would point at for the whole of it. */
export function headOfAction({ node }: FollowUp): Span {
  const { start, end } = node.pairs[0]?.key ?? node;
  return { start, end };
}

/** The action as messages quote it. */
export const quoteAction = (followUp: FollowUp): string => quoteValue(inLanguage(followUp.action, "id"));

/** The ids of the leading agencies, Indonesia's first. */
export const leadersOf = (item: Item): readonly string[] =>
  [item.counterparts.indonesia[0], item.counterparts.malaysia[0]].flatMap((leader) => leader?.value ?? []);

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
    "    outcome: agreed",
    "    decision: Sidang sepakat membentuk tim teknis.",
    "    followUp:",
    ...followUp.map((line) => `      ${line}`),
    "",
  ].join("\n");
