/** Nodes as they are made: both lanes make them here, so that both give the same tree. */
import type { AliasNode, ListNode, MapNode, Node, Pair, ScalarNode, Span } from "../tree.ts";

type Writable<T> = { -readonly [key in keyof T]: T[key] };

/** How deep maps and lists may stand in one another: no paper comes near it, and no walk over a tree runs out of stack. */
export const maxDepth = 200;

export type Parent = MapNode | ListNode | undefined;

interface Marks {
  readonly anchor?: string | undefined;
  readonly tag?: string | undefined;
}

/** The node with its marks: most have none. */
const marked = <T extends Node>(node: T, { anchor, tag }: Marks): T =>
  anchor === undefined && tag === undefined
    ? node
    : { ...node, ...(anchor !== undefined && { anchor }), ...(tag !== undefined && { tag }) };

/** How plain texts begin that may be something else than a string. */
const mayBeOther = /^[-+.~0-9nNtTfF]/;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** The value of YAML 1.2's core schema for a scalar; a tag other than the core ones leaves the text a string. */
export function resolveScalar(text: string, plain: boolean, tag: string | undefined): ScalarNode["value"] {
  if (tag !== undefined || !plain || (text !== "" && !mayBeOther.test(text))) return text;
  // A date: no number has a digit and then a dash.
  if (text[4] === "-" && isDigit(text.charCodeAt(3))) return text;
  if (text === "" || text === "~" || text === "null" || text === "Null" || text === "NULL") return null;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  if (/^[-+]?[0-9]+$/.test(text)) return Number(text);
  if (/^0o[0-7]+$/.test(text) || /^0x[0-9a-fA-F]+$/.test(text)) return Number(text);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/.test(text)) return Number(text);
  if (/^[-+]?\.(?:inf|Inf|INF)$/.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
  return /^\.(?:nan|NaN|NAN)$/.test(text) ? NaN : text;
}

export function scalar(parent: Parent, span: Span, text: string, style: ScalarNode["style"], marks: Marks): ScalarNode {
  const value = resolveScalar(text, style === "plain", marks.tag);
  const { start, end } = span;
  return marked({ kind: "scalar", parent, pair: undefined, start, end, text, value, style }, marks);
}

export function alias(parent: Parent, span: Span, name: string, target: Node | undefined): AliasNode {
  return { kind: "alias", parent, pair: undefined, start: span.start, end: span.end, name, target };
}

/** A map without pairs yet. */
export const newMap = (parent: Parent, start: number, flow: boolean, marks: Marks = {}): MapNode =>
  marked({ kind: "map", parent, pair: undefined, start, end: start, flow, pairs: [] }, marks);

/** Adds a pair to a map that is being read. */
export function addPair(map: MapNode, key: Node, value: Node): void {
  const pair: Pair = { map, key, value, start: key.start, end: Math.max(key.end, value.end) };
  (key as Writable<Node>).pair = pair;
  (value as Writable<Node>).pair = pair;
  (map.pairs as Pair[]).push(pair);
  if (pair.end > map.end) (map as Writable<MapNode>).end = pair.end;
}

/** A list without items yet. */
export const newList = (parent: Parent, start: number, flow: boolean, marks: Marks = {}): ListNode =>
  marked({ kind: "list", parent, pair: undefined, start, end: start, flow, items: [] }, marks);

/** Adds an item to a list that is being read. */
export function addItem(list: ListNode, item: Node): void {
  (list.items as Node[]).push(item);
  if (item.end > list.end) (list as Writable<ListNode>).end = item.end;
}

/** Closes a flow collection after its bracket. */
export const closeAt = (node: MapNode | ListNode, end: number): void => {
  (node as Writable<MapNode | ListNode>).end = end;
};

/** A map without braces begins with its first key, not with that key's anchor; a `?` before the key is part of the map. */
export function startAtKey(text: string, node: MapNode): void {
  const first = node.pairs[0]?.key.start ?? node.start;
  if (text[node.start] !== "?") (node as Writable<MapNode>).start = first;
}

/** Gives every node below this one other offsets. */
export function moveNodes(node: Node, move: (offset: number) => number): void {
  const shift = (span: Writable<Span>): void => {
    span.start = move(span.start);
    span.end = move(span.end);
  };
  shift(node);
  if (node.kind === "list") for (const item of node.items) moveNodes(item, move);
  if (node.kind !== "map") return;
  for (const pair of node.pairs) {
    shift(pair);
    moveNodes(pair.key, move);
    moveNodes(pair.value, move);
  }
}

/** Where an absent value stands: right after the sign before it, whatever blanks follow. */
export function absentAt(text: string, offset: number): Span {
  let at = offset;
  while (at > 0 && /[ \t\r\n]/.test(text[at - 1] ?? "")) at--;
  return { start: at, end: at };
}

/** The end of a block scalar without the blank lines and the indentation that follow its content. */
export function trimEnd(text: string, span: Span): Span {
  let end = span.end;
  while (end > span.start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start: span.start, end };
}
