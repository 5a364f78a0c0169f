import { expect, test } from "vitest";
import { paperFile as paper, workspaceOf } from "../../../test/fixture.ts";
import { parseDay } from "../day.ts";
import { impactOf } from "./impact.ts";
import type { Filter } from "./status.ts";

const agency = (id: string, side: string, level: string, more = ""): string =>
  `  - { id: ${id}, name: ${id}, side: ${side}, level: ${level}, kind: agency${more} }\n`;

const register = `format: kertas-kerja-institutions/1
agencies:
${agency("ia", "indonesia", "regional", ", issueAreas: [security-border, social-culture], counterparts: [ma, { agency: mb, confidence: likely }]")}${agency("ib", "indonesia", "regional", ", issueAreas: [security-border], valid: { from: 2020 }")}${agency("ic", "indonesia", "central", ", issueAreas: [security-border]")}${agency("ma", "malaysia", "regional", ", issueAreas: [security-border], valid: { to: 2022 }")}${agency("mb", "malaysia", "central", ", issueAreas: [security-border]")}`;

const item = (id: string, indonesia: string, malaysia: string): string =>
  `id: ${id}\ntitle: T\nraisedBy: indonesia\ncounterparts:\n  indonesia: [${indonesia}]\n  malaysia: [${malaysia}]\nhistory: []\n`;

const workspace = workspaceOf([
  paper(
    "38.kertas.yaml",
    { number: 38, date: "2025-11-03" },
    item("UJI-1", "ia, ib", "ma"),
    item("UJI-2", "ib, ia", "mb, ma"),
    item("UJI-3", "ib", "mb"),
    item("UJI-4", "mb", "ib"),
    item("UJI-5", "[]", "x"),
  ),
  { uri: "file:///folder/uji.institutions.yaml", text: register },
]);

const ours = new Set(["ia", "ib", "ic", "ma", "mb"]);
function matrix(day: string, filter: Filter = {}) {
  const { counterparts } = impactOf(filter, { workspace, language: "en", asOf: parseDay(day) ?? 0 });
  return {
    cells: counterparts.cells.map(({ area, side, level, agencies, lacking }) => [
      `${area?.id ?? "-"} ${side} ${level ?? "-"}`,
      agencies,
      lacking.map(({ id }) => id).filter((id) => ours.has(id)),
    ]),
    pairs: counterparts.pairs.flatMap(({ indonesia, malaysia, likely }) =>
      ours.has(indonesia.id) ? [`${indonesia.id} ${malaysia.id}${likely ? "?" : ""}`] : [],
    ),
    unregistered: counterparts.unregistered.map(({ indonesia, malaysia, items }) => [
      `${indonesia.id} ${malaysia.id}`,
      items.map(({ id }) => id),
    ]),
  };
}

test("an agency stands under each of its areas, by side and level; one without a counterpart that day is named", () => {
  expect(matrix("2021-01-01").cells).toEqual([
    ["security-border indonesia central", 1, ["ic"]],
    // imigrasi-kalbar and jim-sarawak of the tests' own register answer one another.
    ["security-border indonesia regional", 3, ["ib"]],
    ["security-border malaysia central", 1, []],
    ["security-border malaysia regional", 2, []],
    ["social-culture indonesia regional", 1, []],
    ["- indonesia central", expect.any(Number), []],
    ["- indonesia regional", expect.any(Number), []],
    ["- malaysia central", expect.any(Number), []],
    ["- malaysia regional", expect.any(Number), []],
  ]);
  expect(matrix("2019-12-31").cells[1]).toEqual(["security-border indonesia regional", 2, []]);
});

test("pairs are those of the day, each once", () => {
  expect(matrix("2021-01-01").pairs).toEqual(["ia ma", "ia mb?"]);
  expect(matrix("2023-01-01").pairs).toEqual(["ia mb?"]);
});

test("leading agencies that nobody registered as answering one another stand with their items", () => {
  expect(matrix("2021-01-01").unregistered).toEqual([["ib mb", ["UJI-2", "UJI-3"]]]);
  expect(matrix("2019-01-01").unregistered).toEqual([]);
});

test("an area or an agency narrows it", () => {
  expect(matrix("2021-01-01", { area: "social-culture" })).toMatchObject({
    cells: [["social-culture indonesia regional", 1, []]],
    pairs: ["ia ma", "ia mb?"],
  });
  expect(matrix("2021-01-01", { agency: "mb" })).toMatchObject({
    cells: [["security-border malaysia central", 1, []]],
    pairs: ["ia mb?"],
  });
});
