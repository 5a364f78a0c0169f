import { expect, test } from "vitest";
import { folder, paperFile, workspaceOf } from "../../../test/fixture.ts";
import { textIn } from "../../../test/place.ts";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "./item-hierarchy.ts";

const entry = (session: number | string, date: string, outcome: string): string =>
  `  - session: ${session}\n    date: ${date}\n    outcome: ${outcome}\n    decision: Putusan.\n`;
const item = (...entries: readonly string[]): string =>
  `id: UJI-1\ntitle: { id: Jalan, ms: Laluan }\nhistory:${entries.length > 0 ? `\n${entries.join("")}` : " []"}`;
const raised = entry(36, "2023-09-20", "raised");
const workspace = workspaceOf([
  paperFile("36.kertas.yaml", { number: 36, date: "2023-09-20" }, item()),
  paperFile("37.kertas.yaml", { number: 37, date: "2024-11-23" }, item(raised)),
  paperFile("37-m.kertas.yaml", { number: 37, date: "2024-11-23", side: "malaysia" }, item(raised)),
  paperFile("pusat.kertas.yaml", { forum: "forum-pusat", number: 5, date: "2025-01-05" }, item()),
  paperFile(
    "38.kertas.yaml",
    { number: 38, date: "2025-11-03" },
    item(raised, entry(37, "2024-11-23", "escalated"), entry("forum-pusat#5", "2025-01-05", "returned")),
  ),
]);

const prepare = (name: string, words: string) => {
  const document = workspace.documents.get(`${folder}/${name}`)!;
  return prepareCallHierarchy(workspace, document, document.text.indexOf(words) + 1, "id");
};
const pathOf = (uri: string): string => uri.replace(`${folder}/`, "");
const before = (data: unknown) => incomingCalls(workspace, data, "id").map(({ from }) => pathOf(from.uri));
const after = (data: unknown) => outgoingCalls(workspace, data, "id").map(({ to }) => pathOf(to.uri));

test("anywhere in an item: the item, its session, and what that decided", () => {
  for (const words of ["UJI-1", "Jalan", "raised"]) {
    const [found] = prepare("37.kertas.yaml", words);
    expect(found).toMatchObject({
      name: "UJI-1 · Jalan",
      uri: `${folder}/37.kertas.yaml`,
      data: { id: "UJI-1", paper: `${folder}/37.kertas.yaml` },
    });
    expect(found?.detail).toMatch(/^forum-uji · sidang ke-37 · 2024-11-23 · diangkat/);
    const document = workspace.documents.get(`${folder}/37.kertas.yaml`)!;
    expect(found && textIn(document, found.selectionRange)).toBe("UJI-1");
  }
  expect(prepare("37.kertas.yaml", "issueArea")).toEqual([]);
});

test("one session back and one on, both sides' papers, across forums", () => {
  const data = (name: string): unknown => prepare(name, "UJI-1")[0]?.data;
  expect(before(data("36.kertas.yaml"))).toEqual([]);
  expect(after(data("36.kertas.yaml"))).toEqual(["37-m.kertas.yaml", "37.kertas.yaml"]);
  expect(before(data("37.kertas.yaml"))).toEqual(["36.kertas.yaml"]);
  expect(after(data("37-m.kertas.yaml"))).toEqual(["pusat.kertas.yaml"]);
  expect(before(data("38.kertas.yaml"))).toEqual(["pusat.kertas.yaml"]);
  expect(after(data("38.kertas.yaml"))).toEqual([]);
  const [call] = outgoingCalls(workspace, data("36.kertas.yaml"), "ms");
  expect(call?.fromRanges).toEqual(prepare("36.kertas.yaml", "UJI-1").map(({ selectionRange }) => selectionRange));
});

test("whatever comes back from an editor is looked at first", () => {
  for (const data of [undefined, null, 3, [], {}, { id: 1, paper: 2 }, { id: "UJI-1", paper: "x" }, { id: "x" }]) {
    expect(before(data)).toEqual([]);
    expect(after(data)).toEqual([]);
  }
});
