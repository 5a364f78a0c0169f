/** Where a text in quotes ends. */
import { expect, test } from "vitest";
import { quotedEnd } from "./quoted.ts";

test.each([
  ['"a"', 3],
  ['"a\\"b" c', 6],
  ['"a\\\\"', 5],
  ["'it''s' x", 7],
  ["'a\\'", 4],
  ['"open', undefined],
  ["'open''", undefined],
  ['"end\\', undefined],
])("%s", (text, end) => {
  expect(quotedEnd(text, 0, text.length)).toBe(end);
});

test("a line of ten megabytes", () => {
  const inner = "kata ".repeat(2_000_000);
  expect(quotedEnd(`"${inner}"`, 0, inner.length + 2)).toBe(inner.length + 2);
});
