/** A print as a Word document. The same print gives the same bytes. */
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  type PageNumberEstimator,
  Paragraph,
  Tab,
  TableOfContents,
  TextRun,
} from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { strFromU8, strToU8, unzipSync, type Unzipped } from "fflate";
import { languageTags } from "../core/export/html.ts";
import type { Letterhead } from "../core/export/letterhead.ts";
import type { Print } from "../core/export/print.ts";
import { underLetterhead } from "../core/export/under-letterhead.ts";
import { coreProperties } from "../core/export/xml.ts";
import { zip } from "../core/export/zip.ts";
import { WordBlocks } from "./word-blocks.ts";
import { a4, numberingOf, style, stylesOf, textWidthOf } from "./word-styles.ts";

/** Under a letterhead, where there is one: with its page, headers, footers and styles. */
export async function toWord(print: Print, letterhead?: Letterhead): Promise<Uint8Array> {
  const page = letterhead?.page ?? a4;
  const textWidth = textWidthOf(page);
  const blocks = new WordBlocks(print, textWidth);
  const children = [...coverOf(print, blocks), ...blocks.write(print.blocks)];
  const { width, height, top, bottom, left, right } = page;
  const document = new Document({
    title: print.title,
    styles: stylesOf(print, textWidth),
    numbering: numberingOf(print.layout, blocks.starts),
    // The letterhead's own styles come later.
    pageNumbers: letterhead || isLong(print) ? onlyHeadingNumbers : pageNumbers,
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width, height }, margin: { top, bottom, left, right, header: 700, footer: 600 } },
        },
        headers: { first: new Header({ children: [new Paragraph("")] }), default: headerOf(print) },
        footers: { first: footerOf(print), default: footerOf(print) },
        children,
      },
    ],
  });
  const files = withStableNames(unzipSync(await Packer.pack(document, "uint8array")));
  const laid = letterhead ? underLetterhead(files, letterhead) : files;
  return zip(new Map([...laid, ["docProps/core.xml", properties(print)]]));
}

const pageNumbers = estimatePageNumbersWith({ guess: true });

/** Working out the pages of a long paper, or of a word that fills many lines, takes longer than anyone waits. */
const isLong = ({ blocks }: Print): boolean => {
  if (blocks.length > 400) return true;
  const text = JSON.stringify(blocks);
  return text.length > 500_000 || /[^\s"]{300}/.test(text);
};

/** Word fills in the pages when it opens the document. */
const onlyHeadingNumbers: PageNumberEstimator = Object.assign(
  () => ({ bookmarks: new Map<string, string>() }),
  pageNumbers.listNumbers && { listNumbers: pageNumbers.listNumbers },
);

/** The library counts its bookmarks on from document to document. */
function withStableNames(files: Unzipped): ReadonlyMap<string, Uint8Array> {
  const path = "word/document.xml";
  const text = strFromU8(files[path] ?? new Uint8Array());
  const named = countedAnew(text, /((?:w:anchor|w:name)="_Toc|PAGEREF _Toc)(\d+)/g);
  const numbered = countedAnew(named, /(<w:bookmark(?:Start w:name="[^"]*"|End) w:id=")(\d+)/g);
  return new Map(Object.entries({ ...files, [path]: strToU8(numbered) }));
}

/** The numbers that the pattern finds, replaced by 1, 2 … in the order in which they come. */
function countedAnew(text: string, pattern: RegExp): string {
  const numbers = new Map<string, number>();
  return text.replace(pattern, (_, before: string, number: string) => {
    const anew = numbers.get(number) ?? numbers.size + 1;
    numbers.set(number, anew);
    return `${before}${anew}`;
  });
}

/** The library would write the time of day. */
const properties = ({ title, day, language }: Print): string =>
  coreProperties({ title, day, language: languageTags[language] });

function coverOf({ cover, contentsTitle }: Print, blocks: WordBlocks) {
  const [paper, ...title] = cover.title;
  return [
    ...cover.above.map((text) => new Paragraph({ style: style.forum, text })),
    new Paragraph({ heading: HeadingLevel.TITLE, text: (paper ?? "").toUpperCase() }),
    ...title.map((text) => new Paragraph({ heading: HeadingLevel.TITLE, text })),
    new Paragraph({ style: style.cell }),
    blocks.facts(cover.facts),
    new Paragraph({ style: style.contents, text: contentsTitle }),
    new TableOfContents(contentsTitle, { hyperlink: true, headingStyleRange: "1-2", beginDirty: true }),
  ];
}

const headerOf = ({ header }: Print): Header =>
  new Header({
    children: [
      new Paragraph({ style: "Header", children: [new TextRun({ children: [header[0], new Tab(), header[1]] })] }),
    ],
  });

const footerOf = ({ footer }: Print): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: "Footer",
        children: [
          new TextRun({
            children: [
              footer.left,
              new Tab(),
              `${footer.page} `,
              PageNumber.CURRENT,
              ` ${footer.of} `,
              PageNumber.TOTAL_PAGES,
            ],
          }),
        ],
      }),
    ],
  });
