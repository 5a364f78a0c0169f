/** Where what the caret stands on comes from: an institution's entry, the paper that first raised an item, a session's papers, a file. */
import type { Location, LocationLink } from "vscode-languageserver-types";
import { nodeAtOffset, pathOf } from "../cursor.ts";
import type { Document } from "../document.ts";
import { allDocuments, occurrenceAt, occurrencesAmong, type Occurrence, type Subject } from "../occurrences.ts";
import { asString } from "../read.ts";
import { readSession } from "../sitting.ts";
import type { PaperAt } from "../timeline.ts";
import type { Span } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import { fileAt } from "./file-target.ts";

export interface DefinitionReader {
  /** Whether the editor takes links, which tell what they lead from. */
  readonly links: boolean;
}

/** A place with the larger one around it that belongs to it. */
interface Target {
  readonly document: Document;
  readonly whole: Span;
  readonly at: Span;
}

/** The definitions of what an offset touches, the likeliest first; none where nothing is named. */
export function definition(
  workspace: Workspace,
  document: Document,
  offset: number,
  { links }: DefinitionReader,
): LocationLink[] | Location[] {
  const found = occurrenceAt(document, offset);
  if (!found) return fileDefinition(workspace, document, offset, links);
  const targets = targetsOf(workspace, document, found);
  if (!links) return targets.map(({ document: { uri }, document: holder, at }) => ({ uri, range: holder.rangeOf(at) }));
  const { node } = found;
  const origin = found.kind === "session" || isOfSession(found) ? { start: node.start, end: node.end } : found;
  return targets.map(({ document: holder, whole, at }) => ({
    originSelectionRange: document.rangeOf(origin),
    targetUri: holder.uri,
    targetRange: holder.rangeOf(whole),
    targetSelectionRange: holder.rangeOf(at),
  }));
}

function targetsOf(workspace: Workspace, document: Document, found: Occurrence): readonly Target[] {
  if (found.kind === "session") return papersOfSession(workspace, document, found.id);
  if (found.kind === "item") return firstAppearance(workspace, found);
  const session = isOfSession(found) ? asString(found.node)?.value : undefined;
  const papers = session === undefined ? [] : papersOfSession(workspace, document, session);
  return papers.length > 0 ? papers : definitionsOf(workspace, found);
}

/** The forum of `forum#number`, which a person reads as one thing. */
const isOfSession = ({ node, id }: Occurrence): boolean => asString(node)?.value.startsWith(`${id}#`) === true;

/** Those of the workspace before those that the product ships: the former count. */
function definitionsOf(workspace: Workspace, subject: Subject): readonly Target[] {
  return [...occurrencesAmong(allDocuments(workspace), subject)].flatMap(({ document, occurrences }) =>
    occurrences
      .filter(({ isDefinition }) => isDefinition)
      .map((at) => ({ document, at, whole: around(at, at.node.parent) })),
  );
}

/** The earliest paper that holds the item; of those that the configuration ignores, all. */
function firstAppearance(workspace: Workspace, subject: Subject): readonly Target[] {
  const defined = definitionsOf(workspace, subject);
  const [first] = workspace.timeline.appearancesOf(subject.id);
  const raised = defined.filter(({ document }) => document.uri === first?.paper.uri).slice(0, 1);
  return raised.length > 0 ? raised : defined;
}

/** The papers of a session, those of the document's own issue area first. */
function papersOfSession(workspace: Workspace, document: Document, session: string): readonly Target[] {
  const named = readSession(session, undefined);
  if (named?.forum === undefined) return [];
  const area = document.paper?.issueArea?.value;
  const isOther = ({ summary }: PaperAt): number => Number(summary.issueArea !== area);
  return workspace.timeline
    .papersOfSession(named.forum, named.number)
    .toSorted((a, b) => isOther(a) - isOther(b))
    .flatMap(({ uri, summary: { session: held } }) => {
      const holder = workspace.documents.get(uri);
      return holder ? [{ document: holder, at: held.at, whole: around(held.at, holder.paper?.session.node) }] : [];
    });
}

/** The larger place, where it does hold the smaller one: editors refuse a link whose places do not nest. */
const around = (at: Span, whole: Span | undefined): Span =>
  whole && whole.start <= at.start && whole.end >= at.end ? whole : at;

function fileDefinition(
  workspace: Workspace,
  document: Document,
  offset: number,
  links: boolean,
): LocationLink[] | Location[] {
  const node = nodeAtOffset(document.tree, offset);
  if (node?.kind !== "scalar" || node.pair?.key === node || !document.schemaAt(pathOf(node))?.["x-file"]) return [];
  const path = asString(node)?.value;
  const target = path === undefined ? undefined : fileAt(workspace, document, path);
  if (target === undefined) return [];
  const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  if (!links) return [{ uri: target, range: top }];
  const originSelectionRange = document.rangeOf(node);
  return [{ originSelectionRange, targetUri: target, targetRange: top, targetSelectionRange: top }];
}
