/** Charts as SVG that is as wide as its place: every mark is a link, and tells its figures to those who do not see it. */
import { markup, type Markup } from "./markup.ts";

export interface Series {
  /** Its pattern and colour in the stylesheet. */
  readonly fill: string;
  readonly title: string;
}

export interface BarRow {
  readonly label: string;
  /** Where its figures and papers stand. */
  readonly href: string;
  /** One figure for each series. */
  readonly values: readonly number[];
}

const rowHeight = 44;
const widest = 90;

/** A length on the screen, in per cent of the chart. */
export const percent = (value: number): string => `${Math.round(value * 100) / 100}%`;

export const legend = (series: readonly Series[], label: string): Markup =>
  markup`<ul class="legend" aria-label="${label}">
    ${series.map(
      ({ fill, title }) =>
        markup`<li>
          <svg width="14" height="14" aria-hidden="true">
            <rect class="fill-${fill}" x="1" y="1" width="12" height="12" />
          </svg>
          ${title}
        </li>`,
    )}
  </ul>`;

/** Stacked bars, each under its label and before its total. */
export function bars(label: string, series: readonly Series[], rows: readonly BarRow[]): Markup {
  const totals = rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const scale = widest / Math.max(1, ...totals);
  return markup`<svg class="chart" role="group" aria-label="${label}" width="100%" height="${rows.length * rowHeight}">
    ${rows.map((row, index) => bar(row, series, { top: index * rowHeight, total: totals[index] ?? 0, scale }))}
  </svg>`;
}

interface Spot {
  readonly top: number;
  readonly total: number;
  readonly scale: number;
}

function bar({ label, href, values }: BarRow, series: readonly Series[], { top, total, scale }: Spot): Markup {
  const parts = series.flatMap(({ fill, title }, index) => {
    const value = values[index] ?? 0;
    const before = values.slice(0, index).reduce((sum, one) => sum + one, 0);
    return value > 0 ? [{ fill, value, from: before * scale, text: `${value} ${title.toLowerCase()}` }] : [];
  });
  const told = series.length > 1 ? parts.map(({ text }) => text).join(", ") : String(total);
  return markup`
    <a href="${href}">
      <title>${label}: ${told || "0"}</title>
      <rect class="hit" x="0" y="${top}" width="100%" height="${rowHeight - 2}" />
      <text class="label" x="0" y="${top + 14}">${label}</text>
      ${parts.map(({ fill, value, from, text }) => {
        const [x, width] = [percent(from), percent(value * scale)];
        return markup`<rect class="fill-${fill}" x="${x}" y="${top + 20}" width="${width}" height="16"><title>${text}</title></rect>`;
      })}
      <text class="value" x="${percent(total * scale)}" dx="6" y="${top + 33}">${total}</text>
    </a>`;
}

export interface MatrixRow {
  readonly label: string;
  /** One figure for each column, and where its papers stand. */
  readonly cells: readonly { readonly value: number; readonly href: string }[];
}

export interface MatrixColumn {
  readonly name: string;
  /** As short as its head must be. */
  readonly head: string;
}

const columnsHeight = 40;
const matrixRowHeight = 66;

/** Rows and columns with a disc at each crossing, the larger the more there are; `axis` says what the columns are. */
export function matrix(
  label: string,
  axis: string,
  columns: readonly MatrixColumn[],
  rows: readonly MatrixRow[],
): Markup {
  const step = 100 / columns.length;
  const most = Math.max(1, ...rows.flatMap(({ cells }) => cells.map(({ value }) => value)));
  const height = columnsHeight + rows.length * matrixRowHeight;
  return markup`<svg class="chart" role="group" aria-label="${label}" width="100%" height="${height}">
    <text class="axis-name" x="0" y="12" aria-hidden="true">${axis}</text>
    ${columns.map(
      ({ head }, index) =>
        markup`<text class="head" x="${percent((index + 0.5) * step)}" y="32" aria-hidden="true">${head}</text>`,
    )}
    ${rows.map((row, index) => matrixRow(row, columns, { top: columnsHeight + index * matrixRowHeight, step, most }))}
  </svg>`;
}

interface Crossings {
  readonly top: number;
  readonly step: number;
  readonly most: number;
}

function matrixRow(
  { label, cells }: MatrixRow,
  columns: readonly MatrixColumn[],
  { top, step, most }: Crossings,
): Markup {
  const y = top + 42;
  return markup`
    <line class="grid" x1="0" x2="100%" y1="${top}" y2="${top}" />
    <text class="label" x="0" y="${top + 16}">${label}</text>
    ${cells.map(({ value, href }, index) => {
      const x = percent((index + 0.5) * step);
      if (value === 0) return markup`<circle class="dot" cx="${x}" cy="${y}" r="1.5" />`;
      const radius = Math.round(10 + 10 * Math.sqrt(value / most));
      return markup`
        <a href="${href}">
          <title>${label}, ${columns[index]?.name ?? ""}: ${value}</title>
          <circle class="disc" cx="${x}" cy="${y}" r="${radius}" />
          <text class="count" x="${x}" y="${y + 5}">${value}</text>
        </a>`;
    })}`;
}
