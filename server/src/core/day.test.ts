import { expect, test } from "vitest";
import { formatDay, parseDay, parsePeriod, placeInTime } from "./day.ts";

test("a day that exists is read and written back", () => {
  for (const text of ["1970-01-01", "2024-02-29", "2025-11-03"]) expect(formatDay(parseDay(text) ?? NaN)).toBe(text);
});

test("a day that the calendar does not have, or another notation, is none", () => {
  for (const text of ["2023-02-29", "2025-13-01", "2025-00-10", "17/11/2025", "2025-1-7", ""])
    expect(parseDay(text)).toBeUndefined();
});

test("a bare year runs from its first day to its last, a month likewise", () => {
  expect(parsePeriod(2016)).toEqual({ first: parseDay("2016-01-01"), last: parseDay("2016-12-31") });
  expect(parsePeriod("2016-02")).toEqual({ first: parseDay("2016-02-01"), last: parseDay("2016-02-29") });
  expect(parsePeriod("2016-12")).toEqual({ first: parseDay("2016-12-01"), last: parseDay("2016-12-31") });
  expect(parsePeriod("2016-13")).toBeUndefined();
});

test("both ends of a validity belong to it", () => {
  expect([9, 10, 20, 21].map((day) => placeInTime(day, { from: 10, to: 20 }))).toEqual([
    "before",
    "within",
    "within",
    "after",
  ]);
  expect(placeInTime(5, {})).toBe("within");
});
