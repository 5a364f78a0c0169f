import { expect, test } from "vitest";
import { appendUnder, applyEdits, columnOf, plainText, removeItem, scalarText } from "./edit.ts";
import { asList, asMap, asStrings, valueOf } from "./read.ts";
import { parse } from "./tree/parse.ts";

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
  expect(scalarText("2025-11")).toBe("2025-11");
  expect(["38", "true", "a: b", "x #y", "", " a"].map(scalarText)).toEqual([
    '"38"',
    '"true"',
    '"a: b"',
    '"x #y"',
    '""',
    '" a"',
  ]);
});

test.each([
  ["https://www.mkn.gov.my/web/?p=85885", true],
  ["http://a.id/x/,y", false],
  ["https://a.id/x:", false],
  ["https://a.id/#bagian", false],
])("the address %s stays plain where it is one item of a list: %s", (address, isPlain) => {
  const written = scalarText(address);
  expect(written === address).toBe(isPlain);
  expect(asStrings(valueOf(parse(`k: [${written}, x]`).root, "k")).map(({ value }) => value)).toEqual([address, "x"]);
});

test("columns are counted from the line's start, a byte order mark left out", () => {
  expect(columnOf("\uFEFFkey: 1", 1)).toBe(0);
  expect(columnOf("a:\r\n  b: 1", 6)).toBe(2);
});

test.each([
  ["the first in braces", "k: [a, b] # c\n", 0, "k: [b] # c\n"],
  ["the last in braces", "k: [a, b] # c\n", 1, "k: [a] # c\n"],
  ["the last before a comma", "k: [a, b,]\n", 1, "k: [a,]\n"],
  ["one with an anchor", "k: [a, &x b, c]\n", 1, "k: [a, c]\n"],
  ["the only one in braces", "k: [ a, ] # c\n", 0, "k: [] # c\n"],
  ["a line in braces", "k: [\r\n  a, # a\r\n  b # b\r\n  ]\r\n", 1, "k: [\r\n  a, # a\r\n  ]\r\n"],
  ["the end of a line in braces", "k: [a, # a\n  b]\n", 1, "k: [a, # a\n  ]\n"],
  ["the first line", "k: # k\n  - a # a\n  # about b\n  - 'b'\nl: 1\n", 0, "k: # k\n  # about b\n  - 'b'\nl: 1\n"],
  ["the last line", "k:\r\n  - a\r\n  # about b\r\n  - b\r\nl: 1", 1, "k:\r\n  - a\r\n  # about b\r\nl: 1"],
  ["the text's last line", "k:\n- a\n- b: 1\n  c: 2", 1, "k:\n- a"],
  ["the only line", "k: # k\n- a # a\nl: 1\n", 0, "k: [] # k # a\nl: 1\n"],
  ["the only line under an anchor", "k: &x\r\n  - a\r\n", 0, "k: &x []\r\n"],
  ["the only line, a list in its turn", "k:\n  - - a\n    - b\n", 0, "k: []\n"],
])("an item is taken out of a list, and all else stays: %s", (_, text, index, result) => {
  const list = asList(valueOf(parse(text).root, "k"));
  const item = list?.items[index];
  if (!list || !item) throw new Error("no such item");
  const after = applyEdits(text, [removeItem(text, list, item)]);
  expect(after).toBe(result);
  expect(parse(after).faults).toEqual([]);
});

test.each([
  ["in braces", "k: { a: [x] }\n", "k: { a: [x, y] }\n"],
  ["in lines", "k:\r\n  a:\r\n    - x # x\r\n", "k:\r\n  a:\r\n    - x # x\r\n    - y\r\n"],
  ["empty", "k: { a: [] }\n", "k: { a: [y] }\n"],
  ["absent", "k:\n  b: [x] # b\n", "k:\n  b: [x] # b\n  a: [y]\n"],
  ["without a value", "k:\n  a:\n  b: [x]\n", "k:\n  a: [y]\n  b: [x]\n"],
  ["a lone value", "k:\n  a: 'x'\n", "k:\n  a: ['x', y]\n"],
])("a value is appended to the list under a key: %s", (_, text, result) => {
  const map = asMap(valueOf(parse(text).root, "k"));
  const edit = map && appendUnder(text, map, "a", "y");
  expect(edit && applyEdits(text, [edit])).toBe(result);
});

test("nothing is appended to a list that another key owns", () => {
  const map = asMap(parse("b: &b [x]\na: *b\n").root);
  expect(map && appendUnder("b: &b [x]\na: *b\n", map, "a", "y")).toBeUndefined();
});
