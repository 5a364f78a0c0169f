import { expect, test } from "vitest";
import { applyFix, expectFindings, fixesOf } from "../../../test/fixture.ts";
import { successorCycle as rule } from "./successor-cycle.ts";

const head = "format: kertas-kerja-institutions/1\n";
const area = (id: string, succeededBy: string): string =>
  `  - { id: ${id}, name: ${id}, confidence: likely, valid: { to: 2015 }, succeededBy: ${succeededBy} }\n`;

test("every successor on the way round, none that only leads there or away", () => {
  expectFindings(
    `#- a.institutions.yaml
${head}issueAreas:
${area("nol", "[satu]")}  - id: satu
    name: Satu
    confidence: likely
    succeededBy:
      - security-border
      - dua
#       ^^^ successor-cycle
#- b.institutions.yaml
${head}issueAreas:
  - { id: dua, name: Dua, confidence: likely, succeededBy: [tiga, social-culture] }
#                                                           ^^^^ successor-cycle
  - { id: tiga, name: Tiga, confidence: likely, succeededBy: [satu] }
#                                                             ^^^^ successor-cycle
`,
    rule.id,
  );
});

test("a workspace's entry that closes a circle with shipped ones", () => {
  expectFindings(
    `#- a.institutions.yaml
${head}agencies:
  - id: dinas-baru
    name: Dinas Baru
    succeededBy: [dinas-lama]
#                 ^^^^^^^^^^ successor-cycle
`,
    rule.id,
  );
});

test("an entry that succeeds itself is taken out of its own list, of a longer way nobody knows what is wrong", () => {
  for (const [before, after] of [
    ["[satu, laut]", "[laut]"],
    ["[laut, satu]", "[laut]"],
    ["[satu]", "[]"],
  ] as const)
    for (const eol of ["\n", "\r\n"]) {
      const write = (list: string): string => `${head}issueAreas:\n${area("satu", list)}`.replaceAll("\n", eol);
      expect(applyFix(`#- a.institutions.yaml\n${write(before)}`, rule.id)).toBe(write(after));
    }
  const long = `#- a.institutions.yaml\n${head}issueAreas:\n${area("satu", "[dua]")}${area("dua", "[satu]")}`;
  expect(fixesOf(long, rule.id)).toEqual([]);
});
