/** The words of a printed paper that are no texts of its author: headings by layout, outcomes, sessions, days. */
import type { Day } from "../day.ts";
import type { Language, Localized } from "../language.ts";
import type { Layout } from "./print.ts";

const sameEverywhere = (label: Localized): Readonly<Record<Layout, Localized>> => ({
  indonesia: label,
  malaysia: label,
});

/** Headings and labels as each country's papers have them. */
export const headings = {
  contents: sameEverywhere({ id: "Daftar Isi", ms: "Isi Kandungan", en: "Contents" }),
  introduction: {
    indonesia: { id: "Pendahuluan", ms: "Pendahuluan", en: "Introduction" },
    malaysia: { id: "Tujuan", ms: "Tujuan", en: "Purpose" },
  },
  overview: {
    indonesia: { id: "Ikhtisar Butir", ms: "Ringkasan Perkara", en: "Overview of Items" },
    malaysia: { id: "Ikhtisar Butir", ms: "Ringkasan Perkara", en: "Overview of Items" },
  },
  items: {
    indonesia: { id: "Pembahasan", ms: "Perbincangan", en: "Items" },
    malaysia: { id: "Butir yang Dibahas", ms: "Perkara untuk Pertimbangan", en: "Matters for Consideration" },
  },
  background: sameEverywhere({ id: "Latar Belakang", ms: "Latar Belakang", en: "Background" }),
  progress: {
    indonesia: { id: "Perkembangan", ms: "Perkembangan", en: "Progress" },
    malaysia: { id: "Perkembangan", ms: "Status Pelaksanaan", en: "Status" },
  },
  history: {
    indonesia: {
      id: "Tindak Lanjut Sidang Lalu",
      ms: "Tindakan Susulan Persidangan Lalu",
      en: "Follow-up of Earlier Sessions",
    },
    malaysia: { id: "Hal yang Timbul dari Sidang Lalu", ms: "Perkara Berbangkit", en: "Matters Arising" },
  },
  issue: {
    indonesia: { id: "Permasalahan", ms: "Isu", en: "Issue" },
    malaysia: { id: "Pertimbangan", ms: "Asas Pertimbangan", en: "Grounds for Consideration" },
  },
  legalBasis: sameEverywhere({ id: "Dasar Hukum", ms: "Asas Perundangan", en: "Legal Basis" }),
  proposal: {
    indonesia: { id: "Usulan", ms: "Cadangan", en: "Proposal" },
    malaysia: { id: "Usulan", ms: "Syor", en: "Recommendation" },
  },
  decision: {
    indonesia: { id: "Kesepakatan Sidang", ms: "Persetujuan Persidangan", en: "Agreement of the Session" },
    malaysia: { id: "Keputusan Sidang", ms: "Keputusan Persidangan", en: "Decision of the Session" },
  },
  counterparts: {
    indonesia: { id: "Instansi Penanggung Jawab", ms: "Agensi Bertanggungjawab", en: "Responsible Agencies" },
    malaysia: { id: "Instansi Penanggung Jawab", ms: "Agensi Bertanggungjawab", en: "Responsible Agencies" },
  },
  participants: sameEverywhere({
    id: "Pihak Lain yang Terlibat",
    ms: "Pihak Lain yang Terlibat",
    en: "Other Participants",
  }),
  closing: sameEverywhere({ id: "Penutup", ms: "Penutup", en: "Closing" }),
  annexes: sameEverywhere({ id: "Daftar Lampiran", ms: "Senarai Lampiran", en: "List of Annexes" }),
} as const satisfies Record<string, Readonly<Record<Layout, Localized>>>;

export type HeadingWord = keyof typeof headings;

export const labels = {
  paper: { id: "Kertas Kerja", ms: "Kertas Kerja", en: "Working Paper" },
  number: { id: "No.", ms: "Bil.", en: "No." },
  item: { id: "Butir", ms: "Perkara", en: "Item" },
  items: { id: "Butir", ms: "Perkara", en: "Items" },
  agencies: { id: "Instansi", ms: "Agensi", en: "Agencies" },
  itemNumber: { id: "Nomor butir", ms: "Nombor perkara", en: "Item number" },
  session: { id: "Sidang", ms: "Persidangan", en: "Session" },
  sitting: { id: "Sidang atau pertemuan", ms: "Persidangan atau mesyuarat", en: "Session or meeting" },
  date: { id: "Tanggal", ms: "Tarikh", en: "Date" },
  venueAndDate: { id: "Tempat dan tanggal", ms: "Tempat dan tarikh", en: "Venue and date" },
  outcome: { id: "Hasil", ms: "Hasil", en: "Outcome" },
  outcomeAndDecision: { id: "Hasil dan keputusan", ms: "Hasil dan keputusan", en: "Outcome and decision" },
  decision: { id: "Keputusan", ms: "Keputusan", en: "Decision" },
  lastDecision: { id: "Keputusan terakhir", ms: "Keputusan terakhir", en: "Last decision" },
  action: { id: "Tindak lanjut", ms: "Tindakan susulan", en: "Follow-up" },
  by: { id: "Penanggung jawab", ms: "Tindakan oleh", en: "By" },
  due: { id: "Tenggat", ms: "Tarikh akhir", en: "Due" },
  done: { id: "Dikerjakan", ms: "Dilaksanakan", en: "Done" },
  doneAndResult: { id: "Pelaksanaan", ms: "Pelaksanaan", en: "Carried out" },
  result: { id: "Hasil pelaksanaan", ms: "Hasil pelaksanaan", en: "Result" },
  evidence: { id: "Bukti", ms: "Bukti", en: "Evidence" },
  pending: { id: "belum dikerjakan", ms: "belum dilaksanakan", en: "not done yet" },
  overdue: { id: "lewat tenggat", ms: "melepasi tarikh akhir", en: "overdue" },
  noFollowUp: { id: "Tidak ada tindak lanjut", ms: "Tiada tindakan susulan", en: "No follow-up" },
  firstTabled: {
    id: "Diajukan untuk pertama kali",
    ms: "Dikemukakan buat kali pertama",
    en: "Tabled for the first time",
  },
  annex: { id: "Dokumen", ms: "Dokumen", en: "Document" },
  file: { id: "Berkas", ms: "Fail", en: "File" },
  wholePaper: { id: "Kertas kerja", ms: "Kertas kerja", en: "The paper" },
  area: { id: "Bidang", ms: "Bidang", en: "Issue area" },
  head: { id: "Ketua Delegasi", ms: "Ketua Delegasi", en: "Head of Delegation," },
  name: { id: "Nama", ms: "Nama", en: "Name" },
  office: { id: "Jabatan", ms: "Jawatan", en: "Position" },
  page: { id: "Halaman", ms: "Muka surat", en: "Page" },
  pageOf: { id: "dari", ms: "daripada", en: "of" },
  state: { id: "Keadaan", ms: "Kedudukan", en: "State" },
  stateDone: { id: "selesai", ms: "selesai", en: "done" },
  yes: { id: "ya", ms: "ya", en: "yes" },
  no: { id: "tidak", ms: "tidak", en: "no" },
  stateDue: { id: "belum jatuh tempo", ms: "belum tiba tarikhnya", en: "not due yet" },
} as const satisfies Record<string, Localized>;

export type LabelWord = keyof typeof labels;

/** Outcomes as papers name them; the schema explains them instead. */
const outcomes: Readonly<Record<string, Localized>> = {
  raised: { id: "Diajukan", ms: "Dibangkitkan", en: "Raised" },
  agreed: { id: "Disepakati", ms: "Dipersetujui", en: "Agreed" },
  "carried-over": { id: "Dilanjutkan", ms: "Dibawa ke persidangan akan datang", en: "Carried over" },
  deferred: { id: "Ditunda", ms: "Ditangguhkan", en: "Deferred" },
  escalated: {
    id: "Diangkat ke tingkat pusat",
    ms: "Dirujuk ke peringkat pusat",
    en: "Escalated to the central level",
  },
  referred: { id: "Menunggu badan lain", ms: "Dirujuk kepada badan lain", en: "Referred to another body" },
  returned: { id: "Dikembalikan", ms: "Dikembalikan", en: "Returned" },
  "not-agreed": { id: "Tidak disepakati", ms: "Tidak dipersetujui", en: "Not agreed" },
  noted: { id: "Dicatat", ms: "Diambil maklum", en: "Noted" },
  completed: { id: "Selesai", ms: "Selesai", en: "Completed" },
  dropped: { id: "Di-drop", ms: "Digugurkan", en: "Dropped" },
  withdrawn: { id: "Ditarik", ms: "Ditarik balik", en: "Withdrawn" },
};

/** An outcome that the schema does not list is printed as it was written. */
export const outcomeIn = (outcome: string, language: Language): string =>
  Object.hasOwn(outcomes, outcome) ? (outcomes[outcome]?.[language] ?? outcome) : outcome;

export const sessionIn = (ordinal: string, language: Language): string =>
  ({ id: `Sidang ke-${ordinal}`, ms: `Persidangan Ke-${ordinal}`, en: `Session ${ordinal}` })[language];

const months: Readonly<Record<Language, readonly string[]>> = {
  id: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" "),
  ms: "Januari Februari Mac April Mei Jun Julai Ogos September Oktober November Disember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const shortMonths: Readonly<Record<Language, readonly string[]>> = {
  id: "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split(" "),
  ms: "Jan Feb Mac Apr Mei Jun Jul Ogo Sep Okt Nov Dis".split(" "),
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
};

const partsOf = (day: Day): readonly [number, number, number] => {
  const date = new Date(day * 86_400_000);
  return [date.getUTCDate(), date.getUTCMonth(), date.getUTCFullYear()];
};

/** "3 November 2025". */
export function dayIn(day: Day, language: Language): string {
  const [date, month, year] = partsOf(day);
  return `${date} ${months[language][month] ?? ""} ${year}`;
}

/** "3 Nov 2025"; in a narrow column the year goes to the next line. */
export function shortDayIn(day: Day, language: Language): string {
  const [date, month, year] = partsOf(day);
  return `${date}\u00a0${shortMonths[language][month] ?? ""} ${year}`;
}

/** "3–5 November 2025": what both days share is said once. */
export function daysIn(first: Day, last: Day | undefined, language: Language): string {
  if (last === undefined || last <= first) return dayIn(first, language);
  const [date, month, year] = partsOf(first);
  const [, lastMonth, lastYear] = partsOf(last);
  if (year !== lastYear) return `${dayIn(first, language)} – ${dayIn(last, language)}`;
  if (month !== lastMonth) return `${date} ${months[language][month] ?? ""} – ${dayIn(last, language)}`;
  return `${date}–${dayIn(last, language)}`;
}
