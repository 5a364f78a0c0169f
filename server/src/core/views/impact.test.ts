import { describe, expect, test } from "vitest";
import { paperFile as paper, workspaceOf } from "../../../test/fixture.ts";
import { entryOf } from "../../../test/papers.ts";
import { parseDay } from "../day.ts";
import { languages } from "../language.ts";
import type { Reader } from "../reports/names.ts";
import { impactView } from "./impact.ts";
import type { ViewNode } from "./node.ts";

const item = (id: string, indonesia: string, malaysia: string): string =>
  `id: ${id}\ntitle: "Jalan\\n <b>${id}</b>"\nraisedBy: indonesia\ncounterparts:\n  indonesia: [${indonesia}]\n  malaysia: [${malaysia}]\nhistory:\n${entryOf(38, "2025-11-03", "raised")}`;
const files = [
  paper(
    "38.kertas.yaml",
    { number: 38, date: "2025-11-03" },
    item("UJI-1", "dinas-lama", "mit-sarawak"),
    item("UJI-2", "imigrasi-kalbar", "mit-sarawak"),
    item("UJI-3", "badan-mendatang", "jim-sarawak"),
  ),
];
const workspace = workspaceOf(files);
const reader: Reader = { workspace, language: "en", asOf: parseDay("2025-11-10") ?? 0 };
const everyNode = (nodes: readonly ViewNode[]): readonly ViewNode[] =>
  nodes.flatMap((node) => [node, ...everyNode(node.children)]);
const below = (key: string, at: Reader = reader): readonly ViewNode[] =>
  impactView(at).find((node) => node.key === key)?.children ?? [];
const lineOf = (text: string): number => files[0]!.text.split("\n").findIndex((line) => line.includes(text));

describe("a changed institution", () => {
  test("stands with what takes its place, then the items that name it", () => {
    expect(
      below("changed").map(({ label, detail, mark, children }) => [
        label,
        detail,
        mark,
        children.map((row) => row.label),
      ]),
    ).toEqual([
      [
        "Badan Mendatang",
        "1 item · not there before 1 January 2026",
        "waiting",
        ["→ Badan Kini", "UJI-3 · Jalan <b>UJI-3</b>"],
      ],
      [
        "Dinas Perindustrian Lama",
        "1 item · not there after 31 December 2016",
        "retired",
        ["→ Dinas Perdagangan Baru", "UJI-1 · Jalan <b>UJI-1</b>"],
      ],
    ]);
  });

  test("opens at its entry, an item at the line that names it", () => {
    const [, institution] = below("changed");
    expect(institution?.place?.uri).toBe("builtin:/test.institutions.yaml");
    expect(institution?.scope).toEqual({ agency: "dinas-lama" });
    const row = institution?.children.at(-1);
    expect(row?.place).toEqual({ uri: files[0]?.uri, line: lineOf("indonesia: [dinas-lama]") });
    expect(row?.until).toBe(row?.place?.line);
  });

  test("is none on a day on which all are there", () => {
    const at = { ...reader, asOf: parseDay("2016-01-01") ?? 0, workspace: workspaceOf([]) };
    expect(impactView(at).map(({ key }) => key)).toEqual(["lacking"]);
  });
});

test("pairs that nobody registered stand with their items", () => {
  expect(below("unregistered").map(({ label, children }) => [label, children.map(({ id }) => id)])).toEqual([
    ["Kanwil Imigrasi – Kementerian Perdagangan Sarawak", ["UJI-2"]],
  ]);
});

test("a forum has a row for each side that lacks somebody", () => {
  expect(below("roles").map(({ id, detail }) => [id, detail])).toEqual([
    ["forum-uji", "Indonesia: chair, secretariat"],
    ["forum-uji", "Malaysia: chair, secretariat"],
  ]);
});

test.each(languages)("keys are unique, and every row says something, in %s", (language) => {
  const nodes = everyNode(impactView({ ...reader, language }));
  expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
  for (const { label, tip, spoken } of nodes) {
    expect([label, tip, spoken]).not.toContain("");
    expect(`${label}${tip}${spoken}`).not.toMatch(/undefined|NaN|\[object/);
    expect(label).not.toContain("\n");
  }
});
