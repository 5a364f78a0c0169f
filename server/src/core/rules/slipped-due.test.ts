import { expect, test } from "vitest";
import { expectFindings } from "../../../test/fixture.ts";
import { both, entry, foundBy, paperOf } from "../../../test/follow-ups.ts";
import { marked } from "../../../test/mark.ts";
import { slippedDue as rule } from "./slipped-due.ts";

const step = (session: number, action: string, due: string, ...more: readonly string[]): string =>
  entry(session, session === 35 ? "raised" : "carried-over", [`action: ${action}`, both, `due: ${due}`, ...more]);
const slipped = paperOf([
  step(35, "Survei bersama", "2023-06-30"),
  step(36, "Survei bersama.", "2024-06-30"),
  step(37, "SURVEI BERSAMA", "2026-06-30"),
]);

test("an action put off twice is found at its last day, be it worded a little otherwise", () => {
  expectFindings(marked(slipped, "2026-06-30", rule.id));
  const reworded = paperOf([
    step(35, "Survei bersama ruas jalan Sajingan dan Biawak oleh kedua pihak", "2023-06-30"),
    step(36, "Survey bersama ruas jalan Sajingan dan Biawak oleh kedua pihak", "2024-06-30"),
    step(37, "Survei bersama ruas jalan Sajingan–Biawak oleh kedua belah pihak", "2026-06-30"),
  ]);
  expectFindings(marked(reworded, "2026-06-30", rule.id));
});

test("an action put off once, other actions, and days that do not move are none", () => {
  expectFindings(paperOf([step(36, "Survei", "2024-06-30"), step(37, "Survei", "2026-06-30")]), rule.id);
  expectFindings(
    paperOf([
      step(35, "Rapat ke-1", "2023-06-30"),
      step(36, "Rapat ke-2", "2024-06-30"),
      step(37, "Rapat ke-3", "2026-06-30"),
    ]),
    rule.id,
  );
  const still = paperOf([
    step(35, "Survei", "2026-06-30"),
    step(36, "Survei", "2026-06-30"),
    step(37, "Survei", "2026-06-30"),
  ]);
  expectFindings(still);
});

test("what is done at last, or of an item that is closed, is none", () => {
  expectFindings(
    slipped.replace("due: 2026-06-30", "due: 2026-06-30\n            done: 2025-10-01\n            result: Ada."),
  );
  expectFindings(`${slipped}${entry(38, "completed").replace(/^/gm, "    ").trimEnd()}\n`, rule.id);
});

test("the option says from how many times on", () => {
  const once = paperOf([step(36, "Survei", "2024-06-30"), step(37, "Survei", "2026-06-30")]);
  expect(foundBy(rule.id, once, "rules: { slipped-due: { times: 1 } }\n").map((one) => one.message.en)).toEqual([
    "The due day of “Survei” has been put off 1 time since 2024-06-30: take up what holds it.",
  ]);
  expect(foundBy(rule.id, slipped, "rules: { slipped-due: { times: 3 } }\n")).toEqual([]);
});

test("the message says how often and since when, and leads to the earlier days", () => {
  const [finding] = foundBy(rule.id, slipped);
  expect(finding?.message).toEqual({
    id: "Tenggat “SURVEI BERSAMA” sudah 2 kali diundurkan sejak 2023-06-30: bahas apa yang menghalanginya.",
    ms: "Tarikh akhir “SURVEI BERSAMA” telah 2 kali ditunda sejak 2023-06-30: sila bincangkan apa yang menghalangnya.",
    en: "The due day of “SURVEI BERSAMA” has been put off 2 times since 2023-06-30: take up what holds it.",
  });
  expect(finding?.related?.map(({ start, end }) => slipped.slice(start, end))).toEqual(["2024-06-30", "2023-06-30"]);
});
