import { expect, test } from "vitest";
import { workspaceOf } from "../../test/fixture.ts";
import { parseDay } from "./day.ts";

const { institutions } = workspaceOf([]);
const day = (text: string): number => parseDay(text) ?? 0;

test("an entry is found by id, name, abbreviation and alias, however they are written", () => {
  const ids = (name: string): readonly string[] => institutions.named("agency", name).map(({ id }) => id);
  expect(["IMIGRASI KALBAR", "kanwil-imigrasi", "Divisi  Keimigrasian Kalbar", "badan"].map(ids)).toEqual([
    ["imigrasi-kalbar"],
    ["imigrasi-kalbar"],
    ["imigrasi-kalbar"],
    [],
  ]);
  expect(institutions.named("borderPost", "ICQS Tebedu").map(({ id }) => id)).toEqual(["entikong-tebedu"]);
  expect(institutions.named("committee", "imigrasi-kalbar")).toEqual([]);
  expect(institutions.named("agency", " - ")).toEqual([]);
});

test("successors and predecessors are those that are there on the day", () => {
  expect(institutions.successorsOn("agency", "balai-terbelah", day("2025-01-01"))).toEqual(["balai-satu", "balai-dua"]);
  expect(institutions.successorsOn("agency", "balai-terbelah", day("2020-01-01"))).toEqual([]);
  expect(institutions.predecessorsOn("agency", "badan-mendatang", day("2025-01-01"))).toEqual(["badan-kini"]);
});

test("a counterpart counts both ways, on the days of the relation", () => {
  const on = (id: string, date: string) => institutions.counterpartsOf(id, day(date)).map((relation) => relation.id);
  expect(on("jim-sarawak", "2025-01-01")).toEqual(["imigrasi-kalbar"]);
  expect(on("mit-sarawak", "2020-01-01")).toEqual(["dinas-baru"]);
  expect(on("mit-sarawak", "2010-01-01")).toEqual([]);
});
