/** Entries written into institutions files by small edits: of an entry that is there only the changed keys, of a shipped one an overriding copy. */
import { copyOf, endWithComments, writeFlow } from "../copy.ts";
import type { Document } from "../document.ts";
import {
  appendItem,
  columnOf,
  insertPairs,
  lineEnd,
  lineEndingOf,
  replaceNode,
  scalarText,
  setValue,
} from "../edit.ts";
import type { Edit } from "../finding.ts";
import { canTake } from "../own-institutions.ts";
import { asMap, isEmpty, pairOf } from "../read.ts";
import { schemaOf, type Schema } from "../schema.ts";
import { parse } from "../tree/parse.ts";
import { toValue } from "../tree/value.ts";
import type { ListNode, MapNode, Node, Pair } from "../tree.ts";
import { isRecord, isSame, textOf, type ListKey, type Value } from "./fields.ts";

/** Entries to be added, each in lines as for column 0 without a dash. */
export type Additions = ReadonlyMap<ListKey, readonly string[]>;

/** The edits that make a node hold a value, which has all that the node has; undefined where another entry shares its text. */
export function changesIn(text: string, node: Node, value: Value, schema: Schema): readonly Edit[] | undefined {
  if (isSame(toValue(node), value)) return [];
  if (node.kind === "alias" || node.anchor !== undefined) return undefined;
  if (node.kind === "map" && isRecord(value)) return changesInMap(text, node, value, schema);
  if (node.kind === "list" && Array.isArray(value) && node.items.length > 0)
    return changesInList(text, node, value, schema.items ?? {});
  const isEmptyPair = node.start === node.end && node.pair !== undefined;
  return [isEmptyPair ? setValue(node.pair, flowOf(value)) : replaceNode(node, flowOf(value))];
}

function changesInMap(text: string, map: MapNode, value: Readonly<Record<string, Value>>, schema: Schema) {
  const edits: Edit[] = [];
  for (const key of Object.keys(value)) {
    const pair = pairOf(map, key);
    const within = pair && changesIn(text, pair.value, value[key], schema.properties?.[key] ?? {});
    if (pair && !within) return undefined;
    edits.push(...(within ?? []));
  }
  const missing = Object.keys(schema.properties ?? value).filter(
    (key) => value[key] !== undefined && !pairOf(map, key),
  );
  const behind = new Map<Pair | undefined, string[]>();
  for (const key of missing) {
    const after = pairBefore(map, key, schema);
    behind.set(after, [...(behind.get(after) ?? []), `${key}: ${flowOf(value[key])}`]);
  }
  for (const [after, lines] of behind) edits.push(insertPairs(text, map, lines, after));
  return edits;
}

/** The pair of the map behind which a key stands in the schema's order. */
function pairBefore(map: MapNode, key: string, schema: Schema): Pair | undefined {
  const order = Object.keys(schema.properties ?? {});
  const earlier = new Set(order.slice(0, order.indexOf(key)));
  return map.pairs.findLast((pair) => pair.key.kind === "scalar" && earlier.has(pair.key.text));
}

function changesInList(text: string, list: ListNode, value: readonly Value[], schema: Schema) {
  const edits: Edit[] = [];
  for (const [index, item] of list.items.entries()) {
    const within = changesIn(text, item, value[index], schema);
    if (!within) return undefined;
    edits.push(...within);
  }
  const added = value.slice(list.items.length).map((item) => appendItem(text, list, [flowOf(item)]));
  return [...edits, ...added];
}

/** The value on one line. */
export function flowOf(value: Value): string {
  if (Array.isArray(value)) return `[${value.map((item: Value) => flowOf(item)).join(", ")}]`;
  if (isRecord(value))
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${flowOf(inner)}`)
      .join(", ")} }`;
  return typeof value === "string" ? scalarText(value) : textOf(value) || "null";
}

const widest = 120;

/** The lines of a new entry, its keys in the schema's order. */
export function entryLines(value: Readonly<Record<string, Value>>, schema: Schema): string {
  return Object.keys(schema.properties ?? {})
    .filter((key) => value[key] !== undefined)
    .flatMap((key) => keyLines(key, value[key]))
    .join("\n");
}

function keyLines(key: string, value: Value): readonly string[] {
  const line = `${key}: ${flowOf(value)}`;
  if (line.length <= widest) return [line];
  if (Array.isArray(value)) return [`${key}:`, ...value.map((item: Value) => `  - ${flowOf(item)}`)];
  if (isRecord(value))
    return [`${key}:`, ...Object.entries(value).map(([inner, held]) => `  ${inner}: ${flowOf(held)}`)];
  return [line];
}

/** An entry of another file as lines, with changes in it. */
export const copyLines = (text: string, node: MapNode, edits: readonly Edit[]): string =>
  node.flow ? flowCopy(text, node, edits) : copyOf({ text, node, edits }).text;

const flowCopy = (text: string, node: MapNode, edits: readonly Edit[]): string => {
  const root = asMap(parse(copyOf({ text, node, edits }).text).root);
  return (root?.pairs ?? []).map(({ key, value }) => `${writeFlow(key)}: ${writeFlow(value)}`).join("\n");
};

/** The edits that add entries to a file; undefined for one that is not in a state to be edited. */
export function additionsTo(document: Document, additions: Additions): readonly Edit[] | undefined {
  const { text, tree } = document;
  if (additions.size === 0) return [];
  if (!canTake(document)) return undefined;
  const eol = lineEndingOf(text);
  if (!tree.root)
    return [{ start: text.length, end: text.length, text: startOf(text, eol) + fileText(additions, eol) }];
  const root = tree.root.kind === "map" ? tree.root : undefined;
  if (!root) return undefined;
  const edits: Edit[] = [];
  const missing: (readonly [ListKey, readonly string[]])[] = [];
  for (const [key, entries] of additions) {
    const pair = pairOf(root, key);
    const added = pair ? appendEntries(text, pair, entries) : [];
    if (!added) return undefined;
    edits.push(...added);
    if (!pair) missing.push([key, entries]);
  }
  return [...edits, ...insertLists(text, root, missing)];
}

const startOf = (text: string, eol: string): string => (/[^\r\n\uFEFF]$/.test(text) ? eol : "");

function fileText(additions: Additions, eol: string): string {
  const format = schemaOf("institutions").properties?.["format"]?.enum?.at(-1) ?? "";
  const lists = [...additions].flatMap(([key, entries]) => [`${key}:`, ...dashed(entries, "  ")]);
  return [`format: ${format}`, ...lists, ""].join(eol);
}

/** The entries' lines with their dashes. */
const dashed = (entries: readonly string[], indent: string): readonly string[] =>
  entries.flatMap((entry) =>
    entry.split("\n").map((line, index) => (line === "" ? "" : `${indent}${index === 0 ? "- " : "  "}${line}`)),
  );

const inBraces = (entry: string): string => {
  const { root } = parse(entry);
  return root ? writeFlow(root) : `{ ${entry} }`;
};

function appendEntries(text: string, pair: Pair, entries: readonly string[]): readonly Edit[] | undefined {
  const { value, map } = pair;
  const isFilled = value.kind === "list" && value.items.length > 0;
  if (!isFilled && !isEmpty(value) && value.kind !== "list") return undefined;
  if (value.kind === "list" && value.anchor !== undefined) return undefined;
  if (map.flow && !isFilled) return [setValue(pair, `[${entries.map(inBraces).join(", ")}]`)];
  if (isFilled && value.flow) return [appendItem(text, value, [entries.map(inBraces).join(", ")])];
  const eol = lineEndingOf(text);
  if (isFilled) {
    const column = columnOf(text, value.start);
    const last = value.items.at(-1) ?? value;
    const at = endWithComments(text, last, column + 1);
    return [
      {
        start: at,
        end: at,
        text: dashed(entries, " ".repeat(column))
          .map((line) => eol + line)
          .join(""),
      },
    ];
  }
  return fillEmpty(text, pair, entries);
}

/** In the place of nothing, or of `[]`: a comment behind it stays. */
function fillEmpty(text: string, pair: Pair, entries: readonly string[]): readonly Edit[] {
  const colon = /^[ \t]*:/.exec(text.slice(pair.key.end))?.[0].length;
  const start = pair.key.end + (colon ?? 0);
  const end = Math.max(start, pair.value.end);
  const at = lineEnd(text, end);
  const indent = " ".repeat(columnOf(text, pair.key.start) + 2);
  const lines = dashed(entries, indent)
    .map((line) => lineEndingOf(text) + line)
    .join("");
  return [
    { start, end, text: colon === undefined ? ":" : "" },
    { start: at, end: at, text: lines },
  ];
}

function insertLists(
  text: string,
  root: MapNode,
  lists: readonly (readonly [ListKey, readonly string[]])[],
): readonly Edit[] {
  if (lists.length === 0) return [];
  if (root.flow)
    return [
      insertPairs(
        text,
        root,
        lists.map(([key, entries]) => `${key}: [${entries.map(inBraces).join(", ")}]`),
      ),
    ];
  const eol = lineEndingOf(text);
  const last = root.pairs.at(-1);
  const at = last ? endWithComments(text, last.value, columnOf(text, root.start) + 1) : root.end;
  const lines = lists.flatMap(([key, entries]) => [`${key}:`, ...dashed(entries, "  ")]);
  const indent = " ".repeat(columnOf(text, root.start));
  return [{ start: at, end: at, text: lines.map((line) => eol + indent + line).join("") }];
}
