/** The reference pages of the formats: every place of the schemas in three languages, with nothing that the schemas do not say. */
import type { Localized } from "../server/src/core/language.ts";
import type { Schema } from "../server/src/core/schema.ts";
import { outline } from "./format-outline.ts";
import { definitionOf, freeValueOf, isCommon, isRules, type Format } from "./format-schema.ts";
import { valueIn } from "./format-values.ts";
import { notice, sayAll, table } from "./markdown-pages.ts";

/** A format and where it is described. */
export interface FormatPage {
  readonly schema: Format;
  /** The names of its files, in words. */
  readonly files: string;
}

/** A page for each format, by its name in `docs/formats/`, and the list of them. */
export function formatPages(formats: Readonly<Record<string, FormatPage>>): Record<string, string> {
  const pages = Object.entries(formats).map(([name, format]) => [`docs/formats/${name}.md`, pageOf(format)] as const);
  return { "docs/formats/README.md": indexOf(formats), ...Object.fromEntries(pages) };
}

function indexOf(formats: Readonly<Record<string, FormatPage>>): string {
  const { text, date } = Object.values(formats)[0]?.schema.$defs ?? {};
  const languages = Object.entries(text?.properties ?? {}).map(([key, one]) => [`\`${key}\``, ...sayAll(one)]);
  return [
    "# The formats",
    "",
    notice("the schemas"),
    "",
    "Three kinds of file, each plain YAML 1.2 in UTF-8 and told by its name. The [schemas](../../schemas/) define them, and these pages are the schemas to read.",
    "What is wise beyond the form is the matter of the [rules](../rules/README.md).",
    "",
    ...table(
      ["format", "files", "English", "Indonesia", "Melayu"],
      Object.entries(formats).map(([name, { schema, files }]) => [`[${name}](${name}.md)`, files, ...sayAll(schema)]),
    ),
    "",
    "How to read the tables: a key marked **yes** must be there; *e.g.* is an example. A key that no table has is a finding.",
    "",
    "## text",
    "",
    ...(text ? threeLines(text) : []),
    "",
    "`title: Jalan penghubung`, or one text in several languages: `title: { id: Jalan penghubung, ms: Jalan penghubung }`.",
    "",
    ...table(["key", "English", "Indonesia", "Melayu"], languages),
    "",
    "## date",
    "",
    ...(date ? threeLines(date) : []),
    "",
    `A day that exists, such as \`${String(date?.examples?.[0])}\`.`,
    "",
    "## period",
    "",
    "A year, a month or a day: `2016`, `2016-05`, `2016-05-17`. As a beginning it is the first day of it, as an end the last.",
    "",
  ].join("\n");
}

const threeLines = (schema: Schema): readonly string[] => {
  const [en = "", id = "", ms = ""] = sayAll(schema);
  return [en, "", `**Indonesia.** ${id}`, "", `**Melayu.** ${ms}`];
};

function pageOf({ schema, files }: FormatPage): string {
  const sections = sectionsOf(schema);
  return [
    `# ${schema.title ?? ""}`,
    "",
    notice("the schema"),
    "",
    `Files: ${files}. See also [the other formats](README.md).`,
    "",
    ...threeLines(schema),
    "",
    "## Outline",
    "",
    "`*` must be there, `[]` is a list.",
    "",
    "```text",
    ...outline(schema),
    "```",
    ...sections.flatMap((section) => ["", ...writeSection(section, schema)]),
    "",
  ].join("\n");
}

interface Section {
  readonly name: string;
  readonly schema: Schema;
}

/** The maps of a format: the whole file, then each where it is first needed, definitions once. */
function sectionsOf(format: Format): readonly Section[] {
  const sections = new Map<string, Section>();
  const visit = (schema: Schema, name: string): void => {
    const [defined, target] = definitionOf(schema, format);
    const key = defined ?? name;
    if (sections.has(key) || isCommon(defined)) return;
    if (target.items) visit(target.items, name);
    const free = freeValueOf(target);
    if (free) visit(free, name);
    if (!target.properties) return;
    sections.set(key, { name: key, schema: target });
    if (isRules(target)) return;
    for (const [child, one] of Object.entries(target.properties))
      visit(one, `${key === whole ? "" : key} ${child}`.trim());
  };
  visit(format, whole);
  return [...sections.values()];
}

const whole = "the file";

function writeSection({ name, schema }: Section, format: Format): readonly string[] {
  const head = [`## ${name}`, "", ...(name === whole ? [] : [...threeLines(schema), ""])];
  if (isRules(schema)) return [...head, ...writeRules(schema)];
  const required = new Set(schema.required);
  const properties = Object.entries(schema.properties ?? {});
  const rows = properties.map(([key, one]) => {
    const [, target] = definitionOf(one, format);
    const place = sectionName(one, key, name, format);
    return [`\`${key}\``, required.has(key) ? "**yes**" : "", valueIn(one, format, place), ...sayAll(target)];
  });
  const oneOf = (schema.anyOf ?? []).map((branch) => branch.required.map((key) => `\`${key}\``).join(" and "));
  return [
    ...head,
    ...table(["key", "required", "value", "English", "Indonesia", "Melayu"], rows),
    ...(oneOf.length > 0 ? ["", `At least one of these must be there: ${oneOf.join(", ")}.`] : []),
    ...properties.flatMap(([key, one]) => writeMeanings(key, definitionOf(one, format)[1])),
  ];
}

/** The name of the section that describes the map at a place. */
function sectionName(schema: Schema, key: string, parent: string, format: Format): string {
  const [defined, target] = definitionOf(schema, format);
  const [ofItems] = definitionOf(target.items ?? {}, format);
  return ofItems ?? defined ?? `${parent === whole ? "" : parent} ${key}`.trim();
}

/** What each of a key's values means. */
function writeMeanings(key: string, schema: Schema): readonly string[] {
  const listed = { ...schema.items?.["x-enum-text"], ...schema["x-enum-text"], ...schema["x-values"] };
  const closing = new Set(schema["x-closes"]);
  const rows = Object.entries(listed).map(([value, { en, id, ms }]: [string, Localized]) => [
    `\`${value}\`${closing.has(value) ? " (closes the item)" : ""}`,
    en,
    id,
    ms,
  ]);
  return rows.length === 0
    ? []
    : ["", `Values of \`${key}\`:`, "", ...table(["value", "English", "Indonesia", "Melayu"], rows)];
}

function writeRules({ properties = {} }: Schema): readonly string[] {
  const [any] = Object.values(properties);
  const severity = any?.properties?.["severity"];
  const rows = Object.entries(properties).map(([rule, one]) => [
    `[${rule}](../rules/${rule}.md)`,
    `\`${String(one.default)}\``,
    Object.entries(one.properties ?? {})
      .filter(([key]) => key !== "severity")
      .map(([key, option]) => `\`${key}\` (${String(option.default)}): ${option.description ?? ""}`)
      .join("<br>"),
  ]);
  return [
    "`RULE: SEVERITY`, or `RULE: { severity: SEVERITY, OPTION: NUMBER }`.",
    ...(severity ? writeMeanings("severity", severity) : []),
    "",
    ...table(["rule", "severity without this", "options"], rows),
  ];
}
