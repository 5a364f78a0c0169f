/** A rule where it is configured: what it finds and why, how serious that usually is, its options, its page. */
import type { Language } from "../language.ts";
import { describe, meaningOf, type Schema } from "../schema.ts";
import { pageOf } from "./diagnose.ts";

const words = {
  usual: { id: "Bawaan", ms: "Lalai", en: "Default" },
  options: { id: "Opsi", ms: "Pilihan", en: "Options" },
  page: { id: "Contoh dan penjelasan", ms: "Contoh dan penjelasan", en: "Examples and explanation" },
} as const;

/** The card of the rule whose entry in the configuration's schema this is. */
export function ruleCard(schema: Schema, language: Language): string {
  const { title, description } = describe(schema, language);
  const severity = String(schema.default);
  const meaning = meaningOf(schema, severity)?.[language] ?? severity;
  // Severity is what every rule has; its own limits are what differs.
  const options = Object.entries(schema.properties ?? {})
    .filter(([name]) => name !== "severity")
    .map(([name, option]) => `- \`${name}\` (${String(option.default)}): ${describe(option, language).description}`);
  return [
    `**${title}**`,
    description,
    `${words.usual[language]}: \`${severity}\` (${meaning})`,
    ...(options.length > 0 ? [[`${words.options[language]}:`, "", ...options].join("\n")] : []),
    `[${words.page[language]}](${pageOf(title)})`,
  ].join("\n\n");
}
