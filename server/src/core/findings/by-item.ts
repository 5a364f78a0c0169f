/** The findings of a paper item by item: what is found in an item that has not changed, nor anything it depends on, is known. */
import type { Document } from "../document.ts";
import type { Finding } from "../finding.ts";
import { framePaper, isInside, itemPaper, moveFinding, moveFix } from "./item-papers.ts";
import { findIn, type OnCrash } from "./run-rules.ts";
import { frameKey, idsOf } from "../summary.ts";
import type { Move } from "../tree/moved.ts";
import type { Parts, Piece, PlacedPiece } from "../tree/parse.ts";
import type { Workspace } from "../workspace.ts";

const inParts = { parts: true, whole: false };
const inWhole = { parts: false, whole: true };

interface Known {
  /** What the findings depend on besides the item's own text. */
  readonly on: readonly unknown[];
  /** In the offsets of the piece, without their fixes: those would keep an old workspace alive. */
  readonly findings: readonly Finding[];
}

const ofPieces = new WeakMap<Piece, Known>();

/** What the rules find in a paper that can be cut into items; undefined for any other document. */
export function findByItem(
  document: Document,
  workspace: Workspace,
  onCrash: OnCrash | undefined,
): readonly Finding[] | undefined {
  const { parts } = document.tree;
  if (!parts || document.kind !== "paper") return undefined;
  const frame = findIn(framePaper(document, parts), workspace, inParts, onCrash);
  const found = [
    ...findIn(document, workspace, inWhole, onCrash),
    ...frame.filter(({ start }) => !parts.pieces.some((piece) => isInside(start, piece))),
  ];
  const on = dependenciesOf(document, workspace);
  for (const placed of parts.pieces) {
    const find = (): Found => findInItem(document, parts, placed, workspace, onCrash);
    const known = ofPieces.get(placed.piece);
    if (known && isEqual(known.on, on)) found.push(...placeKnown(known.findings, placed, find));
    else {
      const { findings, move } = find();
      if (findings.every((finding) => isSelfContained(finding, document.uri, placed.piece)))
        ofPieces.set(placed.piece, { on, findings: findings.map(withoutFixes) });
      for (const finding of findings)
        found.push(moveFinding(finding, move, () => (finding.fixes?.() ?? []).map((fix) => moveFix(fix, move))));
    }
  }
  return found;
}

/** What is known of an item, where the item stands now. */
function placeKnown(findings: readonly Finding[], { by }: PlacedPiece, find: () => Found): readonly Finding[] {
  const move: Move = (offset) => offset + by;
  let fresh: Found | undefined;
  return findings.map((finding, index) =>
    moveFinding(finding, move, () => {
      const now = (fresh ??= find());
      return (now.findings[index]?.fixes?.() ?? []).map((fix) => moveFix(fix, now.move));
    }),
  );
}

interface Found {
  readonly findings: readonly Finding[];
  readonly move: Move;
}

function findInItem(
  whole: Document,
  parts: Parts,
  placed: PlacedPiece,
  workspace: Workspace,
  onCrash: OnCrash | undefined,
): Found {
  const { document, item, move } = itemPaper(whole, parts, placed);
  const findings = findIn(document, workspace, inParts, onCrash);
  return { findings: findings.filter(({ start }) => start >= item.start && start <= item.end), move };
}

/** Everything besides its own text that the findings of an item may depend on; two such lists are compared one by one. */
function dependenciesOf({ uri, summary, tree }: Document, workspace: Workspace): readonly unknown[] {
  const ids = summary?.items.map(({ id }) => id) ?? [];
  return [
    workspace.institutions,
    workspace.configurationFor(uri),
    workspace.files,
    workspace.today,
    workspace.isComplete,
    workspace.timeline.othersThan(uri),
    // No rule about items reads the paper's title or where it met.
    summary && frameKey({ ...summary, title: undefined, session: { ...summary.session, venue: undefined } }),
    summary && idsOf(summary),
    // In a paper whose frame does not parse nobody can say what is missing.
    (tree.parts?.frame.tree.faults.length ?? 0) > 0,
    // Of two items with one id, what is found in one may depend on the other.
    new Set(ids).size === ids.length ? "" : {},
  ];
}

const isEqual = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/** Whether a finding points at nothing of its paper outside the item, which could move without it. */
const isSelfContained = ({ end, related = [] }: Finding, uri: string, { text }: Piece): boolean =>
  end <= text.length &&
  related.every((place) => (place.uri === undefined ? place.start < text.length : place.uri !== uri));

const withoutFixes = ({ fixes, ...finding }: Finding): Finding => ({ ...finding, ...(fixes && { fixes: () => [] }) });
