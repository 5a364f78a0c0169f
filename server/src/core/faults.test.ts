/** Faults are found in time that grows with the text, not with its square. */
import { expect, test } from "vitest";
import { folder, workspaceOf } from "../../test/fixture.ts";
import { findingsOf } from "./findings.ts";

const count = 30_000;
const lines = (write: (index: number) => string): string => Array.from({ length: count }, (_, n) => write(n)).join("");

test.each([
  ["unknown keys of one map", lines((n) => `kunci${n}: x\n`), "unknown-key", count],
  ["incomplete items", `items:\n${lines((n) => `  - kunci: ${n}\n`)}`, "missing-key", count + 1],
])("a text of many %s is checked in seconds", (_, text, rule, expected) => {
  const uri = `${folder}/paper.kertas.yaml`;
  const workspace = workspaceOf([{ uri, text }]);
  const document = workspace.documents.get(uri);
  const start = performance.now();
  const found = document ? findingsOf(document, workspace) : [];
  expect(found.filter((one) => one.rule === rule)).toHaveLength(expected);
  expect(performance.now() - start).toBeLessThan(15_000);
});
