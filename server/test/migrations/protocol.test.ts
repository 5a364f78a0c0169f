/** The papers of a folder migrated as an editor asks for it: over the protocol, over files in memory. */
import { readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import {
  ApplyWorkspaceEditRequest,
  ExecuteCommandRequest,
  type ApplyWorkspaceEditParams,
} from "vscode-languageserver/node";
import { TextDocumentEdit } from "vscode-languageserver-types";
import { Document } from "../../src/core/document.ts";
import { applyEdits } from "../../src/core/edit.ts";
import { longest, withheld } from "../../src/core/tree/unread.ts";
import { migrateCommand } from "../../src/protocol/writing.ts";
import { connect, memoryHost, root, type TestClient } from "../client.ts";

const sampleOf = (name: string): string => readFileSync(new URL(`kertas-kerja-0/${name}`, import.meta.url), "utf8");
const old = sampleOf("jangkar.kertas.yaml");
const expected = sampleOf("jangkar.migrated.yaml");
const uriOf = (name: string): string => `${root}/${name}.kertas.yaml`;

const files = new Map([
  [uriOf("37/tanda"), `\uFEFF${old}`],
  [uriOf("38/sosial"), sampleOf("sosial.kertas.yaml").replaceAll("\n", "\r\n")],
  [uriOf("38/kini"), expected],
  [uriOf("38/baru"), "format: kertas-kerja/7\n"],
  [uriOf("38/rusak"), "format: kertas-kerja/0\na: b: c\n"],
  [uriOf("40/panjang"), `format: kertas-kerja/0\nbackground: ${"kata ".repeat(longest / 5)}\n`],
  [uriOf("40/tertutup"), withheld],
]);

let client: TestClient | undefined;
afterEach(() => client?.stop());

async function run(below: string | null, isApplied = true) {
  client = await connect(memoryHost(files));
  const asked: ApplyWorkspaceEditParams[] = [];
  client.connection.onRequest(ApplyWorkspaceEditRequest.type, (params) => {
    asked.push(params);
    return { applied: isApplied };
  });
  const answer: unknown = await client.connection.sendRequest(ExecuteCommandRequest.type, {
    command: migrateCommand,
    arguments: [below],
  });
  return { answer, asked };
}

/** The texts after an edit; an editor reads a file without its byte order mark. */
const after = (params: ApplyWorkspaceEditParams | undefined) =>
  new Map(
    (params?.edit.documentChanges ?? []).map((change) => {
      if (!TextDocumentEdit.is(change)) throw new Error("no text edit");
      const { uri } = change.textDocument;
      const document = new Document(uri, "paper", (files.get(uri) ?? "").replace("\uFEFF", ""));
      const edits = change.edits.map((edit) => ({
        start: document.offsetAt(edit.range.start),
        end: document.offsetAt(edit.range.end),
        text: "newText" in edit ? edit.newText : "",
      }));
      return [uri, applyEdits(document.text, edits)];
    }),
  );

test("all papers in one edit; those that cannot be are named", async () => {
  const { answer, asked } = await run(null);
  expect(answer).toEqual({
    papers: 2,
    unsettled: 2,
    left: ["38/baru", "38/rusak", "40/panjang", "40/tertutup"].map(uriOf),
  });
  expect(asked).toHaveLength(1);
  expect(asked[0]?.metadata).toEqual({ isRefactoring: true });
  expect(after(asked[0])).toEqual(
    new Map([
      [uriOf("37/tanda"), expected],
      [uriOf("38/sosial"), sampleOf("sosial.migrated.yaml").replaceAll("\n", "\r\n")],
    ]),
  );
});

test("those below a folder alone, or one file", async () => {
  const { answer, asked } = await run(`${root}/37`);
  expect(answer).toEqual({ papers: 1, unsettled: 0, left: [] });
  expect([...after(asked[0]).keys()]).toEqual([uriOf("37/tanda")]);
  await client?.stop();
  expect((await run(`${root}/40`)).answer).toMatchObject({
    papers: 0,
    left: [uriOf("40/panjang"), uriOf("40/tertutup")],
  });
  await client?.stop();
  expect((await run(uriOf("38/sosial"))).answer).toEqual({ papers: 1, unsettled: 2, left: [] });
});

test("nothing to do asks for no edit; an edit that is refused is no success", async () => {
  const { answer, asked } = await run(uriOf("38/kini"));
  expect([answer, asked]).toEqual([{ papers: 0, unsettled: 0, left: [] }, []]);
  await client?.stop();
  expect((await run(null, false)).answer).toBeNull();
});
