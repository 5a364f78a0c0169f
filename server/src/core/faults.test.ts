/** Many faults are found, each in its place. Time that grew with the square of the text would end at the test's limit. */
import { expect, test } from "vitest";
import { folder, workspaceOf } from "../../test/fixture.ts";
import { findingsOf } from "./findings.ts";

const count = 30_000;
const lines = (write: (index: number) => string): string => Array.from({ length: count }, (_, n) => write(n)).join("");

test.each([
  ["unknown keys of one map", lines((n) => `kunci${n}: x\n`), "unknown-key", count],
  ["incomplete items", `items:\n${lines((n) => `  - kunci: ${n}\n`)}`, "missing-key", count + 1],
])("a text of many %s is checked whole", { timeout: 120_000 }, (_, text, rule, expected) => {
  const uri = `${folder}/paper.kertas.yaml`;
  const all = { uri: `${folder}/kertas-kerja.yaml`, text: "rules: { too-many-findings: off }\n" };
  const workspace = workspaceOf([{ uri, text }, all]);
  const document = workspace.documents.get(uri);
  const found = document ? findingsOf(document, workspace) : [];
  expect(document?.faults.length).toBeGreaterThanOrEqual(expected);
  // So much one rule says of a document, where all is wanted.
  expect(found.filter((one) => one.rule === rule)).toHaveLength(10_000);
});
