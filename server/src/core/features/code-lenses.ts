/** Lines above items and institutions: how an item stands and in how many papers it is, how often an institution is used. */
import type { CodeLens, Location, Range } from "vscode-languageserver-types";
import { Memory, partsOf } from "../by-piece.ts";
import { formatDay } from "../day.ts";
import { showReferencesCommand } from "../client-commands.ts";
import type { Document } from "../document.ts";
import type { InstitutionKind } from "../institutions.ts";
import type { Language, Localized } from "../language.ts";
import { lastDone, storyOf, type Story } from "../story.ts";
import { frameKey, type Summary } from "../summary.ts";
import type { Span } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import { stateOfItem } from "./item-state.ts";
import { commandOfReplaced, sayUses } from "./institution-lenses.ts";
import { countUses, usesOf } from "./uses.ts";
import { vantageOf, type Vantage } from "./vantage.ts";

/** What a lens that is still to be resolved counts; comes back from the editor as anything. */
interface LensData {
  readonly uri: string;
  readonly kind: InstitutionKind | "item";
  readonly id: string;
}

const words = {
  lastFollowUp: { id: "tindak lanjut terakhir", ms: "tindakan susulan terakhir", en: "last follow-up" },
  noFollowUp: { id: "belum ada tindak lanjut", ms: "belum ada tindakan susulan", en: "no follow-up yet" },
} as const satisfies Record<string, Localized>;

/** What stands above an item. */
interface Told {
  readonly id: string;
  readonly state: string;
  readonly isInSeveral: boolean;
}

interface Placed {
  readonly id: string | undefined;
  /** In the offsets of its part. */
  readonly start: number;
}

const placed = new Memory<readonly Placed[]>();

const told = new Memory<readonly (Told | undefined)[]>();

/** Those that tell a state are whole; those that count are resolved when they come into view. */
export function codeLenses(workspace: Workspace, document: Document, language: Language): CodeLens[] {
  if (document.kind === "institutions") return institutionLenses(workspace, document, language);
  const { paper, summary, uri } = document;
  if (!paper || !summary) return [];
  const vantage = vantageOf(workspace, document, language);
  const common = [language, workspace.institutions, workspace.today, frameKey(summary), ...ambiguity(summary)];
  return partsOf(document).flatMap((part) => {
    const items = placed.recall(part, document, [], () => itemsIn(part.read()));
    const tokens = items.map(({ id }) => id !== undefined && vantage.timeline.toldBeside(uri, id));
    const lenses = told.recall(part, document, [...common, ...tokens], () => items.map(({ id }) => tell(id, vantage)));
    return items.flatMap(({ start }, index) => {
      const lens = lenses[index];
      return lens ? itemLenses(lens, lineOf(document, part.move(start)), uri) : [];
    });
  });
}

/** Of two items with one id, what is told of one may depend on the other: then nothing is told again. */
const ambiguity = ({ items }: Summary): readonly unknown[] =>
  new Set(items.map(({ id }) => id)).size === items.length ? [] : [{}];

const itemsIn = ({ paper }: Document): readonly Placed[] =>
  (paper?.items ?? []).map(({ id, node }) => ({ id: id?.value, start: node.start }));

function tell(id: string | undefined, vantage: Vantage): Told | undefined {
  const story = id === undefined ? undefined : storyOf(vantage.timeline, id);
  return story && { id: story.id, state: sayState(story, vantage), isInSeveral: story.appearances.length > 1 };
}

function itemLenses({ id, state, isInSeveral }: Told, range: Range, uri: string): readonly CodeLens[] {
  const lens = { range, command: { title: state, command: "" } };
  return isInSeveral ? [lens, lensFor(range, { uri, kind: "item", id })] : [lens];
}

function institutionLenses(workspace: Workspace, document: Document, language: Language): CodeLens[] {
  return workspace.entriesIn(document).flatMap((entry) => {
    const { kind, id, origin } = entry;
    const range = lineOf(document, origin.id.start);
    const uses = lensFor(range, { uri: document.uri, kind, id });
    const command = commandOfReplaced(entry, workspace, range.start, language);
    return command ? [uses, { range, command }] : [uses];
  });
}

/** A lens stands above a line: only where its range begins counts. */
const lineOf = (document: Document, start: number): Range => document.rangeOf({ start, end: start });

const lensFor = (range: Range, data: LensData): CodeLens => ({ range, data });

/** `open since session 34 · 4 sessions · last follow-up 2024-02`. */
function sayState(story: Story, vantage: Vantage): string {
  const { isOpen, headline, sessions } = stateOfItem(story, vantage);
  if (!isOpen || story.steps.length === 0) return headline;
  const done = lastDone(story);
  const followUp =
    done === undefined
      ? words.noFollowUp[vantage.language]
      : `${words.lastFollowUp[vantage.language]} ${formatDay(done).slice(0, "YYYY-MM".length)}`;
  return [headline, sessions, followUp].filter(Boolean).join(" · ");
}

/** The lens with what it counts in this workspace; one that is not ours comes back as it is. */
export function resolveCodeLens(workspace: Workspace, lens: CodeLens, language: Language): CodeLens {
  const data = asLensData(lens.data);
  if (!data) return lens;
  const uses = data.kind === "item" ? undefined : usesOf(workspace, data.kind, data.id);
  const locations = uses?.map(({ document, span }) => locate(document, span)) ?? papersWith(workspace, data.id);
  const title = (uses ? sayUses(countUses(workspace, uses)) : sayPapers(locations.length))[language];
  const { range } = lens;
  if (locations.length === 0) return { range, command: { title, command: "" } };
  const command = { title, command: showReferencesCommand, arguments: [data.uri, range.start, locations] };
  return { range, command };
}

/** The URI that a lens was made for. */
export const uriOfLens = ({ data }: CodeLens): string | undefined => asLensData(data)?.uri;

const kinds: readonly LensData["kind"][] = ["item", "agency", "committee", "borderPost", "issueArea"];

function asLensData(data: unknown): LensData | undefined {
  if (typeof data !== "object" || data === null || !("uri" in data) || !("kind" in data) || !("id" in data))
    return undefined;
  const { uri, id } = data;
  const kind = kinds.find((known) => known === data.kind);
  return typeof uri === "string" && typeof id === "string" && kind ? { uri, kind, id } : undefined;
}

const papersWith = (workspace: Workspace, id: string): Location[] =>
  workspace.timeline.appearancesOf(id).flatMap(({ paper, item }) => {
    const document = workspace.documents.get(paper.uri);
    return document ? [locate(document, item.at)] : [];
  });

const locate = (document: Document, span: Span): Location => ({ uri: document.uri, range: document.rangeOf(span) });

const sayPapers = (count: number): Localized => ({
  id: `dalam ${count} kertas kerja`,
  ms: `dalam ${count} kertas kerja`,
  en: `in ${count} paper${count === 1 ? "" : "s"}`,
});
