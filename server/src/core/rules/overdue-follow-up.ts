/** `overdue-follow-up`: the due day lies before the session and nobody has said that it was done. */
import { formatDay } from "../day.ts";
import type { Rule } from "./rule.ts";
import { actionsOf, exampleItem, quoteAction } from "./shared-follow-up.ts";

export const overdueFollowUp: Rule = {
  id: "overdue-follow-up",
  group: "follow-up",
  severity: "warning",
  summary: {
    id: "Tenggat tindak lanjut sudah lewat, dan belum dinyatakan selesai.",
    ms: "Tarikh akhir tindakan susulan telah berlalu, dan belum dinyatakan selesai.",
    en: "A follow-up is past its due day and not marked as done.",
  },
  explanation: {
    id: "Jika sudah dikerjakan, tuliskan tanggalnya pada `done` dan hasilnya pada `result`. Jika belum, jelaskan sebabnya pada `progress` dan tetapkan tenggat baru pada riwayat sidang ini.",
    ms: "Jika telah dilaksanakan, sila tulis tarikhnya pada `done` dan hasilnya pada `result`. Jika belum, sila jelaskan sebabnya pada `progress` dan tetapkan tarikh akhir baharu dalam sejarah persidangan ini.",
    en: "If it was done, write the day under `done` and what came of it under `result`. If not, say why under `progress` and set a new day in this session's entry.",
  },
  example: {
    bad: exampleItem("- action: Survei bersama", "  by: [imigrasi-kalbar, jim-sarawak]", "  due: 2025-03-31"),
    good: exampleItem("- action: Survei bersama", "  by: [imigrasi-kalbar, jim-sarawak]", "  due: 2025-11-03"),
  },
  *item(item, { asOf }) {
    for (const { followUp } of actionsOf(item)) {
      const { due } = followUp;
      // A `done` that is written wrongly has a finding of its own.
      if (
        !due ||
        due.value >= asOf ||
        followUp.node.pairs.some(({ key }) => key.kind === "scalar" && key.text === "done")
      )
        continue;
      const day = formatDay(due.value);
      const action = quoteAction(followUp);
      yield {
        start: due.node.start,
        end: due.node.end,
        message: {
          id: `Tenggat ${day} untuk ${action} sudah lewat. Tuliskan \`done\` dan hasilnya, atau jelaskan mengapa belum selesai.`,
          ms: `Tarikh akhir ${day} bagi ${action} telah berlalu. Sila tulis \`done\` dan hasilnya, atau jelaskan mengapa belum selesai.`,
          en: `${action} was due on ${day}. Write \`done\` and what came of it, or say why it is not finished.`,
        },
      };
    }
  },
};
