/** What the tree views and the dashboard's panel say themselves, in every language of the product. */
import type { Localized } from "../../../server/src/core/language.ts";
import type { Grouping } from "../../../server/src/protocol/reading.ts";

export const viewTitles = {
  items: { id: "Butir", ms: "Perkara", en: "Items" },
  papers: { id: "Kertas Kerja", ms: "Kertas Kerja", en: "Papers" },
  institutions: { id: "Lembaga", ms: "Institusi", en: "Institutions" },
  impact: { id: "Perubahan Lembaga", ms: "Perubahan Institusi", en: "Impact of Changes" },
} as const satisfies Record<string, Localized>;

export const groupingTexts: Readonly<Record<Grouping, Localized>> = {
  age: { id: "Umur", ms: "Umur", en: "Age" },
  area: { id: "Bidang", ms: "Bidang", en: "Issue area" },
  agency: { id: "Instansi", ms: "Agensi", en: "Agency" },
  place: { id: "Pos lintas batas", ms: "Pos sempadan", en: "Border post" },
};

export const viewTexts = {
  groupBy: { id: "Kelompokkan butir menurut", ms: "Kumpulkan perkara mengikut", en: "Group items by" },
  filter: { id: "Saring butir", ms: "Tapis perkara", en: "Filter items" },
  filterHint: {
    id: "Kata dari judul, nomor, instansi, bidang, atau pos",
    ms: "Perkataan daripada tajuk, nombor, agensi, bidang atau pos",
    en: "Words of the title, id, agency, issue area or border post",
  },
  nothingPasses: {
    id: "Tidak ada butir yang cocok dengan saringan.",
    ms: "Tiada perkara yang sepadan dengan tapisan.",
    en: "No item matches the filter.",
  },
  impactDay: {
    id: "Tampilkan lembaga yang berubah dan butirnya pada tanggal",
    ms: "Paparkan institusi yang berubah dan perkaranya pada tarikh",
    en: "Show changed institutions and their items on the day",
  },
  impactDayHint: {
    id: "Misalnya 2027-01-01. Kosongkan untuk hari ini.",
    ms: "Contohnya 2027-01-01. Kosongkan untuk hari ini.",
    en: "For instance 2027-01-01. Leave it empty for today.",
  },
  nothingChanged: {
    id: "Semua lembaga yang disebut butir terbuka ada pada tanggal itu.",
    ms: "Semua institusi yang dinamakan oleh perkara terbuka wujud pada tarikh itu.",
    en: "Every institution that open items name is there on that day.",
  },
  gone: {
    id: "Butir ini tidak lagi ada di kertas kerja mana pun.",
    ms: "Perkara ini tidak lagi terdapat dalam mana-mana kertas kerja.",
    en: "No paper holds this item any more.",
  },
  dashboard: { id: "Dasbor", ms: "Papan pemuka", en: "Dashboard" },
  samplesWhere: {
    id: "Salin contoh ke folder ini",
    ms: "Salin contoh ke folder ini",
    en: "Copy the samples into this folder",
  },
} as const satisfies Record<string, Localized>;
