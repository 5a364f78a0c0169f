import { expect, test } from "vitest";
import { applyFix, expectFindings, findingsIn, folder, paperWith, workspaceOf } from "../../../test/fixture.ts";
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

test("what nobody has filled in is found once the paper is handed over", () => {
  const draft = paperWith(
    `id: UJI-1\ntitle: …\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nbackground: "…" # nanti\nissue: dan lain-lain …\nproposals:\n  - …\nhistory: []\n`,
  );
  const uri = `${folder}/p.kertas.yaml`;
  const linesOf = (text: string): readonly string[] => {
    const workspace = workspaceOf([{ uri, text }]);
    const found = findingsIn(workspace, uri).filter(({ rule }) => rule === "unsettled");
    return found.map(({ start }) => text.slice(0, start).split("\n").at(-1) ?? "");
  };
  expect(linesOf(draft)).toEqual([]);
  const submitted = draft.replace("items:", "status: submitted\nitems:");
  for (const text of [submitted, submitted.replaceAll("\n", "\r\n")])
    expect(linesOf(text).map((line) => line.trim())).toEqual(["title:", 'background: "', "-"]);
});
