/** Puts a table where it belongs: items, their histories, facts under labels, an overview, annexes; a table of none of these kinds is kept. */
import { textOf, textOfAll, type Block, type Cell, type Table } from "./blocks.ts";
import { idleTitles, itemColumnsOf, type Columns } from "./columns.ts";
import { readFact } from "./cover.ts";
import { readStory, remarkOf, storyTableOf } from "./history.ts";
import { ownEntry, readPart, readParticipant, readSideRow } from "./item-parts.ts";
import { itemLabelOf, paperLabelOf, sideNamed, type ItemLabel } from "./labels.ts";
import { readAnnexes, readOverview } from "./paper-tables.ts";
import { sectionOf, type Place } from "./place.ts";

export function takeTable(table: Table, place: Place): void {
  const items = itemColumnsOf(table);
  const story = storyTableOf(table);
  const { item, part } = place;
  if (items) takeItems(items, place);
  else if (story && item) {
    const isOwn = story.kind === "followUps" && part?.label !== "history";
    readStory(item, story, place.scope, isOwn ? ownEntry(item) : undefined);
  } else if (story) place.keep(textOf(table));
  else if (!readOverview(table, place.overview) && !readAnnexes(table, place.paper)) takeRows(table, place);
}

/** A row for each item. */
function takeItems(columns: Columns<ItemLabel>, place: Place): void {
  for (const name of columns.titles) place.hear(name);
  for (const name of idleTitles(columns)) place.paper.remark(name);
  for (const row of columns.rows) {
    const item = place.startItem(0);
    for (const [index, { blocks }] of row.entries()) {
      if (row.findIndex((cell) => cell === row[index]) !== index) continue;
      const label = columns.labels[index];
      const name = columns.titles[index] ?? "";
      const text = textOfAll(blocks);
      if (label) readPart(item, label, name, blocks, place.scope);
      else if (text !== "" && (index > 0 || !/^[\d.\s]*$/.test(text))) item.remark(remarkOf(name, text));
    }
  }
  place.enter("items");
}

interface Row {
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** The rows of a table as names and what is said under them; a number in front does not count. */
function rowsOf({ rows }: Table): readonly Row[] {
  return rows.map((row) => {
    const cells = row.filter((cell, index) => row.indexOf(cell) === index);
    const isNumbered = cells.length > 2 && /^\(?(?:\d{1,3}|[a-z])?[.)]?$/i.test(textOfAll(cells[0]?.blocks ?? []));
    const [first, ...others] = isNumbered ? cells.slice(1) : cells;
    const said: readonly Cell[] = others.filter(({ blocks }) => !/^:?$/.test(textOfAll(blocks)));
    return {
      name: textOfAll(first?.blocks ?? []).replaceAll("\n", " "),
      blocks: said.flatMap(({ blocks }) => blocks),
    };
  });
}

/** The labels of an item that a table's rows begin with. */
export const rowLabelsOf = (table: Table): readonly ItemLabel[] =>
  rowsOf(table).flatMap(({ name }) => itemLabelOf(name) ?? []);

/** A table of labels and values; rows without a label are kept. */
function takeRows(table: Table, place: Place): void {
  const rows = rowsOf(table);
  const isTold = ({ name }: Row): boolean =>
    place.part?.label === "participants" || !!(itemLabelOf(name) ?? paperLabelOf(name) ?? sideNamed(name));
  if (!rows.some(isTold)) {
    place.keep(textOf(table));
    return;
  }
  const tellsOfSession = ({ name }: Row): boolean =>
    /^(?:session|venue|venueAndDate|issueArea|forum)$/.test(paperLabelOf(name) ?? "");
  const tellsOfPaper = !place.item && rows.some(tellsOfSession);
  for (const row of rows) takeRow(row, place, tellsOfPaper);
}

function takeRow({ name, blocks }: Row, place: Place, tellsOfPaper: boolean): void {
  place.hear(name);
  const { item, part, scope } = place;
  const text = textOfAll(blocks);
  const side = sideNamed(name);
  const label = itemLabelOf(name);
  const paperLabel = paperLabelOf(name);
  if (item && part?.label === "participants") readParticipant(item, name, text);
  else if (item && side) readSideRow(item, part?.label ?? "counterparts", side, blocks, scope);
  else if (paperLabel && !sectionOf[paperLabel] && (tellsOfPaper || (!item && !label)))
    readFact(place.paper, paperLabel, text, place.names);
  else if (label === "title") readPart(place.startItem("look"), label, name, blocks, scope);
  else if (label) readPart(place.itemAtHand(), label, name, blocks, place.scope);
  else place.keep(remarkOf(name, text));
}
