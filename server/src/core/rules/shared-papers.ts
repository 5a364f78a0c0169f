/** What the rules that look at several papers share: who came before, how a session is named, how texts are compared. */
import type { Document } from "../document.ts";
import { same, type Localized } from "../language.ts";
import type { Item } from "../paper.ts";
import { inLanguage, type TextValue } from "../read.ts";
import type { ItemSummary, SessionSummary } from "../summary.ts";
import type { Appearance, PaperAt } from "../timeline.ts";
import type { PaperContext } from "./rule.ts";
import { quoteValue } from "./shared-words.ts";

/** The paper as the others see it; undefined while its text does not parse, for then nobody can say what it lacks. */
export const ownPaper = ({ document, workspace }: PaperContext): PaperAt | undefined =>
  document.tree.faults.length > 0 ? undefined : workspace.timeline.at(document.uri);

/** The item as the previous papers hold it. */
export function earlierOf(id: string | undefined, own: PaperAt, context: PaperContext): readonly Appearance[] {
  return context.workspace.timeline.previousOf(own, context.institutions).flatMap((paper) => {
    const item = paper.summary.items.find((candidate) => candidate.id === id);
    return item ? [{ paper, item }] : [];
  });
}

/** The text of a paper, in the current version, and an item in it, for a fix that copies from there; none from a text that does not parse. */
export function sourceOf({ paper, item }: Appearance, { workspace }: PaperContext): SourceItem | undefined {
  const document = workspace.documents.get(paper.uri)?.current;
  if (!document || document.tree.faults.length > 0) return undefined;
  const found = document.paper?.items.find(({ id }) => id?.value === item.id);
  return found && { document, item: found };
}

export interface SourceItem {
  readonly document: Document;
  readonly item: Item;
}

/** A session in running text: by its number, else by its name. */
export function nameSession({ number, name }: Pick<SessionSummary, "number" | "name">): Localized {
  if (number === undefined)
    return name === undefined
      ? { id: "sidang itu", ms: "persidangan itu", en: "that session" }
      : same(quoteValue(name));
  return { id: `sidang ke-${number}`, ms: `persidangan ke-${number}`, en: `session ${number}` };
}

/** An item by id and title. */
export function nameItem({ id, title }: Pick<ItemSummary, "id" | "title">): Localized {
  if (title === undefined) return same(id);
  const quoted = quoteText(title);
  return { id: `${id} ${quoted.id}`, ms: `${id} ${quoted.ms}`, en: `${id} ${quoted.en}` };
}

/** A text as messages quote it, in each language that it is written in. */
export const quoteText = (text: TextValue | undefined): Localized => ({
  id: quoteValue(inLanguage(text, "id")),
  ms: quoteValue(inLanguage(text, "ms")),
  en: quoteValue(inLanguage(text, "en")),
});

/** The wordings of a text, each language once. */
export const wordingsOf = (text: TextValue | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === "string" ? [text] : Object.values(text);

/**
 * The wordings of two texts that ought to be the same: those of each language that both are written in; a text
 * without a language is in whichever language is asked for.
 */
export function pairWordings(
  a: TextValue | undefined,
  b: TextValue | undefined,
): readonly (readonly [string, string])[] {
  if (a === undefined || b === undefined) return [];
  if (typeof a === "string") return wordingsOf(b).map((other) => [a, other] as const);
  if (typeof b === "string") return wordingsOf(a).map((one) => [one, b] as const);
  return (["id", "ms", "en"] as const).flatMap((language) => {
    const [one, other] = [a[language], b[language]];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
}

/** A paper of a rule's example, as one file of several. */
export const exampleFile = (name: string, frame: string, ...items: readonly string[]): string =>
  [
    `#- ${name}.kertas.yaml`,
    "format: kertas-kerja/1",
    `session: { forum: forum-uji, ${frame} }`,
    "side: indonesia",
    "issueArea: security-border",
    "title: Keamanan dan Pengelolaan Perbatasan",
    "items:",
    ...items,
    "",
  ].join("\n");

/** Lines of an item in such a paper, its title and history given. */
export const exampleItemLines = (id: string, title: string, ...history: readonly string[]): string =>
  [
    `  - id: ${id}`,
    `    title: ${title}`,
    "    raisedBy: indonesia",
    "    counterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }",
    ...(history.length > 0 ? ["    history:", ...history] : ["    history: []"]),
  ].join("\n");

/** Lines of an entry in such an item, with a next step. */
export const exampleEntry = (session: string, date: string, outcome: string, decision = "Survei bersama."): string =>
  [
    `      - session: ${session}`,
    `        date: ${date}`,
    `        outcome: ${outcome}`,
    `        decision: ${decision}`,
    "        followUp: [{ action: Survei bersama, by: [imigrasi-kalbar, jim-sarawak] }]",
  ].join("\n");
