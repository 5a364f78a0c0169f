/** Where the workspace's files name an institution, its own entry left out. */
import type { Document } from "../document.ts";
import type { InstitutionKind } from "../institutions.ts";
import { occurrencesAmong } from "../occurrences.ts";
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
