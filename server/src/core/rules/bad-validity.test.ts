import { expect, test } from "vitest";
import { applyFix, expectFindings, findingsIn, folder, workspaceOf } from "../../../test/fixture.ts";
import { badValidity as rule } from "./bad-validity.ts";

const head = "format: kertas-kerja-institutions/1\n";
const file = (more: string): string => `#- a.institutions.yaml
${head}agencies:
  - id: dinas-pasar
    name: Dinas Pasar
    side: indonesia
    level: regional
    kind: local-government
    confidence: likely
${more}`;

test("a time that ends before it begins, wherever one is written", () => {
  expectFindings(
    file(`    valid: { from: 2016, to: 2015-12-31 }
#                            ^^^^^^^^^^ bad-validity
    parent: [{ agency: biro-perbatasan, valid: { from: 2017-05, to: 2017-04 } }]
#                                                                   ^^^^^^^ bad-validity
    counterparts:
      - agency: jim-sarawak
        valid:
          from: 2017-05-02
          to: "2017-05-01"
#             ^^^^^^^^^^^^ bad-validity
committees:
  - id: tim-pasar
    name: Tim Pasar
    kind: technical-team
    side: indonesia
    confidence: likely
    roles: [{ role: chair, side: indonesia, agency: dinas-baru, valid: { from: 2020, to: 2019 } }]
#                                                                                        ^^^^ bad-validity
`),
    rule.id,
  );
});

test("a year, a month and a day that touch are in order; what is malformed is not this rule's", () => {
  for (const valid of ["{ from: 2016, to: 2016 }", "{ from: 2016-12-31, to: 2016 }", "{ from: kini, to: 2016 }", "[a]"])
    expectFindings(file(`    valid: ${valid}\n`), rule.id);
});

test("what an entry states for a time when it was not there", () => {
  expectFindings(
    file(`    valid: { from: 2016, to: 2020 }
    succeededBy: []
    parent:
      - { agency: biro-perbatasan, valid: { to: 2015 } }
#                                               ^^^^ bad-validity
      - { agency: biro-perbatasan, valid: { to: 2016-06 } }
    handedOver:
      - { to: dinas-baru, from: 2021-01-01 }
      - { to: dinas-baru, from: 2021-01-02 }
#                               ^^^^^^^^^^ bad-validity
      - { to: dinas-baru, from: 2015 }
#                               ^^^^ bad-validity
`),
    rule.id,
  );
});

test("the message says both days, and the fix swaps what is written", () => {
  const written = file("    valid: { from: 2016, to: '2015' } # lama\n");
  const uri = `${folder}/a.institutions.yaml`;
  const text = written.replace("#- a.institutions.yaml\n", "");
  const found = findingsIn(workspaceOf([{ uri, text }]), uri).find((finding) => finding.rule === rule.id);
  expect(found?.message).toEqual({
    id: "Masa ini berakhir pada 2015-12-31, sebelum dimulai pada 2016-01-01. Perbaiki salah satunya.",
    ms: "Tempoh ini tamat pada 2015-12-31, sebelum bermula pada 2016-01-01. Sila betulkan salah satunya.",
    en: "This time ends on 2015-12-31, before it begins on 2016-01-01. Correct one of the two.",
  });
  for (const eol of ["\n", "\r\n"])
    expect(applyFix(`#- a.institutions.yaml\n${text.replaceAll("\n", eol)}`, rule.id)).toBe(
      text.replace("{ from: 2016, to: '2015' }", "{ from: '2015', to: 2016 }").replaceAll("\n", eol),
    );
});
