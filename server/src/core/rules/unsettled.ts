/** `unsettled`: a comment in which a command left something to people, `# kertas-kerja-settle: …`; in a paper that is no draft any more also a place that nobody has filled in. */
import type { Fix, Report } from "../finding.ts";
import { lineStart } from "../edit.ts";
import type { Document } from "../document.ts";
import { isDraft } from "../paper.ts";
import { unsettledIn, type Unsettled } from "../settle.ts";
import type { Rule } from "./rule.ts";

const item = (decision: string): string =>
  `id: UJI-2024-001\ntitle: Pasar perbatasan\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 38\n    date: 2025-11-03\n    outcome: raised\n    decision: ${decision}\n`;

export const unsettled: Rule = {
  id: "unsettled",
  group: "papers",
  severity: "warning",
  summary: {
    id: "Hal yang masih harus diselesaikan sebelum kertas kerja ini siap.",
    ms: "Hal yang masih perlu diselesaikan sebelum kertas kerja ini siap.",
    en: "Something that has to be settled before the paper is ready.",
  },
  explanation: {
    id: "Perintah yang menyusun kertas kerja (menyiapkan sidang berikutnya, menggabungkan kertas kerja kedua pihak) tidak memutuskan apa yang harus diputuskan orang: hal itu ditandainya dengan komentar `# kertas-kerja-settle: …`. Selesaikan, lalu hapus komentarnya; perbaikan cepat menghapusnya. Dalam kertas kerja yang bukan draf lagi, isian yang masih berupa `…` pun belum selesai.",
    ms: "Perintah yang menyediakan kertas kerja (bagi persidangan akan datang, atau gabungan kertas kerja kedua-dua pihak) tidak memutuskan apa yang perlu diputuskan oleh manusia: hal itu ditandakan dengan komen `# kertas-kerja-settle: …`. Sila selesaikan, kemudian padamkan komennya; pembetulan pantas memadamkannya. Dalam kertas kerja yang bukan draf lagi, ruang yang masih berisi `…` juga belum selesai.",
    en: "Commands that write papers (for the next session, or from both sides' papers) do not decide what people have to decide: they mark it by a comment `# kertas-kerja-settle: …`. Settle it, then delete the comment; the quick fix does that. In a paper that is no draft any more, a place that still holds `…` is not settled either.",
  },
  example: {
    bad: item("… # kertas-kerja-settle: tuliskan keputusan sidang ini"),
    good: item("Sidang menerima usulan pasar bersama."),
  },
  *document({ document }) {
    if (document.kind !== "paper") return;
    for (const found of unsettledIn(document)) {
      const said = found.said === "" ? "…" : found.said;
      yield {
        start: found.start,
        end: found.end,
        message: {
          id: `Belum selesai: ${said}. Setelah selesai, hapus komentar ini.`,
          ms: `Belum selesai: ${said}. Setelah selesai, sila padamkan komen ini.`,
          en: `Not settled yet: ${said}. Delete this comment once it is.`,
        },
        fixes: () => [removal(document, found)],
      };
    }
    if (document.paper && !isDraft(document.paper)) yield* unfilledIn(document);
  },
};

/** Places that a command or a skeleton left to be filled in: nothing else stands there. */
function* unfilledIn({ text }: Document): Iterable<Report> {
  if (!text.includes("…")) return;
  for (const { index, 0: match } of text.matchAll(/(?<=(?::|^[ \t]*-)[ \t]+["']?)…(?=["']?[ \t]*\r?(?:$|#))/gm))
    yield {
      start: index,
      end: index + match.length,
      message: {
        id: "Di sini masih ada “…”. Tuliskan isinya sebelum kertas kerja diserahkan.",
        ms: "Di sini masih ada “…”. Sila tulis isinya sebelum kertas kerja diserahkan.",
        en: "“…” still stands here. Write what belongs here before the paper is handed over.",
      },
    };
}

/** Takes the comment out, with its line where nothing else stands there. */
function removal({ text }: Document, { start, end }: Unsettled): Fix {
  const line = lineStart(text, start);
  const before = text.slice(line, start);
  const rest = /^[ \t]*(?:\r\n|\r|\n)?/.exec(text.slice(end))?.[0].length ?? 0;
  const isAlone = before.trim() === "";
  const gap = /[ \t]*$/.exec(before)?.[0].length ?? 0;
  return {
    title: {
      id: "Sudah selesai: hapus komentar ini",
      ms: "Sudah selesai: padamkan komen ini",
      en: "It is settled: delete the comment",
    },
    edits: [isAlone ? { start: line, end: end + rest, text: "" } : { start: start - gap, end, text: "" }],
  };
}
