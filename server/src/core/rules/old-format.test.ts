/** A paper in an earlier version of the format: one finding, one fix, and its histories count all the same. */
import { describe, expect, test } from "vitest";
import { applyEdits } from "../edit.ts";
import {
  allFindings,
  applyFix,
  expectFindings,
  findingsIn,
  fixAndCheck,
  fixesOf,
  folder,
  paperFile,
  workspaceOf,
} from "../../../test/fixture.ts";
import { oldFormat as rule } from "./old-format.ts";

const old = rule.example.bad;

test("one finding, whatever else the current version would find", () => {
  expectFindings(
    `format: kertas-kerja/0
#       ^^^^^^^^^^^^^^ old-format
sector: ada-yang-salah # kertas-kerja-ignore unknown-key: lama
items: [{ title: 38 }]
`,
  );
});

test("what does not parse is said as well, and mended first", () => {
  const workspace = expectFindings(
    `format: kertas-kerja/0
#       ^^^^^^^^^^^^^^ old-format
title: Pos: dua
#         ^^ yaml-syntax
`.replace("#         ^^ yaml-syntax\n", ""),
    "old-format",
  );
  const found = findingsIn(workspace, `${folder}/paper.kertas.yaml`);
  expect(found.map((finding) => finding.rule)).toEqual(["old-format", "yaml-syntax"]);
  expect(found[0]?.fixes?.()).toEqual([]);
  expect(found[0]?.message.en).toContain("Mend the lines");
});

test("the fix migrates the whole paper in one step, and only a sure one is preferred", () => {
  expect(applyFix(old, "old-format")).toBe(rule.example.good);
  expect(fixesOf(old, "old-format")[0]?.preferred).toBe(true);
  const asking = fixesOf(old.replace("    history:", "    remarks: Catatan\n    history:"), "old-format")[0];
  expect(asking?.preferred).toBeUndefined();
  expect(asking?.title.en).toContain("1 thing");
});

test("CRLF stays", () => {
  expect(applyFix(old.replaceAll("\n", "\r\n"), "old-format")).toBe(rule.example.good.replaceAll("\n", "\r\n"));
});

test("a comment ignores it", () => {
  expectFindings(`format: kertas-kerja/0 # kertas-kerja-ignore old-format: arsip, seperti ditandatangani\n`);
});

test("is left alone by what finds nothing after it", () => {
  const { left } = fixAndCheck(old, "old-format");
  expect(left).toEqual([]);
});

describe("in a history", () => {
  const item = `id: UJI-2024-001
title: Jalan penghubung
raisedBy: indonesia
counterparts:
  indonesia: [imigrasi-kalbar]
  malaysia: [jim-sarawak]
history:
  - session: 38
    date: 2025-11-04
    outcome: raised
    decision: Diajukan.`;
  const earlier = { uri: `${folder}/38.kertas.yaml`, text: old };
  const later = (...items: readonly string[]) =>
    paperFile("39.kertas.yaml", { number: 39, date: "2026-11-03" }, ...items);

  test("an old paper is the previous paper, and is shown where it stands", () => {
    const other = item.replace("UJI-2024-001", "UJI-2024-002");
    const workspace = workspaceOf([later(other), earlier]);
    const dropped = findingsIn(workspace, later().uri).find((finding) => finding.rule === "dropped-item");
    const related = dropped?.related?.[0];
    expect(related?.uri).toBe(earlier.uri);
    expect(old.slice(related?.start, related?.end)).toBe("UJI-2024-001");
    const text = applyEdits(later(other).text, dropped?.fixes?.()[0]?.edits ?? []);
    const left = allFindings([{ ...later(), text }, earlier]);
    expect(text).toContain("id: UJI-2024-001");
    expect(left.filter((one) => /dropped-item|unknown-key|not-allowed-value|wrong-type/.test(one))).toEqual([]);
  });

  test("nothing is rewritten by the migration", () => {
    const follow = (indent: string) => `\n${indent}followUp:\n${indent}  `;
    const v0 = old.replace("outcome: raised", "outcome: continued") + `${follow("        ").slice(1)}action: Rapat\n`;
    const v1 = item.replace("outcome: raised", "outcome: carried-over") + `${follow("    ")}- action: Rapat`;
    const files = [later(v1), { ...earlier, text: v0 }];
    expect(allFindings(files).filter((one) => /history-rewritten|dropped-item|item-renamed/.test(one))).toEqual([]);
  });
});
