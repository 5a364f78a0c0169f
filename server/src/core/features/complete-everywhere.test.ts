import { expect, test } from "vitest";
import type { CompletionItem } from "vscode-languageserver-types";
import { ask, caret, editOf } from "../../../test/completion.ts";
import { paperHead } from "../../../test/fixture.ts";
import { Document } from "../document.ts";
import { applyEdits } from "../edit.ts";

const sample = `# contoh
format: kertas-kerja/1
session: { forum: forum-uji, number: 38, date: 2025-11-03 }
side: "indonesia"
title: { id: Uji, ms: 'Ujian' }
items:
- id: UJI-2024-001 # satu
  title: >-
    Jalan
    penghubung
  counterparts:
    indonesia: [imigrasi-kalbar,
      dinas-baru]
    malaysia:
    - jim-sarawak
  history:
      - session: 36
        date: 2023-09-20
        followUp: [{ action: "a, b", by: [jim-sarawak] }]

      -
        session: forum-pusat#39
	tab
  "place": &p entikong-tebedu
---
x: *p
`;

test("at every offset of a text, whole or cut off: no throw, and edits of one line around the caret", () => {
  for (const text of [sample, sample.replaceAll("\n", "\r\n"), `\uFEFF${sample}`])
    for (let offset = 0; offset <= text.length; offset++)
      for (const after of [text.slice(offset), ""]) {
        const { items } = ask(`${text.slice(0, offset)}${caret}${after}`);
        for (const item of items) checkEdit(item, text.slice(0, offset) + after, offset);
      }
});

function checkEdit(item: CompletionItem, text: string, offset: number): void {
  if (!item.textEdit || !("range" in item.textEdit)) throw new Error(`${item.label} has no edit`);
  const { start, end } = item.textEdit.range;
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  const at = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  expect({ start: start.line, end: end.line }).toEqual({ start: at.line, end: at.line });
  expect(start.character).toBeLessThanOrEqual(at.character);
  expect(end.character).toBeGreaterThanOrEqual(at.character);
}

const paper = `${paperHead}items:
  - id: UJI-2024-001
    title: Jalan
    raisedBy: indonesia
    counterparts:
      indonesia: [imigrasi-kalbar]
      malaysia:
        - jim-sarawak
    background: |
      Satu

      dua
    history:
      - session: 36
        date: 2023-09-20
        outcome: raised
        decision: { id: Uji }
        followUp:
          - action: Rapat
            by: imigrasi-kalbar
  - id: UJI-2024-002
annexes:
- title: x
  file: y
`;

test("on a blank line anywhere, at any column: what is taken leaves a paper that parses, without a key out of place", () => {
  const lines = paper.split("\n");
  for (let line = 0; line < lines.length; line++)
    for (const column of [0, 1, 2, 4, 5, 6, 8, 10, 12, 14]) {
      const before = [...lines.slice(0, line), " ".repeat(column)].join("\n");
      const { items, document } = ask(`${before}${caret}\n${lines.slice(line).join("\n")}`);
      // Deeper than its text, the first line of a block scalar is no YAML to begin with.
      if (document.tree.faults.length > 0) continue;
      for (const item of items) {
        const text = applyEdits(document.text, [editOf(item, document)]);
        const after = new Document(document.uri, "paper", text);
        expect(after.tree.faults, text).toEqual([]);
        expect(
          after.faults.filter(({ keyword }) => keyword === "additionalProperties"),
          text,
        ).toEqual([]);
      }
    }
});
