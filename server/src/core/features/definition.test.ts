import { expect, test } from "vitest";
import { LocationLink } from "vscode-languageserver-types";
import { folder, paperFile, paperWith } from "../../../test/fixture.ts";
import { placeIn, textIn, type Place } from "../../../test/place.ts";
import { definition } from "./definition.ts";

const paper37 = paperFile("37.kertas.yaml", { number: 37, date: "2024-11-23" }, "id: UJI-1\ntitle: Lama");
const social37 = paperFile("37-a.kertas.yaml", { number: 37, date: "2024-11-23", area: "social-culture" }, "id: UJI-2");
const own = "format: kertas-kerja-institutions/1\nagencies:\n  - id: jim-sarawak\n    name: Milik folder\n";
const others = {
  "37.kertas.yaml": paper37.text,
  "37-a.kertas.yaml": social37.text,
  "lampiran/notulen.txt": "",
  "kita.institutions.yaml": own,
};

/** Where a definition leads: file, and the words there. */
function led({ workspace, document, offset }: Place): readonly string[] {
  return definition(workspace, document, offset, { links: true }).map((link) => {
    if (!LocationLink.is(link)) throw new Error("no link");
    const { targetUri, targetSelectionRange, originSelectionRange } = link;
    const target = workspace.documents.get(targetUri) ?? workspace.builtIn.find((builtIn) => builtIn.uri === targetUri);
    const from = originSelectionRange ? textIn(document, originSelectionRange) : "";
    return `${from} → ${targetUri.replace(`${folder}/`, "")} ${target ? textIn(target, targetSelectionRange) : ""}`.trim();
  });
}
const from = (item: string): readonly string[] => led(placeIn(paperWith(item), { others }));

test("an institution's entry, that of the workspace before the built-in one", () => {
  expect(from("id: UJI-1\nraisedBy: 'jim-‸sarawak'")).toEqual([
    "jim-sarawak → kita.institutions.yaml jim-sarawak",
    "jim-sarawak → builtin:/test.institutions.yaml jim-sarawak",
  ]);
  expect(from("id: UJI-1\nraisedBy: indo‸nesia")).toEqual([]);
});

test("an item where it was first raised", () => {
  expect(from("id: UJI-‸1")).toEqual(["UJI-1 → 37.kertas.yaml UJI-1"]);
});

test("a session's papers, those of the same issue area first", () => {
  const papers = (session: string) => [`${session} → 37.kertas.yaml 37`, `${session} → 37-a.kertas.yaml 37`];
  expect(from("id: UJI-1\nhistory:\n  - session: 3‸7")).toEqual(papers("37"));
  expect(from("id: UJI-1\nhistory:\n  - session: forum-‸uji#37")).toEqual(papers("forum-uji#37"));
  expect(from("id: UJI-1\nhistory:\n  - session: forum-pu‸sat#9")).toEqual([
    "forum-pusat#9 → builtin:/test.institutions.yaml forum-pusat",
  ]);
});

test("a file that is there", () => {
  const annexes = (path: string): readonly string[] => from(`id: UJI-1\nannexes:\n  - { title: x, file: ${path} }`);
  expect(annexes("lampiran/‸notulen.txt")).toEqual(["lampiran/notulen.txt → lampiran/notulen.txt"]);
  expect(annexes("lampiran/‸tiada.txt")).toEqual([]);
});

test("plain places for an editor that knows no links; nothing in free text", () => {
  const { workspace, document, offset } = placeIn(paperWith("id: UJI-‸1"), { others });
  expect(definition(workspace, document, offset, { links: false })).toMatchObject([{ uri: paper37.uri }]);
  expect(from("id: UJI-1\ntitle: UJI-‸1")).toEqual([]);
});
