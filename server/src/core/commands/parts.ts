/** A text as parts — values with the comments beside and above them — and parts as a text again. */
import { writeFlow as writeNode } from "../copy.ts";
import type { Document } from "../document.ts";
import { scalarText } from "../edit.ts";
import { commentAt } from "../ignores.ts";
import { settleComment } from "../settle.ts";
import type { Node, Pair } from "../tree.ts";

export type Scalar = string | number | boolean | null;

/** A value and what is said about it. */
interface Said<T> {
  readonly value: T;
  /** Each with its `#`, on one line. */
  readonly comments: readonly string[];
}

type ListPart = Said<readonly Part[]>;

type MapPart = Said<ReadonlyMap<string, Part>>;

export type Part = Said<Scalar> | ListPart | MapPart;

export function part(value: Part["value"], comments: readonly string[] = []): Part {
  return { value, comments } as Part;
}

export const isList = (one: Part | undefined): one is ListPart => Array.isArray(one?.value);

export const isMap = (one: Part | undefined): one is MapPart => one?.value instanceof Map;

/** The part under a key. */
export const under = (one: Part | undefined, key: string): Part | undefined =>
  isMap(one) ? one.value.get(key) : undefined;

/** The scalar as text; undefined for anything else, and for nothing. */
export function textOf(one: Part | undefined): string | undefined {
  if (!one || isList(one) || isMap(one) || one.value === null) return undefined;
  return String(one.value);
}

/** Everything that it says, comments included, as words for a comment. */
export function tell(one: Part): string {
  const told = (inner: Part): string => [...inner.comments, tell(inner)].join(" ");
  if (isList(one)) return one.value.map(told).join("; ");
  if (isMap(one)) return [...one.value].map(([key, value]) => `${key}: ${told(value)}`).join("; ");
  return one.value === null ? "" : String(one.value);
}

/** How many parts a text may hold, aliases written out: what lies beyond is left out. */
const budget = 200_000;

/** The parts of a document, each comment with what it stands beside or above; those at the end come apart. */
export function readParts(document: Document): { readonly root: Part; readonly end: readonly string[] } {
  const { text, tree, lineStarts } = document;
  const carriers: { readonly start: number; readonly comments: string[] }[] = [];
  let left = budget;
  const read = (node: Node, inFlow: boolean, comments: string[] = []): Part => {
    if (left-- <= 0) return part(null);
    if (node.kind === "alias") return node.target ? read(node.target, true, comments) : part(null, comments);
    if (node.kind === "scalar")
      return part(node.value === null || node.style === "plain" ? node.value : node.text, comments);
    const isFlow = inFlow || node.flow;
    const carry = (start: number): string[] => {
      const own: string[] = [];
      if (!isFlow) carriers.push({ start, comments: own });
      return own;
    };
    if (node.kind === "list")
      return part(
        node.items.map((item) => read(item, isFlow, carry(item.start))),
        comments,
      );
    const map = new Map<string, Part>();
    const said = new Map<string, string[]>();
    for (const pair of node.pairs) {
      const key = keyOf(pair);
      const known = said.get(key);
      // A key written twice holds its first value; the second is not lost.
      known?.push(settleComment(`${key}: ${writeNode(pair.value)}`));
      if (known) continue;
      const own = carry(pair.start);
      said.set(key, own);
      map.set(key, read(pair.value, isFlow, own));
    }
    return part(map, comments);
  };
  const root = tree.root ? read(tree.root, false) : part(new Map());
  const end: string[] = [];
  // Aliases come after what they stand for, so that carriers are in the order written.
  for (const start of lineStarts) {
    const comment = commentAt(document, start);
    if (!comment) continue;
    const said = text.slice(comment.start, comment.end);
    const isAlone = /^\uFEFF?[ \t]*(?:- *)*$/.test(text.slice(start, comment.start));
    const owner = isAlone
      ? carriers.find((one) => one.start > comment.start)
      : carriers.findLast((one) => one.start < comment.start);
    (owner?.comments ?? end).push(said);
  }
  return { root, end };
}

const keyOf = ({ key }: Pair): string => (key.kind === "scalar" ? key.text : "");

/** Longer values than this get lines of their own. */
const width = 100;

/** The lines of a map's pairs, as for column 0. */
export function writeMap(map: ReadonlyMap<string, Part>): readonly string[] {
  return [...map].flatMap(([key, value]) => [...value.comments, ...writePair(key, value)]);
}

function writePair(key: string, value: Part): readonly string[] {
  const name = scalarText(key);
  const flow = writeFlow(value);
  if (flow !== undefined && (flow.length <= width || !(isList(value) || isMap(value)))) return [`${name}: ${flow}`];
  if (isMap(value)) return [`${name}:`, ...indent(writeMap(value.value))];
  if (isList(value)) return [`${name}:`, ...indent(writeList(value.value))];
  const text = textOf(value) ?? "";
  return [`${name}: |${text.endsWith("\n") ? "" : "-"}`, ...indent(text.replace(/\n$/, "").split("\n"))];
}

/** The lines of a list's items, dashes included. */
export const writeList = (list: readonly Part[]): readonly string[] =>
  list.flatMap((item) => {
    const lines =
      isMap(item) && item.value.size > 0
        ? writeMap(item.value)
        : [writeFlow(item) ?? JSON.stringify(textOf(item) ?? null)];
    return [
      ...item.comments,
      ...lines.map((line, index) => (index === 0 ? `- ${line}` : line === "" ? "" : `  ${line}`)),
    ];
  });

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => (line === "" ? "" : `  ${line}`));

/** On one line; undefined for a text of several lines, and for what has comments or lists of maps in it. */
function writeFlow(one: Part): string | undefined {
  if (isList(one)) {
    const items = one.value.map((item) => (item.comments.length > 0 || isMap(item) ? undefined : writeFlow(item)));
    return items.includes(undefined) ? undefined : `[${items.join(", ")}]`;
  }
  if (isMap(one)) {
    const pairs = [...one.value].map(([key, value]) => {
      const flow = value.comments.length > 0 || isMap(value) ? undefined : writeFlow(value);
      return flow === undefined ? undefined : `${scalarText(key)}: ${flow}`;
    });
    return pairs.includes(undefined) ? undefined : pairs.length === 0 ? "{}" : `{ ${pairs.join(", ")} }`;
  }
  if (typeof one.value !== "string") return String(one.value);
  return isBlockText(one.value) ? undefined : scalarText(one.value);
}

/** Whether a text is best written in lines of its own, and can be without loss. */
const isBlockText = (text: string): boolean =>
  text.trimEnd().includes("\n") && !/^[ \t\n]|[^\S\n]\n|\n\n$|[^\P{C}\n]|[\u0085\u2028\u2029\uFEFF]/u.test(text);
