/** Blocks of a print as the content of a PDF. */
import type { Content, ContentStack, ContentTable, CustomTableLayout, TableCell } from "pdfmake/interfaces.js";
import {
  markerOf,
  plainOf,
  type Block,
  type Cell,
  type Fact,
  type Heading,
  type Passage,
  type Prose,
  type Signatures,
  type Table,
} from "../core/export/print.ts";
import { showable } from "./pdf-text.ts";

/** Points. */
export const page = { width: 595.28, left: 71, right: 57, top: 76, bottom: 62 };
const textWidth = page.width - page.left - page.right;
const cellFont = 8.5;

/** Blocks in their order; headings stay with what follows them, a decision with its follow-ups, the closing words with the signatures. */
export function pdfBlocks(blocks: readonly Block[]): Content[] {
  const content: Content[] = [];
  let held: Content[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "table") {
      // The room that the table's first rows need is asked for below what belongs above it, and given back.
      const room = held.length > 0 ? Math.min(400, heightOf(block)) : 0;
      if (held.length > 0) content.push(together([{ stack: held, margin: [0, 0, 0, room] }]));
      content.push(pdfTable(block, room));
      held = [];
      return;
    }
    held.push(...pdfBlock(block));
    const next = blocks[index + 1]?.kind;
    if (block.kind === "heading" || (block.kind === "text" && (next === "table" || next === "signatures"))) return;
    content.push(together(held));
    held = [];
  });
  return content;
}

const together = (stack: Content[]): ContentStack => ({ stack, unbreakable: true });

const pdfBlock = (block: Exclude<Block, Table>): Content[] => {
  if (block.kind === "heading") return [pdfHeading(block)];
  if (block.kind === "text") return pdfText(block.passages);
  return block.kind === "facts" ? [pdfFacts(block.facts)] : [pdfSignatures(block)];
};

function pdfHeading({ level, number, text, anchor }: Heading): Content {
  const look = headings[level];
  return {
    text: showable([number, text].filter(Boolean).join("  ")),
    id: anchor,
    bold: true,
    fontSize: look.size,
    margin: [0, look.above, 0, look.below],
    outline: true,
    ...(level < 3 && {
      tocItem: true,
      tocMargin: [(level - 1) * 18, level === 1 ? 4 : 0, 0, 2],
      tocStyle: { bold: level === 1 },
      tocNumberStyle: { bold: level === 1 },
    }),
  };
}

/** Points. */
const headings = {
  1: { size: 13, above: 14, below: 6 },
  2: { size: 11.5, above: 12, below: 5 },
  3: { size: 10.5, above: 7, below: 4 },
};

/** About how high the header and the first row are. */
function heightOf({ columns, rows }: Table): number {
  const linesIn = (texts: readonly string[], share: number): number => {
    const letters = Math.max(6, ((share / 100) * textWidth - 9) / (cellFont * 0.52) - 3);
    return texts.reduce((sum, text) => sum + Math.ceil(text.length / letters), 0);
  };
  const header = columns.map(({ title, share }) => linesIn([title], share));
  const first = (rows[0] ?? []).map((cell, index) =>
    cell === "covered"
      ? 1
      : linesIn(
          cell.passages.map(({ prose }) => plainOf(prose, " ")),
          columns[index]?.share ?? 10,
        ) / cell.rowSpan,
  );
  return (Math.max(1, ...header) + Math.max(1, ...first)) * cellFont * 1.35 + 14;
}

function pdfText(passages: readonly Passage[]): Content[] {
  if (passages.length < 2) return passages.flatMap(({ prose }) => pdfProse(prose));
  return [{ columns: passages.map(({ prose }) => ({ stack: pdfProse(prose) })), columnGap: 16 }];
}

export function pdfFacts(facts: readonly Fact[]): Content {
  const body = facts.map(({ label, passages }): TableCell[] => [
    { text: showable(label), bold: true },
    { stack: passages.flatMap(({ prose }) => pdfProse(prose)) },
  ]);
  return body.length === 0
    ? { text: "" }
    : { table: { widths: ["30%", "70%"], body, dontBreakRows: true }, layout: plain, margin: [0, 0, 0, 8] };
}

function pdfTable({ columns, rows }: Table, above: number): ContentTable {
  const header = columns.map(({ title }): TableCell => ({ text: showable(title), bold: true, fillColor: "#e8eef4" }));
  let open = 0;
  const body = rows.map((cells) => {
    const own = cells[0];
    open = own !== undefined && own !== "covered" ? own.rowSpan - 1 : open - 1;
    const isLast = open <= 0;
    return cells.map((cell) => pdfCell(cell, isLast));
  });
  return {
    fontSize: cellFont,
    lineHeight: 1.1,
    layout: lined,
    margin: [0, 2 - above, 0, 8],
    table: {
      // Shares of the whole width, of which the cells' padding and lines are taken off.
      widths: columns.map(({ share }) => (textWidth * share) / 100 - 8.6),
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      body: [header, ...body],
    },
  };
}

/** A cell that spans rows is written as the first of them, the others empty and without a line between. */
function pdfCell(cell: Cell, isLast: boolean): TableCell {
  if (cell === "covered") return { text: "", border: [true, false, true, isLast] };
  const stack = cell.passages.flatMap(({ prose }) => pdfProse(prose, [0, 0, 0, 2]));
  return { stack, border: [true, true, true, cell.rowSpan === 1 || isLast] };
}

function pdfSignatures({ place, parties, name, office }: Signatures): Content {
  const width = textWidth / parties.length - 24;
  return {
    unbreakable: true,
    stack: [
      { text: showable(place), margin: [0, 16, 0, 12] },
      {
        columnGap: 24,
        columns: parties.map((party) => ({
          stack: [
            { text: showable(party), bold: true, margin: [0, 0, 0, 56] },
            { canvas: [{ type: "line", x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7 }] },
            { text: `${showable(name)}:`, margin: [0, 4, 0, 4] },
            { text: `${showable(office)}:` },
          ],
        })),
      },
    ],
  };
}

const pdfProse = (prose: readonly Prose[], margin: [number, number, number, number] = [0, 0, 0, 4]): Content[] =>
  prose.map((block): Content => {
    if (block.kind === "paragraph")
      return {
        margin,
        text: block.runs.map(({ text, bold, italic }) => ({ text: showable(text), bold, italics: italic })),
      };
    return {
      margin,
      stack: block.items.map((item, index) => ({
        columns: [
          { width: 16, text: markerOf(block, index) },
          { width: "*", stack: pdfProse(item, [0, 0, 0, 2]) },
        ],
      })),
    };
  });

const line = { width: () => 0.6, color: () => "#8a95a1" };
const lined: CustomTableLayout = {
  hLineWidth: line.width,
  vLineWidth: line.width,
  hLineColor: line.color,
  vLineColor: line.color,
  paddingLeft: () => 4,
  paddingRight: () => 4,
  paddingTop: () => 3,
  paddingBottom: () => 2,
};
const plain: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 8,
  paddingTop: () => 1,
  paddingBottom: () => 1,
};
