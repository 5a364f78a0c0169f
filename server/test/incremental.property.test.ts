/** A document that was edited thousands of times reads and is judged as one that was just opened, whether its text parses or not. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { paperOf } from "../../bench/papers.ts";
import { findingsOf, findingsOnce } from "../src/core/findings.ts";
import { findIn } from "../src/core/findings/run-rules.ts";
import type { Finding } from "../src/core/finding.ts";
import { Document } from "../src/core/document.ts";
import { codeLenses } from "../src/core/features/code-lenses.ts";
import { foldingRanges } from "../src/core/features/folding.ts";
import { documentLinks } from "../src/core/features/links.ts";
import { semanticTokens } from "../src/core/features/semantic-tokens.ts";
import { documentSymbols } from "../src/core/features/symbols.ts";
import { lineStartsOf } from "../src/core/lines.ts";
import { occurrencesIn } from "../src/core/occurrences.ts";
import { Effort } from "../src/core/tree/effort.ts";
import { parseWhole } from "../src/core/tree/parse-whole.ts";
import { cutLists } from "../src/core/tree/pieces.ts";
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

const plainFolder = Workspace.of({
  builtIn: builtInDocuments(),
  folders: [folder],
  files: new Set([uri]),
  today: 20_400,
});

/** A folder that adds fields to its papers, some of them required and in the way of what is typed below. */
const extendedFolder = plainFolder.with(
  new Document(
    `${folder}/kertas-kerja.yaml`,
    "configuration",
    `extensions:
  paper: { archive: { type: file } }
  item: { x: { type: reference, to: item, required: true }, unit: { type: reference, to: agency, list: true } }
  entry: { seen: { type: boolean, required: true } }
  followUp: { stage: { type: choice, values: { early: Awal, late: Akhir } } }
`,
  ),
);

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
  "x: UJI-2025-001",
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
          expect(document.tree.parts?.cutting.lists).toEqual(fresh.parts?.cutting.lists);
          expect(document.lineStarts).toEqual(lineStartsOf(next));
        }
      }),
      { numRuns: runs },
    );
  }, 600_000);

  test.each([
    ["a folder", plainFolder],
    ["a folder that extends the format", extendedFolder],
  ])(
    "of %s has the findings, fixes and summary of one that was just read",
    (_, base) => {
      fc.assert(
        fc.property(start, fc.array(edit, { maxLength: 12 }), (text, edits) => {
          let workspace = base.with(new Document(uri, "paper", text));
          for (const next of texts(text, edits)) {
            const document: Document = (workspace.documents.get(uri) as Document).edited(next);
            workspace = workspace.with(document);
            const alone = base.with(new Document(uri, "paper", next));
            const fresh = alone.documents.get(uri) as Document;
            const found = findingsOf(document, workspace);
            expect(shown(found)).toEqual(shown(findingsOf(fresh, alone)));
            if (document.tree.faults.length === 0) expect(told(found)).toEqual(told(findingsOnce(fresh, alone)));
            expect(document.summary).toEqual(fresh.summary);
            // A paper that nobody looks at lets go of all that was read; what is asked for afterwards is the same.
            if (next.length % 3 > 0) continue;
            document.rest();
            expect(document.summary).toEqual(fresh.summary);
            expect(shown(findingsOf(document, workspace.change({})))).toEqual(shown(findingsOf(fresh, alone)));
          }
        }),
        { numRuns: Math.ceil(runs / 2) },
      );
    },
    600_000,
  );
});

test("fixes write the line ending of the whole document, whichever part they are found in", () => {
  // The only CRLF stands in the last item: the parts before it do not show it.
  const text = sample.replace(/\n(?=[^\n]*\n*$)/, "\r\n").replace("    raisedBy: indonesia\n", "");
  const workspace = plainFolder.with(new Document(uri, "paper", text));
  const document = workspace.documents.get(uri) as Document;
  const found = findingsOf(document, workspace);
  const written = found.flatMap(({ fixes }) => fixes?.() ?? []).flatMap(({ edits }) => edits.map((edit) => edit.text));
  expect(written.filter((one) => one.includes("\r\n")).length).toBeGreaterThan(0);
  expect(written.filter((one) => /(?<!\r)\n/.test(one))).toEqual([]);
  expect(told(found)).toEqual(told(findingsOnce(document, workspace)));
});

/** What an editor shows of a document as a whole. */
const answersTo = (document: Document, workspace: Workspace): unknown => ({
  symbols: documentSymbols(document, "id"),
  folds: foldingRanges(document),
  tokens: semanticTokens(workspace, document),
  lenses: codeLenses(workspace, document, "ms"),
  links: documentLinks(workspace, document, "en"),
  occurrences: occurrencesIn(document).map((one) => ({ ...one, node: [one.node.kind, one.node.start, one.node.end] })),
});

test("an edited document is shown as one that was just read", () => {
  fc.assert(
    fc.property(start, fc.array(edit, { maxLength: 12 }), (text, edits) => {
      let workspace = extendedFolder.with(new Document(uri, "paper", text));
      for (const next of texts(text, edits)) {
        const document: Document = (workspace.documents.get(uri) as Document).edited(next);
        workspace = workspace.with(document);
        const alone = extendedFolder.with(new Document(uri, "paper", next));
        expect(answersTo(document, workspace)).toEqual(answersTo(alone.documents.get(uri) as Document, alone));
      }
    }),
    { numRuns: runs },
  );
}, 600_000);

/** What is known of a text that shares nothing with another. */
function noParts({ move }: Parts): Parts {
  const [tree, spent] = new Effort().measure(() => parseWhole(""));
  return { cutting: cutLists(""), frame: { text: "", tree, spent }, move, pieces: [] };
}

describe("a text cut into pieces", () => {
  test("is cut anew only where it changed", () => {
    const text = paperOf({ size: 20_000 });
    const before = cutLists(text);
    const count = before.lists[0]?.cuts.length ?? 0;
    for (const at of [0.3, 0.5, 0.9].map((share) => text.indexOf("decision: ", text.length * share) + 12)) {
      const { head, tail } = cutLists(`${text.slice(0, at)}x${text.slice(at)}`, before);
      expect(count).toBeGreaterThan(8);
      expect(head + tail).toBeGreaterThanOrEqual(count - 2);
    }
  });

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

  const sources = [sample, sample.replaceAll("\n", "\r\n"), paperOf({ size: 20_000 }).replaceAll("[miti]", "[mkn]")];
  test.each([
    ["", plainFolder],
    [", where its folder extends the format", extendedFolder],
  ])("has the findings that the rules report of the whole%s", (_, base) => {
    for (const text of sources) {
      const workspace = base.with(new Document(uri, "paper", text));
      const document = workspace.documents.get(uri) as Document;
      const byPlace = (findings: readonly Finding[]): unknown =>
        shown([...findings].sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : 1)));
      const whole = findIn(document, workspace, { parts: true, whole: true }, undefined);
      expect(whole.length).toBeGreaterThan(0);
      expect(byPlace(findingsOf(document, workspace))).toEqual(byPlace(whole));
      expect(byPlace(findingsOnce(document, workspace))).toEqual(byPlace(whole));
    }
  });

  test("is shown as the whole", () => {
    for (const text of [
      sample,
      sample.replaceAll("\n", "\r\n"),
      `# a\n# b\n${sample.replace("items:\n", "items:\n    # a\n  # b\n")}`,
    ]) {
      const document = new Document(uri, "paper", text);
      const whole = new Document(uri, "paper", text, { tree: parseWhole(text) });
      expect(document.tree.parts?.pieces.length).toBeGreaterThan(2);
      expect(answersTo(document, plainFolder.with(document))).toEqual(answersTo(whole, plainFolder.with(whole)));
    }
  });
});
