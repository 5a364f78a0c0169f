/** A matrix of shares as SVG that is as wide as its place: at each crossing a bar that is filled as far as the part goes, and both figures. */
import { percent } from "./charts.ts";
import { markup, type Markup } from "./markup.ts";

export interface ShareColumn {
  /** Its head, line by line. */
  readonly lines: readonly string[];
}

export interface Share {
  readonly part: number;
  readonly whole: number;
  /** Where the table says who they are. */
  readonly href: string;
}

export interface ShareRow {
  readonly label: string;
  /** One for each column; undefined where there is nothing to share. */
  readonly cells: readonly (Share | undefined)[];
}

const lineHeight = 16;
const rowHeight = 66;
/** Of a column's width, what its bar takes. */
const barShare = 0.86;

/** `unit` says what both figures are, for those who do not see the chart. */
export function shares(
  label: string,
  unit: string,
  columns: readonly ShareColumn[],
  rows: readonly ShareRow[],
): Markup {
  const step = 100 / Math.max(1, columns.length);
  const heads = Math.max(0, ...columns.map(({ lines }) => lines.length)) * lineHeight + 8;
  return markup`<svg class="chart" role="group" aria-label="${label}" width="100%" height="${heads + rows.length * rowHeight}">
    ${columns.map(({ lines }, column) =>
      lines.map(
        (line, index) =>
          markup`<text class="head start" x="${percent(column * step)}" y="${(index + 1) * lineHeight - 4}" aria-hidden="true">${line}</text>`,
      ),
    )}
    ${rows.map((row, index) => shareRow(row, unit, columns, heads + index * rowHeight, step))}
  </svg>`;
}

function shareRow(
  { label, cells }: ShareRow,
  unit: string,
  columns: readonly ShareColumn[],
  top: number,
  step: number,
): Markup {
  return markup`
    <line class="grid" x1="0" x2="100%" y1="${top}" y2="${top}" />
    <text class="label" x="0" y="${top + 16}">${label}</text>
    ${cells.map((cell, column) => {
      const x = percent(column * step);
      if (!cell) return markup`<text class="axis-name" x="${x}" y="${top + 38}" aria-hidden="true">–</text>`;
      const { part, whole, href } = cell;
      const width = step * barShare;
      return markup`
        <a href="${href}">
          <title>${[label, ...(columns[column]?.lines ?? [])].join(", ")}: ${part}/${whole} ${unit}</title>
          <rect class="hit" x="${x}" y="${top + 22}" width="${percent(width)}" height="${rowHeight - 26}" />
          <text class="value" x="${x}" y="${top + 38}">${part}/${whole}</text>
          <rect class="fill-none" x="${x}" y="${top + 44}" width="${percent(width)}" height="12" />
          ${part === 0 ? "" : markup`<rect class="fill-open" x="${x}" y="${top + 44}" width="${percent((width * part) / whole)}" height="12" />`}
        </a>`;
    })}`;
}
