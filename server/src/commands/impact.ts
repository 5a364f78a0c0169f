/** `kertas impact`: what changed institutions do to the papers on a day, for people, as JSON or as Markdown. */
import { styleText } from "node:util";
import type { Language } from "../core/language.ts";
import { describeImpact, impactMarkdown } from "../core/reports/impact-text.ts";
import { impactOf } from "../core/reports/impact.ts";
import { asJson } from "../core/reports/json.ts";
import { oneOf, readArguments, readDay } from "./arguments.ts";
import { knownInstitution, openFolder, paperAt } from "./papers.ts";

/** The text to print. Throws CannotRun where it cannot be told. A folder without papers is told of its institutions. */
export async function impact(args: readonly string[], language: Language, colours: boolean): Promise<string> {
  const read = readArguments(args, "impact");
  const format = oneOf(read, "format", ["text", "json", "markdown"] as const) ?? "text";
  const asOf = readDay(read, "as-of");
  const workspace = await openFolder(read.positionals[0]);
  const filter = {
    area: knownInstitution("issueArea", read.value("area"), workspace),
    agency: knownInstitution("agency", read.value("agency"), workspace),
    forum: knownInstitution("committee", read.value("forum"), workspace),
    paper: await paperAt(read.positionals[0], workspace),
  };
  const reader = { workspace, language, asOf: asOf ?? workspace.today };
  const report = impactOf(filter, reader);
  if (format === "json") return asJson(report);
  if (format === "markdown") return impactMarkdown(report, reader);
  return describeImpact(report, reader, (text) =>
    colours ? styleText("bold", text, { validateStream: false }) : text,
  );
}
