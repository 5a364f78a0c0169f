/** What the commands that write papers ask and say, in every language of the product. */
import type { Localized } from "../../../server/src/core/language.ts";

export const authoringTexts = {
  newPaper: { id: "Kertas kerja baru", ms: "Kertas kerja baharu", en: "New working paper" },
  carryForward: {
    id: "Teruskan ke sidang berikutnya",
    ms: "Teruskan ke persidangan akan datang",
    en: "Carry forward to the next session",
  },
  merge: {
    id: "Gabungkan kertas kerja kedua pihak",
    ms: "Gabungkan kertas kerja kedua-dua pihak",
    en: "Merge both sides' papers",
  },
  record: (done: number, of: number): Localized => ({
    id: `Catat keputusan (${String(done)}/${String(of)})`,
    ms: `Catat keputusan (${String(done)}/${String(of)})`,
    en: `Record decisions (${String(done)}/${String(of)})`,
  }),
  whichForum: { id: "Forum mana?", ms: "Forum yang mana?", en: "Which forum?" },
  whichSession: { id: "Sidang mana?", ms: "Persidangan yang mana?", en: "Which session?" },
  session: (number: number): Localized => ({
    id: `Sidang ke-${String(number)}`,
    ms: `Persidangan ke-${String(number)}`,
    en: `Session ${String(number)}`,
  }),
  nextSession: { id: "sidang berikutnya", ms: "persidangan akan datang", en: "the next one" },
  latestSession: { id: "sidang terakhir", ms: "persidangan terakhir", en: "the latest one" },
  otherSession: {
    id: "Sidang dengan nomor lain…",
    ms: "Persidangan dengan nombor lain…",
    en: "A session of another number…",
  },
  specialSession: { id: "Sidang khusus…", ms: "Persidangan khas…", en: "A special session…" },
  sessionNumber: { id: "Nomor sidang", ms: "Nombor persidangan", en: "Number of the session" },
  sessionName: { id: "Nama sidang khusus", ms: "Nama persidangan khas", en: "Name of the special session" },
  firstDay: {
    id: "Hari pertama sidang, misalnya 2026-11-02",
    ms: "Hari pertama persidangan, contohnya 2026-11-02",
    en: "First day of the session, such as 2026-11-02",
  },
  whichArea: { id: "Bidang mana?", ms: "Bidang yang mana?", en: "Which issue area?" },
  whichSide: {
    id: "Pihak mana yang menyusun kertas kerja ini?",
    ms: "Pihak mana yang menyediakan kertas kerja ini?",
    en: "Which side writes the paper?",
  },
  indonesia: { id: "Indonesia", ms: "Indonesia", en: "Indonesia" },
  malaysia: { id: "Malaysia", ms: "Malaysia", en: "Malaysia" },
  joint: { id: "Kedua pihak bersama", ms: "Kedua-dua pihak bersama", en: "Both sides together" },
  carryItems: {
    id: "Bawa butir yang masih terbuka dari kertas kerja terakhir pihak ini?",
    ms: "Bawa perkara yang masih terbuka daripada kertas kerja terakhir pihak ini?",
    en: "Carry the open items over from this side's latest paper?",
  },
  yesCarry: {
    id: "Ya, bawa butir yang masih terbuka",
    ms: "Ya, bawa perkara yang masih terbuka",
    en: "Yes, carry the open items over",
  },
  noCarry: { id: "Tidak, mulai kosong", ms: "Tidak, mulakan kosong", en: "No, start empty" },
  whichItem: {
    id: "Butir mana yang diputuskan? Esc untuk berhenti; yang sudah dicatat tetap tercatat.",
    ms: "Perkara mana yang diputuskan? Esc untuk berhenti; yang telah dicatat kekal tercatat.",
    en: "Which item was decided? Esc leaves; what is recorded stays.",
  },
  undecided: { id: "belum dicatat", ms: "belum dicatat", en: "not recorded yet" },
  whichOutcome: { id: "Apa hasilnya?", ms: "Apakah hasilnya?", en: "What was the outcome?" },
  whichFormula: { id: "Rumusan mana?", ms: "Rumusan yang mana?", en: "Which wording?" },
  decision: {
    id: "Bunyi keputusan; ganti … dengan pokoknya",
    ms: "Bunyi keputusan; sila gantikan … dengan isinya",
    en: "The decision; replace … by what it is about",
  },
  action: {
    id: "Tindak lanjut; kosongkan bila tidak ada (lagi)",
    ms: "Tindakan susulan; biarkan kosong jika tiada (lagi)",
    en: "A follow-up; leave it empty where there is none (more)",
  },
  by: { id: "Siapa penanggung jawabnya?", ms: "Siapakah pihak bertanggungjawab?", en: "Who takes it on?" },
  due: {
    id: "Tenggat, misalnya 2026-03-31; boleh kosong",
    ms: "Tarikh akhir, contohnya 2026-03-31; boleh dikosongkan",
    en: "Due on, such as 2026-03-31; may be empty",
  },
  whichCounterpart: {
    id: "Gabungkan dengan kertas kerja mana?",
    ms: "Gabungkan dengan kertas kerja yang mana?",
    en: "Merge with which paper?",
  },
  needed: { id: "Isian ini diperlukan.", ms: "Ruangan ini perlu diisi.", en: "This is needed." },
  gap: {
    id: "Ganti tanda … dengan pokok keputusannya.",
    ms: "Sila gantikan tanda … dengan isi keputusannya.",
    en: "Replace the … by what was decided.",
  },
  noNumber: {
    id: "Tuliskan bilangan bulat mulai 1.",
    ms: "Sila tulis nombor bulat bermula 1.",
    en: "Write a whole number from 1.",
  },
  noDay: {
    id: "Tuliskan tanggal yang ada, misalnya 2026-11-02.",
    ms: "Sila tulis tarikh yang wujud, contohnya 2026-11-02.",
    en: "Write a day that exists, such as 2026-11-02.",
  },
  noPaper: {
    id: "Buka dahulu kertas kerja yang dapat dibaca.",
    ms: "Sila buka dahulu kertas kerja yang dapat dibaca.",
    en: "Open a paper that can be read first.",
  },
  noItems: {
    id: "Kertas kerja ini tidak memuat butir.",
    ms: "Kertas kerja ini tidak mengandungi perkara.",
    en: "This paper has no items.",
  },
  noCounterpart: {
    id: "Tidak ada kertas kerja pihak lain dari sidang dan bidang yang sama.",
    ms: "Tiada kertas kerja pihak lain daripada persidangan dan bidang yang sama.",
    en: "There is no paper of the other side for the same session and issue area.",
  },
  notWritten: {
    id: "Kertas kerja tidak dapat dibuat. Perbaiki dahulu yang digarisbawahi.",
    ms: "Kertas kerja tidak dapat dibuat. Sila betulkan dahulu yang bergaris bawah.",
    en: "The paper could not be made. Mend what is underlined first.",
  },
  notRecorded: {
    id: "Keputusan tidak dapat dicatat. Perbaiki dahulu yang digarisbawahi.",
    ms: "Keputusan tidak dapat dicatat. Sila betulkan dahulu yang bergaris bawah.",
    en: "The decision could not be recorded. Mend what is underlined first.",
  },
  exists: {
    id: "Kertas kerja itu sudah ada; tidak ada yang ditulis.",
    ms: "Kertas kerja itu sudah wujud; tiada apa-apa yang ditulis.",
    en: "That paper exists; nothing was written.",
  },
} as const;
