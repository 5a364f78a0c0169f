import { expect, test } from "vitest";
import { paperHead, paperWith } from "../../../test/fixture.ts";
import { headingsOf, item, printItem, printText } from "../../../test/print.ts";
import { schemaAt } from "../schema.ts";
import { followUpMatrix } from "./matrix.ts";
import { plainOf, type Passage, type Print, type Table } from "./print.ts";
import { daysIn, outcomeIn } from "./words.ts";
import { parseDay } from "../day.ts";

const said = (passages: readonly Passage[]): string =>
  passages
    .map(({ prose }) => plainOf(prose))
    .join(" | ")
    .replaceAll("\u00a0", " ");
const tablesOf = ({ blocks }: Print): readonly Table[] =>
  blocks.filter((block): block is Table => block.kind === "table");
const rowsOf = (table: Table | undefined): readonly (readonly string[])[] =>
  (table?.rows ?? []).map((row) => row.map((cell) => (cell === "covered" ? "^" : said(cell.passages))));

test("an Indonesian paper has the parts and numbers that papers of Indonesia have", () => {
  expect(headingsOf(printItem().print)).toEqual([
    "I. Pendahuluan",
    "II. Ikhtisar Butir",
    "III. Pembahasan",
    "1. Jalan penghubung",
    "a. Latar Belakang",
    "b. Tindak Lanjut Sidang Lalu",
    "c. Usulan",
    "d. Kesepakatan Sidang",
    "e. Instansi Penanggung Jawab",
    "IV. Penutup",
    "V. Daftar Lampiran",
  ]);
});

test("the layout follows the side, and can be chosen with a language of its own", () => {
  const malaysian = paperWith(item).replace("side: indonesia", "side: malaysia");
  expect(headingsOf(printText(malaysian).print)).toEqual([
    "1.0 Tujuan",
    "2.0 Ringkasan Perkara",
    "3.0 Perkara untuk Pertimbangan",
    "3.1 Jalan penghubung",
    "3.1.1 Latar Belakang",
    "3.1.2 Perkara Berbangkit",
    "3.1.3 Syor",
    "3.1.4 Keputusan Persidangan",
    "3.1.5 Agensi Bertanggungjawab",
    "4.0 Penutup",
    "5.0 Senarai Lampiran",
  ]);
  expect(headingsOf(printItem({ layout: "malaysia", language: "en" }).print)).toContain("3.1.2 Matters Arising");
});

test("earlier sittings stand in the history, the paper's own session in its decision", () => {
  const [overview, history, annexes] = tablesOf(printItem().print);
  expect(rowsOf(overview)).toEqual([
    ["1", "Jalan penghubung | UJI-2024-001", "Dilanjutkan, 4 November 2025", "1 dari 2 selesai"],
  ]);
  expect(rowsOf(history)).toEqual([
    [
      "Sidang ke-37 | 5 November 2024",
      "Disepakati. Sidang sepakat meninjau.",
      "Meninjau",
      "Kantor Wilayah Imigrasi Kalimantan Barat | Jabatan Imigresen Malaysia Sarawak",
      "1 Mar 2025",
      "belum dikerjakan (lewat tenggat)",
    ],
    [
      "^",
      "^",
      "Melaporkan",
      "Jabatan Imigresen Malaysia Sarawak",
      "1 Jun 2025",
      "20 Mei 2025 | Dilaporkan. | Bukti: lampiran/laporan.pdf",
    ],
  ]);
  expect(rowsOf(annexes)).toEqual([["1", "Peta", "lampiran/peta.pdf", "UJI-2024-001"]]);
  const texts = printItem().print.blocks.flatMap((block) => (block.kind === "text" ? [said(block.passages)] : []));
  expect(texts).toContain("Dilanjutkan. Dibahas lagi.");
});

test("the two languages of a joint paper stand side by side; what reads the same stands once", () => {
  const text = paperWith(`id: UJI-2024-001
title: { id: Jalan, ms: Jalan }
raisedBy: joint
counterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }
background: { id: Jalan sempit., ms: Jalan itu sempit. }
proposal: { id: Diperlebar. }
history: []
`).replace("side: indonesia", "side: joint");
  const { print } = printText(text, { bilingual: true });
  expect(headingsOf(print)).toContain("c. Usulan / Cadangan");
  expect(headingsOf(print)).toContain("1. Jalan");
  const texts = print.blocks.flatMap((block) => (block.kind === "text" ? [block.passages] : []));
  expect(texts.map(said)).toContain("Jalan sempit. | Jalan itu sempit.");
  expect(texts.map(said)).toContain("Diperlebar.");
  expect(texts.find((passages) => said(passages).startsWith("Jalan sempit"))?.map(({ language }) => language)).toEqual([
    "id",
    "ms",
  ]);
  expect(headingsOf(printText(text).print)).toContain("c. Usulan");
});

test("an outcome is said in the document's language, beside a decision in its author's", () => {
  const { print } = printItem({ language: "en" });
  const texts = print.blocks.flatMap((block) => (block.kind === "text" ? [said(block.passages)] : []));
  expect(texts).toContain("Carried over. Dibahas lagi.");
});

test("every outcome of the schema has its words", () => {
  for (const outcome of schemaAt("paper", ["items", 0, "history", 0, "outcome"])?.enum ?? [])
    for (const language of ["id", "ms", "en"] as const) expect(outcomeIn(outcome, language)).not.toBe(outcome);
  expect(outcomeIn("toString", "id")).toBe("toString");
});

test("days that share month or year say it once", () => {
  const days = (first: string, last: string): string => daysIn(parseDay(first) ?? 0, parseDay(last), "ms");
  expect(days("2025-11-03", "2025-11-05")).toBe("3–5 November 2025");
  expect(days("2025-08-30", "2025-09-02")).toBe("30 Ogos – 2 September 2025");
  expect(days("2025-12-30", "2026-01-02")).toBe("30 Disember 2025 – 2 Januari 2026");
  expect(days("2025-11-03", "2025-11-03")).toBe("3 November 2025");
});

test.each([
  "{}",
  "items: x",
  "items: [null, 1, [], { history: [null, { followUp: [1, {}] }], counterparts: [], annexes: 3, legalBasis: x }]",
  "title: {}\nsession: []\nside: 3\nitems: [{ id: 1, title: [], history: { a: b } }]",
  `${paperHead}items:\n  - id: "\n`,
])("a paper of any shape is printed: %s", (text) => {
  expect(headingsOf(printText(text).print).length).toBeGreaterThan(1);
});

test("a text without a paper is not printed", () => {
  expect(() => printText("- 1")).toThrow("no paper");
});

test("a day or a session that cannot be read is printed as it is written", () => {
  const text = paperWith(item)
    .replace("session: 37", "session: ketiga puluh tujuh")
    .replace("date: 2024-11-05", "date: 5 Nov 2024")
    .replace("due: 2025-03-01", "due: akhir Maret")
    .replace("done: 2025-05-20", "done: 20/5/2025");
  const { print, workspace, document } = printText(text);
  const [, history] = tablesOf(print);
  const [[sitting, , , , due] = [], [, , , , , done] = []] = rowsOf(history);
  expect(sitting).toBe("ketiga puluh tujuh | 5 Nov 2024");
  expect(due).toBe("akhir Maret");
  expect(done).toContain("20/5/2025 | Dilaporkan.");
  const [sheet] = followUpMatrix(workspace, [document])?.sheets ?? [];
  expect(sheet?.rows.flat()).toEqual(
    expect.arrayContaining(["ketiga puluh tujuh", "5 Nov 2024", "akhir Maret", "20/5/2025"]),
  );
});
