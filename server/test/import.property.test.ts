/** Whatever a document holds and however it is laid out: no word of it is lost, and the draft is valid YAML. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Document } from "../src/core/document.ts";
import { importPaper } from "../src/core/import/import.ts";
import { builtInDocuments } from "../src/texts.ts";
import { Workspace } from "../src/core/workspace.ts";

const workspace = Workspace.of({ builtIn: builtInDocuments() });

const labels = [
  "Pendahuluan", "Tujuan", "Pembahasan", "Ikhtisar Butir", "Penutup", "Daftar Lampiran", "Sidang", "Tempat dan tanggal",
  "Bidang", "Pihak", "Disusun oleh", "Status", "Judul", "Tajuk", "Nomor butir", "Diajukan oleh", "Lokasi", "Patok batas",
  "Menunggu", "Latar Belakang", "Perkembangan", "Riwayat", "Perkara Berbangkit", "Permasalahan", "Asas Pertimbangan",
  "Implikasi", "Dasar Hukum", "Usulan", "Syor", "Tanggapan pihak Sabah", "Keputusan", "Kesepakatan Sidang", "Tindakan",
  "Tindak lanjut", "Tenggat", "Penanggung jawab", "Instansi Penanggung Jawab", "Pihak Indonesia", "Pihak Malaysia",
  "Pihak Lain yang Terlibat", "Untuk Makluman", "Keterangan", "No.", "Butir", "Sidang atau pertemuan", "Tanggal", "Hasil",
  "Hasil dan keputusan", "Tarikh akhir", "Pelaksanaan", "Bukti", "Dokumen", "Berkas", "Keputusan terakhir",
]; // prettier-ignore
const known = [
  "Sidang ke-36", "Persidangan Ke-26 (7)", "20 September 2023", "3–5 November 2025", "03/04/2026", "Ditunda.", "Disepakati",
  "BPPD Kalbar", "JIM Sarawak", "Kementerian Perhubungan", "Temajuk – Telok Melano", "KBS-2017-014", "A485", "Indonesia",
  "Kalimantan Barat – Sarawak", "Bidang Sosial dan Budaya", "kedua belah pihak", "belum dikerjakan", "Bukti: a.pdf; b.pdf",
]; // prettier-ignore

/** A text whose made-up words stand nowhere else; `#` stands for the next one. */
const said = fc.oneof(
  { weight: 4, arbitrary: fc.constant("#") },
  { weight: 2, arbitrary: fc.constant("# #, # dan #. #") },
  { weight: 1, arbitrary: fc.constant("*#* _# \\ - # `#` | # {#}: # & #") },
  { weight: 3, arbitrary: fc.constantFrom(...known) },
  { weight: 3, arbitrary: fc.constantFrom(...known).map((name) => `# ${name} #`) },
  { weight: 3, arbitrary: fc.constantFrom(...labels) },
  { weight: 2, arbitrary: fc.constantFrom(...labels).map((label) => `${label}: #`) },
  { weight: 1, arbitrary: fc.constantFrom(...labels).map((label) => `1.2 ${label}`) },
  { weight: 1, arbitrary: fc.constantFrom("1. # #", "a) #", "II. #", "kertas-kerja-ignore bad-date: #", "") },
);
const tagged = (tag: string, inner: string): string => `<${tag}>${inner}</${tag}>`;
const escaped = said.map((text) => text.replaceAll("&", "&amp;"));
const paragraph = fc.oneof(
  { weight: 5, arbitrary: escaped.map((text) => tagged("p", text)) },
  { weight: 2, arbitrary: escaped.map((text) => tagged("p", tagged("strong", text))) },
  {
    weight: 1,
    arbitrary: fc.tuple(escaped, escaped).map(([one, other]) => tagged("p", `${tagged("strong", one)} ${other}`)),
  },
  { weight: 1, arbitrary: fc.tuple(escaped, escaped).map(([one, other]) => tagged("p", `${one}<br />${other}`)) },
  { weight: 1, arbitrary: escaped.map((text) => `<p class="title">${text}</p>`) },
  { weight: 1, arbitrary: escaped.map((text) => `<p class="contents">${text}</p>`) },
  { weight: 1, arbitrary: escaped.map((text) => `<p class="margin">${text}</p>`) },
);
const cell = fc
  .tuple(
    fc.array(paragraph, { minLength: 0, maxLength: 2 }),
    fc.constantFrom("", "", "", ' rowspan="2"', ' colspan="2"'),
  )
  .map(([inner, span]) => `<td${span}>${inner.join("")}</td>`);
const table = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 5 })
  .map((rows) => tagged("table", rows.map((cells) => tagged("tr", cells.join(""))).join("")));
const labelledTable = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...labels), { minLength: 2, maxLength: 7 }),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 4 }),
  )
  .map(([heads, rows]) =>
    tagged(
      "table",
      [heads.map((head) => tagged("td", tagged("p", head))), ...rows]
        .map((cells) => tagged("tr", cells.join("")))
        .join(""),
    ),
  );
const facts = fc
  .array(fc.tuple(fc.constantFrom(...labels), fc.array(paragraph, { maxLength: 2 })), { minLength: 1, maxLength: 6 })
  .map((rows) =>
    tagged("table", rows.map(([label, inner]) => tagged("tr", `<td>${label}</td><td>${inner.join("")}</td>`)).join("")),
  );
const list = fc
  .tuple(fc.constantFrom("ul", "ol"), fc.array(escaped, { minLength: 1, maxLength: 3 }))
  .map(([tag, items]) => tagged(tag, items.map((item) => tagged("li", item)).join("")));
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom("h1", "h2", "h3"), escaped).map(([tag, text]) => tagged(tag, text)),
  },
  { weight: 1, arbitrary: table },
  { weight: 2, arbitrary: labelledTable },
  { weight: 2, arbitrary: facts },
  { weight: 1, arbitrary: list },
);

test("no word is lost, and the draft is valid YAML", () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 14 }), (blocks) => {
      let count = 0;
      const html = blocks.join("").replace(/#/g, () => `kata${(count++).toString(36)}x`);
      const text = importPaper(html, workspace, "id");
      const words = new Set(text.match(/[\p{L}\p{N}]+/gu));
      const lost = [...new Set(html.match(/kata[0-9a-z]+x/g))].filter((word) => !words.has(word));
      expect(lost).toEqual([]);
      const document = new Document("file:///a.kertas.yaml", "paper", text);
      expect(document.tree.faults).toEqual([]);
      expect(document.paper).toBeDefined();
    }),
    { numRuns: 1500 },
  );
});
