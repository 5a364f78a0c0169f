/** Which of a schema's values a person meant who wrote another word: in Indonesian, Malay or English, or misspelt. */
import { languages, type Localized } from "../language.ts";
import { fold, nearest } from "../nearest.ts";
import type { Schema } from "../schema.ts";

/** The values that the schema allows in a place; undefined where they are not listed. */
export function valuesOf(schema: Schema): readonly string[] | undefined {
  return (
    schema.enum ??
    (schema.pattern !== undefined && schema["x-enum-text"] ? Object.keys(schema["x-enum-text"]) : undefined)
  );
}

export interface Choice {
  readonly values: readonly string[];
  /** One value, said in so many words. */
  readonly sure: boolean;
}

/** The values that were meant, the likeliest first. */
export function chooseValue(written: string, values: readonly string[], texts: Schema["x-enum-text"]): Choice {
  const wanted = fold(written);
  const sayings = values.map((value) => ({ value, words: [fold(value), ...clausesOf(texts?.[value])] }));
  const meant = (matches: (word: string) => boolean): readonly string[] =>
    wanted === "" ? [] : sayings.filter(({ words }) => words.some(matches)).map(({ value }) => value);
  for (const found of [meant((word) => word === wanted), meant((word) => word.startsWith(`${wanted} `))])
    if (found.length > 0) return { values: found, sure: found.length === 1 };
  const within = meant((word) => ` ${word} `.includes(` ${wanted} `));
  const valueOf = new Map(sayings.flatMap(({ value, words }) => words.map((word) => [word, value] as const)));
  const alike = nearest(written, valueOf.keys()).map((word) => valueOf.get(word) ?? word);
  return { values: [...new Set([...within, ...alike])].slice(0, 3), sure: false };
}

/** What a value's texts say, whole and between the pauses: "disepakati; menunggu tindak lanjut" says "disepakati". */
const clausesOf = (text: Localized | undefined): readonly string[] =>
  text === undefined
    ? []
    : languages.flatMap((language) => [...text[language].split(/[;,]/).map(fold), fold(text[language])]);
