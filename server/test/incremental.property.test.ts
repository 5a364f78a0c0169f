/** A document that was edited thousands of times reads and is judged as one that was just opened, whether its text parses or not. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { paperOf } from "../../bench/papers.ts";
import { findingsOf, findingsOnce } from "../src/core/findings.ts";
import { findIn } from "../src/core/findings/run-rules.ts";
import type { Finding } from "../src/core/finding.ts";
import { Document } from "../src/core/document.ts";
import { lineStartsOf } from "../src/core/lines.ts";
import { parseWhole } from "../src/core/tree/parse-whole.ts";
import { parse, type Parts } from "../src/core/tree/parse.ts";
import type { Node } from "../src/core/tree.ts";
import { builtInDocuments } from "../src/texts.ts";
import { Workspace } from "../src/core/workspace.ts";
import { folder } from "./fixture.ts";

const runs = Number(process.env["KERTAS_RUNS"] ?? 60);

const sample = readFileSync(
  new URL("../../samples/kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml", import.meta.url),
  "utf8",
);

const uri = `${folder}/a.kertas.yaml`;

const base = Workspace.of({ builtIn: builtInDocuments(), folders: [folder], files: new Set([uri]), today: 20_400 });

/** Everything that a reader of the tree can see, links upwards and to pairs included. */
function plain(node: Node | undefined, parent?: Node): unknown {
  if (!node) return undefined;
  const own = [node.kind, node.start, node.end, node.parent === parent];
  if (node.kind === "list") return [...own, node.flow, node.items.map((item) => plain(item, node))];
  if (node.kind === "map")
    return [
      ...own,
      node.flow,
      node.pairs.map((pair) => [
        pair.start,
        pair.end,
        pair.map === node && pair.key.pair === pair && pair.value.pair === pair,
        plain(pair.key, node),
        plain(pair.value, node),
      ]),
    ];
  return node.kind === "scalar" ? [...own, node.text, node.value, node.style] : [...own, node.name, node.target?.start];
}

const shown = (findings: readonly Finding[]): unknown =>
  findings.map(({ fixes, ...finding }) => ({ ...finding, fixes: fixes?.() }));

/** What people see of findings. */
const told = (findings: readonly Finding[]): unknown =>
  findings.map(({ rule, severity, start, end, message, related, fixes }) => ({
    ...{ rule, severity, start, end, message, related, fixes: fixes?.() },
  }));

/** What people type, paste and delete, and what breaks a text. */
const scraps = [
  "x",
  " ",
  "\n",
  "\r\n",
  '"',
  "'",
  "[",
  "]",
  "{",
  "}",
  ":",
  ": ",
  "#",
  "# kertas-kerja-ignore stale-item: sebab\n",
  "-",
  "- ",
  "\n  - id: UJI-2025-001\n    title: Baru\n",
  "\t",
  "&a ",
  "*a",
  "|",
  ">",
  "!",
  "%",
  "---\n",
  "\n...\n",
  "items:\n",
  "title",
  "\nannexes:\n  - title: Satu\n    file: a.pdf\n",
  "    outcome: raised\n",
  "2025-11-03",
  "\uFEFF",
  "\r",
  "é",
  "😀",
];

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.nat(12), fc.nat(400)),
  text: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...scraps) }, fc.constant("")),
  undo: fc.boolean(),
});

const start = fc.constantFrom(
  sample,
  sample.replaceAll("\n", "\r\n"),
  paperOf({ size: 6000 }).replaceAll("[miti]", "[mkn]"),
  "",
  "items:\n- id: A\n",
);

type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function apply(text: string, { at, length, text: scrap }: Edit): string {
  const offset = Math.floor(at * text.length);
  return text.slice(0, offset) + scrap + text.slice(offset + length);
}

/** The texts of a session of editing: half of what is done is undone at once, so that a text is sound most of the time. */
function* texts(text: string, edits: readonly Edit[]): Iterable<string> {
  let current = text;
  for (const one of edits) {
    const next = apply(current, one);
    yield next;
    if (one.undo) yield current;
    else current = next;
  }
}

describe("an edited document", () => {
  test("has the tree of one that was just read", () => {
    fc.assert(
      fc.property(start, fc.array(edit, { maxLength: 25 }), (text, edits) => {
        let document = new Document(uri, "paper", text);
        for (const next of texts(text, edits)) {
          // Asking for the parts cuts it, as its findings would.
          expect(document.tree.parts?.pieces).toEqual(document.tree.cut?.pieces);
          document = document.edited(next);
          const fresh = parse(next);
          expect(plain(document.tree.root)).toEqual(plain(fresh.root));
          expect(document.tree.faults).toEqual(fresh.faults);
          expect(document.lineStarts).toEqual(lineStartsOf(next));
        }
      }),
      { numRuns: runs },
    );
  }, 600_000);

  test("has the findings, fixes and summary of one that was just read", () => {
    fc.assert(
      fc.property(start, fc.array(edit, { maxLength: 12 }), (text, edits) => {
        let workspace = base.with(new Document(uri, "paper", text));
        for (const next of texts(text, edits)) {
          const document: Document = (workspace.documents.get(uri) as Document).edited(next);
          workspace = workspace.with(document);
          const fresh = new Document(uri, "paper", next);
          const found = findingsOf(document, workspace);
          expect(shown(found)).toEqual(shown(findingsOf(fresh, base.with(fresh))));
          if (document.tree.faults.length === 0)
            expect(told(found)).toEqual(told(findingsOnce(fresh, base.with(fresh))));
          expect(document.summary).toEqual(fresh.summary);
        }
      }),
      { numRuns: Math.ceil(runs / 2) },
    );
  }, 600_000);
});

/** What is known of a text that shares nothing with another. */
const noParts = ({ move }: Parts): Parts => ({ frame: { text: "", tree: parseWhole("") }, move, pieces: [] });

describe("a text cut into pieces", () => {
  test("that parses has the tree of the whole", () => {
    let parsed = 0;
    fc.assert(
      fc.property(start, fc.array(edit, { maxLength: 10 }), (text, edits) => {
        for (const next of texts(text, edits)) {
          const whole = parseWhole(next);
          if (whole.faults.length > 0) continue;
          parsed++;
          const tree = parse(next);
          expect(plain(tree.root)).toEqual(plain(whole.root));
          // What is made from the pieces alone, too.
          if (tree.parts) expect(plain(parse(next, noParts(tree.parts)).root)).toEqual(plain(whole.root));
        }
      }),
      { numRuns: runs },
    );
    expect(parsed).toBeGreaterThan(runs);
  }, 600_000);

  test("has the findings that the rules report of the whole", () => {
    for (const text of [
      sample,
      sample.replaceAll("\n", "\r\n"),
      paperOf({ size: 20_000 }).replaceAll("[miti]", "[mkn]"),
    ]) {
      const document = new Document(uri, "paper", text);
      const workspace = base.with(document);
      const byPlace = (findings: readonly Finding[]): unknown =>
        shown([...findings].sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1)));
      const whole = findIn(document, workspace, { parts: true, whole: true }, undefined);
      expect(whole.length).toBeGreaterThan(0);
      expect(byPlace(findingsOf(document, workspace))).toEqual(byPlace(whole));
      expect(byPlace(findingsOnce(document, workspace))).toEqual(byPlace(whole));
    }
  });
});
