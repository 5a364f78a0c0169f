import { expect, test } from "vitest";
import { placeIn } from "../../../test/place.ts";
import { foldingRanges } from "./folding.ts";

/** The text with each folded range written at its first line: `▾` and the number of lines below that it hides. */
function fold(text: string): string {
  const lines = text.split("\n");
  for (const { startLine, endLine, kind } of foldingRanges(placeIn(text).document))
    lines[startLine] = `${lines[startLine] ?? ""}▾${endLine - startLine}${kind ?? ""}`;
  return lines.map((line) => line.trimEnd()).join("\n");
}

test("keys and entries of several lines fold, entries with the line of their dash", () => {
  expect(fold("side: joint\nitems:\n  - id: A-1\n    history: []\n  - id: A-2\n\nsession:\n  number: 1\n")).toBe(
    "side: joint\nitems:▾3\n  - id: A-1▾1\n    history: []\n  - id: A-2\n\nsession:▾1\n  number: 1\n",
  );
});

test("block texts, brackets and comments that stand together fold", () => {
  expect(fold("summary: |\n  Satu\n  dua\n# a\n# b\n\n# c\nitems: [\n  {\n    id: A-1 } ]\n")).toBe(
    "summary: |▾2\n  Satu\n  dua\n# a▾1comment\n# b\n\n# c\nitems: [▾2\n  {▾1\n    id: A-1 } ]\n",
  );
});

test("lines that end with CRLF fold alike", () => {
  expect(fold("session:\r\n  number: 1\r\n# a\r\n# b\r\n")).toBe("session:\r▾1\n  number: 1\n# a\r▾1comment\n# b\n");
});

test("what is empty or no map folds nowhere", () => {
  for (const text of ["", "abc", "- a\n- b\n", "{"]) expect(fold(text)).toBe(text);
});
