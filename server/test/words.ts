/** Word documents for tests, made with the same library that the export uses, but in other people's layouts. */
import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  type FileChild,
  type IParagraphOptions,
} from "docx";

export const wordOf = async (...children: readonly FileChild[]): Promise<Uint8Array> =>
  Packer.pack(new Document({ sections: [{ children: [...children] }] }), "uint8array");

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

export const heading = (level: 1 | 2 | 3, text: string): Paragraph =>
  new Paragraph({ heading: levels[level - 1] ?? HeadingLevel.HEADING_3, text });

export const title = (text: string): Paragraph => new Paragraph({ heading: HeadingLevel.TITLE, text });

export const line = (text: string, options: IParagraphOptions = {}): Paragraph => new Paragraph({ ...options, text });

export const strong = (text: string, rest = ""): Paragraph =>
  new Paragraph({ children: [new TextRun({ text, ...inBold }), new TextRun(rest)] });

const inBold = { bold: true };

export interface Spanning {
  readonly text: string;
  readonly rows?: number;
  readonly columns?: number;
}

/** Rows of cells; lines of a cell are its paragraphs. */
export const table = (...rows: readonly (readonly (string | Spanning)[])[]): Table =>
  new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cellOf) })) });

function cellOf(cell: string | Spanning): TableCell {
  const { text, rows = 1, columns = 1 } = typeof cell === "string" ? { text: cell } : cell;
  return new TableCell({
    rowSpan: rows,
    columnSpan: columns,
    children: text.split("\n").map((one) => new Paragraph(one)),
  });
}
