/**
 * The sample workspace: its files have exactly the findings that the marked copies in samples/ beside this file show.
 * With UPDATE_MARKERS=1 the copies are written anew from the present findings, for a person to review in the diff.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseDay } from "../src/core/day.ts";
import { Document, kindOf } from "../src/core/document.ts";
import type { Finding } from "../src/core/finding.ts";
import { Workspace } from "../src/core/workspace.ts";
import { builtInDocuments } from "../src/texts.ts";
import { findingsIn, folder, readMarks } from "./fixture.ts";

const samples = new URL("../../samples/", import.meta.url);
const copies = new URL("./samples/", import.meta.url);

const listFiles = (directory: URL): readonly string[] =>
  readdirSync(directory, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => statSync(new URL(path, directory)).isFile())
    .sort();
const read = (directory: URL, path: string): string => readFileSync(new URL(path, directory), "utf8");
const isChecked = (path: string): boolean => kindOf(`${folder}/${path}`) !== undefined;

const files = listFiles(samples);
const checked = files.filter(isChecked);

const workspace = checked.reduce(
  (before, path) => {
    const uri = `${folder}/${path}`;
    const kind = kindOf(uri);
    return kind ? before.with(new Document(uri, kind, read(samples, path))) : before;
  },
  Workspace.of({
    builtIn: builtInDocuments(),
    folders: [folder],
    files: new Set(files.map((path) => `${folder}/${path}`)),
    today: parseDay("2025-11-10") ?? 0,
  }),
);

/** The text with a marker below each line for every place in it that has findings. */
function writeMarks(text: string, findings: readonly Finding[]): string {
  let offset = 0;
  let marked = "";
  for (const line of text.split(/(?<=\n)/)) {
    const start = offset;
    offset += line.length;
    marked += line;
    const rulesByPlace = new Map<string, string[]>();
    for (const finding of findings.filter((one) => one.start >= start && one.start < offset)) {
      const indent = finding.start - start;
      const marker = `${indent === 0 ? "#<" : `#${" ".repeat(indent - 1)}`}${"^".repeat(finding.end - finding.start)}`;
      rulesByPlace.set(marker, [...(rulesByPlace.get(marker) ?? []), finding.rule]);
    }
    for (const [marker, rules] of [...rulesByPlace].sort(([one], [other]) => one.length - other.length))
      marked += `${marker} ${rules.sort().join(", ")}\n`;
  }
  return marked;
}

const markedNow = (path: string): string => writeMarks(read(samples, path), findingsIn(workspace, `${folder}/${path}`));

if (process.env["UPDATE_MARKERS"])
  for (const path of checked) {
    const copy = new URL(path, copies);
    mkdirSync(new URL(".", copy), { recursive: true });
    writeFileSync(copy, markedNow(path));
  }

test("every paper of the samples has its marked copy, and none is left over", () => {
  expect(listFiles(copies).filter(isChecked)).toEqual(checked);
});

test.each(checked)("%s is the copy without its markers", (path) => {
  expect(readMarks(read(copies, path)).text).toBe(read(samples, path));
});

test.each(checked)("%s has the marked findings and no others", (path) => {
  expect(markedNow(path)).toBe(read(copies, path));
});
