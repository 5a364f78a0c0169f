/** Every place that names what the caret stands on: an institution, an item, a session; in the workspace, and in one document. */
import { DocumentHighlightKind, type DocumentHighlight, type Location } from "vscode-languageserver-types";
import type { Document } from "../document.ts";
import { allDocuments, occurrenceAt, occurrencesAmong, occurrencesOf, type Subject } from "../occurrences.ts";
import type { Workspace } from "../workspace.ts";

export interface ReferenceOptions {
  readonly includeDeclaration: boolean;
}

/**
 * The places that name it, by file; in files that the configuration ignores too, since an id means the same there. An
 * item is declared by the paper that first raised it, an institution by its entries, a session by its papers.
 */
export function references(
  workspace: Workspace,
  document: Document,
  offset: number,
  { includeDeclaration }: ReferenceOptions,
): Location[] {
  const subject = occurrenceAt(document, offset);
  if (!subject) return [];
  const first = subject.kind === "item" ? firstPaperOf(workspace, subject) : undefined;
  return [...occurrencesAmong(allDocuments(workspace), subject)].flatMap(({ document: holder, occurrences }) =>
    occurrences
      .filter(
        ({ isDefinition }) => includeDeclaration || !isDefinition || (subject.kind === "item" && holder.uri !== first),
      )
      .map((place) => ({ uri: holder.uri, range: holder.rangeOf(place) })),
  );
}

const firstPaperOf = (workspace: Workspace, { id }: Subject): string | undefined =>
  workspace.timeline.appearancesOf(id)[0]?.paper.uri;

/** Every place of this document that names what the offset touches. */
export function documentHighlights(document: Document, offset: number): DocumentHighlight[] {
  const subject = occurrenceAt(document, offset);
  if (!subject) return [];
  return occurrencesOf(document, subject).map((place) => ({
    range: document.rangeOf(place),
    kind: place.isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
