/** What every part of the page is made for: the reader, and how a place in a paper is linked to. */
import type { Place } from "../place.ts";
import type { Reader } from "../reports/names.ts";
import { markup, type Markup } from "./markup.ts";

export interface Sheet {
  readonly reader: Reader;
  /** The address under which the page's reader opens a paper. */
  readonly linkTo: (place: Place) => string;
}

/** A link to a paper, named by an item's id. */
export const paperLink = (id: string, place: Place, { linkTo }: Sheet): Markup =>
  markup`<a class="paper" href="${linkTo(place)}">${id}</a>`;

/** A link to a decision, named by its sitting. */
export const sittingLink = (name: string, place: Place, { linkTo }: Sheet): Markup =>
  markup`<a href="${linkTo(place)}">${name}</a>`;

/** Links one after the other, each item once. */
export function paperLinks(items: readonly { readonly id: string; readonly place: Place }[], sheet: Sheet): Markup {
  const once = new Map(items.map((item) => [item.id, item]));
  return markup`${[...once.values()].map(({ id, place }, index) => markup`${index > 0 ? ", " : ""}${paperLink(id, place, sheet)}`)}`;
}

export interface Column {
  readonly head: string;
  /** Figures are aligned as such; days and words of a few stay on one line. */
  readonly kind?: "text" | "figure" | "day" | "word";
}

export interface Row {
  readonly id?: string;
  readonly head: Markup | string;
  readonly cells: readonly (Markup | string | number)[];
}

/** The twin of a chart: the same figures as a table whose first column heads its rows. */
export function table(caption: string, columns: readonly Column[], rows: readonly Row[]): Markup {
  const classOf = ({ kind = "text" }: Partial<Column> = {}): string => kind;
  return markup`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${columns.map((column) => markup`<th scope="col" class="${classOf(column)}">${column.head}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ id, head, cells }) => markup`
<tr${id === undefined ? "" : markup` id="${id}" tabindex="-1"`}><th scope="row">${head}</th>${cells.map(
          (cell, index) => markup`<td class="${classOf(columns[index + 1])}">${cell}</td>`,
        )}</tr>`,
      )}
    </tbody>
  </table>`;
}
