/** Items by id and title and institutions by any of their names, found as editors find symbols: by parts of words, best first. */
import type { WorkspaceSymbol } from "vscode-languageserver-types";
import type { Institution, Institutions } from "../institutions.ts";
import { namesOf } from "../institutions.ts";
import type { Language } from "../language.ts";
import { fold } from "../nearest.ts";
import { inLanguage, type TextValue } from "../read.ts";
import type { Timeline } from "../timeline.ts";
import type { Span } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import { nameKind } from "../entry-words.ts";
import { nameSession } from "./session-words.ts";
import { kindsOfSubjects } from "./symbol-kinds.ts";

/** How many are answered: more than a person looks through. */
const most = 200;

interface Candidate {
  readonly id: string;
  readonly names: readonly string[];
  /** The id, and each name, folded with it: what a query is compared with. */
  readonly folded: readonly string[];
  readonly kind: keyof typeof kindsOfSubjects;
  readonly title: TextValue | undefined;
  readonly uri: string;
  readonly at: Span;
}

interface Match {
  readonly candidate: Candidate;
  /** The name that was meant; undefined where the id alone was. */
  readonly name: string | undefined;
  readonly rank: number;
}

/** The best matches; of an empty query, whatever comes first. An item stands in its latest paper. */
export function workspaceSymbols(workspace: Workspace, query: string, language: Language): WorkspaceSymbol[] {
  const words = fold(query).split(" ").filter(Boolean);
  const candidates = [...itemsOf(workspace.timeline), ...institutionsOf(workspace.institutions)];
  return candidates
    .flatMap((candidate) => matchOf(candidate, words, language) ?? [])
    .sort((a, b) => a.rank - b.rank || (a.candidate.id < b.candidate.id ? -1 : 1))
    .slice(0, most)
    .flatMap((match) => symbolOf(workspace, match, language));
}

const knownItems = new WeakMap<Timeline, readonly Candidate[]>();
const knownInstitutions = new WeakMap<Institutions, readonly Candidate[]>();

function itemsOf(timeline: Timeline): readonly Candidate[] {
  let candidates = knownItems.get(timeline);
  if (!candidates) {
    candidates = [...timeline.items].flatMap((id) => {
      const last = timeline.appearancesOf(id).at(-1);
      if (!last) return [];
      const { title, at } = last.item;
      const names = typeof title === "string" ? [title] : Object.values(title ?? {});
      return [{ ...foldNames(id, names), kind: "item" as const, title, uri: last.paper.uri, at }];
    });
    knownItems.set(timeline, candidates);
  }
  return candidates;
}

function institutionsOf(institutions: Institutions): readonly Candidate[] {
  let candidates = knownInstitutions.get(institutions);
  if (!candidates) {
    const all = Object.values<ReadonlyMap<string, Institution>>(institutions.entries);
    candidates = all.flatMap((entries) =>
      [...entries.values()].map((entry) => ({
        ...foldNames(
          entry.id,
          namesOf(entry).filter((name) => name !== entry.id),
        ),
        kind: entry.kind,
        title: entry.name,
        uri: entry.origin.uri,
        at: entry.origin.id,
      })),
    );
    knownInstitutions.set(institutions, candidates);
  }
  return candidates;
}

const foldNames = (id: string, names: readonly string[]): Pick<Candidate, "id" | "names" | "folded"> => ({
  id,
  names,
  folded: [fold(id), ...names.map((name) => `${fold(id)} ${fold(name)}`)],
});

/** The best way in which a query means a candidate; of equal ones, the name in the reader's language. */
function matchOf(candidate: Candidate, words: readonly string[], language: Language): Match | undefined {
  const own = inLanguage(candidate.title, language);
  let best: Match | undefined;
  for (const [index, text] of candidate.folded.entries()) {
    const rank = rankOf(text, words);
    const name = candidate.names[index - 1];
    const isBetter = !best || rank < best.rank || (rank === best.rank && name === own);
    if (rank < Infinity && isBetter) best = { candidate, name, rank };
  }
  return best;
}

/** How far a text is from the words: 0 it is them, then how it holds the worst of them; Infinity, not at all. */
function rankOf(text: string, words: readonly string[]): number {
  if (text === words.join(" ")) return 0;
  return Math.max(1, ...words.map((word) => rankOfWord(text, word)));
}

function rankOfWord(text: string, word: string): number {
  if (text.startsWith(word)) return 1;
  if (text.includes(` ${word}`)) return 2;
  if (text.replaceAll(" ", "").includes(word)) return 3;
  const parts = text.split(" ");
  if (
    parts
      .map((part) => part.charAt(0))
      .join("")
      .includes(word)
  )
    return 4;
  return parts.some((part) => part.startsWith(word.charAt(0)) && isSubsequence(word, part)) ? 5 : Infinity;
}

/** Whether the letters of a word stand in a text in their order: across a whole title they nearly always do, within one word hardly. */
function isSubsequence(word: string, text: string): boolean {
  let at = 0;
  for (const letter of word) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function symbolOf(workspace: Workspace, { candidate, name }: Match, language: Language): WorkspaceSymbol[] {
  const { id, kind, uri, at, title } = candidate;
  const holder = workspace.documents.get(uri) ?? workspace.builtIn.find((builtIn) => builtIn.uri === uri);
  if (!holder) return [];
  const shown = (name ?? inLanguage(title, language)).replace(/\s+/g, " ").trim();
  const paper = workspace.timeline.at(uri);
  return [
    {
      // Editors compare the name with the query once more: it has to hold what was found.
      name: shown === "" || shown === id ? id : `${id} · ${shown}`,
      kind: kindsOfSubjects[kind],
      location: { uri, range: holder.rangeOf(at) },
      containerName:
        kind === "item" && paper
          ? nameSession(paper.summary.session, workspace.institutions, language)
          : nameKind(kind)[language],
    },
  ];
}
