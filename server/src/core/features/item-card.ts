/** An item's state in Markdown: since when and through how many sessions it is open, what was decided last, who leads, what is still to be done. */
import { formatDay, type Day } from "../day.ts";
import type { Language, Localized } from "../language.ts";
import { isOpenAfter, sides, type Entry, type FollowUp, type Item, type Paper } from "../paper.ts";
import { meaningOf, schemaAt } from "../schema.ts";
import { isBeforeSession } from "../timeline.ts";
import { textIn } from "../markdown.ts";
import type { Workspace } from "../workspace.ts";

const words = {
  tabled: { id: "Diajukan untuk pertama kali", ms: "Dikemukakan buat kali pertama", en: "Tabled for the first time" },
  closed: { id: "Selesai dibahas", ms: "Selesai dibincangkan", en: "Closed" },
  last: { id: "Keputusan terakhir", ms: "Keputusan terakhir", en: "Last decision" },
  followUp: { id: "Tindak lanjut terakhir", ms: "Tindakan susulan terakhir", en: "Last follow-up" },
  none: { id: "tidak ada", ms: "tiada", en: "none" },
  done: { id: "dikerjakan", ms: "dilaksanakan", en: "done" },
  overdue: { id: "lewat tenggat", ms: "melepasi tarikh akhir", en: "overdue" },
  due: { id: "tenggat", ms: "tarikh akhir", en: "due" },
  pending: { id: "belum dikerjakan", ms: "belum dilaksanakan", en: "not done yet" },
} as const satisfies Record<string, Localized>;

/** The state as of the paper's session; today, where that has no date. */
export function itemCard(item: Item, paper: Paper, workspace: Workspace, language: Language): string {
  const asOf = paper.session.date?.value ?? workspace.today;
  const last = item.history.at(-1);
  const leading = sides.flatMap((side) => {
    const id = item.counterparts[side][0]?.value;
    if (id === undefined) return [];
    const agency = workspace.institutions.get("agency", id);
    const country = side === "indonesia" ? "Indonesia" : "Malaysia";
    return [`- **${country}:** ${agency ? textIn(agency.name, language) : ""} (\`${id}\`)`];
  });
  return [
    `**${item.id?.value ?? ""}** · ${textIn(item.title, language)}`,
    last ? stateOf(item, paper, language) : words.tabled[language],
    leading.join("\n"),
    last
      ? [
          `- **${words.last[language]}:** ${outcomeOf(last, language)}${last.date ? ` (${formatDay(last.date.value)})` : ""}`,
          `- **${words.followUp[language]}:** ${describeFollowUps(last.followUps, asOf, language)}`,
        ].join("\n")
      : "",
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** Open since when, through how many sessions; or closed. */
function stateOf(item: Item, paper: Paper, language: Language): string {
  const last = item.history.at(-1);
  if (last && !isOpenAfter(last)) return words.closed[language];
  const closing = item.history.findLastIndex((entry) => !isOpenAfter(entry));
  const open = item.history.slice(closing + 1);
  const since = open[0]?.date ? formatDay(open[0].date.value) : "…";
  // The paper's own session counts too, where it is later than what was written last.
  const sessions =
    new Set(open.map((entry) => entry.session?.value ?? `meeting ${entry.node.start}`)).size +
    (last && isBeforeSession(last, paper) ? 1 : 0);
  return {
    id: `Terbuka sejak ${since} · ${sessions} sidang`,
    ms: `Terbuka sejak ${since} · ${sessions} persidangan`,
    en: `Open since ${since} · ${sessions} session${sessions === 1 ? "" : "s"}`,
  }[language];
}

function outcomeOf(entry: Entry, language: Language): string {
  const value = entry.outcome?.value ?? "…";
  const schema = schemaAt("paper", ["items", 0, "history", 0, "outcome"]);
  return meaningOf(schema ?? {}, value)?.[language] ?? value;
}

function describeFollowUps(followUps: readonly FollowUp[], asOf: Day, language: Language): string {
  if (followUps.length === 0) return words.none[language];
  return followUps
    .map((followUp) => `${textIn(followUp.action, language)} — ${stateOfFollowUp(followUp, asOf, language)}`)
    .join("; ");
}

function stateOfFollowUp({ done, due }: FollowUp, asOf: Day, language: Language): string {
  if (done) return `${words.done[language]} ${formatDay(done.value)}`;
  if (!due) return words.pending[language];
  return `${words[due.value < asOf ? "overdue" : "due"][language]} ${formatDay(due.value)}`;
}
