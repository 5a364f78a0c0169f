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
import { languageTags } from "../core/export/html.ts";
import type { Print } from "../core/export/print.ts";
import { coreProperties } from "../core/export/xml.ts";
import { unzip, zip } from "../core/export/zip.ts";
import { WordBlocks } from "./word-blocks.ts";
import { numberingOf, page, style, stylesOf } from "./word-styles.ts";

export async function toWord(print: Print): Promise<Uint8Array> {
  const blocks = new WordBlocks(print);
  const children = [...coverOf(print, blocks), ...blocks.write(print.blocks)];
  const document = new Document({
    title: print.title,
    styles: stylesOf(print),
    numbering: numberingOf(print.layout, blocks.starts),
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.left,
              right: page.right,
              header: 700,
              footer: 600,
            },
          },
        },
        headers: { first: new Header({ children: [new Paragraph("")] }), default: headerOf(print) },
        footers: { first: footerOf(print), default: footerOf(print) },
        children,
      },
    ],
  });
  const packed = await Packer.pack(document, "uint8array");
  return zip(new Map([...unzip(packed, () => true), ["docProps/core.xml", properties(print)]]));
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
