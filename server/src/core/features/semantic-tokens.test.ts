import { expect, test } from "vitest";
import type { Range } from "vscode-languageserver-types";
import { folder, paperWith, workspaceOf } from "../../../test/fixture.ts";
import { semanticTokens, semanticTokensLegend } from "./semantic-tokens.ts";

const paper = paperWith(
  `id: UJI-1
title: { id: Jalan, ms: "Jalan raya" }
counterparts:
  indonesia: [dinas-lama, dinas-baru]
history:
  - { session: 37, outcome: raised, followUp: [{ by: balai-terbelah }] }
  - { session: 38, outcome: completed }`,
  `id: UJI-2
title: >-
  Jalan
  panjang
history: [{ outcome: dropped }]`,
  `id: UJI-3
title: Jalan terbuka
place: pos-lama
history: [{ outcome: dropped }, { outcome: raised }]`,
);

/** The marked text of each token, with its type. */
function tokensIn(text: string, name = "paper.kertas.yaml", range?: Range): readonly string[] {
  const uri = `${folder}/${name}`;
  const workspace = workspaceOf([{ uri, text }]);
  const document = workspace.documents.get(uri);
  const data = document ? semanticTokens(workspace, document, range).data : [];
  const tokens: string[] = [];
  let [line, character] = [0, 0];
  for (let index = 0; index < data.length; index += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(index, index + 5);
    [line, character] = [line + down, down === 0 ? character + right : right];
    const start = document?.offsetAt({ line, character }) ?? 0;
    tokens.push(`${semanticTokensLegend.tokenTypes[type] ?? "?"} ${text.slice(start, start + length)}`);
  }
  return tokens;
}

test("closed items and institutions that were gone by the session are marked, line by line", () => {
  const expected = [
    "closedItem UJI-1",
    "closedItem Jalan",
    'closedItem "Jalan raya"',
    "retiredInstitution dinas-lama",
    "retiredInstitution balai-terbelah",
    "closedItem UJI-2",
    "closedItem Jalan",
    "closedItem panjang",
    "retiredInstitution pos-lama",
  ];
  expect(tokensIn(paper)).toEqual(expected);
  expect(tokensIn(paper.replaceAll("\n", "\r\n"))).toEqual(expected);
});

test("a range has its own tokens alone", () => {
  const line = paper.split("\n").findIndex((written) => written.includes("dinas-lama"));
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  expect(tokensIn(paper, "paper.kertas.yaml", range)).toEqual(["retiredInstitution dinas-lama"]);
});

test("in institutions files, what is gone today is marked", () => {
  const text = "agencies:\n  - id: tua\n    valid: { to: 2020 }\n  - id: muda\n    parent: [{ agency: dinas-lama }]\n";
  expect(tokensIn(text, "own.institutions.yaml")).toEqual(["retiredInstitution tua", "retiredInstitution dinas-lama"]);
});
