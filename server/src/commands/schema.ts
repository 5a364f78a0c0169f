/** `kertas schema`: the schema of a folder's working papers for editors that know JSON Schema, with the ids that exist. */
import { URI } from "vscode-uri";
import type { Language } from "../core/language.ts";
import { schemaWithIds } from "../core/schema-with-ids.ts";
import { readArguments } from "./arguments.ts";
import { openFolder } from "./papers.ts";
import { writeWhole } from "./write-whole.ts";

/** The text to print; empty where it went into a file. Throws CannotRun where there is no such folder, and where it cannot be written. */
export async function schema(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, "schema");
  const workspace = await openFolder(read.positionals[0]);
  const [folder = URI.file(process.cwd()).toString()] = workspace.folders;
  const paper = workspace.paperSchemaFor(`${folder}/x.kertas.yaml`);
  const text = `${JSON.stringify(schemaWithIds(paper, workspace.institutions, language), null, 2)}\n`;
  const file = read.value("output");
  if (file === undefined) return text;
  await writeWhole(file, text, { force: read.has("force") });
  return "";
}
