/** The values of institutions as the text of a cell, readable and reversible: `kemenko-polkam (2024-10-21–)`, several on lines. */
import { parsePeriod } from "../day.ts";
import { languages, type Language, type Localized } from "../language.ts";
import { fold } from "../nearest.ts";
import { meaningOf, type ReferenceKind, type Schema } from "../schema.ts";
import { readWrittenPeriod } from "../written-day.ts";
import { quotedWhere, quoteItem, splitItems, splitOutside, unquoted } from "./cell-items.ts";
import { fieldsOf, isRecord, textOf, valueIn, withValue, type Field, type Value } from "./fields.ts";
import { emptyWords, openWords, valueWords } from "./office-words.ts";
import { cellProblems as problems } from "./cell-problems.ts";

/** Finds the entry that a reference names: by its id, else by any of its names. */
export type Resolve = (kind: ReferenceKind | "region", name: string) => string | undefined;

export type Read = { readonly value: Value } | { readonly problem: Localized };

/** A list that is there and holds nothing says something: that nobody follows. */
const none: Localized = { id: "(tidak ada)", ms: "(tiada)", en: "(none)" };

/** Only in these words: an office writes *tiada* where it has nothing to say. */
export const isNone = (text: string): boolean => languages.some((language) => none[language] === text.trim());

/** The text of a value; empty for none. */
export function writeCell({ schema }: Field, value: Value, language: Language): string {
  if (Array.isArray(value) && value.length === 0) return none[language];
  if (Array.isArray(value)) return value.map((item: Value) => writeItem(schema.items ?? {}, item, language)).join("\n");
  return value === undefined || value === null ? "" : writeScalar(schema, textOf(value), language);
}

/** A listed value in the reader's words, where they are read back as the same. */
function writeScalar(schema: Schema, value: string, language: Language): string {
  if (!schema.enum) return quotedWhere(value, (text) => !emptyWords.includes(fold(text)));
  const word = meaningOf(schema, value)?.[language];
  return word !== undefined && readWord(schema, "", word) === value ? word : value;
}

function writeItem(schema: Schema, item: Value, language: Language): string {
  if (!isRecord(item)) return quoteItem(textOf(item), schema);
  const lead = leadOf(schema);
  const details = detailsOf(schema, item, language);
  const head = quoteItem(lead ? textOf(valueIn(item, lead)) : "", schema);
  return details.length === 0 ? head : `${head} (${details.join("; ")})`;
}

/** What an item of a list is about: its first required field. */
const leadOf = (schema: Schema): Field | undefined => fieldsOf(schema).find(({ key }) => key === schema.required?.[0]);

const isPeriod = ({ schema }: Field): boolean => schema["x-period"] === true;
const isEnd = ({ key }: Pick<Field, "key">): boolean => /(?:^|\.)to$/.test(key);

function detailsOf(schema: Schema, item: Value, language: Language): readonly string[] {
  const lead = leadOf(schema);
  const text = (field: Field | undefined): string => (field ? textOf(valueIn(item, field)) : "");
  const periods = fieldsOf(schema).filter(isPeriod);
  const from = text(periods.find((field) => !isEnd(field)));
  const to = text(periods.find(isEnd));
  const period = from === "" && to === "" ? [] : [`${from}–${to}`];
  const others = fieldsOf(schema)
    .filter((field) => field !== lead && !isPeriod(field) && valueIn(item, field) !== undefined)
    .map((field) => {
      const value = textOf(valueIn(item, field));
      if (field.schema.enum) return writeScalar(field.schema, value, language);
      return `${field.title[language]}: ${quotedWhere(value, (told) => isDetail(told))}`;
    });
  return [...period, ...others];
}

const isDetail = (text: string): boolean => !/[;()\n"]/.test(text);

/** What a cell says; `value` is undefined where it says nothing. */
export function readCell(field: Field, text: string, resolve: Resolve): Read {
  const { schema, key } = field;
  if (!schema.items) return readScalar(schema, key, unquoted(text.trim()), resolve);
  if (isNone(text)) return { value: [] };
  const items: Value[] = [];
  for (const token of splitItems(text, schema.items)) {
    const read = readItem(schema.items, token, resolve);
    if ("problem" in read) return read;
    if (read.value !== undefined) items.push(read.value);
  }
  return { value: items.length > 0 ? items : undefined };
}

function readItem(schema: Schema, token: string, resolve: Resolve): Read {
  if (!schema.properties) return readScalar(schema, "", unquoted(token), resolve);
  const lead = leadOf(schema);
  if (!lead) return { problem: problems.unreadable(token) };
  const asWhole = readScalar(lead.schema, lead.key, unquoted(token), resolve);
  const parts = /^("(?:[^"\\]|\\.)*"|[^"].*?) ?\((.*)\)$/s.exec(token);
  if (!parts || ("value" in asWhole && lead.schema["x-ref"]))
    return "problem" in asWhole ? asWhole : { value: itemOf(schema, lead, asWhole.value) };
  const [, head = "", inside = ""] = parts;
  const led = readScalar(lead.schema, lead.key, unquoted(head.trim()), resolve);
  if ("problem" in led) return led;
  return readDetails(schema, withValue({}, lead.path, led.value), inside, resolve, token);
}

/** An id alone is written as one where the schema lets it be. */
const itemOf = (schema: Schema, lead: Field, value: Value): Value =>
  Array.isArray(schema.type) && schema.type.includes("string") ? value : withValue({}, lead.path, value);

const periodText =
  /^(\d{4}(?:-\d{2}){0,2})?\s*(?:–|—|-(?!\d)| - |s\.?\/?d\.?|hingga|sampai|to|until)\s*(\d{4}(?:-\d{2}){0,2})?$/;

function readDetails(schema: Schema, item: Value, inside: string, resolve: Resolve, token: string): Read {
  const fields = fieldsOf(schema);
  let value = item;
  for (const detail of splitOutside(inside, (sign, depth) => sign === ";" && depth === 0)) {
    const period = periodText.exec(detail);
    if (period) {
      const [from, to] = [
        fields.find((field) => isPeriod(field) && !isEnd(field)),
        fields.find((field) => isPeriod(field) && isEnd(field)),
      ];
      if (period[1] && from) value = withValue(value, from.path, asPeriod(period[1]));
      if (period[2] && to) value = withValue(value, to.path, asPeriod(period[2]));
      continue;
    }
    const listed = fields.find((field) => field.schema.enum && readWord(field.schema, field.key, detail) !== undefined);
    const [field, text] = listed ? [listed, detail] : labelled(fields, detail);
    if (!field) return { problem: problems.unreadable(token) };
    const read = readScalar(field.schema, field.key, unquoted(text), resolve);
    if ("problem" in read) return read;
    value = withValue(value, field.path, read.value);
  }
  return { value };
}

function labelled(fields: readonly Field[], detail: string): readonly [Field | undefined, string] {
  const [, label = "", text = ""] = /^([^:"]+):\s*(.*)$/s.exec(detail) ?? [];
  const field = fields.find(
    ({ key, title }) =>
      fold(key) === fold(label) || languages.some((language) => fold(title[language]) === fold(label)),
  );
  return [field, text];
}

/** A year is a number. */
export const asPeriod = (text: string): Value => (/^\d{4}$/.test(text) ? Number(text) : text);

function readScalar(schema: Schema, key: string, text: string, resolve: Resolve): Read {
  if (text === "") return { value: undefined };
  if (schema.enum) {
    const value = readWord(schema, key, text);
    return value === undefined ? { problem: problems.notListed(text, schema) } : { value };
  }
  if (schema["x-period"]) return readPeriod(key, text);
  const kind = schema["x-defines"] ? undefined : /(?:^|\.)region$/.test(key) ? "region" : schema["x-ref"];
  if (kind) {
    const id = resolve(kind, text);
    return id === undefined ? { problem: problems.unknown(text) } : { value: id };
  }
  if (schema.pattern !== undefined && !new RegExp(schema.pattern).test(text))
    return { problem: schema.pattern.startsWith("^https?") ? problems.noAddress(text) : problems.noId(text) };
  return { value: text };
}

function readWord(schema: Schema, key: string, text: string): string | undefined {
  const folded = fold(text);
  const words = valueWords[key] ?? {};
  return (
    schema.enum?.find((value) => value === text) ??
    schema.enum?.find((value) =>
      [value, ...Object.values(meaningOf(schema, value) ?? {})].some((word) => fold(word) === folded),
    ) ??
    schema.enum?.find((value) => words[value]?.includes(folded))
  );
}

/** Excel counts days from the end of 1899; cells formatted as numbers show that count. */
const excelEpoch = 25_569;

function readPeriod(key: string, text: string): Read {
  if (parsePeriod(text)) return { value: asPeriod(text) };
  if (isEnd({ key }) && openWords.includes(fold(text))) return { value: undefined };
  const serial = /^(\d{5})(?:\.\d+)?$/.exec(text);
  if (serial) return { value: new Date((Number(serial[1]) - excelEpoch) * 86_400_000).toISOString().slice(0, 10) };
  const { values, sure } = readWrittenPeriod(text);
  return sure && values[0] !== undefined ? { value: values[0] } : { problem: problems.noDay(text) };
}
