/** Finds days inside what people write: "3–5 November 2025", "30 Nov s.d. 2 Des 2015", "17/11/2025". */
import { readWrittenDay } from "../written-day.ts";
import { parseDay } from "../day.ts";

export interface FoundDays {
  /** `YYYY-MM-DD`. */
  readonly first: string;
  readonly last: string | undefined;
  /** The text before and after. */
  readonly before: string;
  readonly after: string;
}

const date = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}(?:hb\.?)? \p{L}{3,9}\.? \d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}`;
const until = String.raw` ?(?:-|–|—|s\.? ?d\.?|hingga|sampai dengan|sampai|to) ?`;
const day = new RegExp(`(?<![\\p{L}\\p{N}/.-])(?:${date})(?![\\p{L}\\p{N}])`, "u");
const range = new RegExp(
  String.raw`(?<![\p{L}\p{N}/.-])(\d{1,2})(?: (\p{L}{3,9}))?(?: (\d{4}))?${until}(\d{1,2} (\p{L}{3,9})\.? (\d{4}))(?![\p{L}\p{N}])`,
  "iu",
);

/** The first days that the text names and that nobody would read otherwise. */
export function findDays(text: string): FoundDays | undefined {
  const line = text.replace(/\s+/g, " ");
  const span = range.exec(line);
  if (span) {
    const [whole, first = "", month = span[5] ?? "", year = span[6] ?? "", end = ""] = span;
    const from = readDay(`${first} ${month} ${year}`);
    const to = readDay(end);
    if (from && to) return { first: from, last: to === from ? undefined : to, ...around(line, span.index, whole) };
  }
  const one = day.exec(line);
  const read = one && readDay(one[0]);
  return read ? { first: read, last: undefined, ...around(line, one.index, one[0]) } : undefined;
}

/** The day that the whole text names; undefined for one that may be read in two ways. */
export function readDay(text: string): string | undefined {
  const written = text.trim();
  if (parseDay(written) !== undefined) return written;
  const { values, sure } = readWrittenDay(written);
  return sure ? values[0] : undefined;
}

const around = (line: string, at: number, whole: string): Pick<FoundDays, "before" | "after"> => ({
  before: trimmed(line.slice(0, at)),
  after: trimmed(line.slice(at + whole.length)),
});

/** Without the signs that joined it to the days. */
const trimmed = (text: string): string => text.replace(/^[\s,;:()–—-]+|[\s,;:(–—-]+$/gu, "");
