import { expect, test } from "vitest";
import { applyFix, expectFindings, fixesOf, paperWith } from "../../../test/fixture.ts";
import { entry, paperOf } from "../../../test/follow-ups.ts";
import { marked } from "../../../test/mark.ts";
import { referredWithoutBody as rule } from "./referred-without-body.ts";

test("a referral is found at its outcome, also when it was carried over since", () => {
  expectFindings(marked(paperOf([entry(37, "referred")]), "referred", rule.id), rule.id);
  expectFindings(marked(paperOf([entry(36, "referred"), entry(37, "carried-over")]), "referred", rule.id), rule.id);
  expectFindings(marked(paperOf([entry(37, "referred")], "waitingOn:\n"), "referred", rule.id), rule.id);
});

test("one that names its body, or that a later session decided on, is not", () => {
  expectFindings(paperOf([entry(37, "referred")], "waitingOn: forum-pusat\n"), rule.id);
  expectFindings(paperOf([entry(36, "referred"), entry(37, "returned")]), rule.id);
});

test("the fix names a body to fill in, in its own line or where the key stands empty", () => {
  const body = "waitingOn: badan yang ditunggu";
  for (const eol of ["\n", "\r\n"]) {
    const bare = paperOf([entry(37, "referred")]).replaceAll("\n", eol);
    expect(applyFix(bare, rule.id)).toBe(bare.replace(`${eol}    history:`, `${eol}    ${body}${eol}    history:`));
  }
  const empty = paperOf([entry(37, "referred")], "waitingOn: # x\n");
  expect(applyFix(empty, rule.id)).toBe(empty.replace("waitingOn:", body));
  const flow = paperWith("{ id: UJI-2024-001, history: [{ session: 37, outcome: referred }] }");
  expect(applyFix(flow, rule.id)).toBe(flow.replace("}] }", `}], ${body} }`));
  expect(fixesOf(flow, rule.id)[0]?.edits[0]?.text).toContain("${1:");
});
