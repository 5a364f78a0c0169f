/** Proposes what an id may name: institutions, items, sessions. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { formatDay } from "../../day.ts";
import type { Paper } from "../../paper.ts";
import { inLanguage } from "../../read.ts";
import type { ReferenceKind } from "../../schema.ts";
import { proposeInstitutions } from "./institutions.ts";
import type { Proposal } from "./proposal.ts";
import type { Scope } from "./scope.ts";

export function proposeReferences(scope: Scope, kind: ReferenceKind): readonly Proposal[] {
  if (scope.schema["x-defines"]) return [];
  if (kind === "item") return proposeItems(scope);
  return kind === "session" ? proposeSessions(scope) : proposeInstitutions(scope, kind);
}

/** The papers of the workspace, the document's own first. */
const papersOf = ({ document, workspace }: Scope): readonly Paper[] => [
  ...new Set([document, ...workspace.documents.values()].flatMap(({ paper }) => paper ?? [])),
];

function proposeItems(scope: Scope): readonly Proposal[] {
  const titles = new Map<string, string>();
  for (const { items } of papersOf(scope))
    for (const { id, title } of items)
      if (id && !titles.has(id.value)) titles.set(id.value, inLanguage(title, scope.language));
  return [...titles].map(([id, title]) => ({
    place: scope.place,
    label: id,
    kind: CompletionItemKind.Reference,
    detail: title,
    word: id,
    names: [id, title],
    rank: 1,
  }));
}

/** The sessions that have a paper: those of the document's own forum by number, the latest first, then `forum#number`. */
function proposeSessions(scope: Scope): readonly Proposal[] {
  const own = scope.document.paper?.session.forum?.value;
  const sessions = papersOf(scope).flatMap(({ session: { forum, number, date } }) => {
    if (!number || (!forum && own !== undefined)) return [];
    const isOwn = forum?.value === own;
    const name = isOwn ? String(number.value) : `${forum?.value ?? ""}#${number.value}`;
    return [{ name, isOwn, number: number.value, date: date && formatDay(date.value) }];
  });
  const byName = new Map(sessions.sort((a, b) => b.number - a.number).map((session) => [session.name, session]));
  return [...byName.values()].map(({ name, isOwn, date }) => ({
    place: scope.place,
    label: name,
    kind: CompletionItemKind.Value,
    ...(date !== undefined && { detail: date }),
    word: name,
    rank: isOwn ? 1 : 2,
  }));
}
