import { expect, test } from "vitest";
import type { CodeLens } from "vscode-languageserver-types";
import { folder, paperFile, workspaceOf } from "../../../test/fixture.ts";
import type { Language } from "../language.ts";
import { showReferencesCommand } from "../client-commands.ts";
import { codeLenses, resolveCodeLens, uriOfLens } from "./code-lenses.ts";

const item = (id: string, ...entries: readonly string[]): string =>
  `id: ${id}\ntitle: Jalan\nraisedBy: jim-sarawak\ncounterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }\nhistory: [${entries.join(", ")}]`;
const raised = "{ session: 36, date: 2023-09-20, outcome: raised, followUp: [{ action: A, done: 2024-02-01 }] }";
const carried = "{ session: forum-pusat#37, date: 2024-09-20, outcome: carried-over }";
const dropped = "{ session: 37, date: 2024-09-20, outcome: dropped }";
const met = "{ meeting: Rapat, date: 2025-01-31, outcome: agreed }";

const institutions = {
  uri: `${folder}/own.institutions.yaml`,
  text: `format: kertas-kerja-institutions/1
agencies:
  - id: jim-sarawak
    name: JIM
  - id: kantor-baru
    name: Kantor
    parent: [{ agency: jim-sarawak }]
`,
};
const older = paperFile("36.kertas.yaml", { number: 36, date: "2023-09-19" }, item("UJI-1", raised));
const paper = paperFile(
  "38.kertas.yaml",
  { number: 38, date: "2025-11-03" },
  item("UJI-1", raised, carried),
  item("UJI-2", raised, dropped),
  item("UJI-3"),
  item("UJI-4", met),
);
const workspace = workspaceOf([older, paper, institutions]);

const lensesOf = (uri: string, language: Language): readonly CodeLens[] => {
  const document = workspace.documents.get(uri);
  return document ? codeLenses(workspace, document, language) : [];
};
/** Line and title of every lens once resolved. */
const shown = (uri: string, language: Language): readonly string[] =>
  lensesOf(uri, language).map((lens) => {
    const { range, command } = resolveCodeLens(workspace, lens, language);
    return `${range.start.line + 1}: ${command?.title ?? ""}`;
  });

test("above each item stands how it is, and in how many papers", () => {
  expect(shown(paper.uri, "en")).toEqual([
    "10: open since session 36 · 3 sessions · last follow-up 2024-02",
    "10: in 2 papers",
    "16: closed by session 37",
    "22: new",
    "28: open since 2025-01-31 · 1 session · no follow-up yet",
  ]);
  expect(shown(paper.uri, "id")[0]).toBe("10: terbuka sejak sidang 36 · 3 sidang · tindak lanjut terakhir 2024-02");
  expect(shown(paper.uri, "ms").slice(2, 4)).toEqual(["16: ditutup pada persidangan 37", "22: baharu"]);
});

test("above each institution stands in how many papers it is used, and in how many with open items", () => {
  expect(shown(institutions.uri, "en")).toEqual([
    "3: used in 2 papers, 2 of them with open items · named once in institutions files",
    "3: replaces the shipped entry · differs in: Name, Abbreviation, Side, Level, Region, Kind, Issue areas, Sources",
    "5: unused",
  ]);
  expect(shown(institutions.uri, "id").filter((_, index) => index !== 1)).toEqual([
    "3: dipakai dalam 2 kertas kerja, 2 di antaranya dengan butir terbuka · disebut 1 kali di berkas lembaga",
    "5: tidak dipakai",
  ]);
  expect(shown(institutions.uri, "ms")[0]).toBe(
    "3: digunakan dalam 2 kertas kerja, 2 daripadanya dengan perkara terbuka · disebut 1 kali dalam fail institusi",
  );
});

test("a paper counts as open for those that its open items name, and for those that it names itself", () => {
  const uri = `${folder}/kami.institutions.yaml`;
  const entry = (list: string, id: string): string => `${list}: [{ id: ${id}, name: A }]\n`;
  const kinds: readonly (readonly [string, string, string])[] = [
    ["agencies", "dinas-baru", "used in 1 paper"],
    ["agencies", "mit-sarawak", "used in 1 paper, 1 of them with open items"],
    ["committees", "forum-uji", "used in 1 paper, 1 of them with open items"],
  ];
  const by = (id: string, agency: string, entries: string): string =>
    item(id, entries).replaceAll("jim-sarawak", agency);
  const own = paperFile(
    "39.kertas.yaml",
    { number: 39, date: "2026-11-03" },
    by("UJI-5", "dinas-baru", "{ session: 37, date: 2024-09-20, outcome: completed }"),
    by("UJI-6", "mit-sarawak", "{ session: 38, date: 2025-11-03, outcome: agreed }"),
  );
  for (const [list, id, title] of kinds) {
    const ours = workspaceOf([own, { uri, text: entry(list, id) }]);
    const document = ours.documents.get(uri);
    const [lens] = document ? codeLenses(ours, document, "en") : [];
    expect(lens && resolveCodeLens(ours, lens, "en").command?.title).toBe(title);
  }
});

test("the lens of an entry in place of a shipped one leads there", () => {
  const lens = lensesOf(institutions.uri, "ms")[1];
  expect(lens?.command?.title).toMatch(/^menggantikan entri sedia ada · berbeza: /);
  expect(lens?.command?.command).toBe(showReferencesCommand);
  expect(lens?.command?.arguments?.[2]).toMatchObject([{ uri: "builtin:/test.institutions.yaml" }]);
});

test("places are looked for only when a lens comes into view, and shown by the command", () => {
  const [state, papers] = lensesOf(paper.uri, "en");
  expect(state?.command?.command).toBe("");
  expect(papers).toEqual({ range: papers?.range, data: { uri: paper.uri, kind: "item", id: "UJI-1" } });
  const resolved = papers && resolveCodeLens(workspace, papers, "en");
  expect(resolved?.command?.command).toBe(showReferencesCommand);
  expect(resolved?.command?.arguments).toEqual([
    paper.uri,
    papers?.range.start,
    [older.uri, paper.uri].map((uri) => ({
      uri,
      range: { start: { line: 9, character: 8 }, end: { line: 9, character: 13 } },
    })),
  ]);
});

test("a lens whose data is not ours is given back", () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  for (const data of [
    undefined,
    null,
    "x",
    1,
    {},
    { uri: 1, kind: "item", id: "A" },
    { uri: "a", kind: "b", id: "c" },
  ]) {
    expect(resolveCodeLens(workspace, { range, data }, "en")).toEqual({ range, data });
    expect(uriOfLens({ range, data })).toBeUndefined();
  }
});
