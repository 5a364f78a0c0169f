/** The plain words with which messages speak of keys, values and types: for a reader who has never seen YAML. */
import type { Localized } from "../language.ts";
import { allows, type Schema, type SchemaType } from "../schema.ts";

const longest = 40;

/** A key as messages name it: `title`. */
export const nameKey = (key: string): string => `\`${key}\``;

/** A value as messages quote it: on one line, shortened where it is long. */
export function quoteValue(text: string): string {
  const line = Array.from(text.replace(/\s+/g, " ").trim());
  return `“${line.length > longest ? `${line.slice(0, longest - 1).join("")}…` : line.join("")}”`;
}

const last: Readonly<Record<"and" | "or", Localized>> = {
  and: { id: " dan ", ms: " dan ", en: " and " },
  or: { id: " atau ", ms: " atau ", en: " or " },
};

/** `a, b and c`. */
export function enumerate(words: readonly string[], word: "and" | "or" = "and"): Localized {
  const join = (between: string): string =>
    words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")}${between}${words.at(-1) ?? ""}`;
  return { id: join(last[word].id), ms: join(last[word].ms), en: join(last[word].en) };
}

/** What was written, by its type. */
export const typeWords: Readonly<Record<SchemaType, Localized>> = {
  string: { id: "sebuah teks", ms: "sebuah teks", en: "a text" },
  integer: { id: "sebuah bilangan", ms: "sebuah nombor", en: "a number" },
  number: { id: "sebuah bilangan pecahan", ms: "sebuah nombor perpuluhan", en: "a number with a fraction" },
  boolean: {
    id: "nilai ya/tidak (true atau false)",
    ms: "nilai ya/tidak (true atau false)",
    en: "a yes/no value (true or false)",
  },
  null: { id: "kosong", ms: "kosong", en: "empty" },
  object: {
    id: "beberapa baris `kunci: nilai`",
    ms: "beberapa baris `kunci: nilai`",
    en: "several lines `key: value`",
  },
  array: {
    id: "sebuah daftar (baris yang diawali `- `)",
    ms: "sebuah senarai (baris yang bermula dengan `- `)",
    en: "a list (lines that begin with `- `)",
  },
};

/** What the schema wants in a place, in plain words. */
export function dueWords(schema: Schema): Localized {
  if (schema.format === "date") {
    return {
      id: "sebuah tanggal seperti 2025-11-17",
      ms: "sebuah tarikh seperti 2025-11-17",
      en: "a date like 2025-11-17",
    };
  }
  if (schema["x-period"]) {
    return {
      id: "tahun, bulan, atau tanggal, seperti 2016, 2016-05 atau 2016-05-17",
      ms: "tahun, bulan atau tarikh, seperti 2016, 2016-05 atau 2016-05-17",
      en: "a year, a month or a date, like 2016, 2016-05 or 2016-05-17",
    };
  }
  // A Text may also be a map of languages: nobody needs to hear of that who wants to write a text.
  const isText = allows(schema, "string") && allows(schema, "object");
  const order: readonly SchemaType[] = ["string", "integer", "number", "boolean", "object", "array"];
  const isSaid = (type: SchemaType): boolean =>
    (type === "object" && isText) || (type === "integer" && allows(schema, "number"));
  const due = order.filter((type) => allows(schema, type) && !isSaid(type));
  return joinOr(due.map(typeDue));
}

const numbersDue: Readonly<Partial<Record<SchemaType, Localized>>> = {
  integer: { id: "sebuah bilangan bulat", ms: "sebuah nombor bulat", en: "a whole number" },
  number: { id: "sebuah bilangan", ms: "sebuah nombor", en: "a number" },
};

const typeDue = (type: SchemaType): Localized => numbersDue[type] ?? typeWords[type];

const joinOr = (texts: readonly Localized[]): Localized => ({
  id: texts.map((text) => text.id).join(last.or.id),
  ms: texts.map((text) => text.ms).join(last.or.ms),
  en: texts.map((text) => text.en).join(last.or.en),
});
