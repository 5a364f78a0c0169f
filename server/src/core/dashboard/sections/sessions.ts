/** What became of the steps that each session set: stacked bars, and the items that it decided about. */
import { bars, legend, type Series } from "../charts.ts";
import { standings, type Figures } from "../figures.ts";
import { markup, type Markup } from "../markup.ts";
import { paperLinks, table, type Sheet } from "../sheet.ts";
import { say } from "../words.ts";
import type { Section } from "./section.ts";

export const sessions: Section = {
  id: "sessions",
  heading: "bySession",
  note: "bySessionNote",
  layout: "below",
  draw,
};

function draw({ sessions: all }: Figures, sheet: Sheet): readonly Markup[] {
  const { language } = sheet.reader;
  const shown = all.filter(({ counts }) => standings.some((standing) => counts[standing] > 0));
  if (shown.length === 0) return [];
  const series: readonly Series[] = standings.map((fill) => ({ fill, title: say(fill, language) }));
  const name = say("bySession", language);
  const rows = shown.map(({ label, counts }, index) => ({
    label,
    href: `#session-${index}`,
    values: standings.map((standing) => counts[standing]),
  }));
  return [
    markup`<div>${bars(name, series, rows)}${legend(series, say("legend", language))}</div>`,
    table(
      name,
      [
        { head: say("session", language) },
        ...standings.map((standing) => ({ head: say(standing, language), kind: "figure" as const })),
        { head: say("itemsHead", language) },
      ],
      shown.map(({ label, counts, items }, index) => ({
        id: `session-${index}`,
        head: label,
        cells: [...standings.map((standing) => counts[standing]), paperLinks(items, sheet)],
      })),
    ),
  ];
}
