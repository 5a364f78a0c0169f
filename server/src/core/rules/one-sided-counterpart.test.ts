import { expect, test } from "vitest";
import { applyFix, expectFindings, fixAndCheck, fixesOf } from "../../../test/fixture.ts";
import { oneSidedCounterpart as rule } from "./one-sided-counterpart.ts";

const agency = (id: string, side: string, counterparts: string): string =>
  `  - id: ${id}\n    name: ${id}\n    side: ${side}\n    level: regional\n    kind: agency\n    confidence: likely\n${counterparts}`;
const file = (...agencies: readonly string[]): string =>
  `format: kertas-kerja-institutions/1\nagencies:\n${agencies.join("")}`;

test("both sides list counterparts, and one of them leaves the other out", () => {
  expectFindings(
    `#- a.institutions.yaml\n${file(
      agency(
        "dinas-pasar",
        "indonesia",
        "    counterparts:\n      - jabatan-pasar\n#       ^^^^^^^^^^^^^ one-sided-counterpart\n      - { agency: jabatan-laut, confidence: likely }\n",
      ),
      agency("jabatan-pasar", "malaysia", "    counterparts: [dinas-laut]\n"),
      agency("jabatan-laut", "malaysia", ""),
      agency("dinas-laut", "indonesia", "    counterparts: []\n"),
    )}`,
    rule.id,
  );
});

test("stated on one side only, or by both, they agree", () => {
  expectFindings(
    `#- a.institutions.yaml\n${file(
      agency("dinas-pasar", "indonesia", "    counterparts: [jabatan-pasar]\n"),
      agency("jabatan-pasar", "malaysia", "    counterparts: [{ agency: dinas-pasar, valid: { from: 2020 } }]\n"),
    )}`,
  );
});

test.each([
  ["[jabatan-laut, jabatan-pasar]", "[dinas-laut]", "[dinas-laut, dinas-pasar]"],
  [
    "[{ agency: jabatan-pasar, confidence: likely }]",
    "[dinas-laut]",
    "[dinas-laut, { agency: dinas-pasar, confidence: likely }]",
  ],
  ["[jabatan-pasar]", "dinas-laut", "[dinas-laut, dinas-pasar]"],
  ["[jabatan-pasar]", "\n      - dinas-laut # lama", "\n      - dinas-laut # lama\n      - dinas-pasar"],
])("the other side is made to state %s too", (own, before, after) => {
  const write = (its: string): string =>
    file(
      agency("dinas-pasar", "indonesia", `    counterparts: ${own}\n`),
      agency("jabatan-pasar", "malaysia", `    counterparts: ${its}\n`.replace(": \n", ":\n")),
    );
  for (const eol of ["\n", "\r\n"]) {
    const text = (its: string): string => write(its).replaceAll("\n", eol);
    expect(applyFix(`#- a.institutions.yaml\n${text(before)}`, rule.id)).toBe(text(after));
  }
});

test("in the file that holds the other side; what is shipped cannot be changed", () => {
  const own = file(agency("dinas-pasar", "indonesia", "    counterparts: [jabatan-pasar]\n"));
  const its = file(
    agency("jabatan-pasar", "malaysia", "    counterparts: [dinas-laut]\n"),
    agency("dinas-laut", "indonesia", ""),
  );
  const { text, left } = fixAndCheck(`#- a.institutions.yaml\n${own}#- b.institutions.yaml\n${its}`, rule.id);
  expect(text).toBe(own);
  expect(left).toEqual([]);
  const shipped = file(agency("jabatan-pasar", "malaysia", "    counterparts: [imigrasi-kalbar]\n"));
  expectFindings(
    `#- a.institutions.yaml\n${shipped.replace("[imigrasi-kalbar]\n", "[imigrasi-kalbar]\n#                  ^^^^^^^^^^^^^^^ one-sided-counterpart\n")}`,
  );
  expect(fixesOf(`#- a.institutions.yaml\n${shipped}`, rule.id)).toEqual([]);
});
