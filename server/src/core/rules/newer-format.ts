/** `newer-format`: a text in a version of its format that this product does not know yet. It is never changed back. */
import { currentFormat } from "../format.ts";
import type { Rule } from "./rule.ts";
import { nameKey, quoteValue } from "./shared-words.ts";

const paper = (version: string): string => `format: kertas-kerja/${version}
session:
  forum: forum-uji
  number: 38
  date: 2025-11-03
side: indonesia
issueArea: security-border
title: Keamanan dan Pengelolaan Perbatasan
items:
  - id: UJI-2024-001
    title: Jalan penghubung
    raisedBy: indonesia
    counterparts:
      indonesia: [imigrasi-kalbar]
      malaysia: [jim-sarawak]
    history:
      - session: 38
        date: 2025-11-03
        outcome: raised
        decision: Diajukan.
`;

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
  example: { bad: paper("2"), good: paper("1") },
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
