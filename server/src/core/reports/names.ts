/** How reports name what papers refer to: institutions and sittings in the reader's language, on the day that matters. */
import { placeInTime, type Day } from "../day.ts";
import type { Institution, InstitutionKind } from "../institutions.ts";
import type { Language, Localized } from "../language.ts";
import { inLanguage, type TextValue } from "../read.ts";
import { meaningOf, schemaAt } from "../schema.ts";
import type { Sitting } from "../sitting.ts";
import type { Workspace } from "../workspace.ts";

/** An id and what the reader calls it; the id itself where nothing is known of it. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** What it is called for short; the name where it has no abbreviation. */
  readonly short: string;
}

/** An agency as a paper names it, and who stands in its place today. */
export interface Owner extends Named {
  /** Itself where it still exists; empty where nobody is known to have taken its place. */
  readonly today: readonly Named[];
  /** The last day on which it was there; null for one that still is. */
  readonly until: Day | null;
}

/** What all reports are made for. */
export interface Reader {
  readonly workspace: Workspace;
  readonly language: Language;
  /** The day on which due dates and institutions are judged. */
  readonly asOf: Day;
}

export function nameOf(kind: InstitutionKind, id: string, { workspace, language }: Reader): Named {
  const entry = workspace.institutions.get(kind, id);
  const name = entry ? inLanguage(entry.name, language) : id;
  return { id, name, short: (entry && abbreviationOf(entry)) ?? name };
}

const abbreviationOf = (entry: Institution): string | undefined =>
  "abbreviation" in entry ? entry.abbreviation : undefined;

export function ownerOf(id: string, reader: Reader): Owner {
  const { institutions } = reader.workspace;
  const named = nameOf("agency", id, reader);
  const agency = institutions.get("agency", id);
  const gone = agency !== undefined && placeInTime(reader.asOf, agency.validity) === "after";
  const today = gone ? institutions.successorsOn("agency", id, reader.asOf) : [id];
  return {
    ...named,
    today: today.map((other) => nameOf("agency", other, reader)),
    until: gone ? (agency.validity.to ?? null) : null,
  };
}

/** A body that an item waits for, or whoever raised it: an institution, a word of the schema, or a text. */
export function nameOrText(
  kind: InstitutionKind,
  value: TextValue,
  path: readonly (string | number)[],
  reader: Reader,
): Named {
  const text = inLanguage(value, reader.language);
  const word = meaningOf(schemaAt("paper", path) ?? {}, text)?.[reader.language];
  return word === undefined ? nameOf(kind, text, reader) : { id: text, name: word, short: word };
}

/** An outcome in the schema's words, without what follows from it; as written where it is none of them. */
export function nameOutcome(outcome: string | undefined, language: Language): string {
  const schema = schemaAt("paper", ["items", 0, "history", 0, "outcome"]);
  return outcome === undefined ? "" : (meaningOf(schema ?? {}, outcome)?.[language].replace(/[,;].*$/, "") ?? outcome);
}

const numbered = (number: string): Localized => ({
  id: `Sidang ke-${number}`,
  ms: `Persidangan ke-${number}`,
  en: `Session ${number}`,
});

/** A session as its own paper calls it, else by its number, its forum only where that is not the one at hand; a meeting by its name. */
export function nameSitting({ forum, number, meeting }: Sitting, ownForum: string | undefined, reader: Reader): string {
  if (number === undefined) return inLanguage(meeting, reader.language);
  const papers = forum === undefined ? [] : reader.workspace.timeline.papersOfSession(forum, number);
  const called = papers
    .flatMap(({ summary }) => summary.session.name ?? [])
    .find((name) => name.startsWith(String(number)));
  const session = numbered(called ?? String(number))[reader.language];
  return forum === undefined || forum === ownForum ? session : `${session}, ${nameOf("committee", forum, reader).name}`;
}

const and: Localized = { id: "dan", ms: "dan", en: "and" };

/** `a, b dan c`; Indonesian sets a comma before the last of three or more. Semicolons part names that hold commas themselves. */
export function joinNames(names: readonly string[], language: Language): string {
  if (names.length < 2) return names.join("");
  const mark = names.some((name) => name.includes(",")) ? ";" : ",";
  const before = mark === ";" || (language === "id" && names.length > 2) ? mark : "";
  return `${names.slice(0, -1).join(`${mark} `)}${before} ${and[language]} ${names.at(-1) ?? ""}`;
}
