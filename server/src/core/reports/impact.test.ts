import { describe, expect, test } from "vitest";
import { paperFile as paper, workspaceOf, type TextAt } from "../../../test/fixture.ts";
import { entryOf, itemOf } from "../../../test/papers.ts";
import { parseDay } from "../day.ts";
import { languages, type Language } from "../language.ts";
import type { Reader } from "./names.ts";
import { impactMarkdown, describeImpact } from "./impact-text.ts";
import { impactOf } from "./impact.ts";
import { asJson } from "./json.ts";
import type { Filter } from "./status.ts";

const item = (id: string, indonesia: string, malaysia: string, ...more: readonly string[]): string =>
  `id: ${id}\ntitle: Jalan | ${id}\nraisedBy: ${indonesia.split(",")[0] ?? ""}\ncounterparts:\n  indonesia: [${indonesia}]\n  malaysia: [${malaysia}]\n${more.join("")}history:\n${entryOf(37, "2024-09-21", "carried-over").replace("imigrasi-kalbar, jim-sarawak", "dinas-lama")}`;

const draft = (file: TextAt): TextAt => ({ ...file, text: file.text.replace(/^status: .*$/m, "status: draft") });
const adopted = (file: TextAt): TextAt => ({ ...file, text: file.text.replace(/^status: .*$/m, "status: adopted") });
const withStatus = (file: TextAt): TextAt => ({ ...file, text: file.text.replace(/^items:/m, "status: none\nitems:") });

const register = `format: kertas-kerja-institutions/1
committees:
  - id: forum-uji
    name: { id: Forum Uji }
    kind: forum
    level: regional
    side: joint
    roles:
      - { role: chair, side: indonesia, office: Asisten I }
      - { role: chair, side: malaysia, agency: jim-sarawak, valid: { to: 2020 } }
      - { role: secretariat, side: indonesia, agency: balai-terbelah }
      - { role: secretary, side: malaysia, agency: jim-sarawak }
  - id: forum-pusat
    name: { id: Forum Pusat }
    kind: forum
    level: central
    side: joint
    roles: [{ role: chair, agency: jim-sarawak }]
  - id: sekretariat-pusat
    name: { id: Sekretariat Pusat }
    kind: secretariat
    level: central
    side: joint
    parent: forum-pusat
    valid: { from: 2000 }
`;

const files = [
  draft(
    withStatus(
      paper(
        "38.kertas.yaml",
        { number: 38, date: "2025-11-03" },
        item("UJI-1", "dinas-lama, imigrasi-kalbar", "polis-sempadan", "place: entikong-tebedu\n"),
        item("UJI-2", "balai-terbelah", "mit-sarawak"),
      ),
    ),
  ),
  adopted(
    withStatus(
      paper("37.kertas.yaml", { number: 37, date: "2024-09-21" }, item("UJI-3", "badan-mendatang", "jim-sarawak")),
    ),
  ),
  paper(
    "36.kertas.yaml",
    { number: 36, date: "2023-09-21" },
    itemOf("UJI-4", "x", entryOf(36, "2023-09-21", "completed")),
  ),
  { uri: "file:///folder/uji.institutions.yaml", text: register },
];
const workspace = workspaceOf(files);
const at = (day: string, language: Language = "en"): Reader => ({ workspace, language, asOf: parseDay(day) ?? 0 });
const impact = (day: string, filter: Filter = {}) => impactOf(filter, at(day));
const outline = (day: string, filter: Filter = {}) =>
  impact(day, filter).institutions.map(({ id, why, replacements, items }) => [
    id,
    why,
    replacements.map((one) => `${one.how} ${one.id}${one.likely ? "?" : ""}`),
    items.map((one) => `${one.id} ${one.parts.join("+")} ${one.changeable ? "draft" : "stays"}`),
  ]);

describe("institutions that are not there", () => {
  test("stand with the open items that name them and what may stand in their place", () => {
    expect(outline("2025-11-10")).toEqual([
      [
        "dinas-lama",
        "ended",
        ["successor dinas-baru"],
        ["UJI-1 counterparts+raisedBy+by draft", "UJI-2 by draft", "UJI-3 by stays"],
      ],
      ["badan-mendatang", "not-begun", ["predecessor badan-kini"], ["UJI-3 counterparts+raisedBy stays"]],
      [
        "balai-terbelah",
        "ended",
        ["successor balai-satu", "successor balai-dua"],
        ["UJI-2 counterparts+raisedBy draft"],
      ],
      ["polis-sempadan", "handed-over", ["handed-over agensi-sempadan"], ["UJI-1 counterparts draft"]],
    ]);
  });

  test("are those of the day, on both sides of each change", () => {
    const ids = (day: string): readonly unknown[] => outline(day).map(([id, why]) => `${String(id)} ${String(why)}`);
    expect(ids("2016-12-31")).toEqual(["badan-mendatang not-begun"]);
    expect(ids("2017-01-01")).toEqual(["dinas-lama ended", "badan-mendatang not-begun"]);
    expect(ids("2024-12-31")).not.toContain("polis-sempadan handed-over");
    expect(ids("2026-01-01")).not.toContain("badan-mendatang not-begun");
    expect(impact("2016-12-31").counts).toMatchObject({ open: 3, touched: 1, institutions: 1 });
  });

  test("are narrowed as the status is", () => {
    expect(outline("2025-11-10", { agency: "balai-satu" }).map(([id]) => id)).toEqual(["balai-terbelah", "dinas-lama"]);
    expect(impact("2025-11-10", { area: "social-culture" }).institutions).toEqual([]);
  });

  test("leave adopted papers as they were signed", () => {
    expect(impact("2025-11-10").papers).toMatchObject([
      { path: "38.kertas.yaml", status: "draft", changeable: true, items: ["UJI-1", "UJI-2"] },
      { path: "37.kertas.yaml", status: "adopted", changeable: false, items: ["UJI-3"] },
    ]);
  });
});

test("a holder of the same role is proposed, and said to be a guess", () => {
  const handed = register.replace(
    "      - { role: secretary, side: malaysia",
    "      - { role: secretariat, side: indonesia, agency: biro-perbatasan, valid: { from: 2024-11 } }\n      - { role: secretary, side: malaysia",
  );
  const other = workspaceOf([...files.slice(0, -1), { uri: "file:///folder/uji.institutions.yaml", text: handed }]);
  const [, , balai] = impactOf({}, { ...at("2025-11-10"), workspace: other }).institutions;
  expect(balai).toMatchObject({
    id: "balai-terbelah",
    replacements: [{ id: "balai-satu" }, { id: "balai-dua" }, { id: "biro-perbatasan", how: "role", likely: true }],
  });
});

describe("forums", () => {
  const gaps = (day: string, filter: Filter = {}) =>
    impact(day, filter).roles.map(({ committee, side, role, why, holder, until, replacements }) => [
      `${committee.id} ${side} ${role} ${why}`,
      holder?.id ?? null,
      until === null ? null : new Date(until * 86_400_000).toISOString().slice(0, 10),
      replacements.map(({ id }) => id),
    ]);

  test("lack whom nobody holds a role for, on each side; a secretariat of its own is one", () => {
    expect(gaps("2025-11-10")).toEqual([
      ["forum-uji indonesia secretariat holder-absent", "balai-terbelah", "2024-10-20", ["balai-satu", "balai-dua"]],
      ["forum-uji malaysia chair vacant", "jim-sarawak", "2020-12-31", []],
    ]);
    expect(gaps("2019-11-10")).toEqual([]);
    expect(gaps("1999-11-10", { forum: "forum-pusat" })).toEqual([
      ["forum-pusat indonesia secretariat vacant", null, null, []],
      ["forum-pusat malaysia secretariat vacant", null, null, []],
    ]);
  });

  test("are told only of the agency asked for", () => {
    expect(gaps("2025-11-10", { agency: "balai-dua" }).map(([gap]) => gap)).toEqual([
      "forum-uji indonesia secretariat holder-absent",
    ]);
  });
});

describe("the report", () => {
  test.each(languages)("reads in %s", async (language) => {
    const reader = at("2025-11-10", language);
    await expect(describeImpact(impactOf({}, reader), reader)).toMatchFileSnapshot(
      `../../../test/fixtures/reports/impact.${language}.txt`,
    );
  });

  test("is Markdown in which texts are only texts", () => {
    const text = impactMarkdown(impact("2025-11-10"), at("2025-11-10"));
    expect(text).toContain("# Impact of changed institutions as of 10 November 2025\n\n");
    expect(text).toContain("| UJI-1 | Jalan \\| UJI-1 |");
    for (const row of text.split("\n").filter((line) => line.startsWith("| UJI-")))
      expect(row.split(/(?<!\\)\|/)).toHaveLength(6);
  });

  test("writes days as days in JSON", () => {
    expect(JSON.parse(asJson(impact("2025-11-10")))).toMatchObject({
      asOf: "2025-11-10",
      institutions: [{ id: "dinas-lama", day: "2016-12-31" }, {}, {}, { day: "2025-01-01" }],
      roles: [{ until: "2024-10-20" }, {}],
    });
  });

  test.each(["0001-01-01", "9999-12-31"])("tells of any day, such as %s, and of a folder without papers", (day) => {
    for (const read of [workspace, workspaceOf([])]) {
      const reader = { ...at(day), workspace: read };
      expect(describeImpact(impactOf({}, reader), reader)).not.toMatch(/undefined|NaN|Infinity/);
    }
    const nothing = { ...at(day), workspace: workspaceOf([]) };
    expect(describeImpact(impactOf({}, nothing), nothing)).toContain("There is no open item.");
  });

  test("takes papers that hold anything anywhere", () => {
    const odd = workspaceOf([
      {
        uri: "file:///folder/a.kertas.yaml",
        text: "items: [{id: A-1, counterparts: [x], place: {a: b}, waitingOn: [q]}]\r\n",
      },
      {
        uri: "file:///folder/b.kertas.yaml",
        text: "preparedBy: {}\nissueArea: [a]\nitems:\n- id: B-1\n  counterparts: {indonesia: {a: 1}}\n",
      },
      {
        uri: "file:///folder/c.institutions.yaml",
        text: "agencies: [null, {id: [a]}, {id: z, counterparts: {}}]\ncommittees: {}\n",
      },
    ]);
    expect(impactOf({}, { ...at("2025-11-10"), workspace: odd }).counts.open).toBe(2);
  });
});
