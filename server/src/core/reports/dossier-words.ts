/** The headings and sentences of a dossier. */
import type { Localized } from "../language.ts";

export const words = {
  dossier: { id: "Memori serah terima", ms: "Nota serah tugas", en: "Handover dossier" },
  asOf: { id: "Keadaan per", ms: "Kedudukan pada", en: "As of" },
  contents: { id: "Isi", ms: "Kandungan", en: "Contents" },
  next: { id: "Yang harus dilaksanakan selanjutnya", ms: "Tindakan seterusnya", en: "What is to be done next" },
  open: { id: "Butir yang terbuka", ms: "Perkara yang terbuka", en: "Open items" },
  waiting: {
    id: "Butir yang menunggu badan lain",
    ms: "Perkara yang menunggu badan lain",
    en: "Items that wait for other bodies",
  },
  changed: { id: "Lembaga yang berubah", ms: "Institusi yang berubah", en: "Institutions that changed" },
  closed: {
    id: "Butir yang ditutup dalam tiga tahun terakhir",
    ms: "Perkara yang ditutup dalam tempoh tiga tahun yang lalu",
    en: "Items closed in the last three years",
  },
  story: { id: "Riwayat butir", ms: "Sejarah perkara", en: "The story of the item" },
  responsible: { id: "Penanggung jawab", ms: "Pihak bertanggungjawab", en: "Responsible" },
  papers: {
    id: "Kertas kerja yang menjadi dasar",
    ms: "Kertas kerja yang menjadi asas",
    en: "Papers behind this briefing",
  },
  due: { id: "Tenggat", ms: "Tarikh akhir", en: "Due" },
  action: { id: "Tindak lanjut", ms: "Tindakan susulan", en: "Follow-up" },
  by: { id: "Penanggung jawab saat ini", ms: "Pihak bertanggungjawab kini", en: "Responsible today" },
  item: { id: "Butir", ms: "Perkara", en: "Item" },
  late: { id: "sudah lewat", ms: "telah berlalu", en: "overdue" },
  noDue: { id: "tanpa tenggat", ms: "tiada tarikh akhir", en: "no date set" },
  nobody: { id: "belum ditetapkan", ms: "belum ditetapkan", en: "nobody named" },
  decisions: { id: "Keputusan", ms: "Keputusan", en: "Decisions" },
  followUp: { id: "Tindak lanjut", ms: "Tindakan susulan", en: "Follow-up" },
  noFollowUp: {
    id: "Tidak ada tindak lanjut yang ditetapkan.",
    ms: "Tiada tindakan susulan ditetapkan.",
    en: "No follow-up was set.",
  },
  nextHere: { id: "Selanjutnya", ms: "Seterusnya", en: "Next" },
  nothingNext: {
    id: "Belum ada langkah yang ditetapkan. Sidang berikutnya perlu menetapkan tindak lanjut, penanggung jawab, dan tenggatnya, atau memutuskan untuk menutup butir ini.",
    ms: "Belum ada langkah yang ditetapkan. Persidangan akan datang perlu menetapkan tindakan susulan, pihak bertanggungjawab dan tarikh akhirnya, atau memutuskan untuk menutup perkara ini.",
    en: "No step has been set. The next session needs to set a follow-up, who takes it and by when, or decide to close the item.",
  },
  undecided: {
    id: "Belum ada sidang yang memutuskan butir ini.",
    ms: "Belum ada persidangan yang memutuskan perkara ini.",
    en: "No session has decided on this item yet.",
  },
  now: { id: "kini", ms: "kini", en: "now" },
  none: { id: "Tidak ada.", ms: "Tiada.", en: "None." },
  source: { id: "Sumber tentang lembaga ini", ms: "Sumber tentang institusi ini", en: "Sources on this institution" },
} as const satisfies Record<string, Localized>;
