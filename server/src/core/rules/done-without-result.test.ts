import { expect, test } from "vitest";
import { expectFindings } from "../../../test/fixture.ts";
import { both, foundBy, paperWithAction } from "../../../test/follow-ups.ts";
import { marked } from "../../../test/mark.ts";
import { doneWithoutResult as rule } from "./done-without-result.ts";

const done = (...more: readonly string[]): string =>
  paperWithAction("action: Survei", both, "done: 2025-06-12", ...more);

test("a done action of which nothing came is found at the day", () => {
  expectFindings(marked(done(), "2025-06-12", rule.id));
  expectFindings(marked(done("evidence: []"), "2025-06-12", rule.id));
});

test("a result or evidence is enough, and what is not done needs none", () => {
  expectFindings(done("result: Ruas disurvei."));
  expectFindings(done("evidence: [https://example.org/notulen.pdf]"), rule.id);
  expectFindings(paperWithAction("action: Survei", both));
});

test("an empty result and a malformed day are faults of form alone", () => {
  expectFindings(done("result:"), rule.id);
  expectFindings(paperWithAction("action: Survei", both, "done: 12 Juni 2025"), rule.id);
});

test("the message names the day and what to write", () => {
  expect(foundBy(rule.id, done())[0]?.message).toEqual({
    id: "“Survei” dilaksanakan 2025-06-12, tetapi hasilnya tidak disebut: tuliskan `result`, atau buktinya di `evidence`.",
    ms: "“Survei” dilaksanakan pada 2025-06-12, tetapi hasilnya tidak dinyatakan: sila tulis `result`, atau buktinya dalam `evidence`.",
    en: "“Survei” was done on 2025-06-12, but nothing says what came of it: write `result`, or name the `evidence`.",
  });
});
