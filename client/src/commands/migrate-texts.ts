/** What the command that migrates papers says, in every language of the product. */
import type { Localized } from "../../../server/src/core/language.ts";

/** So many names are told; of the others, how many. */
const most = 3;

export const migrateTexts = {
  migrated: (papers: number): Localized => ({
    id: `${String(papers)} kertas kerja diperbarui.`,
    ms: `${String(papers)} kertas kerja dikemas kini.`,
    en: `${String(papers)} ${papers === 1 ? "paper was" : "papers were"} brought up to date.`,
  }),
  unsettled: (count: number): Localized => ({
    id: `${String(count)} hal di dalamnya harus Anda putuskan.`,
    ms: `${String(count)} hal di dalamnya perlu diputuskan.`,
    en: `${String(count)} ${count === 1 ? "thing in them is" : "things in them are"} left to settle.`,
  }),
  left: (names: readonly string[]): Localized => {
    const shown = names.slice(0, most).join(", ");
    const others = names.length - most;
    const rest = others > 0 ? `, +${String(others)}` : "";
    return {
      id: `Dibiarkan: ${shown}${rest}.`,
      ms: `Dibiarkan: ${shown}${rest}.`,
      en: `Left as they were: ${shown}${rest}.`,
    };
  },
  nothingToDo: {
    id: "Semua kertas kerja di folder ini sudah memakai format sekarang.",
    ms: "Semua kertas kerja dalam folder ini sudah menggunakan format semasa.",
    en: "Every paper of this folder is in the current format.",
  },
  notMigrated: {
    id: "Kertas kerja belum dapat diperbarui. Tunggu sampai semuanya terbaca, lalu coba lagi.",
    ms: "Kertas kerja belum dapat dikemas kini. Sila tunggu sehingga semuanya dibaca, kemudian cuba lagi.",
    en: "The papers could not be brought up to date. Wait until all are read, then try again.",
  },
  problems: { id: "Tampilkan masalah", ms: "Paparkan masalah", en: "Show the problems" },
} as const;
