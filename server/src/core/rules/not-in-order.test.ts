import { expect, test } from "vitest";
import { expectFindings, findingsIn, readFixture, workspaceOf } from "../../../test/fixture.ts";
import { marked } from "../../../test/mark.ts";
import { notInOrder as rule } from "./not-in-order.ts";

const { bad, good } = rule.example;

test("an adopted paper with errors is found at its status, and told how many", () => {
  expectFindings(marked(bad, "adopted", rule.id), rule.id);
  const [file] = readFixture(bad);
  const found = findingsIn(workspaceOf(readFixture(bad)), file?.uri ?? "").find((one) => one.rule === rule.id);
  expect(found?.message.en).toBe(
    "This paper is “adopted”, and still has 1 error (the first: bad-date). Mend it first.",
  );
  expect(found?.related).toHaveLength(1);
});

test("a paper without errors, or one that is not adopted, is not", () => {
  expectFindings(good);
  for (const status of ["draft", "submitted"]) expectFindings(bad.replace("adopted", status), rule.id);
});

test("the configured severities count, and an error of another session too", () => {
  const configured = (severity: string): string => `${bad}#- kertas-kerja.yaml\nrules: { bad-date: ${severity} }\n`;
  expectFindings(configured("warning"), rule.id);
  expectFindings(configured("off"), rule.id);
  const dropped = good.replace(/^#- .*/, "#- sidang-37.kertas.yaml").replace("number: 38", "number: 37");
  const next = good.replace("UJI-2024-001", "UJI-2024-009");
  expectFindings(marked(next + dropped.replace("status: adopted\n", ""), "adopted", rule.id), rule.id);
});
