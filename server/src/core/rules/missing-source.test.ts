import { expect, test } from "vitest";
import { applyFix, expectFindings } from "../../../test/fixture.ts";
import { missingSource as rule } from "./missing-source.ts";

const area = (more: string): string =>
  `#- a.institutions.yaml\nformat: kertas-kerja-institutions/1\nissueAreas:\n  - id: pasar\n    name: Pasar\n${more}`;
const textOf = (source: string): string => source.replace("#- a.institutions.yaml\n", "");

test.each(["", "    sources: []\n", "    confidence: sourced\n", "    sources:\n"])("an entry with %j", (more) => {
  expectFindings(area(more).replace("pasar\n", "pasar\n#       ^^^^^ missing-source\n"), rule.id);
});

test("a source, or the word that there is none, will do", () => {
  expectFindings(area("    sources: [https://example.org]\n"));
  expectFindings(area("    confidence: likely\n"));
});

test("either is written by a fix", () => {
  expect(applyFix(area(""), rule.id, "confidence")).toBe(textOf(area("    confidence: likely\n")));
  expect(applyFix(area(""), rule.id, "sources")).toBe(textOf(area("    sources: [https://…]\n")));
  expect(applyFix(area("    confidence: sourced # ya\n"), rule.id)).toBe(textOf(area("    confidence: likely # ya\n")));
  const flow = "format: kertas-kerja-institutions/1\nissueAreas: [{ id: a, name: A }]\n";
  for (const eol of ["\n", "\r\n"])
    expect(applyFix(`#- a.institutions.yaml\n${flow.replaceAll("\n", eol)}`, rule.id)).toBe(
      flow.replace("name: A", "name: A, confidence: likely").replaceAll("\n", eol),
    );
});
