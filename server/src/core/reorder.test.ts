import { expect, test } from "vitest";
import { applyEdits } from "./edit.ts";
import { asList, valueOf } from "./read.ts";
import { reorderItems } from "./reorder.ts";
import { parse } from "./tree/parse.ts";

/** The text with the items under `k` in this order; undefined where that is refused. */
function reorder(text: string, ...order: readonly number[]): string | undefined {
  const list = asList(valueOf(parse(text).root, "k"));
  if (!list) throw new Error("no list under k");
  const edits = reorderItems(
    text,
    list,
    order.flatMap((index) => list.items[index] ?? []),
  );
  return edits && applyEdits(text, edits);
}

test.each([
  ["lines", "k:\n  - a: 1\n    b: 2\n  - a: 3\nl: 1\n", [1, 0], "k:\n  - a: 3\n  - a: 1\n    b: 2\nl: 1\n"],
  ["lines that end the text", "k:\n- a\n- b", [1, 0], "k:\n- b\n- a"],
  ["CRLF", "k: # k\r\n  - a # a\r\n  - 'b'\r\n", [1, 0], "k: # k\r\n  - 'b'\r\n  - a # a\r\n"],
  ["comments above", "k:\n  # a\n  - a\n  # b 1\n# b 2\n  - b\n", [1, 0], "k:\n  # b 1\n# b 2\n  - b\n  # a\n  - a\n"],
  [
    "comments below",
    "k:\n  - a: 1\n\n    # a\n  - b: 1\n    # b\nl: 1\n",
    [1, 0],
    "k:\n  - b: 1\n    # b\n  - a: 1\n\n    # a\nl: 1\n",
  ],
  ["blank lines between", "k:\n  - a\n\n  - b\n  - c\n", [2, 0, 1], "k:\n  - c\n\n  - a\n  - b\n"],
  [
    "block scalars",
    "k:\n  - a: |\n      # text\n\n      x\n\n  - b: >-\n      y\n",
    [1, 0],
    "k:\n  - b: >-\n      y\n\n  - a: |\n      # text\n\n      x\n",
  ],
  ["braces", "k: [{ a: 1 }, { a: '2', b: 3 }] # c\n", [1, 0], "k: [{ a: '2', b: 3 }, { a: 1 }] # c\n"],
  [
    "braces over lines",
    "k: [\r\n  { a: 1, # a\r\n  },\r\n  b,\r\n  ]\r\n",
    [1, 0],
    "k: [\r\n  b,\r\n  { a: 1, # a\r\n  },\r\n  ]\r\n",
  ],
])("%s", (_, text, order, expected) => {
  expect(reorder(text, ...order)).toBe(expected);
});

test.each([
  ["an anchor that a later item refers to", "k:\n  - &x a\n  - *x\n"],
  ["an anchor deep inside", "k:\n  - a: [&x b]\n  - c\n"],
  ["a text that keeps the blank lines at its end", "j:\n  - k: 1\nk:\n  - a: |+\n      x\n\n  - b\n"],
  ["a comment between braces", "k: [a, # a\n  b]\n"],
])("%s is left alone", (_, text) => {
  expect(reorder(text, 1, 0)).toBeUndefined();
});

test("a list that begins in the line of another dash is left alone", () => {
  const text = "- - a\n  - b\n";
  const list = asList(asList(parse(text).root)?.items[0]);
  expect(list && reorderItems(text, list, [...list.items].reverse())).toBeUndefined();
});
