import { expect, test } from "vitest";
import { nodeAtOffset, pathOf } from "./cursor.ts";
import { parse } from "./tree/parse.ts";

const text = "session:\n  number: 38\nitems:\n  - id: A-1\n    counterparts: { indonesia: [a, b] }\n    place:\n";
const at = (needle: string, plus = 0) => {
  const node = nodeAtOffset(parse(text), text.indexOf(needle) + plus);
  return node && { path: pathOf(node), written: text.slice(node.start, node.end) };
};

test("an offset in a value, on a key, behind a colon, in a flow list", () => {
  expect(at("38", 1)).toEqual({ path: ["session", "number"], written: "38" });
  expect(at("number", 2)).toEqual({ path: ["session", "number"], written: "number" });
  expect(at("b]", 1)).toEqual({ path: ["items", 0, "counterparts", "indonesia", 1], written: "b" });
  expect(at("place:", "place:".length)).toEqual({ path: ["items", 0, "place"], written: "" });
});

test("an offset outside the content has no node", () => {
  expect(nodeAtOffset(parse("\n\n"), 1)).toBeUndefined();
});
