import { expect, test } from "vitest";
import { folder, paperFile, workspaceOf } from "../../../test/fixture.ts";
import { textIn } from "../../../test/place.ts";
import { workspaceSymbols } from "./workspace-symbols.ts";

const item = (id: string, title: string): string => `id: ${id}\ntitle: ${title}`;
const workspace = workspaceOf([
  paperFile("36.kertas.yaml", { number: 36, date: "2023-09-20" }, item("UJI-1", "Jalan lama")),
  paperFile(
    "37.kertas.yaml",
    { number: 37, date: "2024-11-23" },
    item("UJI-1", "{ id: Jalan penghubung, ms: Laluan }"),
    item("UJI-2", "Pos pemeriksaan"),
  ),
]);
const find = (query: string): readonly string[] =>
  workspaceSymbols(workspace, query, "id").map(({ name, containerName }) => `${name} (${containerName ?? ""})`);

test("an item once, in its latest paper, by id and by its title in any language", () => {
  const container = "forum-uji · sidang ke-37";
  expect(find("uji-1")[0]).toBe(`UJI-1 · Jalan penghubung (${container})`);
  expect(find("penghub jal")[0]).toBe(`UJI-1 · Jalan penghubung (${container})`);
  expect(find("laluan")).toEqual([`UJI-1 · Laluan (${container})`]);
  expect(find("jalan lama")).toEqual([]);
  const [symbol] = workspaceSymbols(workspace, "UJI-1", "id");
  expect(symbol?.location).toMatchObject({ uri: `${folder}/37.kertas.yaml`, range: { start: { line: 9 } } });
});

test("an institution by any of its names, where it is written", () => {
  expect(find("Imigresen Malaysia")).toEqual(["jim-sarawak · Jabatan Imigresen Malaysia Sarawak (instansi)"]);
  expect(find("keimigrasian")).toEqual(["imigrasi-kalbar · Divisi Keimigrasian Kalbar (instansi)"]);
  const [symbol] = workspaceSymbols(workspace, "jim-sarawak", "en");
  const builtIn = workspace.builtIn[0]!;
  expect(symbol?.location.uri).toBe(builtIn.uri);
  expect(symbol && "range" in symbol.location && textIn(builtIn, symbol.location.range)).toBe("jim-sarawak");
});

test("letters in their order find too, after what is nearer; never more than a person looks through", () => {
  expect(find("pmrksn")).toContain("UJI-2 · Pos pemeriksaan (forum-uji · sidang ke-37)");
  expect(find("jimsar")[0]).toMatch(/^jim-sarawak/);
  expect(find("kkikb")).toEqual([]);
  expect(find("kwikb")[0]).toMatch(/^imigrasi-kalbar · Kantor Wilayah Imigrasi Kalimantan Barat/);
  expect(find("zzz")).toEqual([]);
  const many = workspaceOf([
    paperFile(
      "1.kertas.yaml",
      { number: 1, date: "2020-01-01" },
      ...Array.from({ length: 300 }, (_, index) => item(`UJI-${index}`, "Pos")),
    ),
  ]);
  expect(workspaceSymbols(many, "", "ms")).toHaveLength(200);
  expect(workspaceSymbols(many, "uji 299", "ms")[0]?.name).toBe("UJI-299 · Pos");
});
