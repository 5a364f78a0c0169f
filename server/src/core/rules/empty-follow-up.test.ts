import { expect, test } from "vitest";
import { expectFindings } from "../../../test/fixture.ts";
import { both, foundBy, paperWithAction } from "../../../test/follow-ups.ts";
import { marked } from "../../../test/mark.ts";
import { emptyFollowUp as rule } from "./empty-follow-up.ts";

test("an action that says nothing is found at its text", () => {
  for (const action of [
    "Akan ditindaklanjuti.",
    "TBD",
    '"-"',
    "N/A",
    "Dalam tindakan",
    "masih dalam pembahasan",
    "{ id: Nihil, ms: Tiada }",
  ])
    expectFindings(marked(paperWithAction(`action: ${action}`, both), action, rule.id), rule.id);
});

test("a result that says nothing is found likewise", () => {
  const text = paperWithAction("action: Survei", both, "result: 'Belum ada' # x");
  expectFindings(marked(text, "'Belum ada'", rule.id), rule.id);
});

test("an action that names a step is none, though the saying is in it", () => {
  expectFindings(paperWithAction("action: Pending rapat teknis di Miri", both));
  expectFindings(paperWithAction("action: { id: Nihil, ms: Mesyuarat teknikal }", both));
});

test("a text that is absent, empty or of another type is a fault of form alone", () => {
  for (const action of ["action:", 'action: ""', "action: []"]) expectFindings(paperWithAction(action, both), rule.id);
});

test("the message names the text and what to do", () => {
  expect(foundBy(rule.id, paperWithAction("action: tbd", both))[0]?.message).toEqual({
    id: "“tbd” tidak menyebut langkah apa pun: tuliskan tindakan yang dapat diperiksa pada sidang berikutnya.",
    ms: "“tbd” tidak menyatakan apa-apa langkah: sila tulis tindakan yang boleh disemak pada persidangan berikutnya.",
    en: "“tbd” names no step: write an action that the next session can check.",
  });
  expect(foundBy(rule.id, paperWithAction("action: Survei", both, "result: nihil"))[0]?.message).toEqual({
    id: "“nihil” tidak menyebut hasil apa pun: tuliskan hasilnya, atau hapus `result` selama belum ada.",
    ms: "“nihil” tidak menyatakan apa-apa hasil: sila tulis hasilnya, atau buang `result` selagi belum ada.",
    en: "“nihil” names no result: write what came of it, or leave `result` out until there is one.",
  });
});
