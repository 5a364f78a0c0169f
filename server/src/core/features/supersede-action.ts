/** The action on an institution's id by which a person says what happened to it: the editor asks, so it only names the institution. */
import type { CodeAction } from "vscode-languageserver-types";
import { supersedeInstitutionCommand } from "../client-commands.ts";
import type { Document } from "../document.ts";
import type { Language, Localized } from "../language.ts";
import type { Span } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import { institutionsNamed } from "./named-institutions.ts";

export const supersedeKind = "refactor.rewrite.kertasKerja.supersede";

const titleOf = (id: string): Localized => ({
  id: `Catat perubahan lembaga ${id}…`,
  ms: `Catat perubahan institusi ${id}…`,
  en: `Record what happened to ${id}…`,
});

/** One for each institution in the span that is known and has not ended. */
export function supersedeAction(
  { institutions }: Workspace,
  document: Document,
  span: Span,
  language: Language,
): CodeAction[] {
  const named = new Map([...institutionsNamed(document, span)].map((one) => [`${one.kind} ${one.id}`, one]));
  return [...named.values()].flatMap(({ kind, id }) => {
    const entry = institutions.get(kind, id);
    if (!entry || entry.validity.to !== undefined) return [];
    const title = titleOf(id)[language];
    const command = { title, command: supersedeInstitutionCommand, arguments: [{ id, kind }] };
    return { title, kind: supersedeKind, command };
  });
}
