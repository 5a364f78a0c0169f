/** The institutions as tables: one for each kind, a row for each entry, a column for each field that the format knows. */
import { parseDay, placeInTime, type Day } from "../day.ts";
import type { Institution } from "../institutions.ts";
import type { Language, Localized } from "../language.ts";
import type { Side } from "../paper.ts";
import type { Document } from "../document.ts";
import { asMaps, asString, valueOf } from "../read.ts";
import { toValue } from "../tree/value.ts";
import type { MapNode } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import { writeCell } from "./cells.ts";
import { entrySchema, fieldsOf, kindOfList, listKeys, listTitle, valueIn, type Field, type ListKey } from "./fields.ts";

export interface ListTable {
  readonly key: ListKey;
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | { readonly day: Day })[])[];
}

/** Which entries are wanted; all where nothing is said. */
export interface Wanted {
  readonly keys?: readonly ListKey[] | undefined;
  readonly side?: Side | undefined;
  /** Only those that are there on this day. */
  readonly asOf?: Day | undefined;
}

export const tablesOf = (workspace: Workspace, wanted: Wanted, language: Language): readonly ListTable[] =>
  (wanted.keys ?? listKeys).map((key) => tableOf(workspace, key, wanted, language));

function tableOf(workspace: Workspace, key: ListKey, wanted: Wanted, language: Language): ListTable {
  const fields = fieldsOf(entrySchema(key));
  const nodes = new EntryNodes(workspace);
  const entries = [...workspace.institutions.all(kindOfList[key])].filter((entry) => isWanted(entry, wanted));
  const rows = entries.flatMap((entry) => {
    const node = nodes.of(entry);
    const value = toValue(node);
    return node ? [fields.map((field) => cellOf(field, writeCell(field, valueIn(value, field), language)))] : [];
  });
  return { key, name: listTitle(key)[language], columns: fields.map((field) => columnOf(field, language)), rows };
}

function isWanted(entry: Institution, { side, asOf }: Wanted): boolean {
  if (asOf !== undefined && placeInTime(asOf, entry.validity) !== "within") return false;
  if (side === undefined || entry.kind === "issueArea") return true;
  if (entry.kind === "borderPost") return entry.sides[side] !== undefined;
  return entry.side === side || entry.side === "joint" || entry.side === undefined;
}

/** A whole day is a day to Excel too. */
function cellOf({ schema }: Field, text: string): string | { readonly day: Day } {
  const day = schema["x-period"] ? parseDay(text) : undefined;
  return day === undefined ? text : { day };
}

const columnOf = ({ key, schema, title }: Field, language: Language): ListTable["columns"][number] => ({
  title: title[language],
  width: schema.items ? 34 : /^(?:name|note)|\.name/.test(key) ? 32 : key === "id" ? 24 : 16,
});

/** Where the entries stand in the trees of their documents. */
export class EntryNodes {
  readonly #workspace: Workspace;
  readonly #nodes = new Map<Document, ReadonlyMap<number, MapNode>>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  documentOf({ origin }: Institution): Document | undefined {
    const { documents, builtIn } = this.#workspace;
    return origin.builtIn ? builtIn.find(({ uri }) => uri === origin.uri) : documents.get(origin.uri);
  }

  of(entry: Institution): MapNode | undefined {
    const document = this.documentOf(entry);
    if (!document) return undefined;
    let nodes = this.#nodes.get(document);
    if (!nodes) this.#nodes.set(document, (nodes = entryNodesIn(document)));
    return nodes.get(entry.origin.id.start);
  }
}

/** By the offset of their ids. */
const entryNodesIn = (document: Document): ReadonlyMap<number, MapNode> =>
  new Map(
    listKeys.flatMap((key) =>
      asMaps(valueOf(document.tree.root, key)).flatMap((node) => {
        const id = asString(valueOf(node, "id"));
        return id ? [[id.node.start, node] as const] : [];
      }),
    ),
  );

/** The rows of a table as texts, its titles first. */
export const textRows = (
  { columns, rows }: ListTable,
  written: (day: Day) => string,
): readonly (readonly string[])[] => [
  columns.map(({ title }) => title),
  ...rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : written(cell.day)))),
];

export const listsTitle: Localized = { id: "Daftar lembaga", ms: "Senarai institusi", en: "Institutions" };
