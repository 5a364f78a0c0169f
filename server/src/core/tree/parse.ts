/** From a text to its tree, piece by piece where it can be cut: pieces that an earlier tree has read are not read again. */
import { lineEnd } from "../edit.ts";
import type { ListNode, MapNode, Node, Pair, SyntaxFault, Tree } from "../tree.ts";
import { Effort, type Spent } from "./effort.ts";
import { moveFault, moveItem, movePair, moveSpan, type Move, type Writable } from "./moved.ts";
import { parseWhole } from "./parse-whole.ts";
import { cutLists, type Cut, type CutList, type Cutting } from "./pieces.ts";
import { parsePlain } from "./plain.ts";
import { whyUnread } from "./unread.ts";

/** One item of an outermost list as it was read: `KEY:` in a line of its own, and below it the item. */
export interface Piece {
  readonly key: string;
  readonly text: string;
  /** How many characters of the text come before the item. */
  readonly lead: number;
  /** The tree of `text`. */
  readonly tree: Tree;
  /** Whether an anchor or an alias is in it, whose other end may be in another piece. */
  readonly isBound: boolean;
  readonly spent: Spent;
}

/** A piece and where it stands. */
export interface PlacedPiece {
  readonly piece: Piece;
  /** What added to an offset in the piece's text gives the offset in the whole text. */
  readonly by: number;
  /** Its place in the whole text. */
  readonly start: number;
  readonly end: number;
  /** The positions of its items in their list. */
  readonly first: number;
  readonly count: number;
}

/** What is around the pieces: the text with them cut out, read by itself. */
export interface Frame {
  readonly text: string;
  readonly tree: Tree;
  readonly spent: Spent;
}

export interface Parts {
  readonly cutting: Cutting;
  readonly frame: Frame;
  /** From the frame's offsets to those of the whole text. */
  readonly move: Move;
  /** In the order written. */
  readonly pieces: readonly PlacedPiece[];
}

export interface PartedTree extends Tree {
  /** The parts of a text that can be cut. One that was read as a whole is cut when they are first asked for. */
  readonly parts?: Parts | undefined;
  /** The parts, where the text is cut already. */
  readonly cut?: Parts | undefined;
}

/** Never throws: what keeps the text from being YAML is in the tree's faults. `known` are the parts of an earlier text that was read with as much effort. */
export function parse(text: string, known?: Parts, effort = new Effort()): PartedTree {
  const unread = whyUnread(text);
  if (unread) return nothingOf(text, unread);
  const plain = known ? undefined : parsePlain(text);
  return plain ? new WholeTree(text, plain) : parseParts(text, known, effort);
}

/** Of a text that is not read: one fault in its first line says why. */
function nothingOf(text: string, kind: SyntaxFault["kind"]): PartedTree {
  const start = text.startsWith("\uFEFF") ? 1 : 0;
  const fault = { start, end: Math.min(lineEnd(text, start), start + 80) };
  const doubt = { start: 0, end: text.length };
  return { root: undefined, faults: [{ ...fault, kind, detail: "", doubt }], lane: "recovering" };
}

/** A tree that was read as a whole: most texts are never edited, and need no parts. */
class WholeTree implements PartedTree {
  readonly root: Node | undefined;
  readonly faults: readonly SyntaxFault[];
  readonly lane: Tree["lane"];
  readonly #text: string;
  #asked: { readonly parts: Parts | undefined } | undefined;

  constructor(text: string, { root, faults, lane }: Tree) {
    this.root = root;
    this.faults = faults;
    this.lane = lane;
    this.#text = text;
  }

  get parts(): Parts | undefined {
    return (this.#asked ??= { parts: parseParts(this.#text, undefined, new Effort()).parts }).parts;
  }

  get cut(): Parts | undefined {
    return this.#asked?.parts;
  }
}

/** What is kept of each piece is worth its room in papers that people write: the longest have some hundred items. */
const mostPieces = 5_000;

function parseParts(text: string, known: Parts | undefined, effort: Effort): PartedTree {
  const cutting = cutLists(text, known?.cutting);
  const count = cutting.lists.reduce((sum, { cuts }) => sum + cuts.length, 0);
  if (count === 0 || count > mostPieces) return parseWhole(text, effort);
  const frame = readFrame(text, cutting.lists, known, effort);
  return join(frame, cutting, readPieces(cutting, known, effort)) ?? parseWhole(text, effort.anew());
}

function readFrame(text: string, lists: readonly CutList[], known: Parts | undefined, effort: Effort): Frame {
  let rest = "";
  let at = 0;
  for (const { cuts } of lists) {
    rest += text.slice(at, cuts[0]?.start);
    at = cuts.at(-1)?.end ?? at;
  }
  rest += text.slice(at);
  if (known?.frame.text === rest && effort.takeAgain(known.frame.spent)) return known.frame;
  const [tree, spent] = effort.measure(() => parseWhole(rest, effort));
  return { text: rest, tree, spent };
}

/** Pieces that begin or end a text as they did the earlier one are found by their place, others by what they say. */
function readPieces({ text, lists, ...same }: Cutting, known: Parts | undefined, effort: Effort): readonly Piece[] {
  const cuts = lists.flatMap((list) => list.cuts);
  const before = (known?.pieces ?? []).map(({ piece }) => piece);
  const isSame = (piece: Piece | undefined, { key, start, end }: Cut): boolean =>
    piece !== undefined &&
    piece.key === key &&
    piece.text.length - piece.lead === end - start &&
    piece.text.endsWith(text.slice(start, end));
  const most = Math.min(before.length, cuts.length);
  let { head, tail } = same;
  while (head < most && isSame(before[head], cuts[head] as Cut)) head++;
  while (tail < most - head && isSame(before.at(-1 - tail), cuts.at(-1 - tail) as Cut)) tail++;
  const loose = new Map(before.slice(head, before.length - tail).map((piece) => [piece.text, piece]));
  // In the order written: what is left for a piece is what those before it left.
  const readAgain = (piece: Piece): Piece =>
    effort.takeAgain(piece.spent) ? piece : readPiece(piece.key, piece.text, piece.lead, effort);
  const middle = (): readonly Piece[] =>
    cuts.slice(head, cuts.length - tail).map(({ key, start, end }) => {
      const lead = `${key}:\n`;
      const own = lead + text.slice(start, end);
      const piece = loose.get(own);
      return piece ? readAgain(piece) : readPiece(key, own, lead.length, effort);
    });
  return [...before.slice(0, head).map(readAgain), ...middle(), ...before.slice(before.length - tail).map(readAgain)];
}

function readPiece(key: string, text: string, lead: number, effort: Effort): Piece {
  const [tree, spent] = effort.measure(() => parseWhole(text, effort));
  const isBound = /[&*]/.test(text) && (hasMarks(tree.root) || tree.faults.some(({ kind }) => kind === "alias"));
  return { key, text, lead, tree, isBound, spent };
}

function hasMarks(node: Node | undefined): boolean {
  if (!node) return false;
  if (node.kind === "alias" || node.anchor !== undefined) return true;
  if (node.kind === "list") return node.items.some(hasMarks);
  return node.kind === "map" && node.pairs.some(({ key, value }) => hasMarks(key) || hasMarks(value));
}

/** The list that a piece was read as. */
export function listOf({ tree: { root } }: Piece): ListNode | undefined {
  const value = root?.kind === "map" ? root.pairs[0]?.value : undefined;
  return value?.kind === "list" ? value : undefined;
}

/** The tree of the frame with the lists put in; undefined where the frame is not what it seemed, or parts hang together by anchors. */
function join(frame: Frame, cutting: Cutting, pieces: readonly Piece[]): PartedTree | undefined {
  const { root } = frame.tree;
  const { lists } = cutting;
  if (root?.kind !== "map" || root.flow || hasMarks(root) || pieces.some(({ isBound }) => isBound)) return undefined;
  // Of a key that is written twice only the first one counts.
  const keys = root.pairs.map(({ key }) => (key.kind === "scalar" ? key.text : ""));
  if (lists.some(({ key }) => keys.indexOf(key) !== keys.lastIndexOf(key))) return undefined;
  const { move, holes } = holesOf(lists);
  const whole: Writable<MapNode> = { ...root, ...moveSpan(root, move), pairs: [] };
  const pairs: Pair[] = [];
  whole.pairs = pairs;
  const placed: PlacedPiece[] = [];
  const left = new Map(holes.map((hole) => [hole.at, hole]));
  let next = 0;
  for (const pair of root.pairs) {
    const hole = left.get(pair.key.start);
    if (!hole || pair.key.kind !== "scalar" || pair.value.start !== pair.value.end) {
      pairs.push(movePair(pair, move, whole));
      continue;
    }
    left.delete(hole.at);
    const own = hole.list.cuts.map((cut, index) => ({ cut, piece: pieces[next + index] as Piece }));
    next += own.length;
    pairs.push(listPair(pair, own, move, whole, placed));
  }
  if (left.size > 0) return undefined;
  whole.end = Math.max(whole.end, ...pairs.map(({ end }) => end));
  const faults = [
    ...frame.tree.faults.map((fault) => moveFault(fault, move)),
    // What a piece's text has before the piece stands elsewhere.
    ...placed.flatMap(({ piece, by, start }) =>
      piece.tree.faults.map((fault) => moveFault(fault, (at) => Math.max(start, at + by))),
    ),
  ].sort((a, b) => a.start - b.start);
  const isFast = [frame.tree, ...pieces.map(({ tree }) => tree)].every(({ lane }) => lane === "fast");
  const parts = { cutting, frame, move, pieces: placed };
  return { root: whole, faults, lane: isFast ? "fast" : "recovering", parts, cut: parts };
}

interface Hole {
  readonly list: CutList;
  /** The key's offset in the frame. */
  readonly at: number;
}

/** Where the cut lists were, and the way from the frame's offsets to those of the whole text. */
function holesOf(lists: readonly CutList[]): {
  readonly holes: readonly Hole[];
  readonly move: Move;
} {
  let gone = 0;
  const steps: { readonly from: number; readonly by: number }[] = [];
  const holes = lists.map((list) => {
    const hole = { list, at: list.at - gone };
    const [start, end] = [list.cuts[0]?.start ?? 0, list.cuts.at(-1)?.end ?? 0];
    const from = start - gone;
    gone += end - start;
    steps.push({ from, by: gone });
    return hole;
  });
  const move = (offset: number): number => offset + (steps.findLast(({ from }) => offset >= from)?.by ?? 0);
  return { holes, move };
}

function listPair(
  pair: Pair,
  own: readonly { readonly cut: Cut; readonly piece: Piece }[],
  move: Move,
  map: MapNode,
  placed: PlacedPiece[],
): Pair {
  const items: Node[] = [];
  const made = movePair(pair, move, map) as Writable<Pair>;
  const list: Writable<ListNode> = { kind: "list", parent: map, pair: made, flow: false, start: -1, end: -1, items };
  for (const { cut, piece } of own) {
    const by = cut.start - piece.lead;
    const read = listOf(piece);
    placed.push({
      piece,
      by,
      start: cut.start,
      end: cut.end,
      first: items.length,
      count: read?.items.length ?? 0,
    });
    if (!read) continue;
    if (list.start < 0) list.start = read.start + by;
    list.end = Math.max(list.end, read.end + by);
    for (const item of read.items) items.push(moveItem(item, (at) => at + by, list));
  }
  if (list.start < 0) return made;
  made.value = list;
  made.end = list.end;
  return made;
}
