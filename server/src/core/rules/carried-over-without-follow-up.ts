/** `carried-over-without-follow-up`: a later session found the item open, and nobody had been given a next step. */
import { formatDay } from "../day.ts";
import { appendItem, escapeSnippet, insertPairs, scalarText, setValue } from "../edit.ts";
import type { Fix } from "../finding.ts";
import { joinLocalized, type Localized } from "../language.ts";
import { isOutcomeUnknown, type Entry, type Item } from "../paper.ts";
import { asItems, isEmpty } from "../read.ts";
import { decidedIn, withoutFollowUp } from "../story.ts";
import { summariseEntry, summariseSession } from "../summary.ts";
import { isBeforeSession } from "../timeline.ts";
import type { Span } from "../tree.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { isOpen, writeLeaders } from "./shared-follow-ups.ts";

export const carriedOverWithoutFollowUp: Rule = {
  id: "carried-over-without-follow-up",
  group: "follow-up",
  severity: "warning",
  summary: {
    id: "Butir dibawa ke sidang berikutnya tanpa tindak lanjut.",
    ms: "Perkara dibawa ke persidangan berikutnya tanpa tindakan susulan.",
    en: "An item came to a later session without any follow-up.",
  },
  explanation: {
    id: "Butir yang tidak punya langkah berikutnya akan kembali dari tahun ke tahun. Tuliskan tindak lanjut, penanggung jawab dan tenggatnya.",
    ms: "Perkara yang tiada langkah seterusnya akan kembali dari tahun ke tahun. Sila tulis tindakan susulan, pihak bertanggungjawab dan tarikh akhirnya.",
    en: "An item without a next step comes back year after year. Write what is to be done, by whom and by when.",
  },
  options: {
    sessions: {
      title: {
        id: "Sejak berapa sidang berturut-turut temuan menjadi kesalahan.",
        ms: "Sejak berapa persidangan berturut-turut penemuan menjadi ralat.",
        en: "From how many sessions in a row the finding is an error.",
      },
      default: 2,
      minimum: 1,
    },
  },
  example: {
    bad: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 37\n    date: 2024-11-05\n    outcome: carried-over\n    decision: Dilanjutkan.\n",
    good: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 37\n    date: 2024-11-05\n    outcome: raised\n    decision: Dilanjutkan.\n    followUp:\n      - action: Rapat teknis\n        by: [imigrasi-kalbar, jim-sarawak]\n",
  },
  *item(item, context) {
    const session = summariseSession(context.paper);
    const steps = decidedIn(item.history.map(summariseEntry), session.forum);
    const without = withoutFollowUp(steps, session);
    let run: Entry[] = [];
    for (const [index, entry] of item.history.entries()) {
      const step = steps[index];
      const found = step !== undefined && without.has(step) && !isOutcomeUnknown(entry);
      run = found ? [...run, entry] : [];
      if (found) yield reportOf(entry, run, item, context);
    }
  },
};

function reportOf(entry: Entry, run: readonly Entry[], item: Item, context: PaperContext) {
  const count = run.length;
  const earlier = run.slice(0, -1);
  return {
    ...placeOf(entry),
    severity: count >= context.option("sessions") ? ("error" as const) : ("warning" as const),
    message: joinLocalized([count > 1 ? repeatedly(count) : once, advice], " "),
    ...(earlier.length > 0 && {
      related: earlier.map((other) => ({
        ...placeOf(other),
        message: {
          id: "Di sini pun tanpa tindak lanjut",
          ms: "Di sini pun tanpa tindakan susulan",
          en: "Without a follow-up here too",
        },
      })),
    }),
    fixes: () => [...skeletonFixes(entry, item, context), ...withdrawFixes(item, context)],
  };
}

const once: Localized = {
  id: "Butir ini dibawa ke sidang berikutnya tanpa tindak lanjut.",
  ms: "Perkara ini dibawa ke persidangan berikutnya tanpa tindakan susulan.",
  en: "This item came to the next session without a follow-up.",
};

const repeatedly = (count: number): Localized => ({
  id: `Sudah ${count} sidang berturut-turut butir ini dibahas tanpa tindak lanjut.`,
  ms: `Sudah ${count} persidangan berturut-turut perkara ini dibincangkan tanpa tindakan susulan.`,
  en: `For ${count} sessions in a row this item has been left without a follow-up.`,
});

const advice: Localized = {
  id: "Tuliskan langkah berikutnya dan penanggung jawabnya, atau tarik butir ini.",
  ms: "Sila tulis langkah seterusnya dan pihak bertanggungjawab, atau tarik balik perkara ini.",
  en: "Write the next step and who takes it, or withdraw the item.",
};

/** The outcome; where none is written, the entry's first key. */
function placeOf(entry: Entry): Span {
  const { start, end } = entry.outcome?.node ?? entry.node.pairs[0]?.key ?? entry.node;
  return { start, end };
}

/** A follow-up to fill in, where none is written yet. */
function skeletonFixes(entry: Entry, item: Item, { document }: PaperContext): readonly Fix[] {
  const { followUpPair: pair, node } = entry;
  if (pair && !isEmpty(pair.value) && asItems(pair.value).length > 0) return [];
  const action = "${1:langkah berikutnya}";
  const by = `[${escapeSnippet(writeLeaders(item))}]`;
  const inline = `[{ action: ${action}, by: ${by} }]`;
  const lines = node.flow ? [`followUp: ${inline}`] : ["followUp:", `  - action: ${action}`, `    by: ${by}`];
  const edit = pair ? setValue(pair, inline) : insertPairs(document.text, node, lines);
  return [
    {
      title: { id: "Sisipkan tindak lanjut", ms: "Sisipkan tindakan susulan", en: "Insert a follow-up" },
      edits: [{ ...edit, snippet: true }],
    },
  ];
}

/** An entry with which this session takes the item off, where it has not decided on it yet. */
function withdrawFixes(item: Item, { document, paper }: PaperContext): readonly Fix[] {
  const list = item.historyPair?.value;
  const last = item.history.at(-1);
  const { number, name, date } = paper.session;
  if (list?.kind !== "list" || !last || !date || !isOpen(item) || !isBeforeSession(last, paper)) return [];
  const session = number ? `session: ${number.value}` : `meeting: ${escapeSnippet(scalarText(name?.value ?? ""))}`;
  if (!number && !name) return [];
  const decision = paper.side?.value === "malaysia" ? "Perkara ini ditarik balik." : "Butir ini ditarik.";
  const keys = [session, `date: ${formatDay(date.value)}`, "outcome: withdrawn", `decision: \${1:${decision}}`];
  const edit = appendItem(document.text, list, list.flow ? [`{ ${keys.join(", ")} }`] : keys);
  return [
    {
      title: {
        id: "Tarik butir ini pada sidang ini",
        ms: "Tarik balik perkara ini pada persidangan ini",
        en: "Withdraw the item at this session",
      },
      edits: [{ ...edit, snippet: true }],
    },
  ];
}
