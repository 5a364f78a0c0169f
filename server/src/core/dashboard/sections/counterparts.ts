/** Agencies with and without a counterpart, by issue area, side and level: a matrix, and who they are. */
import { groupBy } from "../../group-by.ts";
import type { MatrixCell } from "../../reports/counterpart-matrix.ts";
import { nameLevel, nameSide, say as sayImpact } from "../../reports/impact-words.ts";
import { joinNames } from "../../reports/names.ts";
import { legend } from "../charts.ts";
import { shares, type ShareColumn } from "../share-chart.ts";
import type { Figures } from "../figures.ts";
import { markup, type Markup } from "../markup.ts";
import { table, type Sheet } from "../sheet.ts";
import { say } from "../words.ts";
import type { Section } from "./section.ts";

export const counterparts: Section = {
  id: "counterparts",
  heading: "counterparts",
  note: "counterpartsNote",
  layout: "below",
  draw,
};

function draw({ impact }: Figures, sheet: Sheet): readonly Markup[] {
  const { cells } = impact.counterparts;
  if (cells.length === 0) return [];
  const { language } = sheet.reader;
  const series = [
    { fill: "open", title: sayImpact("answered", language) },
    { fill: "none", title: sayImpact("lacking", language) },
  ];
  return [
    markup`<div>${drawCells(cells, sheet)}${legend(series, say("legend", language))}</div>`,
    table(
      say("counterparts", language),
      [
        { head: sayImpact("area", language) },
        { head: sayImpact("side", language), kind: "word" },
        { head: sayImpact("level", language), kind: "word" },
        { head: sayImpact("agencies", language), kind: "figure" },
        { head: sayImpact("answered", language), kind: "figure" },
        { head: sayImpact("lacking", language) },
      ],
      cells.map(({ area, side, level, agencies, lacking }, index) => ({
        id: `counterparts-${index}`,
        head: area?.name ?? sayImpact("noArea", language),
        cells: [
          nameSide(side, language),
          nameLevel(level, language),
          agencies,
          agencies - lacking.length,
          lacking.length === 0
            ? say("nothing", language)
            : joinNames(
                lacking.map(({ name }) => name),
                language,
              ),
        ],
      })),
    ),
  ];
}

/** A row for each area, a column for each side and level. */
function drawCells(cells: readonly MatrixCell[], { reader: { language } }: Sheet): Markup {
  const columnOf = ({ side, level }: MatrixCell): string => `${side} ${level ?? "~"}`;
  const byColumn = new Map([...groupBy(cells, columnOf)].sort(([a], [b]) => (a < b ? -1 : 1)));
  const columns: readonly ShareColumn[] = [...byColumn.values()].flatMap(([cell]) =>
    cell ? [{ lines: [nameSide(cell.side, language), nameLevel(cell.level, language)] }] : [],
  );
  const keys = [...byColumn.keys()];
  const rows = [...groupBy(cells, ({ area }) => area?.id ?? "").values()].map((own) => ({
    label: own[0]?.area?.name ?? sayImpact("noArea", language),
    cells: keys.map((key) => {
      const cell = own.find((one) => columnOf(one) === key);
      if (!cell) return undefined;
      const { agencies, lacking } = cell;
      return { part: agencies - lacking.length, whole: agencies, href: `#counterparts-${cells.indexOf(cell)}` };
    }),
  }));
  return shares(say("counterparts", language), say("answeredOf", language), columns, rows);
}
