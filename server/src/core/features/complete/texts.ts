/** The few words of completion that no schema has. */
import type { Language, Localized } from "../../language.ts";

export const texts = {
  today: { id: "hari ini", ms: "hari ini", en: "today" },
  example: { id: "contoh", ms: "contoh", en: "example" },
  counterpart: { id: "mitra terdaftar", ms: "rakan sejawat berdaftar", en: "registered counterpart" },
  likely: {
    id: "Belum ada sumber yang menyebutkannya.",
    ms: "Belum ada sumber yang menyatakannya.",
    en: "No source states this yet.",
  },
} satisfies Readonly<Record<string, Localized>>;

/** Since when an institution is there, until when it was, and what came after it. */
export const validityTexts = {
  from: (day: string): Localized => ({ id: `mulai ${day}`, ms: `bermula ${day}`, en: `from ${day}` }),
  ended: (day: string): Localized => ({ id: `berakhir ${day}`, ms: `tamat ${day}`, en: `ended ${day}` }),
  successor: (names: string): Localized => ({
    id: `digantikan oleh ${names}`,
    ms: `digantikan oleh ${names}`,
    en: `succeeded by ${names}`,
  }),
};

/** Where the times of two institutions meet. */
export const meetingTexts = {
  after: (id: string): Localized => ({
    id: `sehari sesudah ${id} berakhir`,
    ms: `sehari selepas ${id} tamat`,
    en: `the day after ${id} ends`,
  }),
  before: (id: string): Localized => ({
    id: `sehari sebelum ${id} mulai`,
    ms: `sehari sebelum ${id} bermula`,
    en: `the day before ${id} begins`,
  }),
};

/** Several words one after the other, as the language joins them. */
export const enumerate = (words: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(words);
