/** Clients that ask for findings, and clients that do not tell what happens to files. */
import { expect, test } from "vitest";
import { type ClientCapabilities, type Diagnostic } from "vscode-languageserver/node";
import { memoryHost, root } from "./client.ts";
import { RawClient } from "./raw-client.ts";

const paper = (session: number, outcome: string, date = `${1987 + session}-11-04`): string => `format: kertas-kerja/1
session: { forum: kk-jkk-kalbar-sarawak, number: ${session}, date: ${date}, endDate: ${date}, venue: Miri }
side: indonesia
issueArea: social-culture
title: Bidang
status: draft
items:
  - id: UJI-1
    title: Jalan
    raisedBy: indonesia
    counterparts: { indonesia: [bppd-kalbar], malaysia: [jim-sarawak] }
    history:
      - { session: ${session}, date: ${date}, outcome: ${outcome}, decision: Putusan. }
`;

const [earlier, later] = [`${root}/37.kertas.yaml`, `${root}/38.kertas.yaml`];

interface Report {
  readonly kind: "full" | "unchanged";
  readonly resultId: string;
  readonly items?: readonly Diagnostic[];
}

const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {}, publishDiagnostics: {} },
  workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
};

const pull = async (client: RawClient, uri: string, previousResultId?: string): Promise<Report> =>
  (await client.request<Report>("textDocument/diagnostic", { textDocument: { uri }, previousResultId })) as Report;

/** Of the findings about an outcome that does not exist: papers this short have others. */
const codesIn = (items: readonly Diagnostic[] = []): readonly unknown[] =>
  items.map(({ code }) => code).filter((code) => code === "not-allowed-value");

/** The findings last sent of a document; undefined where none ever were. */
function sentOf(client: RawClient, uri: string): readonly unknown[] | undefined {
  const sent = client.log.filter(
    ({ from, method }) => from === "server" && method === "textDocument/publishDiagnostics",
  );
  const last = sent.findLast(({ params }) => (params as { readonly uri: string }).uri === uri);
  return last && codesIn((last.params as { readonly diagnostics: readonly Diagnostic[] }).diagnostics);
}

const refreshes = ({ log }: RawClient): number =>
  log.filter(({ method }) => method === "workspace/diagnostic/refresh").length;

test("who asks for findings is sent none of what is open, and told when another document changes them", async () => {
  const files = new Map([
    [earlier, paper(37, "setuju")],
    [later, paper(38, "agreed")],
  ]);
  const client = await RawClient.start(memoryHost(files), pulling, { language: "en" });
  await client.rest();
  expect(sentOf(client, earlier)).toEqual(["not-allowed-value"]);

  client.open(earlier, "kertas-kerja", files.get(earlier) ?? "");
  client.open(later, "kertas-kerja", files.get(later) ?? "");
  await client.rest();
  expect(sentOf(client, earlier)).toEqual([]);
  const first = await pull(client, earlier);
  expect([first.kind, codesIn(first.items)]).toEqual(["full", ["not-allowed-value"]]);
  expect(await pull(client, earlier, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });

  // Its own keystrokes need no telling.
  const before = refreshes(client);
  client.change(earlier, [{ text: paper(37, "carried-over") }]);
  const second = await pull(client, earlier, first.resultId);
  expect(codesIn(second.items)).not.toContain("not-allowed-value");
  client.change(later, [{ text: paper(38, "belum") }]);
  await client.rest();
  expect(codesIn((await pull(client, later)).items)).toContain("not-allowed-value");

  // An open item that the later paper leaves out.
  const other = paper(37, "carried-over").replaceAll("UJI-1", "UJI-2");
  client.change(earlier, [{ text: paper(37, "carried-over") + other.slice(other.indexOf("  - id")) }]);
  await client.rest();
  expect(refreshes(client)).toBeGreaterThan(before);

  client.change(earlier, [{ text: paper(37, "setuju") }]);
  files.set(earlier, paper(37, "setuju"));
  client.close(earlier);
  await client.rest();
  expect(sentOf(client, earlier)).toEqual(["not-allowed-value"]);
  await client.stop();
});

test("where nobody tells what happens to files, it is looked for when one is saved", async () => {
  const files = new Map([
    [earlier, paper(37, "agreed")],
    [later, paper(38, "agreed")],
  ]);
  const client = await RawClient.start(memoryHost(files), { textDocument: { publishDiagnostics: {} } });
  await client.rest();
  client.open(later, "kertas-kerja", files.get(later) ?? "");
  files.set(earlier, paper(37, "setuju"));
  files.set(`${root}/baru.kertas.yaml`, paper(36, "setuju"));
  client.notify("textDocument/didSave", { textDocument: { uri: later } });
  await client.rest();
  expect(sentOf(client, earlier)).toContain("not-allowed-value");
  expect(sentOf(client, `${root}/baru.kertas.yaml`)).toContain("not-allowed-value");
  files.delete(`${root}/baru.kertas.yaml`);
  client.notify("textDocument/didSave", { textDocument: { uri: later } });
  await client.rest();
  expect(sentOf(client, `${root}/baru.kertas.yaml`)).toEqual([]);
  await client.stop();
});
