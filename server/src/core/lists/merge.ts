/** What a list says joined with what is known: nothing is taken away, and what is the same in other words stays as it is. */
import type { Institution } from "../institutions.ts";
import { namesOf } from "../institutions.ts";
import { fold } from "../nearest.ts";
import { fieldsOf, isRecord, isSame, textOf, valueIn, withValue, type Field, type Value } from "./fields.ts";
import type { Schema } from "../schema.ts";

export interface FieldValue {
  readonly field: Field;
  readonly value: Value;
}

/** The entry with the values of a list; `known` is what it was read as, where it is known. */
export function mergeEntry(
  before: Value,
  values: readonly FieldValue[],
  {
    known,
    side,
    isById,
  }: { readonly known?: Institution; readonly side?: string | undefined; readonly isById: boolean },
): Value {
  let after = before;
  for (const { field, value } of values) {
    if (value === undefined || field.key === "id") continue;
    if (field.schema.items)
      after = withValue(after, field.path, mergeList(valueIn(after, field), value, field.schema.items));
    else if (known && field.key === "name" && isKnownName(textOf(value), after, known, isById)) continue;
    else after = withField(after, field, value, side);
  }
  return after;
}

/** A list may call an entry by any name that it goes by; only where it gives the id may the one name be written otherwise. */
function isKnownName(name: string, entry: Value, known: Institution, isById: boolean): boolean {
  const present = isRecord(entry) ? entry["name"] : undefined;
  const isRewritten = isById && typeof present === "string" && present !== name && fold(present) === fold(name);
  return !isRewritten && namesOf(known).some((other) => fold(other) === fold(name));
}

/** A text beside texts in several languages goes to that of the side; one language beside a lone text makes it several. */
function withField(entry: Value, { path }: Field, value: Value, side: string | undefined): Value {
  const own = side === "malaysia" ? "ms" : "id";
  const holder = holderOf(entry, path);
  const last = path.at(-1) ?? "";
  if (isRecord(holder) && isTextMap(holder[last]))
    return Object.values(holder[last]).includes(value) ? entry : withValue(entry, [...path, own], value);
  if (typeof holder === "string")
    return holder === value ? entry : withValue(entry, path.slice(0, -1), { [own]: holder, [last]: value });
  return withValue(entry, path, value);
}

const isTextMap = (value: Value): value is Readonly<Record<string, Value>> =>
  isRecord(value) && ["id", "ms", "en"].some((language) => Object.hasOwn(value, language));

function holderOf(entry: Value, path: readonly string[]): Value {
  let value = entry;
  for (const key of path.slice(0, -1)) value = isRecord(value) ? value[key] : undefined;
  return value;
}

/** Items that are there stay; one about the same body with other details takes them on; the others are added. */
export function mergeList(before: Value, listed: Value, schema: Schema): Value {
  if (!Array.isArray(listed)) return before;
  if (listed.length === 0) return before ?? listed;
  const present: Value[] = Array.isArray(before) ? [...(before as readonly Value[])] : [];
  const left = (listed as readonly Value[]).filter((item) => !present.some((other) => isSameItem(item, other, schema)));
  const isListed = (item: Value): boolean =>
    (listed as readonly Value[]).some((other) => isSameItem(item, other, schema));
  const open = new Set(present.keys());
  for (const index of present.keys()) if (isListed(present[index])) open.delete(index);
  for (const item of left) {
    const index = [...open].find((at) => isAboutSame(item, present[at], schema));
    if (index === undefined) present.push(item);
    else {
      open.delete(index);
      present[index] = joined(present[index], item);
    }
  }
  return present;
}

/** An id alone, and a map of that id alone, are the same. */
const asMap = (item: Value, schema: Schema): Value =>
  isRecord(item) || !schema.properties ? item : { [schema.required?.[0] ?? ""]: item };

const isSameItem = (one: Value, other: Value, schema: Schema): boolean =>
  isSame(asMap(one, schema), asMap(other, schema));

/** Equal in whatever refers to something, or is the item's subject. */
function isAboutSame(one: Value, other: Value, schema: Schema): boolean {
  if (!schema.properties) return false;
  const [a, b] = [asMap(one, schema), asMap(other, schema)];
  const subjects = fieldsOf(schema).filter(
    ({ key, schema: own }) => key === schema.required?.[0] || own["x-ref"] !== undefined || key === "side",
  );
  const office = (item: Value): Value => (isRecord(item) ? item["office"] : undefined);
  return (
    subjects.every((field) => isSame(valueIn(a, field) ?? "", valueIn(b, field) ?? "")) &&
    isSame(office(a) ?? "", office(b) ?? "")
  );
}

/** The details that are there, those of the list in their place. */
function joined(before: Value, listed: Value): Value {
  if (!isRecord(before) || !isRecord(listed)) return listed;
  const keys = [...new Set([...Object.keys(before), ...Object.keys(listed)])];
  return Object.fromEntries(
    keys.map((key) => {
      const [one, other] = [before[key], listed[key]];
      return [key, isRecord(one) && isRecord(other) ? joined(one, other) : (other ?? one)];
    }),
  );
}
