/** The impact report as a person reads it: in a terminal, or as Markdown. */
import { plain } from "../markdown.ts";
import { reportWidth, table, wrap, type Cell } from "./columns.ts";
import { layOut, type Block, type Grid } from "./impact-layout.ts";
import type { Impact } from "./impact.ts";
import type { Reader } from "./names.ts";
import type { Emphasise } from "./status-text.ts";

export const describeImpact = (impact: Impact, reader: Reader, emphasise: Emphasise = (text) => text): string =>
  `${layOut(impact, reader)
    .flatMap((block, index) => [
      ...(index > 0 ? [""] : []),
      ...wrap(block.heading, reportWidth).map(emphasise),
      ...block.lines.flatMap((line) => wrap(line, reportWidth)),
      ...(block.table ? table([block.table.head, ...block.table.rows], block.table.widths) : []),
    ])
    .join("\n")}\n`;

export const impactMarkdown = (impact: Impact, reader: Reader): string =>
  `${layOut(impact, reader).map(markdownOf).join("\n\n")}\n`;

const markdownOf = ({ heading, level, lines, table: grid }: Block): string =>
  [`${"#".repeat(level)} ${plain(heading)}`, ...lines.map(plain), ...(grid ? [markdownTable(grid)] : [])].join("\n\n");

const markdownTable = ({ head, rows }: Grid): string =>
  [head, head.map(() => "---"), ...rows.map((row) => row.map(cellOf))]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

const cellOf = (cell: Cell): string => (typeof cell === "string" ? [cell] : cell).map(plain).join("<br>");
