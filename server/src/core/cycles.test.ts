import { expect, test } from "vitest";
import { cyclesAmong } from "./cycles.ts";

const of = (graph: Readonly<Record<string, readonly string[]>>) =>
  [...cyclesAmong(Object.keys(graph), (id) => graph[id] ?? [])].map(
    ([id, part]) => `${id}: ${[...part].sort().join(" ")}`,
  );

test("what leads back to itself, and nothing that only leads there or away", () => {
  expect(of({ a: ["b"], b: ["c"], c: ["b", "d"], d: [], e: ["e"], f: ["a", "nowhere"] }).sort()).toEqual([
    "b: b c",
    "c: b c",
    "e: e",
  ]);
  expect(of({ a: ["b"], b: ["c"], c: ["d"], d: ["e"], e: ["d", "c"] }).sort()).toEqual([
    "c: c d e",
    "d: c d e",
    "e: c d e",
  ]);
  expect(of({ a: ["b", "c"], b: ["d"], c: ["d"], d: [] })).toEqual([]);
});

test("a chain of 100,000 that closes at its end", () => {
  const last = 100_000;
  const ids = Array.from({ length: last }, (_, index) => String(index));
  const cycles = cyclesAmong(ids, (id) => [String((Number(id) + 1) % last)]);
  expect(cycles.size).toBe(last);
});
