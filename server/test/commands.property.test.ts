/** Commands that write papers, from papers as nobody ought to write them: nothing throws, and what is written can be read. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { carryForward } from "../src/core/commands/carry-forward.ts";
import { mergeSides } from "../src/core/commands/merge-sides.ts";
import { itemsToDecide, recordDecision } from "../src/core/commands/record-decision.ts";
import { parseDay } from "../src/core/day.ts";
import { Document } from "../src/core/document.ts";
import { applyEdits } from "../src/core/edit.ts";
import { workspaceOf, type TextAt } from "./fixture.ts";
import { oddFile, oddPaper } from "./odd-papers.ts";

const read = (text: string): Document => new Document("file:///folder/neu.kertas.yaml", "paper", text);

const next = { number: 39, date: parseDay("2026-11-02") ?? 0 };

/** The papers of both sides of one session, as documents of one workspace. */
function openBoth(ours: TextAt, theirs: TextAt) {
  const other = {
    uri: `${theirs.uri.slice(0, -12)}-malaysia.kertas.yaml`,
    text: theirs.text.replace("side: indonesia", "side: malaysia"),
  };
  const workspace = workspaceOf([ours, other]);
  const [one, two] = [ours, other].map(({ uri }) => workspace.documents.get(uri));
  if (!one || !two) throw new Error("no papers");
  return { workspace, one, two };
}

test("what is carried forward can be read, and holds every item that is open", () => {
  fc.assert(
    fc.property(oddPaper, oddPaper, (ours, theirs) => {
      const { workspace, one } = openBoth(oddFile(38, ours), oddFile(38, theirs));
      const carried = carryForward(workspace, one, next);
      if (!carried) return;
      const after = read(carried.text);
      const shown = `${one.text}\n--- becomes ---\n${carried.text}`;
      expect(after.tree.faults, shown).toEqual([]);
      const ids = new Set(after.paper?.items.map(({ id }) => id?.value));
      for (const { id, history } of one.summary?.items ?? [])
        if (history.at(-1)?.outcome !== "completed") expect(ids, shown).toContain(id);
    }),
    { numRuns: 300 },
  );
});

test("a decision can be recorded of each item, and is read back", () => {
  fc.assert(
    fc.property(oddPaper, (paper) => {
      const document = read(oddFile(37, paper).text);
      const followUps = [{ action: "Survei: satu", by: ["jim-sarawak"], due: next.date }];
      for (const { id } of itemsToDecide(document, "id")) {
        const edits = recordDecision(document, id, { outcome: "agreed", decision: "Sepakat: ya.", followUps });
        if (!edits) continue;
        const after = read(applyEdits(document.text, edits));
        const shown = `${document.text}\n--- becomes ---\n${after.text}`;
        expect(after.tree.faults, shown).toEqual([]);
        expect(
          itemsToDecide(after, "id").find((item) => item.id === id),
          shown,
        ).toMatchObject({ state: "decided", outcome: "agreed" });
      }
    }),
    { numRuns: 300 },
  );
});

test("a joint paper can be read, and holds the items of both sides", () => {
  fc.assert(
    fc.property(oddPaper, oddPaper, (ours, theirs) => {
      const { workspace, one, two } = openBoth(oddFile(38, ours), oddFile(38, theirs));
      const merged = mergeSides(workspace, one, two);
      if (!merged) return;
      const after = read(merged.text);
      const shown = `${one.text}\n--- and ---\n${two.text}\n--- become ---\n${merged.text}`;
      expect(after.tree.faults, shown).toEqual([]);
      const ids = new Set(after.paper?.items.map(({ id }) => id?.value));
      for (const { id } of [...(one.summary?.items ?? []), ...(two.summary?.items ?? [])])
        expect(ids, shown).toContain(id);
    }),
    { numRuns: 300 },
  );
});
