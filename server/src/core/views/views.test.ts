import { describe, expect, test } from "vitest";
import { paperFile as paper, workspaceOf } from "../../../test/fixture.ts";
import { entryOf, itemOf } from "../../../test/papers.ts";
import { parseDay } from "../day.ts";
import type { Reader } from "../reports/names.ts";
import { institutionsView } from "./institutions.ts";
import { itemsView } from "./items.ts";
import type { ViewNode } from "./node.ts";
import { papersView } from "./papers.ts";

const lacking = (session: number, date: string): string =>
  `  - session: ${session}\n    date: ${date}\n    outcome: carried-over\n    decision: Dibawa.\n`;

const files = [
  paper(
    "36.kertas.yaml",
    { number: 36, date: "2023-09-19" },
    itemOf("UJI-1", "Jalan", entryOf(36, "2023-09-19", "raised")),
  ),
  paper(
    "37.kertas.yaml",
    { number: 37, date: "2024-09-21" },
    itemOf("UJI-1", "Jalan", entryOf(36, "2023-09-19", "raised"), lacking(37, "2024-09-21")),
    itemOf("UJI-2", "<b>Pasar</b>\\n", entryOf(37, "2024-09-21", "raised")),
    itemOf("UJI-3", "Selesai", entryOf(37, "2024-09-21", "completed")),
  ),
];
const workspace = workspaceOf(files);
const reader: Reader = { workspace, language: "en", asOf: parseDay("2026-01-01") ?? 0 };

const outline = (nodes: readonly ViewNode[]): readonly unknown[] =>
  nodes.map(({ label, children }) => (children.length > 0 ? [label, outline(children)] : label));
const everyNode = (nodes: readonly ViewNode[]): readonly ViewNode[] =>
  nodes.flatMap((node) => [node, ...everyNode(node.children)]);

describe("the items", () => {
  test("stand under their age, the oldest first and the closed ones last, with their sittings, the latest first", () => {
    expect(outline(itemsView("age", "", reader))).toEqual([
      ["2 sessions", [["UJI-1 · Jalan", ["Session 37", "Session 36"]]]],
      ["1 session", [["UJI-2 · <b>Pasar</b>\\n", ["Session 37"]]]],
      ["Closed", [["UJI-3 · Selesai", ["Session 37"]]]],
    ]);
  });

  test("lead to the latest paper, a sitting to the paper that tells it first", () => {
    const [first] = itemsView("age", "", reader)[0]?.children ?? [];
    const lineOf = (file: number, text: string): number =>
      files[file]!.text.split("\n").findIndex((line) => line.includes(text));
    expect(first?.place).toEqual({ uri: files[1]?.uri, line: lineOf(1, "UJI-1") });
    expect(first?.until).toBeGreaterThan(lineOf(1, "UJI-1") + 5);
    expect(first?.until).toBeLessThan(lineOf(1, "UJI-2"));
    expect(first?.children.at(-1)?.place).toEqual({ uri: files[0]?.uri, line: lineOf(0, "session: 36") });
  });

  test("say what is wrong with them", () => {
    const marks = everyNode(itemsView("age", "", reader)).map(({ label, mark }) => [label.slice(0, 5), mark]);
    expect(marks).toContainEqual(["UJI-1", "open"]);
    expect(marks).toContainEqual(["UJI-3", "closed"]);
  });

  test.each(["area", "agency", "place"] as const)("stand in groups by %s, under keys of their own", (grouping) => {
    const nodes = everyNode(itemsView(grouping, "", reader));
    expect(new Set(nodes.map(({ key }) => key)).size).toBe(nodes.length);
    expect(new Set(nodes.filter(({ kind }) => kind === "item").map(({ id }) => id))).toEqual(
      new Set(["UJI-1", "UJI-2", "UJI-3"]),
    );
  });

  test.each([
    ["uji-2", ["UJI-2"]],
    ["PASAR", ["UJI-2"]],
    ["jim-sarawak jalan", ["UJI-1"]],
    ["nowhere", []],
  ])("pass the filter %s", (filter, ids) => {
    const found = everyNode(itemsView("age", filter, reader)).filter(({ kind }) => kind === "item");
    expect(found.map(({ id }) => id)).toEqual(ids);
  });
});

test("papers stand under forum and session, the latest first", () => {
  const [forum] = papersView(reader);
  expect(forum?.children.map(({ label }) => label)).toEqual(["Session 37", "Session 36"]);
  expect(forum?.children[0]?.children[0]).toMatchObject({ kind: "paper", place: { uri: files[1]?.uri, line: 0 } });
  expect(forum?.scope).toEqual({ forum: forum?.id });
});

test("institutions that are no more stand apart, and nothing is missing", () => {
  const nodes = institutionsView(reader);
  const ids = everyNode(nodes).flatMap(({ kind, id }) => (id === undefined ? [] : [`${kind} ${id}`]));
  const all = Object.entries(workspace.institutions.entries).flatMap(([kind, entries]) =>
    [...entries.keys()].map((id) => `${kind} ${id}`),
  );
  expect([...ids].sort()).toEqual(all.sort());
  const retired = nodes.find(({ key }) => key === "retired")?.children ?? [];
  expect(retired.length).toBeGreaterThan(0);
  expect(retired.every(({ mark }) => mark === "retired")).toBe(true);
});

test("institutions that are still to come stand apart with the day on which they begin", () => {
  const nodes = institutionsView({ ...reader, asOf: parseDay("2025-12-31") ?? 0 });
  const future = nodes.find(({ key }) => key === "future")?.children ?? [];
  expect(future.map(({ id, detail }) => [id, detail])).toEqual([["badan-mendatang", "since 1 Jan 2026"]]);
});

test("papers that hold anything anywhere are shown, and nothing throws", () => {
  const odd = workspaceOf([
    paper("odd.kertas.yaml", { number: 1, date: "2024-01-01" }, "id: ODD-1\ntitle: [a, {b: c}]\nhistory: nothing"),
    { uri: "file:///folder/list.kertas.yaml", text: "- a\n- b\n" },
    { uri: "file:///folder/empty.kertas.yaml", text: "" },
    {
      uri: "file:///folder/flow.kertas.yaml",
      text: "{session: {number: x}, items: [{id: F-1, history: [null, {}]}]}\r\n",
    },
  ]);
  const at = { ...reader, workspace: odd };
  expect(everyNode(itemsView("age", "", at)).flatMap(({ kind, id }) => (kind === "item" ? [id] : []))).toEqual(
    expect.arrayContaining(["ODD-1", "F-1"]),
  );
  expect(papersView(at).at(-1)?.label).toBe("No forum named");
});
