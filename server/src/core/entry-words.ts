/** What messages call entries and their kinds, taken from the schemas. */
import type { Institution, InstitutionKind } from "./institutions.ts";
import { languages, type Localized } from "./language.ts";
import { inLanguage } from "./read.ts";
import type { Referable } from "./references.ts";
import { schemaAt, schemaOf, titleOf, type Schema } from "./schema.ts";

/** An entry as messages name it: `jim-sarawak (Jabatan Imigresen Malaysia Sarawak)`. */
export function nameEntry(entry: Institution): Localized {
  const write = (name: string): string => (name === entry.id || name === "" ? entry.id : `${entry.id} (${name})`);
  const [id, ms, en] = languages.map((language) => write(inLanguage(entry.name, language)));
  return { id: id ?? entry.id, ms: ms ?? entry.id, en: en ?? entry.id };
}

/** The list of an institutions file that holds the entries of a kind, and the schema of one of them. */
export function listOf(kind: InstitutionKind): { readonly key: string; readonly schema: Schema } | undefined {
  for (const [key, { items }] of Object.entries(schemaOf("institutions").properties ?? {})) {
    const id = items?.properties?.["id"];
    if (items && id?.["x-ref"] === kind && id["x-defines"]) return { key, schema: items };
  }
  return undefined;
}

/** What entries of a kind, or of one `kind` of it, are called: agency, border post; forum, technical team. */
export function nameKind(kind: Referable, type?: string): Localized {
  const schema = kind === "item" ? schemaAt("paper", ["items", 0]) : listOf(kind)?.schema;
  const named = type === undefined ? undefined : schema?.properties?.["kind"]?.["x-enum-text"]?.[type];
  const { id, ms, en } = named ?? titleOf(schema ?? {});
  return { id: lowerFirst(id), ms: lowerFirst(ms), en: lowerFirst(en) };
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** An English noun with its article. */
export const withArticle = (noun: string): string => `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
