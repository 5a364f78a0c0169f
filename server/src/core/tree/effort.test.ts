/** Texts that are too much to be read past their faults: what is left for each part depends on the text alone, whatever was read before. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { SyntaxFaultKind } from "../tree.ts";
import { Effort } from "./effort.ts";
import { parse, type PartedTree } from "./parse.ts";

const small = { characters: 900, lexemes: 120 };
const effort = (): Effort => new Effort(small);

/** A list in brackets that are never closed, of about so many signs. */
const broken = (lexemes: number): string => `  - a: [${": ".repeat(lexemes / 2)}\n`;
const sound = "  - a: b\n";
/** Nested so deeply below a tag that the recovering lane runs out of stack. */
const deep = `  - z: !<tag\n    y:\n      ${"- ".repeat(5_000)}x\n`;
const textOf = (...items: readonly string[]): string => `format: kertas-kerja/1\nitems:\n${items.join("")}`;

const kindsOf = (text: string): readonly SyntaxFaultKind[] => parse(text).faults.map(({ kind }) => kind);
const shown = ({ faults, parts }: PartedTree): unknown => [faults, parts?.pieces.map(({ count }) => count)];

test("a broken paper of a size that somebody may write keeps its tree", () => {
  expect(kindsOf(textOf(broken(100_000), broken(100_000)))).not.toContain("unrecovered");
  expect(parse(textOf(broken(100_000), sound)).root?.kind).toBe("map");
});

test("beyond that the broken parts say so, and the others are there", () => {
  const text = textOf(broken(80), sound, broken(80), sound);
  const tree = parse(text, undefined, effort());
  const unrecovered = tree.faults.filter(({ kind }) => kind === "unrecovered");
  expect(tree.parts?.pieces.map(({ count }) => count)).toEqual([1, 1, 0, 1]);
  expect(unrecovered.map(({ doubt }) => doubt.start)).toEqual([textOf(broken(80), sound).length]);
});

test("a text that is unusual and too much says so, where it is right", () => {
  const keys = (count: number): string => Array.from({ length: count }, (_, at) => `k${at}: 1\n`).join("");
  expect(kindsOf(`${keys(100)}z: !!str\n  abc\n`)).toEqual([]);
  expect(kindsOf(`${keys(80_000)}z: !!str\n  abc\n`)).toEqual(["unrecovered"]);
});

const item = fc.oneof(
  { weight: 4, arbitrary: fc.nat(70).map((half) => broken(2 * half)) },
  { weight: 2, arbitrary: fc.constant(sound) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("  - a: &x b\n", "  - a: *x\n", "  - a: !!str b\n", "  - a: b: c\n", " - a\n", deep),
  },
);

test("an edited text is read like a new one, whatever its parts took before", () => {
  let short = 0;
  fc.assert(
    fc.property(fc.array(fc.array(item, { maxLength: 6 }), { minLength: 2, maxLength: 8 }), (states) => {
      let live = parse(textOf(), undefined, effort());
      for (const text of states.map((items) => textOf(...items))) {
        live = parse(text, live.parts, effort());
        const fresh = parse(text, undefined, effort());
        expect(shown(live)).toEqual(shown(fresh));
        if (fresh.faults.some(({ kind }) => kind === "unrecovered")) short++;
      }
    }),
    { numRuns: 200 },
  );
  expect(short).toBeGreaterThan(100);
});
