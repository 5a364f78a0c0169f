/** A paper cut into papers of one item each, and the frame without any: what is found in them is found in the whole. */
import { Document } from "../document.ts";
import { findFaults, type Fault } from "../faults.ts";
import type { Finding, Fix } from "../finding.ts";
import { moveFault, movePair, type Move } from "../tree/moved.ts";
import type { Frame, Parts, PlacedPiece } from "../tree/parse.ts";
import type { ListNode, MapNode, Pair, Span } from "../tree.ts";

/** A part of a paper as a paper of its own. */
export interface PartPaper {
  readonly document: Document;
  /** The part itself in that paper's text: what is found elsewhere in it is for another part to say. */
  readonly own: Span;
  /** From its offsets to those of the whole paper. */
  readonly move: Move;
}

/** One item, with the frame of its paper behind it. */
export function itemPaper(whole: Document, { frame, move }: Parts, { piece, by }: PlacedPiece): PartPaper {
  const text = piece.text.endsWith("\n") ? piece.text : `${piece.text}\n`;
  const end = text.length;
  const pairs: Pair[] = [];
  const root: MapNode = { ...emptyMap, end: end + frame.text.length, pairs };
  const [list] = piece.tree.root?.kind === "map" ? piece.tree.root.pairs : [];
  if (list) pairs.push({ ...list, map: root });
  const back: Move = (offset) => offset + end;
  for (const pair of pairsOf(frame)) if (!isHole(pair)) pairs.push(movePair(pair, back, root));
  const faults = [...piece.tree.faults, ...frame.tree.faults.map((fault) => moveFault(fault, back))];
  const tree = { root, faults, lane: piece.tree.lane };
  return {
    document: new Document(whole.uri, whole.kind, text + frame.text, { tree, schema: whole.schema }),
    own: { start: piece.lead, end: end - 1 },
    move: (offset) => (offset <= end ? Math.min(offset, piece.text.length) + by : move(offset - end)),
  };
}

/** The frame: its lists of items are there, and empty. */
export function framePaper(whole: Document, { frame, move, pieces }: Parts): PartPaper {
  const lists = listsOf(pieces);
  const pairs: Pair[] = [];
  const root: MapNode = { ...emptyMap, ...frame.tree.root, kind: "map", flow: false, pairs };
  for (const pair of pairsOf(frame)) {
    const isList = pair.key.kind === "scalar" && lists.has(pair.key.text);
    pairs.push({ ...pair, map: root, ...(isList && { value: emptyList(pair, root) }) });
  }
  const tree = { root, faults: frame.tree.faults, lane: frame.tree.lane };
  const isOfItems = ({ keyword, path }: Fault): boolean =>
    keyword === "minItems" && path.length === 1 && lists.has(String(path[0]));
  const faults = findFaults(whole.kind, root, whole.schema).filter((fault) => !isOfItems(fault));
  return {
    document: new Document(whole.uri, whole.kind, frame.text, { tree, faults, schema: whole.schema }),
    own: { start: 0, end: frame.text.length },
    move,
  };
}

/** The keys of the lists that were cut. */
export const listsOf = (pieces: readonly PlacedPiece[]): ReadonlySet<string> =>
  new Set(pieces.map(({ piece }) => piece.key));

const emptyMap: MapNode = { kind: "map", parent: undefined, pair: undefined, flow: false, start: 0, end: 0, pairs: [] };

const pairsOf = ({ tree: { root } }: Frame): readonly Pair[] => (root?.kind === "map" ? root.pairs : []);

/** Where items were cut out, or where there is nothing. */
const isHole = ({ value }: Pair): boolean => value.start === value.end;

const emptyList = (pair: Pair, parent: MapNode): ListNode => ({
  kind: "list",
  parent,
  pair,
  flow: false,
  start: pair.value.start,
  end: pair.value.end,
  items: [],
});

/** A finding where it stands in the whole paper. `fixes` are asked for only where a person wants them. */
export function moveFinding(finding: Finding, move: Move, fixes: () => readonly Fix[]): Finding {
  return {
    ...finding,
    start: move(finding.start),
    end: move(finding.end),
    ...(finding.related && {
      related: finding.related.map((place) =>
        place.uri === undefined ? { ...place, start: move(place.start), end: move(place.end) } : place,
      ),
    }),
    ...(finding.fixes && { fixes }),
  };
}

export const moveFix = (fix: Fix, move: Move): Fix => ({
  ...fix,
  edits: fix.edits.map((edit) => ({ ...edit, start: move(edit.start), end: move(edit.end) })),
});
