/** The items that wait for another body: what the count at the top leads to. */
import type { Figures } from "../figures.ts";
import { markup, type Markup } from "../markup.ts";
import { paperLink, table, type Sheet } from "../sheet.ts";
import { say } from "../words.ts";
import type { Section } from "./section.ts";

export const waiting: Section = { id: "waiting", heading: "waitingItems", layout: "below", draw };

function draw({ open }: Figures, sheet: Sheet): readonly Markup[] {
  const { language } = sheet.reader;
  const items = open.filter(({ report }) => report.waitingOn !== null);
  if (items.length === 0) return [];
  return [
    table(
      say("waitingItems", language),
      [{ head: say("item", language) }, { head: say("body", language) }],
      items.map(({ report, place }) => ({
        head: markup`${paperLink(report.id, place, sheet)} ${report.title}`,
        cells: [report.waitingOn?.name ?? ""],
      })),
    ),
  ];
}
