import { expect, test } from "vitest";
import { applyFix, expectFindings, fixesOf } from "../../../test/fixture.ts";
import { duplicateInstitution as rule } from "./duplicate-institution.ts";

const head = "format: kertas-kerja-institutions/1\n";
const area = (id: string, name: string): string => `  - id: ${id}\n    name: ${name}\n    confidence: likely\n`;

test("the second of two in one file, and any other that follows", () => {
  expectFindings(`#- a.institutions.yaml
${head}issueAreas:
  - { id: pasar, name: Pasar, confidence: likely }
  - { id: pasar, name: Pasar Rakyat, confidence: likely }
#         ^^^^^ duplicate-institution
  - id: 'pasar'
#       ^^^^^^^ duplicate-institution
    name: Pasar Malam
    confidence: likely
`);
});

test("across files the first by name counts, whichever was read first", () => {
  const workspace = expectFindings(`#- b.institutions.yaml
${head}issueAreas:
  - id: pasar
#       ^^^^^ duplicate-institution
    name: Dari b
    confidence: likely
#- a.institutions.yaml
${head}issueAreas:
${area("pasar", "Dari a")}`);
  expect(workspace.institutions.get("issueArea", "pasar")?.name).toBe("Dari a");
});

test("one id of two kinds, and one in place of a shipped entry, are no duplicates", () => {
  expectFindings(
    `#- a.institutions.yaml\n${head}issueAreas:\n${area("jim-sarawak", "Bidang")}${area("security-border", "Lain")}`,
  );
});

test("related: the first entry, in its file", () => {
  const source = `#- b.institutions.yaml\n${head}issueAreas:\n${area("pasar", "Pasar")}#- a.institutions.yaml\n${head}issueAreas:\n${area("pasar", "Pasar")}`;
  expect(applyFix(source, rule.id)).toBe(`${head}issueAreas: []\n`);
});

test("one that says the same is removed, one that says something else is not", () => {
  for (const eol of ["\n", "\r\n"]) {
    const write = (text: string): string => text.replaceAll("\n", eol);
    const source = `#- a.institutions.yaml\n${write(`${head}issueAreas:\n${area("pasar", "Pasar")}  # Kedua\n${area("pasar", '"Pasar"')}${area("laut", "Laut")}`)}`;
    expect(applyFix(source, rule.id)).toBe(
      write(`${head}issueAreas:\n${area("pasar", "Pasar")}  # Kedua\n${area("laut", "Laut")}`),
    );
  }
  const flow = `${head}issueAreas: [{ id: a, name: A, confidence: likely }, { id: a, name: A, confidence: likely }]\n`;
  expect(applyFix(`#- a.institutions.yaml\n${flow}`, rule.id)).toBe(
    `${head}issueAreas: [{ id: a, name: A, confidence: likely }]\n`,
  );
  expect(fixesOf(`#- a.institutions.yaml\n${head}issueAreas:\n${area("a", "A")}${area("a", "B")}`, rule.id)).toEqual(
    [],
  );
});
