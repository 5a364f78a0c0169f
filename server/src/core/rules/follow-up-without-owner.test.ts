import { expect, test } from "vitest";
import { applyFix, expectFindings, fixesOf } from "../../../test/fixture.ts";
import { both, foundBy, paperWithAction } from "../../../test/follow-ups.ts";
import { marked } from "../../../test/mark.ts";
import { followUpWithoutOwner as rule } from "./follow-up-without-owner.ts";

const without = paperWithAction("action: Survei bersama # x", "due: 2026-06-30");
const mended = paperWithAction("action: Survei bersama # x", both, "due: 2026-06-30");

test("an action without an agency is found at its text, one with an empty list at the key", () => {
  expectFindings(marked(without, "Survei bersama", rule.id));
  expectFindings(marked(paperWithAction("action: Survei", "by: []"), "by", rule.id, "action"));
});

test("an action with an agency, one that names no step, and a `by` of another type are not accused", () => {
  expectFindings(mended);
  expectFindings(paperWithAction("action: Survei", "by: jim-sarawak"), rule.id);
  expectFindings(paperWithAction("action: tbd"), rule.id);
  for (const by of ["by:", "by: 5"]) expectFindings(paperWithAction("action: Survei", by), rule.id);
});

test("the fix inserts the leading agencies after the action, in flow style and with CRLF too", () => {
  expect(applyFix(without, rule.id)).toBe(mended);
  expect(applyFix(without.replaceAll("\n", "\r\n"), rule.id)).toBe(mended.replaceAll("\n", "\r\n"));
  const flow = (by: string): string =>
    paperWithAction("action: Survei", both).replace(
      /followUp:[^]*/,
      `followUp: [{ action: Survei${by}, due: 2026-06-30 }]\n`,
    );
  expect(applyFix(flow(""), rule.id)).toBe(flow(`, ${both}`));
  expectFindings(flow(`, ${both}`));
  expect(applyFix(paperWithAction("action: Survei", "by: []"), rule.id)).toBe(paperWithAction("action: Survei", both));
});

test("an item without counterparts has no agency to insert", () => {
  expect(fixesOf(without.replace("[imigrasi-kalbar]", "[]").replace("[jim-sarawak]", "[]"), rule.id)).toEqual([]);
});

test("the message names the action and what to do", () => {
  expect(foundBy(rule.id, without)[0]?.message).toEqual({
    id: "“Survei bersama” belum punya penanggung jawab: tuliskan instansinya di `by`.",
    ms: "“Survei bersama” belum ada pihak bertanggungjawab: sila tulis agensinya dalam `by`.",
    en: "Nobody answers for “Survei bersama”: name the agency in `by`.",
  });
});
