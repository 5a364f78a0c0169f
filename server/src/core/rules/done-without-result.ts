/** `done-without-result`: an action that is done, and nothing says what came of it. */
import { asItems, pairOf, valueOf } from "../read.ts";
import type { Localized } from "../language.ts";
import type { Rule } from "./rule.ts";
import { exampleItem, quoteAction } from "./shared-follow-ups.ts";
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
    bad: exampleItem("- action: Survei bersama", "  by: [imigrasi-kalbar, jim-sarawak]", "  done: 2025-06-12"),
    good: exampleItem(
      "- action: Survei bersama",
      "  by: [imigrasi-kalbar, jim-sarawak]",
      "  done: 2025-06-12",
      "  result: Ruas Sajingan disurvei.",
    ),
  },
  *item(item) {
    for (const followUp of item.history.flatMap((entry) => entry.followUps)) {
      const { node, done } = followUp;
      // A `result` that is there but empty is a fault of form.
      if (!done || pairOf(node, "result") || asItems(valueOf(node, "evidence")).length > 0) continue;
      const { start, end } = done.node;
      yield { start, end, message: messageOf(quoteAction(followUp), formatDay(done.value)) };
    }
  },
};

const messageOf = (action: Localized, day: string): Localized => ({
  id: `${action.id} dilaksanakan ${day}, tetapi hasilnya tidak disebut: tuliskan \`result\`, atau buktinya di \`evidence\`.`,
  ms: `${action.ms} dilaksanakan pada ${day}, tetapi hasilnya tidak dinyatakan: sila tulis \`result\`, atau buktinya dalam \`evidence\`.`,
  en: `${action.en} was done on ${day}, but nothing says what came of it: write \`result\`, or name the \`evidence\`.`,
});
