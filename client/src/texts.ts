/** What the client itself says, in every language of the product. */
import type { Localized } from "../../server/src/core/language.ts";

const counted = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

export const texts = {
  loading: { id: "Membaca kertas kerja…", ms: "Membaca kertas kerja…", en: "Reading the working papers…" },
  stopped: { id: "Pemeriksaan berhenti", ms: "Semakan terhenti", en: "Checking has stopped" },
  restart: { id: "Jalankan lagi", ms: "Mulakan semula", en: "Restart" },
  crashed: {
    id: "Pemeriksaan kertas kerja berkali-kali berhenti dan tidak dijalankan lagi. Semua yang Anda ketik tetap ada.",
    ms: "Semakan kertas kerja terhenti berulang kali dan tidak dimulakan lagi. Semua yang anda taip kekal ada.",
    en: "Checking has stopped again and again, and is not started any more. All that you have typed is still there.",
  },
  notRestarted: {
    id: "Pemeriksaan tidak dapat dijalankan lagi. Muat ulang jendela ini; yang belum disimpan tetap ada.",
    ms: "Semakan tidak dapat dimulakan semula. Sila muat semula tetingkap ini; yang belum disimpan kekal ada.",
    en: "Checking could not be restarted. Reload this window; what is not saved yet stays.",
  },
  reload: { id: "Muat ulang jendela", ms: "Muat semula tetingkap", en: "Reload window" },
  output: { id: "Tampilkan keluaran", ms: "Paparkan output", en: "Show output" },
  dossier: { id: "Memori serah terima", ms: "Nota serah tugas", en: "Handover dossier" },
  dossierAbout: {
    id: "Tentang forum, butir, atau instansi mana?",
    ms: "Tentang forum, perkara atau agensi yang mana?",
    en: "About which forum, item or agency?",
  },
  importWord: { id: "Impor kertas kerja Word", ms: "Import kertas kerja Word", en: "Import a Word paper" },
  importIt: { id: "Impor", ms: "Import", en: "Import" },
  importing: { id: "Membaca dokumen Word…", ms: "Membaca dokumen Word…", en: "Reading the Word document…" },
  importFailed: {
    id: "Dokumen Word ini tidak dapat dibaca. Rinciannya ada pada keluaran Kertas Kerja.",
    ms: "Dokumen Word ini tidak dapat dibaca. Butirannya ada dalam output Kertas Kerja.",
    en: "This Word document could not be read. See the output Kertas Kerja for details.",
  },
  notAnswered: {
    id: "Perintah ini belum dapat dijalankan. Tunggu sebentar, lalu coba lagi.",
    ms: "Arahan ini belum dapat dijalankan. Sila tunggu sebentar, kemudian cuba lagi.",
    en: "This command could not be run. Wait a moment, then try again.",
  },
  notTrusted: {
    id: "Folder ini belum dipercaya, jadi tidak ada yang ditulis di dalamnya. Nyatakan dahulu bahwa Anda memercayainya.",
    ms: "Folder ini belum dipercayai, maka tiada apa-apa yang ditulis di dalamnya. Sila nyatakan dahulu bahawa anda mempercayainya.",
    en: "This folder is not trusted, so nothing is written into it. Say first that you trust it.",
  },
  manageTrust: { id: "Kelola kepercayaan", ms: "Urus kepercayaan", en: "Manage trust" },
  forums: { id: "Forum", ms: "Forum", en: "Forums" },
  items: { id: "Butir yang masih terbuka", ms: "Perkara yang masih terbuka", en: "Open items" },
  agencies: { id: "Instansi penanggung jawab", ms: "Agensi bertanggungjawab", en: "Responsible agencies" },
  findings: (count: number): Localized =>
    count === 0
      ? { id: "Tidak ada temuan", ms: "Tiada penemuan", en: "No findings" }
      : { id: `${String(count)} temuan`, ms: `${String(count)} penemuan`, en: counted(count, "finding", "findings") },
  closed: (folders: readonly string[]): Localized => {
    const names = folders.join(", ");
    return {
      id: `Tidak dapat dibuka dan tidak diperhitungkan: ${names}`,
      ms: `Tidak dapat dibuka dan tidak diambil kira: ${names}`,
      en: `Cannot be opened, and does not count: ${names}`,
    };
  },
  known: (papers: number, institutions: number): Localized => ({
    id: `${String(papers)} kertas kerja, ${String(institutions)} lembaga`,
    ms: `${String(papers)} kertas kerja, ${String(institutions)} institusi`,
    en: `${counted(papers, "working paper", "working papers")}, ${counted(institutions, "institution", "institutions")}`,
  }),
} as const;
