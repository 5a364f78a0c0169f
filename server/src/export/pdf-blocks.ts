/** Blocks of a print as the content of a PDF. */
import type { Content, ContentStack, ContentTable, CustomTableLayout, TableCell } from "pdfmake/interfaces.js";
import {
  markerOf,
  type Block,
  type Cell,
  type Fact,
  type Heading,
  type Passage,
  type Prose,
  type Signatures,
  type Table,
} from "../core/export/print.ts";
import { fonts, heightOf, heightOfBeginning, heightOfFact, heightOfRow, surelyFits, textWidth } from "./pdf-heights.ts";
import { showable } from "./pdf-text.ts";

/** Blocks in their order; headings stay with what follows them, a decision with its follow-ups, the closing words with the signatures. */
export function pdfBlocks(blocks: readonly Block[]): Content[] {
  const content: Content[] = [];
  let held: Exclude<Block, Table>[] = [];
  blocks.forEach((block, index) => {
    if (block.kind === "table") {
      content.push(...above(held, heightOfBeginning(block), (room) => pdfTable(block, room)));
      held = [];
      return;
    }
    held.push(block);
    const next = blocks[index + 1]?.kind;
    if (block.kind === "heading" || (block.kind === "text" && (next === "table" || next === "signatures"))) return;
    content.push(...together(held));
    held = [];
  });
  return content;
}

const heightOfAll = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + heightOf(block), 0);

/** On one page, if they surely fit one; else the headings stay with the beginning of what follows. */
function together(blocks: readonly Exclude<Block, Table>[]): Content[] {
  if (heightOfAll(blocks) <= surelyFits) return [unbroken(blocks.flatMap(pdfBlock))];
  const long = blocks.findIndex(({ kind }) => kind !== "heading");
  const rest = blocks.slice(long).flatMap(pdfBlock);
  return above(blocks.slice(0, long), 60, (room) => ({ stack: rest, margin: [0, -room, 0, 0] }));
}

/** The room that the content needs on the page is asked for below what belongs above it, and given back to it. */
function above(
  blocks: readonly Exclude<Block, Table>[],
  needed: number,
  content: (room: number) => Content,
): Content[] {
  const free = surelyFits - heightOfAll(blocks);
  const stack = blocks.flatMap(pdfBlock);
  if (blocks.length === 0 || free <= 0) return [...stack, content(0)];
  const room = Math.min(free, needed);
  return [unbroken([{ stack, margin: [0, 0, 0, room] }]), content(room)];
}

const unbroken = (stack: Content[]): ContentStack => ({ stack, unbreakable: true });

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
    : {
        table: { widths: ["30%", "70%"], body, dontBreakRows: facts.every((fact) => heightOfFact(fact) <= surelyFits) },
        layout: plain,
        margin: [0, 0, 0, 8],
      };
}

function pdfTable(table: Table, room: number): ContentTable {
  const { columns, rows } = table;
  const fits = rows.every((row) => heightOfRow(row, table) <= surelyFits);
  const header = columns.map(({ title }): TableCell => ({ text: showable(title), bold: true, fillColor: "#e8eef4" }));
  let open = 0;
  const body = rows.map((cells) => {
    const own = cells[0];
    open = own !== undefined && own !== "covered" ? own.rowSpan - 1 : open - 1;
    const isLast = open <= 0;
    return cells.map((cell) => pdfCell(cell, isLast));
  });
  return {
    fontSize: fonts.cell,
    lineHeight: 1.1,
    layout: lined,
    margin: [0, 2 - room, 0, 8],
    table: {
      // Shares of the whole width, of which the cells' padding and lines are taken off.
      widths: columns.map(({ share }) => (textWidth * share) / 100 - 8.6),
      headerRows: 1,
      ...(fits && { keepWithHeaderRows: 1, dontBreakRows: true }),
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
