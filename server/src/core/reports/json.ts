/** Reports as JSON: the values themselves, days written YYYY-MM-DD. */
import { formatDay } from "../day.ts";

const days: ReadonlySet<string> = new Set([
  "asOf",
  "closed",
  "date",
  "day",
  "done",
  "due",
  "lastDone",
  "since",
  "until",
]);

export const asJson = (report: object): string =>
  `${JSON.stringify(report, (key, value: unknown) => (days.has(key) && typeof value === "number" ? formatDay(value) : value), 2)}\n`;
