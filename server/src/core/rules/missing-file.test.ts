import { expect, test } from "vitest";
import { findingsIn, folder, paperWith, readMarks, workspaceOf } from "../../../test/fixture.ts";
import { Document } from "../document.ts";
import { applyEdits } from "../edit.ts";
import type { Workspace } from "../workspace.ts";
import { missingFile as rule } from "./missing-file.ts";

const uri = `${folder}/kalbar/38.kertas.yaml`;
const paper = (more: string): string =>
  paperWith(
    `id: UJI-2024-001\ntitle: Pos\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory: []\n${more}`,
  );
const annex = (file: string): string => paper(`annexes: [{ title: Notulen, file: ${file} }]\n`);
const files = ["kalbar/notulen.pdf", "lampiran/Notulen Rapat.pdf", "kalbar/38.kertas.yaml", "lampiran/foto/a.jpg"];
const holding = (text: string, names: readonly string[] = files): Workspace =>
  workspaceOf([{ uri, text }]).change({ files: new Set(names.map((name) => `${folder}/${encodeURI(name)}`)) });
const found = (text: string, workspace = holding(text)) =>
  findingsIn(workspace, uri).filter((finding) => finding.rule === rule.id);
const fixed = (text: string): readonly string[] =>
  found(text).flatMap((finding) => finding.fixes?.().map(({ edits }) => applyEdits(text, edits)) ?? []);

test("a file that is not there is found, in annexes and evidence, in lines and in braces", () => {
  const source = paper(
    `annexes:
  - title: Notulen
    file: 'lampiran/notulen.pdf'
#         ^^^^^^^^^^^^^^^^^^^^^^ missing-file
  - { title: Foto, file: foto.jpg }
#                        ^^^^^^^^ missing-file
`,
  ).replace(
    "history: []",
    "history:\n      - session: 37\n        date: 2024-11-05\n        outcome: completed\n        decision: Uji.\n        followUp: [{ action: A, evidence: [notulen.pdf, notulen2.pdf] }]\n#                                                       ^^^^^^^^^^^^ missing-file",
  );
  for (const eol of ["\n", "\r\n"]) {
    const { text, marks } = readMarks(source.replaceAll("\n", eol));
    const places = found(text).map(({ start, end }) => text.slice(start, end));
    expect(places).toEqual(["notulen2.pdf", "'lampiran/notulen.pdf'", "foto.jpg"]);
    expect(found(text).map(({ start, end, rule }) => ({ rule, start, end }))).toEqual(marks);
  }
});

test.each([
  "notulen.pdf",
  "./notulen.pdf",
  "../lampiran/Notulen Rapat.pdf",
  "../lampiran/foto",
  "https://example.org/a.pdf",
])("what is there, and what is on the web, is not: %s", (file) => expect(found(annex(file))).toEqual([]));

test("a path out of the folder is an error, a missing file a warning", () => {
  const severity = (file: string) => found(annex(file)).map((finding) => finding.severity);
  for (const file of [
    "../../a.pdf",
    "/a.pdf",
    "'C:\\a.pdf'",
    "'\\\\server\\a.pdf'",
    "file:///a.pdf",
    "'%2e%2e/a.pdf'",
    '"a\\0.pdf"',
  ])
    expect(severity(file), file).toEqual(["error"]);
  expect(severity("a.pdf")).toEqual(["warning"]);
  expect(severity("..\\lampiran\\foto\\a.jpg")).toEqual(["warning"]);
  expect(severity("http://example.org/a.pdf")).toEqual(["warning"]);
});

test("nothing is said where the files are not known, or the paper lies in no folder", () => {
  const text = annex("/a.pdf");
  expect(found(text, holding(text).change({ files: undefined }))).toEqual([]);
  expect(found(text, holding(text).change({ folders: [] }))).toEqual([]);
  const untitled = new Document("untitled:38.kertas.yaml", "paper", text);
  expect(findingsIn(holding(text).with(untitled), untitled.uri)).toEqual([]);
});

test("the messages name what is written, in three languages", () => {
  expect(["a.pdf", "../../a.pdf", "http://example.org/a.pdf"].map((file) => found(annex(file))[0]?.message)).toEqual([
    {
      id: "Berkas “a.pdf” tidak ada. Periksa nama dan letaknya, dihitung dari berkas kertas kerja ini.",
      ms: "Fail “a.pdf” tiada. Sila semak nama dan lokasinya, dikira dari fail kertas kerja ini.",
      en: "There is no file “a.pdf”. Check its name and its place, counted from this paper's own file.",
    },
    {
      id: "“../../a.pdf” berada di luar folder kerja. Salin berkasnya ke dalam folder itu, lalu tuliskan letaknya dari sini, misalnya lampiran/notulen.pdf.",
      ms: "“../../a.pdf” berada di luar folder kerja. Sila salin fail itu ke dalam folder, kemudian tulis lokasinya dari sini, contohnya lampiran/notulen.pdf.",
      en: "“../../a.pdf” lies outside the workspace folder. Copy the file into the folder, and write its path from here, such as lampiran/notulen.pdf.",
    },
    {
      id: "Alamat “http://example.org/a.pdf” tidak aman. Tuliskan alamat yang diawali https://.",
      ms: "Alamat “http://example.org/a.pdf” tidak selamat. Sila tulis alamat yang bermula dengan https://.",
      en: "The address “http://example.org/a.pdf” is not secure. Write an address that begins with https://.",
    },
  ]);
});

test.each([
  ["notuln.pdf", "notulen.pdf"],
  ["lampiran/notulen.pdf", "notulen.pdf"],
  ["'..\\lampiran\\notulen rapat.pdf'", "../lampiran/Notulen Rapat.pdf"],
  ["../lampiran/Notulen%20Rapat.pdf", "../lampiran/Notulen Rapat.pdf"],
  ["/home/saya/a.jpg", "../lampiran/foto/a.jpg"],
  ["http://example.org/a.pdf", "https://example.org/a.pdf"],
])("the fix for %s writes %s", (written, file) => {
  const text = annex(written).replaceAll("\n", "\r\n");
  const [first = ""] = fixed(text);
  expect(first).toBe(annex(file).replaceAll("\n", "\r\n"));
  expect(found(first)).toEqual([]);
});

test("what is like nothing has no fix", () => {
  expect(fixed(annex("peta-wilayah.png"))).toEqual([]);
});
