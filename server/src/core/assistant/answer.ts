/** An answer as the assistant gets it: JSON of a bounded length; what is left out is said, with the way to ask for less. */
import type { Language, Localized } from "../language.ts";
import { quotedNote, shorten, visible } from "./quote.ts";

export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

/** What a tool tells; or what is wrong with the question, with values that may help to ask it better. */
export type Told = { readonly result: JsonObject } | { readonly problem: Localized; readonly choices?: JsonObject };

export interface Answer {
  readonly text: string;
  /** Whether the question could not be answered. */
  readonly isProblem: boolean;
}

/** No answer is longer, in characters. */
export const mostCharacters = 24_000;

/** How much of each text and of each list is told, the first that fits. */
const measures = [
  { text: 4000, rows: 200 },
  { text: 1200, rows: 200 },
  { text: 600, rows: 100 },
  { text: 300, rows: 100 },
  { text: 300, rows: 50 },
  { text: 200, rows: 30 },
  { text: 160, rows: 20 },
  { text: 120, rows: 12 },
  { text: 100, rows: 7 },
  { text: 80, rows: 4 },
  { text: 60, rows: 2 },
  { text: 40, rows: 1 },
] as const;

/** The result as a text within the limit. */
export function answerWith(result: JsonObject, narrow: string): Answer {
  let text = "";
  for (const measure of measures) {
    const cuts: string[] = [];
    const cut = cutObject(result, measure, "", cuts);
    const leftOut = cuts.length > 0 ? { leftOut: [...cuts.slice(0, 10), narrow] } : {};
    text = JSON.stringify({ note: quotedNote, ...leftOut, ...cut });
    if (text.length <= mostCharacters) break;
  }
  return { text, isProblem: false };
}

/** A sentence on what is wrong with the question. */
export const answerProblem = (problem: Localized, language: Language, choices?: JsonObject): Answer => ({
  text: JSON.stringify({
    problem: shorten(visible(problem[language]), 800),
    ...(choices && { note: quotedNote, ...choices }),
  }),
  isProblem: true,
});

type Measure = (typeof measures)[number];

function cutObject(value: JsonObject, measure: Measure, path: string, cuts: string[]): JsonObject {
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      cutValue(one, measure, path === "" ? key : `${path}.${key}`, cuts),
    ]),
  );
}

function cutValue(value: Json, measure: Measure, path: string, cuts: string[]): Json {
  if (typeof value === "string") return shorten(value, measure.text);
  if (isList(value)) {
    if (value.length > measure.rows) cuts.push(`${path}: the first ${measure.rows} of ${value.length}.`);
    return value.slice(0, measure.rows).map((one) => cutValue(one, measure, path, cuts));
  }
  return typeof value === "object" && value !== null ? cutObject(value, measure, path, cuts) : value;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
