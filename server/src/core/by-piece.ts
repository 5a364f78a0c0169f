/**
 * What is read of a document part by part: of a piece or a frame once, whatever stands around it and wherever it moves.
 * What is told of a part is in that part's own offsets, and depends on nothing but its text, the schema and what is named.
 */
import { Document } from "./document.ts";
import type { Move } from "./tree/moved.ts";
import { listOf, type Piece, type PlacedPiece } from "./tree/parse.ts";
import type { MapNode, Node, Pair } from "./tree.ts";

/** A piece, the frame around the pieces, or a whole text that is not cut. */
export interface Part {
  /** The same object as long as the part has the same text. */
  readonly key: object;
  /** The part alone. A piece is the only item of its list; in a frame the lists are empty. */
  readonly read: () => Document;
  /** From its own offsets to those of the whole text. */
  readonly move: Move;
}

/** One item that was cut out of an outermost list. */
export interface ItemPart extends Part {
  readonly list: string;
  /** Where it stands in the whole text. */
  readonly start: number;
  readonly end: number;
  /** How many lines further down its own lines are in the whole text. */
  readonly down: number;
}

/** The parts of a document: what is around the pieces, then each of them. */
export function partsOf(document: Document): readonly Part[] {
  const { cut: parts } = document.tree;
  if (!parts) return [{ key: document, read: () => document, move: (offset) => offset }];
  const { frame, move } = parts;
  const read = (): Document =>
    new Document(document.uri, document.kind, frame.text, { tree: frame.tree, schema: document.schema });
  return [{ key: frame, read, move }, ...itemPartsOf(document)];
}

/** The items that were cut out of a document's outermost lists, in the order written. */
export function itemPartsOf(document: Document): readonly ItemPart[] {
  return (document.tree.cut?.pieces ?? []).map((placed) => itemPart(document, placed));
}

const itemPart = (document: Document, { piece, by, start, end }: PlacedPiece): ItemPart => ({
  key: piece,
  read: () =>
    new Document(document.uri, document.kind, piece.text, {
      schema: document.schema,
      tree: { ...piece.tree, root: listAlone(piece) },
    }),
  move: moveBy(by),
  list: piece.key,
  start,
  end,
  // The line of the list's key comes before it.
  get down() {
    return document.positionAt(start).line - 1;
  },
});

/** Holds nothing but the number. */
const moveBy =
  (by: number): Move =>
  (offset) =>
    offset + by;

/** What a broken item is read as besides its list is no part of the document. */
function listAlone(piece: Piece): MapNode {
  const pairs: Pair[] = [];
  const root: MapNode = {
    kind: "map",
    parent: undefined,
    pair: undefined,
    flow: false,
    start: 0,
    end: piece.text.length,
    pairs,
  };
  const list = listOf(piece)?.pair;
  if (list) pairs.push({ ...list, map: root });
  return root;
}

/** The items cut out of a list of the document; undefined for a list whose items are read where they stand. */
export function itemPartsIn(document: Document, node: Node): readonly ItemPart[] | undefined {
  const key = node.parent?.parent ? undefined : node.pair?.key;
  if (node.kind !== "list" || key?.kind !== "scalar") return undefined;
  const own = itemPartsOf(document).filter(({ list }) => list === key.text);
  return own.length > 0 ? own : undefined;
}

interface Known<T> {
  readonly on: readonly unknown[];
  readonly told: T;
}

/** Remembers what was told of parts for as long as they are there. */
export class Memory<T> {
  readonly #known = new WeakMap<object, Known<T>>();

  /** What is told of a part, read anew where one of the values that it depends on besides is another one now. */
  recall(part: Part, { schema }: Document, on: readonly unknown[], read: () => T): T {
    const all = [schema, ...on];
    let known = this.#known.get(part.key);
    if (!known || !isEqual(known.on, all)) this.#known.set(part.key, (known = { on: all, told: read() }));
    return known.told;
  }
}

const isEqual = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);
