/** Texts that are too much to be read past their faults: what is left for each part depends on the text alone, whatever was read before. */
import { expect, test } from "vitest";
import type { SyntaxFaultKind } from "../tree.ts";
import { parse } from "./parse.ts";

const broken = (lexemes: number): string => `  - a: [${": ".repeat(lexemes / 2)}\n`;
const sound = "  - a: b\n";
const textOf = (...items: readonly string[]): string => `format: kertas-kerja/1\nitems:\n${items.join("")}`;

const kindsOf = (text: string): readonly SyntaxFaultKind[] => parse(text).faults.map(({ kind }) => kind);

test("a broken text keeps its tree as long as it is not too much", () => {
  expect(kindsOf(textOf(broken(100_000), broken(100_000)))).not.toContain("unrecovered");
  expect(parse(textOf(broken(100_000), sound)).root?.kind).toBe("map");
});

test("beyond that the broken parts say so, and the others are there", () => {
  const tree = parse(textOf(broken(200_000), sound, broken(200_000), sound));
  expect(tree.faults.filter(({ kind }) => kind === "unrecovered")).toHaveLength(1);
  expect(tree.parts?.pieces.map(({ count }) => count)).toEqual([1, 1, 0, 1]);
});

test("a text that is unusual and too much says so, where it is right", () => {
  const keys = (count: number): string => Array.from({ length: count }, (_, at) => `k${at}: 1\n`).join("");
  expect(kindsOf(`${keys(100)}z: !!str\n  abc\n`)).toEqual([]);
  expect(kindsOf(`${keys(80_000)}z: !!str\n  abc\n`)).toEqual(["unrecovered"]);
});

test("an edited text is read like a new one, whatever its parts took before", () => {
  const states = [
    [broken(200_000), sound, broken(80_000), broken(80_000)],
    [sound, sound, broken(80_000), broken(80_000)],
    [broken(80_000), sound, broken(80_000), broken(80_000), broken(80_000)],
    [broken(200_000), broken(200_000), sound, broken(80_000)],
    [sound, broken(200_000), sound, broken(80_000)],
    [sound, sound],
  ].map((items) => textOf(...items));
  let live = parse(textOf());
  for (const text of states) {
    live = parse(text, live.parts);
    const fresh = parse(text);
    expect(live.faults).toEqual(fresh.faults);
    expect(live.parts?.pieces.map(({ count }) => count)).toEqual(fresh.parts?.pieces.map(({ count }) => count));
  }
});
