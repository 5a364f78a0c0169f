/** The fields of a paper that its layout gives no place of their own, printed from the schema alone: the field's title and its value. */
import { parseDay } from "../day.ts";
import { asItems, asMap, asText, dereference, pairOf, valueOf } from "../read.ts";
import { allows, meaningOf, titleOf, type Schema } from "../schema.ts";
import { readSession } from "../sitting.ts";
import type { Node, ScalarNode } from "../tree.ts";
import { line, paragraph, type Fact, type Passage } from "./print.ts";
import { oneLine } from "./prose.ts";
import type { Voice } from "./voice.ts";
import { dayIn, sessionIn } from "./words.ts";

/** What a map holds under keys that its schema has and `named` has not, in the schema's order. */
export function furtherFacts(
  node: Node | undefined,
  schema: Schema,
  named: readonly string[],
  voice: Voice,
): readonly Fact[] {
  return Object.entries(schema.properties ?? {}).flatMap(([key, field]) => {
    const value = named.includes(key) ? undefined : valueOf(node, key);
    const passages = value ? passagesOf(value, field, voice) : [];
    return passages.length > 0 ? [{ label: voice.say(titleOf(field)), passages, at: pairOf(node, key)?.start }] : [];
  });
}

/** The same where there is no room for labels of their own: each stands before its value. */
export const furtherPassages = (...given: Parameters<typeof furtherFacts>): readonly Passage[] =>
  furtherFacts(...given).flatMap(({ label, passages }) =>
    passages.map((passage, index) => (index === 0 ? labelled(label, passage) : passage)),
  );

function labelled(label: string, { language, prose }: Passage): Passage {
  const [first, ...rest] = prose;
  const [lead] = paragraph(`${label}: `).runs;
  return first?.kind === "paragraph" && lead
    ? { language, prose: [{ kind: "paragraph", runs: [lead, ...first.runs] }, ...rest] }
    : { language, prose: [paragraph(`${label}:`), ...prose] };
}

const isProse = (schema: Schema): boolean => allows(schema, "string") && allows(schema, "object");

function passagesOf(node: Node, schema: Schema, voice: Voice): readonly Passage[] {
  const value = dereference(node);
  if (value?.kind === "list") return listed(value, schema.items ?? schema, voice);
  if (isProse(schema) && schema["x-ref"] === undefined) return voice.passages(asText(value));
  if (value?.kind === "map")
    return isProse(schema) ? voice.passages(asText(value)) : furtherPassages(value, schema, [], voice);
  return value ? voice.each((language) => line(wordsOf(value, schema, voice.speaking(language)), language)) : [];
}

/** Short values on one line, others below one another. */
function listed(list: Node, schema: Schema, voice: Voice): readonly Passage[] {
  const items = asItems(list);
  if (isProse(schema) || items.some((item) => asMap(item)))
    return items.flatMap((item) => passagesOf(item, schema, voice));
  const words = (single: Voice): string =>
    items
      .flatMap((item) => {
        const value = dereference(item);
        return value?.kind === "scalar" ? wordsOf(value, schema, single) : [];
      })
      .filter(Boolean)
      .join("; ");
  return voice
    .each((language) => line(words(voice.speaking(language)), language))
    .filter(({ prose }) => prose.length > 0);
}

/** A value in words: the name of what it refers to, a day, what it means. */
function wordsOf({ value, text }: ScalarNode, schema: Schema, voice: Voice): string {
  if (value === null) return "";
  if (typeof value === "boolean") return voice.label(value ? "yes" : "no");
  const meaning = meaningOf(schema, text);
  if (meaning) return voice.say(meaning);
  const day = schema.format === "date" ? parseDay(text) : undefined;
  return day === undefined ? nameOf(text, schema, voice) : dayIn(day, voice.language);
}

function nameOf(text: string, schema: Schema, voice: Voice): string {
  switch (schema["x-ref"]) {
    case "agency":
      return voice.agency(text);
    case "committee":
      return voice.committee(text);
    case "borderPost":
      return voice.borderPost(text);
    case "issueArea":
      return voice.issueArea(text);
    case "session":
      return sessionOf(text, voice);
    default:
      return oneLine(text);
  }
}

function sessionOf(text: string, voice: Voice): string {
  const named = readSession(/^\d+$/.test(text) ? Number(text) : text, undefined);
  if (!named) return oneLine(text);
  const name = sessionIn(String(named.number), voice.language);
  return named.forum === undefined ? name : `${name} – ${voice.committee(named.forum)}`;
}
