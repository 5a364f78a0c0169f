import { expect, test } from "vitest";
import { expectFindings } from "../../../test/fixture.ts";
import { both, entry, foundBy, paperOf, paperWithAction } from "../../../test/follow-ups.ts";
import { marked } from "../../../test/mark.ts";
import { overdueFollowUp as rule } from "./overdue-follow-up.ts";

const due = (day: string, ...more: readonly string[]): string =>
  paperWithAction("action: Survei bersama", both, `due: ${day}`, ...more);

test("what was due before the session's first day is found at the day", () => {
  expectFindings(marked(due("2025-11-02"), "2025-11-02", rule.id));
  expectFindings(marked(due('"2025-06-30" # x'), '"2025-06-30"', rule.id));
});

test("what is due on the session's day or later, is done, or has no day, is not late", () => {
  for (const day of ["2025-11-03", "2026-06-30"]) expectFindings(due(day));
  expectFindings(due("2025-06-30", "done: 2025-07-01", "result: Selesai."));
  expectFindings(due("2025-06-30", "done: 1 Juli 2025"), rule.id);
  expectFindings(due("segera"), rule.id);
});

test("an item that is closed, and an action that a later entry sets anew, are not late", () => {
  const first = entry(36, "raised", ["action: Survei bersama", both, "due: 2024-06-30"]);
  expectFindings(paperOf([first, entry(37, "completed")]));
  expectFindings(paperOf([first, entry(37, "carried-over", ["action: Survei  Bersama.", both, "due: 2026-06-30"])]));
  const other = paperOf([first, entry(37, "carried-over", ["action: Rapat teknis di Miri", both, "due: 2026-06-30"])]);
  expectFindings(marked(other, "2024-06-30", rule.id));
});

test("where the last outcome is none of the schema's, nobody knows whether the item is open", () => {
  expectFindings(due("2025-11-02").replace("outcome: ", "outcome: belum-"), rule.id);
});

test("without a session day, today counts", () => {
  const undated = (day: string): string => due(day).replace("  date: 2025-11-03\n", "");
  expectFindings(undated("2025-11-10"), rule.id);
  expectFindings(marked(undated("2025-11-09"), "2025-11-09", rule.id), rule.id);
});

test("the message names the day and the session's", () => {
  expect(foundBy(rule.id, due("2025-06-30"))[0]?.message).toEqual({
    id: "Tenggat 2025-06-30 untuk “Survei bersama” sudah lewat pada hari sidang (2025-11-03): tuliskan `done` dan `result`, atau tetapkan tenggat baru.",
    ms: "Tarikh akhir 2025-06-30 bagi “Survei bersama” telah berlalu pada hari persidangan (2025-11-03): sila tulis `done` dan `result`, atau tetapkan tarikh akhir baharu.",
    en: "“Survei bersama” was due on 2025-06-30, before the session (2025-11-03): write `done` and `result`, or set a new day.",
  });
});
