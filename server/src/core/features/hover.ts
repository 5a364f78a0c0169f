/** What the pointer rests on, explained: a key's meaning, a value's, an institution, a session, an item's dossier. */
import type { Hover } from "vscode-languageserver-types";
import { nodeAtOffset, pathOf } from "../cursor.ts";
import { parseDay } from "../day.ts";
import type { Document } from "../document.ts";
import type { Institution } from "../institutions.ts";
import type { Language } from "../language.ts";
import { asString } from "../read.ts";
import { describe, meaningOf, type Schema } from "../schema.ts";
import type { ScalarNode, Span } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import { writeDate } from "../written-date.ts";
import { institutionCard } from "./institution-card.ts";
import { itemCard } from "./item-card.ts";
import { ruleCard } from "./rule-card.ts";
import { sessionCard } from "./session-card.ts";
import { dayOfLookAt, vantageOf } from "./vantage.ts";

/** The explanation at an offset; undefined where there is nothing to say. */
export function hover(workspace: Workspace, document: Document, offset: number, language: Language): Hover | undefined {
  const node = nodeAtOffset(document.tree, offset);
  if (node?.kind !== "scalar" || offset < node.start || offset > node.end) return undefined;
  const isKey = node.pair?.key === node;
  const path = pathOf(node);
  const schema = document.schemaAt(path);
  if (!schema) return undefined;
  const isRule = document.kind === "configuration" && path.length === 2 && path[0] === "rules";
  const ofKey = isRule ? ruleCard : keyText;
  const text = isKey ? ofKey(schema, language) : valueText(workspace, document, node, schema, language);
  return text === undefined
    ? undefined
    : { contents: { kind: "markdown", value: text }, range: document.rangeOf(node satisfies Span) };
}

const words = {
  deprecated: { id: "Tidak dipakai lagi.", ms: "Tidak digunakan lagi.", en: "No longer used." },
  values: { id: "Nilai", ms: "Nilai", en: "Values" },
  example: { id: "Contoh", ms: "Contoh", en: "Example" },
} as const;

/** What a key means: title, description, allowed values, an example. */
export function keyText(schema: Schema, language: Language): string {
  const { title, description } = describe(schema, language);
  const lines = [`**${title}**`, description];
  if (schema.deprecated) lines.push(`*${words.deprecated[language]}*`);
  const meanings = schema["x-enum-text"] ?? schema["x-values"];
  if (meanings)
    lines.push(
      [
        `${words.values[language]}:`,
        ...Object.entries(meanings).map(([value, text]) => `- \`${value}\`: ${text[language]}`),
      ].join("\n"),
    );
  else if (schema.examples?.[0] !== undefined)
    lines.push(`${words.example[language]}: \`${String(schema.examples[0])}\``);
  return lines.join("\n\n");
}

function valueText(
  workspace: Workspace,
  document: Document,
  node: ScalarNode,
  schema: Schema,
  language: Language,
): string | undefined {
  const meaning = meaningOf(schema, node.text);
  if (meaning) return `**${meaning[language]}** (\`${node.text}\`)\n\n${describe(schema, language).title}`;
  if (schema["x-ref"] === "item" && schema["x-defines"]) return itemText(document, node, workspace, language);
  if (schema["x-ref"] === "session") return sessionText(document, node, workspace, language);
  const institution = definedAt(workspace, document, node) ?? institutionAt(workspace, node, schema);
  if (institution)
    return institutionCard(institution, workspace, dayOfLookAt(workspace, document, pathOf(node)), language);
  const day = schema.format === "date" ? parseDay(node.text) : undefined;
  return day === undefined ? undefined : writeDate(day, language, "full");
}

/** The institution that a reference names. */
function institutionAt(workspace: Workspace, node: ScalarNode, schema: Schema): Institution | undefined {
  const kind = schema["x-ref"];
  const value = asString(node)?.value;
  if (value === undefined || kind === undefined || kind === "item" || kind === "session") return undefined;
  return workspace.institutions.get(kind, value);
}

/** The entry of the workspace whose own id the node is, be it the second with that id. */
function definedAt(workspace: Workspace, document: Document, node: ScalarNode): Institution | undefined {
  return workspace.entriesIn(document).find(({ origin }) => !origin.builtIn && origin.id.start === node.start);
}

function itemText(document: Document, node: ScalarNode, workspace: Workspace, language: Language): string | undefined {
  const item = document.paper?.items.find((candidate) => candidate.id?.node === node);
  return item && itemCard(item, document, workspace, language);
}

function sessionText(
  document: Document,
  node: ScalarNode,
  workspace: Workspace,
  language: Language,
): string | undefined {
  const { value } = node;
  if (typeof value !== "number" && typeof value !== "string") return undefined;
  return sessionCard(value, vantageOf(workspace, document, language));
}
