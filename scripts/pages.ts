/** The pages and the configuration schema's entries that each rule yields from its own texts. */
import type { Rule } from "../server/src/core/rules/rule.ts";
import { notice } from "./markdown-pages.ts";

const severityPattern = "^(error|warning|info|hint|off)$";

const severityTexts = {
  error: { en: "Error", id: "kesalahan", ms: "ralat" },
  warning: { en: "Warning", id: "peringatan", ms: "amaran" },
  info: { en: "Information", id: "informasi", ms: "maklumat" },
  hint: { en: "Hint", id: "petunjuk", ms: "petunjuk" },
  off: { en: "Not checked", id: "tidak diperiksa", ms: "tidak disemak" },
};

/** The schema of `rules` in kertas-kerja.yaml: one property for each rule, its options inside. */
export function configurationRules(rules: readonly Rule[]): Record<string, unknown> {
  const severity = {
    title: "Severity",
    description: "How serious a finding of this rule is; off switches the rule off.",
    "x-text": {
      id: { title: "Tingkat", description: "Seberapa serius temuan aturan ini; off mematikannya." },
      ms: { title: "Tahap", description: "Seberapa serius penemuan peraturan ini; off mematikannya." },
    },
    type: "string",
    enum: Object.keys(severityTexts),
    "x-enum-text": severityTexts,
  };
  return Object.fromEntries(
    rules.map((rule) => [
      rule.id,
      {
        title: rule.id,
        description: `${rule.summary.en} ${rule.explanation.en}`,
        "x-text": {
          id: { title: rule.id, description: `${rule.summary.id} ${rule.explanation.id}` },
          ms: { title: rule.id, description: `${rule.summary.ms} ${rule.explanation.ms}` },
        },
        type: ["string", "object"],
        pattern: severityPattern,
        "x-enum-text": severityTexts,
        default: rule.severity,
        examples: ["off"],
        minProperties: 1,
        additionalProperties: false,
        properties: { severity, ...optionSchemas(rule) },
      },
    ]),
  );
}

function optionSchemas(rule: Rule): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rule.options ?? {}).map(([name, option]) => [
      name,
      {
        title: name,
        description: option.title.en,
        "x-text": {
          id: { title: name, description: option.title.id },
          ms: { title: name, description: option.title.ms },
        },
        type: "integer",
        minimum: option.minimum,
        default: option.default,
        examples: [option.default],
      },
    ]),
  );
}

/** One Markdown page for each rule, and the list of them, by path. */
export function rulePages(rules: readonly Rule[]): Record<string, string> {
  const pages = Object.fromEntries(rules.map((rule) => [`docs/rules/${rule.id}.md`, pageOf(rule)]));
  const groups = [...new Set(rules.map((rule) => rule.group))];
  const table = (group: string): string =>
    [
      `## ${group.charAt(0).toUpperCase()}${group.slice(1)}`,
      "",
      "| rule | severity | finds |",
      "| --- | --- | --- |",
      ...rules
        .filter((rule) => rule.group === group)
        .map((rule) => `| [${rule.id}](${rule.id}.md) | ${rule.severity} | ${rule.summary.en} |`),
    ].join("\n");
  const order = ["form", "references", "follow-up", "history", "papers", "text", "institutions"];
  const sorted = [...groups].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  pages["docs/rules/README.md"] = `# The rules\n\n${notice("the rules")}\n\n${sorted.map(table).join("\n\n")}\n`;
  return pages;
}

function pageOf(rule: Rule): string {
  const options = Object.entries(rule.options ?? {}).map(
    ([name, option]) => `- \`${name}\` (${option.default}): ${option.title.en}`,
  );
  return [
    `# ${rule.id}`,
    "",
    notice("the rules"),
    "",
    rule.summary.en,
    "",
    rule.explanation.en,
    "",
    `**Severity:** ${rule.severity}`,
    ...(options.length > 0 ? ["", "**Options** in `kertas-kerja.yaml`:", "", ...options] : []),
    "",
    "**Indonesia.** " + `${rule.summary.id} ${rule.explanation.id}`,
    "",
    "**Melayu.** " + `${rule.summary.ms} ${rule.explanation.ms}`,
    "",
    "## Found",
    "",
    ...blocksOf(rule.example.bad),
    "",
    "## Not found",
    "",
    ...blocksOf(rule.example.good),
    "",
  ].join("\n");
}

/** An example as blocks of code, one for each of its files. */
function blocksOf(example: string): readonly string[] {
  const [first = "", ...files] = example.split(/^#- (.+)\n/m);
  const block = (text: string): readonly string[] => ["```yaml", text.trimEnd(), "```"];
  if (files.length === 0) return block(first);
  return files.flatMap((part, index) => (index % 2 === 0 ? [...(index > 0 ? [""] : []), `${part}:`, ""] : block(part)));
}
