import { expect, test } from "vitest";
import { applyFix, expectFindings, fixesOf } from "../../../test/fixture.ts";
import { both, entry, foundBy, paperOf, paperWithAction } from "../../../test/follow-ups.ts";
import { marked } from "../../../test/mark.ts";
import { followUpOnOneSide as rule } from "./follow-up-on-one-side.ts";

const owned = (by: string): string => paperWithAction("action: Survei", `by: ${by}`);

test("an entry whose actions all fall to one side is found at its key", () => {
  expectFindings(marked(owned("imigrasi-kalbar"), "followUp", rule.id));
  const two = paperOf([
    entry(37, "raised", ["action: Survei", "by: jim-sarawak"], ["action: Kajian", "by: [mit-sarawak]"]),
  ]);
  expectFindings(marked(two, "followUp", rule.id));
});

test("actions of both sides, together or apart, are none", () => {
  expectFindings(owned("[imigrasi-kalbar, jim-sarawak]"));
  expectFindings(
    paperOf([entry(37, "raised", ["action: Survei", "by: jim-sarawak"], ["action: Kajian", "by: imigrasi-kalbar"])]),
  );
});

test("nothing is said where an owner is missing or unknown, one side leads, all is done, or the item is closed", () => {
  expectFindings(paperWithAction("action: Survei"), rule.id);
  expectFindings(owned("[imigrasi-kalbar, tidak-dikenal]"), rule.id);
  expectFindings(owned("imigrasi-kalbar").replace("  malaysia: [jim-sarawak]", "  malaysia: []"), rule.id);
  expectFindings(paperWithAction("action: Survei", "by: imigrasi-kalbar", "done: 2025-01-01", "result: Ada."));
  expectFindings(paperOf([entry(36, "raised", ["action: Survei", "by: imigrasi-kalbar"]), entry(37, "completed")]));
});

test("the fix adds the other side's leading agency, with CRLF and in flow style too", () => {
  expect(applyFix(owned("imigrasi-kalbar # x"), rule.id)).toBe(owned("[imigrasi-kalbar, jim-sarawak] # x"));
  expect(applyFix(owned("[imigrasi-kalbar]").replaceAll("\n", "\r\n"), rule.id)).toBe(
    owned("[imigrasi-kalbar, jim-sarawak]").replaceAll("\n", "\r\n"),
  );
  const block = owned("\n          - jim-sarawak");
  expect(applyFix(block, rule.id)).toBe(`${block}              - imigrasi-kalbar\n`);
  expectFindings(applyFix(block, rule.id));
  const flow = (by: string): string => owned("x").replace(/followUp:[^]*/, `followUp: [{ action: Survei, ${by} }]\n`);
  expect(applyFix(flow("by: imigrasi-kalbar"), rule.id)).toBe(flow(both));
});

test("the message names the side that is missing", () => {
  expect(foundBy(rule.id, owned("imigrasi-kalbar"))[0]?.message).toEqual({
    id: "Tidak ada tindak lanjut dari pihak Malaysia, padahal ia juga penjuru: tambahkan instansinya di `by`.",
    ms: "Tiada tindakan susulan daripada pihak Malaysia, sedangkan ia juga peneraju: sila tambah agensinya dalam `by`.",
    en: "The Malaysian side leads too, but has nothing to do here: add its agency to `by`.",
  });
  expect(fixesOf(owned("jim-sarawak"), rule.id)[0]?.title.en).toBe("Add imigrasi-kalbar");
});
