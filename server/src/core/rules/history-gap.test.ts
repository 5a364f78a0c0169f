import { expect, test } from "vitest";
import { expectFindings } from "../../../test/fixture.ts";
import { entry, foundBy, paperOf } from "../../../test/follow-ups.ts";
import { marked } from "../../../test/mark.ts";
import { historyGap as rule } from "./history-gap.ts";

const other = "  - session: forum-pusat#40\n    date: 2023-01-01\n    outcome: agreed\n    decision: Uji.\n";

test("sessions passed over while the item was open are found at the entry behind the gap", () => {
  expectFindings(marked(paperOf([entry(35, "raised"), entry(37, "agreed")]), "37", rule.id), rule.id);
  expectFindings(
    marked(paperOf([entry(35, "escalated"), other, entry(38, "agreed")]), "38", rule.id, "forum-pusat#40"),
    rule.id,
  );
});

test("no gap where the item was closed, where sessions follow one another, or between forums", () => {
  expectFindings(paperOf([entry(35, "completed"), entry(37, "raised")]), rule.id);
  expectFindings(paperOf([entry(35, "raised"), other.replace("agreed", "completed"), entry(37, "raised")]), rule.id);
  expectFindings(paperOf([entry(36, "raised"), entry(37, "agreed")]), rule.id);
  expectFindings(paperOf([entry(37, "raised"), entry(35, "agreed")]), rule.id);
  expectFindings(paperOf([entry(35, "raised"), other]), rule.id);
});

test("the message names the sessions that are missing", () => {
  const message = (from: number): string | undefined =>
    foundBy(rule.id, paperOf([entry(from, "raised"), entry(37, "agreed")]))[0]?.message.en;
  expect(message(35)).toContain("what session 36 decided");
  expect(message(33)).toContain("what sessions 34 to 36 decided");
});
