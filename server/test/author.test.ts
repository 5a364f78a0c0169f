/** The commands that write papers, as an editor asks for them: over the protocol, over files in memory. */
import { afterEach, expect, test } from "vitest";
import {
  ApplyWorkspaceEditRequest,
  ExecuteCommandRequest,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { authoring, type NewPaperChoices } from "../src/protocol/writing.ts";
import { connect, memoryHost, root, type TestClient } from "./client.ts";
import { paperFile } from "./fixture.ts";
import { entryOf, itemOf } from "./papers.ts";

const raised = entryOf(37, "2024-11-05", "raised");
const paper = (side: string, ...items: readonly string[]): string =>
  paperFile("x", { number: 38, date: "2025-11-03", forum: "kk-jkk-kalbar-sarawak", side }, ...items).text;
const uri = `${root}/sidang-38/perbatasan.kertas.yaml`;
const theirs = `${root}/sidang-38/sempadan.kertas.yaml`;
const text = paper("indonesia", itemOf("KBS-1", "Jalan", raised));

let client: TestClient | undefined;
afterEach(() => client?.stop());

/** Runs a command; answers what it answers and the edits that the editor was asked to apply. */
async function run(command: string, ...args: readonly unknown[]) {
  const files = new Map([
    [uri, text],
    [theirs, paper("malaysia", itemOf("KBS-1", "Jalan raya", raised), itemOf("KBS-2", "Pos"))],
  ]);
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

/** The file that an edit makes and the text that it puts there, in one step. */
function madeBy([edit, ...more]: readonly WorkspaceEdit[]): { readonly uri: string; readonly text: string } {
  expect(more).toEqual([]);
  const [create, fill] = edit?.documentChanges ?? [];
  if (!create || !("kind" in create) || create.kind !== "create" || !fill || !("edits" in fill))
    throw new Error("no file is made");
  expect(fill.textDocument).toEqual({ uri: create.uri, version: null });
  return { uri: create.uri, text: (fill.edits as TextEdit[]).map(({ newText }) => newText).join("") };
}

test("a new paper is made beside the others, with the open items where that is asked for", async () => {
  const request = {
    forum: "kk-jkk-kalbar-sarawak",
    issueArea: "security-border",
    side: "indonesia",
    number: 39,
    date: "2026-11-02",
  };
  const { answer, applied } = await run(authoring.newPaper, request);
  const made = madeBy(applied);
  expect(made.uri).toBe(`${root}/sidang-39/perbatasan.kertas.yaml`);
  expect(answer).toEqual({ uri: made.uri, exists: false, notes: [] });
  expect(made.text).toContain("\npreparedBy: tim-teknis-3-kalbar\n");
  expect(made.text).not.toContain("KBS-1");
  await client?.stop();
  const carried = madeBy((await run(authoring.newPaper, { ...request, carries: true })).applied);
  expect(carried.text).toContain("  - id: KBS-1\n");
});

test("a paper is carried forward, what only the other side holds included", async () => {
  const { answer, applied } = await run(authoring.carryForward, { uri, number: 39, date: "2026-11-02" });
  const made = madeBy(applied);
  expect(made.text).toContain("id: KBS-2\n");
  expect(answer).toMatchObject({ uri: `${root}/sidang-39/perbatasan.kertas.yaml`, exists: false });
});

test("a file that is there is not written", async () => {
  const { answer, applied } = await run(authoring.carryForward, { uri, number: 38, date: "2026-11-02" });
  expect([answer, applied]).toEqual([{ uri, exists: true, notes: [] }, []]);
});

test("decisions are listed and recorded", async () => {
  const { answer } = await run(authoring.toDecide, uri, "en");
  expect(answer).toMatchObject({ items: [{ id: "KBS-1", name: "Jalan", state: "none", outcome: null }] });
  const { outcomes } = answer as {
    readonly outcomes: readonly { readonly id: string; readonly formulas: readonly string[] }[];
  };
  expect(outcomes.find(({ id }) => id === "agreed")?.formulas[0]).toBe("Sidang sepakat …");
  await client?.stop();
  const followUps = [{ action: "Survei", by: ["jim-sarawak"], due: "2026-03-31" }, { action: 1 }, null];
  const recorded = await run(authoring.recordDecision, {
    uri,
    item: "KBS-1",
    outcome: "agreed",
    decision: "Sepakat.",
    followUps,
  });
  expect(recorded.answer).toBe(true);
  expect(recorded.applied[0]?.documentChanges).toMatchObject([
    {
      textDocument: { uri, version: null },
      edits: [
        {
          newText:
            "\n      - session: 38\n        date: 2025-11-03\n        outcome: agreed\n        decision: Sepakat.\n        followUp:\n          - action: Survei\n            by: [jim-sarawak]\n            due: 2026-03-31",
        },
      ],
    },
  ]);
});

test("both sides' papers are found and merged", async () => {
  expect((await run(authoring.counterparts, uri, "ms")).answer).toEqual([
    { uri: theirs, title: "Keamanan dan Pengelolaan Perbatasan" },
  ]);
  await client?.stop();
  const made = madeBy((await run(authoring.merge, theirs, uri)).applied);
  expect(made.uri).toBe(`${root}/sidang-38/perbatasan-bersama.kertas.yaml`);
  expect(made.text).toContain("title: { id: Jalan, ms: Jalan raya }\n");
});

test("forums with papers come first", async () => {
  const { answer } = await run(authoring.proposeNew, "ms");
  const { forums } = answer as NewPaperChoices;
  expect(forums[0]).toMatchObject({
    id: "kk-jkk-kalbar-sarawak",
    next: 39,
    latest: { number: 38, date: "2025-11-03" },
  });
  expect(forums.find(({ id }) => id === "kk-jkk-kaltara-sabah")).toMatchObject({ next: 1, latest: null });
});

test.each([
  [authoring.newPaper, [{ forum: "kk-jkk-kalbar-sarawak", date: "nanti" }], null],
  [authoring.newPaper, [], null],
  [authoring.carryForward, [{ uri: `${root}/tiada.kertas.yaml`, number: 39, date: "2026-11-02" }], null],
  [authoring.carryForward, [7], null],
  [authoring.toDecide, [null], null],
  [authoring.recordDecision, [{ uri, item: "KBS-9", outcome: "agreed", decision: "x", followUps: {} }], false],
  [authoring.counterparts, ["salah"], []],
  [authoring.merge, [uri, uri.replace("perbatasan", "lain")], null],
])("%s %j cannot be done", async (command, args, expected) => {
  const { answer, applied } = await run(command, ...args);
  expect([answer, applied]).toEqual([expected, []]);
});
