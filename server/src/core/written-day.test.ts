import { expect, test } from "vitest";
import { readWrittenDay, readWrittenPeriod } from "./written-day.ts";

test("a day in figures, day first or year first", () => {
  for (const text of [
    "17/11/2025",
    "17-11-2025",
    "17.11.2025",
    "17 11 2025",
    "2025/11/17",
    "20251117",
    "2025-11-17T08:00:00Z",
    "Senin, 17/11/2025",
  ])
    expect(readWrittenDay(text), text).toEqual({ values: ["2025-11-17"], sure: true });
  expect(readWrittenDay("2025-1-7")).toEqual({ values: ["2025-01-07"], sure: true });
});

test("a day with the month's name, in three languages", () => {
  const firsts = {
    "2025-01-17": "17 Januari 2025|17 Jan 2025|Isnin, 17hb Januari 2025|January 17, 2025",
    "2025-02-17": "17 Februari 2025|17 Pebruari 2025|17 Feb. 2025",
    "2025-03-17": "17 Maret 2025|17 Mac 2025|17 Mar 2025|17 March 2025|17th March 2025",
    "2025-05-17": "17 Mei 2025|17 May 2025",
    "2025-07-17": "17 Juli 2025|17 Julai 2025|17-Jul-2025",
    "2025-08-17": "17 Agustus 2025|17 OGOS 2025|17 Ags 2025|17 August 2025",
    "2025-11-17": "17 November 2025|17 Nopember 2025|17hb. November 2025|17 hb Nov 2025",
    "2025-12-17": "17 Desember 2025|17 Disember 2025|17 Des 2025|17 Dis 2025|Dec 17 2025",
  };
  for (const [day, texts] of Object.entries(firsts))
    for (const text of texts.split("|")) expect(readWrittenDay(text), text).toEqual({ values: [day], sure: true });
});

test("where two days may be meant, or the century is left out, nothing is sure", () => {
  expect(readWrittenDay("03/04/2025")).toEqual({ values: ["2025-04-03", "2025-03-04"], sure: false });
  expect(readWrittenDay("11/17/2025")).toEqual({ values: ["2025-11-17"], sure: false });
  expect(readWrittenDay("17/11/25")).toEqual({ values: ["2025-11-17"], sure: false });
  expect(readWrittenDay("04/04/2025")).toEqual({ values: ["2025-04-04"], sure: true });
});

test("a day that does not exist, and what is no day, has no reading", () => {
  for (const text of ["30 Februari 2025", "31/11/2025", "2023-02-29", "17 Foo 2025", "November 2025", "segera", ""])
    expect(readWrittenDay(text), text).toEqual({ values: [], sure: false });
});

test("a period may be a month", () => {
  for (const text of ["Mei 2016", "05/2016", "2016/5", "5-2016"])
    expect(readWrittenPeriod(text), text).toEqual({ values: ["2016-05"], sure: true });
  expect(readWrittenPeriod("21 Oktober 2024")).toEqual({ values: ["2024-10-21"], sure: true });
  for (const text of ["13/2016", "kini", "2016.5.40"])
    expect(readWrittenPeriod(text), text).toEqual({ values: [], sure: false });
});
