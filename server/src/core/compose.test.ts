/** Composed edits do at once what two lists do one after the other, and leave alone what neither touches. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { composeEdits, joinEdits, sourceOffsets } from "./compose.ts";
import { applyEdits } from "./edit.ts";
import type { Edit } from "./finding.ts";

/** Non-overlapping edits of a text of this length, made from numbers. */
function editsFor(length: number, numbers: readonly number[]): readonly Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const number of numbers) {
    const start = at + (number % 4);
    const end = start + (Math.floor(number / 4) % 3);
    if (end > length) break;
    edits.push({ start, end, text: "XYZ".slice(0, Math.floor(number / 12) % 4) });
    at = end;
  }
  return edits;
}

test("two lists of edits as one", () => {
  const numbers = fc.array(fc.nat(47), { maxLength: 8 });
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{0,24}$/), numbers, numbers, (text, one, other) => {
      const first = editsFor(text.length, one);
      const between = applyEdits(text, first);
      const second = editsFor(between.length, other);
      const composed = composeEdits(between, first, second);
      expect(applyEdits(text, composed)).toBe(applyEdits(between, second));
      expect(joinEdits(composed)).toEqual(composed);
    }),
    { numRuns: 2000 },
  );
});

test("only what is touched is edited", () => {
  const text = "abcdefghij";
  const first = [
    { start: 1, end: 2, text: "BB" },
    { start: 8, end: 9, text: "" },
  ];
  const second = [{ start: 6, end: 7, text: "F" }];
  expect(composeEdits(applyEdits(text, first), first, second)).toEqual([
    { start: 1, end: 2, text: "BB" },
    { start: 5, end: 6, text: "F" },
    { start: 8, end: 9, text: "" },
  ]);
});

test("an offset of the edited text, in the text before", () => {
  const edits = [
    { start: 2, end: 2, text: "__" },
    { start: 5, end: 7, text: "x" },
  ];
  const text = "abcdefghij";
  const after = applyEdits(text, edits);
  const sourceOf = sourceOffsets(edits);
  for (const letter of "abcdehij") expect(sourceOf(after.indexOf(letter))).toBe(text.indexOf(letter));
  expect(sourceOf(after.indexOf("_"))).toBe(2);
  expect(sourceOf(after.indexOf("x"))).toBe(5);
});
