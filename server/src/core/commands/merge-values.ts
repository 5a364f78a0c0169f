/** Two sides' values as one: what both say stands once, what they say differently stands beside it as something to settle. */
import type { Institutions } from "../institutions.ts";
import { languages, type Language } from "../language.ts";
import { allows, type Schema } from "../schema.ts";
import { onOneLine, settleComment } from "../settle.ts";
import { isList, isMap, part, textOf, under, type Part } from "./parts.ts";

/** Merges by the schema alone; lists of maps are left to `ofMaps`. */
export function mergeValue(
  a: Part | undefined,
  b: Part | undefined,
  schema: Schema,
  ofMaps: (a: readonly Part[], b: readonly Part[], schema: Schema, key: string) => readonly Part[],
  institutions: Institutions,
  key = "",
): Part {
  const comments = [...new Set([...(a?.comments ?? []), ...(b?.comments ?? [])])];
  if (isTextSchema(schema) && !isReference(a, b, schema, institutions)) return mergeText(a, b, comments);
  if (isMap(a) || isMap(b)) {
    const known = Object.keys(schema.properties ?? {});
    const keys = new Set([...known, ...keysOf(a), ...keysOf(b)].filter((one) => under(a, one) ?? under(b, one)));
    const merge = (one: string): Part =>
      mergeValue(under(a, one), under(b, one), schema.properties?.[one] ?? {}, ofMaps, institutions, one);
    return part(new Map([...keys].map((one) => [one, merge(one)])), comments);
  }
  const [listOfA, listOfB] = [itemsOf(a), itemsOf(b)];
  if (listOfA.some(isMap) || listOfB.some(isMap))
    return part(ofMaps(listOfA, listOfB, schema.items ?? {}, key), comments);
  if (isList(a) || isList(b) || allows(schema, "array")) return union(listOfA, listOfB, comments, schema);
  const [one, other] = [textOf(a), textOf(b)];
  if (one !== undefined && other !== undefined && one !== other)
    return part(a?.value ?? null, [...comments, settleComment(`pihak Malaysia: ${other}`)]);
  return part((one === undefined ? b : a)?.value ?? null, comments);
}

const keysOf = (one: Part | undefined): readonly string[] => (isMap(one) ? [...one.value.keys()] : []);

/** The items of a list; a lone value counts as a list of one. */
export const itemsOf = (one: Part | undefined): readonly Part[] =>
  one === undefined || one.value === null ? [] : isList(one) ? one.value : [one];

/** Values of both lists, each once; a lone one stays alone where the schema allows it. */
function union(a: readonly Part[], b: readonly Part[], comments: readonly string[], schema: Schema): Part {
  const seen = new Set<string | undefined>();
  const all = [...a, ...b].filter((one) => !seen.has(textOf(one)) && seen.add(textOf(one)));
  const [only] = all;
  return only && all.length === 1 && allows(schema, "string")
    ? part(only.value, [...comments, ...only.comments])
    : part(all, comments);
}

const isTextSchema = (schema: Schema): boolean =>
  allows(schema, "string") && languages.every((language) => schema.properties?.[language] !== undefined);

/** Where an institution may be named in place of a text. */
const isReference = (a: Part | undefined, b: Part | undefined, schema: Schema, institutions: Institutions): boolean =>
  schema["x-ref"] === "committee" &&
  [a, b].some((one) => institutions.get("committee", textOf(one) ?? "") !== undefined);

/** A text without a language is in that of the side that wrote it; of two in one language, the second is to be settled. */
function mergeText(a: Part | undefined, b: Part | undefined, comments: readonly string[]): Part {
  const [ofA, ofB] = [wordings(a, "id"), wordings(b, "ms")];
  const texts = new Map<string, Part>();
  const differing: string[] = [];
  for (const language of languages) {
    const [one, other] = [ofA.get(language), ofB.get(language)];
    if (one !== undefined && other !== undefined && onOneLine(one) !== onOneLine(other))
      differing.push(settleComment(`pihak Malaysia (${language}): ${other}`));
    const text = one ?? other;
    if (text !== undefined) texts.set(language, part(text));
  }
  return part(texts, [...comments, ...differing]);
}

function wordings(one: Part | undefined, own: Language): ReadonlyMap<Language, string> {
  const plain = textOf(one);
  if (plain !== undefined) return new Map([[own, plain]]);
  return new Map(
    languages.flatMap((language) => {
      const text = textOf(under(one, language));
      return text === undefined ? [] : [[language, text] as const];
    }),
  );
}
