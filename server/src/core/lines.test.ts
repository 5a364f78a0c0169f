import { expect, test } from "vitest";
import { lineStartsOf, offsetAt, positionAt } from "./lines.ts";

test("offsets and positions are each other's inverse, whatever ends the lines", () => {
  for (const text of ["a\nbc\n", "a\r\nbc\r\n", "a\rbc\r", "", "x"]) {
    const starts = lineStartsOf(text);
    for (const start of starts) expect(offsetAt(text, starts, positionAt(starts, start))).toBe(start);
  }
  expect(positionAt(lineStartsOf("a\r\nbc"), 4)).toEqual({ line: 1, character: 1 });
});

test("a position outside the text is moved inside, never past its line", () => {
  const text = "ab\r\nc";
  const starts = lineStartsOf(text);
  expect(offsetAt(text, starts, { line: 0, character: 99 })).toBe(2);
  expect(offsetAt(text, starts, { line: 9, character: 0 })).toBe(5);
});
