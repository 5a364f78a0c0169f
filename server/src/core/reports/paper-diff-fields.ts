/** What changed about the fields of one map of a paper, told by the schema: names behind ids, days and listed values in words. */
import { parseDay } from "../day.ts";
import type { InstitutionKind } from "../institutions.ts";
import { asMap, asScalar, asStrings, asText, inLanguage, valueOf } from "../read.ts";
import { describe, meaningOf, schemaUnder, type Schema } from "../schema.ts";
import { toValue } from "../tree/value.ts";
import type { Node } from "../tree.ts";
import { writeDate } from "../written-date.ts";
import { nameOf, type Reader } from "./names.ts";
import { changedWords, listWords, rewrittenWords, shorten } from "./paper-diff-words.ts";

/** One thing that changed. */
export interface Difference {
  /** The key, or what kind of entry. */
  readonly about: string;
  /** In words; null where there was nothing, and where it is too long to be told in a line. */
  readonly before: string | null;
  readonly after: string | null;
  /** The whole of it as a sentence. */
  readonly text: string;
}

export interface Place {
  /** What may stand in the map, the fields that a folder adds among it. */
  readonly schema: Schema | undefined;
  readonly reader: Reader;
  /** Keys that are told elsewhere. */
  readonly skip?: ReadonlySet<string>;
  /** What the fields belong to, where that is not clear from what stands above. */
  readonly of?: string;
}

/** Texts longer than this are not told word by word, but for those that people decide on. */
const longest = 80;

const alwaysTold = new Set(["title", "decision", "action", "result"]);

export function diffFields(before: Node | undefined, after: Node | undefined, place: Place): readonly Difference[] {
  const { schema, skip } = place;
  const known = Object.keys(schema?.properties ?? {});
  const keys = new Set([...known, ...keysOf(before), ...keysOf(after)]);
  return [...keys].flatMap((key) => {
    if (skip?.has(key)) return [];
    const [old, made] = [valueOf(before, key), valueOf(after, key)];
    return same(old, made) ? [] : (diffField(key, old, made, place) ?? []);
  });
}

const keysOf = (node: Node | undefined): readonly string[] =>
  (asMap(node)?.pairs ?? []).flatMap(({ key }) => asScalar(key)?.text ?? []);

/** Written otherwise and meaning the same is no change: a lone value and a list of it, `2` and `"2"`. */
const same = (a: Node | undefined, b: Node | undefined): boolean => plainly(a) === plainly(b);

function plainly(node: Node | undefined): string {
  const value = toValue(node);
  return JSON.stringify(Array.isArray(value) && value.length === 1 ? (value as readonly unknown[])[0] : value);
}

function diffField(key: string, old: Node | undefined, made: Node | undefined, place: Place): Difference | undefined {
  const { reader, of } = place;
  const { language } = reader;
  const schema = schemaUnder(place.schema, key) ?? {};
  const title = describe(schema, language).title || key;
  const label = of === undefined ? title : `${title} (${of})`;
  const listed = schema.items ?? (schema["x-ref"] ? schema : undefined);
  if (schema.items && listed?.["x-ref"]) {
    const names = (node: Node | undefined) => asStrings(node).map(({ value }) => sayScalar(value, listed, reader));
    const words = listWords(label, names(old), names(made), language);
    return { about: key, before: names(old).join(", ") || null, after: names(made).join(", ") || null, text: words };
  }
  const [before, after] = [say(key, old, schema, reader), say(key, made, schema, reader)];
  if ((old && before === null) || (made && after === null) || before === after)
    return { about: key, before: null, after: null, text: rewrittenWords(label, old, made)[language] };
  return { about: key, before, after, text: changedWords(label, before, after)[language] };
}

/** In words; null for what is not there, what is a whole map, and what is too long. */
function say(key: string, node: Node | undefined, schema: Schema, reader: Reader): string | null {
  const scalar = asScalar(node);
  const text = scalar ? sayScalar(scalar.text, schema, reader) : inLanguage(asText(node), reader.language);
  if (text === "" || (text.length > longest && !alwaysTold.has(key))) return null;
  return shorten(text);
}

function sayScalar(text: string, schema: Schema, reader: Reader): string {
  const meaning = meaningOf(schema, text)?.[reader.language].replace(/[,;].*$/, "");
  if (meaning !== undefined) return meaning;
  const kind = schema["x-ref"];
  if (kind !== undefined && kind !== "item" && kind !== "session")
    return nameOf(kind satisfies InstitutionKind, text, reader).name;
  const day = schema.format === "date" ? parseDay(text) : undefined;
  return day === undefined ? text : writeDate(day, reader.language);
}
