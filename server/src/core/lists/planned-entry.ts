/** What one row of a list changes: a known entry by edits of its text or by an overriding copy, a new one by its lines. */
import type { Edit } from "../finding.ts";
import type { Institution } from "../institutions.ts";
import type { Localized } from "../language.ts";
import { canTake } from "../own-institutions.ts";
import type { Schema } from "../schema.ts";
import { toValue } from "../tree/value.ts";
import type { Workspace } from "../workspace.ts";
import { asPeriod, readCell, type Resolve } from "./cells.ts";
import {
  entrySchema,
  fieldsOf,
  isRecord,
  isSame,
  valueIn,
  withValue,
  type Field,
  type ListKey,
  type Value,
} from "./fields.ts";
import type { Journal, Unclear } from "./journal.ts";
import { mergeEntry, type FieldValue } from "./merge.ts";
import type { NamedRow } from "./named-rows.ts";
import type { ImportOptions } from "./plan.ts";
import { planProblems as problems } from "./plan-words.ts";
import type { ListRow } from "./rows.ts";
import { EntryNodes } from "./table.ts";
import { changesIn, copyLines, entryLines } from "./write.ts";

export interface PlannedEntry {
  readonly state: "new" | "changed" | "ended" | "same";
  readonly list: ListKey;
  readonly id: string;
  readonly name: Value;
  readonly row: ListRow;
  readonly changes: readonly { readonly field: Field; readonly before: Value; readonly after: Value }[];
  /** The file that it is written into; undefined where nothing changes. */
  readonly uri: string | undefined;
  /** It stands in the shipped set: a copy comes before it. */
  readonly overrides: boolean;
}

type Doubt = Pick<Unclear, "problem" | "asks">;

export class EntryPlanner {
  readonly #options: ImportOptions;
  readonly #resolve: Resolve;
  readonly #journal: Journal;
  readonly #nodes: EntryNodes;
  /** Edits of entries that the workspace's files hold, by URI. */
  readonly edits = new Map<string, Edit[]>();
  /** Lines of entries for the target. */
  readonly additions = new Map<ListKey, string[]>();

  constructor(workspace: Workspace, options: ImportOptions, resolve: Resolve, journal: Journal) {
    this.#options = options;
    this.#resolve = resolve;
    this.#journal = journal;
    this.#nodes = new EntryNodes(workspace);
  }

  /** Undefined where something is unclear: then nothing of the row is written. */
  plan(named: NamedRow): PlannedEntry | undefined {
    const values = this.#valuesOf(named.row);
    if (!values) return undefined;
    const { identity } = named;
    const planned =
      "entry" in identity ? this.#change(named, identity.entry, values) : this.#add(named, identity.newId, values);
    if ("state" in planned) return planned;
    const { sheet, number } = named.row;
    this.#journal.unclear.push({ sheet, row: number, ...planned });
    return undefined;
  }

  #valuesOf(row: ListRow): readonly FieldValue[] | undefined {
    const values: FieldValue[] = [];
    let isClear = true;
    for (const { field, text, column } of row.cells.values()) {
      const read = readCell(field, text, this.#resolve);
      if ("value" in read) {
        values.push({ field, value: read.value });
        continue;
      }
      this.#journal.doubt(row, read.problem, column);
      isClear = false;
    }
    return isClear ? values : undefined;
  }

  #change({ row, list }: NamedRow, entry: Institution, values: readonly FieldValue[]): PlannedEntry | Doubt {
    const schema = entrySchema(list);
    const node = this.#nodes.of(entry);
    const document = this.#nodes.documentOf(entry);
    if (!node || !document) return { problem: problems.shared(entry.origin.uri) };
    const before = toValue(node);
    const side = "side" in entry ? entry.side : undefined;
    const after = this.#withEnd(row, mergeEntry(before, values, { known: entry, side, isById: row.cells.has("id") }));
    if (after === undefined) return { problem: problems.noEnd, asks: "end" };
    const edits = canTake(document) ? changesIn(document.text, node, after, schema) : undefined;
    if (!edits)
      return { problem: problems.shared(decodeURIComponent(document.uri.slice(document.uri.lastIndexOf("/") + 1))) };
    const common = { list, id: entry.id, name: entry.name, row, overrides: entry.origin.builtIn };
    if (edits.length === 0) return { ...common, state: "same", changes: [], uri: undefined };
    if (entry.origin.builtIn) this.#addText(list, copyLines(document.text, node, edits));
    else listIn(this.edits, document.uri).push(...edits);
    const changes = changesBetween(before, after, schema);
    const ends = changes.some((change) => change.field.key === "valid.to" && change.before === undefined);
    const uri = entry.origin.builtIn ? this.#options.target : document.uri;
    return { ...common, state: ends ? "ended" : "changed", changes, uri };
  }

  /** With its last day, where the list says that it is no more; undefined where that is not known. */
  #withEnd({ isEnded }: ListRow, entry: Value): Value {
    const valid = isRecord(entry) ? entry["valid"] : undefined;
    if (!isEnded || (isRecord(valid) && valid["to"] !== undefined)) return entry;
    const { endedOn } = this.#options;
    return endedOn === undefined ? undefined : withValue(entry, ["valid", "to"], asPeriod(endedOn));
  }

  #add(named: NamedRow, id: string, values: readonly FieldValue[]): PlannedEntry | Doubt {
    const { row, list } = named;
    const schema = entrySchema(list);
    const told = mergeEntry(knownBefore(named, id), values, { side: named.told.side, isById: true });
    const entry = this.#withEnd(row, withName(told));
    if (!isRecord(entry)) return { problem: problems.noEnd, asks: "end" };
    const missing = (schema.required ?? []).filter((key) => entry[key] === undefined);
    if (missing.length > 0)
      return {
        problem: problems.incomplete(titlesOf(missing, schema)),
        ...(missing.includes("side") && { asks: "side" as const }),
      };
    this.#addText(list, entryLines(entry, schema));
    const changes = changesBetween(undefined, entry, schema);
    return { state: "new", list, id, name: entry["name"], row, changes, uri: this.#options.target, overrides: false };
  }

  #addText(list: ListKey, lines: string): void {
    listIn(this.additions, list).push(lines);
  }
}

/** The list under a key, made where there is none. */
function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

/** What is known of a new entry before its row is read. No source states it, unless the list says which. */
function knownBefore({ list, told, saysSources }: NamedRow, id: string): Value {
  const { properties = {} } = entrySchema(list);
  const level = told.level ?? (told.region === undefined ? undefined : "regional");
  const guesses: Readonly<Record<string, Value>> = {
    ...told,
    level,
    ...(list === "agencies" && { kind: "other" }),
    ...(!saysSources && { confidence: "likely" }),
  };
  const known = Object.entries(guesses).filter(([key, value]) => value !== undefined && Object.hasOwn(properties, key));
  return { id, ...Object.fromEntries(known) };
}

/** What has an abbreviation alone is called by it. */
const withName = (entry: Value): Value =>
  isRecord(entry) && entry["name"] === undefined && entry["abbreviation"] !== undefined
    ? withValue(entry, ["name"], entry["abbreviation"])
    : entry;

const changesBetween = (before: Value, after: Value, schema: Schema): PlannedEntry["changes"] =>
  fieldsOf(schema)
    .map((field) => ({ field, before: valueIn(before, field), after: valueIn(after, field) }))
    .filter((change) => !isSame(change.before ?? "", change.after ?? ""));

const titlesOf = (keys: readonly string[], schema: Schema): Localized => {
  const titles = keys.flatMap((key) => fieldsOf(schema).find((field) => field.key === key)?.title ?? []);
  const join = (language: keyof Localized): string => titles.map((title) => title[language]).join(", ");
  return { id: join("id"), ms: join("ms"), en: join("en") };
};
