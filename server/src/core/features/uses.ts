/** Where the workspace's files name an institution, its own entry left out; in how many papers that is, and in how many open ones. */
import type { Document } from "../document.ts";
import { groupBy } from "../group-by.ts";
import type { InstitutionKind } from "../institutions.ts";
import { occurrencesAmong } from "../occurrences.ts";
import { isOpen, storyOf } from "../story.ts";
import type { Timeline } from "../timeline.ts";
import type { Span } from "../tree.ts";
import type { Workspace } from "../workspace.ts";

export interface Use {
  readonly document: Document;
  readonly span: Span;
}

/** In papers that are left out of checking too: they name it all the same. */
export const usesOf = ({ documents }: Workspace, kind: InstitutionKind, id: string): readonly Use[] =>
  [...occurrencesAmong(documents.values(), { kind, id })].flatMap(({ document, occurrences }) =>
    occurrences
      .filter(({ isDefinition }) => !isDefinition)
      .map(({ start, end }) => ({ document, span: { start, end } })),
  );

/** In how many papers, how many of those name it in an item that is still open, and how often institutions files do. */
export interface UseCount {
  readonly papers: number;
  readonly open: number;
  readonly entries: number;
}

export function countUses(workspace: Workspace, uses: readonly Use[]): UseCount {
  const byDocument = [...groupBy(uses, ({ document }) => document)];
  const papers = byDocument.filter(([{ kind }]) => kind === "paper");
  return {
    papers: papers.length,
    open: papers.filter(([paper, own]) => hasOpen(paper, own, workspace.timeline)).length,
    entries: uses.filter(({ document }) => document.kind === "institutions").length,
  };
}

/** Whether an item that names it is open; what names it outside the items, names it for all of them. */
function hasOpen({ paper }: Document, uses: readonly Use[], timeline: Timeline): boolean {
  const items = paper?.items ?? [];
  const concerned = items.filter(({ node }) => uses.some(({ span }) => isIn(span, node)));
  const isOutside = uses.some(({ span }) => !items.some(({ node }) => isIn(span, node)));
  return (isOutside ? items : concerned).some(({ id }) => id && isOpenNow(timeline, id.value));
}

const isIn = (span: Span, { start, end }: Span): boolean => span.start >= start && span.end <= end;

const known = new WeakMap<Timeline, Map<string, boolean>>();

/** As the latest paper has it. */
function isOpenNow(timeline: Timeline, id: string): boolean {
  const ofTimeline = known.get(timeline) ?? new Map<string, boolean>();
  known.set(timeline, ofTimeline);
  let open = ofTimeline.get(id);
  if (open === undefined) {
    const story = storyOf(timeline, id);
    ofTimeline.set(id, (open = story !== undefined && isOpen(story)));
  }
  return open;
}
