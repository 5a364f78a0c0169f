import { expect, test } from "vitest";
import { placesAt } from "./caret.ts";
import { lineStartsOf } from "./lines.ts";

/** Role and path at the `‸`, the word there, and the keys of the map around it. */
function at(marked: string) {
  const offset = marked.indexOf("‸");
  const text = marked.replace("‸", "");
  return placesAt({ text, lineStarts: lineStartsOf(text) }, offset).map((place) => {
    const keys = [...place.maps].map((map) => [...map.keys.keys()].join(" "));
    return [place.role, place.path.join("."), text.slice(place.replaced.start, place.replaced.end), ...keys];
  });
}

test("in block style the path is told by indentation, also where a line above is broken", () => {
  expect(at("a:\n  b: 'open\n  c\n  d: wo‸rd\n  e: 1\n")).toEqual([["value", "a.d", "word", "b d e", "a"]]);
  expect(at("a:\n  - b: 1\n    ‸\n  - c: 2\n")).toEqual([["key", "a.0", "", "b", "a"]]);
  expect(at("- - a: ‸")).toEqual([["value", "0.0.a", "", "a"]]);
});

test("where dashes stand right below their key, their column serves two", () => {
  expect(at("a:\n- b\n‸")).toEqual([
    ["value", "a.0", "", "a"],
    ["key", "", "", "a"],
  ]);
});

test("in flow style the path is told by brackets, also over lines and while they are open", () => {
  expect(at("a: { b: [x, y‸], c: 1 }")).toEqual([["value", "a.b.0", "y", "b c", "a"]]);
  expect(at("a: [\n  { b: 1,\n    ‸\n")).toEqual([["key", "a.0", "", "b", "a"]]);
  expect(at("a: { b: 1, c‸ : 2 }")).toEqual([["key", "a", "c", "b", "a"]]);
  expect(at('{ "a": { "b": "x‸')).toEqual([["value", "a.b", "x", "b", "a"]]);
  expect(at("a: [\nb: ‸")).toEqual([["value", "b", "", "a b"]]);
});

test("what is written under the keys around it", () => {
  const text = "a:\n  b: [x]\n  # none\n  c:\n    - y\n  d: \n";
  const [place] = placesAt({ text, lineStarts: lineStartsOf(text) }, text.length - 1);
  expect(Object.fromEntries([...(place?.maps ?? [])][0]?.keys ?? [])).toEqual({
    b: "[x]\n  # none",
    c: "- y",
    d: "",
  });
});

test("no place in document markers, directives and comments", () => {
  for (const text of ["a: 1\n--‸-\n", "%YA‸ML 1.2\n", "# a‸\n", "a: 1 # ‸\n"]) expect(at(text)).toEqual([]);
});
