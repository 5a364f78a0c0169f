/** The items that were taken on without a follow-up through the most decisions in a row. */
import { writeDate } from "../../written-date.ts";
import { bars } from "../charts.ts";
import type { Figures } from "../figures.ts";
import { markup, type Markup } from "../markup.ts";
import { paperLink, table, type Sheet } from "../sheet.ts";
import { say } from "../words.ts";
import type { Section } from "./section.ts";

export const lacking: Section = { id: "lacking", heading: "lacking", note: "lackingNote", layout: "beside", draw };

function draw({ status, open }: Figures, sheet: Sheet): readonly Markup[] {
  const { language } = sheet.reader;
  const items = status.withoutFollowUp.flatMap(({ id, sittings }) => {
    const item = open.find(({ report }) => report.id === id);
    return item ? [{ item, sittings }] : [];
  });
  if (items.length === 0) return [];
  const name = say("lacking", language);
  return [
    bars(
      name,
      [{ fill: "none", title: say("inARow", language) }],
      items.map(({ item: { report }, sittings }, index) => ({
        label: `${report.id} ${report.title}`,
        href: `#lacking-${index}`,
        values: [sittings],
      })),
    ),
    table(
      name,
      [
        { head: say("item", language) },
        { head: say("inARow", language), kind: "figure" },
        { head: say("since", language), kind: "day" },
      ],
      items.map(({ item: { report, place }, sittings }, index) => ({
        id: `lacking-${index}`,
        head: markup`${paperLink(report.id, place, sheet)} ${report.title}`,
        cells: [sittings, report.state.since === null ? "–" : writeDate(report.state.since, language, "medium")],
      })),
    ),
  ];
}
