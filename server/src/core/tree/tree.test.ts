/** The tree: values as another parser reads them, spans inside one another, faults where a person would look. */
import fc from "fast-check";
import { load } from "js-yaml";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Node, SyntaxFaultKind, Tree } from "../tree.ts";
import { parse } from "./parse.ts";
import { nodeAt, toValue } from "./value.ts";

const paper = `format: kertas-kerja/1
session:
  forum: kk-jkk-kalbar-sarawak # forum
  number: 38
  date: 2025-11-03
items:
  - id: KBS-2017-014
    title: { id: Pos, ms: 'Pos' }
    counterparts:
      indonesia: [a-b, c-d]
      malaysia: []
    background: >-
      satu
      dua

    history:
      - session: 36
        outcome: "carried-over"
        followUp:
`;

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

function expectNested(tree: Tree, text: string): void {
  const visit = (node: Node, start: number, end: number): void => {
    expect(node.start).toBeGreaterThanOrEqual(start);
    expect(node.end).toBeLessThanOrEqual(end);
    expect(node.end).toBeGreaterThanOrEqual(node.start);
    if (node.kind === "list") for (const item of node.items) visit(item, node.start, node.end);
    if (node.kind === "map")
      for (const pair of node.pairs) {
        visit(pair.key, node.start, node.end);
        visit(pair.value, node.start, node.end);
      }
  };
  if (tree.root) visit(tree.root, 0, text.length);
  for (const fault of tree.faults) {
    expect(fault.start).toBeGreaterThanOrEqual(0);
    expect(fault.end).toBeLessThanOrEqual(text.length);
    expect(text.slice(fault.start, fault.end)).not.toContain("\n");
  }
}

const variants: readonly (readonly [string, string])[] = [
  ["as written", paper],
  ["with CRLF", paper.replaceAll("\n", "\r\n")],
  ["with a byte order mark", `\uFEFF${paper}`],
];

test.each(variants)("a paper %s has the values that js-yaml reads, and spans that name them", (_, text) => {
  const tree = parse(text);
  expect(tree.faults).toEqual([]);
  expect(plain(toValue(tree.root))).toEqual(plain(load(text)));
  expectNested(tree, text);
  const at = (...path: (string | number)[]): string => {
    const node = nodeAt(tree.root, path);
    return node ? text.slice(node.start, node.end) : "nothing";
  };
  expect(at("session", "date")).toBe("2025-11-03");
  expect(at("items", 0, "counterparts", "indonesia", 1)).toBe("c-d");
  expect(at("items", 0, "history", 0, "outcome")).toBe('"carried-over"');
  expect(at("items", 0, "background").replaceAll("\r", "")).toBe(">-\n      satu\n      dua");
  expect(at("items", 0, "history", 0, "followUp")).toBe("");
  expect(at("items", 3)).toBe("nothing");
});

test("whatever is deleted or put in, the tree is made, nested, and equal to js-yaml's value where that accepts the text", () => {
  const cut = fc.record({
    at: fc.nat(paper.length),
    length: fc.nat(12),
    put: fc.constantFrom("", "\t", '"', "[", "{", ": ", "- ", "*x ", "&x ", "#", "\n", "|"),
  });
  fc.assert(
    fc.property(cut, ({ at, length, put }) => {
      const text = paper.slice(0, at) + put + paper.slice(at + length);
      const tree = parse(text);
      expectNested(tree, text);
      let peer: unknown;
      try {
        peer = load(text);
      } catch {
        return;
      }
      if (tree.faults.length === 0) expect(plain(toValue(tree.root))).toEqual(plain(peer));
    }),
    { numRuns: 400, seed: 38 },
  );
});

const faults: readonly (readonly [SyntaxFaultKind, string, string])[] = [
  ["alias", "a: *tidak\n", "*tidak"],
  ["documents", "a: 1\n---\nb: 2\n", "---"],
  ["quote", 'a: "tidak ditutup\nb: 1\n', ""],
];

test.each(faults)("a fault of kind %s is found", (kind, text, at) => {
  const found = parse(text).faults.find((fault) => fault.kind === kind);
  expect(found).toBeDefined();
  if (at !== "") expect(text.slice(found?.start, found?.end)).toBe(at);
});

test("mistakes are mended for the tree: values as meant, offsets those of the text, doubt on their own lines alone", () => {
  for (const eol of ["\n", "\r\n"]) {
    const text = ["a: Ini: itu", "b:", "\tc: 3", 'd: "x" y', "e: [1, 2", "f:4", "g: 5", ""].join(eol);
    const { root, faults } = parse(text);
    expect(plain(toValue(root))).toEqual({ a: "Ini: itu", b: { c: 3 }, d: '"x" y', e: [1, 2], f: 4, g: 5 });
    expect(faults.map(({ kind }) => kind)).toEqual(["inner-colon", "tab", "after-quote", "bracket", "space"]);
    for (const { start, end, doubt } of faults) {
      expect(doubt.start <= start && end <= doubt.end).toBe(true);
      expect(text.slice(doubt.start, doubt.end)).not.toContain("\n");
    }
    const at = (...path: (string | number)[]): string => {
      const node = nodeAt(root, path);
      return text.slice(node?.start, node?.end);
    };
    expect([at("a"), at("b", "c"), at("d"), at("e", 1), at("f")]).toEqual(["Ini: itu", "3", '"x" y', "2", "4"]);
  }
});

test("what nobody can mend leaves the rest of its block in doubt, and no more", () => {
  const text = "a:\n  b: 1\n  ? [\n  c: 2\nd: 3\n";
  const { faults } = parse(text);
  expect(faults.length).toBeGreaterThan(0);
  expect(faults[0]?.mend).toBeUndefined();
  expect(faults[0]?.doubt.end).toBe(text.indexOf("\nd: 3"));
});

test("aliases stand for what they name, once; a cycle and a bomb end", () => {
  expect(plain(toValue(parse("a: &x { b: 1 }\nc: *x\n").root))).toEqual({ a: { b: 1 }, c: { b: 1 } });
  expect(plain(toValue(parse("a: &x [*x]\n").root))).toEqual({ a: [null] });
  const bomb = [
    "a0: &a0 [x,x,x,x,x,x,x,x,x,x]",
    ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i},`.repeat(10)}]`),
  ].join("\n");
  expect(JSON.stringify(toValue(parse(bomb).root)).length).toBeLessThan(2_000_000);
});

test("the first of two equal keys counts, and __proto__ is a key like any other", () => {
  expect(plain(toValue(parse("a: 1\na: 2\n").root))).toEqual({ a: 1 });
  const value = toValue(parse("__proto__: { b: 1 }\n").root) as Record<string, unknown>;
  expect(Object.keys(value)).toEqual(["__proto__"]);
  expect(({} as Record<string, unknown>)["b"]).toBeUndefined();
});

test("a text without content has no root", () => {
  for (const text of ["", "\n\n", "# hanya catatan\n", "\uFEFF"])
    expect(parse(text)).toMatchObject({ root: undefined, faults: [] });
});

test("the schemas themselves are YAML too: the tree reads them as JSON.parse does", () => {
  const text = readFileSync(new URL("../../../../schemas/kertas-kerja.schema.json", import.meta.url), "utf8");
  expect(plain(toValue(parse(text).root))).toEqual(JSON.parse(text));
});
