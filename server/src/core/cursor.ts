/** From an offset to the node there, and from a node to its path. */
import type { Node, Tree } from "./tree.ts";

/**
 * The innermost node that an offset lies in or touches; undefined where the text has no content.
 * Between two nodes that touch, the later one: behind `key:` that is the absent value.
 */
export function nodeAtOffset(tree: Tree, offset: number): Node | undefined {
  const root = tree.root;
  if (!root || offset < root.start || offset > root.end) return undefined;
  let node: Node = root;
  for (;;) {
    const child: Node | undefined = childrenOf(node).findLast(({ start, end }) => start <= offset && offset <= end);
    if (!child) return node;
    node = child;
  }
}

/** The nodes directly inside a map (keys and values) or list, in the order written. */
function childrenOf(node: Node): readonly Node[] {
  if (node.kind === "map") return node.pairs.flatMap((pair) => [pair.key, pair.value]);
  return node.kind === "list" ? node.items : [];
}

/** The keys and list positions that lead from the root to a node; for a key, the path of its value. */
export function pathOf(node: Node): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (let current: Node = node; current.parent; current = current.parent) {
    if (current.parent.kind === "list") path.unshift(current.parent.items.indexOf(current));
    else if (current.pair) path.unshift(current.pair.key.kind === "scalar" ? current.pair.key.text : "");
  }
  return path;
}
