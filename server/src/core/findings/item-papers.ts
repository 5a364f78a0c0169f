/** A paper cut into papers of one item each, and the frame without any: what is found in them is found in the whole. */
import { Document } from "../document.ts";
import { findFaults } from "../faults.ts";
import type { Finding, Fix } from "../finding.ts";
import { moveFault, movePair, type Move, type Writable } from "../tree/moved.ts";
import type { Parts, PlacedPiece } from "../tree/parse.ts";
import type { ListNode, MapNode, Pair, Span } from "../tree.ts";

/** One item with the frame of its paper behind it, as a paper of its own. */
export interface ItemPaper {
  readonly document: Document;
  /** The item itself in that paper's text, up to where its last line ends. */
  readonly item: Span;
  /** From its offsets to those of the whole paper. */
  readonly move: Move;
}

export function itemPaper(whole: Document, { frame, move }: Parts, placed: PlacedPiece): ItemPaper {
  const { piece, by } = placed;
  const base = piece.text.endsWith("\n") ? piece.text : `${piece.text}\n`;
  const end = base.length;
  const own = piece.tree.root?.kind === "map" ? piece.tree.root : undefined;
  const pairs: Pair[] = [];
  const root: Writable<MapNode> = {
    kind: "map",
    parent: undefined,
    pair: undefined,
    flow: false,
    start: 0,
    end: end + frame.text.length,
    pairs,
  };
  const [list] = own?.pairs ?? [];
  if (list) pairs.push({ ...list, map: root });
  for (const pair of framePairs(frame.tree.root)) pairs.push(movePair(pair, (offset) => offset + end, root));
  const faults = [...piece.tree.faults, ...frame.tree.faults.map((fault) => moveFault(fault, (at) => at + end))];
  const tree = { root, faults, lane: piece.tree.lane };
  return {
    document: new Document(whole.uri, whole.kind, base + frame.text, { tree }),
    item: { start: piece.lead, end: end - 1 },
    move: (offset) => (offset <= end ? Math.min(offset, piece.text.length) + by : move(offset - end)),
  };
}

/** The keys of the frame but those whose items were cut out. */
const framePairs = (root: Parts["frame"]["tree"]["root"]): readonly Pair[] =>
  root?.kind === "map" ? root.pairs.filter(({ value }) => value.start !== value.end) : [];

/** The whole paper's frame in the whole paper's text: its lists of items are there, and empty. */
export function framePaper(whole: Document, { frame, pieces }: Parts): Document {
  const lists = new Set(pieces.map(({ piece }) => piece.key));
  const { root } = whole.tree;
  if (root?.kind !== "map") return whole;
  const pairs: Pair[] = [];
  const own: MapNode = { ...root, pairs };
  for (const pair of root.pairs) {
    const key = pair.key.kind === "scalar" ? pair.key.text : "";
    pairs.push({
      ...pair,
      map: own,
      ...(lists.has(key) && pair.value.kind === "list" && { value: emptied(pair.value) }),
    });
  }
  const faults = whole.tree.faults.filter(({ start }) => !pieces.some((piece) => isInside(start, piece)));
  const tree = { root: own, faults, lane: frame.tree.lane };
  return new Document(whole.uri, whole.kind, whole.text, {
    tree,
    faults: findFaults(whole.kind, own).filter(
      ({ keyword, path }) => keyword !== "minItems" || path.length > 1 || !lists.has(String(path[0])),
    ),
  });
}

const emptied = (list: ListNode): ListNode => ({ ...list, items: [] });

export const isInside = (offset: number, { start, end }: Span): boolean => start <= offset && offset < end;

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
