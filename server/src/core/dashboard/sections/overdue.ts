/** The steps that are overdue: what the count at the top leads to. */
import { joinNames } from "../../reports/names.ts";
import { writeDate } from "../../written-date.ts";
import type { Figures } from "../figures.ts";
import { markup, type Markup } from "../markup.ts";
import { paperLink, table, type Sheet } from "../sheet.ts";
import { say } from "../words.ts";
import type { Section } from "./section.ts";

export const overdue: Section = { id: "overdue", heading: "overdueSteps", layout: "below", draw };

function draw({ status, open }: Figures, sheet: Sheet): readonly Markup[] {
  if (status.overdue.length === 0) return [];
  const { language } = sheet.reader;
  const places = new Map(open.map(({ report, place }) => [report.id, place]));
  return [
    table(
      say("overdueSteps", language),
      [
        { head: say("item", language) },
        { head: say("dueDay", language), kind: "day" },
        { head: say("followUps", language) },
        { head: say("agency", language) },
      ],
      status.overdue.map(({ id, title, action, due, by }) => {
        const place = places.get(id);
        const now = by.flatMap(({ today, short }) => (today.length > 0 ? today.map((other) => other.short) : [short]));
        return {
          head: markup`${place ? paperLink(id, place, sheet) : id} ${title}`,
          cells: [
            writeDate(due, language, "medium"),
            action,
            now.length === 0 ? say("nobody", language) : joinNames(now, language),
          ],
        };
      }),
    ),
  ];
}
