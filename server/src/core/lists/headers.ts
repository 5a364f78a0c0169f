/** Finds the row of a sheet that names its columns, and the field that each title stands for. */
import { languages, type Language } from "../language.ts";
import { fold } from "../nearest.ts";
import { entrySchema, fieldsOf, listKeys, listTitle, type Field, type ListKey } from "./fields.ts";
import { columnWords, numberColumns, sheetWords, statusColumns } from "./office-words.ts";

/** A sheet as texts: row by row, every cell of every row. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

export type Column = Field | "status" | "number";

/** How titles are understood: some mean one thing in one language, another in another. */
interface Reading {
  readonly list: ListKey;
  readonly language: Language;
}

export interface Head extends Reading {
  /** The index of the row that names the columns. */
  readonly row: number;
  /** What each column stands for; undefined for an unknown one. */
  readonly columns: readonly (Column | undefined)[];
}

/** The titles are looked for in as many rows from the top. */
const deepest = 30;

/** Undefined where no row names a name or an id. */
export function findHead(sheet: Sheet, wanted?: ListKey): Head | undefined {
  const lists = wanted ? [wanted] : listsNamed(sheet.name);
  let best: (Head & { readonly score: number }) | undefined;
  for (const reading of lists.flatMap((list) => languages.map((language) => ({ list, language }))))
    for (const [row, cells] of sheet.rows.slice(0, deepest).entries()) {
      const columns = columnsOf(cells, reading);
      const score = scoreOf(columns, cells);
      if (score > (best?.score ?? 0)) best = { ...reading, row, columns, score };
    }
  return best && withSecondRow(best, sheet);
}

/** Titles in two rows: what the second names counts for its column. */
function withSecondRow(head: Head, { rows }: Sheet): Head {
  const cells = rows[head.row + 1] ?? [];
  const below = columnsOf(cells, head);
  const filled = cells.flatMap((cell, index) => (cell.trim() === "" ? [] : index));
  const isHead = filled.length > 0 && filled.every((index) => below[index] !== undefined);
  if (
    !isHead ||
    filled.some((index) => typeof head.columns[index] === "object" && head.columns[index] !== below[index])
  )
    return head;
  const width = Math.max(head.columns.length, below.length);
  const columns = Array.from({ length: width }, (_, index) => below[index] ?? head.columns[index]);
  return { ...head, row: head.row + 1, columns };
}

/** That of the sheet's name first, so that it counts where several would do. */
function listsNamed(name: string): readonly ListKey[] {
  const folded = fold(name);
  const isNamed = (list: ListKey): boolean =>
    sheetWords[list].includes(folded) || languages.some((language) => fold(listTitle(list)[language]) === folded);
  const named = listKeys.filter(isNamed);
  return named.length > 0 ? named : listKeys;
}

function scoreOf(columns: Head["columns"], cells: readonly string[]): number {
  const fields = columns.filter((column) => typeof column === "object");
  const isTold = fields.some(({ key }) => /^(?:id|name(?:\..+)?|abbreviation)$/.test(key));
  const filled = cells.filter((cell) => cell.trim() !== "").length;
  if (!isTold || (fields.length < 2 && filled > fields.length + 1)) return 0;
  return columns.filter((column) => column !== undefined).length;
}

export function columnsOf(cells: readonly string[], reading: Reading): Head["columns"] {
  const seen = new Set<Column>();
  return cells.map((cell) => {
    const column = columnOf(cell, reading);
    if (column === undefined || seen.has(column)) return undefined;
    seen.add(column);
    return column;
  });
}

const known = new Map<string, ReadonlyMap<string, Column>>();

/** What a title stands for; what is in brackets behind it counts only where that is known too. */
function columnOf(title: string, { list, language }: Reading): Column | undefined {
  const key = `${list} ${language}`;
  let words = known.get(key);
  if (!words) known.set(key, (words = wordsOf({ list, language })));
  const folded = fold(title);
  if (folded === "") return undefined;
  return words.get(folded) ?? words.get(fold(title.replace(/\([^)]*\)/g, " ")));
}

function wordsOf({ list, language }: Reading): ReadonlyMap<string, Column> {
  const words = new Map<string, Column>();
  const add = (word: string, column: Column): void => {
    if (!words.has(fold(word))) words.set(fold(word), column);
  };
  const fields = fieldsOf(entrySchema(list));
  for (const field of fields) add(field.key, field);
  for (const own of [language, ...languages]) for (const field of fields) add(field.title[own], field);
  for (const field of fields) for (const word of columnWords[field.key] ?? []) add(word, field);
  for (const word of statusColumns) add(word, "status");
  for (const word of numberColumns) add(word, "number");
  return words;
}
