/** `stale-item`: an item that stayed open through many sessions, whatever was done. Sessions are counted, never years. */
import { same } from "../language.ts";
import type { Entry, Item } from "../paper.ts";
import { countSessions, decidedIn, openSteps } from "../story.ts";
import { summariseEntry, summariseSession } from "../summary.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { headOf } from "./shared-faults.ts";
import { isOpen } from "./shared-follow-ups.ts";

export const staleItem: Rule = {
  id: "stale-item",
  group: "follow-up",
  severity: "info",
  summary: {
    id: "Butir tetap terbuka selama banyak sidang.",
    ms: "Perkara kekal terbuka sepanjang banyak persidangan.",
    en: "An item stayed open through many sessions.",
  },
  explanation: {
    id: "Yang dihitung adalah sidang yang diadakan sejak butir terbuka, bukan tahun. Ajukan keputusan, angkat ke tingkat pusat, atau tarik butir ini; bila menunggu badan lain, sebutkan di waitingOn.",
    ms: "Yang dikira ialah persidangan yang diadakan sejak perkara terbuka, bukan tahun. Sila pohon keputusan, rujuk ke peringkat pusat, atau tarik balik perkara ini; jika menunggu badan lain, sila nyatakan dalam waitingOn.",
    en: "What counts is the sessions held since the item was opened, not the years. Ask for a decision, escalate it, or withdraw it; if it awaits another body, name that in waitingOn.",
  },
  options: {
    sessions: {
      title: {
        id: "Sejak berapa sidang butir yang terbuka menjadi temuan.",
        ms: "Sejak berapa persidangan perkara yang terbuka menjadi penemuan.",
        en: "From how many sessions on an open item is found.",
      },
      default: 5,
      minimum: 1,
    },
  },
  example: {
    bad: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 34\n    date: 2021-11-05\n    outcome: raised\n    decision: Survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n  - session: 35\n    date: 2022-11-05\n    outcome: carried-over\n    decision: Survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n  - session: 36\n    date: 2023-11-05\n    outcome: carried-over\n    decision: Survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n  - session: 37\n    date: 2024-11-05\n    outcome: carried-over\n    decision: Survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n",
    good: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nwaitingOn: forum-pusat\nhistory:\n  - session: 34\n    date: 2021-11-05\n    outcome: raised\n    decision: Survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n  - session: 35\n    date: 2022-11-05\n    outcome: carried-over\n    decision: Survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n  - session: 36\n    date: 2023-11-05\n    outcome: carried-over\n    decision: Survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n  - session: 37\n    date: 2024-11-05\n    outcome: carried-over\n    decision: Survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n",
  },
  *item(item, context) {
    if (item.waitingOn || !isOpen(item)) return;
    const session = summariseSession(context.paper);
    const run = openSteps({ steps: decidedIn(item.history.map(summariseEntry), session.forum) });
    const sessions = countSessions(run, session);
    const first = item.history[item.history.length - run.length];
    if (!first || sessions < context.option("sessions")) return;
    yield reportOf(item, first, sessions, context);
  },
};

function reportOf(item: Item, first: Entry, sessions: number, { document }: PaperContext) {
  const { start, end } = item.id?.node ?? headOf(document.text, item.node);
  const opened = first.session?.node ?? headOf(document.text, first.node);
  const id = item.id?.value;
  const name = id === undefined ? { id: "Butir ini", ms: "Perkara ini", en: "This item" } : same(id);
  return {
    start,
    end,
    message: {
      id: `${name.id} sudah terbuka selama ${sessions} sidang: ajukan keputusan, angkat ke tingkat pusat, atau tarik butir ini.`,
      ms: `${name.ms} telah terbuka sepanjang ${sessions} persidangan: sila pohon keputusan, rujuk ke peringkat pusat, atau tarik balik perkara ini.`,
      en: `${name.en} has been open through ${sessions} sessions: ask for a decision, escalate it, or withdraw it.`,
    },
    related: [
      {
        start: opened.start,
        end: opened.end,
        message: { id: "Terbuka sejak sidang ini", ms: "Terbuka sejak persidangan ini", en: "Open since this session" },
      },
    ],
  };
}
