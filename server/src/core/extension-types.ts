/** What a field of an extension takes, by its type: a schema like that of a field of the format that takes the same. */
import type { Localized } from "./language.ts";
import { schemaAt, schemaOf, schemasBelow, type Schema } from "./schema.ts";

/** The words of a choice, each with what it means. */
export type Words = Readonly<Record<string, Localized>>;

const schemas = {
  text: () => withoutTexts(schemaAt("paper", ["title"])),
  // A text of a joint paper is due in two languages: the number of a file is none.
  code: (): Schema => ({ type: "string", minLength: 1 }),
  number: (): Schema => ({ type: "number" }),
  integer: (): Schema => ({ type: "integer" }),
  boolean: (): Schema => ({ type: "boolean" }),
  date: (): Schema => ({ type: "string", format: "date" }),
  choice: (_: string | undefined, words: Words): Schema =>
    Object.keys(words).length > 0 ? { type: "string", enum: Object.keys(words), "x-enum-text": words } : {},
  reference: (to: string | undefined): Schema => withoutTexts(to === undefined ? undefined : referenceTo(to)),
  file: () => withoutTexts(find((one) => one["x-file"] === true)),
} satisfies Readonly<Record<string, (to: string | undefined, words: Words) => Schema>>;

type FieldType = keyof typeof schemas;

export const isFieldType = (type: string): type is FieldType => Object.hasOwn(schemas, type);

/** What a field of the type takes; anything where the kind of a reference or the words of a choice are not known. */
export const valueSchema = (type: FieldType, to: string | undefined, words: Words): Schema => schemas[type](to, words);

/** The keys that go with one type alone, which needs them. */
export const keysOfType: ReadonlyMap<string, FieldType> = new Map([
  ["to", "reference"],
  ["values", "choice"],
]);

const find = (isWanted: (schema: Schema) => boolean): Schema | undefined =>
  [...schemasBelow(schemaOf("paper"))].find(isWanted);

/** As the format itself refers to such an entry, without what one place alone asks for. */
function referenceTo(kind: string): Schema | undefined {
  const found = find(
    (one) => one["x-ref"] === kind && !one["x-ref-kind"] && !one["x-ref-or-text"] && !one["x-values"] && !one.items,
  );
  // Where the id is defined, its form is judged; where it is named, whether it is there.
  return found?.["x-defines"] ? without(found, ["x-defines", "pattern"]) : found;
}

/** The field has texts of its own. */
const withoutTexts = (schema: Schema = {}): Schema => without(schema, ["title", "description", "x-text", "examples"]);

const without = (schema: Schema, keys: readonly (keyof Schema)[]): Schema =>
  Object.fromEntries(Object.entries(schema).filter(([key]) => !keys.some((one) => one === key)));
