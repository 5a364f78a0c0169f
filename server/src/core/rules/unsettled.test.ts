import { expect, test } from "vitest";
import { applyFix, expectFindings, paperWith } from "../../../test/fixture.ts";
import { itemOf } from "../../../test/papers.ts";

test("finds the comments, behind a value and alone, and no text that reads like one", () => {
  expectFindings(
    paperWith(
      `id: UJI-1
title: Jalan # kertas-kerja-settle: judul mana
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsettled
raisedBy: indonesia
# kertas-kerja-settle: mitra
#<^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unsettled
counterparts:
  indonesia: [imigrasi-kalbar]
  malaysia: [jim-sarawak]
background: |
  # kertas-kerja-settle: bagian dari teks
progress: "lihat # kertas-kerja-settle: bukan"
issue: apa # kertas-kerja-settled: kata lain
history: []
`,
    ),
  );
});

test("the fix takes the comment out, and its line where it stands alone", () => {
  const item = itemOf("UJI-1", "Jalan");
  const text = paperWith(item);
  for (const eol of ["\n", "\r\n"]) {
    const whole = text.replaceAll("\n", eol);
    const behind = whole.replace("title: Jalan", "title: Jalan # kertas-kerja-settle: a");
    const alone = whole.replace("    title: Jalan", `    # kertas-kerja-settle: a${eol}    title: Jalan`);
    expect(applyFix(behind, "unsettled")).toBe(whole);
    expect(applyFix(alone, "unsettled")).toBe(whole);
  }
});
