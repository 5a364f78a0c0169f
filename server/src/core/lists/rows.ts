/** The rows of a sheet by the fields of their columns: titles above, empty rows and headings between are told apart from entries. */
import { fold } from "../nearest.ts";
import type { Field } from "./fields.ts";
import { columnsOf, type Head, type Sheet } from "./headers.ts";
import { isNone } from "./cells.ts";
import { emptyWords, endedWords } from "./office-words.ts";

export interface ListRow {
  readonly sheet: string;
  /** Counted from 1, as a person sees it. */
  readonly number: number;
  /** What stands in the columns that are known; what says nothing is left out. */
  readonly cells: ReadonlyMap<string, ListCell>;
  /** A status column says that it is no more. */
  readonly isEnded: boolean;
}

export interface ListCell {
  readonly field: Field;
  readonly text: string;
  /** The title of the column. */
  readonly column: string;
}

export interface ListRows {
  readonly rows: readonly ListRow[];
  /** Columns that hold something and stand for no field. */
  readonly unknown: readonly string[];
  /** Lines between the entries, by the number of their row. */
  readonly headings: readonly { readonly number: number; readonly text: string }[];
}

export function readRows(sheet: Sheet, head: Head): ListRows {
  const body = sheet.rows.slice(head.row + 1);
  const rows: ListRow[] = [];
  const headings: { readonly number: number; readonly text: string }[] = [];
  for (const [index, cells] of body.entries()) {
    const number = head.row + 2 + index;
    const filled = cells.filter((cell, column) => head.columns[column] !== "number" && !saysNothing(cell));
    if (filled.length === 0 || isHeadAgain(cells, head) || isCount(cells)) continue;
    if (isHeading(cells, head)) headings.push({ number, text: filled.join(" ") });
    else rows.push(rowOf(cells, head, sheet, number));
  }
  return { rows, headings, unknown: unknownColumns(sheet, head, body) };
}

const saysNothing = (cell: string): boolean => emptyWords.includes(fold(cell)) && !isNone(cell);

/** Long tables name their columns anew on every page. */
const isHeadAgain = (cells: readonly string[], head: Head): boolean => {
  const again = columnsOf(cells, head);
  return head.columns.every((column, index) => typeof column !== "object" || again[index] === column);
};

/** "(1) (2) (3)" under the titles. */
const isCount = (cells: readonly string[]): boolean => {
  const filled = cells.map((cell) => cell.replace(/[()\s.]/g, "")).filter(Boolean);
  return filled.length > 1 && filled.every((cell, index) => cell === String(index + 1));
};

/** One cell alone in a table of several columns, in a row that is not counted. */
function isHeading(cells: readonly string[], { columns }: Head): boolean {
  if (cells.some((cell, index) => columns[index] === "number" && /\d/.test(cell))) return false;
  const fields = columns.filter((column) => typeof column === "object").length;
  const filled = cells.filter((cell, index) => columns[index] !== "number" && cell.trim() !== "");
  return (
    filled.length === 1 &&
    (fields > 2 || !cells.some((cell, index) => cell.trim() !== "" && typeof columns[index] === "object"))
  );
}

function rowOf(cells: readonly string[], { columns, row }: Head, sheet: Sheet, number: number): ListRow {
  const found = new Map<string, ListCell>();
  let isEnded = false;
  for (const [index, cell] of cells.entries()) {
    const column = columns[index];
    if (column === "status") isEnded = endedWords.includes(fold(cell));
    if (typeof column !== "object" || saysNothing(cell)) continue;
    found.set(column.key, { field: column, text: cell.trim(), column: titleAt(sheet, row, index) });
  }
  return { sheet: sheet.name, number, cells: found, isEnded };
}

/** The title of a column, or its letter where it has none. */
function titleAt({ rows }: Sheet, row: number, index: number): string {
  const title = (rows[row]?.[index] ?? "").trim() || (rows[row - 1]?.[index] ?? "").trim();
  return title.replace(/\s+/g, " ") || letterOf(index);
}

/** A, B … Z, AA … */
const letterOf = (index: number): string =>
  (index < 26 ? "" : letterOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

const unknownColumns = (
  sheet: Sheet,
  { columns, row }: Head,
  body: readonly (readonly string[])[],
): readonly string[] => {
  const width = Math.max(0, ...body.map((cells) => cells.length));
  return Array.from({ length: width }, (_, index) => index)
    .filter((index) => columns[index] === undefined && body.some((cells) => !saysNothing(cells[index] ?? "")))
    .map((index) => titleAt(sheet, row, index));
};
