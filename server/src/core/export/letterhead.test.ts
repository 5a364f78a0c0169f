/** Letterheads are files of strangers: what is of use is taken over, what reaches outside is not, what is too large is refused. */
import { zipSync } from "fflate";
import { expect, test } from "vitest";
import { readLetterhead, UnusableLetterhead } from "./letterhead.ts";
import { UnreadableZip, zip } from "./zip.ts";

const main =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const relations = (...entries: readonly string[]): string => `<Relationships>${entries.join("")}</Relationships>`;
const header = '<Relationship Id="rId1" Type="http://x/header" Target="header1.xml"/>';

const files = (changes: Readonly<Record<string, string>> = {}): Map<string, string> =>
  new Map(
    Object.entries({
      "word/document.xml": `<w:document ${main}><w:body><w:p/><w:sectPr w:rsidR="1"><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId9"/><w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1000" w:right="1100" w:bottom="1200" w:left="1300"/></w:sectPr></w:body></w:document>`,
      "word/styles.xml": `<w:styles ${main}></w:styles>`,
      "word/header1.xml": `<w:hdr ${main}><w:p>Kop</w:p></w:hdr>`,
      "word/_rels/document.xml.rels": relations(header),
      ...changes,
    }),
  );

const read = (changes: Readonly<Record<string, string>> = {}) => readLetterhead(zip(files(changes)));

test("the page, its header and its pictures are taken over; a reference to nothing is not", () => {
  const letterhead = read({
    "word/header1.xml": `<w:hdr ${main}><a:blip r:embed="rId1"/></w:hdr>`,
    "word/_rels/header1.xml.rels": relations('<Relationship Id="rId1" Type="http://x/image" Target="media/logo.png"/>'),
    "word/media/logo.png": "PNG",
  });
  expect(letterhead.page).toEqual({ width: 12240, height: 15840, top: 1000, right: 1100, bottom: 1200, left: 1300 });
  expect(letterhead.parts).toHaveLength(1);
  expect(letterhead.parts[0]?.xml).toContain('<a:blip r:embed="rId1"/>');
  expect(letterhead.parts[0]?.pictures.map(({ id, extension }) => [id, extension])).toEqual([["rId1", "png"]]);
  expect(letterhead.section).not.toContain("rId9");
});

test("a header of an earlier section goes on in the last one", () => {
  const letterhead = read({
    "word/document.xml": `<w:document ${main}><w:body><w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="rId1"/></w:sectPr></w:pPr></w:p><w:sectPr/></w:body></w:document>`,
  });
  expect(letterhead.parts.map(({ id }) => id)).toEqual(["rId1"]);
});

test.each([
  [
    "a picture from elsewhere",
    '<Relationship Id="rId1" Type="http://x/image" Target="http://evil.example/a.png" TargetMode="External"/>',
  ],
  ["a link", '<Relationship Id="rId1" Type="http://x/hyperlink" Target="http://evil.example" TargetMode="External"/>'],
  ["an object", '<Relationship Id="rId1" Type="http://x/oleObject" Target="embeddings/evil.bin"/>'],
])("%s is left out", (_, relation) => {
  const [part] = read({
    "word/header1.xml": `<w:hdr ${main}><a:blip r:embed="rId1" r:link="rId1"/><w:hyperlink r:id="rId1"/><o:OLEObject r:id="rId1"/></w:hdr>`,
    "word/_rels/header1.xml.rels": relations(relation),
    "word/embeddings/evil.bin": "x",
  }).parts;
  expect(part?.xml).toBe(`<w:hdr ${main}><a:blip/><w:hyperlink/></w:hdr>`);
  expect(part?.pictures).toEqual([]);
});

test("a field that fetches or runs something is emptied; page numbers stay", () => {
  const [part] = read({
    "word/header1.xml": `<w:hdr ${main}><w:instrText>INCLUDEPICTURE "http://evil.example"</w:instrText><w:fldSimple w:instr="DDEAUTO c:\\x"/><w:instrText xml:space="preserve"> PAGE </w:instrText><w:fldSimple w:instr="NUMPAGES"/><v:imagedata src="http://evil.example"/></w:hdr>`,
  }).parts;
  expect(part?.xml).not.toMatch(/evil|DDE/);
  expect(part?.xml).toContain("> PAGE </w:instrText>");
  expect(part?.xml).toContain('w:instr="NUMPAGES"');
});

test("what is no Word document is refused", () => {
  expect(() => readLetterhead(new Uint8Array([1, 2, 3]))).toThrow(UnreadableZip);
  expect(() => readLetterhead(zip(new Map([["a.txt", "x"]])))).toThrow(UnusableLetterhead);
  expect(() => read({ "word/styles.xml": '<!DOCTYPE x [<!ENTITY y "z">]><w:styles/>' })).toThrow(UnusableLetterhead);
});

test("a file that unpacks to too much is refused before it is unpacked", () => {
  const bomb = zipSync({ "word/document.xml": new Uint8Array(60_000_000) });
  expect(bomb.length).toBeLessThan(100_000);
  expect(() => readLetterhead(bomb)).toThrow(/too much/);
});
