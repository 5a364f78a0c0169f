/** `kertas dashboard`: where all items stand as one HTML page, to standard output or into a file that appears whole or not at all. */
import { createHash } from "node:crypto";
import { dirname, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { dashboard as draw } from "../core/dashboard/page.ts";
import { style } from "../core/dashboard/style.ts";
import type { Language } from "../core/language.ts";
import type { Place } from "../core/place.ts";
import { readArguments, readDay } from "./arguments.ts";
import { writeWhole } from "./write-whole.ts";
import { knownInstitution, openPapers, paperAt } from "./papers.ts";

/** The page to print; empty where it went into a file. Throws CannotRun where it cannot be told or written. */
export async function dashboard(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, "dashboard");
  const asOf = readDay(read, "as-of");
  const workspace = await openPapers(read.positionals[0]);
  const filter = {
    area: knownInstitution("issueArea", read.value("area"), workspace),
    agency: knownInstitution("agency", read.value("agency"), workspace),
    forum: knownInstitution("committee", read.value("forum"), workspace),
    paper: await paperAt(read.positionals[0], workspace),
  };
  const file = read.value("output");
  const from = file === undefined ? process.cwd() : dirname(resolve(file));
  const reader = { workspace, language, asOf: asOf ?? workspace.today };
  const styles = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;
  const page = draw(filter, { styles }, { reader, linkTo: (place) => linkFrom(from, place) }) ?? "";
  if (file === undefined) return page;
  await writeWhole(file, page, { force: read.has("force") });
  return "";
}

/** Relative to the page, so that folder and page can be handed on together. */
function linkFrom(folder: string, { uri, line }: Place): string {
  const path = relative(folder, fileURLToPath(uri)).split(/[\\/]/).map(encodeURIComponent).join("/");
  return `${path}#L${line + 1}`;
}
