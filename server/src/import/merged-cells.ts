/** Gives every row of a merged cell the text that the cell shows: a table says it of all of them. */
import { strFromU8 } from "fflate";

/** `index`: which sheet of the workbook, in its order. */
export function fillMerged(
  rows: readonly (readonly string[])[],
  parts: ReadonlyMap<string, Uint8Array>,
  index: number,
): readonly (readonly string[])[] {
  const areas = mergedIn(parts, index).filter(({ bottom, top }) => bottom > top && top < rows.length);
  if (areas.length === 0) return rows;
  const filled = rows.map((row) => [...row]);
  for (const { top, bottom, left } of areas.slice(0, most)) {
    const text = filled[top]?.[left] ?? "";
    for (const row of filled.slice(top + 1, bottom + 1)) row[left] ||= text;
  }
  return filled;
}

const most = 10_000;

interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

function mergedIn(parts: ReadonlyMap<string, Uint8Array>, index: number): readonly Area[] {
  const part = parts.get(pathOfSheet(parts, index));
  const areas = part
    ? strFromU8(part).matchAll(
        /<(?:\w+:)?mergeCell\b[^<>]*?\sref\s*=\s*["']([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})["']/g,
      )
    : [];
  return [...areas].map(([, letters = "", top, bottom]) => ({
    top: Number(top) - 1,
    bottom: Number(bottom) - 1,
    left: columnAt(letters) - 1,
  }));
}

/** A is 1, AA is 27. */
export const columnAt = (letters: string): number =>
  letters.split("").reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** By the relation that the workbook's list of sheets names. */
function pathOfSheet(parts: ReadonlyMap<string, Uint8Array>, index: number): string {
  const textOf = (path: string): string => strFromU8(parts.get(path) ?? new Uint8Array());
  const sheets = [...textOf("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\b[^<>]*?\s\w+:id\s*=\s*["']([^"']+)["']/g)];
  const relation = sheets[index]?.[1];
  for (const [tag] of textOf("xl/_rels/workbook.xml.rels").matchAll(/<(?:\w+:)?Relationship\b[^<>]*>/g)) {
    const attribute = (name: string): string | undefined =>
      new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
    if (attribute("Id") === relation) return `xl/${(attribute("Target") ?? "").replace(/^\/?xl\//, "")}`;
  }
  return "";
}
