/**
 * The fixture language: papers as text, the expected findings marked in comments below their lines.
 *
 *     #- kalbar/38.kertas.yaml          begins a file of several; without it the text is one paper
 *           - outcome: carried-over
 *     #                  ^^^^^^^^^^^^ carried-over-without-follow-up
 *
 * A marker stands for the line above it; `#<^^` begins in column 0, and several rules are separated by commas.
 */
import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { parseDay } from "../src/core/day.ts";
import { Document, kindOf } from "../src/core/document.ts";
import { applyEdits } from "../src/core/edit.ts";
import type { Finding, Fix } from "../src/core/finding.ts";
import { findingsOf } from "../src/core/findings.ts";
import { Workspace } from "../src/core/workspace.ts";

export const folder = "file:///folder";

interface Mark {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

export interface TextAt {
  readonly uri: string;
  readonly text: string;
}

/** A file; its text is that without the markers. */
export interface FixtureFile extends TextAt {
  readonly marks: readonly Mark[];
}

const marker = /^#(<?)( *)(\^+) ([a-z, -]+)$/;

/** The files of a fixture, markers taken out. */
export function readFixture(source: string): readonly FixtureFile[] {
  const parts = source.split(/^#- (.+)\r?\n/m);
  const files = parts.length === 1 ? ["paper.kertas.yaml", source] : parts.slice(1);
  const result: FixtureFile[] = [];
  for (let index = 0; index < files.length; index += 2)
    result.push({ uri: `${folder}/${files[index] ?? ""}`, ...readMarks(files[index + 1] ?? "") });
  return result;
}

export function readMarks(source: string): { readonly text: string; readonly marks: readonly Mark[] } {
  let text = "";
  let lineStart = 0;
  const marks: Mark[] = [];
  for (const line of source.split(/(?<=\n)/)) {
    const match = marker.exec(line.trimEnd());
    if (!match) {
      lineStart = text.length;
      text += line;
      continue;
    }
    const start = lineStart + (match[1] === "<" ? 0 : 1 + (match[2] ?? "").length);
    for (const rule of (match[4] ?? "").split(","))
      marks.push({ rule: rule.trim(), start, end: start + (match[3] ?? "").length });
  }
  return { text, marks };
}

const testInstitutions = new Document(
  "builtin:/test.institutions.yaml",
  "institutions",
  readFileSync(new URL("./fixtures/test.institutions.yaml", import.meta.url), "utf8"),
);

/** A workspace of one folder with these files; the institutions are the small set of the tests. */
export function workspaceOf(files: readonly TextAt[]): Workspace {
  let workspace = Workspace.of({
    builtIn: [testInstitutions],
    folders: [folder],
    files: new Set(files.map((file) => file.uri)),
    today: parseDay("2025-11-10") ?? 0,
  });
  for (const { uri, text } of files) {
    const kind = kindOf(uri);
    if (kind) workspace = workspace.with(new Document(uri, kind, text));
  }
  return workspace;
}

/** The findings of one file; a rule that throws fails the test. */
export function findingsIn(workspace: Workspace, uri: string): readonly Finding[] {
  const document = workspace.documents.get(uri);
  if (!document) throw new Error(`no document ${uri}`);
  return findingsOf(document, workspace, (rule, _, error) => {
    throw new Error(`${rule} threw`, { cause: error });
  });
}

/** The text with its findings written back as marks, for comparison. */
function mark(text: string, marks: readonly Mark[]): string {
  const shown = marks.map(
    ({ rule, start, end }) =>
      `${text.slice(0, start).split("\n").length}: ${JSON.stringify(text.slice(start, end))} @${start} ${rule}`,
  );
  return [...new Set(shown)].sort().join("\n");
}

/** Expects exactly the marked findings, of the given rules or of all. Answers the workspace. */
export function expectFindings(source: string, ...rules: readonly string[]): Workspace {
  const files = readFixture(source);
  const workspace = workspaceOf(files);
  for (const file of files) {
    if (!kindOf(file.uri)) continue;
    const found = findingsIn(workspace, file.uri).filter(
      (finding) => rules.length === 0 || rules.includes(finding.rule),
    );
    expect(mark(file.text, found)).toBe(mark(file.text, file.marks));
  }
  return workspace;
}

/** The fixes of the first finding of a rule in the first file. */
export function fixesOf(source: string, rule: string): readonly Fix[] {
  const [file] = readFixture(source);
  if (!file) throw new Error("the fixture has no file");
  const workspace = workspaceOf(readFixture(source));
  return (
    findingsIn(workspace, file.uri)
      .find((finding) => finding.rule === rule)
      ?.fixes?.() ?? []
  );
}

/** The first file after the first fix of the first finding of a rule (or the one whose English title contains `title`). */
export function applyFix(source: string, rule: string, title?: string): string {
  const [file] = readFixture(source);
  const fixes = fixesOf(source, rule);
  const fix = title === undefined ? fixes[0] : fixes.find((candidate) => candidate.title.en.includes(title));
  if (!file || !fix)
    throw new Error(
      `no fix of ${rule}${title === undefined ? "" : ` titled ${title}`}: ${fixes.map((candidate) => candidate.title.en).join(", ")}`,
    );
  return applyEdits(file.text, fix.edits);
}

/** Files as one fixture; the first is the one that `fixesOf` and `applyFix` look at. */
export const asSource = (...files: readonly TextAt[]): string =>
  files.map(({ uri, text }) => `#- ${uri.slice(folder.length + 1)}\n${text}`).join("");

/** The files after a fix of a finding in the first of them, files that it makes included. */
export function applyEverywhere(files: readonly TextAt[], fix: Fix): readonly TextAt[] {
  const [first] = files;
  const changes = new Map((fix.elsewhere ?? []).map(({ uri, edits }) => [uri, edits]));
  if (first) changes.set(first.uri, fix.edits);
  const made = (fix.elsewhere ?? []).filter(({ create }) => create).map(({ uri }) => ({ uri, text: "" }));
  return [...files, ...made].map(({ uri, text }) => ({ uri, text: applyEdits(text, changes.get(uri) ?? []) }));
}

/** Every finding of every file, as `file: rule`. */
export function allFindings(files: readonly TextAt[]): readonly string[] {
  const workspace = workspaceOf(files);
  return files.flatMap(({ uri }) =>
    kindOf(uri) ? findingsIn(workspace, uri).map(({ rule }) => `${uri.slice(folder.length + 1)}: ${rule}`) : [],
  );
}

/** Applies a fix of the first finding of a rule in the first file, checks all files again, and answers the first one's text. */
export function fixAndCheck(
  source: string,
  rule: string,
  title = "",
): { readonly text: string; readonly left: readonly string[] } {
  const files = readFixture(source);
  const fix = fixesOf(source, rule).find((candidate) => candidate.title.en.includes(title));
  if (!fix) throw new Error(`no fix of ${rule} titled ${title}`);
  const after = applyEverywhere(files, fix);
  return { text: after[0]?.text ?? "", left: allFindings(after) };
}

/** A paper of session 38 (2025-11-03 to 2025-11-05) with these items, each written as for column 0 without the dash. Faultless but for them. */
export function paperWith(...items: readonly string[]): string {
  return `${paperHead}items:\n${items.map(asListItem).join("\n")}`;
}

/** Shifts an item's lines (markers too) under a dash. */
function asListItem(item: string): string {
  const lines = item.trimEnd().split("\n");
  return `${lines
    .map((line, index) => {
      if (/^#<?\s*\^/.test(line)) return line.replace(/^#(<?)/, (_, first: string) => (first ? "#   " : "#    "));
      if (index === 0) return `  - ${line}`;
      return line === "" ? "" : `    ${line}`;
    })
    .join("\n")}\n`;
}

export const paperHead = `format: kertas-kerja/1
session:
  forum: forum-uji
  number: 38
  date: 2025-11-03
  endDate: 2025-11-05
side: indonesia
issueArea: security-border
preparedBy: tim-teknis-uji
title: Keamanan dan Pengelolaan Perbatasan
`;

interface Frame {
  readonly number: number;
  readonly date: string;
  readonly forum?: string;
  readonly side?: string;
  readonly area?: string;
}

/** A paper of some session as a file of the folder, with these items as for `paperWith`. */
export function paperFile(
  name: string,
  { number, date, forum = "forum-uji", side = "indonesia", area = "security-border" }: Frame,
  ...items: readonly string[]
): TextAt {
  const text = `format: kertas-kerja/1
session:
  forum: ${forum}
  number: ${number}
  date: ${date}
side: ${side}
issueArea: ${area}
title: Keamanan dan Pengelolaan Perbatasan
items:
${items.map(asListItem).join("\n")}`;
  return { uri: `${folder}/${name}`, text };
}
