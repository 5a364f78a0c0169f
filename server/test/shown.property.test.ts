/** What is shown beside and above the text, over papers broken at random: nothing throws, every place lies in the text, tokens are in order. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Position, Range } from "vscode-languageserver-types";
import { Document, kindOf } from "../src/core/document.ts";
import { codeLenses, resolveCodeLens } from "../src/core/features/code-lenses.ts";
import { hover } from "../src/core/features/hover.ts";
import { inlayHints } from "../src/core/features/inlay-hints.ts";
import { semanticTokens } from "../src/core/features/semantic-tokens.ts";
import { languages } from "../src/core/language.ts";
import { folder, workspaceOf } from "./fixture.ts";

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8");
const uri = `${folder}/38.kertas.yaml`;
const earlier = read("../../samples/kalbar-sarawak/sidang-37/keselamatan-sempadan.kertas.yaml");
const sources = [
  { name: "38.kertas.yaml", text: read("../../samples/kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml") },
  { name: "own.institutions.yaml", text: read("./fixtures/test.institutions.yaml") },
];
const workspace = workspaceOf([
  { uri: `${folder}/37.kertas.yaml`, text: earlier },
  { uri, text: "" },
]);

const signs = [
  "",
  "\n",
  "\r",
  " ",
  "- ",
  ": ",
  "[",
  "]",
  "{",
  "}",
  '"',
  "'",
  "|",
  ">",
  "&a ",
  "*a",
  "#",
  "\t",
  "\uFEFF",
  "null",
  "😀",
];
const change = fc.record({ at: fc.nat(), length: fc.nat(60), sign: fc.constantFrom(...signs), move: fc.nat() });

/** Takes pieces out, puts signs and other pieces in their place. */
const mutate = (text: string, changes: readonly { at: number; length: number; sign: string; move: number }[]): string =>
  changes.reduce((before, { at, length, sign, move }) => {
    const start = at % (before.length + 1);
    const from = move % (before.length + 1);
    const piece = move % 3 === 0 ? before.slice(from, from + length) : "";
    return before.slice(0, start) + sign + piece + before.slice(start + length);
  }, text);

function expectInside(document: Document, { start, end }: Range): void {
  for (const position of [start, end] satisfies Position[])
    expect(document.positionAt(document.offsetAt(position))).toEqual(position);
  expect(document.offsetAt(start)).toBeLessThanOrEqual(document.offsetAt(end));
}

function expectInOrder(document: Document, data: readonly number[]): void {
  let [line, character, end] = [0, 0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, right = 0, length = 0] = data.slice(index, index + 3);
    expect(Math.min(down, right)).toBeGreaterThanOrEqual(0);
    if (down === 0) expect(character + right).toBeGreaterThanOrEqual(end);
    [line, character] = [line + down, down === 0 ? character + right : right];
    end = character + length;
    expect(length).toBeGreaterThan(0);
    expectInside(document, { start: { line, character }, end: { line, character: end } });
  }
}

test.each(sources)("$name", ({ name, text }) => {
  fc.assert(
    fc.property(
      fc.array(change, { maxLength: 8 }),
      fc.boolean(),
      fc.nat(),
      fc.constantFrom(...languages),
      (changes, isWindows, at, language) => {
        const written = mutate(isWindows ? text.replaceAll("\n", "\r\n") : text, changes);
        const document = new Document(`${folder}/${name}`, kindOf(name) ?? "paper", written);
        const around = workspace.with(document);
        const all = { start: { line: 0, character: 0 }, end: document.positionAt(written.length) };
        const some = { start: document.positionAt(at % (written.length + 1)), end: all.end };
        for (const lens of codeLenses(around, document, language)) {
          expectInside(document, lens.range);
          expect(resolveCodeLens(around, lens, language).command?.title).not.toBe("");
        }
        for (const { position } of inlayHints(around, document, some, language))
          expectInside(document, { start: position, end: position });
        expectInOrder(document, semanticTokens(around, document).data);
        expectInOrder(document, semanticTokens(around, document, some).data);
        for (const match of written.matchAll(/(?:id|session): */g))
          hover(around, document, match.index + match[0].length, language);
      },
    ),
    { numRuns: 150 },
  );
});
