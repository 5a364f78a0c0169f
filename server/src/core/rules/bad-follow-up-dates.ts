/** `bad-follow-up-dates`: a follow-up done or due before it was decided, or done after the session that the paper is for. */
import { formatDay } from "../day.ts";
import type { Report } from "../finding.ts";
import type { Localized } from "../language.ts";
import type { Entry, FollowUp } from "../paper.ts";
import type { Node } from "../tree.ts";
import type { Rule } from "./rule.ts";
import { exampleItem } from "./shared-follow-ups.ts";

export const badFollowUpDates: Rule = {
  id: "bad-follow-up-dates",
  group: "follow-up",
  severity: "error",
  summary: {
    id: "Tanggal tindak lanjut yang tidak mungkin.",
    ms: "Tarikh tindakan susulan yang tidak mungkin.",
    en: "Days of a follow-up that cannot be.",
  },
  explanation: {
    id: "Tindakan tidak dapat selesai atau jatuh tempo sebelum diputuskan, dan tidak dapat selesai sesudah sidang yang dituju kertas kerja ini. Biasanya tahunnya salah ketik.",
    ms: "Tindakan tidak mungkin selesai atau sampai tarikh akhirnya sebelum diputuskan, dan tidak mungkin selesai selepas persidangan yang disasarkan oleh kertas kerja ini. Biasanya tahunnya tersalah taip.",
    en: "An action cannot be done or due before it was decided, nor done after the session that the paper is for. Mostly the year is mistyped.",
  },
  example: {
    bad: exampleItem(
      "- action: Survei bersama",
      "  by: [imigrasi-kalbar, jim-sarawak]",
      "  done: 2024-06-12",
      "  result: Ruas Sajingan disurvei.",
    ),
    good: exampleItem(
      "- action: Survei bersama",
      "  by: [imigrasi-kalbar, jim-sarawak]",
      "  done: 2025-06-12",
      "  result: Ruas Sajingan disurvei.",
    ),
  },
  *item(item, { paper }) {
    const { date, endDate } = paper.session;
    const lastDay = date && Math.max(date.value, endDate?.value ?? date.value);
    for (const entry of item.history)
      for (const followUp of entry.followUps) {
        yield* beforeDecision(entry, followUp);
        const { done } = followUp;
        if (done && lastDay !== undefined && done.value > lastDay)
          yield {
            ...spanOf(done.node),
            message: afterSession(formatDay(done.value), formatDay(lastDay)),
          };
      }
  },
};

function* beforeDecision({ date }: Entry, { due, done }: FollowUp): Iterable<Report> {
  if (!date) return;
  const decided = formatDay(date.value);
  const related = [
    { ...spanOf(date.node), message: { id: "Diputuskan di sini", ms: "Diputuskan di sini", en: "Decided here" } },
  ];
  if (done && done.value < date.value)
    yield { ...spanOf(done.node), message: doneBefore(formatDay(done.value), decided), related };
  if (due && due.value < date.value)
    yield { ...spanOf(due.node), message: dueBefore(formatDay(due.value), decided), related };
}

const spanOf = ({ start, end }: Node) => ({ start, end });

const doneBefore = (done: string, decided: string): Localized => ({
  id: `Tidak mungkin selesai ${done}, sebelum diputuskan (${decided}): perbaiki salah satu tanggalnya.`,
  ms: `Tidak mungkin selesai pada ${done}, sebelum diputuskan (${decided}): sila betulkan salah satu tarikhnya.`,
  en: `It cannot have been done on ${done}, before it was decided (${decided}): correct one of the dates.`,
});

const dueBefore = (due: string, decided: string): Localized => ({
  id: `Tenggat ${due} mendahului keputusannya (${decided}): perbaiki salah satu tanggalnya.`,
  ms: `Tarikh akhir ${due} mendahului keputusannya (${decided}): sila betulkan salah satu tarikhnya.`,
  en: `The due day ${due} comes before the decision (${decided}): correct one of the dates.`,
});

const afterSession = (done: string, session: string): Localized => ({
  id: `Tidak mungkin sudah selesai ${done}, sesudah sidang ini (${session}): perbaiki tanggalnya, atau hapus \`done\`.`,
  ms: `Tidak mungkin telah selesai pada ${done}, selepas persidangan ini (${session}): sila betulkan tarikhnya, atau buang \`done\`.`,
  en: `It cannot have been done on ${done}, after this session (${session}): correct the date, or remove \`done\`.`,
});
