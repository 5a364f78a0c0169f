/** Two sides' values as one: what both say stands once, what they say differently stands beside it as something to settle. */
import type { Institutions } from "../institutions.ts";
import { languages, type Language } from "../language.ts";
import { allows, type Schema } from "../schema.ts";
import { onOneLine, settleComment } from "../settle.ts";
import { isList, isMap, part, tell, textOf, under, type Part } from "./parts.ts";

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
  if (saysSomething(a) && saysSomething(b) && isMap(a) !== isMap(b))
    return part(a.value, [...comments, saidBy("Malaysia", tell(b))]);
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
    return part(a?.value ?? null, [...comments, saidBy("Malaysia", other)]);
  return part((one === undefined ? b : a)?.value ?? null, comments);
}

/** What a side says that has no place in the joint paper. */
const saidBy = (side: "Indonesia" | "Malaysia", said: string): string => settleComment(`pihak ${side}: ${said}`);

const saysSomething = (one: Part | undefined): one is Part => one !== undefined && tell(one) !== "";

const keysOf = (one: Part | undefined): readonly string[] => (isMap(one) ? [...one.value.keys()] : []);

/** The items of a list; a lone value counts as a list of one. */
export const itemsOf = (one: Part | undefined): readonly Part[] =>
  one === undefined || one.value === null ? [] : isList(one) ? one.value : [one];

/** Values of both lists, each once with all its comments; a lone one stays alone where the schema allows it. */
function union(a: readonly Part[], b: readonly Part[], comments: readonly string[], schema: Schema): Part {
  const seen = new Map<string, Part>();
  for (const one of [...a, ...b]) {
    const said = tell(one);
    const known = seen.get(said);
    seen.set(said, known ? part(known.value, [...new Set([...known.comments, ...one.comments])]) : one);
  }
  const all = [...seen.values()];
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
    const [text, second] = [textOf(one) ?? textOf(other), textOf(other)];
    if (text !== undefined && second !== undefined && onOneLine(text) !== onOneLine(second))
      differing.push(settleComment(`pihak Malaysia (${language}): ${second}`));
    if (text !== undefined)
      texts.set(language, part(text, [...new Set([...(one?.comments ?? []), ...(other?.comments ?? [])])]));
  }
  const strays = [...strayIn(a, "Indonesia"), ...strayIn(b, "Malaysia")];
  return part(texts.size > 0 ? texts : null, [...comments, ...differing, ...strays]);
}

/** The texts by their languages. */
function wordings(one: Part | undefined, own: Language): ReadonlyMap<Language, Part> {
  const plain = textOf(one);
  if (plain !== undefined) return new Map([[own, part(plain)]]);
  return new Map(
    languages.flatMap((language) => {
      const text = under(one, language);
      return text && textOf(text) !== undefined ? [[language, text] as const] : [];
    }),
  );
}

/** What stands where a text is due and is none. */
function strayIn(one: Part | undefined, side: "Indonesia" | "Malaysia"): readonly string[] {
  if (isList(one)) return saysSomething(one) ? [saidBy(side, tell(one))] : [];
  if (!isMap(one)) return [];
  const isWording = (key: string, value: Part): boolean =>
    languages.some((language) => language === key) && textOf(value) !== undefined;
  const strays = [...one.value].filter(([key, value]) => !isWording(key, value));
  return strays.length > 0 ? [saidBy(side, tell(part(new Map(strays))))] : [];
}
