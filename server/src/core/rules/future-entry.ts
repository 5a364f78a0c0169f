/** `future-entry`: an entry of a session or a day that comes after the session that the paper is for. */
import { formatDay } from "../day.ts";
import type { Report } from "../finding.ts";
import type { Localized } from "../language.ts";
import type { Entry } from "../paper.ts";
import type { Node } from "../tree.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { datePlaceOf, exampleEntry, exampleHistory, ownNumber, placeOf } from "./shared-entries.ts";

const raised = exampleEntry(37, "2024-11-05", "raised", "Survei bersama");

export const futureEntry: Rule = {
  id: "future-entry",
  group: "history",
  severity: "error",
  summary: {
    id: "Entri riwayat dari waktu sesudah sidang ini.",
    ms: "Catatan sejarah dari masa selepas persidangan ini.",
    en: "An entry of the history from after this session.",
  },
  explanation: {
    id: "Kertas kerja memuat apa yang diputuskan sampai dengan sidangnya sendiri. Keputusan sidang berikutnya ditulis dalam kertas kerja sidang itu. Biasanya nomor atau tahunnya salah ketik.",
    ms: "Kertas kerja memuatkan apa yang diputuskan hingga persidangannya sendiri. Keputusan persidangan berikutnya ditulis dalam kertas kerja persidangan itu. Biasanya nombor atau tahunnya tersalah taip.",
    en: "A paper holds what was decided up to its own session. What a later session decides stands in that session's paper. Mostly the number or the year is mistyped.",
  },
  example: {
    bad: exampleHistory(raised, exampleEntry(39, "2026-11-05", "completed")),
    good: exampleHistory(raised, exampleEntry(38, "2025-11-04", "completed")),
  },
  *item({ history }, context) {
    for (const entry of history) {
      const report = afterNumber(entry, context) ?? afterDay(entry, context);
      if (report) yield report;
    }
  },
};

function afterNumber(entry: Entry, { paper }: PaperContext): Report | undefined {
  const number = ownNumber(entry, paper);
  const own = paper.session.number;
  if (number === undefined || !own || number <= own.value) return undefined;
  return {
    ...placeOf(entry),
    message: {
      id: `Sidang ${number} baru diadakan sesudah sidang kertas kerja ini (${own.value}): betulkan nomornya, atau pindahkan entri ini ke kertas kerja sidang itu.`,
      ms: `Persidangan ${number} diadakan selepas persidangan kertas kerja ini (${own.value}): sila betulkan nombornya, atau pindahkan catatan ini ke kertas kerja persidangan itu.`,
      en: `Session ${number} comes after the session of this paper (${own.value}): correct the number, or move the entry to that session's paper.`,
    },
    related: [ownSession(own.node)],
  };
}

function afterDay(entry: Entry, { paper, asOf }: PaperContext): Report | undefined {
  const { date, endDate } = paper.session;
  const lastDay = Math.max(asOf, endDate?.value ?? asOf);
  if (!entry.date || entry.date.value <= lastDay) return undefined;
  const last = endDate?.value === lastDay ? endDate : date;
  return {
    ...datePlaceOf(entry),
    message: dayMessage(formatDay(entry.date.value), formatDay(lastDay), date !== undefined && !endDate),
    ...(last && { related: [ownSession(last.node)] }),
  };
}

/** Where the session's last day is not written, it may be that which is missing. */
const dayMessage = (day: string, lastDay: string, lacksEnd: boolean): Localized => ({
  id: `Tanggal ${day} sesudah sidang ini (${lastDay}): betulkan tanggalnya${lacksEnd ? ", atau tuliskan hari terakhir sidang dalam `endDate`" : ""}.`,
  ms: `Tarikh ${day} selepas persidangan ini (${lastDay}): sila betulkan tarikhnya${lacksEnd ? ", atau tulis hari terakhir persidangan dalam `endDate`" : ""}.`,
  en: `The day ${day} comes after this session (${lastDay}): correct the date${lacksEnd ? ", or write the session's last day in `endDate`" : ""}.`,
});

const ownSession = ({ start, end }: Node) => ({
  start,
  end,
  message: { id: "Sidang kertas kerja ini", ms: "Persidangan kertas kerja ini", en: "The session of this paper" },
});
