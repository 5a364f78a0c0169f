/** Superseding an institution as an editor asks for it, over the protocol, over files in memory. */
import { afterEach, expect, test } from "vitest";
import {
  ApplyWorkspaceEditRequest,
  CodeActionRequest,
  ExecuteCommandRequest,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import {
  superseding,
  type Supersedable,
  type SupersedeChoices,
  type SupersedePreview,
  type SupersedeRequest,
} from "../src/protocol/institutions.ts";
import { connect, memoryHost, root, type TestClient } from "./client.ts";
import { paperFile } from "./fixture.ts";

const uri = `${root}/sidang-38/perbatasan.kertas.yaml`;
const register = `${root}/lembaga.institutions.yaml`;
const item =
  "id: KBS-1\ntitle: Jalan\nraisedBy: indonesia\ncounterparts:\n  indonesia: [dishub-kalbar]\n  malaysia: [jpj-sarawak]\nhistory: []\n";
const paper = paperFile("x", { number: 38, date: "2025-11-03", forum: "kk-jkk-kalbar-sarawak" }, item).text.replace(
  "items:",
  "status: draft\nitems:",
);

const request: SupersedeRequest = {
  change: {
    kind: "renamed",
    id: "dishub-kalbar",
    to: { id: "dishubla-kalbar", entry: { name: { id: "Dinas Perhubungan dan Laut" } } },
    on: "2025-07-01",
  },
};

let client: TestClient | undefined;
afterEach(() => client?.stop());

async function run(files: ReadonlyMap<string, string>, command: string, ...args: readonly unknown[]) {
  client = await connect(memoryHost(files));
  const applied: WorkspaceEdit[] = [];
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
    applied.push(edit);
    return { applied: true };
  });
  const answer: unknown = await client.connection.sendRequest(ExecuteCommandRequest.type, {
    command,
    arguments: [...args],
  });
  return { answer, applied };
}

const files = new Map([[uri, paper]]);

test("an editor is told which institutions have not ended, and by which names they go", async () => {
  const { answer } = await run(files, superseding.institutions, "ms");
  const known = answer as readonly Supersedable[];
  expect(known.find(({ id }) => id === "jim")).toMatchObject({ kind: "agency", name: "Jabatan Imigresen Malaysia" });
  expect(known.find(({ id }) => id === "jim")?.aliases).toContain("JIM");
  expect(known.find(({ kind }) => kind === "borderPost")?.changes).toEqual(["renamed", "merged", "split", "dissolved"]);
  expect(known.map(({ id }) => id)).not.toContain("kemenkumham");
});

test("an editor is told what to choose from", async () => {
  const { answer } = await run(files, superseding.choices, "jim", null, "ms");
  const choices = answer as SupersedeChoices;
  expect(choices).toMatchObject({ id: "jim", name: "Jabatan Imigresen Malaysia", kind: "agency", refusal: null });
  expect(choices.changes).toEqual(["renamed", "merged", "split", "dissolved", "handed-over", "parent-changed"]);
  expect(choices.files).toEqual([{ uri: register, exists: false }]);
  expect(choices.entry).toMatchObject({
    side: "malaysia",
    level: "central",
    kind: "agency",
    parent: [{ agency: "kdn-my" }],
  });
  expect(choices.others.map(({ id }) => id)).toContain("akps");
  expect(choices.others.map(({ id }) => id)).not.toContain("barantin");
  await client?.stop();
  const ended = (await run(files, superseding.choices, "kemenkumham", "agency", "en")).answer as SupersedeChoices;
  expect([ended.changes, ended.refusal]).toEqual([
    [],
    "kemenkumham (Ministry of Law and Human Rights) ended on 2024-10-20 and was succeeded by kemenkum, kemenimipas, kemenham already. If that is wrong, change its entry first.",
  ]);
  await client?.stop();
  const committee = (await run(files, superseding.choices, "kk-jkk-kalbar-sarawak", "committee", "en"))
    .answer as SupersedeChoices;
  expect(committee.roles).toContainEqual({
    id: "kk-jkk-kalbar-sarawak",
    name: "Working Group West Kalimantan – Sarawak",
    role: "secretariat",
    side: "indonesia",
    holder: "bppd-kalbar",
  });
  expect(committee.agencies).toContainEqual({ id: "mkn", name: expect.any(String) as string, side: "malaysia" });
});

test("it is told what a change would do, and nothing is written", async () => {
  const { answer, applied } = await run(files, superseding.preview, request, "en");
  const preview = answer as SupersedePreview;
  expect(applied).toEqual([]);
  expect(preview.entries).toMatchObject([
    { id: "dishub-kalbar", what: "ended", uri: register, isCopy: true },
    { id: "dishubla-kalbar", name: "Dinas Perhubungan dan Laut", what: "new", uri: register },
  ]);
  expect(preview.places).toMatchObject([
    {
      uri,
      line: 14,
      item: "KBS-1",
      title: "Jalan",
      key: "counterparts.indonesia",
      status: "draft",
      proposal: "replace",
    },
  ]);
  expect(preview.drafts).toEqual([{ uri, title: "Keamanan dan Pengelolaan Perbatasan", replaced: 1, questions: 0 }]);
  expect(preview.files).toEqual([{ uri: register, exists: false }]);
  expect(preview.text).toContain(
    "- sidang-38/perbatasan.kertas.yaml:15 KBS-1 Jalan, `counterparts.indonesia`: replace",
  );
});

test("it is done in one edit, drafts only where that is asked for", async () => {
  const { answer, applied } = await run(files, superseding.apply, { ...request, drafts: true }, "en");
  expect(answer).toMatchObject({ uris: [register, uri] });
  expect(applied).toMatchObject([
    {
      documentChanges: [
        { kind: "create", uri: register },
        { textDocument: { uri: register, version: null } },
        { textDocument: { uri }, edits: [{ newText: "dishubla-kalbar" }] },
      ],
    },
  ]);
  await client?.stop();
  const without = await run(files, superseding.apply, request, "en");
  expect(without.applied[0]?.documentChanges).toHaveLength(2);
});

test.each([
  [superseding.choices, ["tiada", null, "en"], null],
  [superseding.choices, [7], null],
  [
    superseding.preview,
    [{ change: { ...request.change, on: "nanti" } }, "ms"],
    { problem: expect.stringContaining("Sila tulis tarikh") as string },
  ],
  [superseding.preview, [], { problem: expect.stringContaining("`kind`") as string }],
  [
    superseding.apply,
    [{ ...request, file: "file:///lain/a.institutions.yaml" }, "en"],
    { problem: expect.stringContaining("There is no institutions file") as string },
  ],
  [
    superseding.apply,
    [{ ...request, file: `${root}/a.txt` }, "en"],
    { problem: expect.stringContaining("There is no institutions file") as string },
  ],
])("%s %j is refused in words", async (command, args, expected) => {
  const { answer, applied } = await run(files, command, ...args);
  expect([answer, applied]).toEqual([expected, []]);
});

test("an editor that does not ask gets no action", async () => {
  client = await connect(memoryHost(files));
  const position = { line: 14, character: 20 };
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: { start: position, end: position },
    context: { diagnostics: [], only: ["refactor"] },
  });
  expect(actions).toEqual([]);
});

test("a closed file with a byte order mark is edited where the editor will read it", async () => {
  const own =
    "{ format: kertas-kerja-institutions/1, agencies: [{ id: dinas-a, name: A, side: indonesia, level: regional, kind: agency, valid: { from: 2001 }, confidence: likely }] }\n";
  const closed = new Map([[register, `\uFEFF${own}`]]);
  const change = { kind: "dissolved", id: "dinas-a", on: "2026" } as const;
  const { applied } = await run(closed, superseding.apply, { change, drafts: false }, "en");
  const [edit] = applied[0]?.documentChanges ?? [];
  const edits = edit && "edits" in edit ? edit.edits.filter((one): one is TextEdit => "newText" in one) : [];
  expect(TextDocument.applyEdits(TextDocument.create(register, "", 1, own), edits)).toBe(
    own.replace("{ from: 2001 }", "{ from: 2001, to: 2025 }, succeededBy: []"),
  );
});
