/** The assistants' tools on the samples, answer by answer; what each says is what the reports say. */
import { fileURLToPath } from "node:url";
import { beforeAll, expect, test } from "vitest";
import { load } from "../src/archive.ts";
import { ask } from "../src/core/assistant/tools.ts";
import { parseDay } from "../src/core/day.ts";
import { findingsOf } from "../src/core/findings.ts";
import type { Language } from "../src/core/language.ts";
import { statusOf } from "../src/core/reports/status.ts";
import type { Workspace } from "../src/core/workspace.ts";

const today = parseDay("2026-08-10") ?? 0;
let workspace: Workspace;
beforeAll(async () => {
  const samples = await load(fileURLToPath(new URL("../../samples", import.meta.url)));
  workspace = samples.workspace.change({ today });
});

const answer = (name: string, input: object, language: Language = "en"): any => {
  const told = ask(`kertas_${name}`, input, { workspace, language, asOf: today });
  return JSON.parse(told?.text ?? "null");
};
const ids = (found: any): readonly string[] => found.items.map(({ id }: { id: string }) => id);

test.each([
  ["find-items", "find_items", { text: "pos sempadan", status: "overdue", language: "id" }],
  ["item-history", "item_history", { id: "KBS-2017-014", language: "ms" }],
  ["overdue-follow-ups", "overdue_follow_ups", { agency: "bppd-kalbar", asOf: "2026-08-10" }],
  [
    "check-paper",
    "check_paper",
    { paper: "kalbar-sarawak/sidang-37/keselamatan-sempadan.kertas.yaml", language: "id" },
  ],
  ["find-institution", "find_institution", { name: "Kanwil Kemenkumham Kalbar", asOf: "2026-08-10" }],
])("%s answers the whole of it", async (file, name, input) => {
  await expect(`${JSON.stringify(answer(name, input), null, 2)}\n`).toMatchFileSnapshot(
    `fixtures/assistant/${file}.json`,
  );
});

test("items are those of the status report, the oldest first", () => {
  const { open } = statusOf({}, { workspace, language: "en", asOf: today });
  const found = answer("find_items", { status: "open", limit: 100 });
  expect(ids(found)).toEqual(open.map(({ id }) => id));
  expect(ids(answer("find_items", { status: "any" })).length).toBe([...workspace.timeline.items].length);
});

test.each([
  [{ forum: "kk-jkk-kaltara-sabah" }, ["KSS-2019-001", "KSS-2017-004"]],
  [{ session: 38, forum: "kk-jkk-pusat" }, ["KBS-2014-003"]],
  [{ session: "kk-jkk-pusat#38" }, ["KBS-2014-003"]],
  [{ text: "jenazah" }, ["KBS-2014-003"]],
  [{ status: "without-follow-up" }, ["KBS-2024-001"]],
  [{ status: "closed" }, ["KBS-2007-001"]],
  [{ status: "closed", side: "malaysia" }, ["KBS-2007-001"]],
  [{ side: "malaysia", session: 33 }, []],
])("%j narrows to %j", (input, expected) => {
  expect(ids(answer("find_items", input))).toEqual(expected);
});

test("a limit is kept, and the count of all is told", () => {
  const found = answer("find_items", { limit: 2 });
  expect([found.found > 2, found.shown, found.items.length]).toEqual([true, 2, 2]);
});

test("overdue follow-ups are those of the status report, by day", () => {
  const { overdue } = statusOf({}, { workspace, language: "en", asOf: today });
  expect(answer("overdue_follow_ups", {}).followUps.map(({ item }: any) => item.id)).toEqual(
    overdue.map(({ id }) => id),
  );
  expect(answer("overdue_follow_ups", { asOf: "2017-01-01" }).found).toBe(0);
});

test("a check finds what the editor finds, in each language and by severity", () => {
  for (const document of [...workspace.documents.values()].filter(({ kind }) => kind === "paper")) {
    const paper = document.uri.slice((workspace.folders[0]?.length ?? 0) + 1);
    const found = findingsOf(document, workspace);
    const told = answer("check_paper", { paper, limit: 200 }, "ms");
    expect(told.findings.map((one: any) => [one.rule, one.quotedMessage])).toEqual(
      found.map((one) => [one.rule, one.message.ms]),
    );
    const grave = answer("check_paper", { paper, severity: "error" });
    expect(grave.findings.length).toBe(found.filter(({ severity }) => severity === "error").length);
  }
});

test("the end of a path is enough where it is the only one; of several, all are named", () => {
  expect(answer("check_paper", { paper: "sidang-26/keamanan-perbatasan.kertas.yaml" }).quotedPath).toBe(
    "kaltara-sabah/sidang-26/keamanan-perbatasan.kertas.yaml",
  );
  expect(answer("check_paper", { paper: "sidang-40/sosial-budaya.kertas.yaml" }).quotedPath).toContain("pusat/");
  expect(answer("check_paper", { paper: "sosial-budaya.kertas.yaml" })).toMatchObject({
    problem: 'Several files end in "sosial-budaya.kertas.yaml". Write the whole path.',
  });
  expect(answer("check_paper", { paper: "sidang-26/keamanan-perbatasa.kertas.yaml" })).toMatchObject({
    quotedPaths: ["kaltara-sabah/sidang-26/keamanan-perbatasan.kertas.yaml"],
  });
});

test("who an institution is depends on the day", () => {
  const on = (asOf: string) => answer("find_institution", { name: "kanwil-imigrasi-kalbar", asOf }).institutions[0];
  expect([on("2024-06-01").onThatDay, on("2025-06-01").onThatDay]).toEqual(["not there yet", "there"]);
  expect(on("2024-06-01").inItsPlaceOrBeside.map(({ id }: { id: string }) => id)).toContain(
    "kanwil-kemenkumham-kalbar",
  );
  expect(answer("find_institution", { name: "kk-jkk-kalbar-sarawak" }).institutions[0].roles.length).toBeGreaterThan(0);
});

test("what is misspelt is answered with what is near", () => {
  expect(answer("item_history", { id: "KBS-2017-15" }, "id")).toEqual({
    problem:
      'Tidak ada butir "KBS-2017-15" di kertas kerja. Mungkin maksudnya: KBS-2017-014, KBS-2017-016, KBS-2007-001.',
  });
  expect(answer("find_items", { agency: "bppd-kalbr" }, "ms")).toEqual({
    problem: '"bppd-kalbr" tidak dikenali. Mungkin maksudnya: bppd-kalbar, bptd-kalbar, bp2dt-kalbar.',
  });
  expect(answer("find_institution", { name: "Kanwil Kemenkumhan Kalbar" }).didYouMean).toContain(
    "kanwil-kemenkumham-kalbar",
  );
});
