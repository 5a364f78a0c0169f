/** An item's story as a Markdown table: session, day, outcome and how the follow-ups stand. */
import { formatDay, type Day } from "../day.ts";
import type { Localized } from "../language.ts";
import { describe, meaningOf, schemaAt } from "../schema.ts";
import { leavesOpen, stateOf, type FollowUpState, type Step } from "../story.ts";
import type { FollowUpSummary } from "../summary.ts";
import { linkTo, plain, unbroken } from "../markdown.ts";
import { nameSitting } from "./names.ts";
import type { Vantage } from "./vantage.ts";

const mostRows = 12;

const words = {
  none: { id: "tidak ada", ms: "tiada", en: "none" },
  done: { id: "dikerjakan", ms: "dilaksanakan", en: "done" },
  overdue: { id: "lewat tenggat", ms: "melepasi tarikh akhir", en: "overdue" },
  due: { id: "tenggat", ms: "tarikh akhir", en: "due" },
  pending: { id: "belum dikerjakan", ms: "belum dilaksanakan", en: "not done yet" },
} as const satisfies Record<FollowUpState | "none", Localized>;

/** The latest rows; the oldest ones are counted in the first row where there are many. Empty for a story without steps. */
export function storyTable(steps: readonly Step[], vantage: Vantage): string {
  if (steps.length === 0) return "";
  const folded = steps.length > mostRows ? steps.length - mostRows + 1 : 0;
  const rows = steps.slice(folded).map((step) => rowOf(step, vantage));
  if (folded > 0) rows.unshift([`*… ${sayEarlier(folded)[vantage.language]}*`, "", "", ""]);
  const head = ["session", "date", "outcome", "followUp"].map((key) => {
    const schema = schemaAt("paper", ["items", 0, "history", 0, key]);
    return schema ? describe(schema, vantage.language).title : "";
  });
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const sayEarlier = (count: number): Localized => ({
  id: `${count} sebelumnya`,
  ms: `${count} sebelum ini`,
  en: `${count} earlier`,
});

function rowOf(step: Step, vantage: Vantage): readonly string[] {
  const { sitting, entry } = step;
  return [
    linkToEntry(step, vantage),
    sitting.date === undefined ? "…" : unbroken(formatDay(sitting.date)),
    sayOutcome(entry.outcome, vantage),
    entry.followUps.length === 0 && !leavesOpen(entry) ? "–" : describeFollowUps(entry.followUps, vantage),
  ];
}

/** What the outcome means, without what the meaning adds by way of explanation. */
function sayOutcome(outcome = "…", { language }: Vantage): string {
  const schema = schemaAt("paper", ["items", 0, "history", 0, "outcome"]);
  const meaning = meaningOf(schema ?? {}, outcome)?.[language].split(/[;,] /, 1)[0];
  return plain(meaning ?? outcome);
}

/** The sitting's name, linked to the line of the paper that holds its wording. */
function linkToEntry({ sitting, entry, paper }: Step, vantage: Vantage): string {
  const label = plain(nameSitting(sitting, vantage));
  const document = vantage.workspace.documents.get(paper.uri);
  return document ? linkTo(label, `${paper.uri}#L${document.positionAt(entry.at.start).line + 1}`) : label;
}

/** What is late comes first, then what is still to come; a state that several share is told once, with its most pressing day. */
function describeFollowUps(followUps: readonly FollowUpSummary[], { asOf, language }: Vantage): string {
  if (followUps.length === 0) return words.none[language];
  const states: readonly FollowUpState[] = ["overdue", "due", "pending", "done"];
  return states
    .flatMap((state) => {
      const those = followUps.filter((followUp) => stateOf(followUp, asOf) === state);
      if (those.length === 0) return [];
      const word = state === "overdue" ? `**${words[state][language]}**` : words[state][language];
      const day = dayOf(state, those);
      const when = day === undefined ? "" : unbroken(formatDay(day));
      if (those.length > 1) return `${those.length} ${word}${when && ` (${when})`}`;
      return `${word}${when && ` ${when}`}`;
    })
    .join("; ");
}

/** The latest day on which one was done; the earliest on which one was or is due. */
function dayOf(state: FollowUpState, followUps: readonly FollowUpSummary[]): Day | undefined {
  const days = followUps.flatMap(({ done, due }) => (state === "done" ? done : due) ?? []);
  if (days.length === 0) return undefined;
  return state === "done" ? Math.max(...days) : Math.min(...days);
}
