/** A row of a tree view as plain values: what it says, where it leads, what is below it. Ids stay the same from one answer to the next. */
import { fold } from "../nearest.ts";
import type { Place } from "../place.ts";
import { inLanguage } from "../read.ts";
import { meaningOf, schemaAt, type DocumentKind } from "../schema.ts";
import type { Language } from "../language.ts";

export interface ViewNode {
  /** Unique in its view. */
  readonly key: string;
  readonly kind:
    "group" | "item" | "sitting" | "session" | "paper" | "agency" | "committee" | "borderPost" | "issueArea";
  readonly label: string;
  /** Beside the label, dimmed. */
  readonly detail: string;
  /** Everything, for the pointer that rests on it. */
  readonly tip: string;
  /** What a screen reader says. */
  readonly spoken: string;
  /** How it stands: what its icon says. */
  readonly mark?: "open" | "waiting" | "lacking" | "overdue" | "closed" | "retired";
  /** Its id, for a person to copy. */
  readonly id?: string;
  readonly place?: Place;
  /** The last line (from 0) of what findings count for it; the whole file where absent. */
  readonly until?: number;
  /** What a dossier about it is about. */
  readonly scope?: { readonly item: string } | { readonly agency: string } | { readonly forum: string };
  readonly children: readonly ViewNode[];
}

/** A heading over other rows. */
export const group = (key: string, label: string, children: readonly ViewNode[], spoken = label): ViewNode => ({
  key,
  kind: "group",
  label,
  detail: String(children.length),
  tip: label,
  spoken: `${spoken}, ${children.length}`,
  children,
});

/** What a value of the schema means, with a capital letter and without what follows from it; itself where it means nothing. */
export function wordOf(
  kind: DocumentKind,
  path: readonly (string | number)[],
  value: string,
  language: Language,
): string {
  const word = inLanguage(meaningOf(schemaAt(kind, path) ?? {}, value), language) || value;
  return capitalise(word.replace(/[,;].*$/, ""));
}

export const capitalise = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** On one line, as trees show it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Whether every word of the filter stands in one of the texts, however it is written. */
export function passes(filter: string, texts: readonly string[]): boolean {
  const hay = fold(texts.join(" "));
  return filter.split(/\s+/).every((word) => hay.includes(fold(word)));
}
