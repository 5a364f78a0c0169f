import { describe, expect, test } from "vitest";
import { fillList, insertCopy, replaceByCopy } from "./copy.ts";
import { applyEdits } from "./edit.ts";
import { asItems, asMap, pairOf } from "./read.ts";
import { parse } from "./tree/parse.ts";

/** Copies the first item of the list `a` of one text into the list `b` of another. */
function copy(source: string, target: string, before?: number): string | undefined {
  const node = asMap(asItems(pairOf(parse(source).root, "a")?.value)[0])!;
  const pair = pairOf(parse(target).root, "b")!;
  const edit = insertCopy(
    target,
    pair,
    { text: source, node },
    before === undefined ? undefined : asItems(pair.value)[before],
  );
  return edit && applyEdits(target, [edit]);
}

/** Puts the value of `a.x` of one text in the place of that of `b.x` of another. */
function replace(source: string, target: string): string | undefined {
  const from = pairOf(pairOf(parse(source).root, "a")?.value, "x")!.value;
  const to = pairOf(pairOf(parse(target).root, "b")?.value, "x")!.value;
  const edit = replaceByCopy(target, to, source, from);
  return edit && applyEdits(target, [edit]);
}

describe("a copy of a list's item", () => {
  test("keeps wording and comments, and takes the indentation of its new list", () => {
    const source = "a:\n    - k: 'v' # c\n      t: >-\n        long\n\n        text\n      # of its own\n    - other\n";
    expect(copy(source, "b:\n- k: 1\nc: 2\n")).toBe(
      "b:\n- k: 1\n- k: 'v' # c\n  t: >-\n    long\n\n    text\n  # of its own\nc: 2\n",
    );
    expect(copy(source, "x:\n  b:\n    - 1\n".replace("x:\n  ", ""))).toContain("    - 1\n    - k: 'v' # c\n");
    expect(copy("a:\n  -\n    # above\n    k: 1\n", "b:\n- 2\n")).toBe("b:\n- 2\n- k: 1\n");
  });

  test("takes the line endings of its new text, and stands apart where the items there do", () => {
    expect(copy("a:\n- k: 1\n  l: 2\n", "b:\r\n- 1\r\nc: 2\r\n")).toBe("b:\r\n- 1\r\n- k: 1\r\n  l: 2\r\nc: 2\r\n");
    expect(copy("a:\r\n- k: 1\r\n  l: 2\r\n", "b:\n- 1\n\n- 2\n")).toBe("b:\n- 1\n\n- 2\n\n- k: 1\n  l: 2\n");
  });

  test("comes behind the comments of the last item, and before another where it is to", () => {
    expect(copy("a:\n- k: 1\n", "b:\n  - 1 # one\n    # still one\n# end\n")).toBe(
      "b:\n  - 1 # one\n    # still one\n  - k: 1\n# end\n",
    );
    expect(copy("a:\n- k: 1\n", "b:\n  - 1\n  - 2\n", 0)).toBe("b:\n  - k: 1\n  - 1\n  - 2\n");
    expect(copy("a:\n- k: 1\n", "b:\n  - 1\n  # two\n  - 2\n", 1)).toBe("b:\n  - 1\n  - k: 1\n  # two\n  - 2\n");
  });

  test("fills an empty list, whose comment stays", () => {
    for (const empty of ["b: [] # none\n", "b: # none\n", "b: null # none\n"])
      expect(copy("a:\n- k: 1\n  l: 2\n", empty)).toBe("b: # none\n  - k: 1\n    l: 2\n");
    expect(copy("a:\n- k: 1\n", "b: []")).toBe("b:\n  - k: 1");
    const pair = pairOf(parse("b:\n").root, "b")!;
    expect(applyEdits("b: # $x\n", [fillList("b: # $x\n", pair, { text: "k: ${1:v}", snippet: true })])).toBe(
      "b: # $x\n  - k: v\n",
    );
  });

  test("goes into brackets and out of them", () => {
    expect(copy("a:\n- k: one, two # c\n  l:\n  - 'x'\n  - m:\n", "b: [1]\n")).toBe(
      'b: [1, { k: "one, two", l: [x, { m: null }] }]\n',
    );
    expect(copy("a: [{ k: 1 }]\n", "b: [1, 2]\n", 1)).toBe("b: [1, { k: 1 }, 2]\n");
    expect(copy("a: [{ k: 1, # c\n  l: 2 }]\n", "b: [1]\n")).toBe("b: [1, { k: 1, l: 2 }]\n");
    expect(copy("a: [{ k: 1 }, 2]\n", "b:\n- 1\n")).toBe("b:\n- 1\n- { k: 1 }\n");
    expect(copy("a: [{ k: 1 }, 2]\n", "{ b: [] }")).toBe("{ b: [{ k: 1 }] }");
    expect(copy("a:\n- { k: 1,\n    l: 2 } # c\n", "b:\n  - 1\n")).toBe("b:\n  - 1\n  - { k: 1,\n      l: 2 } # c\n");
  });

  test("is not made of what points elsewhere, nor into what is no list", () => {
    expect(copy("z: &z 1\na:\n- k: *z\n", "b:\n- 1\n")).toBeUndefined();
    expect(copy("a:\n- k: 1\n", "b: text\n")).toBeUndefined();
  });
});

describe("a copy of a value", () => {
  test("keeps quotes and line breaks, at the indentation of its new place", () => {
    expect(replace("a:\n    x: 'it''s' # c\n", "b:\n  x: other # d\n")).toBe("b:\n  x: 'it''s' # d\n");
    expect(replace("a:\n    x: >-\n      one\n\n      two\n", "b:\r\n  x: |\r\n    other\r\n  y: 1\r\n")).toBe(
      "b:\r\n  x: >-\r\n    one\r\n\r\n    two\r\n  y: 1\r\n",
    );
    expect(replace("a:\n  x: one\n    two\n", "b:\n    x: 1\n")).toBe("b:\n    x: one\n      two\n");
  });

  test("of several languages takes the place of a text, and a text theirs", () => {
    expect(replace("a:\n  x:\n    id: satu\n    ms: dua\n", "b:\n    x: other\n    y: 1\n")).toBe(
      "b:\n    x:\n      id: satu\n      ms: dua\n    y: 1\n",
    );
    expect(replace("a:\n  x: satu\n", "b:\n  x:\n    id: lain\n    ms: dua\n  y: 1\n")).toBe("b:\n  x: satu\n  y: 1\n");
    expect(replace("a:\n  x: { id: satu }\n", "b:\n  x: lain\n")).toBe("b:\n  x: { id: satu }\n");
  });

  test("fits between brackets, and before a comment", () => {
    expect(replace("a:\n  x: >-\n    one, two\n", "b: { x: other, y: 1 }\n")).toBe('b: { x: "one, two", y: 1 }\n');
    expect(replace("a:\n  x: |\n    one\n", "b:\n  x: other # c\n")).toBe('b:\n  x: "one\\n" # c\n');
  });
});
