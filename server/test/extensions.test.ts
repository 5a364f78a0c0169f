/** Fields that a folder adds to its papers, in a running server and on the command line. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, test } from "vitest";
import {
  CompletionRequest,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  RenameRequest,
  type FileEvent,
} from "vscode-languageserver/node";
import { trustNotification } from "../src/protocol.ts";
import { connect, memoryHost, root, type TestClient } from "./client.ts";
import { paperWith } from "./fixture.ts";

const item = `id: UJI-2024-001
title: Jalan penghubung
raisedBy: indonesia
counterparts:
  indonesia: [imigrasi-kalbar]
  malaysia: [jim-sarawak]
budgetCode: A-1
history: []
`;
const after = item.replace("001", "002").replace("budgetCode: A-1", "after: UJI-2024-001");
const fieldsOf = (fields: string): string => `extensions:\n  item:\n${fields}`;
const budgetCode = "    budgetCode: { type: text, label: { id: Kode anggaran, ms: Kod bajet, en: Budget code } }\n";
const reference = "    after: { type: reference, to: item }\n";

const paper = `${root}/a.kertas.yaml`;
const other = `${root}/b.kertas.yaml`;
const configuration = `${root}/kertas-kerja.yaml`;

const clients: TestClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.stop();
});

async function serve(files: ReadonlyMap<string, string>): Promise<TestClient> {
  const client = await connect(memoryHost(files));
  clients.push(client);
  return client;
}

const formOnly = ["unknown-key", "missing-key", "wrong-type", "unknown-reference"];
const rulesIn = ({ findings }: TestClient, uri: string): readonly string[] =>
  (findings.get(uri) ?? []).flatMap(({ code, message }) =>
    formOnly.includes(String(code)) && /budgetCode|after|UJI/.test(JSON.stringify(message)) ? [String(code)] : [],
  );

const open = ({ connection }: TestClient, uri: string, languageId: string, text: string): Promise<void> =>
  connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId, version: 1, text },
  });

const change = ({ connection }: TestClient, uri: string, version: number, text: string): Promise<void> =>
  connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version },
    contentChanges: [{ text }],
  });

test("findings and completion follow the configuration as it is typed and saved, without a restart", async () => {
  const text = paperWith(item);
  const files = new Map([[paper, text]]);
  const client = await serve(files);
  await open(client, paper, "kertas-kerja", text);
  await client.settle();
  expect(rulesIn(client, paper)).toEqual(["unknown-key"]);

  await open(client, configuration, "kertas-kerja-configuration", "");
  await change(client, configuration, 2, fieldsOf(budgetCode));
  await client.settle();
  expect(rulesIn(client, paper)).toEqual([]);

  await change(client, configuration, 3, fieldsOf(budgetCode.replace("text", "integer, required: true")));
  await change(client, paper, 2, text.replace("budgetCode: A-1", "after: 1"));
  await client.settle();
  expect(rulesIn(client, paper).toSorted()).toEqual(["missing-key", "unknown-key"]);

  await change(client, paper, 3, text.replace("    budgetCode: A-1", "    bud"));
  const position = { line: text.split("\n").indexOf("    budgetCode: A-1"), character: 7 };
  const offered = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri: paper },
    position,
  });
  const items = Array.isArray(offered) ? offered : (offered?.items ?? []);
  expect(items.find(({ label }) => label === "budgetCode")).toMatchObject({ detail: "Kode anggaran" });
});

test("a configuration that changes on the disk counts at once", async () => {
  const files = new Map([
    [paper, paperWith(item)],
    [configuration, fieldsOf(budgetCode)],
  ]);
  const client = await serve(files);
  expect(rulesIn(client, paper)).toEqual([]);
  files.delete(configuration);
  const changes: FileEvent[] = [{ uri: configuration, type: FileChangeType.Deleted }];
  await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
  await client.settle();
  expect(rulesIn(client, paper)).toEqual(["unknown-key"]);
});

test("folders that are not trusted add no fields until they are", async () => {
  const files = new Map([
    [paper, paperWith(item)],
    [configuration, fieldsOf(budgetCode)],
  ]);
  const client = await connect(memoryHost(files), {}, { isTrusted: false });
  clients.push(client);
  expect(rulesIn(client, paper)).toEqual(["unknown-key"]);
  await client.connection.sendNotification(trustNotification);
  await client.settle();
  expect(rulesIn(client, paper)).toEqual([]);
});

test("an item that a field names is renamed there, and missed as soon as it is gone", async () => {
  const text = paperWith(item);
  const files = new Map([
    [paper, text],
    [other, paperWith(after).replace("number: 38", "number: 37").replaceAll("2025-11", "2024-11")],
    [configuration, fieldsOf(budgetCode + reference)],
  ]);
  const client = await serve(files);
  await open(client, paper, "kertas-kerja", text);
  await client.settle();
  expect([...rulesIn(client, paper), ...rulesIn(client, other)]).toEqual([]);
  const line = text.split("\n").indexOf("  - id: UJI-2024-001");
  const renamed = await client.connection.sendRequest(RenameRequest.type, {
    textDocument: { uri: paper },
    position: { line, character: 12 },
    newName: "UJI-2024-009",
  });
  expect(JSON.stringify(renamed)).toContain(other);
  await change(client, paper, 2, text.replace("UJI-2024-001", "UJI-2024-009"));
  await client.settle();
  expect(rulesIn(client, other)).toEqual(["unknown-reference"]);
});

const program = fileURLToPath(new URL("../../dist/kertas.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kertas-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("the command line reads the same file: the same findings, and the field in the print", () => {
  const kertas = (...args: readonly string[]) =>
    spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8", env: { LANG: "C" } });
  copyFileSync(new URL("./fixtures/test.institutions.yaml", import.meta.url), join(folder, "uji.institutions.yaml"));
  writeFileSync(join(folder, "a.kertas.yaml"), paperWith(item));
  expect(kertas("check").stdout).toContain("unknown-key");
  writeFileSync(join(folder, "kertas-kerja.yaml"), fieldsOf(budgetCode));
  expect(kertas("check").status).toBe(0);
  expect(kertas("export", "a.kertas.yaml", "-o", "a.md").status).toBe(0);
  expect(readFileSync(join(folder, "a.md"), "utf8")).toContain("**Kode anggaran:** A-1");
  writeFileSync(join(folder, "kertas-kerja.yaml"), fieldsOf(`${budgetCode}    title: { type: text }\n`));
  const { stdout, status } = kertas("check");
  expect([status, stdout]).toEqual([1, expect.stringContaining("kertas-kerja.yaml:4:5  error  bad-extension")]);
});
