/** The shape that every part of the page has: a heading, what it says of itself, and a chart with the table of the same figures. */
import type { Figures, ToldItem } from "../figures.ts";
import type { Markup } from "../markup.ts";
import { paperLinks, type Sheet } from "../sheet.ts";
import type { Word } from "../words.ts";

export interface Section {
  /** Its anchor; what it leads to within itself has an id that begins with it. */
  readonly id: string;
  readonly heading: Word;
  readonly note?: Word;
  /** Where its table stands from its chart. */
  readonly layout: "beside" | "below";
  /** Chart and table; empty where there is nothing to draw. */
  readonly draw: (figures: Figures, sheet: Sheet) => readonly Markup[];
}

/** Items as links to their latest papers. */
export const linkItems = (items: readonly ToldItem[], sheet: Sheet): Markup =>
  paperLinks(
    items.map(({ report: { id }, place }) => ({ id, place })),
    sheet,
  );
