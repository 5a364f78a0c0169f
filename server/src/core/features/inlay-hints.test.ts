import { expect, test } from "vitest";
import type { InlayHint } from "vscode-languageserver-types";
import { folder, paperWith, workspaceOf } from "../../../test/fixture.ts";
import type { Language } from "../language.ts";
import { inlayHints } from "./inlay-hints.ts";

const uri = `${folder}/paper.kertas.yaml`;
const text = paperWith(`id: UJI-1
title: Jalan
raisedBy: indonesia
counterparts:
  indonesia: [imigrasi-kalbar, "dinas-baru"]
  malaysia: [jim-sarawak, agensi-x]
place: entikong-tebedu
history:
  - session: forum-pusat#37`);

/** The text with its hints in it. */
function hinted(written: string, language: Language, from = 0, to = 1000): string {
  const workspace = workspaceOf([{ uri, text: written }]);
  const document = workspace.documents.get(uri);
  if (!document) return "";
  const range = { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
  return inlayHints(workspace, document, range, language).reduceRight((shown, { position, label }) => {
    const offset = document.offsetAt(position);
    return `${shown.slice(0, offset)} «${asText(label)}»${shown.slice(offset)}`;
  }, written);
}
const asText = (label: InlayHint["label"]): string => (typeof label === "string" ? label : "");
const linesWithHints = (shown: string): readonly string[] =>
  shown.split("\n").flatMap((line) => (line.includes("«") ? [line.trim()] : []));

test("an institution's abbreviation or name stands behind its id, where it says more than the id", () => {
  expect(linesWithHints(hinted(text, "id"))).toEqual([
    "issueArea: security-border «Keamanan dan Pengelolaan Perbatasan»",
    'indonesia: [imigrasi-kalbar «Kanwil Imigrasi», "dinas-baru" «Dinas Perdagangan Baru»]',
    "malaysia: [jim-sarawak «JIM», agensi-x]",
  ]);
  expect(hinted(text, "ms")).toContain("security-border «Keselamatan dan Pengurusan Sempadan»");
});

test("only what the range touches has hints", () => {
  const line = text.split("\n").findIndex((written) => written.includes("malaysia: ["));
  expect(linesWithHints(hinted(text, "id", line, line + 1))).toEqual(["malaysia: [jim-sarawak «JIM», agensi-x]"]);
});

test("a long name is cut, its whole is the tooltip", () => {
  const workspace = workspaceOf([
    { uri, text },
    {
      uri: `${folder}/own.institutions.yaml`,
      text: `agencies: [{ id: jim-sarawak, name: "Jabatan Imigresen Malaysia\\n bagi Negeri Sarawak" }]`,
    },
  ]);
  const document = workspace.documents.get(uri);
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const hints = document ? inlayHints(workspace, document, range, "ms") : [];
  expect(hints.find(({ label }) => asText(label).startsWith("Jabatan"))).toMatchObject({
    label: "Jabatan Imigresen Malaysia bagi Negeri…",
    tooltip: "Jabatan Imigresen Malaysia\n bagi Negeri Sarawak",
    paddingLeft: true,
  });
});
