/** `history-gap`: sessions of this forum that met between two entries while the item was open, and of which nothing is written. */
import type { Localized } from "../language.ts";
import { isOpenAfter } from "../paper.ts";
import type { Rule } from "./rule.ts";
import { earlierEntry, exampleEntry, exampleHistory, numberedEntries, placeOf } from "./shared-entries.ts";

const raised = exampleEntry(35, "2022-11-05", "raised", "Survei bersama");
const between = exampleEntry(36, "2023-11-05", "carried-over", "Rapat teknis di Miri");
const agreed = exampleEntry(37, "2024-11-05", "agreed", "Pemasangan rambu");

export const historyGap: Rule = {
  id: "history-gap",
  group: "history",
  severity: "warning",
  summary: {
    id: "Riwayat melompati sidang ketika butir masih terbuka.",
    ms: "Sejarah melangkau persidangan ketika perkara masih terbuka.",
    en: "A history passes over sessions while the item was open.",
  },
  explanation: {
    id: "Butir yang terbuka ada pada setiap sidang forum ini, walaupun hanya untuk dilanjutkan. Tuliskan keputusan sidang yang terlewat menurut risalahnya; bila butir tidak dibahas, tuliskan dengan hasil `deferred`.",
    ms: "Perkara yang terbuka ada pada setiap persidangan forum ini, walaupun hanya untuk dibawa ke persidangan akan datang. Sila tulis keputusan persidangan yang tertinggal mengikut minitnya; jika perkara tidak dibincangkan, tulis dengan hasil `deferred`.",
    en: "An open item is before every session of its forum, if only to be carried over. Write what the missing session decided, after its minutes; where it did not take the item up, write the outcome `deferred`.",
  },
  example: { bad: exampleHistory(raised, agreed), good: exampleHistory(raised, between, agreed) },
  *item(item, { paper }) {
    const numbered = numberedEntries(item.history, paper);
    for (const [index, { entry, number }] of numbered.entries()) {
      const before = numbered[index - 1];
      if (!before || number - before.number <= 1) continue;
      const since = item.history.slice(item.history.indexOf(before.entry), item.history.indexOf(entry));
      if (!since.every(isOpenAfter)) continue;
      yield {
        ...placeOf(entry),
        message: messageOf(before.number, number),
        related: [earlierEntry(placeOf(before.entry))],
      };
    }
  },
};

function messageOf(from: number, to: number): Localized {
  const isOne = to - from === 2;
  const missing = (till: string): string => (isOne ? `${from + 1}` : `${from + 1} ${till} ${to - 1}`);
  return {
    id: `Riwayat melompat dari sidang ${from} ke ${to}, padahal butir masih terbuka: tuliskan entri sidang ${missing("sampai")}.`,
    ms: `Sejarah melangkau dari persidangan ${from} ke ${to}, sedangkan perkara masih terbuka: sila tulis catatan persidangan ${missing("hingga")}.`,
    en: `The history goes from session ${from} to ${to} while the item was open: write what session${isOne ? "" : "s"} ${missing("to")} decided.`,
  };
}
