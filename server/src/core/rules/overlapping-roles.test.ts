import { test } from "vitest";
import { expectFindings } from "../../../test/fixture.ts";
import { overlappingRoles as rule } from "./overlapping-roles.ts";

const committee = (...roles: readonly string[]): string => `#- a.institutions.yaml
format: kertas-kerja-institutions/1
committees:
  - id: tim-pasar
    name: Tim Pasar
    kind: technical-team
    side: joint
    confidence: likely
    roles:
${roles.map((role) => `      - { side: indonesia, role: ${role} }\n`).join("")}`;
const mark = (source: string, agency: string): string => {
  const lines = source.split("\n");
  const last = lines.findLastIndex((line) => line.includes(`agency: ${agency}`));
  const column = (lines[last]?.indexOf(`agency: ${agency}`) ?? 0) + "agency: ".length;
  lines.splice(last + 1, 0, `#${" ".repeat(column - 1)}${"^".repeat(agency.length)} ${rule.id}`);
  return lines.join("\n");
};

test.each([
  ["chair, agency: dinas-lama", "chair, agency: dinas-baru"],
  ["chair, agency: dinas-lama, valid: { to: 2020 }", "chair, agency: dinas-baru, valid: { from: 2019 }"],
  ["chair, agency: dinas-lama, valid: { to: 2020-05-05 }", "chair, agency: dinas-baru, valid: { from: 2020-05-05 }"],
  ["chair, agency: dinas-lama, confidence: likely", "chair, agency: dinas-baru"],
])("%s and %s", (first, second) => {
  expectFindings(mark(committee(first, second), "dinas-baru"), rule.id);
});

test.each([
  ["chair, agency: dinas-lama, valid: { to: 2019 }", "chair, agency: dinas-baru, valid: { from: 2020 }"],
  ["chair, agency: dinas-lama, valid: { to: 2019 }", "chair, agency: dinas-baru, valid: { from: 2019 }"],
  ["chair, agency: dinas-lama, valid: { to: 2019 }", "chair, agency: dinas-baru, valid: { from: 2019-06 }"],
  ["chair, agency: dinas-lama, confidence: likely", "chair, agency: dinas-baru, confidence: likely"],
  ["chair, agency: dinas-lama", "secretariat, agency: dinas-baru"],
  ["chair, agency: dinas-lama", "chair, office: Gubernur"],
  ["chair, agency: dinas-lama", "chair, agency: dinas-lama, valid: { from: 2020 }"],
  ["member, agency: dinas-lama", "member, agency: dinas-baru"],
  ["observer, agency: dinas-lama", "observer, agency: dinas-baru"],
  ["delegation, agency: dinas-lama", "delegation, agency: dinas-baru"],
  ["chair, agency: dinas-lama", "chair, agency: dinas-baru, side: malaysia"],
])("not %s and %s", (first, second) => {
  const source = committee(first, second).replace(
    "side: indonesia, role: chair, agency: dinas-baru, side",
    "role: chair, agency: dinas-baru, side",
  );
  expectFindings(source, rule.id);
});

test("a long tenure is held against each that begins within it, however many lie between", () => {
  const source = committee(
    "chair, agency: dinas-lama, valid: { from: 2000, to: 2030 }",
    "chair, agency: balai-satu, valid: { from: 2031, to: 2032 }",
    "chair, agency: dinas-lama, valid: { from: 2033 }",
    "chair, agency: dinas-baru, valid: { from: 2010, to: 2011 }",
    "chair, agency: balai-dua, valid: { from: 2034, to: 2035 }",
  );
  expectFindings(mark(mark(source, "dinas-baru"), "balai-dua"), rule.id);
});
