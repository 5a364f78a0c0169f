/** How the papers of one folder are checked: read from its kertas-kerja.yaml, the defaults where nothing is said. */
import ignore, { type Ignore } from "ignore";
import type { Document } from "./document.ts";
import { severities, type Severity } from "./finding.ts";
import { languages, type Language } from "./language.ts";
import { extendSchema } from "./extended-schema.ts";
import { readExtensions } from "./extensions.ts";
import { asMap, asScalar, asStrings, pairOf, valueOf } from "./read.ts";
import { schemaOf, type Schema } from "./schema.ts";

export interface RuleSetting {
  readonly severity: Severity | "off" | undefined;
  readonly options: Readonly<Record<string, number>>;
}

export interface Configuration {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** The languages that every Text of a joint paper must have. */
  readonly languages: readonly Language[];
  readonly ignored: Ignore;
  /** What may stand in a paper: the schema of papers with the fields that the folder adds. */
  readonly paperSchema: Schema;
}

export const defaultConfiguration: Configuration = {
  rules: new Map(),
  languages: ["id", "ms"],
  ignored: ignore(),
  paperSchema: schemaOf("paper"),
};

const known = new WeakMap<Document, Configuration>();

/** What a kertas-kerja.yaml says: the same object as long as it is the same document, for findings are kept by it. */
export function configurationIn(document: Document | undefined): Configuration {
  if (!document) return defaultConfiguration;
  let configuration = known.get(document);
  if (!configuration) known.set(document, (configuration = readConfiguration(document)));
  return configuration;
}

/** Malformed parts count as not said: they have findings of their own. */
function readConfiguration(document: Document): Configuration {
  const { root } = document.tree;
  if (!root) return defaultConfiguration;
  const chosen = asStrings(valueOf(root, "languages")).flatMap(
    ({ value }) => languages.find((known) => known === value) ?? [],
  );
  const patterns = asStrings(valueOf(root, "ignore")).map(({ value }) => value);
  return {
    rules: readRules(root),
    languages: pairOf(root, "languages") ? chosen : defaultConfiguration.languages,
    ignored: ignore().add(patterns),
    paperSchema: extendSchema(schemaOf("paper"), readExtensions(root).fields),
  };
}

function readRules(root: Document["tree"]["root"]): ReadonlyMap<string, RuleSetting> {
  const rules = new Map<string, RuleSetting>();
  for (const pair of asMap(valueOf(root, "rules"))?.pairs ?? []) {
    if (pair.key.kind !== "scalar") continue;
    const options: Record<string, number> = {};
    for (const option of asMap(pair.value)?.pairs ?? []) {
      const value = asScalar(option.value)?.value;
      if (option.key.kind === "scalar" && typeof value === "number") options[option.key.text] = value;
    }
    const severity = asSeverity(asScalar(asMap(pair.value) ? valueOf(pair.value, "severity") : pair.value)?.text);
    rules.set(pair.key.text, { severity, options });
  }
  return rules;
}

const asSeverity = (text: string | undefined): RuleSetting["severity"] =>
  text === "off" ? "off" : severities.find((severity) => severity === text);
