/** Versions follow one another; whatever goes wrong on the way leaves the text to a person. */
import { describe, expect, test } from "vitest";
import { applyEdits } from "../edit.ts";
import { pairOf } from "../read.ts";
import { parse } from "../tree/parse.ts";
import { nest, renameKey } from "./changes.ts";
import { migrate } from "./migrate.ts";
import type { Migration } from "./migration.ts";

const rename =
  (from: string, to: string): Migration["steps"][number] =>
  (source) =>
    renameKey(source, pairOf(source.root, from), to);

const chain: readonly Migration[] = [
  { from: 0, steps: [rename("a", "b")] },
  { from: 1, steps: [rename("b", "c"), (source) => nest(source, ["c"], "d")] },
  { from: 2, steps: [rename("x", "y")] },
];

const run = (text: string, version: number, migrations = chain) => {
  const source = { text, tree: parse(text) };
  return migrate(source, { name: "uji", version, age: "older", node: undefined }, migrations);
};

describe("a chain", () => {
  const text = 'a: 1 # satu\nformat: "uji/0"\nx: 2';

  test("goes from version to version, as edits of the first text", () => {
    const made = run(text, 0);
    expect(made?.text).toBe('d:\n  c: 1 # satu\nformat: "uji/3"\ny: 2');
    expect(applyEdits(text, made?.edits ?? [])).toBe(made?.text);
    expect(made?.edits).toHaveLength(4);
  });

  test("begins at the version of the text", () => {
    expect(run(text.replace("uji/0", "uji/2"), 2)?.text).toBe('a: 1 # satu\nformat: "uji/3"\ny: 2');
  });
});

test("a text that does not parse, and one that would not any more, are left alone", () => {
  expect(run("format: uji/0\na: b: c", 0)).toBeUndefined();
  const breaks: Migration = { from: 0, steps: [() => [{ start: 0, end: 0, text: "{" }]] };
  expect(run("format: uji/0\n", 0, [breaks])).toBeUndefined();
  const overlaps: Migration = {
    from: 0,
    steps: [
      () => [
        { start: 0, end: 6, text: "a" },
        { start: 3, end: 8, text: "b" },
      ],
    ],
  };
  expect(run("format: uji/0\n", 0, [overlaps])).toBeUndefined();
  expect(run("- format: uji/0\n", 0)).toBeUndefined();
});

test("two keys of one meaning: people choose", () => {
  expect(run("format: uji/2\nx: 1\ny: 2\n", 2)?.text).toBe(
    "format: uji/3\n# kertas-kerja-settle: x: y sudah ada; pilih salah satu\n# x: 1\ny: 2\n",
  );
});
