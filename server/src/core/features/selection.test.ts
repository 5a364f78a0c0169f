import { expect, test } from "vitest";
import type { SelectionRange } from "vscode-languageserver-types";
import { placeIn, textIn } from "../../../test/place.ts";
import { selectionRange } from "./selection.ts";

/** What is selected step by step, from the caret outwards. */
function expand(marked: string): readonly string[] {
  const { document, offset } = placeIn(marked);
  const steps: string[] = [];
  for (let range: SelectionRange | undefined = selectionRange(document, offset); range; range = range.parent)
    steps.push(textIn(document, range.range));
  return steps;
}

test("from a word outwards: word, value, key and value, entry, list, key and list, document", () => {
  const text = "side: joint\nitems:\n  - id: A-1\n    title: Pos baru\n";
  expect(expand(text.replace("Pos", "P‸os"))).toEqual([
    "Pos",
    "Pos baru",
    "title: Pos baru",
    "id: A-1\n    title: Pos baru",
    "- id: A-1\n    title: Pos baru",
    "items:\n  - id: A-1\n    title: Pos baru",
    text.trimEnd(),
    text,
  ]);
});

test("in brackets and braces", () => {
  expect(expand("by: [jim-sar‸awak, { a: b }]")).toEqual([
    "jim-sarawak",
    "[jim-sarawak, { a: b }]",
    "by: [jim-sarawak, { a: b }]",
  ]);
});

test("where nothing is written, and in an empty text, there is the document alone", () => {
  expect(expand("\n\n‸\n\nside: joint\n")).toEqual(["\n\n\n\nside: joint\n"]);
  expect(expand("‸")).toEqual([""]);
});

test("each step is larger than the one before and holds the caret", () => {
  const text = "session: { forum: a, number: 38 }\nitems:\n- [x, 'y z']\n- |\n  satu\n  dua\n";
  for (let offset = 0; offset <= text.length; offset++) {
    const steps = expand(`${text.slice(0, offset)}‸${text.slice(offset)}`);
    for (const [index, step] of steps.entries()) expect(step.length).toBeGreaterThan(steps[index - 1]?.length ?? -1);
    expect(steps.at(-1)).toBe(text);
  }
});
