/** What an import says of a list, in every language of the product. */
import type { Localized } from "../language.ts";

const quote = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
const list = (ids: readonly string[]): string => ids.slice(0, 5).join(", ");

export const planProblems = {
  nameless: {
    id: "Baris ini tidak menyebut nama. Isi nama atau id-nya.",
    ms: "Baris ini tidak menyebut nama. Sila isi nama atau id-nya.",
    en: "This row gives no name. Fill in its name or id.",
  },
  several: (name: string, ids: readonly string[]): Localized => ({
    id: `${quote(name)} dapat berarti ${list(ids)}. Tambahkan kolom Id dan tuliskan yang dimaksud.`,
    ms: `${quote(name)} boleh bermaksud ${list(ids)}. Sila tambah lajur Id dan tulis yang dimaksudkan.`,
    en: `${quote(name)} may mean ${list(ids)}. Add a column Id and write the one that is meant.`,
  }),
  abbreviationTaken: (abbreviation: string, ids: readonly string[]): Localized => ({
    id: `Singkatan ${quote(abbreviation)} sudah dipakai ${list(ids)}, dengan nama lain. Tuliskan id yang dimaksud, atau id baru.`,
    ms: `Singkatan ${quote(abbreviation)} telah digunakan oleh ${list(ids)}, dengan nama lain. Sila tulis id yang dimaksudkan, atau id baharu.`,
    en: `The abbreviation ${quote(abbreviation)} belongs to ${list(ids)}, which has another name. Write the id that is meant, or a new one.`,
  }),
  noId: (id: string): Localized => ({
    id: `${quote(id)} bukan id. Pakailah huruf kecil, angka dan tanda hubung, seperti jim-sarawak.`,
    ms: `${quote(id)} bukan id. Sila gunakan huruf kecil, angka dan tanda sempang, seperti jim-sarawak.`,
    en: `${quote(id)} is no id. Use small letters, digits and hyphens, as in jim-sarawak.`,
  }),
  takenId: (id: string): Localized => ({
    id: `Id ${quote(id)} sudah dipakai baris atau lembaga lain. Pilih id lain.`,
    ms: `Id ${quote(id)} telah digunakan oleh baris atau institusi lain. Sila pilih id lain.`,
    en: `The id ${quote(id)} is used by another row or institution. Choose another id.`,
  }),
  twice: (id: string, row: number): Localized => ({
    id: `Baris ini tentang ${id}, sama dengan baris ${row}. Satukan keduanya.`,
    ms: `Baris ini tentang ${id}, sama dengan baris ${row}. Sila satukan kedua-duanya.`,
    en: `This row is about ${id}, as row ${row} is. Make them one.`,
  }),
  incomplete: (titles: Localized): Localized => ({
    id: `Belum terdaftar, dan ${titles.id} belum diketahui. Tambahkan kolomnya. Pihak dan tingkat dapat juga disebut dalam judul di atas daftar, seperti “Instansi Provinsi Kalimantan Barat”.`,
    ms: `Belum berdaftar, dan ${titles.ms} belum diketahui. Sila tambah lajurnya. Pihak dan peringkat boleh juga dinyatakan dalam tajuk di atas senarai, seperti “Agensi Negeri Sarawak”.`,
    en: `Not registered yet, and ${titles.en} is not told. Add a column for it. Side and level may also stand in the title above the list, as in “Agencies of Sarawak”.`,
  }),
  noEnd: {
    id: "Daftar menyatakannya sudah tidak ada, tanpa tanggal. Tambahkan hari terakhirnya, atau nyatakan hari terakhir untuk seluruh daftar.",
    ms: "Senarai menyatakannya sudah tiada, tanpa tarikh. Sila tambah hari terakhirnya, atau nyatakan hari terakhir bagi seluruh senarai.",
    en: "The list says that it is no more, without a date. Add its last day, or say the last day for the whole list.",
  },
  shared: (file: string): Localized => ({
    id: `Teksnya di ${file} dipakai bersama (& dan *), rusak, atau dalam versi format yang lebih baru. Ubahlah di sana sendiri.`,
    ms: `Teksnya dalam ${file} dikongsi (& dan *), rosak atau dalam versi format yang lebih baharu. Sila ubah sendiri di situ.`,
    en: `Its text in ${file} is shared (& and *), broken, or in a later version of the format. Change it there by hand.`,
  }),
  heading: (text: string): Localized => ({
    id: `${quote(text)} dianggap judul dan dilewati.`,
    ms: `${quote(text)} dianggap tajuk dan dilangkau.`,
    en: `${quote(text)} was taken for a heading and left out.`,
  }),
  noHead: {
    id: "Tidak ada baris yang menyebut judul kolom seperti Nama, Singkatan atau Id. Lembar ini dilewati.",
    ms: "Tiada baris yang menyebut tajuk lajur seperti Nama, Singkatan atau Id. Helaian ini dilangkau.",
    en: "No row names columns such as Name, Abbreviation or Id. This sheet was left out.",
  },
} as const satisfies Record<string, Localized | ((...args: never[]) => Localized)>;

export const planWords = {
  title: { id: "Impor daftar lembaga", ms: "Import senarai institusi", en: "Import of a list of institutions" },
  new: { id: "Baru", ms: "Baharu", en: "New" },
  changed: { id: "Berubah", ms: "Berubah", en: "Changed" },
  ended: { id: "Berakhir", ms: "Berakhir", en: "Ended" },
  unclear: { id: "Belum jelas, tidak ditulis", ms: "Belum jelas, tidak ditulis", en: "Unclear, not written" },
  unknown: {
    id: "Kolom yang tidak dikenal, tidak diambil",
    ms: "Lajur yang tidak dikenali, tidak diambil",
    en: "Unknown columns, not taken over",
  },
  absent: {
    id: "Terdaftar tetapi tidak ada dalam daftar ini; tidak diubah",
    ms: "Berdaftar tetapi tiada dalam senarai ini; tidak diubah",
    en: "Registered but not in this list; left as it is",
  },
  skipped: { id: "Baris yang dilewati", ms: "Baris yang dilangkau", en: "Rows left out" },
  overrides: {
    id: "salinan entri bawaan, yang kemudian berlaku sebagai gantinya",
    ms: "salinan entri terbina dalam, yang kemudian digunakan sebagai gantinya",
    en: "a copy of the built-in entry, which then counts in its place",
  },
  row: { id: "baris", ms: "baris", en: "row" },
  column: { id: "kolom", ms: "lajur", en: "column" },
  file: { id: "Berkas", ms: "Fail", en: "File" },
  nothing: { id: "Tidak ada yang berubah.", ms: "Tiada perubahan.", en: "Nothing changes." },
  same: (count: number): Localized => ({
    id: `${count} baris sudah sama dengan yang terdaftar.`,
    ms: `${count} baris sudah sama dengan yang berdaftar.`,
    en: count === 1 ? "1 row says what is registered already." : `${count} rows say what is registered already.`,
  }),
  empty: { id: "kosong", ms: "kosong", en: "empty" },
} as const satisfies Record<string, Localized | ((...args: never[]) => Localized)>;
