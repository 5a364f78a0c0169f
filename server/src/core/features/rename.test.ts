import { expect, test } from "vitest";
import { TextDocumentEdit, type WorkspaceEdit } from "vscode-languageserver-types";
import { findingsIn, folder, paperFile, paperWith, workspaceOf } from "../../../test/fixture.ts";
import { placeIn } from "../../../test/place.ts";
import { Document } from "../document.ts";
import { applyEdits } from "../edit.ts";
import type { Workspace } from "../workspace.ts";
import { prepareRename, rename, type Refusal, type RenameReader } from "./rename.ts";

const reader: RenameReader = {
  language: "id",
  documentChanges: true,
  annotations: true,
  identify: (uri) => ({ uri, version: 3 }),
};
const isRefusal = (answer: object): answer is Refusal => "refusal" in answer;

/** The workspace after a rename at the first place of `id` in a file; a refusal fails the test. */
function renamed(workspace: Workspace, uri: string, id: string, to: string): Workspace {
  const document = workspace.documents.get(uri)!;
  const answer = rename(workspace, document, document.text.indexOf(id) + 1, to, reader);
  if (isRefusal(answer)) throw new Error(answer.refusal.en);
  return applied(workspace, answer);
}

function applied(workspace: Workspace, edit: WorkspaceEdit): Workspace {
  let after = workspace;
  for (const change of edit.documentChanges ?? []) {
    if (!TextDocumentEdit.is(change)) throw new Error("no text edit");
    const document = workspace.documents.get(change.textDocument.uri)!;
    const edits = change.edits.map((one) => ({
      start: document.offsetAt(one.range.start),
      end: document.offsetAt(one.range.end),
      text: "newText" in one ? one.newText : "",
    }));
    after = after.with(new Document(document.uri, document.kind, applyEdits(document.text, edits)));
  }
  return after;
}

const textsOf = (workspace: Workspace): readonly string[] => [...workspace.documents.values()].map(({ text }) => text);
const refusalOf = (marked: string, to = "UJI-9", others: Record<string, string> = {}): string => {
  const { workspace, document, offset } = placeIn(marked, { others });
  const answer = rename(workspace, document, offset, to, reader);
  return isRefusal(answer) ? answer.refusal.en : JSON.stringify(answer);
};

const ours = `format: kertas-kerja-institutions/1
agencies:
  - id: dinas-kita
    name: { id: Dinas Kita }
    side: indonesia
    level: regional
    kind: local-government
    confidence: likely
committees:
  - { id: forum-kita, name: Forum Kita, kind: forum, level: regional, side: joint, confidence: likely }
`;
const body = (id: string): string => `id: ${id}
title: dinas-kita bekerja # dinas-kita
raisedBy: dinas-kita
counterparts: { indonesia: [ "dinas-kita" ], malaysia: ['jim-sarawak'] }
history:
  - session: forum-kita#3
    date: 2020-01-01
    outcome: agreed
    decision: x
    followUp: [{ action: Rapat bersama, by: dinas-kita }]
`;

test("an institution in 200 papers: one edit, the findings the same but for the id, and back to the byte", () => {
  const papers = Array.from({ length: 200 }, (_, index) =>
    paperFile(`${index}.kertas.yaml`, { number: index + 1, date: "2024-11-23" }, body(`UJI-${index}`)),
  ).map((file, index) => (index % 2 ? file : { ...file, text: file.text.replaceAll("\n", "\r\n") }));
  const file = { uri: `${folder}/kita.institutions.yaml`, text: ours };
  const workspace = workspaceOf([...papers, file]);
  const after = renamed(workspace, file.uri, "dinas-kita", "dinas-anda");
  const told = (of: Workspace): readonly string[] =>
    [file, ...papers.slice(0, 6)].flatMap(({ uri }) =>
      findingsIn(of, uri).map(
        ({ rule, start, message }) => `${rule} ${start} ${message.en.replaceAll(/dinas-(?:kita|anda)/g, "ID")}`,
      ),
    );
  expect(
    textsOf(after)
      .join("")
      .match(/dinas-anda/g),
  ).toHaveLength(601);
  expect(textsOf(after)[0]).toContain(`title: dinas-kita bekerja # dinas-kita\r\n    raisedBy: dinas-anda\r\n`);
  expect(textsOf(after)[0]).toContain(`[ "dinas-anda" ]`);
  expect(told(after)).toEqual(told(workspace));
  expect(textsOf(renamed(after, file.uri, "dinas-anda", "dinas-kita"))).toEqual(textsOf(workspace));
});

test("a forum's id within forum#number; an item's in every paper, ignored ones too", () => {
  const workspace = workspaceOf([
    paperFile("1.kertas.yaml", { number: 1, date: "2024-11-23" }, body("UJI-1")),
    paperFile("arsip/2.kertas.yaml", { number: 2, date: "2025-11-23" }, body('"UJI-1"')),
    { uri: `${folder}/kita.institutions.yaml`, text: ours },
    { uri: `${folder}/kertas-kerja.yaml`, text: "ignore: [arsip/**]\n" },
  ]);
  const forum = renamed(workspace, `${folder}/kita.institutions.yaml`, "forum-kita", "forum-kami");
  expect(textsOf(forum)[0]).toContain("session: forum-kami#3\n");
  const item = renamed(workspace, `${folder}/1.kertas.yaml`, "UJI-1", "UJI-7");
  expect(textsOf(item)[0]).toContain("id: UJI-7\n");
  expect(textsOf(item)[1]).toContain('id: "UJI-7"\n');
});

test("an anchor is changed where it stands, its aliases stay", () => {
  const text = paperWith(
    'id: UJI-1\nraisedBy: &kita dinas-kita\ncounterparts: { indonesia: [*kita], malaysia: [*kita, "dinas\\x2dkita"] }',
  );
  const uri = `${folder}/p.kertas.yaml`;
  const after = renamed(workspaceOf([{ uri, text }]), uri, "dinas-kita", "d");
  expect(textsOf(after)[0]).toContain('&kita d\n    counterparts: { indonesia: [*kita], malaysia: [*kita, "d"] }');
});

test("an id that YAML would read as a number goes in quotes", () => {
  const uri = `${folder}/kita.institutions.yaml`;
  const after = renamed(workspaceOf([{ uri, text: ours }]), uri, "dinas-kita", "123");
  expect(textsOf(after)[0]).toContain('- id: "123"\n');
});

test("groups for the preview, versions; plain changes for an editor that takes no more", () => {
  const adopted = paperFile("2.kertas.yaml", { number: 2, date: "2025-11-23" }, "id: UJI-1");
  const others = { "2.kertas.yaml": adopted.text.replace("side:", "status: adopted\nside:") };
  const { workspace, document, offset } = placeIn(paperWith("id: U‸JI-1"), { others });
  expect(rename(workspace, document, offset, "UJI-2", reader)).toMatchObject({
    documentChanges: [
      { textDocument: { uri: adopted.uri, version: 3 }, edits: [{ newText: "UJI-2", annotationId: "adopted" }] },
      { textDocument: { uri: document.uri }, edits: [{ newText: "UJI-2", annotationId: "papers" }] },
    ],
    changeAnnotations: {
      papers: { label: "Kertas kerja", needsConfirmation: false },
      adopted: { label: "Kertas kerja yang telah disahkan" },
    },
  });
  const plain = rename(workspace, document, offset, "UJI-2", { ...reader, documentChanges: false });
  expect(plain).toMatchObject({ changes: { [adopted.uri]: [{ newText: "UJI-2" }] } });
  expect(plain).not.toHaveProperty("changeAnnotations");
  expect(prepareRename(workspace, document, offset)).toMatchObject({ placeholder: "UJI-1" });
});

test("refusals say what stands in the way", () => {
  const item = paperWith("id: U‸JI-1\ntitle: Jalan");
  expect(refusalOf(item, "uji 9")).toMatch(/“uji 9” is no id of an item/);
  const other = paperFile("2.kertas.yaml", { number: 2, date: "2025-11-23" }, "id: UJI-9\ntitle: Pasar").text;
  expect(refusalOf(item, "UJI-9", { "2.kertas.yaml": other })).toBe(
    "UJI-9 (Pasar) is already in use in 2.kertas.yaml. Choose another id.",
  );
  expect(refusalOf(paperWith("id: UJI-1\nraisedBy: jim-‸sarawak"), "jim")).toMatch(
    /^jim-sarawak belongs to the built-in/,
  );
  expect(refusalOf(paperWith("id: UJI-1\nhistory: [{ session: 3‸7 }]"), "38")).toMatch(/^There is no id/);
  expect(refusalOf(paperWith("id: UJI-1\ntitle: J‸alan"), "38")).toMatch(/^There is no id/);
  const broken = `${other.replace("UJI-9", "UJI-2")}  - id: "UJI-1\n    title: x\n`;
  expect(refusalOf(item, "UJI-9", { "b.kertas.yaml": broken })).toMatch(/^UJI-1 stands in a part of b.kertas.yaml/);
  const elsewhere = broken.replace("UJI-1", "UJI-3");
  expect(refusalOf(item, "UJI-9", { "b.kertas.yaml": elsewhere })).toContain("documentChanges");
});

test("while papers are still being read, nothing is renamed", () => {
  const { workspace, document, offset } = placeIn(paperWith("id: U‸JI-1"));
  const answer = prepareRename(workspace.change({ isComplete: false }), document, offset);
  expect(isRefusal(answer) && answer.refusal.en).toMatch(/still being read/);
});

test("an id is shipped wherever a shipped file defines it, whatever the others say of it", () => {
  const { workspace, document, offset } = placeIn(paperWith("id: UJI-1\nraisedBy: jim-‸sarawak"));
  const using = new Document(
    "builtin:/a.institutions.yaml",
    "institutions",
    "agencies: [{ id: a, parent: jim-sarawak }]",
  );
  const answer = prepareRename(workspace.change({ builtIn: [using, ...workspace.builtIn] }), document, offset);
  expect(isRefusal(answer) && answer.refusal.en).toMatch(/built-in register/);
});

test("an id that a paper in another version of the format names is not renamed before that paper is migrated", () => {
  const old = { uri: `${folder}/lama.kertas.yaml`, text: "format: kertas-kerja/0\nitems: [{ id: UJI-2024-001 }]\n" };
  const paper = { uri: `${folder}/baru.kertas.yaml`, text: paperWith("id: UJI-2024-001\ntitle: Pos\n") };
  const workspace = workspaceOf([paper, old]);
  const document = workspace.documents.get(paper.uri)!;
  const answer = rename(workspace, document, document.text.indexOf("UJI-2024-001"), "UJI-2024-009", reader);
  expect(isRefusal(answer) && answer.refusal.en).toContain("lama.kertas.yaml, which is written in another version");
});
