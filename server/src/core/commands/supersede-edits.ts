/** The small edits by which an entry tells that it ended or changed: undefined where it is written in a way that they do not fit. */
import { insertCopy, writeFlow } from "../copy.ts";
import { appendUnder, insertPairs, replaceNode, scalarText, setValue } from "../edit.ts";
import type { Edit } from "../finding.ts";
import { asItems, asString, isEmpty, pairOf } from "../read.ts";
import type { Schema } from "../schema.ts";
import { parse } from "../tree/parse.ts";
import type { MapNode, Node } from "../tree.ts";
import { part, writeMap, type Part } from "./parts.ts";
import type { Period } from "./supersede-change.ts";

/** An entry in its text, and the schema of its kind. */
export interface InText {
  readonly text: string;
  readonly map: MapNode;
  readonly schema: Schema;
}

/** A new key in its place among those that are there, in the order of the schema. */
export function insertKey({ text, map, schema }: InText, key: string, value: string): Edit {
  const order = Object.keys(schema.properties ?? {});
  const before = new Set(order.slice(0, order.indexOf(key)));
  const after = map.pairs.findLast((pair) => pair.key.kind === "scalar" && before.has(pair.key.text));
  return insertPairs(text, map, [`${key}: ${value}`], after);
}

/** `key: value`, where the key is not there or says nothing. */
export function giveKey(at: InText, key: string, value: string): Edit | undefined {
  const pair = pairOf(at.map, key);
  if (!pair) return insertKey(at, key, value);
  return isEmpty(pair.value) ? setValue(pair, value) : undefined;
}

/** The last day, month or year in which it is there. */
export function endValidity(at: InText, until: Period): Edit | undefined {
  const valid = pairOf(at.map, "valid");
  if (!valid || isEmpty(valid.value)) return giveKey(at, "valid", `{ to: ${until} }`);
  if (valid.value.kind !== "map") return undefined;
  const to = pairOf(valid.value, "to");
  if (!to) return insertPairs(at.text, valid.value, [`to: ${until}`]);
  return to.value.kind === "scalar" ? setValue(to, until) : undefined;
}

/** Ends a relation to an agency: `id`, or a map with `agency`. */
export function endRelation(text: string, item: Node, schema: Schema, until: Period): Edit | undefined {
  if (item.kind === "map") return endValidity({ text, map: item, schema }, until);
  const id = item.kind === "scalar" ? asString(item)?.value : undefined;
  return id === undefined ? undefined : replaceNode(item, `{ agency: ${scalarText(id)}, valid: { to: ${until} } }`);
}

/** Adds to a list under a key, which is made where it is not there. */
export function addTo(at: InText, key: string, value: string): Edit | undefined {
  const pair = pairOf(at.map, key);
  return !pair || isEmpty(pair.value) ? giveKey(at, key, `[${value}]`) : appendUnder(at.text, at.map, key, value);
}

/** Adds what a list under a key does not hold yet. */
export function addMissing(at: InText, key: string, value: string): Edit | undefined {
  const pair = pairOf(at.map, key);
  const isThere = asItems(pair?.value).some((item) => asString(item)?.value === value);
  return isThere ? nothing(at) : addTo(at, key, scalarText(value));
}

/** A step that leaves the text as it is. */
export const nothing = ({ map }: InText): Edit => ({ start: map.start, end: map.start, text: "" });

/** Puts a map behind an item of the list under a key, in braces where that item is. */
export function insertBehind({ text, map }: InText, key: string, item: Node, value: Readonly<Record<string, unknown>>) {
  const pair = pairOf(map, key);
  if (pair?.value.kind !== "list") return undefined;
  const lines = writeMap(asMapPart(value)).join("\n");
  const inLines = parse(lines).root;
  const written = inLines && item.kind === "map" && item.flow ? writeFlow(inLines) : lines;
  const node = parse(written).root;
  const { items } = pair.value;
  return node?.kind === "map"
    ? insertCopy(text, pair, { text: written, node }, items[items.indexOf(item) + 1])
    : undefined;
}

/** A plain value on one line. */
export function flowOf(value: Readonly<Record<string, unknown>>): string {
  const root = parse(writeMap(asMapPart(value)).join("\n")).root;
  return root ? writeFlow(root) : "{}";
}

export const asMapPart = (value: Readonly<Record<string, unknown>>): ReadonlyMap<string, Part> =>
  new Map(Object.entries(value).flatMap(([key, one]) => (one === undefined ? [] : [[key, asPart(one)] as const])));

function asPart(value: unknown): Part {
  if (Array.isArray(value)) return part(value.map(asPart));
  if (typeof value === "object" && value !== null) return part(asMapPart(value as Readonly<Record<string, unknown>>));
  return part(typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null);
}
