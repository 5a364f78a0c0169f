/** `done-without-result`: an action that is said to be done, with nothing to show for it. */
import type { Rule } from "./rule.ts";
import { actionsOf, exampleItem, quoteAction } from "./shared-follow-up.ts";

export const doneWithoutResult: Rule = {
  id: "done-without-result",
  group: "follow-up",
  severity: "info",
  summary: {
    id: "Tindak lanjut selesai tanpa hasil dan tanpa bukti.",
    ms: "Tindakan susulan selesai tanpa hasil dan tanpa bukti.",
    en: "A follow-up is done, with neither result nor evidence.",
  },
  explanation: {
    id: "Sidang berikutnya perlu tahu apa hasilnya. Tuliskan satu kalimat pada `result`, atau dokumennya pada `evidence`.",
    ms: "Persidangan berikutnya perlu tahu hasilnya. Sila tulis satu ayat pada `result`, atau dokumennya pada `evidence`.",
    en: "The next session needs to know what came of it. Write a sentence under `result`, or the document under `evidence`.",
  },
  example: {
    bad: exampleItem("- action: Survei bersama", "  by: [imigrasi-kalbar, jim-sarawak]", "  done: 2025-02-20"),
    good: exampleItem(
      "- action: Survei bersama",
      "  by: [imigrasi-kalbar, jim-sarawak]",
      "  done: 2025-02-20",
      "  result: Titik pos disepakati.",
    ),
  },
  *item(item) {
    for (const { followUp } of actionsOf(item)) {
      const { done, resultNode, evidence } = followUp;
      if (!done || resultNode || evidence.length > 0) continue;
      const action = quoteAction(followUp);
      yield {
        start: done.node.start,
        end: done.node.end,
        message: {
          id: `${action} sudah selesai, tetapi hasilnya belum ditulis. Tambahkan \`result\` atau \`evidence\`.`,
          ms: `${action} telah selesai, tetapi hasilnya belum ditulis. Sila tambah \`result\` atau \`evidence\`.`,
          en: `${action} is done, but not what came of it. Add \`result\` or \`evidence\`.`,
        },
      };
    }
  },
};
