/** A Word document's passages as this reader sees them: headings, paragraphs, lists and tables, each in its place. */

export interface Run {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

export type Block = Heading | Paragraph | List | Table;

export interface Heading {
  readonly kind: "heading";
  /** 1 is the highest. */
  readonly level: number;
  readonly runs: readonly Run[];
}

export interface Paragraph {
  readonly kind: "paragraph";
  /** `contents` is a line of a table of contents; `margin` stands at the head or foot of pages. */
  readonly role: "plain" | "title" | "contents" | "margin";
  readonly runs: readonly Run[];
}

export interface List {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly (readonly Block[])[];
}

export interface Table {
  readonly kind: "table";
  /** A grid: a merged cell stands at every place that it covers, as the same object. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly blocks: readonly Block[];
}

export const emptyCell: Cell = { blocks: [] };

/** The words of one block; lines where it has several. */
export function textOf(block: Block): string {
  if (block.kind === "list") return block.items.map(textOfAll).join("\n");
  if (block.kind === "table") return block.rows.map((row) => distinct(row).map(cellLine).join(" | ")).join("\n");
  return trimLines(block.runs.map(({ text }) => text).join(""));
}

export const textOfAll = (blocks: readonly Block[]): string => blocks.map(textOf).filter(Boolean).join("\n");

export const linesOf = (blocks: readonly Block[]): readonly string[] => textOfAll(blocks).split("\n").filter(Boolean);

/** A row's cells, merged ones once. */
export const distinct = (row: readonly Cell[]): readonly Cell[] =>
  row.filter((cell, index) => row.indexOf(cell) === index || cell === emptyCell);

const cellLine = ({ blocks }: Cell): string => textOfAll(blocks).replaceAll("\n", "; ");

/** Blocks as a text of the format: paragraphs, emphasis and lists of Markdown; a table as lines. */
export const proseOf = (blocks: readonly Block[]): string => blocks.map(proseOfBlock).filter(Boolean).join("\n\n");

function proseOfBlock(block: Block): string {
  if (block.kind === "table") return textOf(block);
  if (block.kind === "heading") return emphasised(textOf(block), "**");
  if (block.kind === "paragraph")
    return trimLines(
      joined(block.runs)
        .map((run) => (run.text.trim() === "" ? run.text : marked(run)))
        .join(""),
    );
  return block.items
    .map((item, index) => {
      const marker = block.ordered ? `${index + 1}. ` : "- ";
      const lines = proseOf(item).split("\n");
      return lines.map((line, at) => (at === 0 ? marker : line && " ".repeat(marker.length)) + line).join("\n");
    })
    .join("\n");
}

const trimLines = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean)
    .join("\n");

/** Neighbouring runs of one style as one. */
function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last?.bold === run.bold && last.italic === run.italic)
      result.splice(-1, 1, { ...last, text: last.text + run.text });
    else result.push(run);
  }
  return result;
}

/** Signs that Markdown would read as emphasis stay signs. */
function marked({ text, bold, italic }: Run): string {
  const escaped = text.replace(/[*\\]/g, "\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_");
  const sign = (bold ? "**" : "") + (italic ? "*" : "");
  return sign === "" ? escaped : emphasised(escaped, sign);
}

/** Emphasis does not begin or end with a space. */
const emphasised = (text: string, sign: string): string =>
  text.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_, before: string, inner: string, after: string) =>
    inner === "" ? before + after : `${before}${sign}${inner}${sign}${after}`,
  );
