/** What each agency owes: bars for those who have a step to do; the table has everyone who answers for an open item, as `kertas status` does. */
import { describeStanding } from "../../reports/words.ts";
import { bars, legend, type Series } from "../charts.ts";
import type { AgencyFigures, Debt, Figures } from "../figures.ts";
import { markup, type Markup } from "../markup.ts";
import { paperLink, table, type Sheet } from "../sheet.ts";
import { say } from "../words.ts";
import { linkItems, type Section } from "./section.ts";

export const agencies: Section = {
  id: "agencies",
  heading: "byAgency",
  note: "byAgencyNote",
  layout: "below",
  draw,
};

function draw({ agencies: all }: Figures, sheet: Sheet): readonly Markup[] {
  if (all.length === 0) return [];
  const { language } = sheet.reader;
  const of = (debts: readonly Debt[], isLate: boolean): number =>
    debts.filter(({ followUp }) => (followUp.state === "overdue") === isLate).length;
  const sorted = all
    .map((agency) => ({ ...agency, late: of(agency.debts, true), due: of(agency.debts, false) }))
    .sort((a, b) => b.late - a.late || b.due - a.due || b.open - a.open || a.short.localeCompare(b.short));
  const series: readonly Series[] = (["overdue", "due"] as const).map((fill) => ({ fill, title: say(fill, language) }));
  const name = say("byAgency", language);
  const drawn = sorted.flatMap(({ short, late, due }, index) =>
    late + due > 0 ? [{ label: short, href: `#agency-${index}`, values: [late, due] }] : [],
  );
  return [
    drawn.length === 0
      ? markup`<p>${say("nothing", language)}</p>`
      : markup`<div>${bars(name, series, drawn)}${legend(series, say("legend", language))}</div>`,
    table(
      name,
      [
        { head: say("agency", language) },
        { head: say("openHead", language), kind: "figure" },
        { head: say("overdue", language), kind: "figure" },
        { head: say("due", language), kind: "figure" },
        { head: say("followUps", language) },
      ],
      sorted.map((agency, index) => ({
        id: `agency-${index}`,
        head: agency.name,
        cells: [agency.open, agency.late, agency.due, describeDebts(agency, sheet)],
      })),
    ),
  ];
}

/** Its steps, each behind its item; then the items on which it has none. */
function describeDebts({ debts, items }: AgencyFigures, sheet: Sheet): Markup {
  const rest = items.filter((item) => !debts.some((debt) => debt.item.report.id === item.report.id));
  if (debts.length === 0) return linkItems(rest, sheet);
  return markup`<ul>
    ${debts.map(
      ({ item, followUp }) =>
        markup`<li>
          ${paperLink(item.report.id, item.place, sheet)} ${followUp.action}
          (${describeStanding(followUp, sheet.reader.language)})
        </li>`,
    )}
    ${rest.length > 0 ? markup`<li>${linkItems(rest, sheet)}</li>` : ""}
  </ul>`;
}
