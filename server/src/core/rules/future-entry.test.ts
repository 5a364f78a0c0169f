import { expect, test } from "vitest";
import { expectFindings } from "../../../test/fixture.ts";
import { foundBy, paperOf } from "../../../test/follow-ups.ts";
import { marked } from "../../../test/mark.ts";
import { futureEntry as rule } from "./future-entry.ts";

const entry = (session: string, date: string): string =>
  paperOf([`  - ${session}\n    date: ${date}\n    outcome: agreed\n    decision: Uji.\n`]);

test("a later session of this forum is found at its number", () => {
  expectFindings(marked(entry("session: 39", "2026-11-05"), "39", rule.id), rule.id);
  expectFindings(marked(entry("session: forum-uji#39", "2025-11-05"), "forum-uji#39", rule.id), rule.id);
});

test("a day after the session's last is found at the date", () => {
  expectFindings(marked(entry("session: 37", "2025-11-06"), "2025-11-06", rule.id), rule.id);
  expectFindings(marked(entry("session: forum-pusat#20", "2026-01-01"), "2026-01-01", rule.id), rule.id);
  const oneDay = entry("session: 38", "2025-11-04").replace("  endDate: 2025-11-05\n", "");
  expectFindings(marked(oneDay, "2025-11-04", rule.id), rule.id);
  expect(foundBy(rule.id, oneDay)[0]?.message.en).toContain("`endDate`");
});

test("this session's own entry is not, nor any number of another forum", () => {
  expectFindings(entry("session: 38", "2025-11-05"), rule.id);
  expectFindings(entry("session: forum-pusat#99", "2025-11-03"), rule.id);
});

test("without a session day, today counts", () => {
  const undated = entry("meeting: Rapat", "2025-11-11").replace(/ {2}date: 2025-11-03\n {2}endDate: .*\n/, "");
  expectFindings(marked(undated, "2025-11-11", rule.id), rule.id);
  expectFindings(undated.replace("2025-11-11", "2025-11-10"), rule.id);
});
