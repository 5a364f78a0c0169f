/** A print as a PDF with its fonts in it. The same print gives the same bytes. */
import pdfmake from "pdfmake/build/pdfmake.min.js";
import fonts from "pdfmake/build/vfs_fonts.js";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import { languageTags } from "../core/export/html.ts";
import type { Print } from "../core/export/print.ts";
import { pdfBlocks, pdfFacts } from "./pdf-blocks.ts";
import { page } from "./pdf-heights.ts";
import { showable } from "./pdf-text.ts";

pdfmake.addVirtualFileSystem(fonts);
pdfmake.setFonts({
  Roboto: {
    normal: "Roboto-Regular.ttf",
    bold: "Roboto-Medium.ttf",
    italics: "Roboto-Italic.ttf",
    bolditalics: "Roboto-MediumItalic.ttf",
  },
});
// Nothing is read besides what is in the print.
const denied = (): boolean => false;
pdfmake.setUrlAccessPolicy(denied);
Object.assign(pdfmake, { localAccessPolicy: denied });

export const toPdf = async (print: Print): Promise<Uint8Array> =>
  new Uint8Array(await pdfmake.createPdf(definitionOf(print)).getBuffer());

function definitionOf(print: Print): TDocumentDefinitions {
  const [left, right] = print.header.map(showable);
  const { footer } = print;
  const definition: TDocumentDefinitions & { readonly language: string } = {
    language: languageTags[print.language],
    info: { title: print.title, creator: "Kertas Kerja", producer: "Kertas Kerja", creationDate: dateOf(print) },
    pageSize: "A4",
    pageMargins: [page.left, page.top, page.right, page.bottom],
    defaultStyle: { font: "Roboto", fontSize: 10.5, lineHeight: 1.15 },
    styles,
    header: (current) =>
      current === 1 ? "" : { margin: [page.left, 34, page.right, 0], ...edgeLine(left ?? "", right ?? "", "below") },
    footer: (current, count) => ({
      margin: [page.left, 14, page.right, 0],
      ...edgeLine(
        showable(footer.left),
        `${showable(footer.page)} ${current} ${showable(footer.of)} ${count}`,
        "above",
      ),
    }),
    content: [...coverOf(print), ...pdfBlocks(print.blocks)],
  };
  return definition;
}

const dateOf = ({ day }: Print): Date => new Date(day * 86_400_000);

function edgeLine(left: string, right: string, where: "above" | "below") {
  const rule: Content = {
    canvas: [
      {
        type: "line",
        x1: 0,
        y1: 0,
        x2: page.width - page.left - page.right,
        y2: 0,
        lineWidth: 0.5,
        lineColor: "#808080",
      },
    ],
    margin: where === "above" ? [0, 0, 0, 4] : [0, 4, 0, 0],
  };
  const texts: Content = {
    fontSize: 8,
    columns: [
      { text: left, width: "auto" },
      { text: right, alignment: "right", width: "*" },
    ],
    columnGap: 12,
  };
  return { stack: where === "above" ? [rule, texts] : [texts, rule] };
}

function coverOf({ cover, contentsTitle }: Print): Content[] {
  const [paper, ...title] = cover.title;
  return [
    ...cover.above.map((text): Content => ({ text: showable(text), style: "forum" })),
    { text: showable(paper ?? "").toUpperCase(), style: "title" },
    ...title.map((text): Content => ({ text: showable(text), style: "title" })),
    { text: "", margin: [0, 0, 0, 10] },
    pdfFacts(cover.facts),
    { toc: { title: { text: showable(contentsTitle), style: "contents" } } },
    { text: "", pageBreak: "after" },
  ];
}

const styles: TDocumentDefinitions["styles"] = {
  forum: { bold: true, fontSize: 12, alignment: "center", margin: [0, 0, 0, 12] },
  title: { bold: true, fontSize: 16, alignment: "center", margin: [0, 2, 0, 4] },
  contents: { bold: true, fontSize: 12, margin: [0, 24, 0, 6] },
};
