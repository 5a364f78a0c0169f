/** The findings of a paper item by item: what is found in a part that has not changed, nor anything it depends on, is known. */
import { kindOf, type Document } from "../document.ts";
import type { Finding } from "../finding.ts";
import { frameKey, idsOf, itemsOfPiece } from "../summary.ts";
import type { Move } from "../tree/moved.ts";
import type { Frame, Parts, Piece } from "../tree/parse.ts";
import type { Workspace } from "../workspace.ts";
import { framePaper, itemPaper, listsOf, moveFinding, moveFix, type PartPaper } from "./item-papers.ts";
import { distinct, findIn, type OnCrash, type Scope } from "./run-rules.ts";

interface Known {
  /** What the findings depend on besides the part's own text. */
  readonly on: readonly unknown[];
  /** What all other papers tell, where a finding points into one of them: it may move there, and tell the same. */
  readonly others: object | undefined;
  /** In the offsets of the part, without their fixes: those would keep an old workspace alive. */
  readonly findings: readonly Finding[];
}

/** By frames and pieces, which are the same objects as long as their texts are the same. */
type KnownOf = WeakMap<object, Known>;

/** What rules find that look at the paper alone, and what those find that look at others too: other papers change the latter alone. */
const ofPaper = { scope: { parts: true, whole: false, others: false }, known: new WeakMap<object, Known>() };
const ofOthers = { scope: { parts: true, whole: false, others: true }, known: new WeakMap<object, Known>() };

/** The frame or one item. */
interface Part {
  readonly key: Frame | Piece;
  /** The items in it. */
  readonly ids: readonly string[];
  /** From its own offsets to those of the whole paper. */
  readonly move: Move;
  readonly paper: () => PartPaper;
}

/** What the rules find in a paper that can be cut into items; undefined for any other document. */
export function findByItem(
  document: Document,
  workspace: Workspace,
  onCrash: OnCrash | undefined,
): readonly Finding[] | undefined {
  const { parts } = document.tree;
  if (!parts || !document.paper) return undefined;
  const found = [...distinct(findIn(document, workspace, { parts: false, whole: true }, onCrash))];
  const { uri } = document;
  const { timeline } = workspace;
  const common = dependenciesOf(document, parts, workspace);
  const others = timeline.othersThan(uri);
  for (const part of partsOf(document, parts)) {
    const told = [...common, ...part.ids.map((id) => timeline.toldBeside(uri, id))];
    let made: PartPaper | undefined;
    const paper = (): PartPaper => (made ??= part.paper());
    for (const { scope, known } of [ofPaper, ofOthers]) {
      const now = { on: scope.others ? told : common, others };
      const find = (): Found => findInPart(paper(), workspace, scope, onCrash);
      for (const finding of knownOrFound(known, part, uri, now, find)) found.push(finding);
    }
  }
  return found;
}

function* partsOf(document: Document, parts: Parts): Iterable<Part> {
  yield { key: parts.frame, ids: [], move: parts.move, paper: () => framePaper(document, parts) };
  for (const placed of parts.pieces)
    yield {
      key: placed.piece,
      ids: itemsOfPiece(placed.piece).map(({ id }) => id),
      move: (offset) => offset + placed.by,
      paper: () => itemPaper(document, parts, placed),
    };
}

interface Found {
  readonly findings: readonly Finding[];
  /** From their offsets to those of the whole paper. */
  readonly move: Move;
}

function findInPart(
  { document, own, move }: PartPaper,
  workspace: Workspace,
  scope: Scope,
  onCrash: OnCrash | undefined,
): Found {
  const found = findIn(document, workspace, scope, onCrash);
  return { findings: distinct(found.filter(({ start }) => start >= own.start && start <= own.end)), move };
}

/** The findings of a part where they stand in the whole paper. */
function knownOrFound(
  knownOf: KnownOf,
  part: Part,
  uri: string,
  { on, others }: Pick<Known, "on" | "others">,
  find: () => Found,
): readonly Finding[] {
  const known = knownOf.get(part.key);
  if (known && isEqual(known.on, on) && (known.others === undefined || known.others === others)) {
    let found: Found | undefined;
    const again = (): Found => (found ??= find());
    return known.findings.map((finding, index) =>
      moveFinding(finding, part.move, () =>
        (again().findings[index]?.fixes?.() ?? []).map((fix) => moveFix(fix, again().move)),
      ),
    );
  }
  const { findings, move } = find();
  if (findings.every((finding) => isSelfContained(finding, uri, part.key)))
    knownOf.set(part.key, {
      on,
      others: findings.some(pointsIntoPaper) ? others : undefined,
      findings: findings.map(withoutFixes),
    });
  return findings.map((finding) =>
    moveFinding(finding, move, () => (finding.fixes?.() ?? []).map((fix) => moveFix(fix, move))),
  );
}

/** Everything besides its own text that the findings of a part may depend on; two such lists are compared one by one. */
function dependenciesOf({ uri, schema, summary }: Document, parts: Parts, workspace: Workspace): readonly unknown[] {
  const ids = summary?.items.map(({ id }) => id) ?? [];
  return [
    workspace.institutions,
    workspace.configurationFor(uri),
    schema,
    workspace.files,
    workspace.today,
    workspace.isComplete,
    workspace.timeline.outlineBeside(uri),
    // No rule about items reads the paper's title or where it met.
    summary && frameKey({ ...summary, title: undefined, session: { ...summary.session, venue: undefined } }),
    summary && idsOf(summary),
    [...listsOf(parts.pieces)].join(" "),
    // In a paper whose frame does not parse nobody can say what is missing.
    parts.frame.tree.faults.length > 0,
    // Of two items with one id, what is found in one may depend on the other.
    new Set(ids).size === ids.length ? "" : {},
  ];
}

const isEqual = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((value, index) => value === b[index]);

/** Whether a finding points at nothing of its paper outside the part, which could move without it. */
const isSelfContained = ({ end, related = [] }: Finding, uri: string, { text }: Frame | Piece): boolean =>
  end <= text.length &&
  related.every((place) => (place.uri === undefined ? place.start < text.length : place.uri !== uri));

const pointsIntoPaper = ({ related = [] }: Finding): boolean =>
  related.some(({ uri }) => uri !== undefined && kindOf(uri) === "paper");

const withoutFixes = ({ fixes, ...finding }: Finding): Finding => ({ ...finding, ...(fixes && { fixes: () => [] }) });
