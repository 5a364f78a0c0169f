/** The institutions as the lists that offices keep: Excel, CSV, Markdown. */
import { labels } from "../core/export/words.ts";
import { formatDay, type Day } from "../core/day.ts";
import type { Language } from "../core/language.ts";
import { toCsv } from "../core/lists/csv.ts";
import { institutionPages } from "../core/lists/pages.ts";
import { listsTitle, tablesOf, textRows, type Wanted } from "../core/lists/table.ts";
import type { Workspace } from "../core/workspace.ts";
import { toExcel } from "../core/export/excel.ts";
import { tidy } from "../core/export/prose.ts";

export const listFormats = ["xlsx", "csv", "md"] as const;

export type ListFormat = (typeof listFormats)[number];

/** A list of one kind is agencies where nothing else is asked for; Markdown has both sides where none is. */
export function listAs(format: ListFormat, workspace: Workspace, wanted: Wanted, language: Language): Uint8Array {
  if (format === "xlsx") return excelOf(workspace, wanted, language);
  const text = format === "csv" ? csvOf(workspace, wanted, language) : markdownOf(workspace, wanted, language);
  return new TextEncoder().encode(text);
}

function excelOf(workspace: Workspace, wanted: Wanted, language: Language): Uint8Array {
  const day = wanted.asOf ?? workspace.today;
  const sheets = tablesOf(workspace, wanted, language).map((table) => ({
    ...table,
    rows: table.rows.map((row) => row.map((cell) => (typeof cell === "string" ? tidy(cell) : cell))),
  }));
  return toExcel({ title: listsTitle[language], language, day, page: labels.page[language], sheets });
}

const csvOf = (workspace: Workspace, wanted: Wanted, language: Language): string =>
  tablesOf(workspace, { ...wanted, keys: wanted.keys ?? ["agencies"] }, language)
    .map((table) => toCsv(textRows(table, formatDay)))
    .join("");

function markdownOf(workspace: Workspace, { side, asOf }: Wanted, language: Language): string {
  const day: Day = asOf ?? workspace.today;
  return institutionPages(workspace, day, language)
    .filter((page) => side === undefined || page.side === side)
    .map(({ text }) => text)
    .join("\n");
}
