/** Commands that write lose no word of an author: each word of random papers stands in what they make of them, or among what they say is replaced. Migration and import have tests of their own (migrations.property, import.property). */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carryForward } from "../src/core/commands/carry-forward.ts";
import { mergeSides } from "../src/core/commands/merge-sides.ts";
import { readChange } from "../src/core/commands/supersede-change.ts";
import { afterwards, supersede } from "../src/core/commands/supersede.ts";
import { itemsToDecide, recordDecision } from "../src/core/commands/record-decision.ts";
import { parseDay } from "../src/core/day.ts";
import type { Document } from "../src/core/document.ts";
import { applyEdits } from "../src/core/edit.ts";
import { fixEverything } from "../src/core/features/fix-everything.ts";
import { rename } from "../src/core/features/rename.ts";
import type { Workspace } from "../src/core/workspace.ts";
import { folder, workspaceOf } from "./fixture.ts";

/** Words that stand nowhere else: each is written once. */
class Words {
  #count = 0;
  readonly #mark: string;

  constructor(mark: string) {
    this.#mark = mark;
  }

  some(count: number): string {
    return Array.from({ length: count }, () => `${this.#mark}${++this.#count}kata`).join(" ");
  }
}

const styles = ["plain", "quoted", "folded", "literal", "languages"] as const;

const written = (text: string, style: (typeof styles)[number], indent: string, comment: string): string =>
  ({
    plain: `${text} # ${comment}`,
    quoted: `"${text}" # ${comment}`,
    folded: `>-\n${indent}  ${text.replaceAll(" ", `\n${indent}  `)}`,
    literal: `|\n${indent}  ${text.replaceAll(" ", `\n${indent}  `)}`,
    languages: `{ id: ${text}, ms: ${text}x }`,
  })[style];

const entry = fc.record({
  session: fc.constantFrom(35, 36, 37, 38),
  outcome: fc.constantFrom("raised", "agreed", "carried-over", "deferred", "completed"),
  style: fc.constantFrom(...styles),
  steps: fc.nat(2),
  length: fc.integer({ min: 1, max: 5 }),
});
const item = fc.record({
  id: fc.constantFrom("UJI-2020-1", "UJI-2021-2", "UJI-2022-3"),
  style: fc.constantFrom(...styles),
  fields: fc.subarray(["background", "progress", "issue", "proposal"]),
  history: fc.uniqueArray(entry, { selector: ({ session }) => session, maxLength: 4 }),
});
const paper = fc.record({
  items: fc.uniqueArray(item, { selector: ({ id }) => id, minLength: 1, maxLength: 3 }),
  crlf: fc.boolean(),
});
type Paper = typeof paper extends fc.Arbitrary<infer T> ? T : never;

function textOf({ items, crlf }: Paper, side: string, words: Words): string {
  const lines = [
    "format: kertas-kerja/1",
    "session: { forum: kk-jkk-kalbar-sarawak, number: 38, date: 2025-11-03, endDate: 2025-11-05, venue: Miri }",
    `side: ${side}`,
    "issueArea: social-culture",
    "title: Bidang",
    "status: draft",
    "items:",
  ];
  for (const { id, style, fields, history } of items) {
    lines.push(
      `  - id: ${id}`,
      `    title: ${written(words.some(2), style, "    ", words.some(1))}`,
      "    raisedBy: indonesia",
    );
    lines.push("    counterparts:", "      indonesia: [bppd-kalbar]", "      malaysia: [jim-sarawak]");
    for (const field of fields) lines.push(`    ${field}: ${written(words.some(3), style, "    ", words.some(1))}`);
    lines.push(history.length > 0 ? "    history:" : "    history: []");
    for (const { session, outcome, style: own, steps, length } of history.toSorted((a, b) => a.session - b.session)) {
      lines.push(`      - session: ${session}`, `        date: ${1987 + session}-11-04`, `        outcome: ${outcome}`);
      lines.push(`        decision: ${written(words.some(length), own, "        ", words.some(1))}`);
      if (steps > 0) lines.push("        followUp:");
      for (let step = 0; step < steps; step++)
        lines.push(
          `          - action: ${words.some(2)}`,
          "            by: [jim-sarawak]",
          "            due: 2026-06-30",
        );
    }
  }
  return `${lines.join("\n")}\n`.replaceAll("\n", crlf ? "\r\n" : "\n");
}

const wordsIn = (text: string): ReadonlySet<string> => new Set(text.match(/[pq]\d+kata/g) ?? []);

const lost = (before: string, after: string): readonly string[] =>
  [...wordsIn(before)].filter((word) => !wordsIn(after).has(word));

const uri = `${folder}/38.kertas.yaml`;
const theirs = `${folder}/38-malaysia.kertas.yaml`;

function open(...texts: readonly (readonly [string, string])[]): Workspace {
  return workspaceOf(texts.map(([at, text]) => ({ uri: at, text })));
}

const documentIn = (workspace: Workspace, at: string): Document => {
  const document = workspace.documents.get(at);
  if (!document) throw new Error(`no ${at}`);
  return document;
};

const runs = { numRuns: 200 };

describe("no word is lost", () => {
  test("when a decision is recorded, but for the one that is replaced", () => {
    fc.assert(
      fc.property(paper, (made) => {
        const text = textOf(made, "indonesia", new Words("p"));
        const document = documentIn(open([uri, text]), uri);
        for (const { id } of itemsToDecide(document, "id")) {
          const edits =
            recordDecision(document, id, {
              outcome: "agreed",
              decision: "Sepakat.",
              followUps: [{ action: "Survei", by: ["jim-sarawak"], due: parseDay("2026-11-02") ?? 0 }],
            }) ?? [];
          const replaced = edits.map(({ start, end }) => text.slice(start, end)).join(" ");
          const gone = lost(text, applyEdits(text, edits));
          expect(
            gone.filter((word) => !wordsIn(replaced).has(word)),
            text,
          ).toEqual([]);
          // Only of this session's own entry.
          const own = text.slice(text.lastIndexOf("session: 38"));
          if (gone.length > 0) expect(text.includes("- session: 38"), own).toBe(true);
        }
      }),
      runs,
    );
  });

  test("when an item is renamed", () => {
    fc.assert(
      fc.property(paper, paper, (one, other) => {
        const texts = [
          [uri, textOf(one, "indonesia", new Words("p"))],
          [theirs, textOf(other, "malaysia", new Words("q"))],
        ] as const;
        const workspace = open(...texts);
        const document = documentIn(workspace, uri);
        const reader = {
          language: "id",
          documentChanges: false,
          annotations: false,
          identify: (at: string) => ({ uri: at, version: null }),
        } as const;
        const edit = rename(workspace, document, document.text.indexOf("UJI-"), "UJI-2030-9", reader);
        if ("refusal" in edit) return;
        for (const [at, text] of texts) {
          const own = documentIn(workspace, at);
          const edits = (edit.changes?.[at] ?? []).map(({ range, newText }) => ({
            start: own.offsetAt(range.start),
            end: own.offsetAt(range.end),
            text: newText,
          }));
          const after = applyEdits(text, edits);
          expect(after.replaceAll("UJI-2030-9", ""), text).toBe(
            text.replaceAll(/UJI-20\d\d-\d/g, (id) =>
              id === document.text.slice(document.text.indexOf("UJI-")).split(/\s/)[0] ? "" : id,
            ),
          );
          expect(lost(text, after)).toEqual([]);
        }
      }),
      runs,
    );
  });

  test("when everything that can be fixed without a second thought is fixed", () => {
    fc.assert(
      fc.property(paper, (made) => {
        const text = textOf(made, "indonesia", new Words("p"));
        const fixed = fixEverything(open([uri, text]), [uri], () => true);
        expect(lost(text, fixed.workspace.documents.get(uri)?.text ?? ""), text).toEqual([]);
      }),
      runs,
    );
  });

  test("when both sides' papers are merged", () => {
    fc.assert(
      fc.property(paper, paper, (one, other) => {
        const [ours, others] = [textOf(one, "indonesia", new Words("p")), textOf(other, "malaysia", new Words("q"))];
        const workspace = open([uri, ours], [theirs, others]);
        const merged = mergeSides(workspace, documentIn(workspace, uri), documentIn(workspace, theirs));
        expect(merged).toBeDefined();
        // Comments are the author's notes to himself: they stay in the two papers, which are left as they are.
        const values = (text: string): string => text.replaceAll(/ #.*$/gm, "");
        expect(
          lost(values(ours) + values(others), merged?.text ?? ""),
          `${ours}\n${others}\n---\n${merged?.text ?? ""}`,
        ).toEqual([]);
      }),
      runs,
    );
  });

  test("when an institution is superseded, in drafts and in the folder's own institutions", () => {
    const changed = fc.constantFrom(
      { kind: "renamed", to: { id: "jims-baru", entry: { name: "Jabatan Baharu" } } },
      { kind: "merged", with: ["mit-sarawak"], to: { id: "ipd-baru", entry: { name: "Jabatan Baharu" } } },
      { kind: "dissolved" },
    );
    const entry = fc.record({ style: fc.constantFrom(...styles), names: fc.integer({ min: 1, max: 4 }) });
    const told = new Set<string>();
    fc.assert(
      fc.property(
        paper,
        changed,
        fc.array(entry, { minLength: 1, maxLength: 3 }),
        fc.boolean(),
        (made, how, own, crlf) => {
          const words = new Words("q");
          const register = [
            `# ${words.some(1)}`,
            "format: kertas-kerja-institutions/1",
            "agencies:",
            ...own.flatMap(({ style, names }, index) => [
              `  - id: dinas-${index} # ${words.some(1)}`,
              `    name: ${written(words.some(names), style, "    ", words.some(1))}`,
              "    side: indonesia",
              "    level: regional",
              "    kind: agency",
              "    counterparts: [jim-sarawak]",
              `    sources: [https://example.org/${words.some(1)}]`,
            ]),
          ];
          const registerText = `${register.join("\n")}\n`.replaceAll("\n", crlf ? "\r\n" : "\n");
          const home = `${folder}/a.institutions.yaml`;
          const texts = [
            [uri, textOf(made, "indonesia", new Words("p"))],
            [home, registerText],
          ] as const;
          const workspace = open(...texts);
          const change = readChange({
            id: "jim-sarawak",
            on: "2025-05-01",
            sources: ["https://example.org/d"],
            ...how,
          });
          if ("wrong" in change) throw new Error(change.wrong);
          const done = supersede(workspace, change, home);
          if ("problem" in done) throw new Error(done.problem.en);
          const after = afterwards(workspace, done, true);
          for (const [at, text] of texts) {
            const made = documentIn(after, at).text;
            expect(lost(text, made), `${text}\n---\n${made}`).toEqual([]);
            if (made !== text) told.add(`${how.kind} ${at === uri ? "paper" : "register"}`);
          }
        },
      ),
      runs,
    );
    expect([...told].sort()).toEqual([
      "dissolved register",
      "merged paper",
      "merged register",
      "renamed paper",
      "renamed register",
    ]);
  });

  test("of an open item, when it is carried forward", () => {
    fc.assert(
      fc.property(paper, (made) => {
        const text = textOf(made, "indonesia", new Words("p"));
        const workspace = open([uri, text]);
        const carried = carryForward(workspace, documentIn(workspace, uri), {
          number: 39,
          date: parseDay("2026-11-02") ?? 0,
        });
        const parts = text.split(/(?=^ {2}- id: )/m).slice(1);
        const isOpen = (part: string): boolean =>
          !/outcome: (?:completed|agreed)[^]*$/.test(part.slice(part.lastIndexOf("- session:")));
        for (const part of parts.filter(isOpen)) {
          // What was reported and proposed is of the last session: the next one's has it to write anew.
          const history = part.slice(part.indexOf("history:")).replaceAll(/ #.*$/gm, "");
          expect(lost(history, carried?.text ?? ""), `${text}\n---\n${carried?.text ?? ""}`).toEqual([]);
        }
      }),
      runs,
    );
  });
});
