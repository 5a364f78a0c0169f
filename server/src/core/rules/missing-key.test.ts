import { expect, test } from "vitest";
import {
  applyFix,
  expectFindings,
  findingsIn,
  folder,
  paperHead,
  paperWith,
  workspaceOf,
} from "../../../test/fixture.ts";
import { missingKey } from "./missing-key.ts";

const whole = missingKey.example.good;

test("a paper with all its keys has no finding", () => {
  expectFindings(paperWith(whole));
  expectFindings(
    paperWith(
      `${whole.replace("history: []", "")}history:\n  - meeting: Rapat khusus\n    date: 2024-02-01\n    outcome: raised\n    decision: Diajukan.\n    followUp: [{ action: Survei, by: [imigrasi-kalbar, jim-sarawak] }]\n`,
    ),
  );
});

test("an item without its history is found at its dash", () => {
  expectFindings(
    paperWith(missingKey.example.bad.replace("\n", "\n#<^ missing-key\n")).replace(
      "#   ^ missing-key",
      "# ^ missing-key",
    ),
  );
});

test("session or meeting is one missing thing, named in three languages", () => {
  const text = paperWith(
    `${whole.replace("history: []", "history:")}  - date: 2024-02-01\n    outcome: raised\n    decision: Diajukan.\n    followUp: [{ action: Survei, by: [imigrasi-kalbar, jim-sarawak] }]\n`,
  );
  const uri = `${folder}/paper.kertas.yaml`;
  const [finding, ...others] = findingsIn(workspaceOf([{ uri, text }]), uri);
  expect(others).toEqual([]);
  expect(finding?.message).toEqual({
    id: "Belum ada `session` (Sidang) atau `meeting` (Pertemuan) di `history` nomor 1: tambahkan.",
    ms: "Tiada `session` (Persidangan) atau `meeting` (Mesyuarat) dalam `history` nombor 1: sila tambah.",
    en: "`session` or `meeting` is missing in `history` number 1: add it.",
  });
});

test("an empty file, a lone null and an empty list of items have one finding each", () => {
  for (const text of ["", "# catatan\n", "null\n", `${paperHead}items: []\n`]) {
    const uri = `${folder}/paper.kertas.yaml`;
    expect(findingsIn(workspaceOf([{ uri, text }]), uri).map(({ rule }) => rule)).toEqual(["missing-key"]);
  }
});

test("the fix inserts what is missing and leaves the rule nothing to find, with CRLF too", () => {
  const broken = paperWith(missingKey.example.bad);
  for (const text of [broken, broken.replaceAll("\n", "\r\n")]) {
    const fixed = applyFix(text, "missing-key");
    expectFindings(fixed, "missing-key");
    expect(fixed.replaceAll("\r\n", "\n")).toBe(paperWith(whole));
    if (text.includes("\r")) expect(fixed).not.toMatch(/[^\r]\n/);
  }
});

test("a key that is there in another language or misspelt is not missed: it is to be renamed", () => {
  const entry = (key: string): string =>
    paperWith(
      whole.replace(" []", `\n  - session: 38\n    ${key}: 2025-11-03\n    outcome: raised\n    decision: Uji.\n`),
    );
  for (const key of ["tanggal", "tarikh", "dat"]) {
    const uri = `${folder}/paper.kertas.yaml`;
    expect(findingsIn(workspaceOf([{ uri, text: entry(key) }]), uri).map(({ rule }) => rule)).toEqual(["unknown-key"]);
    expect(applyFix(entry(key), "unknown-key")).toBe(entry("date"));
  }
  const two = entry("tanggal").replace("        outcome: raised\n", "");
  expect(applyFix(two, "missing-key")).toBe(two.replace("session: 38\n", "session: 38\n        outcome: raised\n"));
});

test("a missing side beside a filled one is left to another rule", () => {
  expectFindings(paperWith(whole.replace("  malaysia: [jim-sarawak]\n", "")), "missing-key");
});
