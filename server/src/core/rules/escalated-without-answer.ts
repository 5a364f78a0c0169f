/** `escalated-without-answer`: a matter handed up of which the forum above has said nothing, though sessions went by. */
import { leavesOpen, storyOf } from "../story.ts";
import { readSession, sittingOf } from "../sitting.ts";
import { summariseEntry, type EntrySummary } from "../summary.ts";
import { inLanguage } from "../read.ts";
import { passedOver } from "../timeline.ts";
import type { Entry, Item } from "../paper.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { exampleEntry, exampleFile, exampleItemLines } from "./shared-papers.ts";

const paper = (...history: readonly string[]): string =>
  exampleFile(
    "sidang-38",
    "number: 38, date: 2025-11-03",
    exampleItemLines("UJI-2024-001", "Jalan penghubung", exampleEntry("36", "2023-11-05", "raised"), ...history),
  );
const escalated = exampleEntry("37", "2024-11-05", "escalated");

export const escalatedWithoutAnswer: Rule = {
  id: "escalated-without-answer",
  group: "history",
  severity: "warning",
  summary: {
    id: "Butir diangkat ke tingkat pusat dan belum ada jawabannya.",
    ms: "Perkara dirujuk ke peringkat pusat dan belum ada jawapannya.",
    en: "An item was escalated and nothing has come back.",
  },
  explanation: {
    id: "Butir yang diangkat menunggu keputusan forum di atasnya. Catat keputusan forum itu sebagai entri riwayat, atau sidang yang menerima butir ini kembali (returned).",
    ms: "Perkara yang dirujuk menunggu keputusan forum di atasnya. Sila catat keputusan forum itu dalam sejarah, atau persidangan yang menerima perkara ini kembali (returned).",
    en: "An escalated item awaits the decision of the forum above. Record that decision in the history, or the session at which the item was returned.",
  },
  example: { bad: paper(escalated), good: paper(escalated, exampleEntry("forum-pusat#41", "2025-01-20", "returned")) },
  readsOthers: true,
  *item(item, context) {
    const entry = passedOver(item, context.paper).findLast(({ outcome }) => outcome?.value === "escalated");
    const parent = entry && forumAbove(entry, context);
    // In the paper of the forum above, the answer is what its own session is about.
    if (!entry?.outcome || !parent || parent.id === context.paper.session.forum?.value) return;
    if (isAnswered(entry, item, parent.id, context)) return;
    const { start, end } = entry.outcome.node;
    const name = (language: "id" | "ms" | "en"): string => inLanguage(parent.name, language);
    yield {
      start,
      end,
      message: {
        id: `Butir ini diangkat ke ${name("id")}, tetapi jawabannya belum tercatat. Tanyakan kepada sekretariat, lalu catat keputusannya di riwayat.`,
        ms: `Perkara ini dirujuk kepada ${name("ms")}, tetapi jawapannya belum dicatat. Sila tanya urus setia dan catat keputusannya dalam sejarah.`,
        en: `This item was escalated to ${name("en")}, and no answer is recorded. Ask the secretariat, and record the decision in the history.`,
      },
    };
  },
};

/** The forum to which an entry's forum hands matters up. */
function forumAbove({ session }: Entry, { paper, institutions }: PaperContext) {
  const forum = readSession(session?.value, paper.session.forum?.value)?.forum;
  const parent = forum === undefined ? undefined : institutions.get("committee", forum)?.parent;
  return parent === undefined ? undefined : institutions.get("committee", parent);
}

/** Whether a later entry, here or in another paper, is the answer, or makes one needless. */
function isAnswered(entry: Entry, item: Item, parent: string, { paper, workspace }: PaperContext): boolean {
  const forum = paper.session.forum?.value;
  const { key } = sittingOf(summariseEntry(entry), forum);
  const steps = storyOf(workspace.timeline, item.id?.value ?? "")?.steps ?? [];
  const step = steps.findIndex(({ sitting }) => sitting.key === key);
  const later: readonly { readonly told: EntrySummary; readonly by: string | undefined }[] = [
    ...item.history
      .slice(item.history.indexOf(entry) + 1)
      .map(summariseEntry)
      .map((told) => ({ told, by: sittingOf(told, forum).forum })),
    ...steps.slice(step < 0 ? steps.length : step + 1).map(({ entry: told, sitting }) => ({ told, by: sitting.forum })),
  ];
  return later.some(({ told, by }) => by === parent || told.outcome === "returned" || !leavesOpen(told));
}
