/** `newer-format`: a text in a version of its format that this product does not know yet. It is never changed back. */
import { currentFormat } from "../format.ts";
import type { Rule } from "./rule.ts";
import { examplePaper } from "./shared-example-paper.ts";
import { nameKey, quoteValue } from "./shared-words.ts";

export const newerFormat: Rule = {
  id: "newer-format",
  group: "form",
  severity: "error",
  summary: {
    id: "Berkas ditulis dalam versi format yang belum dikenal.",
    ms: "Fail ditulis dalam versi format yang belum dikenali.",
    en: "A file is written in a version of its format that is not known yet.",
  },
  explanation: {
    id: "Versi format tertulis pada baris `format:`. Berkas dalam versi yang lebih baru ditulis dengan Kertas Kerja yang lebih baru: isinya tidak diperiksa dan tidak dihitung dalam riwayat sampai Kertas Kerja di sini diperbarui. Jangan mengubah angka versinya: isinya tetap berbeda.",
    ms: "Versi format tertulis pada baris `format:`. Fail dalam versi yang lebih baharu ditulis dengan Kertas Kerja yang lebih baharu: kandungannya tidak disemak dan tidak dikira dalam sejarah sehingga Kertas Kerja di sini dikemas kini. Jangan ubah nombor versinya: kandungannya tetap berbeza.",
    en: "The line `format:` tells the version. A file in a later version was written with a later Kertas Kerja: what is in it is neither checked nor counted in histories until the one here is updated. Do not change the number: what is in the file stays different.",
  },
  example: { bad: examplePaper("kertas-kerja/2"), good: examplePaper() },
  kinds: ["paper", "institutions"],
  readsEveryVersion: true,
  *document({ document: { format, kind } }) {
    const current = currentFormat(kind);
    if (format.age !== "newer" || !format.node || !current) return;
    const written = quoteValue(`${format.name}/${format.version}`);
    const known = nameKey(`${current.name}/${current.version}`);
    yield {
      start: format.node.start,
      end: format.node.end,
      message: {
        id: `${written} lebih baru daripada yang dikenal di sini (${known}): isi berkas ini belum dapat diperiksa. Perbarui Kertas Kerja.`,
        ms: `${written} lebih baharu daripada yang dikenali di sini (${known}): kandungan fail ini belum dapat disemak. Sila kemas kini Kertas Kerja.`,
        en: `${written} is later than what is known here (${known}): what is in this file cannot be checked yet. Update Kertas Kerja.`,
      },
    };
  },
};
