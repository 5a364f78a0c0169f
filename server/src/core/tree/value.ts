/** From a tree to plain values, and from a path to a node. */
import type { MapNode, Node, Pair, ScalarNode } from "../tree.ts";
import { maxDepth } from "./build.ts";

/** How many nodes a value may hold, aliases expanded: what lies beyond becomes null, so that no text can exhaust the memory. */
const budget = 200_000;

/** How deep a value may be, aliases expanded. */
const deepest = 2 * maxDepth;

/**
 * The plain value of a node: maps without a prototype, the first of two equal keys, an alias as the value it stands for;
 * null for an alias inside itself or without a target.
 */
export function toValue(node: Node | undefined): unknown {
  let left = budget;
  /** The nodes around the current one. */
  const open: Node[] = [];
  const visit = (current: Node | undefined): unknown => {
    if (!current || left-- <= 0 || open.length > deepest) return null;
    if (current.kind === "scalar") return current.value;
    // Only an alias can lead back to what is around it.
    if (current.kind === "alias" && current.target && open.includes(current.target)) return null;
    open.push(current);
    const value = within(current);
    open.pop();
    return value;
  };
  const within = (current: Exclude<Node, ScalarNode>): unknown => {
    if (current.kind === "alias") return visit(current.target);
    if (current.kind === "list") return current.items.map(visit);
    const value = Object.create(null) as Record<string, unknown>;
    for (const pair of current.pairs) {
      // A key without text (`: x`) is null, and so is named by every parser.
      const key = pair.key.kind === "scalar" && pair.key.value !== null ? pair.key.text : "null";
      if (!Object.hasOwn(value, key)) value[key] = visit(pair.value);
    }
    return value;
  };
  return visit(node);
}

/** Maps of no more pairs are searched as quickly without an index. */
const fewPairs = 16;

const indexes = new WeakMap<MapNode, ReadonlyMap<string, Pair>>();

/** The first pair of a map with this key. The map must be complete: a long one is indexed when first asked. */
export function firstPair(map: MapNode, key: string): Pair | undefined {
  if (map.pairs.length <= fewPairs)
    return map.pairs.find((pair) => pair.key.kind === "scalar" && pair.key.text === key);
  let index = indexes.get(map);
  if (!index) indexes.set(map, (index = indexOf(map)));
  return index.get(key);
}

function indexOf(map: MapNode): ReadonlyMap<string, Pair> {
  const index = new Map<string, Pair>();
  for (const pair of map.pairs)
    if (pair.key.kind === "scalar" && !index.has(pair.key.text)) index.set(pair.key.text, pair);
  return index;
}

/** The node at a path of keys and list positions; undefined where the path leads nowhere. Aliases are followed. */
export function nodeAt(root: Node | undefined, path: readonly (string | number)[]): Node | undefined {
  let node = root;
  for (const step of path) {
    for (let hops = 0; node?.kind === "alias" && hops < 20; hops++) node = node.target;
    if (node?.kind === "list" && typeof step === "number") node = node.items[step];
    else if (node?.kind === "map") node = firstPair(node, String(step))?.value;
    else return undefined;
  }
  return node;
}
