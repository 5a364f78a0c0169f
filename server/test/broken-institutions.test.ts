/** A broken institutions file never takes the papers' findings down with it, and shows its own where they are. */
import { afterEach, expect, test } from "vitest";
import {
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  type FileEvent,
} from "vscode-languageserver/node";
import { Document } from "../src/core/document.ts";
import { applyEdits } from "../src/core/edit.ts";
import { findingsOf } from "../src/core/findings.ts";
import { placedValues, schemaOf } from "../src/core/schema.ts";
import { connect, memoryHost, root, type TestClient } from "./client.ts";
import { findingsIn, folder, workspaceOf } from "./fixture.ts";

const paper = `format: kertas-kerja/1
session: { forum: kk-jkk-kalbar-sarawak, number: 38, date: 2025-11-03 }
side: indonesia
issueArea: security-border
preparedBy: tim-kami
title: Keamanan
items:
  - id: UJI-1
    title: Pos
    raisedBy: dinas-kami
    counterparts: { indonesia: [dinas-kami, badan-gaib], malaysia: [jabatan-kami] }
    history:
      - session: 37
        date: 2024-11-23
        outcome: raised
        decision: Dilanjutkan.
`;
const entry = (id: string, side: string, more = ""): string =>
  `  - id: ${id}\n    name: { id: Nama ${id} }\n    side: ${side}\n    level: regional\n    kind: agency\n    confidence: likely\n${more}`;
const institutions = `format: kertas-kerja-institutions/1
agencies:
${entry("dinas-kami", "indonesia", "    counterparts: [jabatan-kami]\n")}${entry("jabatan-kami", "malaysia")}${entry("dinas-lain", "indonesia")}committees:
  - id: tim-kami
    name: Tim Kami
    kind: technical-team
    side: indonesia
    roles:
      - { role: chair, side: indonesia, agency: dinas-kami, valid: { from: 2020 } }
    confidence: likely
borderPosts:
  - { id: pos-kami, name: Pos Kami, indonesia: { name: Pos, region: sini }, confidence: likely }
`;

const paperUri = `${root}/38.kertas.yaml`;
const ownUri = `${root}/kami.institutions.yaml`;
const otherUri = `${root}/lain.institutions.yaml`;

const clients: TestClient[] = [];
afterEach(async () => {
  for (const client of clients.splice(0)) await client.stop();
});

interface Session {
  /** What is shown of a file: `line rule`. */
  readonly shown: (uri: string) => readonly string[];
  /** Gives the open institutions file another text. */
  readonly write: (text: string) => Promise<void>;
  readonly client: TestClient;
  readonly files: Map<string, string>;
}

/** A server with paper and institutions open in the editor. */
async function start(own = institutions): Promise<Session> {
  const files = new Map([
    [paperUri, paper],
    [ownUri, own],
  ]);
  const client = await connect(memoryHost(files));
  clients.push(client);
  for (const [uri, text] of files) {
    const languageId = uri === paperUri ? "kertas-kerja" : "kertas-kerja-institutions";
    const textDocument = { uri, languageId, version: 1, text };
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }
  await client.settle();
  let version = 1;
  return {
    client,
    files,
    shown: (uri) => (client.findings.get(uri) ?? []).map(({ range, code }) => `${range.start.line + 1} ${code ?? ""}`),
    write: async (text) => {
      const textDocument = { uri: ownUri, version: ++version };
      await client.connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument,
        contentChanges: [{ text }],
      });
      await client.settle();
    },
  };
}

/** Tells the server that a file came or went. */
const tell = (client: TestClient, change: FileEvent): Promise<void> =>
  client.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [change] });

/** What the paper is to show whatever becomes of the institutions file. */
const due = ["11 unknown-reference", "15 carried-over-without-follow-up"];

test("in order, the file has no findings and the paper has its own", async () => {
  const { shown } = await start();
  expect(shown(ownUri)).toEqual([]);
  expect(shown(paperUri)).toEqual(due);
});

test.each([
  ["a quote that is never closed", "name: { id: Nama jabatan-kami }", 'name: "Nama', 11],
  ["a brace that is never closed", "name: { id: Nama dinas-kami }", "name: { id: Nama", 4],
  ["a bracket that takes the whole list", "agencies:", "agencies: [", 2],
  ["a list's key without its colon", "agencies:", "agencies", 1],
  ["a quote that takes the whole file", "agencies:", '"agencies:', 1],
  ["a dash without its blank", "  - id: jabatan-kami", "  -id: jabatan-kami", 10],
  ["a line that lost its indentation", "    name: { id: Nama jabatan-kami }", "name: { id: Nama jabatan-kami }", 12],
  ["a tab", "    side: malaysia", "\tside: malaysia", 12],
  ["what a merge left behind", "  - id: jabatan-kami", "<<<<<<< HEAD\n  - id: jabatan-kami", 10],
])(
  "%s: the fault is shown in its line, the paper's findings stay, and mending it clears it",
  async (_, sound, broken, line) => {
    const { shown, write } = await start();
    await write(institutions.replace(sound, broken));
    expect(shown(ownUri).find((one) => one.endsWith(" yaml-syntax"))).toBe(`${line} yaml-syntax`);
    expect(shown(paperUri)).toEqual(due);
    await write(institutions);
    expect(shown(ownUri)).toEqual([]);
    expect(shown(paperUri)).toEqual(due);
  },
);

test("a circle of successors", async () => {
  const { shown, write } = await start();
  const ended = (id: string, next: string): string =>
    entry(id, "indonesia", `    valid: { to: 2020 }\n    succeededBy: [${next}]\n`);
  await write(institutions.replace("committees:", `${ended("satu", "dua")}${ended("dua", "satu")}committees:`));
  expect(shown(ownUri)).toEqual([
    "29 successor-not-valid",
    "29 successor-cycle",
    "37 successor-not-valid",
    "37 successor-cycle",
  ]);
  expect(shown(paperUri)).toEqual(due);
  await write(institutions);
  expect(shown(ownUri)).toEqual([]);
});

test("an id twice, in one file and in another one", async () => {
  const { client, files, shown, write } = await start();
  await write(institutions.replace("committees:", `${entry("dinas-kami", "malaysia")}committees:`));
  expect(shown(ownUri)).toEqual(["22 duplicate-institution"]);
  expect(shown(paperUri)).toEqual(due);
  files.set(otherUri, `format: kertas-kerja-institutions/1\nagencies:\n${entry("jabatan-kami", "indonesia")}`);
  await tell(client, { uri: otherUri, type: FileChangeType.Created });
  await write(institutions);
  expect(shown(ownUri)).toEqual([]);
  expect(shown(otherUri)).toEqual(["3 duplicate-institution"]);
  expect(shown(paperUri)).toEqual(due);
  files.delete(otherUri);
  await tell(client, { uri: otherUri, type: FileChangeType.Deleted });
  await client.settle();
  expect(shown(otherUri)).toEqual([]);
});

test("a change takes effect in open papers at once, from the editor and from the disk", async () => {
  const { client, files, shown, write } = await start();
  await write(
    institutions.replace("    counterparts:", "    valid: { to: 2020 }\n    succeededBy: []\n    counterparts:"),
  );
  expect(shown(paperUri)).toEqual([
    "10 retired-institution",
    "11 retired-institution",
    "11 unknown-reference",
    "15 carried-over-without-follow-up",
  ]);
  await write(institutions);
  expect(shown(paperUri)).toEqual(due);
  files.set(otherUri, `format: kertas-kerja-institutions/1\nagencies:\n${entry("badan-gaib", "indonesia")}`);
  await tell(client, { uri: otherUri, type: FileChangeType.Created });
  await client.settle();
  expect(shown(paperUri)).toEqual(["15 carried-over-without-follow-up"]);
});

test("something else than is due, at every place of the file", () => {
  const file = { uri: `${folder}/kami.institutions.yaml`, text: institutions };
  const at = `${folder}/38.kertas.yaml`;
  const told = (text: string): readonly string[] => {
    const workspace = workspaceOf([
      { uri: at, text: paper },
      { ...file, text },
    ]);
    findingsIn(workspace, file.uri);
    return findingsIn(workspace, at).map((one) => `${one.rule} ${paper.slice(one.start, one.end)}`);
  };
  const own = /dinas-kami|jabatan-kami|tim-kami/;
  const before = told(institutions);
  const document = new Document(file.uri, "institutions", institutions);
  const places = [...placedValues(document.tree.root, schemaOf("institutions"))].slice(1);
  expect(places.length).toBeGreaterThan(40);
  for (const { node, path } of places)
    for (const written of [
      "",
      "1",
      "kata",
      "[]",
      "{}",
      "[[a], {}, null, 2]",
      "{ id: [a] }",
      "&a [*a]",
      "*tiada",
      "!x y",
    ]) {
      const after = told(applyEdits(institutions, [{ start: node.start, end: node.end, text: written }]));
      const gone = before.filter((one) => !after.includes(one));
      const added = after.filter((one) => !before.includes(one) && !own.test(one));
      expect([gone, added], `${path.join(".")}: ${written}`).toEqual([[], []]);
    }
});

/** Far more than any register has. */
const many = 10_000;
const manyEntries = (write: (index: number) => string): string =>
  `${institutions.replace(/committees:[^]*/, "")}${Array.from({ length: many }, (_, index) => write(index)).join("")}`;

test.each([
  ["in order", (index: number) => entry(`badan-${index}`, "indonesia"), 0],
  ["one id for all", () => entry("badan", "indonesia"), many - 1],
  [
    "a circle of successors through all",
    (index: number) =>
      entry(`badan-${index}`, "indonesia", `    valid: { to: 2016 }\n    succeededBy: [badan-${(index + 1) % many}]\n`),
    2 * many,
  ],
  [
    "one counterpart for all, which is silent",
    (index: number) => entry(`badan-${index}`, "malaysia", "    counterparts: [dinas-kami]\n"),
    many,
  ],
  ["an unknown id in each", (index: number) => entry(`badan-${index}`, "malaysia", "    counterparts: [x]\n"), many],
] as const)("10,000 entries, %s, are judged in seconds", (_, write, count) => {
  const text = manyEntries(write);
  const uri = `${folder}/kami.institutions.yaml`;
  const at = `${folder}/38.kertas.yaml`;
  const workspace = workspaceOf([
    { uri: at, text: paper.replace("preparedBy: tim-kami\n", "") },
    { uri, text },
  ]);
  const began = performance.now();
  // Of more than a thousand, the gravest are shown, the last being one that says so.
  expect(findingsIn(workspace, uri).length).toBe(Math.min(count, 1_000));
  const changed = new Document(uri, "institutions", text.replace("Nama badan", "Nama lain"));
  const after = workspace.with(changed);
  expect(findingsOf(changed, after).length).toBe(Math.min(count, 1_000));
  const paperAt = after.documents.get(at);
  expect(paperAt && findingsOf(paperAt, after).map(({ rule }) => rule)).toContain("carried-over-without-follow-up");
  // What grows with the square of the entries takes minutes.
  expect(performance.now() - began).toBeLessThan(20_000);
});

test("10,000 entries open in the editor: a keystroke is answered, and the paper's findings stay", async () => {
  const text = `${institutions}agencies2: []\n`.replace(
    "committees:",
    `${Array.from({ length: many }, (_, index) => entry(`badan-${index}`, "indonesia")).join("")}committees:`,
  );
  const { shown, write } = await start(text);
  expect(shown(paperUri)).toEqual(due);
  expect(shown(ownUri)).toEqual([`${text.split("\n").length - 1} unknown-key`]);
  await write(text.replace("agencies2: []\n", ""));
  expect(shown(paperUri)).toEqual(due);
  expect(shown(ownUri)).toEqual([]);
});
