import { expect, test } from "vitest";
import { applyFix, expectFindings, fixesOf } from "../../../test/fixture.ts";
import { both, entry, foundBy, paperOf } from "../../../test/follow-ups.ts";
import { marked } from "../../../test/mark.ts";
import { unusedIgnore as rule } from "./unused-ignore.ts";

/** A paper whose history leaves out session 36, with a comment behind the entry of session 37. */
const withComment = (comment: string): string =>
  paperOf([
    entry(35, "raised", ["action: Survei bersama", both]),
    entry(37, "agreed", ["action: Rapat teknis", both]),
  ]).replace("session: 37", `session: 37${comment}`);
const above = (comment: string): string =>
  withComment("").replace("      - session: 37", `      ${comment}\n      - session: 37`);
const gap = "kertas-kerja-ignore history-gap: tidak diadakan";

test("a comment with a reason silences its line, beside it and above it, with every line ending", () => {
  expectFindings(marked(withComment(""), "37", "history-gap"));
  for (const text of [withComment(` # ${gap}`), above(`# ${gap}`), above(`# ${gap}\n      # risalah hilang`)])
    for (const eol of ["\n", "\r\n"]) expectFindings(text.replaceAll("\n", eol));
});

test("a comment elsewhere, for a rule that finds nothing there or that is off, is found at the rule", () => {
  const elsewhere = withComment("").replace("session: 35", `session: 35 # ${gap}`);
  expectFindings(marked(marked(elsewhere, "37", "history-gap"), "history-gap", rule.id), "history-gap", rule.id);
  expectFindings(marked(withComment(` # ${gap.replace("gap", "gap, stale-item")}`), "stale-item", rule.id));
  expect(foundBy(rule.id, withComment(` # ${gap}`), "rules:\n  history-gap: off\n")).toHaveLength(1);
});

test("without a reason, or for no rule at all, the whole comment is found and silences nothing", () => {
  for (const comment of ["# kertas-kerja-ignore history-gap", "# kertas-kerja-ignore"])
    expectFindings(marked(marked(withComment(` ${comment}`), comment, rule.id), "37", "history-gap"));
});

test("an unknown rule is found, and the nearest offered", () => {
  const text = withComment(` # ${gap.replace("gap", "gaps")}`);
  expectFindings(marked(marked(text, "history-gaps", rule.id), "37", "history-gap"));
  expect(applyFix(text, rule.id)).toBe(withComment(` # ${gap}`));
});

test("what cannot be read is never silenced", () => {
  const text = withComment(" # kertas-kerja-ignore yaml-syntax: sebab").replace("title: Jalan", "title: a: Jalan");
  expect(foundBy("yaml-syntax", text)).toHaveLength(1);
  expect(foundBy(rule.id, text)[0]?.message.en).toContain("cannot be ignored");
});

test("removing takes the comment, its line where alone, or one rule of several", () => {
  const stale = "kertas-kerja-ignore stale-item: sebab";
  expect(applyFix(withComment(` # ${stale}`), rule.id)).toBe(withComment(""));
  expect(applyFix(above(`# ${stale}`).replaceAll("\n", "\r\n"), rule.id)).toBe(
    withComment("").replaceAll("\n", "\r\n"),
  );
  expect(applyFix(withComment(` # ${gap.replace("gap", "gap, stale-item")}`), rule.id)).toBe(withComment(` # ${gap}`));
  expect(applyFix(withComment(` # ${gap.replace("history", "stale-item, history")}`), rule.id)).toBe(
    withComment(` # ${gap}`),
  );
  expect(fixesOf(withComment(" # kertas-kerja-ignore zzzzzz: x"), rule.id)).toHaveLength(1);
});
