/** Edits of random papers: the value changes as it should, and every byte that the edit does not concern stays. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  appendItem,
  applyEdits,
  insertPairs,
  lineEnd,
  lineEndingOf,
  lineStart,
  removePair,
  setValue,
  wrapInList,
} from "./edit.ts";
import type { Edit } from "./finding.ts";
import type { ListNode, MapNode, Node, Pair, Span } from "./tree.ts";
import { parse } from "./tree/parse.ts";
import { toValue } from "./tree/value.ts";

type Pick = (choices: number) => number;

/** The lines of a map, with comments, blank lines, quotes and every style of value. */
function writeMap(pick: Pick, depth: number): string[] {
  const lines: string[] = [];
  for (let index = 0, count = 1 + pick(3); index < count; index++) {
    if (index > 0 || depth === 0) lines.push(...([[], [], [""], ["# catatan sendiri"]][pick(4)] ?? []));
    lines.push(...writePair(pick, `k${index}`, depth));
  }
  return lines;
}

const scalars = [
  "",
  " teks",
  ' "dua: tiga"',
  " 'it''s'",
  " 38",
  " satu, dua [tiga]",
  " [a, b]",
  " []",
  " { a: 1, b: x }",
  " {}",
  " [{ a: 1 }]",
];
const blocks = [
  [" |", "  baris # satu", "", "  baris dua"],
  [" >-", "  lipat", "  lipat"],
];

function writePair(pick: Pick, key: string, depth: number): readonly string[] {
  const comment = ["", "", " # catatan"][pick(3)] ?? "";
  const inside = (lines: readonly string[], pad = "  "): readonly string[] => [
    `${key}:${comment}`,
    ...lines.map((line) => (line === "" ? "" : pad + line)),
  ];
  const kind = pick(depth < 3 ? 8 : 5);
  if (kind === 4) {
    const [head = "", ...rest] = blocks[pick(blocks.length)] ?? [];
    return [`${key}:${head}`, ...rest];
  }
  if (kind < 4) return [`${key}:${scalars[pick(scalars.length)] ?? ""}${comment}`];
  if (kind === 5) return inside(writeMap(pick, depth + 1));
  return inside(writeList(pick, depth + 1), ["", "  "][pick(2)]);
}

function writeList(pick: Pick, depth: number): readonly string[] {
  return Array.from({ length: 1 + pick(3) }, () => {
    if (pick(2) === 0) return [`- butir${["", " # catatan"][pick(2)] ?? ""}`];
    return writeMap(pick, depth + 1).map((line, index) => (index === 0 ? `- ${line}` : line === "" ? "" : `  ${line}`));
  }).flat();
}

const papers = fc
  .record({
    picks: fc.array(fc.nat(239), { minLength: 20, maxLength: 80 }),
    eol: fc.constantFrom("\n", "\r\n"),
    head: fc.constantFrom("", "\uFEFF", "# kepala\n"),
    tail: fc.constantFrom("", "\n", "\n\n# ekor\n"),
    choice: fc.nat(999),
  })
  .map(({ picks, eol, head, tail, choice }) => {
    let at = 0;
    const pick: Pick = (choices) => (picks[at++ % picks.length] ?? 0) % choices;
    return { text: `${head}${writeMap(pick, 0).join("\n")}${tail}`.replaceAll("\n", eol), choice };
  });

interface Place {
  readonly node: Node;
  readonly path: readonly (string | number)[];
}

function placesIn(node: Node, path: Place["path"] = []): readonly Place[] {
  const below =
    node.kind === "list"
      ? node.items.flatMap((item, index) => placesIn(item, [...path, index]))
      : node.kind === "map"
        ? node.pairs.flatMap(({ key, value }) => placesIn(value, [...path, key.kind === "scalar" ? key.text : ""]))
        : [];
  return [{ node, path }, ...below];
}

/** The value with what stands at a path changed. */
function changed(value: unknown, [step, ...rest]: Place["path"], change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[step] = changed(copy[step], rest, change);
  return copy;
}

const plain = (node: Node | undefined): unknown => JSON.parse(JSON.stringify(toValue(node) ?? null)) as unknown;
const commentsIn = (text: string): readonly string[] => text.match(/# (?:catatan|kepala|ekor).*/g) ?? [];

interface Operation {
  readonly edit: Edit;
  /** What the edit may touch. */
  readonly concerns: Span;
  readonly path: Place["path"];
  readonly change: (value: unknown) => unknown;
}

/** Tries an operation on one place of each of many random papers. */
function check(choose: (text: string, place: Place) => Operation | undefined): void {
  let tried = 0;
  fc.assert(
    fc.property(papers, ({ text, choice }) => {
      const { root, faults } = parse(text);
      expect(faults).toEqual([]);
      if (!root) return;
      const operations = placesIn(root).flatMap((place) => choose(text, place) ?? []);
      const operation = operations[choice % operations.length];
      if (!operation) return;
      tried++;
      const { edit, concerns, path, change } = operation;
      const after = applyEdits(text, [edit]);
      const tree = parse(after);
      expect(tree.faults).toEqual([]);
      expect(plain(tree.root)).toEqual(changed(plain(root), path, change));
      expect(edit.start >= concerns.start && edit.end <= concerns.end).toBe(true);
      const kept = [text.slice(0, concerns.start), text.slice(concerns.end)].flatMap(commentsIn);
      expect(commentsIn(after).length).toBeGreaterThanOrEqual(kept.length);
      if (lineEndingOf(text) === "\r\n") expect(after).not.toMatch(/(?<!\r)\n/);
    }),
    { numRuns: 1500, seed: 38 },
  );
  expect(tried).toBeGreaterThan(300);
}

const withPair = (value: unknown): unknown => ({ ...(value as object), baru: "nilai" });
const maps = ({ node }: Place): MapNode | undefined => (node.kind === "map" ? node : undefined);
const lists = ({ node }: Place): ListNode | undefined => (node.kind === "list" ? node : undefined);
const isOneLine = (text: string, node: Node): boolean => !/\n/.test(text.slice(node.start, node.end));
const valueOf = (text: string, { node }: Place): { pair: Pair; node: Node } | undefined =>
  node.pair && (node.kind === "scalar" || (node.kind !== "alias" && node.flow)) && isOneLine(text, node)
    ? { pair: node.pair, node }
    : undefined;

describe("an edit of a random paper changes what it names and nothing else", () => {
  test("insertPairs at the end of a map", () => {
    check((text, place) => {
      const map = maps(place);
      if (!map) return undefined;
      const edit = insertPairs(text, map, ["baru: nilai"]);
      return { edit, concerns: { start: map.start, end: lineEnd(text, map.end) }, path: place.path, change: withPair };
    });
  });

  test("insertPairs after the first pair", () => {
    check((text, place) => {
      const map = maps(place);
      const first = map?.pairs[0];
      if (!map || !first) return undefined;
      const edit = insertPairs(text, map, ["baru: nilai"], first);
      const concerns = { start: first.end, end: lineEnd(text, first.end) };
      return { edit, concerns, path: place.path, change: withPair };
    });
  });

  test("appendItem", () => {
    check((text, place) => {
      const list = lists(place);
      if (!list) return undefined;
      const edit = appendItem(text, list, ["baru"]);
      const concerns = { start: list.start, end: lineEnd(text, list.end) };
      return { edit, concerns, path: place.path, change: (value) => [...(value as unknown[]), "baru"] };
    });
  });

  test("appendItem of a map", () => {
    check((text, place) => {
      const list = lists(place);
      if (!list || list.flow) return undefined;
      const edit = appendItem(text, list, ["a: 1", "b:", "  - c"]);
      const concerns = { start: list.start, end: lineEnd(text, list.end) };
      return { edit, concerns, path: place.path, change: (value) => [...(value as unknown[]), { a: 1, b: ["c"] }] };
    });
  });

  test("removePair", () => {
    check((text, { node, path }) => {
      const pair = node.pair;
      const key = path.at(-1);
      if (!pair || key === undefined) return undefined;
      const end = lineEnd(text, pair.end);
      const next = pair.map.pairs[pair.map.pairs.indexOf(pair) + 1];
      const previous = pair.map.pairs[pair.map.pairs.indexOf(pair) - 1];
      const below = /^\s*/.exec(text.slice(end))?.[0].length ?? 0;
      const concerns = pair.map.flow
        ? { start: previous?.end ?? pair.start, end: next?.start ?? pair.end }
        : { start: lineStart(text, pair.start), end: end + below };
      const change = (value: unknown): unknown => {
        const rest = Object.entries(value as object).filter(([name]) => name !== key);
        const isLastLine = pair.map.pairs.length === 1 && !pair.map.flow && !isBehindDash(text, pair);
        return isLastLine ? null : Object.fromEntries(rest);
      };
      return { edit: removePair(text, pair), concerns, path: path.slice(0, -1), change };
    });
  });

  test("removePair keeps the comments of the other pairs", () => {
    const text = "items:\n  - a: 1 # ikut hilang\n    # milik b\n    b: 2 # tetap\n\n    # milik c\n    c: 3\n";
    const remove = (source: string, key: string): string => {
      const { root } = parse(source);
      const pair = root && placesIn(root).find(({ path }) => path.at(-1) === key)?.node.pair;
      return pair ? applyEdits(source, [removePair(source, pair)]) : "";
    };
    expect(remove(text, "a")).toBe("items:\n  - # milik b\n    b: 2 # tetap\n\n    # milik c\n    c: 3\n");
    expect(remove(text, "b")).toBe("items:\n  - a: 1 # ikut hilang\n    # milik b\n\n    # milik c\n    c: 3\n");
  });

  test("setValue", () => {
    check((text, place) => {
      const found = valueOf(text, place);
      if (!found) return undefined;
      const edit = setValue(found.pair, '"nilai: baru"');
      const concerns = { start: found.node.start, end: found.node.end };
      return { edit, concerns, path: place.path, change: () => "nilai: baru" };
    });
  });

  test("wrapInList", () => {
    check((text, { node, path }) => {
      if (node.kind !== "scalar" || node.end === node.start) return undefined;
      const concerns = { start: node.start, end: node.end };
      return { edit: wrapInList(text, node), concerns, path, change: (value) => [value] };
    });
  });
});

const isBehindDash = (text: string, pair: Pair): boolean =>
  /-[ \t]*$/.test(text.slice(lineStart(text, pair.start), pair.start));
