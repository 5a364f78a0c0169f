import { describe, expect, test } from "vitest";
import {
  asSource,
  expectFindings,
  findingsIn,
  fixAndCheck,
  fixesOf,
  paperFile,
  readFixture,
  type TextAt,
  workspaceOf,
} from "../../../test/fixture.ts";
import { marked } from "../../../test/mark.ts";
import { entryOf, itemOf } from "../../../test/papers.ts";
import { historyRewritten as rule } from "./history-rewritten.ts";

const at = (number: number, side: string, ...history: readonly string[]): TextAt =>
  paperFile(
    `${number}-${side}.kertas.yaml`,
    { number, date: `${1987 + number}-11-05`, side },
    itemOf("UJI-1", "Jalan", ...history),
  );
const papers = (now: readonly string[], before: readonly string[]): string =>
  asSource(at(38, "indonesia", ...now), at(37, "indonesia", ...before));
const first = (decision?: string): string => entryOf(35, "2022-11-05", "raised", decision);
const second = (decision?: string): string => entryOf(36, "2023-11-05", "carried-over", decision);
/** The finding is at these words in the first paper, and its fix leaves nothing to find. */
function mended(source: string, words: string, count = 1): string {
  expectFindings(marked(source, words, rule.id), rule.id);
  const { text, left } = fixAndCheck(source, rule.id);
  expect(left.filter((one) => one.endsWith(rule.id))).toHaveLength(count - 1);
  return text;
}

test("another wording is found at the value, and the fix takes the earlier one over", () => {
  const source = papers([first(), second("Bila perlu.")], [first(), second("'Survei pada bulan Maret.'")]);
  expect(mended(source, "Bila perlu.")).toContain("        decision: 'Survei pada bulan Maret.'\n");
});

test("another outcome, date or session is found at its value", () => {
  const before = [first(), second()];
  const changed = (from: string, to: string): string => papers([first(), second().replace(from, to)], before);
  mended(changed("carried-over", "deferred"), "deferred");
  mended(changed("2023-11-05", "2023-11-06"), "2023-11-06");
  mended(changed("session: 36", "session: 34"), "34");
});

test("line breaks and languages added are no other wording, nor what becomes of the follow-ups", () => {
  const same = (now: string, before: string): void => {
    expectFindings(papers([first(now)], [first(before)]), rule.id);
  };
  same(">-\n      Survei\n      bersama.", "Survei bersama.");
  same("{ id: Survei bersama., ms: Tinjauan bersama. }", "Survei bersama.");
  same("{ id: Survei bersama., ms: Tinjauan bersama. }", "{ id: Survei bersama. }");
  expectFindings(papers([first().replace("action: Survei", "done: 2023-01-01, action: Survei")], [first()]), rule.id);
  expectFindings(papers([first(), second()], [first()]), rule.id);
});

test("each language keeps its own wording; one that is gone is put back", () => {
  const before = "\n      id: Survei bersama.\n      ms: Tinjauan bersama.";
  const other = mended(papers([first("{ id: Survei bersama., ms: Lain. }")], [first(before)]), "Lain.");
  expect(other).toContain("ms: Tinjauan bersama. }");
  const gone = mended(
    papers([first("{ id: Survei bersama., en: Survey. }")], [first(before)]),
    "{ id: Survei bersama., en: Survey. }",
  );
  expect(gone).toContain("{ id: Survei bersama., en: Survey., ms: Tinjauan bersama. }");
  expect(mended(papers([first("Survei bersama.")], [first(before)]), "Survei bersama.")).toContain(
    "        decision:\n          id: Survei bersama.\n          ms: Tinjauan bersama.\n",
  );
});

test("a language comes back in quotes where brackets would end it, and not at all where an alias wrote it", () => {
  const now = first("{ id: Survei bersama. }");
  const found = "{ id: Survei bersama. }";
  const comma = "\n      id: Survei bersama.\n      ms: Tinjauan, bersama {dua}";
  expect(mended(papers([now], [first(comma)]), found)).toContain(
    '{ id: Survei bersama., ms: "Tinjauan, bersama {dua}" }',
  );
  const alias = first("\n      id: &satu Survei bersama.\n      ms: *satu");
  expect(fixesOf(papers([now], [alias]), rule.id)).toEqual([]);
});

describe("an entry that is missing", () => {
  test("is told by its session, and is not taken for a new one that says the same", () => {
    const now = asSource(
      at(38, "indonesia", first(), entryOf(38, "2025-11-05", "carried-over")),
      at(37, "indonesia", first(), second()),
    );
    const found = findingsIn(workspaceOf(readFixture(now)), at(38, "indonesia").uri);
    expect(found.filter((one) => one.rule === rule.id).map(({ message }) => message.en)).toEqual([
      "This history lacks the entry of session 36 (2023-11-05) that the paper of session 37 holds: “Survei bersama.”. Put it back.",
    ]);
  });

  test("is found at the history, and put back at its place", () => {
    const before = [first(), second("Ditunda. # ingat"), entryOf(37, "2024-11-05", "carried-over")];
    const [one, two, three] = before;
    for (const now of [[one, three], [two, three], [one, two], []] as const) {
      const kept = now.flatMap((entry) => entry ?? []);
      const text = mended(papers(kept, before), "history", before.length - kept.length);
      if (kept.length === 2) expect(text).toBe(at(38, "indonesia", ...before).text);
    }
  });

  test("comes back with this paper's line endings, in brackets too", () => {
    const source = asSource(
      { ...at(38, "indonesia", first()), text: at(38, "indonesia", first()).text.replaceAll("\n", "\r\n") },
      at(37, "indonesia", first(), second()),
    );
    expect(fixAndCheck(source, rule.id).text).not.toMatch(/[^\r]\n/);
    const flow = "history: [{ session: 36, date: 2023-11-05, outcome: carried-over, decision: Survei bersama. }]";
    const inBrackets = papers([second()], [first(), second()]).replace(/history:\n[^#]*/, `${flow}\n`);
    expect(mended(inBrackets, "history")).toContain("history: [{ session: 35, date: 2022-11-05, outcome: raised,");
  });
});

test("what either side's paper says counts for the joint one that follows both", () => {
  const joint = (now: string): string =>
    asSource(
      at(38, "joint", first(now)),
      at(37, "indonesia", first("Survei bersama.")),
      at(37, "malaysia", first("Tinjauan bersama.")),
    );
  for (const now of ["Survei bersama.", "Tinjauan bersama.", "{ id: Survei bersama., ms: Tinjauan bersama. }"])
    expectFindings(joint(now), rule.id);
  expect(fixesOf(joint("Lain."), rule.id)).toHaveLength(1);
});

test("a text that does not parse is not accused of lacking anything", () => {
  const source = papers([first()], [first(), second()]);
  expectFindings(source.replace("title: Keamanan", "] title: [Keamanan"), rule.id);
});
