/** Calendar days as numbers that compare: days since 1970-01-01, without time or zone. */

export type Day = number;

/** A stretch of days, both ends included; an absent end is open. */
export interface Validity {
  readonly from?: Day;
  readonly to?: Day;
}

const millisecondsPerDay = 86_400_000;

/** The day of a year, month (1–12) and day of the month; undefined where the calendar has no such day. */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  if (month < 1 || month > 12 || date < 1 || date > lengthOf(year, month)) return undefined;
  // Years that begin in March end with the day that leap years add.
  const shifted = month > 2 ? year : year - 1;
  const century = Math.floor(shifted / 100);
  const leapDays = Math.floor(shifted / 4) - century + Math.floor(century / 4);
  return 365 * shifted + leapDays + Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1 - daysToEpoch;
}

/** From the first of March of the year 0 to 1970-01-01. */
const daysToEpoch = 719_468;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month (1–12). */
const lengthOf = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : (lengths[month - 1] ?? 0);

/** The day that `YYYY-MM-DD` names; undefined for any other text and for days that do not exist. */
export function parseDay(text: string): Day | undefined {
  // What has another length is nearly all that is not a day.
  const match = text.length === 10 ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** `YYYY-MM-DD`. */
export function formatDay(day: Day): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}

/** First and last day of a period: `2016`, `2016-05` or `2016-05-17`; undefined for any other value. */
export function parsePeriod(value: unknown): { readonly first: Day; readonly last: Day } | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(String(value));
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]);
  const date = match[3] === undefined ? undefined : Number(match[3]);
  const first = dayOf(year, month ?? 1, date ?? 1);
  if (first === undefined) return undefined;
  if (date !== undefined) return { first, last: first };
  const next = month === undefined || month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1);
  return next === undefined ? undefined : { first, last: next - 1 };
}

/** Whether the day lies before the validity, in it, or after it. */
export function placeInTime(day: Day, validity: Validity): "before" | "within" | "after" {
  if (validity.from !== undefined && day < validity.from) return "before";
  if (validity.to !== undefined && day > validity.to) return "after";
  return "within";
}
