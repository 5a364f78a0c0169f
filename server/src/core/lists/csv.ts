/** Lists as CSV (RFC 4180, UTF-8 with a byte order mark): no cell is a formula to a program that opens it, and every cell reads back as it was. */

/** What a program would take for a formula, with the apostrophes that may stand before it already. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/u;

export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell as it was before `toCsv` made it safe. */
export const withoutGuard = (text: string): string =>
  text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
