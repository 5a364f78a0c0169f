import { expect, test } from "vitest";
import { paperWith, workspaceOf, folder } from "../../../test/fixture.ts";
import { supersedeAction } from "./supersede-action.ts";

const item =
  "id: UJI-1\ntitle: Pasar\nraisedBy: indonesia\ncounterparts:\n  indonesia: [dinas-lama, dinas-baru]\n  malaysia: []\nhistory: []\n";

function actionsAt(text: string, name: string, word: string) {
  const uri = `${folder}/${name}`;
  const workspace = workspaceOf([{ uri, text }]);
  const document = workspace.documents.get(uri);
  if (!document) throw new Error("no document");
  const start = text.indexOf(word);
  return supersedeAction(workspace, document, { start, end: start }, "id");
}

test("it stands on an institution that goes on, and hands its id to the editor", () => {
  expect(actionsAt(paperWith(item), "a.kertas.yaml", "dinas-baru")).toEqual([
    {
      title: "Catat perubahan lembaga dinas-baru…",
      kind: "refactor.rewrite.kertasKerja.supersede",
      command: {
        title: "Catat perubahan lembaga dinas-baru…",
        command: "kertasKerja.supersedeInstitution",
        arguments: [{ id: "dinas-baru", kind: "agency" }],
      },
    },
  ]);
});

test("it stands on the entry's own id", () => {
  const text =
    "format: kertas-kerja-institutions/1\nborderPosts:\n  - id: pos-uji\n    name: Pos\n    valid: { from: 2001 }\n";
  expect(actionsAt(text, "a.institutions.yaml", "pos-uji")).toMatchObject([
    { command: { arguments: [{ id: "pos-uji", kind: "borderPost" }] } },
  ]);
});

test.each(["dinas-lama", "Pasar", "UJI-1"])("there is none on %s", (word) => {
  expect(actionsAt(paperWith(item), "a.kertas.yaml", word)).toEqual([]);
});
