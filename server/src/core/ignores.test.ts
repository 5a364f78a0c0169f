import { expect, test } from "vitest";
import { placeIn } from "../../test/place.ts";
import { ignoresIn } from "./ignores.ts";

/** The comments of a text: the rules, the line counted from 0 that they speak of, and whether they say why. */
const ignores = (text: string, name?: string): readonly string[] =>
  ignoresIn(placeIn(text, name === undefined ? {} : { name }).document).map(
    ({ rules, line, hasReason }) =>
      `${rules.map(({ id }) => id).join("+")} @${line}${hasReason ? "" : " without reason"}`,
  );

test("at a line's end it speaks of that line, alone of the next that is no comment", () => {
  expect(ignores("a: 1 # kertas-kerja-ignore x: sebab\n")).toEqual(["x @0"]);
  expect(ignores("# kertas-kerja-ignore x: sebab\na: 1\n")).toEqual(["x @1"]);
  expect(ignores("\uFEFF# kertas-kerja-ignore x: sebab\r\n# lain\r\n  # kertas-kerja-ignore y: z\r\na: 1\r\n")).toEqual(
    ["x @3", "y @3"],
  );
});

test("several rules are separated by commas; a reason holds a letter or a digit", () => {
  expect(ignores("a: 1 #kertas-kerja-ignore x, y,z : lihat: risalah\n")).toEqual(["x+y+z @0"]);
  expect(ignores("a: 1 # kertas-kerja-ignore x\nb: 1 # kertas-kerja-ignore x: -\n# kertas-kerja-ignore")).toEqual([
    "x @0 without reason",
    "x @1 without reason",
    " @3 without reason",
  ]);
});

test("the same words within a text are no comment", () => {
  const words = "# kertas-kerja-ignore x: sebab";
  expect(ignores(`a: "b ${words}"\nb: 'c ${words}'\nc: d#e\n`)).toEqual([]);
  expect(ignores(`a: |\n  ${words}\n  b\nc: >-\n  d\n\n  ${words}\n`)).toEqual([]);
  expect(ignores(`a: | ${words}\n  b\n`)).toEqual(["x @0"]);
  expect(ignores(`a: |\n  b\n${words}\nc: 1\n`)).toEqual(["x @3"]);
  expect(ignores(`a: 1 # lihat ${words}\n`)).toEqual([]);
  expect(ignores("a: 1 # kertas-kerja-ignored x: sebab\n")).toEqual([]);
});

test("in every kind of file, and in text that does not parse", () => {
  for (const name of ["x.institutions.yaml", "kertas-kerja.yaml"])
    expect(ignores("a: 1 # kertas-kerja-ignore x: sebab\n", name)).toEqual(["x @0"]);
  expect(ignores("a: [1 # kertas-kerja-ignore x: sebab\nb\n\tc: d # kertas-kerja-ignore y: sebab")).toContain("x @0");
});
