/**
 * About how high blocks get, in points: rather too high than too low. The layout cuts off what it is told to keep
 * together and what does not fit a page, so only what is surely lower may be kept together.
 */
import {
  plainOf,
  type Block,
  type Cell,
  type Fact,
  type Passage,
  type Prose,
  type Table,
} from "../core/export/print.ts";
import { showable } from "./pdf-text.ts";

/** Points. */
export const page = { width: 595.28, left: 71, right: 57, top: 76, bottom: 62 };
export const textWidth = page.width - page.left - page.right;
export const fonts = { text: 10.5, cell: 8.5 };

/** A page takes about 700. */
export const surelyFits = 400;

export function heightOf(block: Block): number {
  if (block.kind === "heading") return 20 + heightOfText(block.text, textWidth, 13);
  if (block.kind === "signatures") return 190;
  if (block.kind === "facts") return sum(block.facts.map(heightOfFact));
  if (block.kind === "table") return sum(block.rows.map((row) => heightOfRow(row, block))) + heightOfHeader(block);
  const width = textWidth / Math.max(1, block.passages.length) - 16;
  return Math.max(0, ...block.passages.map(({ prose }) => heightOfProse(prose, width, fonts.text)));
}

/** The header and the first row, which belong together. */
export const heightOfBeginning = (table: Table): number =>
  heightOfHeader(table) + heightOfRow(table.rows[0] ?? [], table);

export const heightOfFact = ({ label, passages }: Fact): number =>
  Math.max(heightOfText(label, textWidth * 0.3, fonts.text), heightOfPassages(passages, textWidth * 0.7, fonts.text));

export const heightOfRow = (cells: readonly Cell[], { columns }: Table): number =>
  Math.max(
    0,
    ...cells.map((cell, index) =>
      cell === "covered" ? 0 : heightOfPassages(cell.passages, widthOf(columns[index]?.share), fonts.cell),
    ),
  );

const heightOfHeader = ({ columns }: Table): number =>
  Math.max(0, ...columns.map(({ title, share }) => heightOfText(title, widthOf(share), fonts.cell)));

const widthOf = (share = 10): number => (textWidth * share) / 100 - 9;

const heightOfPassages = (passages: readonly Passage[], width: number, font: number): number =>
  sum(passages.map(({ prose }) => heightOfProse(prose, width, font))) + 6;

const heightOfProse = (prose: readonly Prose[], width: number, font: number): number =>
  sum(
    prose.map((block) =>
      block.kind === "paragraph"
        ? heightOfText(plainOf([block]), width, font)
        : sum(block.items.map((item) => heightOfProse(item, Math.max(2 * font, width - 16), font))),
    ),
  );

function heightOfText(text: string, width: number, font: number): number {
  const letters = Math.max(1, Math.floor(width / (font * 0.6)));
  return (Math.ceil(showable(text).length / letters) + 0.3) * font * 1.35;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
