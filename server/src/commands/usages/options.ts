/** What a command of the command line takes, and the options that several of them share. */
import type { Localized } from "../../core/language.ts";

/** An option that takes a value, or a switch that takes none. */
export interface OptionUsage {
  readonly name: string;
  /** What stands behind it: words in capitals are told in the person's language. Absent for a switch. */
  readonly value?: string;
  readonly text: Localized;
}

export interface Usage {
  /** The arguments that are no options, as in `FILE…`; empty where there are none. */
  readonly call: string;
  /** At most so many of them. */
  readonly positionals: number;
  readonly summary: Localized;
  readonly options: readonly OptionUsage[];
  /** Lines to try out, without `kertas`. */
  readonly examples: readonly string[];
}

/** A text in the three languages. */
export const text = (id: string, ms: string, en: string): Localized => ({ id, ms, en });

/** An option that takes a value. */
export const option = (name: string, value: string, id: string, ms: string, en: string): OptionUsage => ({
  name,
  value,
  text: { id, ms, en },
});

/** An option that takes none. */
export const toggle = (name: string, id: string, ms: string, en: string): OptionUsage => ({
  name,
  text: { id, ms, en },
});

export const lang = option(
  "lang",
  "id|ms|en",
  "bahasa keluaran (bawaan: bahasa sistem, atau Inggris)",
  "bahasa output (lalai: bahasa sistem, atau Inggeris)",
  "the language of what is printed (default: the system's, else English)",
);
export const asOf = option(
  "as-of",
  "YYYY-MM-DD",
  "tanggal yang dipakai untuk menilai tenggat dan instansi (bawaan: hari ini)",
  "tarikh yang digunakan untuk menilai tarikh akhir dan agensi (lalai: hari ini)",
  "the day on which due dates and agencies are judged (default: today)",
);
export const area = option(
  "area",
  "ID",
  "hanya butir bidang ini",
  "hanya perkara bidang ini",
  "only items of this issue area",
);
export const agency = option(
  "agency",
  "ID",
  "hanya butir yang menyebut instansi ini",
  "hanya perkara yang menamakan agensi ini",
  "only items that name this agency",
);
export const forum = option(
  "forum",
  "ID",
  "hanya butir forum ini",
  "hanya perkara forum ini",
  "only items of this forum",
);
export const item = option("item", "ID", "hanya butir ini", "hanya perkara ini", "only this item");
export const folder = option(
  "folder",
  "PATH",
  "folder kertas kerjanya (bawaan: folder ini)",
  "folder kertas kerjanya (lalai: folder ini)",
  "whose papers (default: this folder)",
);
export const output = option("output", "FILE", "berkas yang ditulis", "fail yang ditulis", "the file to write");
export const force = toggle(
  "force",
  "menggantikan berkas yang sudah ada",
  "menggantikan fail yang sudah wujud",
  "replaces a file that is there",
);
export const dryRun = toggle(
  "dry-run",
  "memperlihatkan perubahannya tanpa menulis",
  "menunjukkan perubahannya tanpa menulis",
  "shows what would change, and writes nothing",
);
export const inFormat = (...formats: readonly string[]): OptionUsage =>
  option("format", formats.join("|"), "bentuk keluaran", "bentuk output", "the form of what is printed");
export const number = option(
  "number",
  "N",
  "nomor sidang (bawaan: berikutnya)",
  "bilangan persidangan (lalai: yang berikutnya)",
  "the session's number (default: the next one)",
);
export const name = option(
  "name",
  "TEXT",
  "nama sidang khusus yang tidak bernomor",
  "nama persidangan khas yang tidak bernombor",
  "the name of a special session that has no number",
);
export const endDate = option(
  "end-date",
  "YYYY-MM-DD",
  "hari terakhir sidang",
  "hari terakhir persidangan",
  "the session's last day",
);
export const venue = option("venue", "TEXT", "tempat sidang", "tempat persidangan", "where the session meets");
export const side = option("side", "indonesia|malaysia", "hanya pihak ini", "hanya pihak ini", "only this side");
export const kind = option(
  "kind",
  "agencies|committees|borderPosts|issueAreas",
  "jenis lembaga",
  "jenis institusi",
  "the kind of institutions",
);
