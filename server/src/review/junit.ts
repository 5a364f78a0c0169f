/** Findings as a JUnit report: a suite for each file, a failed case for each finding that counts, a passed one for a file without any. */
import type { CheckedFile, Review } from "./formats.ts";
import type { Listed } from "./listed.ts";

type Counts = Review["counts"];

export function writeJunit({ files, counts }: Pick<Review, "files" | "counts">): string {
  const suites = files.map((file) => writeSuite(file, counts));
  const cases = files.reduce((sum, file) => sum + countCases(file), 0);
  const failures = files.reduce((sum, file) => sum + countFailures(file, counts), 0);
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<testsuites name="Kertas Kerja" tests="${cases}" failures="${failures}" errors="0">`,
    ...suites,
    `</testsuites>\n`,
  ].join("\n");
}

const countCases = ({ findings }: CheckedFile): number => Math.max(1, findings.length);

const countFailures = ({ findings }: CheckedFile, counts: Counts): number =>
  findings.filter(({ severity }) => counts(severity)).length;

function writeSuite(checked: CheckedFile, counts: Counts): string {
  const name = escape(checked.file);
  const attributes = `tests="${countCases(checked)}" failures="${countFailures(checked, counts)}" errors="0"`;
  const seen = new Map<string, number>();
  const cases = checked.findings.map((finding) => writeCase(finding, nameCase(finding, seen), counts));
  const passed = `    <testcase classname="${name}" name="${name}" file="${name}" time="0"/>`;
  return [
    `  <testsuite name="${name}" ${attributes} skipped="0" time="0">`,
    ...(cases.length > 0 ? cases : [passed]),
    `  </testsuite>`,
  ].join("\n");
}

/** Without its line, so that a report tells a finding that moved from a new one; numbered where several read the same. */
function nameCase({ rule, message }: Listed, seen: Map<string, number>): string {
  const name = `${rule}: ${message}`;
  const count = (seen.get(name) ?? 0) + 1;
  seen.set(name, count);
  return count === 1 ? name : `${name} (${count})`;
}

function writeCase({ file, line, column, severity, rule, message }: Listed, name: string, counts: Counts): string {
  const place = `${file}:${line}:${column}`;
  const text = escape(`${place}\n${message}`);
  const result = counts(severity)
    ? `<failure type="${severity}" message="${escape(message)}">${text}</failure>`
    : `<system-out>${escape(`${severity} ${rule} ${place}\n${message}`)}</system-out>`;
  return [
    `    <testcase classname="${escape(file)}" name="${escape(name)}" file="${escape(file)}" line="${line}" time="0">`,
    `      ${result}`,
    `    </testcase>`,
  ].join("\n");
}

/** What XML 1.0 has no way to write is left out. */
const escape = (text: string): string =>
  text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"\t\n\r]/g, (sign) => entities.get(sign) ?? sign);

const entities: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  // Readers make spaces of those that stand in an attribute as they are.
  ["\t", "&#9;"],
  ["\n", "&#10;"],
  ["\r", "&#13;"],
]);
