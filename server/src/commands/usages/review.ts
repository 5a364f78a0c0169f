/** The commands by which papers are checked, mended and compared. */
import { dryRun, inFormat, lang, option, text, type Usage } from "./options.ts";

export const review: readonly (readonly [string, Usage])[] = [
  [
    "check",
    {
      call: "[PATH…]",
      positionals: Infinity,
      summary: text(
        "memeriksa kertas kerja dalam berkas dan folder ini",
        "menyemak kertas kerja dalam fail dan folder ini",
        "checks the papers in these files and folders",
      ),
      options: [
        option(
          "format",
          "text|json|sarif|junit|github|markdown",
          "text untuk orang (bawaan); github: catatan alur kerja; markdown: laporan untuk pull request",
          "text untuk orang (lalai); github: catatan aliran kerja; markdown: laporan untuk pull request",
          "text for people (default); github: workflow commands; markdown: a report for a pull request",
        ),
        option(
          "max-severity",
          "error|warning|info|hint",
          "keluar dengan kode 1 hanya untuk temuan setingkat ini atau lebih berat (bawaan: hint)",
          "keluar dengan kod 1 hanya bagi penemuan setahap ini atau lebih berat (lalai: hint)",
          "exits with 1 only for findings of this severity or a graver one (default: hint)",
        ),
        option(
          "changed-since",
          "REV",
          "hanya temuan pada baris yang berubah sejak versi git ini, dan yang timbul karenanya di tempat lain",
          "hanya penemuan pada baris yang berubah sejak versi git ini, dan yang timbul kerananya di tempat lain",
          "only findings on lines changed since this git revision, and those that the change caused elsewhere",
        ),
        option(
          "baseline",
          "FILE",
          "tanpa temuan yang sudah tercatat di berkas ini",
          "tanpa penemuan yang sudah tercatat dalam fail ini",
          "without the findings that this file lists as known",
        ),
        option(
          "write-baseline",
          "FILE",
          "mencatat semua temuan sekarang sebagai temuan yang sudah diketahui",
          "mencatat semua penemuan sekarang sebagai penemuan yang sudah diketahui",
          "lists all present findings as known",
        ),
        lang,
      ],
      examples: ["check samples", "check --max-severity warning --format markdown"],
    },
  ],
  [
    "fix",
    {
      call: "[PATH…]",
      positionals: Infinity,
      summary: text(
        "menerapkan semua perbaikan yang pasti; sisanya untuk diputuskan orang",
        "melaksanakan semua pembetulan yang pasti; selebihnya untuk diputuskan orang",
        "applies every fix that needs no second thought; the rest is for people to decide",
      ),
      options: [
        option(
          "rule",
          "RULE",
          "hanya temuan aturan ini (dapat diulang)",
          "hanya penemuan peraturan ini (boleh diulang)",
          "only findings of this rule (may be repeated)",
        ),
        dryRun,
        lang,
      ],
      examples: ["fix --dry-run samples", "fix --rule old-format"],
    },
  ],
  [
    "diff",
    {
      call: "OLD NEW",
      positionals: 2,
      summary: text(
        "perubahan tiap butir dengan kata-kata: hasil, tindak lanjut, mitra, tenggat",
        "perubahan setiap perkara dengan kata-kata: hasil, tindakan susulan, rakan sejawat, tarikh akhir",
        "what changed about each item, in words: outcome, follow-ups, counterparts, due days",
      ),
      options: [inFormat("text", "json", "markdown"), lang],
      examples: ["diff HEAD~1:paper.kertas.yaml paper.kertas.yaml"],
    },
  ],
];
