/** What a dossier can be about: the forums that have papers, the open items, the agencies that answer for them. */
import type { Language } from "../language.ts";
import { inLanguage } from "../read.ts";
import { isOpen, storyOf, type Story } from "../story.ts";
import { agenciesOf } from "../summary.ts";
import type { Workspace } from "../workspace.ts";

export interface Scopes {
  readonly forums: readonly Named[];
  /** Open ones, that of the caret first. */
  readonly items: readonly { readonly id: string; readonly title: string }[];
  /** Those that answer for an open item. */
  readonly agencies: readonly Named[];
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** `caret` is a paper and a line (from 0) in it. */
export function scopesOf(
  workspace: Workspace,
  caret: { readonly uri: string; readonly line: number } | undefined,
  language: Language,
): Scopes {
  const { timeline, institutions } = workspace;
  const at = caret && itemAt(workspace, caret.uri, caret.line);
  const stories = [...timeline.items]
    .flatMap((id) => storyOf(timeline, id) ?? [])
    .filter(isOpen)
    .sort((a, b) => Number(b.id === at) - Number(a.id === at) || (a.id < b.id ? -1 : 1));
  const named = (kind: "agency" | "committee", ids: Iterable<string>): readonly Named[] =>
    [...new Set(ids)]
      .map((id) => ({ id, name: inLanguage(institutions.get(kind, id)?.name, language) || id }))
      .sort((a, b) => a.name.localeCompare(b.name));
  return {
    forums: named(
      "committee",
      [...timeline.papers].flatMap(({ summary }) => summary.session.forum ?? []),
    ),
    items: stories.map((story: Story) => ({ id: story.id, title: inLanguage(story.item.title, language) })),
    agencies: named(
      "agency",
      stories.flatMap(({ item }) => agenciesOf(item)),
    ),
  };
}

function itemAt(workspace: Workspace, uri: string, line: number): string | undefined {
  const document = workspace.documents.get(uri);
  const items = document?.paper?.items ?? [];
  return items.findLast(({ node }) => document !== undefined && document.positionAt(node.start).line <= line)?.id
    ?.value;
}
