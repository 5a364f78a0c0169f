/** How the papers of one folder are checked: read from its kertas-kerja.yaml, the defaults where nothing is said. */
import ignore, { type Ignore } from "ignore";
import type { Document } from "./document.ts";
import { severities, type Severity } from "./finding.ts";
import { languages, type Language } from "./language.ts";
import { asMap, asScalar, asStrings, pairOf, valueOf } from "./read.ts";

export interface RuleSetting {
  readonly severity: Severity | "off" | undefined;
  readonly options: Readonly<Record<string, number>>;
}

export interface Configuration {
  readonly rules: ReadonlyMap<string, RuleSetting>;
  /** The languages that every Text of a joint paper must have. */
  readonly languages: readonly Language[];
  readonly ignored: Ignore;
}

export const defaultConfiguration: Configuration = { rules: new Map(), languages: ["id", "ms"], ignored: ignore() };

/** What a kertas-kerja.yaml says; malformed parts count as not said (they have findings of their own). */
export function readConfiguration(document: Document | undefined): Configuration {
  const root = document?.tree.root;
  if (!root) return defaultConfiguration;
  const chosen = asStrings(valueOf(root, "languages")).flatMap(
    ({ value }) => languages.find((known) => known === value) ?? [],
  );
  const patterns = asStrings(valueOf(root, "ignore")).map(({ value }) => value);
  return {
    rules: readRules(root),
    languages: pairOf(root, "languages") ? chosen : defaultConfiguration.languages,
    ignored: ignore().add(patterns),
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
