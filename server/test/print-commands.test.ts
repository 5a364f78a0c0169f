/** What an editor is told of a paper as it is printed: the preview's blocks, and files. */
import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { DidChangeTextDocumentNotification, DidOpenTextDocumentNotification } from "vscode-languageserver/node";
import { exportCommand, previewCommand, type ExportedPaper, type PreviewAnswer } from "../src/protocol/printing.ts";
import { connect, memoryHost, root, type TestClient } from "./client.ts";
import { paperWith } from "./fixture.ts";
import { item } from "./print.ts";

const uri = `${root}/sidang-38.kertas.yaml`;
const second = item.replace("UJI-2024-001", "UJI-2024-002");
const text = paperWith(item, second);
const files = new Map([
  [uri, text],
  [`${root}/rusak.kertas.yaml`, text.replace("decision: Dibahas lagi.", 'decision: "Dibahas')],
  [
    `${root}/uji.institutions.yaml`,
    readFileSync(new URL("./fixtures/test.institutions.yaml", import.meta.url), "utf8"),
  ],
]);

let client: TestClient;
beforeAll(async () => {
  client = await connect(memoryHost(files));
});
afterAll(() => client.stop());

const run = <T>(command: string, ...args: readonly unknown[]): Promise<T> =>
  client.connection.sendRequest<T>("workspace/executeCommand", { command, arguments: args });
const preview = (...args: readonly unknown[]): Promise<PreviewAnswer | null> => run(previewCommand, ...args);
const exported = (...args: readonly unknown[]): Promise<ExportedPaper | null> => run(exportCommand, ...args);
const bytesOf = (answer: ExportedPaper | null): Buffer =>
  Buffer.from(answer && "bytes" in answer ? answer.bytes : "", "base64");

test("only blocks that the client does not have are sent with their HTML", async () => {
  const { connection } = client;
  const textDocument = { uri, languageId: "kertas-kerja", version: 1, text };
  await connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  const first = await preview(uri, null, {});
  expect(first).toMatchObject({ version: 1, language: "id", tag: "id-ID" });
  expect(first?.blocks.every(({ html }) => html !== undefined)).toBe(true);
  const known = Object.fromEntries((first?.blocks ?? []).map(({ key, print }) => [key, print]));
  const changed = text.replace("Jalan **sempit**.", "Jalan lebar.\n    progress: Maju.");
  await connection.sendNotification(DidChangeTextDocumentNotification.type, {
    textDocument: { uri, version: 2 },
    contentChanges: [{ text: changed }],
  });
  const next = await preview(uri, null, known);
  expect(next?.version).toBe(2);
  expect(next?.blocks.filter(({ html }) => html !== undefined).map(({ key }) => key)).toEqual(["item UJI-2024-001"]);
  const lines = [first, next].map((answer) => answer?.blocks.find(({ key }) => key === "item UJI-2024-002")?.line);
  expect(lines[1]).toBe((lines[0] ?? 0) + 1);
});

test("the preview is in the language asked for", async () => {
  expect(await preview(uri, "ms", {})).toMatchObject({ language: "ms", tag: "ms-MY" });
});

test.each(["docx", "pdf", "xlsx", "html", "md"])("a paper is answered as %s", async (format) => {
  const bytes = bytesOf(await exported(uri, format, {}));
  expect(bytes.length).toBeGreaterThan(500);
  const start = { docx: "PK", xlsx: "PK", pdf: "%PDF", html: "<!doc", md: "**" }[format] ?? "?";
  expect(bytes.subarray(0, start.length).toString()).toBe(start);
});

test("a letterhead lends its header; what is no Word document is refused", async () => {
  const own = bytesOf(await exported(uri, "docx", { language: "en" }));
  const under = bytesOf(await exported(uri, "docx", { letterhead: own.toString("base64") }));
  expect(strFromU8(unzipSync(under)["word/document.xml"] ?? new Uint8Array())).toContain("UJI-2024-001");
  for (const letterhead of ["", Buffer.from("no zip").toString("base64")])
    expect(await exported(uri, "docx", { letterhead })).toEqual({ problem: "letterhead" });
});

test("the first line that cannot be read is named beside the file", async () => {
  const answer = await exported(`${root}/rusak.kertas.yaml`, "md", {});
  expect(answer).toMatchObject({
    brokenLine: (files.get(`${root}/rusak.kertas.yaml`) ?? "")
      .split("\n")
      .findIndex((line) => line.includes('"Dibahas')),
  });
});

test("whatever else is asked for is answered with nothing", async () => {
  for (const args of [[], [7], [uri, 1, 2], [`${root}/tidak-ada.kertas.yaml`], [`${root}/uji.institutions.yaml`]])
    expect(await exported(...args)).toBeNull();
  for (const args of [[], [{}], [`${root}/tidak-ada.kertas.yaml`, "id", {}], [`${root}/uji.institutions.yaml`]])
    expect(await preview(...args)).toBeNull();
  expect(await preview(uri, "fr", "nothing")).toMatchObject({ language: "id" });
});
