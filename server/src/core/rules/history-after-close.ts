/** `history-after-close`: an entry after one that closed the item, though nobody raised the matter anew. */
import { isOpenAfter } from "../paper.ts";
import type { Rule } from "./rule.ts";
import { exampleEntry, exampleHistory, nameEntry, placeOf } from "./shared-entries.ts";

const completed = [
  exampleEntry(35, "2022-11-05", "raised", "Survei bersama"),
  exampleEntry(36, "2023-11-05", "completed"),
] as const;

export const historyAfterClose: Rule = {
  id: "history-after-close",
  group: "history",
  severity: "error",
  summary: {
    id: "Entri riwayat sesudah butir ditutup.",
    ms: "Catatan sejarah selepas perkara ditutup.",
    en: "An entry of the history after the item was closed.",
  },
  explanation: {
    id: "Butir yang ditutup tidak dibahas lagi. Bila diajukan kembali, entri yang membukanya berhasil `raised`; bila belum selesai, hasil yang menutupnya perlu dibetulkan.",
    ms: "Perkara yang ditutup tidak dibincangkan lagi. Jika dibangkitkan semula, catatan yang membukanya berhasil `raised`; jika belum selesai, hasil yang menutupnya perlu dibetulkan.",
    en: "A closed item is not dealt with any more. Where it is opened anew, the entry that does so has the outcome `raised`; where it was not settled, correct the outcome that closed it.",
  },
  example: {
    bad: exampleHistory(...completed, exampleEntry(37, "2024-11-05", "carried-over", "Rapat teknis di Miri")),
    good: exampleHistory(...completed, exampleEntry(37, "2024-11-05", "raised", "Rapat teknis di Miri")),
  },
  *item({ history }, { paper }) {
    for (const [index, entry] of history.entries()) {
      const before = history[index - 1];
      if (!before || isOpenAfter(before) || entry.outcome?.value === "raised") continue;
      const closed = before.outcome;
      if (!closed) continue;
      const name = nameEntry(before, paper);
      yield {
        ...placeOf(entry),
        message: {
          id: `Butir ini sudah ditutup pada ${name.id} (“${closed.value}”): tulis \`raised\` bila diajukan kembali, atau betulkan hasil itu.`,
          ms: `Perkara ini telah ditutup pada ${name.ms} (“${closed.value}”): sila tulis \`raised\` jika dibangkitkan semula, atau betulkan hasil itu.`,
          en: `The item was closed at ${name.en} (“${closed.value}”): write \`raised\` where it was opened anew, or correct that outcome.`,
        },
        related: [
          {
            start: closed.node.start,
            end: closed.node.end,
            message: { id: "Ditutup di sini", ms: "Ditutup di sini", en: "Closed here" },
          },
        ],
      };
    }
  },
};
