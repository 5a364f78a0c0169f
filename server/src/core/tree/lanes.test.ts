/** The lanes: where two accept a text their trees are equal, what a faster one accepts the others do too, and nothing throws. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paperOf } from "../../../../bench/papers.ts";
import { cases, type Case } from "../../../test/yaml-suite.ts";
import type { Node, Tree } from "../tree.ts";
import { parseFast } from "./fast.ts";
import { parse } from "./parse.ts";
import { parsePlain } from "./plain.ts";
import { recover } from "./recovering.ts";
import { toValue } from "./value.ts";

/** A tree in lines, without the links between its nodes. */
function outline(node: Node | undefined, path = ""): readonly string[] {
  if (!node) return [];
  const own = `${path} ${node.kind} ${node.start}-${node.end}`;
  if (node.kind === "alias") return [`${own} ${node.name} ${node.target?.start}`];
  const marks = `${own} ${node.anchor ?? ""} ${node.tag ?? ""}`;
  if (node.kind === "scalar") return [`${marks} ${node.style} ${JSON.stringify([node.text, node.value])}`];
  const inside =
    node.kind === "list"
      ? node.items.flatMap((item, index) => outline(item, `${path}/${index}`))
      : node.pairs.flatMap((pair, index) => [
          `${path} pair ${pair.start}-${pair.end}`,
          ...outline(pair.key, `${path}/key ${index}`),
          ...outline(pair.value, `${path}/${index}`),
        ]);
  return [`${marks} ${String(node.flow)}`, ...inside];
}

/** Expects what must hold between the lanes; answers whether the fast one accepted the text. */
function expectLanesToAgree(text: string): boolean {
  const fast = parseFast(text);
  const plain = parsePlain(text);
  if (plain) expect(outline(plain.root)).toEqual(outline("root" in fast ? fast.root : undefined));
  const slow = recover(text);
  if (!("root" in fast)) return false;
  if (!isPickedOn(text)) expect(slow.faults).toEqual([]);
  if (slow.faults.length > 0) return true;
  expect(outline(fast.root)).toEqual(outline(slow.root));
  expect(toValue(fast.root)).toEqual(toValue(slow.root));
  return true;
}

/** A blank line of tabs inside a block text: the recovering lane alone calls that an indentation. */
const isPickedOn = (text: string): boolean => /^ *\t[ \t]*$/m.test(text);

test.each(cases)("the YAML test suite's %s", (_, { yaml }) => {
  expectLanesToAgree(yaml);
});

test("the fast lane takes more than half of the suite", () => {
  expect(cases.filter(([, { yaml }]) => "root" in parseFast(yaml)).length).toBeGreaterThan(cases.length / 2);
});

test("what the suite calls wrong has a fault; what it calls right has none but for second documents and local tags", () => {
  const isOurs = ({ yaml }: Case): boolean =>
    (yaml.match(/^(?:---|\.\.\.)/gm) ?? []).length > 1 || /(?:^|\s)!(?![!<])/.test(yaml);
  const verdict = ([name, one]: (typeof cases)[number]): string => `${name} ${parse(one.yaml).faults.length > 0}`;
  const judged = cases.filter(([, one]) => one.fail === true || !isOurs(one));
  expect(judged.map(verdict)).toEqual(judged.map(([name, { fail }]) => `${name} ${fail === true}`));
});

const paper = `format: kertas-kerja/1
session:
  forum: kk-jkk-kalbar-sarawak # forum
  number: 38
  date: 2025-11-03
items:
  - id: KBS-2017-014
    title: { id: Pos, ms: 'Pos' }
    counterparts:
      indonesia: &instansi [a-b, c-d]
      malaysia: *instansi
    background: >-
      satu
      dua

    history:
      - session: 36
        outcome: "carried-over"
        followUp:
`;

/** As papers nearly always are. */
const plainPaper = `format: kertas-kerja/1
session: # what follows is a map
  forum: kk-jkk-kalbar-sarawak # forum
  number: 38
  date: 2025-11-03
issueArea:
items:
  # the first one
  - id: KBS-2017-014
    title: { id: "Pos", ms: 'Pos', en: [a, -1] }
    counterparts:
      indonesia: [a-b, c-d]
      malaysia: []
    background: |
      satu: #

        dua
    issue: >-
      tiga

      empat
      lima
    note: |-
      enam

    place:
    - pos-a
    - "pos b"   # b
    history:
      - session: 36
        outcome: "carried-over"
        followUp:
          -
          - action: ~
            due: 0x1F
  -
`;

const cut = fc.record({
  at: fc.nat(Math.max(paper.length, plainPaper.length)),
  length: fc.oneof(fc.constant(0), fc.nat(12)),
  put: fc.oneof(
    fc.constantFrom("", "\t", '"', "'", "[", "]", "{", "}", ": ", ":", "- ", "-", "? ", ",", ", ", " ", "  ", "@", "%"),
    fc.constantFrom("*x ", "&x ", "!x ", "!!str ", "#", " #", "\n", "\r\n", "\r", "|\n", ">-\n", "---\n", "...", "\\"),
    fc.constantFrom("\uFEFF", "\u0085", "\u2028", "\u00A0", "~", "😀", "é", "\uD800", "\u000B", "\uFFFD"),
    fc.string({ maxLength: 4 }),
  ),
});
const base = fc.constantFrom(
  ...[paper, paper.replaceAll("\n", "\r\n"), `\uFEFF${paper}`],
  ...[plainPaper, plainPaper.replaceAll("\n", "\r\n")],
);
const broken = fc
  .tuple(base, fc.array(cut, { minLength: 1, maxLength: 3 }))
  .map(([text, cuts]) =>
    cuts.reduce((result, { at, length, put }) => result.slice(0, at) + put + result.slice(at + length), text),
  );

function expectWellFormed({ root, faults }: Tree, text: string): void {
  const visit = (node: Node, start: number, end: number): void => {
    if (node.start < start || node.end > end || node.end < node.start)
      throw new Error(`${node.kind} out of its parent`);
    if (node.kind === "list") for (const item of node.items) visit(item, node.start, node.end);
    if (node.kind === "map")
      for (const { key, value } of node.pairs) {
        visit(key, node.start, node.end);
        visit(value, node.start, node.end);
      }
  };
  if (root) visit(root, 0, text.length);
  for (const { start, end, doubt } of faults) {
    expect(text.slice(start, end)).not.toMatch(/[\r\n]/);
    expect(doubt.start <= start && start <= end && end <= text.length).toBe(true);
  }
}

test.each([
  ["a paper", plainPaper],
  ["a paper of a Windows machine", plainPaper.replaceAll("\n", "\r\n")],
  ["a paper of the benchmark", paperOf({ size: 3000 })],
])("the plain lane takes %s", (_, text) => {
  expect(parsePlain(text)).toBeDefined();
  expectLanesToAgree(text);
});

test("the lanes agree on a paper however it is cut and patched, and its tree is well formed", () => {
  let [accepted, plain] = [0, 0];
  fc.assert(
    fc.property(broken, (text) => {
      if (expectLanesToAgree(text)) accepted++;
      if (parsePlain(text)) plain++;
      expectWellFormed(parse(text), text);
    }),
    { numRuns: 4000, seed: 38 },
  );
  expect(accepted).toBeGreaterThan(800);
  expect(plain).toBeGreaterThan(150);
});

describe("texts made to exhaust a parser end in a tree or a fault", () => {
  const deep = 10_000;
  test.each([
    ["brackets", `a: ${"[".repeat(deep)}`],
    ["closed brackets", `a: ${"[".repeat(deep)}${"]".repeat(deep)}`],
    ["braces", "{a: ".repeat(deep)],
    ["dashes", `${"- ".repeat(deep)}x`],
    ["question marks", `${"? ".repeat(deep)}x`],
    ["brackets behind a mistake", `a: @x\nb: ${"[".repeat(deep)}`],
    ["dashes behind a mistake", `a: "x" y\nb:\n${"- ".repeat(deep)}x`],
  ])("%s", (_, text) => {
    expect(parse(text).faults.map(({ kind }) => kind)).toContain("depth");
  });

  test("aliases of aliases of aliases", () => {
    const chain = `a0: &a0 [x]\n${Array.from({ length: deep }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}]`).join("\n")}`;
    const { root, faults } = parse(chain);
    expect(faults).toEqual([]);
    expect(Object.keys(toValue(root) as object)).toHaveLength(deep + 1);
  });

  test("a line of ten million characters, right or wrong", () => {
    for (const text of [`a: ${"x ".repeat(5_000_000)}`, `a: "${"x ".repeat(5_000_000)}`]) {
      const { root, faults } = parse(text);
      expect(root !== undefined || faults.length > 0).toBe(true);
    }
  });
});
