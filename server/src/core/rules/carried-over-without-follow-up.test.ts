import { expect, test } from "vitest";
import {
  applyFix,
  expectFindings,
  findingsIn,
  fixesOf,
  folder,
  paperWith,
  workspaceOf,
} from "../../../test/fixture.ts";
import { carriedOverWithoutFollowUp as rule } from "./carried-over-without-follow-up.ts";

const entry = (session: number, outcome: string, more = ""): string =>
  `  - session: ${session}\n    date: ${1987 + session}-11-05\n    outcome: ${outcome}\n    decision: Uji.\n${more}`;
const head = rule.example.bad.slice(0, rule.example.bad.indexOf("  - session"));
const mark = `#            ${"^".repeat(12)} ${rule.id}\n`;
const marked = (session: number): string =>
  entry(session, "carried-over").replace("carried-over\n", `carried-over\n${mark}`);
const findings = (text: string) => {
  const uri = `${folder}/paper.kertas.yaml`;
  return findingsIn(workspaceOf([{ uri, text }]), uri).filter((one) => one.rule !== "not-raised-first");
};

test("the example's faults are found where they are, and nowhere else", () => {
  expectFindings(paperWith(head + marked(37)), rule.id);
  expectFindings(paperWith(head + marked(36) + marked(37)), rule.id);
  expectFindings(paperWith(rule.example.good), rule.id);
});

test("an item that was closed, or decided by this very session, or begins here, is not accused", () => {
  expectFindings(paperWith(head + entry(37, "completed")), rule.id);
  expectFindings(paperWith(head + entry(38, "carried-over")), rule.id);
  expectFindings(paperWith(head.replace("history:\n", "history: []\n")), rule.id);
});

test("of an outcome that is none of the schema's nobody says what it leaves open", () => {
  for (const outcome of ["diteruskan", "7", "[agreed]"])
    expect(findings(paperWith(head + entry(37, outcome))).map((one) => one.rule)).not.toContain(rule.id);
  expect(findings(paperWith(head + entry(37, ""))).map((one) => one.rule)).toContain(rule.id);
});

test("a saying that names no step counts as none", () => {
  const followUp = (action: string): string =>
    `    followUp:\n      - action: ${action}\n        by: [imigrasi-kalbar, jim-sarawak]\n`;
  expect(
    findings(paperWith(head + entry(37, "agreed", followUp("Akan ditindaklanjuti.")))).map((one) => one.rule),
  ).toEqual([rule.id, "empty-follow-up"]);
  expect(findings(paperWith(head + entry(37, "agreed", followUp("Survei bersama"))))).toEqual([]);
});

test("one session is a warning, two in a row an error that names the earlier one", () => {
  const found = findings(paperWith(head + entry(36, "raised") + entry(37, "carried-over")));
  expect(found.map(({ severity, related }) => [severity, related?.length ?? 0])).toEqual([
    ["warning", 0],
    ["error", 1],
  ]);
  expect(found[0]?.message).toEqual({
    id: "Butir ini dibawa ke sidang berikutnya tanpa tindak lanjut. Tuliskan langkah berikutnya dan penanggung jawabnya, atau tarik butir ini.",
    ms: "Perkara ini dibawa ke persidangan berikutnya tanpa tindakan susulan. Sila tulis langkah seterusnya dan pihak bertanggungjawab, atau tarik balik perkara ini.",
    en: "This item came to the next session without a follow-up. Write the next step and who takes it, or withdraw the item.",
  });
  expect(found[1]?.message).toEqual({
    id: "Sudah 2 sidang berturut-turut butir ini dibahas tanpa tindak lanjut. Tuliskan langkah berikutnya dan penanggung jawabnya, atau tarik butir ini.",
    ms: "Sudah 2 persidangan berturut-turut perkara ini dibincangkan tanpa tindakan susulan. Sila tulis langkah seterusnya dan pihak bertanggungjawab, atau tarik balik perkara ini.",
    en: "For 2 sessions in a row this item has been left without a follow-up. Write the next step and who takes it, or withdraw the item.",
  });
});

test("the fix inserts a follow-up with the leading agencies, after which nothing is found", () => {
  const fixed = applyFix(paperWith(rule.example.bad), rule.id);
  expect(fixed).toContain(
    "        followUp:\n          - action: langkah berikutnya\n            by: [imigrasi-kalbar, jim-sarawak]\n",
  );
  expect(findings(fixed)).toEqual([]);
});

test("an empty follow-up is filled, in flow style and with CRLF too", () => {
  const empty = paperWith(head + entry(37, "agreed", "    followUp: [] # belum\n"));
  expect(applyFix(empty, rule.id)).toBe(
    empty.replace("[]", "[{ action: langkah berikutnya, by: [imigrasi-kalbar, jim-sarawak] }]"),
  );
  const crlf = applyFix(paperWith(rule.example.bad).replaceAll("\n", "\r\n"), rule.id);
  expect(crlf).not.toMatch(/[^\r]\n/);
  expect(findings(crlf)).toEqual([]);
  const flow = paperWith(
    head.replace(/history:[^]*/, "history: [{ session: 37, date: 2024-11-05, outcome: agreed, decision: Uji }]\n"),
  );
  expect(findings(applyFix(flow, rule.id))).toEqual([]);
  expect(findings(applyFix(flow, rule.id, "Withdraw"))).toEqual([]);
});

test("the second fix withdraws the item at this session, after which nothing is found", () => {
  const bad = paperWith(rule.example.bad);
  const withdrawn =
    "      - session: 38\n        date: 2025-11-03\n        outcome: withdrawn\n        decision: Butir ini ditarik.\n";
  expect(applyFix(bad, rule.id, "Withdraw")).toBe(bad + withdrawn);
  expect(findings(bad + withdrawn)).toEqual([]);
  expect(applyFix(bad.replaceAll("\n", "\r\n"), rule.id, "Withdraw")).toBe((bad + withdrawn).replaceAll("\n", "\r\n"));
  expect(applyFix(bad.replace("side: indonesia", "side: malaysia"), rule.id, "Withdraw")).toContain(
    "Perkara ini ditarik balik.",
  );
  const special = bad.replace("number: 38", "name: Sidang khusus");
  expect(applyFix(special, rule.id, "Withdraw")).toContain("      - meeting: Sidang khusus\n");
});

test("an item that this session has decided, or that is closed, is not withdrawn once more", () => {
  for (const outcome of ["carried-over", "completed"])
    expect(
      fixesOf(paperWith(head + entry(37, "agreed") + entry(38, outcome)), rule.id).map((fix) => fix.title.en),
    ).toEqual(["Insert a follow-up"]);
});
