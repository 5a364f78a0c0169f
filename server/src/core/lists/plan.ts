/** What a list from outside would change: new entries, changed ones, those that ended, and all that is unclear. Nothing is ever deleted. */
import { placeInTime } from "../day.ts";
import { Document } from "../document.ts";
import type { Edit, FileEdit } from "../finding.ts";
import type { Institution } from "../institutions.ts";
import type { Side } from "../paper.ts";
import type { Workspace } from "../workspace.ts";
import type { ListKey } from "./fields.ts";
import type { Sheet } from "./headers.ts";
import { Journal, type Unclear } from "./journal.ts";
import { NamedRows, type NamedRow } from "./named-rows.ts";
import { planProblems as problems } from "./plan-words.ts";
import { EntryPlanner, type PlannedEntry } from "./planned-entry.ts";
import { additionsTo } from "./write.ts";

export type { PlannedEntry, Unclear };

export interface ImportOptions {
  /** What the list is about; else its sheets and columns tell. */
  readonly list?: ListKey | undefined;
  readonly side?: Side | undefined;
  /** The last day of entries that are listed as ended without a date. */
  readonly endedOn?: string | undefined;
  /** The file that takes new entries and copies of built-in ones: URI. */
  readonly target: string;
}

export interface Plan {
  readonly entries: readonly PlannedEntry[];
  readonly unclear: readonly Unclear[];
  /** Lines between the entries that were taken for headings. */
  readonly skipped: readonly Unclear[];
  readonly unknownColumns: readonly { readonly sheet: string; readonly title: string }[];
  /** Known entries of the same kind, sides and regions that the list does not name. */
  readonly absent: readonly Institution[];
  readonly files: readonly FileEdit[];
}

export function planImport(workspace: Workspace, sheets: readonly Sheet[], options: ImportOptions): Plan {
  const journal = new Journal();
  const named = new NamedRows(workspace, options, journal);
  // All rows first: an entry may name one that stands below it.
  const rows = sheets.flatMap((sheet) => named.in(sheet));
  const planner = new EntryPlanner(workspace, options, named.resolve, journal);
  const planned = rows.flatMap((row) => planner.plan(row) ?? []);
  const files = filesOf(workspace, options.target, planner, journal);
  const isWritten = files !== undefined;
  return {
    entries: isWritten ? planned : planned.filter(({ uri }) => uri !== options.target),
    unclear: journal.unclear.sort((a, b) => a.sheet.localeCompare(b.sheet) || (a.row ?? 0) - (b.row ?? 0)),
    skipped: journal.skipped,
    unknownColumns: journal.unknownColumns,
    absent: absentFrom(rows, workspace),
    files: files ?? fileEdits(planner.edits),
  };
}

const fileEdits = (edits: ReadonlyMap<string, readonly Edit[]>): readonly FileEdit[] =>
  [...edits].map(([uri, changed]) => ({ uri, edits: changed }));

/** Undefined where the target is not in a state to take anything. */
function filesOf(
  workspace: Workspace,
  target: string,
  { edits, additions }: EntryPlanner,
  journal: Journal,
): readonly FileEdit[] | undefined {
  if (additions.size === 0) return fileEdits(edits);
  const present = workspace.documents.get(target);
  const added = additionsTo(present ?? new Document(target, "institutions", ""), additions);
  if (!added) {
    journal.unclear.push({ sheet: "", problem: problems.shared(nameOf(target)) });
    return undefined;
  }
  const own = edits.get(target) ?? [];
  const others = fileEdits(edits).filter(({ uri }) => uri !== target);
  return [...others, { uri: target, edits: [...own, ...added], ...(!present && { create: true }) }];
}

const nameOf = (uri: string): string => decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1));

/** A list of one region's agencies says nothing of the others. */
function absentFrom(rows: readonly NamedRow[], { institutions, today }: Workspace): readonly Institution[] {
  const named = rows.flatMap(({ identity }) => ("entry" in identity ? identity.entry : []));
  const scopes = new Set(named.map(scopeOf));
  const ids = new Set(named.map(({ kind, id }) => `${kind} ${id}`));
  return [...new Set(named.map(({ kind }) => kind))]
    .flatMap((kind): readonly Institution[] => [...institutions.all(kind)])
    .filter((entry) => scopes.has(scopeOf(entry)) && !ids.has(`${entry.kind} ${entry.id}`))
    .filter((entry) => placeInTime(today, entry.validity) === "within");
}

const scopeOf = (entry: Institution): string => {
  const side = "side" in entry ? entry.side : undefined;
  const level = "level" in entry ? entry.level : undefined;
  const region = "region" in entry ? entry.region : undefined;
  return [entry.kind, side, level, region].join(" ");
};
