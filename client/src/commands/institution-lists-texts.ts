/** What the commands for lists of institutions ask and say, in every language of the product. */
import type { Localized } from "../../../server/src/core/language.ts";

const english = (count: number, word: string): string => `${String(count)} ${word}`;

export const listTexts = {
  importTitle: { id: "Impor daftar lembaga", ms: "Import senarai institusi", en: "Import a list of institutions" },
  importIt: { id: "Lihat dahulu", ms: "Lihat dahulu", en: "Preview" },
  reading: { id: "Membaca daftar…", ms: "Membaca senarai…", en: "Reading the list…" },
  lists: { id: "Daftar (Excel, CSV)", ms: "Senarai (Excel, CSV)", en: "Lists (Excel, CSV)" },
  write: (changes: { readonly new: number; readonly changed: number; readonly ended: number }): Localized => ({
    id: `Tulis: ${String(changes.new)} baru, ${String(changes.changed)} berubah, ${String(changes.ended)} berakhir`,
    ms: `Tulis: ${String(changes.new)} baharu, ${String(changes.changed)} berubah, ${String(changes.ended)} berakhir`,
    en: `Write: ${english(changes.new, "new")}, ${english(changes.changed, "changed")}, ${english(changes.ended, "ended")}`,
  }),
  nothingDeleted: {
    id: "Tidak ada yang dihapus; dapat dibatalkan dalam satu langkah",
    ms: "Tiada yang dipadam; boleh dibatalkan dalam satu langkah",
    en: "Nothing is deleted; undone in one step",
  },
  unclear: (count: number): Localized => ({
    id: `${String(count)} hal belum jelas dan tidak ditulis`,
    ms: `${String(count)} hal belum jelas dan tidak ditulis`,
    en: count === 1 ? "1 point is unclear and not written" : `${String(count)} points are unclear and not written`,
  }),
  cancel: { id: "Batal, tidak ada yang ditulis", ms: "Batal, tiada apa-apa yang ditulis", en: "Cancel, write nothing" },
  ofSide: (side: string): Localized => ({
    id: `Baris tanpa pihak berasal dari ${side}`,
    ms: `Baris tanpa pihak adalah daripada ${side}`,
    en: `Rows without a side are of ${side}`,
  }),
  endedOn: {
    id: "Yang terdaftar berakhir tanpa tanggal, berakhir pada…",
    ms: "Yang disenaraikan berakhir tanpa tarikh, berakhir pada…",
    en: "What is listed as ended without a date, ended on…",
  },
  lastDay: {
    id: "Hari terakhirnya, misalnya 2024-10-20",
    ms: "Hari terakhirnya, contohnya 2024-10-20",
    en: "Its last day, such as 2024-10-20",
  },
  nothing: {
    id: "Daftar ini tidak mengubah apa pun. Pratinjaunya menyebut yang belum jelas.",
    ms: "Senarai ini tidak mengubah apa-apa. Pratontonnya menyatakan yang belum jelas.",
    en: "This list changes nothing. Its preview says what is unclear.",
  },
  stale: {
    id: "Berkas lembaga berubah sejak pratinjau; tidak ada yang ditulis. Lihat pratinjau yang baru.",
    ms: "Fail institusi berubah sejak pratonton; tiada apa-apa yang ditulis. Sila lihat pratonton yang baharu.",
    en: "The institutions changed since the preview; nothing was written. Look at the new preview.",
  },
  failed: {
    id: "Daftar ini tidak dapat diimpor. Rinciannya ada pada keluaran Kertas Kerja.",
    ms: "Senarai ini tidak dapat diimport. Butirannya ada dalam output Kertas Kerja.",
    en: "This list could not be imported. See the output Kertas Kerja for details.",
  },
  exportTitle: { id: "Ekspor daftar lembaga", ms: "Eksport senarai institusi", en: "Export the institutions" },
  exportIt: { id: "Ekspor", ms: "Eksport", en: "Export" },
  fileName: { id: "daftar-lembaga", ms: "senarai-institusi", en: "institutions" },
  noFormat: {
    id: "Akhiri nama berkas dengan .xlsx, .csv atau .md.",
    ms: "Sila akhiri nama fail dengan .xlsx, .csv atau .md.",
    en: "End the file's name with .xlsx, .csv or .md.",
  },
  whichFolder: { id: "Ke folder mana?", ms: "Ke dalam folder yang mana?", en: "Into which folder?" },
} as const;
