/** `too-many-findings`: more findings than anybody can go through; the rest waits until these are settled. */
import type { Finding, Report } from "../finding.ts";
import type { Context, Rule } from "./rule.ts";
import { examplePaper } from "./shared-example-paper.ts";

const rank = { error: 0, warning: 1, info: 2, hint: 3 } as const;

const good = `#- sidang-38.kertas.yaml
${examplePaper()}#- kertas-kerja.yaml
rules: { too-many-findings: { most: 1 } }
`;

export const tooManyFindings: Rule & {
  /** The findings that are shown: the gravest ones, and of those the first; with the one that says so no more than are wanted. */
  readonly cut: (found: readonly Finding[], context: Context) => readonly Finding[];
  /** What it says where some are left out. */
  readonly leftOut: (context: Context) => Report;
} = {
  id: "too-many-findings",
  group: "form",
  severity: "info",
  summary: {
    id: "Temuan lebih banyak daripada yang dapat ditampilkan.",
    ms: "Penemuan lebih banyak daripada yang dapat dipaparkan.",
    en: "There are more findings than can be shown.",
  },
  explanation: {
    id: "Ribuan temuan sekaligus biasanya berasal dari satu sebab, misalnya berkas yang bukan kertas kerja atau satu kunci yang salah di setiap butir. Yang paling berat ditampilkan lebih dahulu; sisanya muncul setelah itu diperbaiki. `most` mengatur jumlahnya.",
    ms: "Beribu-ribu penemuan serentak biasanya berpunca daripada satu sebab, contohnya fail yang bukan kertas kerja atau satu kunci yang salah dalam setiap perkara. Yang paling berat dipaparkan dahulu; selebihnya muncul selepas itu dibetulkan. `most` menetapkan bilangannya.",
    en: "Thousands of findings at once mostly have one cause: a file that is no working paper, or one wrong key in every item. The gravest are shown first; the others come once those are settled. `most` sets their number.",
  },
  options: {
    most: {
      title: {
        id: "Jumlah temuan yang ditampilkan untuk satu berkas",
        ms: "Bilangan penemuan yang dipaparkan bagi satu fail",
        en: "How many findings of one file are shown",
      },
      default: 1000,
      minimum: 1,
    },
  },
  example: { bad: good.replace("title: Keamanan", "judul: Keamanan").replace("title: Jalan", "judul: Jalan"), good },
  kinds: ["paper", "institutions", "configuration"],
  cut: (found, { option }) => {
    const most = option("most");
    if (found.length <= most) return found;
    const gravest = found
      .map((finding, index) => ({ finding, index }))
      .sort((a, b) => rank[a.finding.severity] - rank[b.finding.severity] || a.index - b.index)
      // VS Code shows no more than a thousand of a file, and leaves out the least grave: that would be this one.
      .slice(0, most - 1)
      .sort((a, b) => a.index - b.index);
    return gravest.map(({ finding }) => finding);
  },
  leftOut: ({ document, option }) => {
    const count = option("most");
    const [start = 0, next = document.text.length] = document.lineStarts;
    return {
      start,
      end: start + document.text.slice(start, next).trimEnd().length,
      message: {
        id: `Berkas ini memuat lebih dari ${count} temuan. Yang paling berat ditampilkan dahulu; sisanya menyusul setelah diperbaiki.`,
        ms: `Fail ini mengandungi lebih daripada ${count} penemuan. Yang paling berat dipaparkan dahulu; selebihnya menyusul selepas dibetulkan.`,
        en: `This file has more than ${count} findings. The gravest are shown; the others follow once these are settled.`,
      },
    };
  },
};
