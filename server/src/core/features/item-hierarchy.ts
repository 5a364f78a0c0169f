/** An item through the sessions as a call hierarchy: what calls it is the session before, what it calls is the session after. */
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Range,
} from "vscode-languageserver-types";
import { formatDay } from "../day.ts";
import type { Document } from "../document.ts";
import type { Language } from "../language.ts";
import { inLanguage } from "../read.ts";
import { meaningOf, schemaAt } from "../schema.ts";
import { sessionKey } from "../sitting.ts";
import { storyOf } from "../story.ts";
import type { Appearance } from "../timeline.ts";
import type { Workspace } from "../workspace.ts";
import { nameSession } from "./session-words.ts";

/** What comes back with a request about neighbours: the item, and the paper that holds it. */
interface Place {
  readonly id: string;
  readonly paper: string;
}

/** The item that an offset lies in, anywhere in its block; empty elsewhere, and in papers that the configuration ignores. */
export function prepareCallHierarchy(
  workspace: Workspace,
  document: Document,
  offset: number,
  language: Language,
): CallHierarchyItem[] {
  const item = document.paper?.items.find(({ node }) => node.start <= offset && offset <= node.end);
  const id = item?.id?.value;
  if (id === undefined) return [];
  const own = workspace.timeline.appearancesOf(id).filter(({ paper }) => paper.uri === document.uri);
  return own.flatMap((appearance) => itemOf(workspace, appearance, language) ?? []);
}

/** The item in the papers of the session before. `data` is what the item of the request carries: anything. */
export function incomingCalls(workspace: Workspace, data: unknown, language: Language): CallHierarchyIncomingCall[] {
  return neighboursOf(workspace, data, -1).flatMap((appearance) => {
    const from = itemOf(workspace, appearance, language);
    return from ? [{ from, fromRanges: [from.selectionRange] }] : [];
  });
}

/** The item in the papers of the session after. */
export function outgoingCalls(workspace: Workspace, data: unknown, language: Language): CallHierarchyOutgoingCall[] {
  const place = readPlace(data);
  const own = place && workspace.timeline.appearancesOf(place.id).find(({ paper }) => paper.uri === place.paper);
  const fromRanges = own ? idRangesOf(workspace, own) : [];
  return neighboursOf(workspace, data, 1).flatMap((appearance) => {
    const to = itemOf(workspace, appearance, language);
    return to ? [{ to, fromRanges }] : [];
  });
}

function readPlace(data: unknown): Place | undefined {
  if (typeof data !== "object" || data === null || !("id" in data) || !("paper" in data)) return undefined;
  const { id, paper } = data;
  return typeof id === "string" && typeof paper === "string" ? { id, paper } : undefined;
}

/** The appearances in the session next to the one that a place is of; both sides may have written about it. */
function neighboursOf(workspace: Workspace, data: unknown, step: 1 | -1): readonly Appearance[] {
  const place = readPlace(data);
  if (!place) return [];
  const sessions = new Map<string, Appearance[]>();
  for (const appearance of workspace.timeline.appearancesOf(place.id)) {
    const key = sittingKeyOf(appearance);
    sessions.set(key, [...(sessions.get(key) ?? []), appearance]);
  }
  const inOrder = [...sessions.values()];
  const own = inOrder.findIndex((appearances) => appearances.some(({ paper }) => paper.uri === place.paper));
  return own < 0 ? [] : (inOrder[own + step] ?? []);
}

function sittingKeyOf({ paper: { uri, summary } }: Appearance): string {
  const { forum, number } = summary.session;
  return number === undefined ? uri : sessionKey(forum, number);
}

function itemOf(workspace: Workspace, appearance: Appearance, language: Language): CallHierarchyItem | undefined {
  const { paper, item } = appearance;
  const document = workspace.documents.get(paper.uri);
  const whole = document?.paper?.items.find(({ id }) => id?.value === item.id)?.node;
  if (!document || !whole) return undefined;
  const title = inLanguage(item.title, language).replace(/\s+/g, " ").trim();
  const at = item.at.start >= whole.start && item.at.end <= whole.end ? item.at : whole;
  return {
    name: title === "" ? item.id : `${item.id} · ${title}`,
    kind: 5,
    detail: detailOf(workspace, appearance, language),
    uri: document.uri,
    range: document.rangeOf(whole),
    selectionRange: document.rangeOf(at),
    data: { id: item.id, paper: paper.uri } satisfies Place,
  };
}

/** `forum · session 37 · 2024-11-23 · carried over`. */
function detailOf(workspace: Workspace, appearance: Appearance, language: Language): string {
  const { session } = appearance.paper.summary;
  const outcome = outcomeOf(workspace, appearance);
  const schema = schemaAt("paper", ["items", 0, "history", 0, "outcome"]) ?? {};
  return [
    nameSession(session, workspace.institutions, language),
    session.date === undefined ? "" : formatDay(session.date),
    outcome === undefined ? "" : (meaningOf(schema, outcome)?.[language] ?? outcome),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** What the session decided, in whatever paper that is written; where nobody wrote it, how the item came there. */
function outcomeOf({ timeline }: Workspace, appearance: Appearance): string | undefined {
  const { item } = appearance;
  const key = sittingKeyOf(appearance);
  const own = storyOf(timeline, item.id)?.steps.find(({ sitting }) => sitting.key === key);
  return (own?.entry ?? item.history.at(-1))?.outcome;
}

function idRangesOf(workspace: Workspace, { paper, item }: Appearance): Range[] {
  const document = workspace.documents.get(paper.uri);
  return document ? [document.rangeOf(item.at)] : [];
}
