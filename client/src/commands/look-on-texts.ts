/** What is asked and said about the day on which the data are looked at, in every language of the product. */
import { parseDay } from "../../../server/src/core/day.ts";
import { languages, type Localized } from "../../../server/src/core/language.ts";
import { writeDate } from "../../../server/src/core/written-date.ts";

/** A day as `3 November 2025`. */
const written = (day: string): Localized => {
  const [id = "", ms = "", en = ""] = languages.map((language) => writeDate(parseDay(day) ?? 0, language));
  return { id, ms, en };
};

export const dayTexts = {
  title: { id: "Hari yang dilihat", ms: "Hari yang dilihat", en: "Look at the data on a day" },
  which: {
    id: "Lihat lembaga dan butir per hari apa? Temuan tetap per hari sidang.",
    ms: "Lihat institusi dan perkara setakat hari apa? Penemuan kekal setakat hari persidangan.",
    en: "As of which day are institutions and items shown? Findings stay those of the session's day.",
  },
  session: {
    id: "Hari sidang setiap kertas kerja",
    ms: "Hari persidangan setiap kertas kerja",
    en: "Each paper's session day",
  },
  sessionDetail: {
    id: "Seperti biasa; hari ini jika sidangnya belum bertanggal",
    ms: "Seperti biasa; hari ini jika persidangannya belum bertarikh",
    en: "The default; today where the session has no date",
  },
  today: { id: "Hari ini", ms: "Hari ini", en: "Today" },
  other: { id: "Hari lain…", ms: "Hari lain…", en: "Another day…" },
  day: {
    id: "Hari yang dilihat, misalnya 2024-10-21",
    ms: "Hari yang dilihat, contohnya 2024-10-21",
    en: "The day to look on, such as 2024-10-21",
  },
  asOf: (day: string): Localized => {
    const { id, ms, en } = written(day);
    return { id: `Per ${id}`, ms: `Setakat ${ms}`, en: `As of ${en}` };
  },
  name: { id: "Kertas Kerja: hari", ms: "Kertas Kerja: hari", en: "Kertas Kerja: day" },
  is: {
    session: {
      id: "Hari sidang kertas kerja ini",
      ms: "Hari persidangan kertas kerja ini",
      en: "This paper's session",
    },
    today: { id: "Hari ini", ms: "Hari ini", en: "Today" },
    chosen: { id: "Bukan hari sidang", ms: "Bukan hari persidangan", en: "Not the session's day" },
  },
  /** Whose day it is, in a word. */
  of: {
    session: { id: "sidang", ms: "persidangan", en: "session" },
    today: { id: "hari ini", ms: "hari ini", en: "today" },
  },
  findings: {
    id: "Temuan tetap menurut hari sidang setiap kertas kerja.",
    ms: "Penemuan kekal mengikut hari persidangan setiap kertas kerja.",
    en: "Findings stay those of each paper's session day.",
  },
  change: { id: "Lihat per hari lain…", ms: "Lihat setakat hari lain…", en: "Look on another day…" },
  back: { id: "Kembali ke hari sidang", ms: "Kembali ke hari persidangan", en: "Back to the session's day" },
} as const;
