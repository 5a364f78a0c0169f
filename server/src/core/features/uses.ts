/** Where the workspace's files name an institution; read from each text once. */
import type { Document } from "../document.ts";
import type { InstitutionKind } from "../institutions.ts";
import type { Span } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import { institutionsNamed } from "./named-institutions.ts";

export interface Use {
  readonly document: Document;
  readonly span: Span;
}

const read = new WeakMap<Document, ReadonlyMap<string, readonly Span[]>>();

/** Every place that names it, its own entry left out. */
export const usesOf = ({ documents }: Workspace, kind: InstitutionKind, id: string): readonly Use[] =>
  [...documents.values()].flatMap((document) => {
    const spans = usesIn(document).get(`${kind} ${id}`) ?? [];
    return spans.map((span) => ({ document, span }));
  });

function usesIn(document: Document): ReadonlyMap<string, readonly Span[]> {
  const known = read.get(document);
  if (known) return known;
  const uses = new Map<string, Span[]>();
  for (const { kind, id, start, end, isDefinition } of institutionsNamed(document)) {
    if (isDefinition) continue;
    const spans = uses.get(`${kind} ${id}`);
    if (spans) spans.push({ start, end });
    else uses.set(`${kind} ${id}`, [{ start, end }]);
  }
  read.set(document, uses);
  return uses;
}
