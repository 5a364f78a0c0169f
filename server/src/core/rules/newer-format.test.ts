/** A file of a later version: one finding without a fix; what is no version at all is a matter of other rules. */
import { expect, test } from "vitest";
import { applyFix, expectFindings, fixesOf } from "../../../test/fixture.ts";

test.each(["2", "99"])("one finding for version %s, and nothing that changes it", (version) => {
  const source = `format: kertas-kerja/${version}
#       ${"^".repeat(13 + version.length)} newer-format
kunciBaru: [1, 2]
items: { tidak: dikenal }
`;
  expectFindings(source);
  expect(fixesOf(source, "newer-format")).toEqual([]);
});

test("institutions too", () => {
  expectFindings(`#- a.institutions.yaml
format: kertas-kerja-institutions/2
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^ newer-format
agencies: {}
`);
});

test.each([
  ["kertas", "not-allowed-value"],
  ["kertas-kerja/x", "not-allowed-value"],
  ["kertas-kerja/01", "not-allowed-value"],
  ["kertas-kerja-institutions/1", "not-allowed-value"],
  ["1", "wrong-type"],
  ["", "wrong-type"],
  ["[kertas-kerja/1]", "wrong-type"],
])("%s is no version: %s writes the one that is", (written, rule) => {
  const source = `${`format: ${written}`.trimEnd()}\nside: joint\n`;
  expect(applyFix(source, rule)).toBe("format: kertas-kerja/1\nside: joint\n");
  expect(fixesOf(source, "newer-format")).toEqual([]);
});
