/** Reads tables of what sittings decided and of what was to be done: entries of an item's history, and their follow-ups. */
import { labels } from "../export/words.ts";
import { languages } from "../language.ts";
import { fold } from "../nearest.ts";
import { saysNothing } from "../placeholders.ts";
import { distinct, emptyCell, linesOf, proseOf, textOfAll, type Block, type Cell, type Table } from "./blocks.ts";
import { columnsOf, idleTitles, type Columns } from "./columns.ts";
import { findDays, readDay } from "./days.ts";
import { Draft } from "./draft.ts";
import type { ColumnLabel } from "./labels.ts";
import type { Names } from "./names.ts";
import { outcomeNamed, outcomeSaid, readDecision } from "./outcomes.ts";
import { readSitting } from "./sittings.ts";

/** What the reading of tables needs to know of the paper. */
export interface Scope {
  readonly names: Names;
  readonly forum: string | undefined;
}

const entryColumns: readonly ColumnLabel[] = ["sitting", "date", "outcome", "outcomeAndDecision", "decision"];
const followUpColumns: readonly ColumnLabel[] = ["action", "by", "due", "done", "doneAndResult", "result", "evidence"];

export type StoryTable = { readonly kind: "history" | "followUps"; readonly columns: Columns<ColumnLabel> };

/** Whether a table tells of sittings, or of follow-ups alone. */
export function storyTableOf(table: Table): StoryTable | undefined {
  const columns = columnsOf(table);
  if (!columns || columns.labels.some((label) => label === "lastDecision" || label === "file")) return undefined;
  const has = (label: ColumnLabel): boolean => columns.labels.includes(label);
  const tells = has("outcome") || has("outcomeAndDecision") || has("decision") || has("action");
  if ((has("sitting") || has("date")) && tells) return { kind: "history", columns };
  return has("action") || (has("by") && has("due")) ? { kind: "followUps", columns } : undefined;
}

/** Adds the table's rows to an item; of a table of follow-ups, to the entry. */
export function readStory(item: Draft, { columns }: StoryTable, scope: Scope, given?: Draft): void {
  for (const title of idleTitles(columns)) item.remark(title, "history");
  let entry = given;
  let before: readonly Cell[] = [];
  for (const row of columns.rows) {
    if (row.length > 1 && distinct(row).length === 1) {
      (entry ?? item).remark(textOfAll(row[0]?.blocks ?? []), entry ? undefined : "history");
      continue;
    }
    const heads = columns.labels.flatMap((label, index) => (label && entryColumns.includes(label) ? [index] : []));
    const goesOn = heads.every((index) => row[index] === before[index] || isBlank(row[index]));
    if (!given && (!entry || !goesOn)) {
      entry = item.append("history");
      for (const index of heads) readEntryCell(entry, columns.labels[index], row[index]?.blocks ?? [], scope);
    } else if (given) for (const index of heads) given.remark(titled(columns, row, index), "decision");
    if (entry) readFollowUp(entry, columns, row, scope);
    before = row;
  }
}

const isBlank = (cell: Cell = emptyCell): boolean => textOfAll(cell.blocks) === "";

function readEntryCell(entry: Draft, label: ColumnLabel | undefined, blocks: readonly Block[], scope: Scope): void {
  if (label === "sitting" || label === "date") {
    readSitting(entry, linesOf(blocks), scope.forum, scope.names);
  } else if (label === "outcome") {
    const said = textOfAll(blocks);
    const outcome = outcomeSaid(said);
    entry.set("outcome", outcome ?? said);
    if (outcome !== undefined && outcomeNamed(said) === undefined) entry.remark(said, "decision", "formal");
  } else addDecision(entry, blocks);
}

function readFollowUp(entry: Draft, columns: Columns<ColumnLabel>, row: readonly Cell[], scope: Scope): void {
  const followUp = new Draft();
  for (const [index, label] of columns.labels.entries()) {
    const blocks = row[index]?.blocks ?? [];
    if (label && followUpColumns.includes(label)) readFollowUpCell(followUp, label, blocks, scope);
    else if (label === undefined || !entryColumns.includes(label)) followUp.remark(titled(columns, row, index));
  }
  if (followUp.values.size > 0) entry.values.set("followUp", [...entry.drafts("followUp"), followUp]);
  else for (const { text } of followUp.remarks) entry.remark(text);
}

/** A decision, which may begin with its outcome; an outcome that is already there stays. */
export function addDecision(entry: Draft, blocks: readonly Block[]): void {
  if (entry.values.has("outcome")) {
    entry.add("decision", proseOf(blocks));
    return;
  }
  const { outcome, decision } = readDecision(blocks);
  entry.set("outcome", outcome);
  entry.add("decision", decision);
}

function titled({ titles }: Columns<string>, row: readonly Cell[], index: number): string {
  const text = textOfAll(row[index]?.blocks ?? []);
  return text === "" ? "" : remarkOf(titles[index], text);
}

/** A passage under a title that names no key. */
export const remarkOf = (title: string | undefined, text: string): string =>
  [title?.replace(/:$/, ""), text].filter(Boolean).join(": ");

export function readFollowUpCell(
  followUp: Draft,
  label: ColumnLabel,
  blocks: readonly Block[],
  { names }: Scope,
): void {
  const lines = linesOf(blocks);
  if (label === "action") {
    if (!isPrinted("noFollowUp", textOfAll(blocks))) followUp.add("action", proseOf(blocks));
  } else if (label === "by") {
    const { values, guessed } = names.agencies(lines);
    followUp.push("by", values);
    for (const name of guessed) followUp.remark(name, "by");
  } else if (label === "due") setDay(followUp, "due", textOfAll(blocks));
  else if (label === "evidence")
    followUp.push(
      "evidence",
      lines.flatMap((line) => line.split(/\s*;\s*/)),
    );
  else readCarriedOut(followUp, label, blocks);
}

/** A day; with words around it these are kept; what names none stays as written, for a finding to ask about. */
export function setDay(draft: Draft, key: string, text: string): void {
  const written = text.replaceAll("\n", " ").trim();
  if (written === "" || saysNothing(written) || /^[-–—]$/.test(written)) {
    if (/\p{L}/u.test(written)) draft.remark(written, key);
    return;
  }
  const found = findDays(written);
  draft.set(key, found?.first ?? written);
  if (found && (found.before !== "" || found.after !== "" || found.last !== undefined)) draft.remark(written, key);
}

/** When it was done, with what result, and what shows it. */
function readCarriedOut(followUp: Draft, label: ColumnLabel, blocks: readonly Block[]): void {
  const rest: Block[] = [];
  for (const block of blocks) {
    const text = textOfAll([block]);
    const day = label === "result" ? undefined : readDay(text);
    const evidence = /^(?:bukti|evidence)\s*:\s*(.+)$/is.exec(text)?.[1];
    if (day !== undefined && !followUp.values.has("done")) followUp.set("done", day);
    else if (evidence !== undefined) followUp.push("evidence", evidence.split(/\s*;\s*/));
    else if (!isPending(text)) rest.push(block);
  }
  const result = proseOf(rest);
  if (label === "done" && !followUp.values.has("done")) setDay(followUp, "done", result);
  else followUp.add("result", result);
}

const isPrinted = (word: "noFollowUp" | "pending" | "overdue", text: string): boolean =>
  languages.some((language) => fold(labels[word][language]) === fold(text));

/** "belum dikerjakan (lewat tenggat)". */
function isPending(text: string): boolean {
  const [, pending = "", overdue] = /^([^(]*)(?:\(([^)]*)\))?$/.exec(text) ?? [];
  return isPrinted("pending", pending) && (overdue === undefined || isPrinted("overdue", overdue));
}
