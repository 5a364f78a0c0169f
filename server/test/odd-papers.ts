/** Papers as nobody ought to write them: odd texts, shapes and line endings, and now and then a slip in the YAML. */
import fc from "fast-check";
import { paperFile, type TextAt } from "./fixture.ts";
import { entryOf, itemOf } from "./papers.ts";

const decisions = [
  "Survei bersama.",
  "'Ditunda, kata #1' # ingat",
  ">-\n      Panjang\n\n      sekali.",
  "|+\n      Tetap\n\n",
  "\n      id: Survei\n      ms: >\n        Tinjauan",
  "{ id: Survei,\n      ms: Tinjauan }",
  '"dua\n      baris"',
  "dua\n      baris",
  "5",
  "null",
  "[a, b]",
];
const entry = fc
  .record({
    session: fc.constantFrom<number | string>(35, 36, 37, "forum-pusat#41", "-"),
    day: fc.constantFrom("2022-11-05", "2023-11-05", "kemarin"),
    outcome: fc.constantFrom("raised", "carried-over", "completed"),
    decision: fc.constantFrom(...decisions),
  })
  .map(({ session, day, outcome, decision }) => entryOf(session, day, outcome, decision));
const item = fc
  .record({
    id: fc.constantFrom("UJI-1", "UJI-2", "UJI-3"),
    title: fc.constantFrom(
      "Jalan penghubung",
      "Pos",
      "{ id: Jalan, ms: Laluan }",
      "\n  id: >-\n    Jalan\n  ms: Laluan",
      "[a]",
    ),
    // Two entries of one session are the fault of another rule, and may be taken for one another.
    history: fc.uniqueArray(entry, { maxLength: 3, selector: (text) => text.split("\n")[0] }),
    shape: fc.constantFrom("lines", "empty", "none", "braces"),
  })
  .map(({ id, title, history, shape }) => {
    const text = itemOf(id, title, ...history);
    if (shape === "empty") return text.replace(/history:[^]*/, "history: # kosong\n");
    if (shape === "none") return text.replace(/history:[^]*/, "");
    if (shape !== "braces") return text;
    return `{ id: ${id}, title: ${/\n/.test(title) ? "Jalan" : title},\n    history: [{ session: 35, outcome: raised, decision: Lama }] }\n`;
  });
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.constantFrom(0, 0, 1, 5, 40),
  put: fc.constantFrom("", "", "\n", "  ", ": ", "- ", "[", "*a", "&a ", "#", "null"),
});
export const oddPaper = fc.record({
  items: fc.array(item, { maxLength: 3 }),
  shape: fc.constantFrom("lines", "lines", "brackets", "crlf", "cut"),
  changes: fc.array(change, { maxLength: 1 }),
});

/** Such a paper as that of a session. */
export function oddFile(
  number: number,
  { items, shape, changes }: typeof oddPaper extends fc.Arbitrary<infer T> ? T : never,
): TextAt {
  const { uri, text } = paperFile(`${number}.kertas.yaml`, { number, date: `${1987 + number}-11-05` }, ...items);
  const shaped = {
    lines: text,
    crlf: text.replaceAll("\n", "\r\n"),
    cut: text.trimEnd(),
    brackets: text.replace(/items:[^]*/, "items: [{ id: UJI-9, title: Pasar }]\n"),
  }[shape];
  return {
    uri,
    text: changes.reduce((before, { at, length, put }) => {
      const start = Math.floor(at * before.length);
      return before.slice(0, start) + put + before.slice(start + length);
    }, shaped),
  };
}
