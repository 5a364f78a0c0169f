/** The words that name a paper's parts in Word: those that the export prints, those of the schema, and what people of both countries write besides. */
import { headings, labels, type HeadingWord, type LabelWord } from "../export/words.ts";
import { languages, type Localized } from "../language.ts";
import { sides } from "../paper.ts";
import { schemaAt, titleOf } from "../schema.ts";

/** Parts of the whole paper: sections and facts. */
export type PaperLabel =
  | "contents"
  | "introduction"
  | "summary"
  | "overview"
  | "items"
  | "closing"
  | "annexes"
  | "title"
  | "session"
  | "venueAndDate"
  | "venue"
  | "date"
  | "forum"
  | "issueArea"
  | "side"
  | "preparedBy"
  | "status";

/** Parts of an item. */
export type ItemLabel =
  | "id"
  | "title"
  | "raisedBy"
  | "place"
  | "markers"
  | "waitingOn"
  | "background"
  | "purpose"
  | "progress"
  | "history"
  | "issue"
  | "implication"
  | "legalBasis"
  | "proposal"
  | "response"
  | "decision"
  | "counterparts"
  | "participants"
  | "action"
  | "by"
  | "due"
  | "noted"
  | "remarks";

/** Columns of tables. */
export type ColumnLabel =
  | "number"
  | "item"
  | "lastDecision"
  | "sitting"
  | "date"
  | "outcome"
  | "outcomeAndDecision"
  | "decision"
  | "action"
  | "by"
  | "due"
  | "done"
  | "doneAndResult"
  | "result"
  | "evidence"
  | "annex"
  | "file";

export type Words<Label extends string> = Readonly<Partial<Record<Label, readonly string[]>>>;

const printedHeadings = (...words: readonly HeadingWord[]): readonly string[] =>
  words.flatMap((word) => sides.flatMap((side) => every(headings[word][side])));
const printed = (...words: readonly LabelWord[]): readonly string[] => words.flatMap((word) => every(labels[word]));
export const titles = (...path: readonly (string | number)[]): readonly string[] =>
  every(titleOf(schemaAt("paper", path) ?? {}));
const every = (words: Localized): readonly string[] => languages.map((language) => words[language]);

export const paperWords: Words<PaperLabel> = {
  contents: [...printedHeadings("contents"), "Kandungan", "Daftar Kandungan"],
  introduction: [...printedHeadings("introduction"), "Pengenalan", "Dasar", "Mukadimah"],
  summary: [...titles("summary"), "Ringkasan Eksekutif", "Rumusan"],
  overview: printedHeadings("overview"),
  items: [
    ...printedHeadings("items"),
    "Isi",
    "Butir Pembahasan",
    "Materi Pembahasan",
    "Pokok Pembahasan",
    "Perkara-perkara Berbangkit",
    "Perkara Berbangkit",
    "Perbincangan Kertas Kerja",
    "Isu yang Dibahas",
    "Perkara yang Dibincangkan",
  ],
  closing: [...printedHeadings("closing"), "Hal-hal Lain", "Lain-lain", "Pengesahan", "Kesimpulan dan Saran"],
  annexes: [...printedHeadings("annexes"), ...titles("annexes"), "Senarai Lampiran"],
  title: ["Judul", "Tajuk", "Judul Kertas Kerja", "Tajuk Kertas Kerja"],
  session: [
    ...printed("session"),
    "Sidang ke",
    "Persidangan ke",
    "Nomor Sidang",
    "Bilangan Persidangan",
    "Bil. Persidangan",
  ],
  venueAndDate: [
    ...printed("venueAndDate"),
    "Tempat/Tanggal",
    "Tempat/Tarikh",
    "Tanggal dan Tempat",
    "Tarikh dan Tempat",
  ],
  venue: [...titles("session", "venue"), "Bertempat di"],
  date: [...printed("date"), "Hari/Tanggal", "Hari/Tarikh", "Waktu", "Tarikh Persidangan", "Tanggal Sidang"],
  forum: titles("session", "forum"),
  issueArea: [...printed("area"), ...titles("issueArea"), "Bidang Kerja Sama", "Bidang Kerjasama", "Skop"],
  side: [...titles("side"), "Delegasi", "Rombongan"],
  preparedBy: [...titles("preparedBy"), "Penyusun", "Disiapkan oleh"],
  status: titles("status"),
};

export const itemWords: Words<ItemLabel> = {
  id: [...printed("itemNumber"), "Id", "Kode", "Kod", "No. Butir", "No. Perkara", "Nomor", "Nombor"],
  title: ["Judul", "Tajuk", "Judul Butir", "Tajuk Perkara", "Nama Isu", "Title"],
  raisedBy: [...titles("items", 0, "raisedBy"), "Pengusul", "Dikemukakan oleh", "Diusulkan oleh"],
  place: [...titles("items", 0, "place"), "Pos Lintas Batas", "Pos Sempadan"],
  markers: [...titles("items", 0, "markers"), "Nomor Patok", "Patok", "Batu Sempadan"],
  waitingOn: titles("items", 0, "waitingOn"),
  background: [...printedHeadings("background"), "Latar Belakang Masalah", "Latarbelakang"],
  purpose: ["Tujuan", "Objektif", "Maksud dan Tujuan", "Purpose"],
  progress: [
    ...printedHeadings("progress"),
    ...titles("items", 0, "progress"),
    "Status",
    "Status Terkini",
    "Perkembangan Terkini",
    "Kemajuan",
    "Perkembangan/Tindak Lanjut Sidang Lalu",
  ],
  history: [
    ...printedHeadings("history"),
    ...titles("items", 0, "history"),
    "Keputusan Sidang Lalu",
    "Keputusan Persidangan Lalu",
  ],
  issue: [
    ...printedHeadings("issue"),
    ...titles("items", 0, "issue"),
    "Masalah",
    "Isu/Masalah",
    "Isu dan Masalah",
    "Kendala",
  ],
  implication: ["Implikasi", "Implikasi Kewangan", "Implikasi Anggaran", "Implikasi Keuangan"],
  legalBasis: [...printedHeadings("legalBasis"), "Asas Undang-undang"],
  proposal: [
    ...printedHeadings("proposal"),
    ...titles("items", 0, "proposal"),
    "Usul",
    "Saran",
    "Rekomendasi",
    "Cadangan/Syor",
    "Usulan/Rekomendasi",
    "Perakuan",
  ],
  response: ["Tanggapan", "Ulasan", "Maklum Balas", "Pandangan", "Ulasan/Pandangan", "Response"],
  decision: [
    ...printedHeadings("decision"),
    ...printed("decision"),
    "Kesepakatan",
    "Persetujuan",
    "Kesimpulan",
    "Kesimpulan/Kesepakatan",
    "Keputusan/Kesepakatan",
    "Hasil Pembahasan",
  ],
  counterparts: [
    ...printedHeadings("counterparts"),
    ...titles("items", 0, "counterparts"),
    "Penanggung Jawab",
    "Instansi Terkait",
    "Instansi Pelaksana",
    "Agensi Berkaitan",
    "Agensi Pelaksana",
    "Agensi Terlibat",
  ],
  participants: [...printedHeadings("participants"), ...titles("items", 0, "participants")],
  action: printed("action"),
  by: ["Tindakan", "Tindakan oleh", "Tindakan Susulan oleh", "By"],
  due: [...printed("due"), "Batas Waktu", "Tempoh"],
  noted: ["Untuk Makluman", "Makluman"],
  remarks: ["Keterangan", "Catatan", "Remarks"],
};

export const columnWords: Words<ColumnLabel> = {
  number: [...printed("number"), "Nomor", "Nombor", "Bilangan"],
  item: [
    ...printed("item"),
    "Isu",
    "Judul",
    "Tajuk",
    "Mata Acara",
    "Judul Butir",
    "Uraian",
    "Butir/Isu",
    "Pokok Bahasan",
    "Perkara/Isu",
    "Permasalahan/Isu",
  ],
  lastDecision: printed("lastDecision"),
  sitting: [
    ...printed("sitting", "session"),
    "Mesyuarat",
    "Pertemuan",
    "Rapat",
    "Sidang/Tanggal",
    "Sidang dan Tanggal",
    "Persidangan/Tarikh",
    "Persidangan dan Tarikh",
    "Sidang ke",
    "Persidangan ke",
  ],
  date: printed("date"),
  outcome: [...printed("outcome"), "Status", "Status Keputusan"],
  outcomeAndDecision: [...printed("outcomeAndDecision"), "Hasil/Keputusan", "Hasil Sidang", "Keputusan dan Hasil"],
  decision: [...printedHeadings("decision"), ...printed("decision"), "Kesepakatan", "Persetujuan", "Kesimpulan"],
  action: [
    ...printed("action"),
    "Tindak Lanjut yang Diperlukan",
    "Tindakan",
    "Rencana Tindak Lanjut",
    "Pelan Tindakan",
  ],
  by: [
    ...printed("by", "agencies"),
    ...printedHeadings("counterparts"),
    "Pelaksana",
    "Pihak Bertanggungjawab",
    "Agensi Pelaksana",
    "Instansi Pelaksana",
    "Tindakan Agensi",
  ],
  due: [...printed("due"), "Batas Waktu", "Tempoh", "Target Waktu", "Sasaran"],
  done: [...printed("done"), "Tanggal Selesai", "Tarikh Selesai"],
  doneAndResult: [...printed("doneAndResult"), "Realisasi", "Perkembangan", "Kemajuan", "Status Pelaksanaan"],
  result: printed("result"),
  evidence: [...printed("evidence"), "Dokumen Sokongan"],
  annex: printed("annex"),
  file: printed("file"),
};
