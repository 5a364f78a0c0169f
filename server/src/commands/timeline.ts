/** `kertas timeline ITEM-ID`: one item's story, for people or as JSON. */
import type { Language } from "../core/language.ts";
import { reportItem } from "../core/reports/item-report.ts";
import { asJson } from "../core/reports/json.ts";
import { describeItem } from "../core/reports/timeline-text.ts";
import { storyOf } from "../core/story.ts";
import { readArguments, readDay, readFormat, wrongUse } from "./arguments.ts";
import { knownItem, openPapers } from "./papers.ts";

/** The text to print. Throws CannotRun where it cannot be told. */
export async function timeline(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, "timeline");
  const format = readFormat(read);
  const asOf = readDay(read, "as-of");
  const [asked] = read.positionals;
  if (asked === undefined) throw noItem();
  const workspace = await openPapers(read.value("folder"));
  const story = storyOf(workspace.timeline, knownItem(asked, workspace));
  if (!story) throw noItem();
  const reader = { workspace, language, asOf: asOf ?? workspace.today };
  const report = reportItem(story, reader);
  return format === "json" ? asJson(report) : describeItem(report, reader);
}

const noItem = () =>
  wrongUse(
    "Sebutkan nomor butir: kertas timeline NOMOR-BUTIR.",
    "Sila nyatakan nombor perkara: kertas timeline NOMBOR-PERKARA.",
    "Name an item: kertas timeline ITEM-ID.",
  );
