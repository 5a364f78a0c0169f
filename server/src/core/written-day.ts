/** Reads days as people write them in Indonesia and Malaysia; answers what may be meant, the likeliest first, and never guesses a single reading. */
import { dayOf, formatDay } from "./day.ts";
import { fold } from "./nearest.ts";

/** The names and abbreviations of each month in Indonesian, Malay and English. */
const months: readonly (readonly string[])[] = [
  ["januari", "jan", "january"],
  ["februari", "pebruari", "feb", "peb", "february"],
  ["maret", "mac", "mar", "march"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "jun", "june"],
  ["juli", "julai", "jul", "july"],
  ["agustus", "ogos", "agu", "ags", "agt", "agus", "ogo", "aug", "august"],
  ["september", "sep", "sept"],
  ["oktober", "okt", "october", "oct"],
  ["november", "nopember", "nov", "nop"],
  ["desember", "disember", "des", "dis", "december", "dec"],
];

const monthOf = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/** What a text may mean. */
export interface Readings {
  /** `YYYY-MM-DD`, or the `YYYY-MM` of a month. */
  readonly values: readonly string[];
  /** There is one reading, and nobody would read it otherwise. */
  readonly sure: boolean;
}

const none: Readings = { values: [], sure: false };

/** What a text that is no `YYYY-MM-DD` may mean as a day; no values where no such day exists. */
export function readWrittenDay(text: string): Readings {
  const written = text.trim().replace(/^\p{L}+\s*,\s*/u, "");
  return readNumbers(written) ?? readNamedMonth(written) ?? none;
}

/** Likewise for a period: also a month of a year. */
export function readWrittenPeriod(text: string): Readings {
  const day = readWrittenDay(text);
  if (day.values.length > 0) return day;
  const numbers = /^(\d{1,2})\s*[/.-]\s*(\d{4})$/.exec(text.trim());
  if (numbers) return sureMonth(Number(numbers[2]), Number(numbers[1]));
  const yearFirst = /^(\d{4})\s*[/.-]\s*(\d{1,2})$/.exec(text.trim());
  if (yearFirst) return sureMonth(Number(yearFirst[1]), Number(yearFirst[2]));
  const named = /^(\p{L}+) (\d{4})$/u.exec(fold(text));
  return named ? sureMonth(Number(named[2]), monthOf.get(named[1] ?? "") ?? 0) : none;
}

const sureMonth = (year: number, month: number): Readings =>
  month < 1 || month > 12
    ? none
    : { values: [`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`], sure: true };

/** `17/11/2025`, `2025.11.17`, `20251117`, `2025-11-17T09:00`. */
function readNumbers(text: string): Readings | undefined {
  const yearFirst =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:[T ]\d{1,2}[:.]\d{2}.*)?$/.exec(text);
  if (yearFirst) return readingsOf([[yearFirst[1], yearFirst[2], yearFirst[3]]], true);
  const dayFirst = /^(\d{1,2})\s*[/. -]\s*(\d{1,2})\s*[/. -]\s*(\d{4}|\d{2})$/.exec(text);
  if (!dayFirst) return undefined;
  const [, first, second, year = ""] = dayFirst;
  const whole = year.length === 2 ? `20${year}` : year;
  const asDayFirst = readingsOf([[whole, second, first]], year.length === 4);
  // With the month first, as some programs write it: never sure.
  const both = readingsOf(
    [
      [whole, second, first],
      [whole, first, second],
    ],
    false,
  );
  return both.values.length === asDayFirst.values.length && asDayFirst.values.length > 0 ? asDayFirst : both;
}

/** `17 November 2025`, `17hb. Nov 2025`, `November 17th, 2025`. */
function readNamedMonth(text: string): Readings | undefined {
  const words = fold(text).replace(/\b(\d{1,2}) ?(?:hb|st|nd|rd|th)\b/g, "$1");
  const dayFirst = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(words);
  if (dayFirst) return readingsOf([[dayFirst[3], monthOf.get(dayFirst[2] ?? ""), dayFirst[1]]], true);
  const monthFirst = /^(\p{L}+) (\d{1,2}) (\d{4})$/u.exec(words);
  return monthFirst ? readingsOf([[monthFirst[3], monthOf.get(monthFirst[1] ?? ""), monthFirst[2]]], true) : undefined;
}

type Part = string | number | undefined;

/** Those of the year-month-days that the calendar has, each once. */
function readingsOf(candidates: readonly (readonly [Part, Part, Part])[], sure: boolean): Readings {
  const values = candidates.flatMap(([year, month, date]) => {
    const day = dayOf(Number(year), Number(month), Number(date));
    return day === undefined ? [] : formatDay(day);
  });
  return { values: [...new Set(values)], sure: sure && values.length > 0 };
}
