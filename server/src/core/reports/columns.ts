/** Text in columns for a terminal: wrapped by words, aligned by what is shown. No line is wider than asked for, save by a word that alone is. */

/** As wide as reports may be. */
export const reportWidth = 100;

/** The signs of a terminal have no place in what people wrote. */
export const clean = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/\p{Cc}/gu, "")
    .trim();

/** The lines of a text, each at most this wide; a longer word is cut. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of clean(text)
    .split(" ")
    .flatMap((one) => pieces(one, width))) {
    if (line === "") line = word;
    else if (lengthOf(line) + 1 + lengthOf(word) <= width) line += ` ${word}`;
    else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pieces(word: string, width: number): readonly string[] {
  const letters = Array.from(word);
  const parts: string[] = [];
  for (let start = 0; start < letters.length; start += width) parts.push(letters.slice(start, start + width).join(""));
  return parts;
}

const lengthOf = (text: string): number => Array.from(text).length;

const pad = (text: string, width: number): string => text + " ".repeat(Math.max(0, width - lengthOf(text)));

/** A label and its text beside it, further lines below the first. */
export function labelled(label: string, text: string, labelWidth: number): readonly string[] {
  return wrap(text, reportWidth - labelWidth).map((line, index) => pad(index === 0 ? label : "", labelWidth) + line);
}

/** A cell is a text, or several that begin on lines of their own. */
export type Cell = string | readonly string[];

/** Rows in columns two spaces apart. A column of width 0 is as wide as its widest cell; the one of width -1 takes what is left. */
export function table(rows: readonly (readonly Cell[])[], widths: readonly number[]): readonly string[] {
  const fixed = widths.map((width, column) =>
    width === 0
      ? Math.max(0, ...rows.flatMap((row) => textsOf(row[column]).map((text) => lengthOf(clean(text)))))
      : width,
  );
  const taken = fixed.reduce((sum, width) => sum + Math.max(0, width) + 2, -2);
  const final = fixed.map((width) => (width < 0 ? Math.max(20, reportWidth - taken) : width));
  return rows.flatMap((row) => {
    const cells = final.map((width, column) => textsOf(row[column]).flatMap((text) => wrap(text, width)));
    const height = Math.max(...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, line) =>
      cells
        .map((lines, column) => pad(lines[line] ?? "", final[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  });
}

const textsOf = (cell: Cell | undefined): readonly string[] =>
  cell === undefined ? [""] : typeof cell === "string" ? [cell] : cell;
