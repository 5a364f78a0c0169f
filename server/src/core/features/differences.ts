/** What two entries with one id say differently, key by key, in the words of the schema. */
import { listOf } from "../entry-words.ts";
import type { Institution } from "../institutions.ts";
import type { Language } from "../language.ts";
import { asItems, asMap, asScalar, asText, dereference, inLanguage, valueOf } from "../read.ts";
import { allows, describe, meaningOf, type Schema } from "../schema.ts";
import type { Node } from "../tree.ts";
import { toValue } from "../tree/value.ts";
import { shorten } from "./names.ts";

export interface Difference {
  readonly title: string;
  /** What each of the two says, on one line; a dash where it is silent. */
  readonly own: string;
  readonly other: string;
}

/** In the order of the schema. */
export function differencesBetween(own: Institution, other: Institution, language: Language): readonly Difference[] {
  return Object.entries(listOf(own.kind)?.schema.properties ?? {}).flatMap(([key, schema]) => {
    const [mine, its] = [valueOf(own.origin.node, key), valueOf(other.origin.node, key)];
    if (JSON.stringify(toValue(mine)) === JSON.stringify(toValue(its))) return [];
    const say = (node: Node | undefined): string => shorten(sayValue(node, schema, language)) || "–";
    return [{ title: describe(schema, language).title, own: say(mine), other: say(its) }];
  });
}

/** A value as a person would say it: the meaning of a word, a text in the language, lists one after the other. */
function sayValue(node: Node | undefined, schema: Schema, language: Language): string {
  const scalar = asScalar(node);
  if (scalar) return meaningOf(schema, scalar.text)?.[language] ?? scalar.text;
  if (dereference(node)?.kind === "list")
    return asItems(node)
      .map((item) => sayValue(item, schema.items ?? {}, language))
      .join(", ");
  if (isText(schema)) return inLanguage(asText(node), language);
  return (asMap(node)?.pairs ?? [])
    .flatMap(({ key, value }) => {
      const part = key.kind === "scalar" ? schema.properties?.[key.text] : undefined;
      return part ? [`${describe(part, language).title}: ${sayValue(value, part, language)}`] : [];
    })
    .join(", ");
}

const isText = (schema: Schema): boolean => allows(schema, "string") && schema.properties?.["ms"] !== undefined;
