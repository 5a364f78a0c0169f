/** `bad-follow-up-dates`: days of a follow-up that cannot be: done before it was decided or after the session, due before it was decided. */
import { formatDay, type Day } from "../day.ts";
import type { Localized } from "../language.ts";
import type { Entry, FollowUp } from "../paper.ts";
import type { Located } from "../read.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { actionsOf, exampleItem } from "./shared-follow-up.ts";

export const badFollowUpDates: Rule = {
  id: "bad-follow-up-dates",
  group: "follow-up",
  severity: "error",
  summary: {
    id: "Tanggal tindak lanjut yang tidak mungkin.",
    ms: "Tarikh tindakan susulan yang tidak mungkin.",
    en: "A follow-up's dates that cannot be.",
  },
  explanation: {
    id: "Tindak lanjut diputuskan pada tanggal keputusan: tenggat dan penyelesaiannya tidak mungkin lebih awal, dan penyelesaiannya tidak mungkin setelah sidang kertas kerja ini.",
    ms: "Tindakan susulan diputuskan pada tarikh keputusan: tarikh akhir dan penyelesaiannya tidak mungkin lebih awal, dan penyelesaiannya tidak mungkin selepas persidangan kertas kerja ini.",
    en: "A follow-up is decided on the day of its entry: it cannot be due or done before, and it cannot be done after the paper's own session.",
  },
  example: {
    bad: exampleItem(
      "- action: Survei bersama",
      "  by: [imigrasi-kalbar, jim-sarawak]",
      "  done: 2024-02-20",
      "  result: Titik pos disepakati.",
    ),
    good: exampleItem(
      "- action: Survei bersama",
      "  by: [imigrasi-kalbar, jim-sarawak]",
      "  done: 2025-02-20",
      "  result: Titik pos disepakati.",
    ),
  },
  *item(item, context) {
    for (const { entry, followUp } of actionsOf(item)) yield* reportsOf(entry, followUp, context);
  },
};

function* reportsOf({ date }: Entry, { due, done }: FollowUp, { asOf, paper }: PaperContext) {
  if (due && date && due.value < date.value) yield report(due, texts.dueBefore(due.value, date.value));
  if (done && date && done.value < date.value) yield report(done, texts.doneBefore(done.value, date.value));
  const lastDay = paper.session.endDate?.value ?? asOf;
  if (done && done.value > lastDay) yield report(done, texts.doneAfter(done.value, lastDay));
}

const report = ({ node }: Located<Day>, message: Localized) => ({ start: node.start, end: node.end, message });

const texts = {
  dueBefore: (due: Day, date: Day): Localized => ({
    id: `Tenggat ${formatDay(due)} lebih awal daripada keputusannya (${formatDay(date)}). Periksa kedua tanggal itu.`,
    ms: `Tarikh akhir ${formatDay(due)} lebih awal daripada keputusannya (${formatDay(date)}). Sila semak kedua-dua tarikh itu.`,
    en: `It is due on ${formatDay(due)}, before it was decided (${formatDay(date)}). Check both dates.`,
  }),
  doneBefore: (done: Day, date: Day): Localized => ({
    id: `Selesai pada ${formatDay(done)}, sebelum diputuskan (${formatDay(date)}). Periksa kedua tanggal itu.`,
    ms: `Selesai pada ${formatDay(done)}, sebelum diputuskan (${formatDay(date)}). Sila semak kedua-dua tarikh itu.`,
    en: `It was done on ${formatDay(done)}, before it was decided (${formatDay(date)}). Check both dates.`,
  }),
  doneAfter: (done: Day, last: Day): Localized => ({
    id: `Selesai pada ${formatDay(done)}, sesudah sidang kertas kerja ini (${formatDay(last)}). Rencana ditulis pada \`due\`, bukan \`done\`.`,
    ms: `Selesai pada ${formatDay(done)}, selepas persidangan kertas kerja ini (${formatDay(last)}). Rancangan ditulis pada \`due\`, bukan \`done\`.`,
    en: `It was done on ${formatDay(done)}, after this paper's session (${formatDay(last)}). What is planned stands under \`due\`, not \`done\`.`,
  }),
};
