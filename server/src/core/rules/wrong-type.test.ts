import { expect, test } from "vitest";
import {
  applyFix,
  expectFindings,
  findingsIn,
  fixesOf,
  folder,
  paperHead,
  paperWith,
  workspaceOf,
} from "../../../test/fixture.ts";
import { marked } from "../../../test/mark.ts";
import { wrongType as rule } from "./wrong-type.ts";

const good = rule.example.good;
const uri = `${folder}/paper.kertas.yaml`;
const found = (text: string) => findingsIn(workspaceOf([{ uri, text }]), uri);
const withLine = (line: string): string => paperWith(good.replace("title: Jalan penghubung\n", line));
const withMore = (lines: string): string => paperWith(good + lines);
/** Fixes the one fault of form and expects the rest of the paper to be without fault. */
const fixed = (text: string): string => {
  const after = applyFix(text, rule.id);
  expect(found(after).map((one) => one.message.en)).toEqual([]);
  return after;
};

test("a lone value where a list is due is found at the value and wrapped, with CRLF and in flow style too", () => {
  const bad = paperWith(rule.example.bad);
  expectFindings(marked(bad, "imigrasi-kalbar", rule.id));
  expect(fixed(bad)).toBe(paperWith(good));
  expect(fixed(bad.replaceAll("\n", "\r\n"))).toBe(paperWith(good).replaceAll("\n", "\r\n"));
  const flow = (indonesia: string): string =>
    paperWith(
      good.replace(
        /counterparts:[^]*?malaysia.*\n/,
        `counterparts: { indonesia: ${indonesia}, malaysia: [jim-sarawak] } # uji\n`,
      ),
    );
  expect(fixed(flow("imigrasi-kalbar"))).toBe(flow("[imigrasi-kalbar]"));
});

test("several ids with commas between them become several, a text with a comma stays one", () => {
  expect(fixed(paperWith(good.replace("[imigrasi-kalbar]", "imigrasi-kalbar, biro-perbatasan")))).toBe(
    paperWith(good.replace("[imigrasi-kalbar]", "[imigrasi-kalbar, biro-perbatasan]")),
  );
  expect(fixed(withMore("markers: A1, A2\n"))).toBe(withMore('markers: ["A1, A2"]\n'));
  expect(fixed(withMore("markers: 'A1'\n"))).toBe(withMore("markers: ['A1']\n"));
});

test("a map where a list of maps is due gets its dash, no other line moves", () => {
  const history = (first: string): string =>
    paperWith(
      good.replace(
        "history: []",
        `history:\n  ${first}session: 38 # kini\n    date: 2025-11-04\n    outcome: raised\n    decision: Uji.`,
      ),
    );
  expect(fixed(history("  "))).toBe(history("- "));
  const flow = (open: string, close: string): string =>
    paperWith(good.replace("[]", `${open}{ session: 38, date: 2025-11-04, outcome: raised, decision: Uji. }${close}`));
  expect(fixed(flow("", ""))).toBe(flow("[", "]"));
});

test("a list where keys are due loses its dashes", () => {
  const counterparts = (dash: string): string =>
    paperWith(good.replace("  indonesia:", `  ${dash} indonesia:`).replace("  malaysia:", `  ${dash} malaysia:`));
  expect(fixed(counterparts("-"))).toBe(counterparts(" "));
});

test("a number where a text is due goes into quotes, a text where a number is due comes out", () => {
  expectFindings(marked(withLine("title: 2025\n"), "2025", rule.id, "items:"));
  expect(fixed(withLine("title: 2025 # x\n"))).toBe(withLine('title: "2025" # x\n'));
  expect(fixed(withMore("markers: [485]\n"))).toBe(withMore('markers: ["485"]\n'));
  const numbered = (number: string): string => paperWith(good).replace("number: 38", `number: ${number}`);
  expect(fixed(numbered('"38"'))).toBe(numbered("38"));
  expect(fixesOf(numbered("ke-38"), rule.id)).toEqual([]);
});

test("a list of one text where a text is due is unwrapped", () => {
  expect(fixed(withLine("title: [Jalan]\n"))).toBe(withLine("title: Jalan\n"));
  expect(fixed(withLine("title:\n  - Jalan\n"))).toBe(withLine("title: Jalan\n"));
  expect(fixesOf(withLine("title: [Jalan, Jembatan]\n"), rule.id)).toEqual([]);
});

test("a text with a colon that was read as a key goes into quotes", () => {
  expect(fixed(withMore("markers:\n  - A485: lama\n"))).toBe(withMore('markers:\n  - "A485: lama"\n'));
});

test("a key without a value is found at the key; an empty list or no key at all mends it", () => {
  expectFindings(marked(paperWith(good.replace("history: []", "history:")), "history", rule.id));
  expect(fixed(paperWith(good.replace("history: []", "history:")))).toBe(paperWith(good));
  expect(fixed(withMore("place: # nanti\nbackground: Uji\n"))).toBe(withMore("background: Uji\n"));
  expect(fixesOf(withLine("title:\n"), rule.id)).toEqual([]);
  expectFindings(paperWith(good.replace("[imigrasi-kalbar]", "")), rule.id);
});

test("a date is another rule's, unless it is written as a map or list", () => {
  const dated = (date: string): string => paperWith(good).replace("date: 2025-11-03", `date: ${date}`);
  expectFindings(dated("2025"), rule.id);
  expectFindings(marked(dated("{ hari: 3 }"), "{ hari: 3 }", rule.id), rule.id);
});

test("a list where a map is due is one finding, at every level", () => {
  expectFindings(marked("- a\n- b\n", "- a", rule.id));
  for (const text of [
    paperHead.replace(/session:\n(?: .*\n)*/, "session: [a, b]\n") + paperWith(good).slice(paperHead.length),
    `${paperHead}items: [[a]]\n`,
    `${paperHead}items: { a: 1 }\n`,
    paperWith(good.replace("history: []", "history: [[a]]")),
    paperWith(good.replace("history: []", "history: [a]")),
    paperWith(good.replace(/counterparts:[^]*?\]\n.*\n/, "counterparts: [a, b]\n")),
  ])
    expect(
      found(text).map((one) => one.rule),
      text,
    ).toEqual([rule.id]);
});

test("the message names the place, what it holds and what to write", () => {
  expect(found(paperWith(rule.example.bad))[0]?.message).toEqual({
    id: "`indonesia` berisi sebuah teks (“imigrasi-kalbar”): tulislah sebuah daftar (baris yang diawali `- `).",
    ms: "`indonesia` mengandungi sebuah teks (“imigrasi-kalbar”): sila tulis sebuah senarai (baris yang bermula dengan `- `).",
    en: "`indonesia` holds a text (“imigrasi-kalbar”): write a list (lines that begin with `- `).",
  });
  expect(found(withLine("title:\n"))[0]?.message).toEqual({
    id: "`title` masih kosong: isilah sebuah teks.",
    ms: "`title` masih kosong: sila isikan sebuah teks.",
    en: "`title` is still empty: write a text.",
  });
  expect(found(withMore("markers: [A1, 485]\n"))[0]?.message.ms).toBe(
    "`markers` nombor 2 mengandungi sebuah nombor (“485”): sila tulis sebuah teks.",
  );
  expect(found("- a\n")[0]?.message.id).toBe(
    "Berkas ini berisi sebuah daftar (baris yang diawali `- `): tulislah beberapa baris `kunci: nilai`.",
  );
});
