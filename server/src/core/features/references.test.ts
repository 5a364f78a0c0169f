import { expect, test } from "vitest";
import { folder, paperFile, paperWith } from "../../../test/fixture.ts";
import { placeIn, textIn } from "../../../test/place.ts";
import { documentHighlights, references } from "./references.ts";

const item = "id: UJI-1\nraisedBy: jim-sarawak\nhistory:\n  - session: 37\n";
const others = {
  "36.kertas.yaml": paperFile("", { number: 36, date: "2023-09-20" }, item).text,
  "37.kertas.yaml": paperFile("", { number: 37, date: "2024-11-23" }, item).text,
  "arsip/9.kertas.yaml": paperFile("", { number: 9, date: "1999-01-01" }, "id: UJI-1").text,
  "kertas-kerja.yaml": "ignore: [arsip/**]\n",
  "kita.institutions.yaml": "agencies:\n  - id: jim-sarawak\n",
};

function found(marked: string, includeDeclaration: boolean): readonly string[] {
  const { workspace, document, offset } = placeIn(marked, { others });
  return references(workspace, document, offset, { includeDeclaration }).map(
    ({ uri, range }) => `${uri.replace(`${folder}/`, "")}:${range.start.line + 1}`,
  );
}

test("an item in every paper, ignored ones too; the first paper declares it", () => {
  const marked = paperWith(item.replace("UJI", "U‸JI"));
  expect(found(marked, true)).toEqual([
    "36.kertas.yaml:10",
    "37.kertas.yaml:10",
    "arsip/9.kertas.yaml:10",
    "paper.kertas.yaml:12",
  ]);
  expect(found(marked, false)).not.toContain("36.kertas.yaml:10");
  expect(found(marked, false)).toHaveLength(3);
});

test("an institution in papers and institutions files, the built-in ones last", () => {
  const marked = paperWith(item.replace("jim", "j‸im"));
  expect(found(marked, true).slice(0, 4)).toEqual([
    "36.kertas.yaml:11",
    "37.kertas.yaml:11",
    "kita.institutions.yaml:2",
    "paper.kertas.yaml:13",
  ]);
  expect(found(marked, true)[4]).toMatch(/^builtin:/);
  expect(found(marked, false)).not.toContain("kita.institutions.yaml:2");
});

test("a session in all entries that name it, its papers being the declaration", () => {
  const marked = paperWith(item.replace("37", "3‸7"));
  expect(found(marked, false)).toEqual(["36.kertas.yaml:13", "37.kertas.yaml:13", "paper.kertas.yaml:15"]);
  expect(found(marked, true)).toContain("37.kertas.yaml:4");
});

test("highlights in one document tell what defines from what uses", () => {
  const { document, offset } = placeIn(
    "agencies:\n  - id: a-‸b\n    succeededBy: [c]\n  - id: c\n    counterparts: ['a-b']\n",
    { name: "x.institutions.yaml" },
  );
  expect(documentHighlights(document, offset).map(({ range, kind }) => [textIn(document, range), kind])).toEqual([
    ["a-b", 3],
    ["a-b", 2],
  ]);
  expect(documentHighlights(document, 0)).toEqual([]);
});
