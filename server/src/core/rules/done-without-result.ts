/** `done-without-result`: an action that is done, and nothing says what came of it. */
import { asItems, pairOf, valueOf } from "../read.ts";
import type { Rule } from "./rule.ts";
import { formatDay } from "../day.ts";

export const doneWithoutResult: Rule = {
  id: "done-without-result",
  group: "follow-up",
  severity: "info",
  summary: {
    id: "Tindak lanjut selesai tanpa hasil maupun bukti.",
    ms: "Tindakan susulan selesai tanpa hasil mahupun bukti.",
    en: "A follow-up is done, but neither its result nor evidence is given.",
  },
  explanation: {
    id: "Sidang ingin tahu apa hasilnya, bukan hanya bahwa sudah dilaksanakan. Tuliskan hasilnya, atau lampirkan notulennya sebagai bukti.",
    ms: "Persidangan ingin tahu apa hasilnya, bukan hanya bahawa ia telah dilaksanakan. Sila tulis hasilnya, atau lampirkan minitnya sebagai bukti.",
    en: "The session wants to know what came of it, not only that it was done. Write the result, or name the minutes as evidence.",
  },
  example: {
    bad: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 37\n    date: 2024-11-05\n    outcome: raised\n    decision: Disepakati survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n        done: 2025-06-12\n",
    good: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 37\n    date: 2024-11-05\n    outcome: raised\n    decision: Disepakati survei bersama.\n    followUp:\n      - action: Survei bersama\n        by: [imigrasi-kalbar, jim-sarawak]\n        done: 2025-06-12\n        result: Ruas Sajingan disurvei.\n",
  },
  *item(item) {
    for (const { node, done } of item.history.flatMap((entry) => entry.followUps)) {
      // A `result` that is there but empty is a fault of form.
      if (!done || pairOf(node, "result") || asItems(valueOf(node, "evidence")).length > 0) continue;
      const { start, end } = done.node;
      yield { start, end, message: messageOf(formatDay(done.value)) };
    }
  },
};

const messageOf = (day: string) => ({
  id: `Dilaksanakan ${day}, tetapi hasilnya tidak disebut: tuliskan \`result\`, atau buktinya di \`evidence\`.`,
  ms: `Dilaksanakan pada ${day}, tetapi hasilnya tidak dinyatakan: sila tulis \`result\`, atau buktinya dalam \`evidence\`.`,
  en: `Done on ${day}, but nothing says what came of it: write \`result\`, or name the \`evidence\`.`,
});
