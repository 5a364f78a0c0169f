import { expect, test } from "vitest";
import { Document } from "../document.ts";
import { applyEdits } from "../edit.ts";
import { Manuscript } from "./manuscript.ts";

const manuscriptOf = (text: string): Manuscript =>
  new Manuscript(new Document("file:///a.institutions.yaml", "institutions", text));

test("steps that build on one another become edits of the text as it was", () => {
  const manuscript = manuscriptOf("satu dua tiga");
  manuscript.apply([
    { start: 5, end: 8, text: "DUA" },
    { start: 0, end: 0, text: "nol " },
  ]);
  expect(manuscript.document.text).toBe("nol satu DUA tiga");
  manuscript.apply([{ start: 10, end: 12, text: "ua, " }]);
  expect(manuscript.document.text).toBe("nol satu Dua,  tiga");
  expect(manuscript.edits).toEqual([
    { start: 0, end: 0, text: "nol " },
    { start: 5, end: 8, text: "Dua, " },
  ]);
});

test("what was put in and taken out again leaves no edit", () => {
  const manuscript = manuscriptOf("ab");
  manuscript.apply([{ start: 1, end: 1, text: "x" }]);
  manuscript.apply([{ start: 1, end: 2, text: "" }]);
  expect([manuscript.document.text, manuscript.edits]).toEqual(["ab", []]);
});

test("any steps lead to the same text in one", () => {
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48271) % 2147483647) % below;
  for (let run = 0; run < 200; run++) {
    const text = "abcdefghij".slice(0, random(11));
    const manuscript = manuscriptOf(text);
    for (let step = 0; step < 6; step++) {
      const { length } = manuscript.document.text;
      const start = random(length + 1);
      manuscript.apply([{ start, end: start + random(length - start + 1), text: "XYZ".slice(0, random(4)) }]);
    }
    expect(applyEdits(text, manuscript.edits)).toBe(manuscript.document.text);
  }
});
