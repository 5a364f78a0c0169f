/** Nodes as they stand elsewhere: those of a piece, where the piece stands in a text, and those of a frame, around its pieces. */
import type { ListNode, MapNode, Node, Pair, Span, SyntaxFault } from "../tree.ts";

export type Writable<T> = { -readonly [key in keyof T]: T[key] };

/** From an offset in the text that was read to one in the text that it is part of. */
export type Move = (offset: number) => number;

/** An end is that of the last character, not the start of what was cut out behind it. */
export const moveSpan = ({ start, end }: Span, move: Move): Span => ({
  start: move(start),
  end: end > start ? move(end - 1) + 1 : move(start),
});

/** A copy of a list's item below another list. What is inside a map is copied when first read, for few items are read between two keystrokes. */
export function moveItem(node: Node, move: Move, parent: ListNode): Node {
  if (node.kind !== "map") return moveNode(node, move, parent, undefined);
  let pairs: readonly Pair[] | undefined;
  const map: MapNode = {
    kind: "map",
    flow: node.flow,
    parent,
    pair: undefined,
    ...moveSpan(node, move),
    get pairs() {
      return (pairs ??= node.pairs.map((pair) => movePair(pair, move, map)));
    },
    ...(node.tag !== undefined && { tag: node.tag }),
  };
  return map;
}

/** A copy of a node and all that is in it below another parent. There are no aliases in it. */
export function moveNode(node: Node, move: Move, parent: MapNode | ListNode, pair: Pair | undefined): Node {
  const place = { parent, pair, ...moveSpan(node, move) };
  if (node.kind === "list") {
    const items: Node[] = [];
    const list: ListNode = { ...node, ...place, items };
    for (const item of node.items) items.push(moveNode(item, move, list, undefined));
    return list;
  }
  if (node.kind === "map") {
    const pairs: Pair[] = [];
    const map: MapNode = { ...node, ...place, pairs };
    for (const inner of node.pairs) pairs.push(movePair(inner, move, map));
    return map;
  }
  return { ...node, ...place };
}

export function movePair(pair: Pair, move: Move, map: MapNode): Pair {
  const made: Writable<Pair> = { map, key: pair.key, value: pair.value, ...moveSpan(pair, move) };
  made.key = moveNode(pair.key, move, map, made);
  made.value = moveNode(pair.value, move, map, made);
  return made;
}

export const moveFault = (fault: SyntaxFault, move: Move): SyntaxFault => ({
  ...fault,
  ...moveSpan(fault, move),
  doubt: moveSpan(fault.doubt, move),
  ...(fault.mend && { mend: fault.mend.map((change) => ({ ...moveSpan(change, move), text: change.text })) }),
});
