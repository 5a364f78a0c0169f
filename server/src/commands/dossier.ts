/** `kertas dossier`: what someone new must know, to standard output or into a file that appears whole or not at all. */
import type { Language } from "../core/language.ts";
import { dossier as write } from "../core/reports/dossier.ts";
import { readArguments, readDay } from "./arguments.ts";
import { knownInstitution, knownItem, openPapers, paperAt } from "./papers.ts";
import { writeWhole } from "./write-whole.ts";

/** The text to print; empty where it went into a file. Throws CannotRun where it cannot be told or written. */
export async function dossier(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, "dossier");
  const asOf = readDay(read, "as-of");
  const workspace = await openPapers(read.positionals[0]);
  const item = read.value("item");
  const scope = {
    item: item === undefined ? undefined : knownItem(item, workspace),
    agency: knownInstitution("agency", read.value("agency"), workspace),
    forum: knownInstitution("committee", read.value("forum"), workspace),
    paper: await paperAt(read.positionals[0], workspace),
  };
  const text = write(scope, { workspace, language, asOf: asOf ?? workspace.today });
  const file = read.value("output");
  if (file === undefined) return text;
  await writeWhole(file, text, { force: read.has("force") });
  return "";
}
