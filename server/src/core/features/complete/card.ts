/** What is known of an institution, in a few lines of Markdown for the completion popup. */
import { formatDay } from "../../day.ts";
import { namesOf, type Institution, type Institutions } from "../../institutions.ts";
import type { Language } from "../../language.ts";
import { inLanguage } from "../../read.ts";
import { describe, schemaAt } from "../../schema.ts";
import { enumerate, texts, validityTexts } from "./texts.ts";

const titleOf = (key: string, language: Language): string =>
  describe(schemaAt("institutions", ["agencies", 0, key]) ?? {}, language).title;

export function cardOf(entry: Institution, institutions: Institutions, language: Language): string {
  const name = inLanguage(entry.name, language);
  const others = namesOf(entry).filter((other) => other !== name && other !== entry.id);
  const time = [
    beginningOf(entry, language),
    endOf(entry, language, (id) => inLanguage(institutions.get(entry.kind, id)?.name ?? id, language)),
  ].filter((text) => text !== "");
  return [
    `**${escape(name)}**`,
    ...others.map((other) => `- ${escape(other)}`),
    ...(time.length > 0 ? ["", escape(time.join(", "))] : []),
    ...(entry.likely ? ["", `_${texts.likely[language]}_`] : []),
    ...(entry.sources.length > 0
      ? ["", `${titleOf("sources", language)}: ${entry.sources.map(linkTo).join(" ")}`]
      : []),
  ].join("\n");
}

/** When it began; empty for one that nobody knows to have begun. */
export function beginningOf({ validity: { from } }: Institution, language: Language): string {
  return from === undefined ? "" : validityTexts.from(formatDay(from))[language];
}

/** When it ended and what came after it; empty for one that goes on. */
export function endOf(entry: Institution, language: Language, nameOf = (id: string): string => id): string {
  const { to } = entry.validity;
  if (to === undefined) return "";
  const ended = validityTexts.ended(formatDay(to))[language];
  if (entry.succeededBy.length === 0) return ended;
  return `${ended}, ${validityTexts.successor(enumerate(entry.succeededBy.map(nameOf), language))[language]}`;
}

const escape = (text: string): string => text.replace(/[\\`*_{}[\]()#+.!|<>~-]/g, "\\$&");

const linkTo = (address: string): string => `<${address.replace(/[<>\s]/g, encodeURIComponent)}>`;
