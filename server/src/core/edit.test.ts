import { expect, test } from "vitest";
import { applyEdits, columnOf, plainText, scalarText } from "./edit.ts";

test("edits change what they name and keep every other byte", () => {
  const text = "a: 1 # satu\r\nb: 'x'\r\n";
  expect(
    applyEdits(text, [
      { start: 3, end: 4, text: "2" },
      { start: 16, end: 19, text: "y" },
    ]),
  ).toBe("a: 2 # satu\r\nb: y\r\n");
});

test("edits that overlap are refused", () => {
  expect(() =>
    applyEdits("abcdef", [
      { start: 0, end: 3, text: "x" },
      { start: 2, end: 4, text: "y" },
    ]),
  ).toThrow(RangeError);
});

test("a snippet for an editor without snippets keeps its placeholder texts", () => {
  expect(plainText({ start: 0, end: 0, text: "action: ${1:apa}\nby: $2", snippet: true })).toBe("action: apa\nby: ");
});

test("a text is quoted only where YAML would read it otherwise", () => {
  expect(scalarText("kanwil-imigrasi-kalbar")).toBe("kanwil-imigrasi-kalbar");
  expect(scalarText("2025-11-17")).toBe("2025-11-17");
  expect(["38", "true", "a: b", "x #y", "", " a"].map(scalarText)).toEqual([
    '"38"',
    '"true"',
    '"a: b"',
    '"x #y"',
    '""',
    '" a"',
  ]);
});

test("columns are counted from the line's start, a byte order mark left out", () => {
  expect(columnOf("\uFEFFkey: 1", 1)).toBe(0);
  expect(columnOf("a:\r\n  b: 1", 6)).toBe(2);
});
