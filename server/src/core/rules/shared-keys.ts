/** Which key of a place a person meant who wrote another: misspelt, translated, or meant for the map around it or one in it. */
import type { Document } from "../document.ts";
import type { Fault } from "../faults.ts";
import { distanceWithin, fold, nearest } from "../nearest.ts";
import { pairOf } from "../read.ts";
import { titleOf, type Schema } from "../schema.ts";

export interface Meant {
  /** Keys of this place that the author may have meant and that are not there yet. */
  readonly keys: readonly string[];
  readonly sure: boolean;
  /** The key that was meant is there already. */
  readonly taken?: string;
  /** The key belongs elsewhere: to the map around this one, or to one in it. */
  readonly elsewhere?: { readonly where: "above" | "below"; readonly holder: string };
}

/** What the author of an unknown key meant by it. */
export function keysMeant(fault: Fault, document: Document): Meant {
  const { node, schema, key = "" } = fault;
  const translated = translationsOf(key, schema);
  const free = (name: string): boolean => !pairOf(node, name);
  if (translated.length > 0) {
    const keys = translated.filter(free);
    return { keys, sure: translated.length === 1, ...(keys.length === 0 && translated[0] && { taken: translated[0] }) };
  }
  const elsewhere = placeElsewhere(fault, document);
  if (elsewhere) return { keys: [], sure: false, elsewhere };
  const keys = nearest(key, Object.keys(schema.properties ?? {}).filter(free));
  const [first, ...others] = keys;
  const sure = first !== undefined && others.length === 0 && distanceWithin(squeeze(key), squeeze(first), 2) <= 2;
  return { keys, sure };
}

/** Letters and digits alone: `latar_belakang`, `latarBelakang` and `Latar belakang` are one. */
const squeeze = (text: string): string => fold(text).replaceAll(" ", "");

/** Words in use for keys besides their titles. */
const otherWords: Readonly<Record<string, readonly string[]>> = {
  session: ["sesi"],
  number: ["nomer", "bil"],
  counterparts: ["mitra", "kaunterpart"],
  place: ["pos"],
  markers: ["patok"],
  issue: ["masalah"],
  proposal: ["usul", "cadangan", "saran"],
  followUp: ["tindakan lanjut", "susulan"],
  by: ["penanggung jawab", "pihak bertanggungjawab", "agensi bertanggungjawab"],
  due: ["batas waktu", "tempoh"],
};

/** The keys of this place whose name or title is the written key, whatever the language and the way of joining words. */
const translationsOf = (key: string, schema: Schema): readonly string[] => keysByWord(schema).get(squeeze(key)) ?? [];

const known = new WeakMap<Schema, ReadonlyMap<string, readonly string[]>>();

function keysByWord(schema: Schema): ReadonlyMap<string, readonly string[]> {
  let keys = known.get(schema);
  if (!keys) known.set(schema, (keys = readWords(schema)));
  return keys;
}

function readWords(schema: Schema): ReadonlyMap<string, readonly string[]> {
  const keys = new Map<string, readonly string[]>();
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const words = [name, ...Object.values(titleOf(property)), ...(otherWords[name] ?? [])].map(squeeze);
    for (const word of new Set(words)) if (word !== "") keys.set(word, [...(keys.get(word) ?? []), name]);
  }
  return keys;
}

/** Whether the key belongs one level up or down: its lines are indented too much or too little. */
function placeElsewhere({ path, schema, key = "" }: Fault, document: Document): Meant["elsewhere"] {
  const below = Object.entries(schema.properties ?? {}).find(
    ([, property]) => knows(property, key) || knows(property.items, key),
  );
  if (below) return { where: "below", holder: below[0] };
  const above = path.findLastIndex((step) => typeof step === "string");
  if (above < 0 || !knows(document.schemaAt(path.slice(0, above)), key)) return undefined;
  return { where: "above", holder: String(path[above]) };
}

/** A Text's languages are no keys that one would look for. */
const knows = (schema: Schema | undefined, key: string): boolean =>
  Object.hasOwn(schema?.properties ?? {}, key) && schema?.minProperties === undefined;
