/** Reading a schema finds in a text what the validator compiled from it finds. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { findFaults, type Fault } from "./faults.ts";
import { interpret } from "./interpret.ts";
import { schemaOf, type DocumentKind, type Schema } from "./schema.ts";
import { parse } from "./tree/parse.ts";

const runs = Number(process.env["KERTAS_RUNS"] ?? 150);

const told = (faults: Iterable<Fault>): readonly string[] =>
  [...faults].map(({ keyword, path, key, node }) => JSON.stringify([path, keyword, key, node.start])).sort();

function expectSame(kind: DocumentKind, text: string): number {
  const { root } = parse(text);
  const compiled = findFaults(kind, root);
  expect(root ? told(interpret(root, schemaOf(kind), [])) : []).toEqual(told(compiled));
  return compiled.length;
}

const scalar = fc.constantFrom<unknown>(
  "",
  "x",
  "agreed",
  "UJI-2024-001",
  "kk-jkk#4",
  "2025-11-03",
  "indonesia",
  "off",
  "https://a.id",
  null,
  true,
  0,
  1,
  -1,
  2.5,
  1e300,
  101,
);

/** Values near the schema: its own keys mostly, each with what fits, or with anything. */
function valueFor(schema: Schema, depth: number): fc.Arbitrary<unknown> {
  const keys = Object.entries(schema.properties ?? {});
  const anything = fc.oneof(scalar, fc.constant([]), fc.constant({}), fc.array(scalar, { maxLength: 3 }));
  if (depth > 7) return anything;
  const free = typeof schema.additionalProperties === "object" ? schema.additionalProperties : undefined;
  const known = Object.fromEntries(keys.map(([key, child]) => [key, valueFor(child, depth + 1)]));
  const near = [
    ...(schema.enum ? [fc.constantFrom<unknown>(...schema.enum)] : []),
    ...(keys.length > 0
      ? [fc.record(known, { requiredKeys: [] }), fc.record({ ...known, lain: scalar }, { requiredKeys: [] })]
      : []),
    ...(schema.items ? [fc.array(valueFor(schema.items, depth + 1), { maxLength: 2 })] : []),
    ...(free ? [fc.dictionary(fc.constantFrom("a", "b", "type"), valueFor(free, depth + 1), { maxKeys: 2 })] : []),
  ];
  return fc.oneof({ weight: 1, arbitrary: anything }, ...near.map((arbitrary) => ({ weight: 4, arbitrary })));
}

test.each(["paper", "institutions", "configuration"] as const)("in any %s", (kind) => {
  let found = 0;
  fc.assert(
    fc.property(valueFor(schemaOf(kind), 0), (value) => {
      found += expectSame(kind, JSON.stringify(value));
    }),
    { numRuns: runs },
  );
  expect(found).toBeGreaterThan(runs);
});

test("in the samples, and in what only YAML can say", () => {
  const sample = readFileSync(
    new URL("../../../samples/kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml", import.meta.url),
    "utf8",
  );
  expect(expectSame("paper", sample)).toBe(0);
  for (const text of [
    "a: 1\na: 2\ntitle: x\ntitle: 3\n",
    ": x\n? [a]\n: y\n",
    "session: &s { number: .inf, date: .nan }\nsummary: *s\ntitle: *none\nitems: [*s, *s]\n",
    "items: &i [ { history: *i } ]\n",
    "title: { id: '' }\n",
  ])
    expect(expectSame("paper", text)).toBeGreaterThan(0);
});
