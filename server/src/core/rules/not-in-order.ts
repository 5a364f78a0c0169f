/** `not-in-order`: an adopted paper in which other rules still find errors. */
import type { Rule } from "./rule.ts";
import { exampleEntry, exampleFile, exampleItemLines } from "./shared-papers.ts";

const paper = (date: string): string =>
  exampleFile(
    "sidang-38",
    "number: 38, date: 2025-11-03",
    exampleItemLines("UJI-2024-001", "Jalan penghubung", exampleEntry("37", date, "raised")),
  ).replace("title: Keamanan", "status: adopted\ntitle: Keamanan");

export const notInOrder: Rule = {
  id: "not-in-order",
  group: "papers",
  severity: "error",
  summary: {
    id: "Kertas kerja yang sudah disahkan masih memuat kesalahan.",
    ms: "Kertas kerja yang telah diterima pakai masih mengandungi ralat.",
    en: "An adopted paper still has errors.",
  },
  explanation: {
    id: "Kertas kerja berstatus adopted menjadi pegangan kedua belah pihak dan tidak boleh memuat kesalahan. Perbaiki kesalahannya, atau kembalikan statusnya. Temuan yang dimatikan di konfigurasi atau oleh komentar tidak dihitung.",
    ms: "Kertas kerja berstatus adopted menjadi pegangan kedua-dua pihak dan tidak boleh mengandungi ralat. Sila betulkan ralatnya, atau kembalikan statusnya. Penemuan yang dimatikan dalam konfigurasi atau oleh komen tidak dikira.",
    en: "An adopted paper is what both sides go by, and must be without errors. Mend them, or take the status back. Findings that the configuration or a comment silences do not count.",
  },
  example: { bad: paper("5/11/2024"), good: paper("2024-11-05") },
  *findings(others, { paper: { status } }) {
    if (status?.value !== "adopted") return;
    const errors = others.filter(({ severity }) => severity === "error").sort((a, b) => a.start - b.start);
    const [first] = errors;
    if (!first) return;
    const count = errors.length;
    const { start, end } = status.node;
    yield {
      start,
      end,
      message: {
        id: `Kertas kerja ini berstatus “adopted”, tetapi masih memuat ${count} kesalahan (yang pertama: ${first.rule}). Perbaiki dahulu.`,
        ms: `Kertas kerja ini berstatus “adopted”, tetapi masih mengandungi ${count} ralat (yang pertama: ${first.rule}). Sila betulkan dahulu.`,
        en: `This paper is “adopted”, and still has ${count} ${count === 1 ? "error" : "errors"} (the first: ${first.rule}). Mend ${count === 1 ? "it" : "them"} first.`,
      },
      related: errors.slice(0, 5).map((error) => ({ start: error.start, end: error.end, message: error.message })),
    };
  },
};
