/** Lines that give keys their first values, derived from the schema: whatever the author has to think about is a placeholder to tab through. */
import { formatDay, placeInTime, type Day } from "./day.ts";
import type { Document } from "./document.ts";
import { escapeSnippet } from "./edit.ts";
import type { InstitutionKind } from "./institutions.ts";
import { allows, type Schema } from "./schema.ts";
import type { Workspace } from "./workspace.ts";

interface Context {
  readonly document: Document;
  readonly workspace: Workspace;
}

/** Further keys of a map, each with its text or, where there is none, a placeholder from its schema. */
export type FurtherKeys = Readonly<Record<string, string | undefined>>;

/** More ids than this are no choice to pick from. */
const longestChoice = 12;

/** Writes lines for keys; the placeholders of all lines that one instance writes are numbered through. */
export class Skeleton {
  readonly #context: Context;
  readonly #asOf: Day;
  #stops = 0;

  constructor(context: Context) {
    this.#context = context;
    this.#asOf = context.document.paper?.session.date?.value ?? context.workspace.today;
  }

  /** The lines of a key as for column 0; in flow style it is one line. */
  lines(key: string, schema: Schema, flow: boolean): readonly string[] {
    if (allows(schema, "array") && !allows(schema, "string")) return this.#listLines(key, schema, flow);
    if (!allows(schema, "object") || allows(schema, "string")) return [`${key}: ${this.#placeholder(schema)}`];
    if (flow) return [`${key}: ${this.flowMap(schema)}`];
    return [`${key}:`, ...this.mapLines(schema).map((line) => `  ${line}`)];
  }

  /** The lines of a map's required keys, and of further ones. */
  mapLines(schema: Schema, further: FurtherKeys = {}): readonly string[] {
    return this.#keyLines(schema, further, false);
  }

  flowMap(schema: Schema, further: FurtherKeys = {}): string {
    return `{ ${this.#keyLines(schema, further, true).join(", ")} }`;
  }

  #keyLines(schema: Schema, further: FurtherKeys, flow: boolean): readonly string[] {
    const required = new Set(requiredKeys(schema));
    return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
      if (further[key] !== undefined) return [`${key}: ${further[key]}`];
      return required.has(key) || key in further ? this.lines(key, value, flow) : [];
    });
  }

  /** The lines of a list's first item, dash included. */
  itemLines(schema: Schema, further: FurtherKeys = {}): readonly string[] {
    const lines =
      allows(schema, "object") && !allows(schema, "string")
        ? this.mapLines(schema, further)
        : [this.#placeholder(schema)];
    return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
  }

  #listLines(key: string, schema: Schema, flow: boolean): readonly string[] {
    const item = schema.items ?? {};
    const ofMaps = allows(item, "object") && !allows(item, "string");
    if (!schema.minItems) return [`${key}: [${ofMaps ? "" : `$${++this.#stops}`}]`];
    if (flow) return [`${key}: [${ofMaps ? this.flowMap(item) : this.#placeholder(item)}]`];
    return [`${key}:`, ...this.itemLines(item).map((line) => `  ${line}`)];
  }

  #placeholder(schema: Schema): string {
    const stop = ++this.#stops;
    const choice = this.#choices(schema);
    if (choice.length > 1) return `\${${stop}|${choice.join(",")}|}`;
    return `\${${stop}:${escapeSnippet(choice[0] ?? this.#example(schema))}}`;
  }

  #choices(schema: Schema): readonly string[] {
    if (schema.enum) return schema.enum;
    if (schema.type === "boolean") return ["true", "false"];
    if (schema["x-values"]) return Object.keys(schema["x-values"]);
    const kind = schema["x-ref"];
    if (kind === undefined || kind === "item" || kind === "session" || schema["x-defines"]) return [];
    const ids = this.#idsOf(kind, schema["x-ref-kind"]);
    return ids.length <= longestChoice ? ids : [];
  }

  /** The entries there on the day of the session. */
  #idsOf(kind: InstitutionKind, type: string | undefined): readonly string[] {
    const entries = [...this.#context.workspace.institutions.all(kind)];
    return entries
      .filter((entry) => placeInTime(this.#asOf, entry.validity) === "within")
      .filter((entry) => type === undefined || ("type" in entry && entry.type === type))
      .map((entry) => entry.id);
  }

  #example(schema: Schema): string {
    if (schema.format === "date") return formatDay(this.#asOf);
    if (schema["x-ref"] === "item" && schema["x-defines"]) return this.freshItemId();
    if (schema["x-ref"] === "session") return String(this.#context.document.paper?.session.number?.value ?? 1);
    if (allows(schema, "integer")) return String(schema.minimum ?? 1);
    return schema.pattern === undefined ? "…" : String(schema.examples?.[0] ?? "…");
  }

  /** The number after the greatest of the id that stands last in this paper; an id is never used twice in the workspace. */
  freshItemId(): string {
    const { document, workspace } = this.#context;
    const papers = [document, ...workspace.documents.values()].flatMap((other) => other.summary ?? []);
    const taken = new Set(papers.flatMap((paper) => paper.items.map(({ id }) => id)));
    const last = document.paper?.items.findLast((item) => item.id)?.id?.value;
    const parts = /^(.*-)(\d+)$/.exec(last ?? `ID-${formatDay(this.#asOf).slice(0, 4)}-000`);
    const width = parts?.[2]?.length ?? 3;
    let number = Number(parts?.[2] ?? 0) + 1;
    const write = (): string => `${parts?.[1] ?? `${last ?? "ID"}-`}${String(number).padStart(width, "0")}`;
    while (taken.has(write())) number++;
    return write();
  }
}

/** The keys that a map must have; where one of several will do, the first of them. */
export const requiredKeys = (schema: Schema): readonly string[] => {
  const keys = new Set([...(schema.required ?? []), ...(schema.anyOf?.[0]?.required ?? [])]);
  return Object.keys(schema.properties ?? {}).filter((key) => keys.has(key));
};
