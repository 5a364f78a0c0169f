import { afterEach, expect, test, vi } from "vitest";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import { folder, paperWith } from "../../../test/fixture.ts";
import { placeIn, type Place } from "../../../test/place.ts";
import { applyEdits } from "../edit.ts";
import type { Finding } from "../finding.ts";
import { findingsOf } from "../findings.ts";
import { same } from "../language.ts";
import { missingKey } from "../rules/missing-key.ts";
import { fixAll, quickFixesAt, type ActionReader } from "./actions.ts";

vi.mock(import("../findings.ts"), async (original) => {
  const real = await original();
  return { ...real, findingsOf: vi.fn(real.findingsOf) };
});
afterEach(() => {
  vi.mocked(findingsOf).mockReset();
});

const reader: ActionReader = {
  language: "en",
  related: true,
  pages: true,
  tags: [],
  documentChanges: true,
  snippets: true,
  creates: true,
  preferred: true,
  identify: (uri) => ({ uri, version: 7 }),
};

const plain: ActionReader = { ...reader, documentChanges: false, snippets: false, creates: false, preferred: false };

/** The text after an edit for an editor without snippets. */
function apply({ document }: Place, edit: WorkspaceEdit | undefined): string {
  const edits = (edit?.changes?.[document.uri] ?? []).map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    text: newText,
  }));
  return applyEdits(document.text, edits);
}

const text = "side: joint\r\nstatus: draft\r\n";
const finding = (start: number, end: number, fixes: Finding["fixes"]): Finding => ({
  rule: "uji",
  severity: "error",
  start,
  end,
  message: same("Uji"),
  ...(fixes && { fixes }),
});
const replaceBy = (start: number, end: number, put: string, preferred = true) => ({
  title: same(`Write ${put}`),
  edits: [{ start, end, text: put }],
  preferred,
});
const finds = (...found: readonly Finding[]): void => {
  vi.mocked(findingsOf).mockReturnValue(found);
};

test("a real finding's fix comes with its diagnostic, and mends the text", () => {
  const bad = paperWith(missingKey.example.bad);
  const place = placeIn(bad.replace("  - id", "  -‸ id"));
  const at = { start: place.offset, end: place.offset };
  const [action] = quickFixesAt(place.workspace, place.document, at, plain);
  expect(action).toMatchObject({ kind: "quickfix", diagnostics: [{ code: "missing-key" }] });
  expect(apply(place, action?.edit)).toContain("history:");
  const [snippet] = quickFixesAt(place.workspace, place.document, at, reader);
  expect(JSON.stringify(snippet?.edit?.documentChanges)).toContain('"kind":"snippet"');
  expect(quickFixesAt(place.workspace, place.document, { start: 0, end: 0 }, plain)).toEqual([]);
});

test("edits name the document as the editor knows it; what is preferred is said where the editor shows it", () => {
  finds(finding(6, 11, () => [replaceBy(6, 11, "malaysia")]));
  const { workspace, document } = placeIn(text);
  const range = { start: { line: 0, character: 6 }, end: { line: 0, character: 11 } };
  expect(quickFixesAt(workspace, document, { start: 8, end: 8 }, reader)).toMatchObject([
    {
      title: "Write malaysia",
      isPreferred: true,
      edit: {
        documentChanges: [{ textDocument: { uri: document.uri, version: 7 }, edits: [{ range, newText: "malaysia" }] }],
      },
    },
  ]);
  expect(quickFixesAt(workspace, document, { start: 8, end: 8 }, plain)[0]).not.toHaveProperty("isPreferred");
});

test("a fix may change and create other files, where the editor can; else it is not offered", () => {
  const other = `${folder}/lain.institutions.yaml`;
  const created = `${folder}/baru.institutions.yaml`;
  const elsewhere = (create: boolean) => [
    { uri: other, edits: [{ start: 8, end: 8, text: "b" }] },
    ...(create ? [{ uri: created, create: true, edits: [{ start: 0, end: 0, text: "format: x\n" }] }] : []),
  ];
  finds(
    finding(6, 11, () => [{ title: same("Both"), edits: [], elsewhere: elsewhere(true) }]),
    finding(6, 11, () => [{ title: same("One"), edits: [], elsewhere: elsewhere(false) }]),
    finding(6, 11, () => [
      { title: same("Unknown"), edits: [], elsewhere: [{ uri: `${folder}/tiada.yaml`, edits: [] }] },
    ]),
    finding(6, 11, () => [{ title: same("Nothing"), edits: [] }]),
  );
  const { workspace, document } = placeIn(text, { others: { "lain.institutions.yaml": "# satu\r\n# dua\r\n" } });
  const span = { start: 6, end: 6 };
  const actions = quickFixesAt(workspace, document, span, reader);
  expect(actions.map(({ title }) => title)).toEqual(["Both", "One"]);
  expect(actions[0]?.edit?.documentChanges).toMatchObject([
    { textDocument: { uri: other }, edits: [{ range: { start: { line: 1, character: 0 } }, newText: "b" }] },
    { kind: "create", uri: created },
    {
      textDocument: { uri: created },
      edits: [{ range: { start: { line: 0, character: 0 } }, newText: "format: x\n" }],
    },
  ]);
  expect(quickFixesAt(workspace, document, span, plain).map(({ title }) => title)).toEqual(["One"]);
});

test("fix-all applies every preferred fix once, leaving those that overlap for the next time", () => {
  finds(
    finding(6, 11, () => [replaceBy(6, 11, "other", false), replaceBy(6, 11, "malaysia")]),
    finding(6, 11, () => [replaceBy(8, 11, "late")]),
    finding(21, 26, () => [replaceBy(21, 26, "adopted")]),
    finding(0, 0, () => [{ ...replaceBy(0, 0, "# x"), elsewhere: [] }]),
    finding(0, 0, undefined),
  );
  const place = placeIn(text);
  const [action, ...more] = fixAll(place.workspace, place.document, plain);
  expect(more).toEqual([]);
  expect(action).toMatchObject({ kind: "source.fixAll.kertasKerja" });
  expect(apply(place, action?.edit)).toBe("side: malaysia\r\nstatus: adopted\r\n");
  finds(finding(6, 11, () => [replaceBy(6, 11, "other", false)]));
  expect(fixAll(place.workspace, place.document, plain)).toEqual([]);
});

test("a fix that fails is reported and leaves the others", () => {
  const failing = (): never => {
    throw new Error("no");
  };
  finds(
    finding(6, 11, failing),
    finding(6, 11, () => [replaceBy(6, 11, "malaysia")]),
  );
  const { workspace, document } = placeIn(text);
  const crashes: string[] = [];
  const watched: ActionReader = { ...plain, onCrash: (rule, _, error) => crashes.push(`${rule} ${String(error)}`) };
  expect(quickFixesAt(workspace, document, { start: 6, end: 6 }, watched)).toHaveLength(1);
  expect(fixAll(workspace, document, watched)).toHaveLength(1);
  expect(crashes).toEqual(["uji Error: no", "uji Error: no"]);
});

const ignoring = { ...finding(6, 11, undefined), severity: "warning" as const };
const ignoredAfter = (written: string): string | undefined => {
  finds(ignoring);
  const place = placeIn(written);
  const action = quickFixesAt(place.workspace, place.document, ignoring, plain).at(-1);
  return action && apply(place, action.edit);
};

test("a finding can be ignored at its line's end; above it where the line has a comment or its text goes on", () => {
  const comment = "# kertas-kerja-ignore uji: alasan";
  expect(ignoredAfter(text)).toBe(`side: joint ${comment}\r\nstatus: draft\r\n`);
  expect(ignoredAfter("side: joint # x\r\n")).toBe(`${comment}\r\nside: joint # x\r\n`);
  expect(ignoredAfter("side: joint\n  goes on\n")).toBe(`${comment}\nside: joint\n  goes on\n`);
  expect(ignoredAfter("side: |\n  joint\n")).toBe(`side: | ${comment}\n  joint\n`);
  expect(ignoredAfter("  side: joint # x")).toBe(`  ${comment}\n  side: joint # x`);
});

test("errors, and what cannot be silenced, are not offered to be ignored; the offer comes last and once a line", () => {
  const { workspace, document } = placeIn(text);
  const titles = (...found: readonly Finding[]): readonly string[] => {
    finds(...found);
    return quickFixesAt(workspace, document, ignoring, reader).map(({ title }) => title);
  };
  expect(titles({ ...ignoring, severity: "error" }, { ...ignoring, rule: "yaml-syntax" })).toEqual([]);
  expect(titles(ignoring, { ...ignoring, start: 7 }, { ...ignoring, fixes: () => [replaceBy(6, 11, "x")] })).toEqual([
    "Write x",
    "Ignore this finding here (uji)",
  ]);
});

test("lines with tab stops are put in from the first column, as editors indent what begins behind an indented line", () => {
  const source = paperWith(missingKey.example.bad + "annexes: []\n");
  for (const eol of ["\n", "\r\n"]) {
    const { document, workspace } = placeIn(source.replaceAll("\n", eol));
    const at = document.text.indexOf("- id: UJI");
    const [fix] = quickFixesAt(workspace, document, { start: at, end: at }, reader);
    const line = document.positionAt(document.text.indexOf("    annexes")).line;
    const start = { line, character: 0 };
    expect(fix?.edit?.documentChanges).toEqual([
      expect.objectContaining({
        edits: [{ range: { start, end: start }, snippet: { kind: "snippet", value: `    history: []${eol}` } }],
      }),
    ]);
  }
});
