/** The faults of one value, read from its schema: the same that a validator compiled from it finds, where none is compiled. */
import type { Fault, FaultKeyword } from "./faults.ts";
import { dereference } from "./read.ts";
import { allows, schemaUnder, typeOf, type Schema } from "./schema.ts";
import type { ListNode, MapNode, Node, Pair } from "./tree.ts";

type Path = Fault["path"];

/**
 * A value and everything below it. What `anyOf` asks for, its own fault says. An alias inside what it stands for is null,
 * as in the values that validators see: `around` are the maps and lists that hold the value.
 */
export function* interpret(
  node: Node,
  schema: Schema,
  path: Path,
  around: ReadonlySet<Node> = new Set(),
): Iterable<Fault> {
  const found = dereference(node);
  const target = found && around.has(found) ? undefined : found;
  const value = target?.kind === "scalar" ? target.value : undefined;
  const refused = [
    ...(isOfType(target, value, schema) ? [] : ["type" as const]),
    ...(schema.enum && !schema.enum.some((one) => one === value) ? ["enum" as const] : []),
    ...(typeof value === "string" ? ofText(value, schema) : []),
    ...(typeof value === "number" && Number.isFinite(value) ? ofNumber(value, schema) : []),
  ];
  for (const keyword of refused) yield { keyword, node, path, schema };
  if (target?.kind === "list") yield* inList(node, target, schema, path, new Set([...around, target]));
  if (target?.kind === "map") yield* inMap(node, target, schema, path, new Set([...around, target]));
}

/** What is not finite is no number. */
function isOfType(node: Node | undefined, value: unknown, schema: Schema): boolean {
  if (typeof value === "number" && !Number.isFinite(value)) return schema.type === undefined;
  return allows(schema, node ? typeOf(node) : "null");
}

const ofText = (text: string, { minLength, pattern }: Schema): readonly FaultKeyword[] => [
  ...(minLength !== undefined && text.length < minLength ? ["minLength" as const] : []),
  ...(pattern !== undefined && !new RegExp(pattern).test(text) ? ["pattern" as const] : []),
];

const ofNumber = (value: number, { minimum, maximum }: Schema): readonly FaultKeyword[] => [
  ...(minimum !== undefined && value < minimum ? ["minimum" as const] : []),
  ...(maximum !== undefined && value > maximum ? ["maximum" as const] : []),
];

function* inList(node: Node, { items }: ListNode, schema: Schema, path: Path, around: Set<Node>): Iterable<Fault> {
  if (items.length < (schema.minItems ?? 0)) yield { keyword: "minItems", node, path, schema };
  if (schema.items)
    for (const [index, item] of items.entries()) yield* interpret(item, schema.items, [...path, index], around);
}

function* inMap(node: Node, map: MapNode, schema: Schema, path: Path, around: Set<Node>): Iterable<Fault> {
  const pairs = pairsByKey(map);
  if (pairs.size < (schema.minProperties ?? 0)) yield { keyword: "minProperties", node, path, schema };
  for (const key of schema.required ?? []) if (!pairs.has(key)) yield { keyword: "required", node, path, schema, key };
  const isServed = schema.anyOf?.some(({ required }) => required.every((key) => pairs.has(key))) ?? true;
  if (!isServed) yield { keyword: "anyOf", node, path, schema };
  for (const [key, { value }] of pairs) {
    const child = schemaUnder(schema, key);
    if (child) yield* interpret(value, child, [...path, key], around);
    else if (schema.additionalProperties === false) yield { keyword: "additionalProperties", node, path, schema, key };
  }
}

/** The first pair of each key; a key without text is named `null`, as in the values that validators see. */
export function pairsByKey(map: MapNode): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const pair of map.pairs) {
    const key = pair.key.kind === "scalar" && pair.key.value !== null ? pair.key.text : "null";
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  return pairs;
}
