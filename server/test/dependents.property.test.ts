/** Whatever changes in one paper, the findings of the papers that do not look at it stay as they were. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { dependentsOf } from "../src/core/dependents.ts";
import { Document } from "../src/core/document.ts";
import type { Workspace } from "../src/core/workspace.ts";
import { findingsIn, folder, paperFile, workspaceOf } from "./fixture.ts";
import { entryOf, itemOf } from "./papers.ts";

const entry = fc
  .record({
    session: fc.constantFrom<number | string>(35, 36, 37, "forum-pusat#41", "forum-uji#36"),
    day: fc.constantFrom("2022-11-05", "2023-11-05", "2024-11-05"),
    outcome: fc.constantFrom("raised", "carried-over", "escalated", "returned", "completed", "salah"),
    decision: fc.constantFrom("Survei bersama.", "Ditunda.", "{ id: Survei bersama., ms: Tinjauan bersama. }"),
  })
  .map(({ session, day, outcome, decision }) => entryOf(session, day, outcome, decision));
const item = fc
  .record({
    id: fc.constantFrom("UJI-1", "UJI-2", "UJI-3", "uji salah"),
    title: fc.constantFrom("Jalan penghubung", "Pos baru", "{ id: Jalan, ms: Laluan }"),
    history: fc.array(entry, { maxLength: 3 }),
  })
  .map(({ id, title, history }) => itemOf(id, title, ...history));
const frame = fc.record({
  number: fc.constantFrom(35, 36, 37, 38),
  date: fc.constantFrom("2022-11-05", "2023-11-05", "2024-11-05", "2025-11-03"),
  forum: fc.constantFrom("forum-uji", "forum-uji", "forum-pusat"),
  side: fc.constantFrom("indonesia", "malaysia", "joint"),
  area: fc.constantFrom("security-border", "bidang-lama", "social-culture"),
});
const status = fc.constantFrom("draft", "adopted");
const paper = fc.record({ frame, status, items: fc.array(item, { maxLength: 3 }) });
type Draft = typeof paper extends fc.Arbitrary<infer T> ? T : never;

const fileOf = ({ frame: facts, status: value, items }: Draft, index: number) => {
  const { uri, text } = paperFile(`${index}.kertas.yaml`, facts, ...items);
  return { uri, text: text.replace("title: Keamanan", `status: ${value}\ntitle: Keamanan`) };
};

/** What a paper's findings say, and where in it; where things stand in other papers moves with their texts. */
const told = (workspace: Workspace, uri: string): string =>
  JSON.stringify(
    findingsIn(workspace, uri).map(({ rule, severity, start, end, message, related = [] }) => [
      rule,
      severity,
      start,
      end,
      message,
      related.map((place) => [place.uri, place.message]),
    ]),
  );

test("the findings of papers that do not look at a changed one stay the same", () => {
  fc.assert(
    fc.property(
      fc.array(paper, { minLength: 8, maxLength: 8 }),
      fc.nat(7),
      paper,
      fc.constantFrom("all", "items", "status", "gone"),
      (drafts, at, replacement, what) => {
        const before = workspaceOf(drafts.map(fileOf));
        const uri = `${folder}/${at}.kertas.yaml`;
        const draft = drafts[at];
        if (!draft) return;
        const now = {
          all: replacement,
          gone: draft,
          items: { ...draft, items: replacement.items },
          status: { ...draft, status: replacement.status },
        }[what];
        const after =
          what === "gone" ? before.without(uri) : before.with(new Document(uri, "paper", fileOf(now, at).text));
        const { institutions, timeline } = after;
        const dependents = dependentsOf(before.timeline.at(uri), timeline.at(uri), timeline, institutions);
        for (const other of after.documents.keys())
          if (other !== uri && !dependents.has(other)) expect(told(after, other), other).toBe(told(before, other));
      },
    ),
    { numRuns: 300 },
  );
});
