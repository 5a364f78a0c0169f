import { test } from "vitest";
import { expectFindings } from "../../../test/fixture.ts";
import { entry, paperOf } from "../../../test/follow-ups.ts";
import { marked } from "../../../test/mark.ts";
import { historyAfterClose as rule } from "./history-after-close.ts";

test.each(["completed", "noted", "dropped", "withdrawn"])("an entry after %s is found at its session", (outcome) => {
  expectFindings(marked(paperOf([entry(36, outcome), entry(37, "agreed")]), "37", rule.id), rule.id);
});

test("without a session it is found at its date", () => {
  const meeting = "  - meeting: Rapat teknis\n    date: 2024-02-01\n    outcome: noted\n    decision: Uji.\n";
  expectFindings(marked(paperOf([entry(36, "completed"), meeting]), "2024-02-01", rule.id), rule.id);
});

test("the entry that follows one that was found has an open item before it", () => {
  const text = paperOf([entry(35, "completed"), entry(36, "agreed"), entry(37, "agreed")]);
  expectFindings(marked(text, "36", rule.id), rule.id);
});

test("raising the matter anew is free, and so is an entry after an outcome that leaves it open", () => {
  expectFindings(paperOf([entry(36, "completed"), entry(37, "raised")]), rule.id);
  expectFindings(paperOf([entry(36, "returned"), entry(37, "agreed")]), rule.id);
});
