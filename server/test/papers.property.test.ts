/** Papers as nobody ought to write them, next to one another: no rule throws, and no fix breaks a text that was whole. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdits } from "../src/core/edit.ts";
import { findingsIn, workspaceOf } from "./fixture.ts";
import { oddFile, oddPaper } from "./odd-papers.ts";

const acrossPapers = new Set(["dropped-item", "history-rewritten", "item-renamed", "session-disagrees"]);

test("no rule throws, and a fix leaves a whole text whole and mends its finding", () => {
  fc.assert(
    fc.property(oddPaper, oddPaper, (now, before) => {
      const files = [oddFile(38, now), oddFile(37, before)];
      const [file] = files;
      if (!file) return;
      const found = findingsIn(workspaceOf(files), file.uri);
      for (const finding of found.filter(({ rule }) => acrossPapers.has(rule)))
        for (const fix of finding.fixes?.() ?? []) {
          const text = applyEdits(file.text, fix.edits);
          const after = findingsIn(workspaceOf(files.map((one) => (one === file ? { ...file, text } : one))), file.uri);
          const count = (findings: typeof found, rule: string) => findings.filter((one) => one.rule === rule).length;
          const shown = `${fix.title.en}\n${file.text}\n--- becomes ---\n${text}`;
          expect(count(after, "yaml-syntax"), shown).toBe(count(found, "yaml-syntax"));
          if (now.changes.length + before.changes.length > 0) continue;
          expect(count(after, finding.rule), shown).toBeLessThan(count(found, finding.rule));
        }
    }),
    { numRuns: 400 },
  );
});
