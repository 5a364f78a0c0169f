/** Open items by age and issue area: a matrix, and the items behind each of its figures. */
import { groupBy } from "../../group-by.ts";
import { countSessionsInWords } from "../../reports/words.ts";
import { matrix } from "../charts.ts";
import type { Figures, ToldItem } from "../figures.ts";
import type { Markup } from "../markup.ts";
import { table, type Sheet } from "../sheet.ts";
import { say } from "../words.ts";
import { linkItems, type Section } from "./section.ts";

/** From here on ages are one column. */
const oldest = 6;

const ageOf = ({ report }: ToldItem): number => Math.min(oldest, report.state.sessions);

export const age: Section = { id: "age", heading: "byAge", note: "byAgeNote", layout: "beside", draw };

function draw({ open }: Figures, sheet: Sheet): readonly Markup[] {
  if (open.length === 0) return [];
  const { language } = sheet.reader;
  const ages = agesBetween(open.map(ageOf));
  const nameAge = (sessions: number): string =>
    sessions === 0
      ? say("undecided", language)
      : `${sessions === oldest ? "≥ " : ""}${countSessionsInWords(sessions, language)}`;
  const areas = [...groupBy(open, ({ report }) => report.issueArea?.name ?? say("noArea", language))].sort(
    ([a, of], [b, others]) => others.length - of.length || a.localeCompare(b),
  );
  const rowOf = (area: number, of: number): string => `area-${area}-${of}`;
  const rows = areas.map(([label, items], area) => ({
    label,
    cells: ages.map((of) => ({
      value: items.filter((item) => ageOf(item) === of).length,
      href: `#${rowOf(area, of)}`,
    })),
  }));
  const name = say("byAge", language);
  return [
    matrix(
      name,
      say("ageInSessions", language),
      ages.map((of) => ({ name: nameAge(of), head: `${of === oldest ? "≥ " : ""}${of}` })),
      rows,
    ),
    table(
      name,
      [
        { head: say("area", language) },
        { head: say("age", language) },
        { head: say("openHead", language), kind: "figure" },
        { head: say("itemsHead", language) },
      ],
      areas.flatMap(([label, items], area) =>
        ages.flatMap((of) => {
          const aged = items.filter((item) => ageOf(item) === of);
          return aged.length === 0
            ? []
            : [{ id: rowOf(area, of), head: label, cells: [nameAge(of), aged.length, linkItems(aged, sheet)] }];
        }),
      ),
    ),
  ];
}

/** Also those that no item has, lest the axis leap. */
function agesBetween(ages: readonly number[]): readonly number[] {
  const first = Math.min(...ages);
  return Array.from({ length: Math.max(...ages) - first + 1 }, (_, step) => first + step);
}
