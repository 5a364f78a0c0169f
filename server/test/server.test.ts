/** What the server shows after events of the editor that change no text. */
import { afterEach, expect, test } from "vitest";
import {
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
} from "vscode-languageserver/node";
import { connect, memoryHost, root, type TestClient } from "./client.ts";

const uri = `${root}/sidang-38.kertas.yaml`;
const text = "format: kertas-kerja/1\n";
const files = new Map([[uri, text]]);

const clients: TestClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.stop();
});

async function serve(settings: Readonly<Record<string, unknown>> = {}): Promise<TestClient> {
  const client = await connect(memoryHost(files), settings);
  clients.push(client);
  return client;
}

async function open({ connection, settle }: TestClient, at: string): Promise<void> {
  const textDocument = { uri: at, languageId: "kertas-kerja", version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  await settle();
}

test("where closed papers are not checked, the findings of one go when it is closed", async () => {
  const client = await serve({ kertasKerja: { checkClosedPapers: false } });
  expect([...client.findings.keys()]).toEqual([]);
  await open(client, uri);
  expect([...client.findings.keys()]).toEqual([uri]);
  await client.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  await client.settle();
  expect([...client.findings.keys()]).toEqual([]);
});

test("a pattern of files.exclude that says nothing hides nothing", async () => {
  const client = await serve({ "files.exclude": { "": true } });
  expect([...client.findings.keys()]).toEqual([uri]);
});

test("a folder that is removed is known with a slash at its end, too", async () => {
  const client = await serve();
  const event = { added: [], removed: [{ uri: `${root}/`, name: "arsip" }] };
  expect(client.findings.size).toBeGreaterThan(0);
  await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, { event });
  await expect.poll(() => [...client.findings.keys()]).toEqual([]);
});

test("an address that no path of the folder has spoils nothing", async () => {
  const client = await serve();
  await open(client, `${root}//lain.kertas.yaml`);
  expect([...client.findings.keys()]).toEqual([uri, `${root}//lain.kertas.yaml`]);
});
