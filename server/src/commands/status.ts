/** `kertas status`: where all open items stand, for people or as JSON. */
import { styleText } from "node:util";
import type { Language } from "../core/language.ts";
import { asJson } from "../core/reports/json.ts";
import { describeStatus } from "../core/reports/status-text.ts";
import { statusOf } from "../core/reports/status.ts";
import { readArguments, readDay, readFormat } from "./arguments.ts";
import { knownInstitution, openPapers, paperAt } from "./papers.ts";

/** The text to print. Throws CannotRun where it cannot be told. */
export async function status(args: readonly string[], language: Language, colours: boolean): Promise<string> {
  const read = readArguments(args, "status");
  const format = readFormat(read);
  const asOf = readDay(read, "as-of");
  const workspace = await openPapers(read.positionals[0]);
  const filter = {
    area: knownInstitution("issueArea", read.value("area"), workspace),
    agency: knownInstitution("agency", read.value("agency"), workspace),
    forum: knownInstitution("committee", read.value("forum"), workspace),
    paper: await paperAt(read.positionals[0], workspace),
  };
  const reader = { workspace, language, asOf: asOf ?? workspace.today };
  const report = statusOf(filter, reader);
  if (format === "json") return asJson(report);
  return describeStatus(report, reader, (text) =>
    colours ? styleText("bold", text, { validateStream: false }) : text,
  );
}
