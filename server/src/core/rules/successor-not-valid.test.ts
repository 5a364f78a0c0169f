import { test } from "vitest";
import { expectFindings } from "../../../test/fixture.ts";
import { successorNotValid as rule } from "./successor-not-valid.ts";

const entry = (more: string): string => `#- a.institutions.yaml
format: kertas-kerja-institutions/1
agencies:
  - id: dinas-pasar
    name: Dinas Pasar
    side: indonesia
    level: regional
    kind: local-government
    confidence: likely
${more}`;

test("no successor is there the day after", () => {
  expectFindings(
    entry("    valid: { to: 2016-06-30 }\n    succeededBy: [dinas-baru]\n#   ^^^^^^^^^^^ successor-not-valid\n"),
    rule.id,
  );
});

test("one of several that is there will do, and what is unknown is no matter of dates", () => {
  for (const more of [
    "    valid: { to: 2016 }\n    succeededBy: [badan-mendatang, dinas-baru]\n",
    "    valid: { to: 2019 }\n    succeededBy: []\n",
    "    valid: { to: 2019 }\n    succeededBy: [tak-dikenal]\n",
    "    valid: { from: 2020, to: 2019 }\n    succeededBy: [badan-mendatang]\n",
  ])
    expectFindings(entry(more), rule.id);
});

test("one that had ended by then is not there, whoever came after it", () => {
  expectFindings(
    entry("    valid: { to: 2019 }\n    succeededBy: [dinas-lama]\n#   ^^^^^^^^^^^ successor-not-valid\n"),
    rule.id,
  );
});

test("successors of an entry that has no end", () => {
  expectFindings(entry("    succeededBy: [dinas-baru]\n#   ^^^^^^^^^^^ successor-not-valid\n"), rule.id);
});
