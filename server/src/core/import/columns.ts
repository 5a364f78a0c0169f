/** A table whose first row names its columns. */
import { emptyCell, textOfAll, type Cell, type Table } from "./blocks.ts";
import { columnLabelOf, itemLabelOf, type ColumnLabel, type ItemLabel } from "./labels.ts";

export interface Columns<Label extends string> {
  /** The label of each column; undefined for one that none names. */
  readonly labels: readonly (Label | undefined)[];
  readonly titles: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The table by its columns, where its first row names two or more. */
export function columnsOf(table: Table): Columns<ColumnLabel> | undefined {
  return readColumns(table, columnLabelOf);
}

/** A table of items: a column for the item's title, others for its parts. */
export function itemColumnsOf(table: Table): Columns<ItemLabel> | undefined {
  const columns = readColumns(table, (title, index) => {
    const column = columnLabelOf(title);
    if (column === "item") return "title";
    return column === "number" && index === 0 ? undefined : itemLabelOf(title);
  });
  const parts = columns?.labels.filter((label) => label !== undefined && label !== "title") ?? [];
  const isStory = columnsOf(table)?.labels.some((label) => label === "sitting" || label === "lastDecision") ?? false;
  return columns?.labels.includes("title") && parts.length > 0 && !isStory ? columns : undefined;
}

function readColumns<Label extends string>(
  { rows }: Table,
  labelOf: (title: string, index: number) => Label | undefined,
): Columns<Label> | undefined {
  const [first, ...body] = rows;
  if (!first || first.length < 2) return undefined;
  const widest = Math.max(...rows.map((row) => row.length));
  const head = Array.from({ length: widest }, (_, index) => first[index] ?? emptyCell);
  const titles = head.map(({ blocks }) => textOfAll(blocks).replaceAll("\n", " "));
  const seen = new Set<Label>();
  const labels = titles.map((title, index) => {
    const label = isFirst(head, index) ? labelOf(title, index) : undefined;
    if (label === undefined || seen.has(label)) return undefined;
    seen.add(label);
    return label;
  });
  return seen.size >= 2 ? { labels, titles, rows: body } : undefined;
}

/** Titles that are no labels and have nothing below them. */
export const idleTitles = ({ labels, titles, rows }: Columns<string>): readonly string[] =>
  titles.filter(
    (_, index) =>
      labels[index] === undefined && rows.every((row) => isBlank(row[index]) || row[index] === row[index - 1]),
  );

const isBlank = (cell: Cell = emptyCell): boolean => textOfAll(cell.blocks) === "";

/** A merged cell counts where it begins. */
const isFirst = (row: readonly Cell[], index: number): boolean =>
  row.findIndex((cell) => cell === row[index]) === index;
