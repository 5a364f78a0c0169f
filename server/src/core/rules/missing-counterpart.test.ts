import { expect, test } from "vitest";
import {
  applyFix,
  expectFindings,
  findingsIn,
  fixesOf,
  folder,
  paperWith,
  workspaceOf,
} from "../../../test/fixture.ts";
import { missingCounterpart as rule } from "./missing-counterpart.ts";

const item = (counterparts: string): string =>
  paperWith(`id: UJI-2024-001\ntitle: Pos\nraisedBy: indonesia\ncounterparts:${counterparts}\nhistory: []\n`);
const crlf = (text: string): string => text.replaceAll("\n", "\r\n");
const uri = `${folder}/p.kertas.yaml`;

test("a side that is empty, without a value or absent beside one that is filled is found", () => {
  expectFindings(item("\n  indonesia: [imigrasi-kalbar]\n  malaysia: []\n# ^^^^^^^^ missing-counterpart"));
  expectFindings(item("\n  malaysia: [jim-sarawak]\n  indonesia:\n# ^^^^^^^^^ missing-counterpart"), rule.id);
});

test("two sides that are filled, or both empty, or of which one is of a wrong type, are no matter of this rule", () => {
  expectFindings(item("\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]"));
  expectFindings(item("\n  indonesia: []\n  malaysia: []"), rule.id);
  expectFindings(item("\n  indonesia: [imigrasi-kalbar]\n  malaysia: jim-sarawak"), rule.id);
  expectFindings(item("\n  indonesia: [imigrasi-kalbar]\n  malaysia\n"), rule.id);
  expectFindings(item(" []"), rule.id);
});

test("where the side is absent, the key of both is pointed at", () => {
  const text = item(" { malaysia: [jim-sarawak] }");
  const found = findingsIn(workspaceOf([{ uri, text }]), uri).filter((finding) => finding.rule === rule.id);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["counterparts"]);
});

test("the message names the side, in three languages", () => {
  const text = item("\n  indonesia: [imigrasi-kalbar]\n  malaysia: []");
  expect(findingsIn(workspaceOf([{ uri, text }]), uri).map(({ message }) => message)).toEqual([
    {
      id: "Pihak Malaysia belum mempunyai instansi penanggung jawab. Tuliskan sekurang-kurangnya satu instansi di `malaysia`.",
      ms: "Pihak Malaysia belum mempunyai agensi bertanggungjawab. Sila tulis sekurang-kurangnya satu agensi di `malaysia`.",
      en: "Malaysia has no responsible agency for this item. Write at least one agency under `malaysia`.",
    },
  ]);
});

test.each([
  [
    "in braces",
    " { indonesia: [imigrasi-kalbar], malaysia: [] } # a",
    " { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] } # a",
  ],
  [
    "in braces without the key",
    " { malaysia: [jim-sarawak] }",
    " { malaysia: [jim-sarawak], indonesia: [imigrasi-kalbar] }",
  ],
  [
    "in lines",
    "\n  malaysia:\n  indonesia:\n    - imigrasi-kalbar # a",
    "\n  malaysia: [jim-sarawak]\n  indonesia:\n    - imigrasi-kalbar # a",
  ],
  [
    "in lines without the key",
    "\n  indonesia:\n    - imigrasi-kalbar # a",
    "\n  indonesia:\n    - imigrasi-kalbar # a\n  malaysia: [jim-sarawak]",
  ],
  [
    "a likely one too",
    "\n  indonesia: [dinas-baru]\n  malaysia: [ ]",
    "\n  indonesia: [dinas-baru]\n  malaysia: [mit-sarawak]",
  ],
])("the fix inserts the registered counterparts %s", (_, before, after) => {
  expect(applyFix(item(before), rule.id)).toBe(item(after));
  expect(applyFix(crlf(item(before)), rule.id)).toBe(crlf(item(after)));
  expectFindings(item(after));
});

test("where nobody is registered, the fix inserts a place to type in", () => {
  const text = item("\n  indonesia: [biro-perbatasan]\n  malaysia: []");
  expect(fixesOf(text, rule.id).flatMap(({ edits }) => edits)).toMatchObject([{ text: "[${1:…}]", snippet: true }]);
  expect(applyFix(text, rule.id)).toBe(item("\n  indonesia: [biro-perbatasan]\n  malaysia: […]"));
  expectFindings(applyFix(text, rule.id), rule.id);
});

test("once the paper is handed over, two empty sides are found as well", () => {
  const text = item("\n  indonesia: []\n  malaysia: []").replace("items:", "status: submitted\nitems:");
  const found = findingsIn(workspaceOf([{ uri, text }]), uri).filter((finding) => finding.rule === rule.id);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["indonesia", "malaysia"]);
});
