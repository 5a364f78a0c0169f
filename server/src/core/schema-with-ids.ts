/** The schema of working papers for editors that know JSON Schema and nothing of ours: whole in one value, in one language, with the ids that exist. */
import type { Institution, Institutions } from "./institutions.ts";
import type { Language } from "./language.ts";
import { inLanguage } from "./read.ts";
import { describe, meaningOf, type Schema } from "./schema.ts";

type Json = Readonly<Record<string, unknown>>;

const kinds = ["agency", "committee", "borderPost", "issueArea"] as const;
type Kind = (typeof kinds)[number];

/** The address that the schema is published under. */
const address = "https://kertas-kerja.github.io/schemas/editors/kertas-kerja.schema.json";

/** `schema`: that of the papers of a folder, its own fields included. */
export function schemaWithIds(schema: Schema, institutions: Institutions, language: Language): Json {
  const lists = new Lists(institutions, language);
  const root = translate(schema, lists, language);
  return { ...root, $schema: "https://json-schema.org/draft/2020-12/schema", $id: address, $defs: lists.defs };
}

/** One list of ids for each kind of institution, and for each side and sort that a place asks for. */
class Lists {
  readonly defs: Record<string, Json> = {};
  readonly #institutions: Institutions;
  readonly #language: Language;

  constructor(institutions: Institutions, language: Language) {
    this.#institutions = institutions;
    this.#language = language;
  }

  /** A reference to the ids that may stand at a place. */
  at(kind: Kind, sort: string | undefined, side: string | undefined): Json {
    const name = [kind, sort, kind === "agency" ? side : undefined].filter(Boolean).join("-");
    this.defs[name] ??= this.#list(kind, sort, kind === "agency" ? side : undefined);
    return { $ref: `#/$defs/${name}` };
  }

  #list(kind: Kind, sort: string | undefined, side: string | undefined): Json {
    const fits = (entry: Institution): boolean =>
      (sort === undefined || (entry.kind === "committee" && entry.type === sort)) &&
      (side === undefined || (entry.kind === "agency" && entry.side === side));
    const entries = [...this.#institutions.entries[kind].values()].filter(fits).sort((a, b) => (a.id < b.id ? -1 : 1));
    return {
      type: "string",
      enum: entries.map(({ id }) => id),
      // As yaml-language-server, VS Code and JetBrains show them beside the ids.
      enumDescriptions: entries.map(({ name }) => inLanguage(name, this.#language)),
    };
  }
}

function translate(schema: Schema, lists: Lists, language: Language, side?: string): Json {
  const { title, description } = describe(schema, language);
  const sideHere = schema["x-side"] ?? side;
  const told = { ...(title && { title }), ...(description && { description, markdownDescription: description }) };
  const kind = kinds.find((one) => one === schema["x-ref"]);
  if (kind && !schema["x-defines"]) return { ...told, ...referring(schema, kind, lists, language, sideHere) };
  const { properties, items, additionalProperties, enum: values } = schema;
  return {
    ...told,
    ...plainKeywords(schema),
    ...(values && { enumDescriptions: values.map((value) => meaningOf(schema, value)?.[language] ?? "") }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, value]) => [key, translate(value, lists, language, sideHere)]),
      ),
    }),
    ...(items && { items: translate(items, lists, language, sideHere) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === "object"
          ? translate(additionalProperties, lists, language, sideHere)
          : additionalProperties,
    }),
  };
}

/** An id; besides it, what else may stand there: words of the format, several ids, a text. */
function referring(schema: Schema, kind: Kind, lists: Lists, language: Language, side: string | undefined): Json {
  const ids = lists.at(kind, schema["x-ref-kind"], side);
  const words = Object.keys(schema["x-values"] ?? {});
  const choices: Json[] = [
    ids,
    ...(words.length > 0
      ? [{ enum: words, enumDescriptions: words.map((word) => meaningOf(schema, word)?.[language] ?? "") }]
      : []),
    ...(schema.items ? [{ type: "array", items: translate(schema.items, lists, language, side) }] : []),
    ...(schema["x-ref-or-text"] ? [withoutReference(schema, lists, language, side)] : []),
  ];
  return choices.length === 1 ? ids : { anyOf: choices };
}

function withoutReference(schema: Schema, lists: Lists, language: Language, side: string | undefined): Json {
  const told = new Set(["x-ref", "title", "description", "x-text"]);
  const text = Object.fromEntries(Object.entries(schema).filter(([key]) => !told.has(key)));
  return translate(text, lists, language, side);
}

/** The keywords that say the same to everybody. */
function plainKeywords(schema: Schema): Json {
  const translated = new Set(["title", "description", "properties", "items", "additionalProperties"]);
  return Object.fromEntries(Object.entries(schema).filter(([key]) => !key.startsWith("x-") && !translated.has(key)));
}
