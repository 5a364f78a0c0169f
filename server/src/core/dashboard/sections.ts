/** The parts of the page that count: each a chart and the table with the same figures and the papers behind them. */
import type { FollowUpReport } from "../reports/item-report.ts";
import { joinNames } from "../reports/names.ts";
import { countSessionsInWords, describeStanding } from "../reports/words.ts";
import { writeDate } from "../written-date.ts";
import { bars, legend, matrix, type Series } from "./charts.ts";
import { standings, type AgencyFigures, type Debt, type Figures, type ToldItem } from "./figures.ts";
import { groupBy } from "../group-by.ts";
import { markup, type Markup } from "./markup.ts";
import { paperLink, paperLinks, section, table, type Column, type Row, type Sheet } from "./sheet.ts";
import { say, type Word } from "./words.ts";

/** From here on ages are one column. */
const oldest = 6;

const ageOf = ({ report }: ToldItem): number => Math.min(oldest, report.state.sessions);

const asLinks = (items: readonly ToldItem[], sheet: Sheet): Markup =>
  paperLinks(
    items.map(({ report: { id }, place }) => ({ id, place })),
    sheet,
  );

export function byAgeAndArea({ open }: Figures, sheet: Sheet): Markup {
  const { language } = sheet.reader;
  const ages = [...new Set(open.map(ageOf))].sort((a, b) => a - b);
  const nameAge = (age: number): string =>
    age === 0 ? say("undecided", language) : `${age === oldest ? "≥ " : ""}${countSessionsInWords(age, language)}`;
  const areas = [...groupBy(open, ({ report }) => report.issueArea?.name ?? say("noArea", language))].sort(
    ([a, of], [b, others]) => others.length - of.length || a.localeCompare(b),
  );
  const rowOf = (area: number, age: number): string => `area-${area}-${age}`;
  const rows = areas.map(([label, items], area) => ({
    label,
    cells: ages.map((age) => ({
      value: items.filter((item) => ageOf(item) === age).length,
      href: `#${rowOf(area, age)}`,
    })),
  }));
  const name = say("byAge", language);
  return section(
    "age",
    "byAge",
    "byAgeNote",
    open.length === 0
      ? []
      : [
          matrix(
            name,
            say("ageInSessions", language),
            ages.map((age) => ({ name: nameAge(age), head: `${age === oldest ? "≥ " : ""}${age}` })),
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
              ages.flatMap((age) => {
                const of = items.filter((item) => ageOf(item) === age);
                return of.length === 0
                  ? []
                  : [{ id: rowOf(area, age), head: label, cells: [nameAge(age), of.length, asLinks(of, sheet)] }];
              }),
            ),
          ),
        ],
    sheet,
  );
}

export function bySession({ sessions }: Figures, sheet: Sheet): Markup {
  const { language } = sheet.reader;
  const shown = sessions.filter(({ counts }) => standings.some((standing) => counts[standing] > 0));
  const series: readonly Series[] = standings.map((fill) => ({ fill, title: say(fill, language) }));
  const name = say("bySession", language);
  return section(
    "sessions",
    "bySession",
    "bySessionNote",
    shown.length === 0
      ? []
      : [
          markup`<div>
            ${bars(
              name,
              series,
              shown.map(({ label, counts }, index) => ({
                label,
                href: `#session-${index}`,
                values: standings.map((standing) => counts[standing]),
              })),
            )}${legend(series, say("legend", language))}
          </div>`,
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
        ],
    sheet,
    "below",
  );
}

/** Bars for those who have a step to do; the table has everyone who answers for an open item, as `kertas status` does. */
export function byAgency({ agencies }: Figures, sheet: Sheet): Markup {
  const { language } = sheet.reader;
  const of = (debts: readonly Debt[], isLate: boolean): number =>
    debts.filter(({ followUp }) => (followUp.state === "overdue") === isLate).length;
  const sorted = agencies
    .map((agency) => ({ ...agency, late: of(agency.debts, true), due: of(agency.debts, false) }))
    .sort((a, b) => b.late - a.late || b.due - a.due || b.open - a.open || a.short.localeCompare(b.short));
  const series: readonly Series[] = (["overdue", "due"] as const).map((fill) => ({ fill, title: say(fill, language) }));
  const name = say("byAgency", language);
  const drawn = sorted.flatMap(({ short, late, due }, index) =>
    late + due > 0 ? [{ label: short, href: `#agency-${index}`, values: [late, due] }] : [],
  );
  return section(
    "agencies",
    "byAgency",
    "byAgencyNote",
    sorted.length === 0
      ? []
      : [
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
        ],
    sheet,
    "below",
  );
}

/** Its steps, each behind its item; then the items on which it has none. */
function describeDebts({ debts, items }: AgencyFigures, sheet: Sheet): Markup {
  const rest = items.filter((item) => !debts.some((debt) => debt.item.report.id === item.report.id));
  if (debts.length === 0) return asLinks(rest, sheet);
  return markup`<ul>
    ${debts.map(
      ({ item, followUp }) =>
        markup`<li>
          ${paperLink(item.report.id, item.place, sheet)} ${followUp.action}
          (${describeStanding(followUp, sheet.reader.language)})
        </li>`,
    )}
    ${rest.length > 0 ? markup`<li>${asLinks(rest, sheet)}</li>` : ""}
  </ul>`;
}

export function longestWithout({ status, open }: Figures, sheet: Sheet): Markup {
  const { language } = sheet.reader;
  const items = status.withoutFollowUp.flatMap(({ id, sittings }) => {
    const item = open.find(({ report }) => report.id === id);
    return item ? [{ item, sittings }] : [];
  });
  const name = say("lacking", language);
  return section(
    "lacking",
    "lacking",
    "lackingNote",
    items.length === 0
      ? []
      : [
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
        ],
    sheet,
  );
}

export function byPost({ posts, open }: Figures, sheet: Sheet): Markup {
  const { language } = sheet.reader;
  const name = say("byPost", language);
  return section(
    "posts",
    "byPost",
    "byPostNote",
    posts.length === 0
      ? []
      : [
          bars(
            name,
            [{ fill: "open", title: say("openHead", language) }],
            posts.map(({ name: label, open: value }, index) => ({ label, href: `#post-${index}`, values: [value] })),
          ),
          table(
            name,
            [
              { head: say("post", language) },
              { head: say("openHead", language), kind: "figure" },
              { head: say("none", language), kind: "figure" },
              { head: say("overdue", language), kind: "figure" },
              { head: say("itemsHead", language) },
            ],
            posts.map((post, index) => ({
              id: `post-${index}`,
              head: post.name,
              cells: [
                post.open,
                post.withoutFollowUp,
                post.overdue,
                asLinks(
                  open.filter(({ story }) => story.item.places.includes(post.id)),
                  sheet,
                ),
              ],
            })),
          ),
        ],
    sheet,
  );
}

/** What the counts at the top lead to where no other part has the items: those that wait, and the steps that are overdue. */
export function waiting({ open }: Figures, sheet: Sheet): Markup {
  const { language } = sheet.reader;
  const items = open.filter(({ report }) => report.waitingOn !== null);
  return list(
    "waiting",
    "waitingItems",
    [{ head: say("item", language) }, { head: say("body", language) }],
    items.map(({ report, place }) => ({
      head: markup`${paperLink(report.id, place, sheet)} ${report.title}`,
      cells: [report.waitingOn?.name ?? ""],
    })),
    sheet,
  );
}

export function overdue({ status, open }: Figures, sheet: Sheet): Markup {
  const { language } = sheet.reader;
  const places = new Map(open.map(({ report, place }) => [report.id, place]));
  return list(
    "overdue",
    "overdueSteps",
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
    sheet,
  );
}

const list = (id: string, heading: Word, columns: readonly Column[], rows: readonly Row[], sheet: Sheet): Markup =>
  section(
    id,
    heading,
    undefined,
    rows.length === 0 ? [] : [table(say(heading, sheet.reader.language), columns, rows)],
    sheet,
    "below",
  );

/** A step, by whom, and how it stands. */
export function describeStep(followUp: FollowUpReport, { reader: { language } }: Sheet): string {
  const by = followUp.by.map(({ short }) => short);
  const who = by.length === 0 ? say("nobody", language) : joinNames(by, language);
  return `${followUp.action} — ${who} (${describeStanding(followUp, language)})`;
}
