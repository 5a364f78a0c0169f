/** What the command that supersedes an institution asks and says, in every language of the product. */
import type { Localized } from "../../../server/src/core/language.ts";

export const supersedeTexts = {
  title: { id: "Catat perubahan lembaga", ms: "Catat perubahan institusi", en: "Supersede an institution" },
  whatHappened: { id: "Apa yang terjadi?", ms: "Apakah yang berlaku?", en: "What happened?" },
  renamed: {
    id: "Lembaga yang sama dengan nama baru",
    ms: "Institusi yang sama dengan nama baharu",
    en: "The same body under a new name",
  },
  merged: {
    id: "Beberapa lembaga menjadi satu",
    ms: "Beberapa institusi menjadi satu",
    en: "Several bodies became one",
  },
  split: { id: "Satu lembaga menjadi beberapa", ms: "Satu institusi menjadi beberapa", en: "One body became several" },
  dissolved: {
    id: "Berakhir, dengan atau tanpa pengganti",
    ms: "Tamat, dengan atau tanpa pengganti",
    en: "It ended, with or without a successor",
  },
  "handed-over": {
    id: "Tetap ada, tetapi sebagian tugasnya beralih",
    ms: "Masih wujud, tetapi sebahagian tugasnya beralih",
    en: "It goes on, but part of its work went to another",
  },
  "role-moved": {
    id: "Peran dalam komite atau forum beralih, seperti sekretariat",
    ms: "Peranan dalam jawatankuasa atau forum beralih, seperti urus setia",
    en: "A role in a committee or forum moved, such as its secretariat",
  },
  "parent-changed": {
    id: "Berada di bawah lembaga lain",
    ms: "Berada di bawah institusi lain",
    en: "It belongs to another body",
  },
  whichInstitution: {
    id: "Lembaga mana? Carilah dengan nama, singkatan, atau id.",
    ms: "Institusi yang mana? Sila cari dengan nama, singkatan atau id.",
    en: "Which institution? Search by name, abbreviation or id.",
  },
  whichRole: { id: "Peran mana yang beralih?", ms: "Peranan manakah yang beralih?", en: "Which role moved?" },
  mergedWith: {
    id: "Digabung dengan lembaga mana? Pilih sedikitnya satu.",
    ms: "Digabungkan dengan institusi yang mana? Sila pilih sekurang-kurangnya satu.",
    en: "Merged with which? Choose at least one.",
  },
  handedOverWith: {
    id: "Lembaga lain yang menyerahkan tugas yang sama? Boleh tidak dipilih.",
    ms: "Institusi lain yang menyerahkan tugas yang sama? Boleh tidak dipilih.",
    en: "Others that handed over the same? There may be none.",
  },
  when: {
    id: "Sejak kapan? Tanggal, bulan, atau tahun, misalnya 2024-10-21, 2024-10, atau 2024",
    ms: "Sejak bila? Tarikh, bulan atau tahun, contohnya 2024-10-21, 2024-10 atau 2024",
    en: "Since when? A day, month or year, such as 2024-10-21, 2024-10 or 2024",
  },
  noPeriod: {
    id: "Tuliskan tanggal, bulan, atau tahun yang ada, misalnya 2024-10-21.",
    ms: "Sila tulis tarikh, bulan atau tahun yang wujud, contohnya 2024-10-21.",
    en: "Write a day, month or year that exists, such as 2024-10-21.",
  },
  successor: { id: "Apa penggantinya?", ms: "Apakah penggantinya?", en: "What comes in its place?" },
  nextSuccessor: {
    id: "Apa pengganti lainnya?",
    ms: "Apakah pengganti yang lain?",
    en: "What else comes in its place?",
  },
  receiver: { id: "Beralih kepada siapa?", ms: "Beralih kepada siapa?", en: "To whom did it go?" },
  parent: { id: "Di bawah lembaga mana?", ms: "Di bawah institusi yang mana?", en: "To which body does it belong?" },
  newOne: { id: "Lembaga baru…", ms: "Institusi baharu…", en: "A new one…" },
  noMore: { id: "Tidak ada lagi", ms: "Tiada lagi", en: "No more" },
  none: { id: "Tidak ada pengganti", ms: "Tiada pengganti", en: "Nobody comes in its place" },
  name: { id: "Nama resminya", ms: "Nama rasminya", en: "Its official name" },
  abbreviation: {
    id: "Singkatannya; boleh kosong",
    ms: "Singkatannya; boleh dikosongkan",
    en: "Its abbreviation; may be empty",
  },
  newId: {
    id: "Id-nya: huruf kecil, angka, dan tanda hubung",
    ms: "Id-nya: huruf kecil, angka dan sengkang",
    en: "Its id: small letters, digits and hyphens",
  },
  badId: {
    id: "Pakailah huruf kecil, angka, dan tanda hubung saja, misalnya dishub-kalbar.",
    ms: "Sila gunakan huruf kecil, angka dan sengkang sahaja, contohnya jim-sarawak.",
    en: "Use small letters, digits and hyphens only, such as jim-sarawak.",
  },
  needed: { id: "Isian ini diperlukan.", ms: "Ruangan ini perlu diisi.", en: "This is needed." },
  offices: (name: string): Localized => ({
    id: `Instansi mana yang selanjutnya berada di bawah ${name}?`,
    ms: `Agensi manakah yang seterusnya berada di bawah ${name}?`,
    en: `Which agencies belong to ${name} from then on?`,
  }),
  roles: (name: string): Localized => ({
    id: `Di mana ${name} mengambil alih peran?`,
    ms: `Di manakah ${name} mengambil alih peranan?`,
    en: `Where does ${name} take over the roles?`,
  }),
  what: {
    id: "Tugas apa yang beralih? Boleh kosong.",
    ms: "Tugas apakah yang beralih? Boleh dikosongkan.",
    en: "What was handed over? May be empty.",
  },
  counterparts: {
    id: "Mitra mana yang berakhir karena tugas itu beralih? Boleh tidak dipilih.",
    ms: "Rakan sejawat manakah yang tamat kerana tugas itu beralih? Boleh tidak dipilih.",
    en: "Which counterparts end because that work went? There may be none.",
  },
  source: {
    id: "Alamat sumbernya, misalnya https://…; tanpa sumber ditandai perkiraan",
    ms: "Alamat sumbernya, contohnya https://…; tanpa sumber ditandakan anggaran",
    en: "Address of the source, such as https://…; without one it is marked as likely",
  },
  noAddress: {
    id: "Tuliskan alamat yang dimulai dengan https://, atau kosongkan.",
    ms: "Sila tulis alamat yang bermula dengan https://, atau kosongkan.",
    en: "Write an address that begins with https://, or leave it empty.",
  },
  whichFile: {
    id: "Ditulis ke berkas lembaga mana?",
    ms: "Ditulis ke dalam fail institusi yang mana?",
    en: "Into which institutions file?",
  },
  newFile: { id: "berkas baru", ms: "fail baharu", en: "a new file" },
  touched: (places: number): Localized => ({
    id: `Baca pratinjaunya: ${String(places)} tempat dalam kertas kerja menyebutnya.`,
    ms: `Sila baca pratontonnya: ${String(places)} tempat dalam kertas kerja menyebutnya.`,
    en: `Read the preview: papers name it in ${places === 1 ? "1 place" : `${String(places)} places`}.`,
  }),
  write: (entries: number): Localized => ({
    id: `Tulis ${String(entries)} entri`,
    ms: `Tulis ${String(entries)} entri`,
    en: `Write ${entries === 1 ? "1 entry" : `${String(entries)} entries`}`,
  }),
  writeDrafts: (entries: number, drafts: number): Localized => ({
    id: `Tulis ${String(entries)} entri dan perbarui ${String(drafts)} draf`,
    ms: `Tulis ${String(entries)} entri dan kemas kini ${String(drafts)} draf`,
    en: `Write ${entries === 1 ? "1 entry" : `${String(entries)} entries`} and update ${drafts === 1 ? "1 draft" : `${String(drafts)} drafts`}`,
  }),
  papersStay: {
    id: "Kertas kerja tidak diubah; dapat dibatalkan dalam satu langkah",
    ms: "Kertas kerja tidak diubah; boleh dibatalkan dalam satu langkah",
    en: "No paper is changed; undone in one step",
  },
  adoptedStay: {
    id: "Yang telah diajukan atau disahkan tidak diubah; dapat dibatalkan dalam satu langkah",
    ms: "Yang telah dikemukakan atau diterima tidak diubah; boleh dibatalkan dalam satu langkah",
    en: "What is submitted or adopted stays; undone in one step",
  },
  cancel: { id: "Batal, tidak ada yang ditulis", ms: "Batal, tiada apa-apa yang ditulis", en: "Cancel, write nothing" },
  unknown: {
    id: "Lembaga ini tidak dikenal.",
    ms: "Institusi ini tidak dikenali.",
    en: "This institution is not known.",
  },
  written: {
    id: "Perubahan lembaga telah dicatat.",
    ms: "Perubahan institusi telah dicatat.",
    en: "What happened to the institution is recorded.",
  },
  notWritten: {
    id: "Editor tidak menerima perubahan ini; tidak ada yang ditulis. Coba lagi.",
    ms: "Editor tidak menerima perubahan ini; tiada apa-apa yang ditulis. Sila cuba lagi.",
    en: "The editor did not take this change; nothing was written. Try again.",
  },
  left: { id: "Masih perlu diputuskan:", ms: "Masih perlu diputuskan:", en: "Left for you:" },
} as const;
