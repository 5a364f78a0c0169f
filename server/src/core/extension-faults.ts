/** Where the fields that a folder adds to the format are missing, or hold what they may not. */
import type { Fault } from "./faults.ts";
import { interpret } from "./interpret.ts";
import { dereference, pairOf } from "./read.ts";
import { schemaUnder, type Schema } from "./schema.ts";
import type { ListNode, MapNode, Node } from "./tree.ts";

/** Whether a fault only says that the shipped schema does not know a field of an extension. */
export const isExtension = ({ keyword, schema, key = "" }: Fault): boolean =>
  keyword === "additionalProperties" && schemaUnder(schema, key) !== undefined;

/** The faults of every added field. What several aliases repeat is looked at once, where it is met first. */
export function* findExtensionFaults(root: Node, schema: Schema): Iterable<Fault> {
  yield* below(root, schema, [], new Map());
}

type Seen = Map<Schema, Set<MapNode | ListNode>>;

function* below(node: Node, schema: Schema, path: Fault["path"], seen: Seen): Iterable<Fault> {
  const target = dereference(node);
  if (!target || target.kind === "scalar" || !isExtended(schema) || !isNew(target, schema, seen)) return;
  if (target.kind === "list") {
    if (schema.items)
      for (const [index, item] of target.items.entries()) yield* below(item, schema.items, [...path, index], seen);
    return;
  }
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    const value = pairOf(target, key)?.value;
    if (!field["x-extension"]) {
      if (value) yield* below(value, field, [...path, key], seen);
    } else if (value) yield* interpret(value, field, [...path, key]);
    else if (schema.required?.includes(key)) yield { keyword: "required", node, path, schema, key };
  }
}

function isNew(node: MapNode | ListNode, schema: Schema, seen: Seen): boolean {
  const nodes = seen.get(schema) ?? new Set();
  seen.set(schema, nodes);
  if (nodes.has(node)) return false;
  nodes.add(node);
  return true;
}

const known = new WeakMap<Schema, boolean>();

/** Whether there is an added field anywhere below a place. */
function isExtended(schema: Schema): boolean {
  let found = known.get(schema);
  if (found === undefined) {
    const fields = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])];
    found = fields.some((field) => field["x-extension"] === true || isExtended(field));
    known.set(schema, found);
  }
  return found;
}
