import { expect, test } from "vitest";
import { asSource, expectFindings, fixAndCheck, paperFile } from "../../../test/fixture.ts";
import { marked } from "../../../test/mark.ts";
import { entryOf, itemOf } from "../../../test/papers.ts";
import { sessionDisagrees as rule } from "./session-disagrees.ts";

const of = (area: string, date: string, more: string, ...items: readonly string[]) => {
  const { uri, text } = paperFile(`37-${area}.kertas.yaml`, { number: 37, date, area }, ...items);
  return { uri, text: text.replace(`  date: ${date}\n`, `  date: ${date}\n${more}`) };
};
const one = (date: string, more = "", ...items: readonly string[]) => of("security-border", date, more, ...items);
const other = (date: string, more = "") => of("social-culture", date, more, itemOf("UJI-2", "Pos"));
const road = (date: string): string => itemOf("UJI-1", "Jalan", entryOf(37, date, "raised"));

test("another first or last day is found in both papers, and the fix takes over the other's", () => {
  const days = marked(asSource(one("2024-11-06", "", itemOf("UJI-1", "Jalan"))), "2024-11-06", rule.id);
  expectFindings(days + marked(asSource(other("2024-11-05")), "2024-11-05", rule.id));
  const source = asSource(one("2024-11-06", "", itemOf("UJI-1", "Jalan")), other("2024-11-05"));
  const { text, left } = fixAndCheck(source, rule.id);
  expect(text).toContain("  date: 2024-11-05\n");
  expect(left).toEqual([]);
  const ends = asSource(
    one("2024-11-05", "  endDate: 2024-11-07\n", road("2024-11-05")),
    other("2024-11-05", "  endDate: 2024-11-08\n"),
  );
  expect(fixAndCheck(ends, rule.id).left).toEqual([]);
});

test("one that says nothing of the last day or the venue does not disagree", () => {
  expectFindings(
    asSource(
      one("2024-11-05", "  endDate: 2024-11-07\n  venue: Miri, Sarawak\n", road("2024-11-07")),
      other("2024-11-05"),
    ),
  );
});

test("venues are compared as people read them, language by language", () => {
  const venues = (here: string, there: string): string =>
    asSource(one("2024-11-05", `  venue: ${here}\n`, road("2024-11-05")), other("2024-11-05", `  venue: ${there}\n`));
  for (const there of ["miri – Sarawak", '{ id: "Miri, Sarawak", ms: Miri }'])
    expectFindings(venues("Miri, Sarawak", there));
  expectFindings(venues("{ id: Miri }", "{ ms: Bandar Miri }"));
  const disagreeing = venues("Kuching", "'Miri, Sarawak' # kota");
  expectFindings(marked(marked(disagreeing, "Kuching", rule.id), "'Miri, Sarawak'", rule.id));
  const { text, left } = fixAndCheck(disagreeing, rule.id);
  expect(text).toContain("  venue: 'Miri, Sarawak'\n");
  expect(left).toEqual([]);
});

test("an entry dated outside the days of its session is found, where a paper of that session is there", () => {
  const days = "  endDate: 2024-11-07\n";
  for (const date of ["2024-11-05", "2024-11-07"]) expectFindings(asSource(one("2024-11-05", days, road(date))));
  for (const date of ["2024-11-04", "2024-11-08"]) {
    const source = asSource(one("2024-11-05", days, road(date)));
    expectFindings(marked(source, date, rule.id), rule.id);
    for (const title of ["2024-11-05", "2024-11-07"]) expect(fixAndCheck(source, rule.id, title).left).toEqual([]);
  }
  const central = paperFile(
    "pusat.kertas.yaml",
    { forum: "forum-pusat", number: 42, date: "2025-05-05" },
    itemOf("UJI-1", "Jalan", entryOf("forum-uji#37", "2024-12-01", "raised")),
  );
  expectFindings(asSource(central), rule.id);
  expectFindings(marked(asSource(central, one("2024-11-05", "", road("2024-11-05"))), "2024-12-01", rule.id), rule.id);
});
