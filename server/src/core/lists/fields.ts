/** The fields of institutions, derived from the schema: one for each value that has a cell of its own in a list. */
import type { InstitutionKind } from "../institutions.ts";
import { languages, type Localized } from "../language.ts";
import { allows, schemaOf, titleOf, type Schema } from "../schema.ts";

/** The key of an institutions file under which the entries of one kind stand. */
export const listKeys = ["agencies", "committees", "borderPosts", "issueAreas"] as const;

export type ListKey = (typeof listKeys)[number];

export const kindOfList: Readonly<Record<ListKey, InstitutionKind>> = {
  agencies: "agency",
  committees: "committee",
  borderPosts: "borderPost",
  issueAreas: "issueArea",
};

export interface Field {
  /** Where its value stands in an entry: `["valid", "from"]`. */
  readonly path: readonly string[];
  /** The path as one word: `valid.from`. */
  readonly key: string;
  readonly schema: Schema;
  readonly title: Localized;
}

/** The schema of one entry. */
export const entrySchema = (list: ListKey): Schema => schemaOf("institutions").properties?.[list]?.items ?? {};

export const listTitle = (list: ListKey): Localized => titleOf(schemaOf("institutions").properties?.[list] ?? {});

const known = new Map<Schema, readonly Field[]>();

/** The fields of a map. A Text has one for itself, where it is written once, and one for each language. */
export function fieldsOf(schema: Schema): readonly Field[] {
  let fields = known.get(schema);
  if (!fields) known.set(schema, (fields = flatten(schema)));
  return fields;
}

const flatten = (schema: Schema): readonly Field[] =>
  Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const own = { path: [key], key, schema: value, title: titleOf(value) };
    if (isText(value)) return [{ ...own, schema: { type: "string" } }, ...below(own, ({ title }) => title)];
    return allows(value, "object") && !allows(value, "string") ? below(own) : [own];
  });

const below = (parent: Field, nameOf?: (child: Field) => Localized): readonly Field[] =>
  flatten(parent.schema).map((child) => ({
    path: [...parent.path, ...child.path],
    key: `${parent.key}.${child.key}`,
    schema: child.schema,
    title: joinTitles(parent.title, child, nameOf !== undefined),
  }));

/** "Name (Malay)", "Valid from", "Indonesian side – Region". */
function joinTitles(parent: Localized, child: Field, isLanguage: boolean): Localized {
  const join = (one: string, other: string): string => {
    if (isLanguage) return `${one} (${other})`;
    return child.schema["x-period"] ? `${one} ${other.toLowerCase()}` : `${one} – ${other}`;
  };
  const { title } = child;
  return { id: join(parent.id, title.id), ms: join(parent.ms, title.ms), en: join(parent.en, title.en) };
}

/** A text in the author's language, or the same text under several languages. */
export const isText = (schema: Schema): boolean =>
  allows(schema, "string") && languages.every((language) => schema.properties?.[language] !== undefined);

export type Value = unknown;

export const isRecord = (value: Value): value is Readonly<Record<string, Value>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The value of a field in an entry; undefined where there is none, or where it holds another shape. */
export function valueIn(entry: Value, { path }: Field): Value {
  let value = entry;
  for (const key of path) value = isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value === null || isRecord(value) ? undefined : value;
}

/** The entry with a value in its place. */
export function withValue(entry: Value, path: readonly string[], value: Value): Value {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const record = isRecord(entry) ? entry : {};
  return { ...record, [key]: withValue(record[key], rest, value) };
}

/** Whether two values say the same: key order, and a year as a number or a text, make no difference. */
export function isSame(one: Value, other: Value): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (isRecord(one) && isRecord(other)) {
    const keys = Object.keys(one);
    return (
      keys.length === Object.keys(other).length &&
      keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
    );
  }
  return one === other || (isScalar(one) && isScalar(other) && textOf(one) === textOf(other));
}

const isScalar = (value: Value): value is string | number | boolean =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** The text of a scalar; empty for whatever is none. */
export const textOf = (value: Value): string => (isScalar(value) ? String(value) : "");
