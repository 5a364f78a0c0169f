/** What the exports say, in every language of the product. */
import { workspace, type Uri } from "vscode";
import { CannotRun } from "../../../server/src/cannot-run.ts";
import type { Localized } from "../../../server/src/core/language.ts";

const nameOf = (file: Uri): string => workspace.asRelativePath(file);

export const exportTexts = {
  title: (name: string): Localized => ({
    id: `Ekspor ke ${name}`,
    ms: `Eksport ke ${name}`,
    en: `Export as ${name}`,
  }),
  save: { id: "Ekspor", ms: "Eksport", en: "Export" },
  exporting: (name: string): Localized => ({
    id: `Menyusun ${name}…`,
    ms: `Menyediakan ${name}…`,
    en: `Preparing ${name}…`,
  }),
  written: (file: Uri): Localized => ({
    id: `"${nameOf(file)}" sudah ditulis.`,
    ms: `"${nameOf(file)}" telah ditulis.`,
    en: `"${nameOf(file)}" has been written.`,
  }),
  open: { id: "Buka", ms: "Buka", en: "Open" },
  noPaper: {
    id: "Buka dahulu kertas kerja yang hendak diekspor.",
    ms: "Sila buka dahulu kertas kerja yang hendak dieksport.",
    en: "Open the working paper that you want to export first.",
  },
  failed: {
    id: "Kertas kerja ini tidak dapat diekspor: isinya kosong atau tidak terbaca. Rinciannya ada pada keluaran Kertas Kerja.",
    ms: "Kertas kerja ini tidak dapat dieksport: isinya kosong atau tidak dapat dibaca. Butirannya ada dalam output Kertas Kerja.",
    en: "This paper cannot be exported: it is empty or cannot be read. See the output Kertas Kerja for details.",
  },
  broken: (line: number): Localized => ({
    id: `Baris ${line} salah penulisannya; hanya yang terbaca yang diekspor. Perbaiki baris itu, lalu ekspor lagi.`,
    ms: `Baris ${line} tersilap penulisannya; hanya yang dapat dibaca dieksport. Sila betulkan baris itu, kemudian eksport semula.`,
    en: `Line ${line} has a mistake in its YAML; only what could be read was exported. Mend the line and export again.`,
  }),
  noLetterhead: (path: string): Localized => ({
    id: `"${path}" tidak dapat dipakai sebagai kop surat. Pilih dokumen Word (.docx) di dalam folder ini, paling besar 20 MB, pada pengaturan kertasKerja.letterhead.`,
    ms: `"${path}" tidak boleh digunakan sebagai kepala surat. Sila pilih dokumen Word (.docx) dalam folder ini, tidak melebihi 20 MB, pada tetapan kertasKerja.letterhead.`,
    en: `"${path}" cannot be used as a letterhead. Choose a Word document (.docx) in this folder, of at most 20 MB, in the setting kertasKerja.letterhead.`,
  }),
  notWritten: (file: Uri, error: unknown): Localized => {
    if (error instanceof CannotRun) return error.text;
    const why = error instanceof Error ? ` (${error.message})` : "";
    return {
      id: `"${nameOf(file)}" tidak dapat ditulis${why}. Tutup berkas itu bila sedang dibuka, atau pilih tempat lain.`,
      ms: `"${nameOf(file)}" tidak dapat ditulis${why}. Sila tutup fail itu jika sedang dibuka, atau pilih tempat lain.`,
      en: `"${nameOf(file)}" cannot be written${why}. Close the file if it is open, or choose another place.`,
    };
  },
} as const;
