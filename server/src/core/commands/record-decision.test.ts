import { expect, test } from "vitest";
import { findingsIn, paperFile, workspaceOf } from "../../../test/fixture.ts";
import { entryOf, itemOf } from "../../../test/papers.ts";
import { parseDay } from "../day.ts";
import { Document } from "../document.ts";
import { applyEdits } from "../edit.ts";
import { outcomes } from "../schema.ts";
import { formulas } from "./formulas.ts";
import { itemsToDecide, recordDecision, type Decided } from "./record-decision.ts";

const decided: Decided = {
  outcome: "agreed",
  decision: "Sidang sepakat: jalan dibuka.",
  followUps: [
    { action: "Survei, bersama", by: ["imigrasi-kalbar", "jim-sarawak"], due: parseDay("2026-03-31") ?? 0 },
    { action: "Laporan", by: [] },
  ],
};

const raised = entryOf(37, "2024-11-05", "raised");
const textOf = (...items: readonly string[]): string =>
  paperFile("38.kertas.yaml", { number: 38, date: "2025-11-03" }, ...items).text;

function record(text: string, id = "UJI-1", what: Decided = decided): string | undefined {
  const edits = recordDecision(new Document("file:///folder/a.kertas.yaml", "paper", text), id, what);
  return edits && applyEdits(text, edits);
}

const keys = '        outcome: agreed\n        decision: "Sidang sepakat: jalan dibuka."\n';
const steps =
  '        followUp:\n          - action: "Survei, bersama"\n            by: [imigrasi-kalbar, jim-sarawak]\n            due: 2026-03-31\n          - action: Laporan\n';
const entry = `      - session: 38\n        date: 2025-11-03\n${keys}${steps}`;

test("an item without an entry of the session gets one, and nothing else changes", () => {
  const other = itemOf("UJI-2", "Pos", raised);
  const text = textOf(itemOf("UJI-1", "Jalan", raised), other);
  const after = record(text);
  expect(after).toContain(entry);
  expect(after?.replace(entry, "")).toBe(text);
  expect(record(textOf(itemOf("UJI-1", "Jalan")))).toContain(`    history:\n${entry}`);
  const crlf = text.replaceAll("\n", "\r\n");
  expect(record(crlf)).toBe(after?.replaceAll("\n", "\r\n"));
});

test("a prepared entry is filled in, and the comment that asked for it goes", () => {
  const prepared =
    "  - session: 38\n    date: 2025-11-03 # hari pertama\n    outcome: carried-over\n    decision: … # kertas-kerja-settle: tuliskan\n    # catatan\n";
  expect(record(textOf(itemOf("UJI-1", "Jalan", raised, prepared)))).toContain(
    `        date: 2025-11-03 # hari pertama\n${keys}${steps.trimEnd()}`,
  );
  const bare = "  - session: 38\n    date: 2025-11-03\n";
  expect(record(textOf(itemOf("UJI-1", "Jalan", bare)))).toContain(entry);
});

test.each([
  ["followUp: []", "followUp: [{"],
  ["followUp:", "followUp: [{"],
  ["followUp:\n      - action: Rapat", 'followUp:\n          - action: Rapat\n          - action: "Survei, bersama"\n'],
  ["followUp: [{ action: Rapat }]", 'followUp: [{ action: Rapat }, { action: "Survei, bersama", by'],
])("follow-ups join those that are there: %j", (written, expected) => {
  const present = `  - session: 38\n    date: 2025-11-03\n    outcome: agreed\n    decision: |\n      Dua\n      baris\n    ${written}\n`;
  const after = record(textOf(itemOf("UJI-1", "Jalan", present), itemOf("UJI-2", "Pos"))) ?? "";
  expect(after).toContain(expected);
  const { paper, tree } = new Document("file:///folder/a.kertas.yaml", "paper", after);
  expect(tree.faults).toEqual([]);
  const [own] = paper?.items[0]?.history ?? [];
  expect(own?.decision).toBe(decided.decision);
  expect(own?.followUps.slice(-2).map(({ action }) => action)).toEqual(["Survei, bersama", "Laporan"]);
  expect(paper?.items[1]?.id?.value).toBe("UJI-2");
});

test("in flow style everything stays on its line", () => {
  const flow = (history: string): string =>
    `{ id: UJI-1, title: Jalan, raisedBy: indonesia, counterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }, history: ${history} }`;
  const added =
    'outcome: agreed, decision: "Sidang sepakat: jalan dibuka.", followUp: [{ action: "Survei, bersama", by: [imigrasi-kalbar, jim-sarawak], due: 2026-03-31 }, { action: Laporan }]';
  expect(record(textOf(flow("[]")))).toBe(textOf(flow(`[{ session: 38, date: 2025-11-03, ${added} }]`)));
  expect(record(textOf(flow("[{ session: 38, date: 2025-11-03, outcome: raised, decision: … }]")))).toBe(
    textOf(flow(`[{ session: 38, date: 2025-11-03, ${added} }]`)),
  );
});

test("a special session is known by its day", () => {
  const special = textOf(itemOf("UJI-1", "Jalan", "  - meeting: Khusus\n    date: 2025-11-03\n")).replace(
    "number: 38",
    "name: Khusus",
  );
  expect(record(special)).toContain(`      - meeting: Khusus\n        date: 2025-11-03\n${keys}`);
});

test("what cannot be recorded is not", () => {
  const text = textOf(itemOf("UJI-1", "Jalan"));
  expect(record(text, "UJI-9")).toBeUndefined();
  expect(record(text.replace("date: 2025-11-03", "date: nanti"))).toBeUndefined();
  expect(record(text.replace("history: []", "history: &h nanti"))).toBeUndefined();
  expect(record(`${text}  x: [\n`)).toBeUndefined();
});

test("what is recorded is not lost when it is recorded again", () => {
  const written = (decision: string, followUp: string): string =>
    textOf(
      itemOf(
        "UJI-1",
        "Jalan",
        `  - session: 38\n    date: 2025-11-03\n    outcome: agreed\n    ${decision}\n${followUp}`,
      ),
    );
  const again = { ...decided, followUps: [] };
  expect(record(written("decision: { id: Lama, ms: Kekal }", ""), "UJI-1", again)).toBe(
    written('decision: { id: "Sidang sepakat: jalan dibuka.", ms: Kekal }', ""),
  );
  expect(record(written("decision:\n      ms: Kekal # rasmi", ""), "UJI-1", again)).toBe(
    written('decision:\n      ms: Kekal # rasmi\n      id: "Sidang sepakat: jalan dibuka."', ""),
  );
  const block = written("decision: |\n      Dua\n      baris", "");
  expect(record(block, "UJI-1", { ...again, decision: "Dua\nbaris\n" })).toBe(block);
  const loose = written("decision: Lama", "    followUp: Menunggu jawaban\n");
  expect(record(loose)).toBeUndefined();
  expect(record(loose, "UJI-1", again)).toContain("followUp: Menunggu jawaban");
});

test("the walk knows what is decided, prepared and still to come", () => {
  const prepared = "  - session: 38\n    date: 2025-11-03\n    outcome: carried-over\n    decision: …\n";
  const text = textOf(
    itemOf("UJI-1", "Jalan", raised),
    itemOf("UJI-2", "Pos", raised, prepared),
    itemOf("UJI-3", "Pasar", raised, entryOf(38, "2025-11-03", "agreed")),
  );
  expect(itemsToDecide(new Document("file:///folder/a.kertas.yaml", "paper", text), "id")).toEqual([
    { id: "UJI-1", title: "Jalan", state: "none", outcome: null, decision: null, line: 9 },
    { id: "UJI-2", title: "Pos", state: "prepared", outcome: "carried-over", decision: null, line: 22 },
    { id: "UJI-3", title: "Pasar", state: "decided", outcome: "agreed", decision: "Survei bersama.", line: 39 },
  ]);
});

test("every outcome has its formulas in both languages, and they are findings of no rule", () => {
  expect(Object.keys(formulas).sort()).toEqual([...outcomes()].sort());
  for (const [outcome, { id, ms }] of Object.entries(formulas)) {
    expect(id.length).toBe(ms.length);
    for (const decision of [...id, ...ms]) {
      const text = record(textOf(itemOf("UJI-1", "Jalan", raised)), "UJI-1", { ...decided, outcome, decision }) ?? "";
      const uri = "file:///folder/38.kertas.yaml";
      const rules = findingsIn(workspaceOf([{ uri, text }]), uri).map(({ rule }) => rule);
      expect(rules.filter((rule) => !/^(?:follow-up-without-owner|referred-without-body)$/.test(rule))).toEqual([]);
    }
  }
});
