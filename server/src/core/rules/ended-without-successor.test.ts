import { expect, test } from "vitest";
import { applyFix, expectFindings } from "../../../test/fixture.ts";
import { endedWithoutSuccessor as rule } from "./ended-without-successor.ts";

const area = (more: string): string =>
  `#- a.institutions.yaml\nformat: kertas-kerja-institutions/1\nissueAreas:\n  - id: pasar\n    name: Pasar\n    confidence: likely\n${more}`;

test("an end without a word on what came after", () => {
  expectFindings(
    area("    valid: { to: 2015 }\n").replace("pasar\n", "pasar\n#       ^^^^^ ended-without-successor\n"),
  );
});

test("a successor, none in so many words, or a mandate handed over is an answer", () => {
  for (const more of [
    "",
    "    valid: { from: 2015 }\n",
    "    valid: { to: 2015 }\n    succeededBy: []\n",
    "    valid: { to: 2015 }\n    succeededBy: [security-border]\n",
  ])
    expectFindings(area(more));
  expectFindings(
    area("    valid: { to: 2023 }\n    handedOver: [{ to: dinas-baru }]\n").replace("issueAreas", "agencies"),
    rule.id,
  );
});

test("the key is put behind the end", () => {
  const source = area("    valid: { to: 2015 } # bubar\n    note: Lama\n");
  expect(applyFix(source, rule.id)).toBe(
    area("    valid: { to: 2015 } # bubar\n    succeededBy: []\n    note: Lama\n").replace(
      "#- a.institutions.yaml\n",
      "",
    ),
  );
  const flow =
    "format: kertas-kerja-institutions/1\nissueAreas: [{ id: a, name: A, valid: { to: 2015 }, confidence: likely }]\n";
  for (const eol of ["\n", "\r\n"])
    expect(applyFix(`#- a.institutions.yaml\n${flow.replaceAll("\n", eol)}`, rule.id)).toBe(
      flow.replace("2015 },", "2015 }, succeededBy: [],").replaceAll("\n", eol),
    );
});
