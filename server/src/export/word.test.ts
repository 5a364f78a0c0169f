/** Word documents: real styles, fields and header rows; text as text; the same bytes; a letterhead around them. */
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { expect, test, vi } from "vitest";
import { paperWith } from "../../test/fixture.ts";
import { arrived, item, printHostile, printItem, printText } from "../../test/print.ts";
import { readLetterhead } from "../core/export/letterhead.ts";
import { zip } from "../core/export/zip.ts";
import { toWord } from "./word.ts";

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
const textOf = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

const paper = await toWord(printItem().print);
const parts = partsOf(paper);
const body = parts["word/document.xml"] ?? "";

test("headings are headings that number themselves", () => {
  expect(body).toMatch(/<w:pStyle w:val="Heading2"\/>(?:(?!<\/w:p>).)*Jalan penghubung/);
  for (const level of [1, 2, 3])
    expect(parts["word/styles.xml"]).toMatch(
      new RegExp(
        `w:styleId="Heading${level}">(?:(?!</w:style>).)*<w:keepNext/>(?:(?!</w:style>).)*<w:ilvl w:val="${level - 1}"/>`,
      ),
    );
  expect(parts["word/numbering.xml"]).toContain('<w:pStyle w:val="Heading1"/>');
  expect(parts["word/numbering.xml"]).toContain('<w:lvlText w:val="%3."/>');
});

test("the contents are there, and a field that Word renews", () => {
  expect(body).toMatch(/w:fldCharType="begin" w:dirty="true"\/><w:instrText[^>]*>TOC /);
  expect(body).toMatch(
    /w:anchor="_Toc4">(?:(?!<\/w:hyperlink>).)*>1\.<(?:(?!<\/w:hyperlink>).)*>Jalan penghubung<(?:(?!<\/w:hyperlink>).)*PAGEREF _Toc4 \\h(?:(?!<\/w:hyperlink>).)*>2</,
  );
});

test("tables repeat their header row, and their rows do not break", () => {
  const tables = body.split("<w:tbl>").filter((table) => table.includes("Pelaksanaan"));
  expect(tables).toHaveLength(1);
  expect(tables[0]?.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(tables[0]?.match(/<w:cantSplit\/>/g)).toHaveLength(3);
  expect(tables[0]).toContain('<w:vMerge w:val="restart"/>');
});

test("every page but the first has a header, every page says its number and how many there are", () => {
  const footers = Object.entries(parts).filter(([path]) => /^word\/footer\d/.test(path));
  expect(footers).toHaveLength(2);
  for (const [, footer] of footers)
    expect(footer.replace(/<[^>]*>/g, "")).toMatch(/DRAF.*Halaman PAGE.* dari NUMPAGES/);
  expect(
    Object.entries(parts).some(
      ([path, text]) => /^word\/header\d/.test(path) && text.includes("Kertas Kerja · Sidang ke-38"),
    ),
  ).toBe(true);
  expect(body).toContain("<w:titlePg/>");
});

test("the document says its title, its language and its session's day", () => {
  expect(parts["docProps/core.xml"]).toContain(
    "<dc:title>Kertas Kerja: Keamanan dan Pengelolaan Perbatasan – Sidang ke-38</dc:title>",
  );
  expect(parts["docProps/core.xml"]).toContain("2025-11-03T00:00:00Z</dcterms:created>");
  expect(parts["word/styles.xml"]).toMatch(/<w:docDefaults>.*<w:lang w:val="id-ID"\/>/);
});

test("the same paper gives the same bytes, at another time and after other papers", async () => {
  vi.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), toFake: ["Date"] });
  const again = await toWord(printItem().print);
  vi.useRealTimers();
  expect(Buffer.from(again).equals(Buffer.from(paper))).toBe(true);
});

test("hostile text is text", async () => {
  const hostile = await toWord(printHostile().print);
  expect((await textOf(hostile)).split(arrived).length).toBeGreaterThan(10);
  expect(partsOf(hostile)["word/document.xml"]).not.toMatch(/<script|HYPERLINK "|\p{Cc}/u);
});

test("a passage in another language is marked as such; lists go on where they begin", async () => {
  const text = paperWith(
    item.replace("Jalan **sempit**.", "{ ms: Jalan itu sempit. }").replace("1. satu\\n2. dua", "4. satu\\n5. dua"),
  );
  const document = partsOf(await toWord(printText(text).print));
  expect(document["word/document.xml"]).toMatch(/<w:lang w:val="ms-MY"\/><\/w:rPr><w:t[^>]*>Jalan itu sempit/);
  expect(document["word/numbering.xml"]).toContain('<w:start w:val="4"/>');
});

const main =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** As Word writes it in Indonesian: ids of styles are in the language of the program, their names are not. */
const letterhead = readLetterhead(
  zip(
    new Map([
      [
        "word/document.xml",
        `<w:document ${main} xmlns:w99="urn:x"><w:body><w:sectPr><w:headerReference w:type="default" r:id="rId7"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="2000" w:right="1500" w:bottom="1000" w:left="1500"/></w:sectPr></w:body></w:document>`,
      ],
      [
        "word/styles.xml",
        `<w:styles ${main}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal0"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/><w:pPr><w:keepNext/><w:spacing w:before="1"/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Judul2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>`,
      ],
      [
        "word/numbering.xml",
        `<w:numbering ${main} xmlns:w98="urn:y"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="Pasal %1"/></w:lvl></w:abstractNum><w:num w:numId="1" w98:x="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      ],
      ["word/header1.xml", `<w:hdr ${main}><w:p><w:r><w:t>KOP SURAT</w:t></w:r></w:p></w:hdr>`],
      [
        "word/_rels/document.xml.rels",
        '<Relationships><Relationship Id="rId7" Type="http://x/header" Target="header1.xml"/></Relationships>',
      ],
    ]),
  ),
);

test("a letterhead gives page, header and styles; what it lacks stays ours", async () => {
  const under = partsOf(await toWord(printItem().print, letterhead));
  const document = under["word/document.xml"] ?? "";
  const styles = under["word/styles.xml"] ?? "";
  expect(under["word/letterhead-header-rId7.xml"]).toContain("KOP SURAT");
  expect(under["word/_rels/document.xml.rels"]).toContain('Id="letterhead-rId7"');
  expect(document).toContain('<w:headerReference w:type="default" r:id="letterhead-rId7"/>');
  expect(document).toContain('<w:pStyle w:val="Judul1"/>');
  expect(document).toContain('<w:tblW w:type="dxa" w:w="9240"/>');
  expect(document).not.toContain('w:val="Heading1"');
  // Its styles make other pages than ours.
  expect(document).toMatch(
    /PAGEREF _Toc1 \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/>(?:<w:t[^>]*><\/w:t>)?<w:fldChar w:fldCharType="end"/,
  );
  expect(styles).toContain('w:styleId="KertasCell"');
  expect(styles).toMatch(/w:styleId="Heading3"><w:name w:val="Heading 3"\/><w:basedOn w:val="Normal0"\/>/);
  expect(styles).toContain('<w:lang w:val="id-ID"/>');
  expect(Object.keys(under).filter((path) => /^word\/(?:header|footer)/.test(path))).toEqual([]);
});

test("a letterhead's numbers stay, and its headings without numbers take ours", async () => {
  const under = partsOf(await toWord(printItem().print, letterhead));
  const numbering = under["word/numbering.xml"] ?? "";
  const own = /w:abstractNumId="(\d+)"><w:lvl w:ilvl="0"><w:lvlText w:val="Pasal %1"/.exec(numbering)?.[1];
  const number = new RegExp(`<w:num w:numId="(\\d+)" w98:x="1"><w:abstractNumId w:val="${own ?? "?"}"/>`).exec(
    numbering,
  )?.[1];
  expect(under["word/styles.xml"]).toContain(
    `w:styleId="Judul2"><w:name w:val="heading 2"/><w:pPr><w:numPr><w:numId w:val="${number ?? "?"}"/>`,
  );
  expect(under["word/styles.xml"]).toMatch(
    /w:styleId="Judul1"><w:name w:val="heading 1"\/><w:pPr><w:keepNext\/><w:numPr><w:ilvl w:val="0"\/>/,
  );
  expect(numbering).toContain('<w:pStyle w:val="Judul1"/>');
  expect(numbering).not.toContain('<w:pStyle w:val="Judul2"/>');
  expect(numbering).toContain('xmlns:w98="urn:y"');
});
