import { expect, test } from "vitest";
import { applyFix, expectFindings, fixesOf } from "../../../test/fixture.ts";
import { paperOf } from "../../../test/follow-ups.ts";
import { marked } from "../../../test/mark.ts";
import { historyOrder as rule } from "./history-order.ts";

const entry = (session: string, date: string, more = ""): string =>
  `  - ${session}${more}\n    date: ${date}\n    outcome: agreed\n    decision: Uji.\n`;
const of = (number: number, date = `${number + 1987}-11-05`): string => entry(`session: ${number}`, date);
const expectAt = (entries: readonly string[], words: string, after = ""): unknown =>
  expectFindings(marked(paperOf(entries), words, rule.id, after), rule.id);

test("a session of this forum that is not later than the one above is found at its number", () => {
  expectAt([of(37), of(36)], "36");
  expectAt([of(37), entry("session: forum-uji#36", "2023-11-05")], "forum-uji#36");
  expectAt([of(36), of(36, "2023-11-07")], "36", "2023-11-05");
  expectAt([of(37), entry("session: forum-pusat#20", "belum tahu"), of(36)], "36");
});

test("number and date that disagree are found at the one that goes back", () => {
  expectAt([of(36), of(37, "2022-11-05")], "2022-11-05");
  expectAt([of(36), of(37, "2023-11-05")], "2023-11-05", "session: 37");
  expectAt([of(37, "2022-11-05"), of(36)], "36");
});

test("other forums and meetings go by their date alone", () => {
  const central = (number: number, date: string): string => entry(`session: forum-pusat#${number}`, date);
  expectFindings(paperOf([of(36), central(40, "2024-01-01"), central(39, "2024-06-01"), of(37)]), rule.id);
  expectFindings(paperOf([of(36), central(40, "2023-11-05"), entry("meeting: Rapat teknis", "2023-11-05")]), rule.id);
  expectAt([of(36), central(40, "2022-01-01")], "2022-01-01");
  expectAt([of(36), entry("meeting: Rapat teknis", "2022-01-01")], "2022-01-01");
});

test("what cannot be compared is not found", () => {
  expectFindings(paperOf([of(36), entry("meeting: Rapat", "kemarin"), of(37)]), rule.id);
});

test("sorting takes the bytes of each entry along", () => {
  const sorted = paperOf([`  # tiga enam\n${of(36)}`, of(37).replace("Uji.", "Uji. # tujuh")]);
  const mixed = paperOf([of(37).replace("Uji.", "Uji. # tujuh"), `  # tiga enam\n${of(36)}`]);
  for (const eol of ["\n", "\r\n"])
    expect(applyFix(mixed.replaceAll("\n", eol), rule.id)).toBe(sorted.replaceAll("\n", eol));
  const flow = (...entries: readonly string[]): string =>
    paperOf([]).replace("history:", `history: [${entries.join(", ")}]`);
  const [one, two] = [36, 37].map(
    (number) => `{ session: ${number}, date: ${number + 1987}-11-05, outcome: agreed, decision: 'Uji' }`,
  );
  expect(applyFix(flow(two ?? "", one ?? ""), rule.id)).toBe(flow(one ?? "", two ?? ""));
});

test("a sort is sure where numbers say so, and is not offered where it would not help", () => {
  expect(fixesOf(paperOf([of(37), of(36)]), rule.id)).toMatchObject([{ preferred: true }]);
  const byDay = paperOf([of(37), entry("meeting: Rapat", "2022-01-01")]);
  expect(fixesOf(byDay, rule.id)[0]).not.toHaveProperty("preferred");
  expect(fixesOf(paperOf([of(36), of(37, "2022-11-05")]), rule.id)).toEqual([]);
  expect(fixesOf(paperOf([of(36), of(36)]), rule.id)).toEqual([]);
});
