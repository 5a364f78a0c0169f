/** `overdue-follow-up`: an action whose due day has passed before the session, and that nobody has done. */
import { formatDay } from "../day.ts";
import type { Localized } from "../language.ts";
import type { Rule } from "./rule.ts";
import { exampleItem, isDone, isOpen, laterRounds, quoteAction } from "./shared-follow-ups.ts";

export const overdueFollowUp: Rule = {
  id: "overdue-follow-up",
  group: "follow-up",
  severity: "warning",
  summary: {
    id: "Tenggat sebuah tindak lanjut sudah lewat sebelum sidang, dan belum dilaksanakan.",
    ms: "Tarikh akhir sesuatu tindakan susulan telah berlalu sebelum persidangan, dan belum dilaksanakan.",
    en: "A follow-up was due before the session, and is not done.",
  },
  explanation: {
    id: "Sidang akan menanyakannya. Tuliskan kapan dan dengan hasil apa tindakan itu dilaksanakan, atau tetapkan tenggat baru pada catatan sidang yang terakhir. Tenggat pada hari pertama sidang belum lewat; butir yang sudah tertutup dan tindakan yang ditetapkan kembali kemudian tidak dihitung.",
    ms: "Persidangan akan bertanya tentangnya. Sila tulis bila dan dengan hasil apa tindakan itu dilaksanakan, atau tetapkan tarikh akhir yang baharu pada catatan persidangan yang terakhir. Tarikh akhir pada hari pertama persidangan belum berlalu; perkara yang telah ditutup dan tindakan yang ditetapkan semula kemudian tidak dikira.",
    en: "The session will ask about it. Write when it was done and what came of it, or set a new day in the last entry. What is due on the session's first day is not late; items that are closed, and actions that a later entry set anew, do not count.",
  },
  example: {
    bad: exampleItem("- action: Survei bersama", "  by: [imigrasi-kalbar, jim-sarawak]", "  due: 2025-06-30"),
    good: exampleItem(
      "- action: Survei bersama",
      "  by: [imigrasi-kalbar, jim-sarawak]",
      "  due: 2025-06-30",
      "  done: 2025-06-12",
      "  result: Ruas Sajingan disurvei.",
    ),
  },
  *item(item, { asOf }) {
    if (!isOpen(item)) return;
    for (const entry of item.history)
      for (const followUp of entry.followUps) {
        const { due } = followUp;
        if (!due || due.value >= asOf || isDone(followUp) || laterRounds(item, entry, followUp).length > 0) continue;
        const { start, end } = due.node;
        yield { start, end, message: messageOf(quoteAction(followUp), formatDay(due.value), formatDay(asOf)) };
      }
  },
};

const messageOf = (action: Localized, due: string, asOf: string): Localized => ({
  id: `Tenggat ${due} untuk ${action.id} sudah lewat pada hari sidang (${asOf}): tuliskan \`done\` dan \`result\`, atau tetapkan tenggat baru.`,
  ms: `Tarikh akhir ${due} bagi ${action.ms} telah berlalu pada hari persidangan (${asOf}): sila tulis \`done\` dan \`result\`, atau tetapkan tarikh akhir baharu.`,
  en: `${action.en} was due on ${due}, before the session (${asOf}): write \`done\` and \`result\`, or set a new day.`,
});
