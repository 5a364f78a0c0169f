/** Tables about the whole paper: the overview of its items, and its annexes. */
import { textOfAll, linesOf, type Table } from "./blocks.ts";
import { columnsOf, idleTitles } from "./columns.ts";
import { findDays } from "./days.ts";
import type { Draft } from "./draft.ts";
import { remarkOf } from "./history.ts";
import { fold } from "../nearest.ts";

/** What the overview says of an item. */
export interface OverviewRow {
  readonly title: string;
  readonly date: string | undefined;
  readonly text: string;
}

/** Whether the table is an overview; its rows are added. */
export function readOverview(table: Table, overview: OverviewRow[]): boolean {
  const columns = columnsOf(table);
  const title = columns?.labels.indexOf("item") ?? -1;
  const last = columns?.labels.indexOf("lastDecision") ?? -1;
  if (!columns || title < 0 || last < 0) return false;
  overview.push({ title: "", date: undefined, text: columns.titles.join(" | ") });
  for (const row of columns.rows) {
    const [name = ""] = linesOf(row[title]?.blocks ?? []);
    const date = findDays(textOfAll(row[last]?.blocks ?? []))?.first;
    overview.push({ title: name, date, text: row.map(({ blocks }) => textOfAll(blocks)).join(" | ") });
  }
  return true;
}

/** Whether the table lists annexes; they go to the item that a row names, else to the paper. */
export function readAnnexes(table: Table, paper: Draft): boolean {
  const columns = columnsOf(table);
  const file = columns?.labels.indexOf("file") ?? -1;
  const title = columns?.labels.indexOf("annex") ?? -1;
  if (!columns || file < 0) return false;
  const at = columns.labels.indexOf("item");
  for (const name of idleTitles(columns)) paper.remark(name);
  for (const row of columns.rows) {
    const cell = (index: number): string => textOfAll(row[index]?.blocks ?? []).replaceAll("\n", " ");
    const named = fold(cell(at));
    const item = paper
      .drafts("items")
      .find((one) =>
        [one.string("id"), one.string("title")].some((name) => name !== undefined && fold(name) === named),
      );
    const annex = (item ?? paper).append("annexes");
    annex.set("title", cell(title));
    annex.set("file", cell(file));
    if (!item && named !== "") annex.remark(cell(at), undefined, "repeats");
    for (const [index, label] of columns.labels.entries())
      if ((label !== "number" || !/^[\d.\s]*$/.test(cell(index))) && ![at, file, title].includes(index))
        annex.remark(cell(index) === "" ? "" : remarkOf(columns.titles[index], cell(index)));
  }
  return true;
}
