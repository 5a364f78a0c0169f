import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { paperWith } from "../../../test/fixture.ts";
import { placeIn, textIn } from "../../../test/place.ts";
import type { Finding } from "../finding.ts";
import { rules } from "../generated/rules.ts";
import { same } from "../language.ts";
import { missingKey } from "../rules/missing-key.ts";
import { diagnose, diagnosticOf, type DiagnosticReader } from "./diagnose.ts";

const reader: DiagnosticReader = { language: "id", related: true, pages: true, tags: [1, 2] };

test("a finding has its place, severity, rule, page and words in the reader's language", () => {
  const { workspace, document } = placeIn(paperWith(missingKey.example.bad));
  const [diagnostic, ...more] = diagnose(workspace, document, reader);
  expect(more).toEqual([]);
  expect(diagnostic).toMatchObject({ severity: 1, code: "missing-key", source: "Kertas Kerja" });
  expect(diagnostic?.message).toContain("Riwayat");
  expect(diagnostic && textIn(document, diagnostic.range)).toBe("-");
  expect(diagnostic?.codeDescription?.href).toMatch(/\/docs\/rules\/missing-key\.md$/);
});

test("every rule has the page that its diagnostics lead to", () => {
  for (const { id } of rules)
    expect(existsSync(new URL(`../../../../docs/rules/${id}.md`, import.meta.url)), id).toBe(true);
});

const text = "side: joint\nstatus: draft\n";
const finding = (more: Partial<Finding>): Finding => ({
  rule: "uji",
  severity: "info",
  start: 6,
  end: 11,
  message: same("Uji"),
  ...more,
});

test("other places are named, in this text or another one; unknown ones are left out", () => {
  const { workspace, document } = placeIn(text, { others: { "lain.kertas.yaml": "side: x\r\n\r\ntitle: y\n" } });
  const related = [
    { start: 12, end: 18, message: same("Di sini") },
    { uri: "file:///folder/lain.kertas.yaml", start: 11, end: 16, message: same("Di sana") },
    { uri: "file:///folder/tiada.kertas.yaml", start: 1, end: 2, message: same("Entah") },
  ];
  const places = diagnosticOf(finding({ related }), workspace, document, reader).relatedInformation;
  expect(places?.map(({ message, location: { uri, range } }) => `${message} ${uri} ${range.start.line}`)).toEqual([
    "Di sini file:///folder/paper.kertas.yaml 1",
    "Di sana file:///folder/lain.kertas.yaml 2",
  ]);
});

test("tags become numbers; what the editor does not show is left out", () => {
  const { workspace, document } = placeIn(text);
  const tagged = finding({ tags: ["unnecessary", "deprecated"], related: [{ start: 0, end: 4, message: same("x") }] });
  expect(diagnosticOf(tagged, workspace, document, reader).tags).toEqual([1, 2]);
  const plain = diagnosticOf(tagged, workspace, document, { ...reader, related: false, pages: false, tags: [] });
  expect(Object.keys(plain).sort()).toEqual(["code", "message", "range", "severity", "source"]);
});
