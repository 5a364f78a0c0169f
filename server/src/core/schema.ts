/** The three JSON Schemas as the features and rules read them: references resolved, texts by language, faults located. */
import configuration from "../../../schemas/configuration.schema.json" with { type: "json" };
import institutions from "../../../schemas/institutions.schema.json" with { type: "json" };
import paper from "../../../schemas/kertas-kerja.schema.json" with { type: "json" };
import type { Language, Localized } from "./language.ts";
import { asScalar, dereference } from "./read.ts";
import type { Node, Span } from "./tree.ts";

/** What a file is, told by its name. */
export type DocumentKind = "paper" | "institutions" | "configuration";

export type ReferenceKind = "agency" | "committee" | "borderPost" | "issueArea" | "item" | "session";

export type SchemaType = "string" | "integer" | "number" | "boolean" | "null" | "object" | "array";

interface TitleAndDescription {
  readonly title: string;
  readonly description: string;
}

/** The keywords that the schemas may use: the test of the schemas refuses any other. */
export interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly "x-text"?: { readonly id: TitleAndDescription; readonly ms: TitleAndDescription };
  readonly type?: SchemaType | readonly SchemaType[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** Whether other keys may stand in the map; a schema: that of the values under keys that are free names. */
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly anyOf?: readonly { readonly required: readonly string[] }[];
  readonly enum?: readonly string[];
  /** What each value of `enum` (or of a `pattern` that lists values) means. */
  readonly "x-enum-text"?: Readonly<Record<string, Localized>>;
  /** The outcomes after which an item is closed. */
  readonly "x-closes"?: readonly string[];
  readonly pattern?: string;
  readonly format?: "date";
  /** A year, a month or a day. */
  readonly "x-period"?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly minProperties?: number;
  /** The string names an entry of this kind. The one keyword from which all reference features work. */
  readonly "x-ref"?: ReferenceKind;
  /** Only entries of this `kind` (a committee that is a forum). */
  readonly "x-ref-kind"?: string;
  /** A text is allowed in place of the id. */
  readonly "x-ref-or-text"?: boolean;
  /** The id is defined here, not referred to. */
  readonly "x-defines"?: boolean;
  /** Words allowed besides ids. */
  readonly "x-values"?: Readonly<Record<string, Localized>>;
  /** The agencies below belong to this side. */
  readonly "x-side"?: "indonesia" | "malaysia";
  /** A path relative to the file, or an https address. */
  readonly "x-file"?: boolean;
  /** The name by which `extensions:` of a folder adds fields to this map. */
  readonly "x-extensible"?: string;
  /** The field is none of the format: a folder's configuration adds it. */
  readonly "x-extension"?: boolean;
  readonly examples?: readonly (string | number)[];
  readonly default?: unknown;
  readonly deprecated?: boolean;
}

const sources: Readonly<Record<DocumentKind, unknown>> = { paper, institutions, configuration };

const resolved = new Map<DocumentKind, Schema>();

/** The schema of a kind of file, every `$ref` replaced by what it names; keywords beside a `$ref` win. */
export function schemaOf(kind: DocumentKind): Schema {
  let schema = resolved.get(kind);
  if (!schema)
    resolved.set(kind, (schema = inline(sources[kind] as Schema, sources[kind] as { $defs?: Record<string, Schema> })));
  return schema;
}

function inline(schema: Schema, root: { readonly $defs?: Readonly<Record<string, Schema>> }): Schema {
  const { $ref, ...own } = schema;
  const target = $ref ? root.$defs?.[$ref.slice("#/$defs/".length)] : undefined;
  const merged: Schema = { ...(target && inline(target, root)), ...own };
  return {
    ...merged,
    ...(own.properties && {
      properties: Object.fromEntries(Object.entries(own.properties).map(([key, value]) => [key, inline(value, root)])),
    }),
    ...(own.items && { items: inline(own.items, root) }),
    ...(typeof own.additionalProperties === "object" && {
      additionalProperties: inline(own.additionalProperties, root),
    }),
  };
}

/** The schema of the value at a path in a kind of file; undefined where the schema knows no such place. */
export const schemaAt = (kind: DocumentKind, path: readonly (string | number)[]): Schema | undefined =>
  schemaBelow(schemaOf(kind), path);

/** The schema of the value at a path below a place. */
export function schemaBelow(place: Schema | undefined, path: readonly (string | number)[]): Schema | undefined {
  let schema = place;
  for (const step of path) schema = typeof step === "number" ? schema?.items : schemaUnder(schema, step);
  return schema;
}

/** A schema and every one in it. */
export function* schemasBelow(schema: Schema): Iterable<Schema> {
  yield schema;
  for (const child of Object.values(schema.properties ?? {})) yield* schemasBelow(child);
  if (schema.items) yield* schemasBelow(schema.items);
}

/** The schema of the value under a key of a map. */
export function schemaUnder(map: Schema | undefined, key: string): Schema | undefined {
  const free = map?.additionalProperties;
  return own(map?.properties, key) ?? (typeof free === "object" ? free : undefined);
}

const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined;

/** A value and the schema of its place. */
export interface Placed {
  readonly node: Node;
  readonly schema: Schema;
  readonly path: readonly (string | number)[];
  /** The nearest `x-side` around it. */
  readonly side: "indonesia" | "malaysia" | undefined;
}

/**
 * Every value below a node that the schema knows a place for, in the order written; with `within`, only what touches it.
 * Aliases are not followed: their target is visited where it stands.
 */
export function placedValues(
  node: Node | undefined,
  schema: Schema,
  path: readonly (string | number)[] = [],
  side?: Placed["side"],
  within?: Span,
): readonly Placed[] {
  const placed: Placed[] = [];
  if (node) place(placed, node, schema, path, side, within);
  return placed;
}

function place(
  placed: Placed[],
  node: Node,
  schema: Schema,
  path: Placed["path"],
  side: Placed["side"],
  within: Span | undefined,
): void {
  if (within && (node.end < within.start || node.start > within.end)) return;
  const sideHere = schema["x-side"] ?? side;
  placed.push({ node, schema, path, side: sideHere });
  if (node.kind === "map") {
    for (const pair of node.pairs) {
      const key = pair.key.kind === "scalar" ? pair.key.text : undefined;
      const child = key === undefined ? undefined : schemaUnder(schema, key);
      if (key !== undefined && child) place(placed, pair.value, child, [...path, key], sideHere, within);
    }
  } else if (node.kind === "list" && schema.items) {
    for (let index = 0; index < node.items.length; index++)
      place(placed, node.items[index] as Node, schema.items, [...path, index], sideHere, within);
  }
}

/** Whether the schema allows a value of this type in its place; a whole number is a number, too. */
export function allows(schema: Schema, type: SchemaType): boolean {
  if (schema.type === undefined) return true;
  const types = [schema.type].flat();
  return types.includes(type) || (type === "integer" && types.includes("number"));
}

/** Title and description in a language. */
export function describe(schema: Schema, language: Language): TitleAndDescription {
  const text = language === "en" ? undefined : schema["x-text"]?.[language];
  return { title: text?.title ?? schema.title ?? "", description: text?.description ?? schema.description ?? "" };
}

/** What a listed value means; undefined for one that the schema does not list. */
export const meaningOf = (schema: Schema, value: string): Localized | undefined =>
  own(schema["x-enum-text"], value) ?? own(schema["x-values"], value);

/** The title in all three languages. */
export const titleOf = (schema: Schema): Localized => ({
  id: describe(schema, "id").title,
  ms: describe(schema, "ms").title,
  en: describe(schema, "en").title,
});

const outcomeSchema = (): Schema | undefined => schemaAt("paper", ["items", 0, "history", 0, "outcome"]);

let known: ReadonlySet<string> | undefined;

/** Every outcome that the schema lists. */
export const outcomes = (): ReadonlySet<string> => (known ??= new Set(outcomeSchema()?.enum));

let closing: ReadonlySet<string> | undefined;

/** The outcomes after which an item is closed, as the schema marks them. */
export const outcomesThatClose = (): ReadonlySet<string> => (closing ??= new Set(outcomeSchema()?.["x-closes"]));

/** The type of a node's value in the words of JSON Schema. */
export function typeOf(node: Node): SchemaType {
  const target = dereference(node);
  if (target?.kind === "map") return "object";
  if (target?.kind === "list") return "array";
  const value = asScalar(target)?.value ?? null;
  if (value === null) return "null";
  if (typeof value === "number") return Number.isInteger(value) ? "integer" : "number";
  return typeof value === "boolean" ? "boolean" : "string";
}
