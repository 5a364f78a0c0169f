/** `stale-item`: an item that has stayed open through many sessions, whatever was done; sessions held are counted, never years. */
import { isOpenAfter, type Entry, type Item, type Paper } from "../paper.ts";
import { isBeforeSession } from "../timeline.ts";
import type { Rule } from "./rule.ts";
import { valueSpan } from "./shared-faults.ts";

const entryText = (session: number): string =>
  [
    `  - session: ${session}`,
    `    date: ${1987 + session}-11-05`,
    `    outcome: ${session === 33 ? "raised" : "carried-over"}`,
    "    decision: Sidang sepakat melanjutkan pembahasan.",
    "    followUp:",
    "      - action: Rapat teknis",
    "        by: [imigrasi-kalbar, jim-sarawak]",
    `        done: ${1987 + session}-12-05`,
    "        result: Risalah rapat ditandatangani.",
    "",
  ].join("\n");
const head =
  "id: UJI-2020-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\n";

export const staleItem: Rule = {
  id: "stale-item",
  group: "follow-up",
  severity: "info",
  summary: {
    id: "Butir terbuka terlalu lama.",
    ms: "Perkara terbuka terlalu lama.",
    en: "An item has been open for too many sessions.",
  },
  explanation: {
    id: "Butir yang kembali pada setiap sidang perlu diangkat ke tingkat pusat, dialihkan, atau ditarik. Butir yang menunggu badan lain (`waitingOn`) tidak dihitung.",
    ms: "Perkara yang kembali pada setiap persidangan perlu dirujuk ke peringkat pusat, dirujuk kepada badan lain, atau ditarik balik. Perkara yang menunggu badan lain (`waitingOn`) tidak dikira.",
    en: "An item that returns to every session wants to be escalated, referred or withdrawn. One that waits on another body (`waitingOn`) does not count.",
  },
  options: {
    sessions: {
      title: {
        id: "Sejak berapa sidang butir dianggap terlalu lama terbuka.",
        ms: "Sejak berapa persidangan perkara dianggap terlalu lama terbuka.",
        en: "From how many sessions on an item counts as open for too long.",
      },
      default: 5,
      minimum: 2,
    },
  },
  example: {
    bad: `${head}history:\n${[33, 34, 35, 36, 37].map(entryText).join("")}`,
    good: `${head}waitingOn: Keputusan JTC BCA\nhistory:\n${[33, 34, 35, 36, 37].map(entryText).join("")}`,
  },
  *item(item, { document, paper, option }) {
    if (item.waitingOn || !item.id) return;
    const open = openRun(item);
    const count = new Set(open.map(sessionKey)).size + (ownSessionCounts(open, paper) ? 1 : 0);
    if (count < option("sessions")) return;
    yield {
      ...valueSpan(document.text, item.id.node),
      message: {
        id: `${item.id.value} sudah terbuka selama ${count} sidang. Angkat ke tingkat pusat, sebutkan badan yang ditunggu pada \`waitingOn\`, atau tarik butir ini.`,
        ms: `${item.id.value} telah terbuka selama ${count} persidangan. Sila rujuk ke peringkat pusat, nyatakan badan yang ditunggu pada \`waitingOn\`, atau tarik balik perkara ini.`,
        en: `${item.id.value} has been open for ${count} sessions. Escalate it, name the body that it waits on under \`waitingOn\`, or withdraw it.`,
      },
    };
  },
};

/** The entries since the item was last closed; none where it is closed. */
function openRun(item: Item): readonly Entry[] {
  const closing = item.history.findLastIndex((entry) => !isOpenAfter(entry));
  return item.history.slice(closing + 1);
}

/** Meetings outside the sessions are no sessions held: they count together with the one before. */
const sessionKey = (entry: Entry): string => String(entry.session?.value ?? "meeting");

const ownSessionCounts = (open: readonly Entry[], paper: Paper): boolean => {
  const last = open.at(-1);
  return last !== undefined && isBeforeSession(last, paper);
};
