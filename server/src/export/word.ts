/** A print as a Word document. The same print gives the same bytes. */
import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Tab,
  TableOfContents,
  TextRun,
} from "docx";
import { estimatePageNumbersWith } from "docx/layout";
import { unzipSync } from "fflate";
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
    pageNumbers: estimatePageNumbersWith({ guess: true }),
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
  const files = new Map(Object.entries(unzipSync(await Packer.pack(document, "uint8array"))));
  const laid = letterhead ? underLetterhead(files, letterhead) : files;
  return zip(new Map([...laid, ["docProps/core.xml", properties(print)]]));
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
