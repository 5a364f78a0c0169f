/** Lists as Excel and old programs write them are read; what a stranger's file could do is refused with a sentence. */
import { expect, test } from "vitest";
import { zip } from "../core/export/zip.ts";
import { readList, UnreadableList } from "./list.ts";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A workbook of one sheet; `sheet` is what stands in its worksheet. */
const workbook = (sheet: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  zip(
    new Map<string, string | Uint8Array>([
      ["[Content_Types].xml", "<Types/>"],
      [
        "xl/workbook.xml",
        `<workbook ${main} xmlns:r="${relations}"><sheets><sheet name="Agensi" sheetId="1" r:id="s1"/></sheets></workbook>`,
      ],
      [
        "xl/_rels/workbook.xml.rels",
        `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="st" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
      ],
      [
        "xl/styles.xml",
        `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
      ],
      ["xl/worksheets/sheet1.xml", `<worksheet ${main}>${sheet}</worksheet>`],
      ...Object.entries(more),
    ]),
  );

const text = (place: string, value: string): string => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

const answerTo = async (bytes: Uint8Array, name = "a.xlsx"): Promise<string> =>
  readList(bytes, name).then(
    () => "read",
    (error: unknown) => (error instanceof UnreadableList ? error.text.en : `thrown: ${String(error)}`),
  );

test("texts, days, numbers, merged cells, gaps, and the last value of a formula", async () => {
  const rows =
    `<row r="1">${text("A1", "Nama")}${text("B1", "Tingkat")}</row>` +
    `<row r="3">${text("A3", "Satu &amp; dua")}${text("B3", "Pusat")}<c r="C3" s="1"><v>45586</v></c></row>` +
    `<row r="4">${text("A4", "Tiga")}<c r="C4"><v>2016</v></c><c r="D4" t="str"><f>1+1</f><v>hasil</v></c></row>`;
  const [sheet] = await readList(
    workbook(`<sheetData>${rows}</sheetData><mergeCells count="1"><mergeCell ref="B3:B4"/></mergeCells>`),
    "a.xlsx",
  );
  expect(sheet).toEqual({
    name: "Agensi",
    rows: [
      ["Nama", "Tingkat", "", ""],
      ["", "", "", ""],
      ["Satu & dua", "Pusat", "2024-10-21", ""],
      ["Tiga", "Pusat", "2016", "hasil"],
    ],
  });
});

test("cells that are only formatted, down to the last row of Excel, are no list", async () => {
  const rows = `<row r="1">${text("A1", "Nama")}<c r="XFD1" s="1"/></row><row r="1048576" s="1"><c r="A1048576" s="1"/></row>`;
  const [sheet] = await readList(workbook(`<sheetData>${rows}</sheetData>`), "a.xlsx");
  expect(sheet?.rows).toEqual([["Nama"]]);
});

test("what is no list, an old one, or cut short", async () => {
  expect(await answerTo(new Uint8Array([1, 2, 3]))).toContain("damaged");
  expect(await answerTo(zip(new Map([["a.txt", "a"]])))).toContain("no Excel list");
  expect(await answerTo(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), "a.xls")).toContain("old format");
  expect(await answerTo(workbook("<sheetData/>").slice(0, -100))).toContain("damaged");
  expect(await answerTo(workbook("<sheetData><row r="))).toContain("damaged");
  expect(await answerTo(new Uint8Array([0x89, 0, 1, 2]), "a.csv")).toContain("no list");
});

test("declarations of entities, also in another encoding", async () => {
  const bomb = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>';
  expect(await answerTo(workbook("", { "xl/sharedStrings.xml": bomb }))).toContain("damaged");
  const wide = new Uint8Array(Buffer.from(`\ufeff${bomb}`, "utf16le"));
  expect(await answerTo(workbook("", { "xl/sharedStrings.xml": wide }))).toContain("damaged");
});

test("archives that unpack to too much, sheets that reach too far", async () => {
  expect(await answerTo(workbook(" ".repeat(25_000_000)))).toContain("too large");
  const far = (place: string): Uint8Array =>
    workbook(`<sheetData><row r="${place.replace(/\D/g, "")}">${text(place, "a")}</row></sheetData>`);
  expect(await answerTo(far("A900000"))).toContain("too large");
  expect(await answerTo(far("XFD1"))).toContain("too large");
  expect(await answerTo(far("A99999999999"))).toContain("damaged");
  const row = (attributes: string): Uint8Array =>
    workbook(`<sheetData><row ${attributes}>${text("A1", "a")}</row></sheetData>`);
  expect(await answerTo(row('spans=">" r="9000000"'))).toContain("too large");
  for (const place of ["1e9", "0x3B9ACA00", "&#57;000000"])
    expect(await answerTo(row(`r="${place}"`))).toContain("damaged");
  const cell = "<c><v>1</v></c>";
  expect(await answerTo(workbook(`<sheetData>${`<row>${cell}</row>`.repeat(100_000)}</sheetData>`))).toContain(
    "too large",
  );
  expect(await answerTo(workbook(`<sheetData><row>${cell.repeat(300)}</row></sheetData>`))).toContain("too large");
});

test("elements within elements without end", async () => {
  expect(await answerTo(workbook(`<sheetData>${"<row><c><is>".repeat(100_000)}</sheetData>`))).not.toBe("read");
});

test("what lies outside of the workbook is never looked at", async () => {
  const sheet = `<sheetData><row r="1">${text("A1", "Nama")}</row></sheetData>`;
  const more = {
    "xl/externalLinks/externalLink1.xml": "<!DOCTYPE a>",
    "xl/worksheets/_rels/sheet1.xml.rels":
      '<Relationships><Relationship Target="http://example.org" TargetMode="External"/></Relationships>',
    "../../naik.xml": "x",
  };
  expect((await readList(workbook(sheet, more), "a.xlsx"))[0]?.rows).toEqual([["Nama"]]);
});

test.each([
  ["UTF-8 with a mark", Buffer.from('\ufeffNama,Singkatan\r\n"Satu, ""dua""\nlagi",S\r\n')],
  ["semicolons in Windows' own encoding", Buffer.from('Nama;Singkatan\r\n"Satu, ""dua""\nlagi";S\r\n', "latin1")],
  ["tabs in UTF-16", Buffer.from('\ufeffNama\tSingkatan\r\n"Satu, ""dua""\nlagi"\tS\r\n', "utf16le")],
])("CSV: %s", async (_, bytes) => {
  const [sheet] = await readList(bytes, "a.csv");
  expect(sheet?.rows.slice(0, 2)).toEqual([
    ["Nama", "Singkatan"],
    ['Satu, "dua"\nlagi', "S"],
  ]);
});

test("letters of Windows' own encoding", async () => {
  const [sheet] = await readList(Buffer.from("Nama;Catatan\nBa\xe9kelalan \x96 Long;a\n", "latin1"), "a.csv");
  expect(sheet?.rows[1]?.[0]).toBe("Baékelalan – Long");
});
