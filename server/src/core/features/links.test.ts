import { expect, test } from "vitest";
import { placeIn, textIn } from "../../../test/place.ts";
import { Document } from "../document.ts";
import type { Workspace } from "../workspace.ts";
import { documentLinks } from "./links.ts";

const show = (workspace: Workspace, document: Document): readonly string[] =>
  documentLinks(workspace, document, "ms").map(
    ({ range, target, tooltip }) => `${textIn(document, range)} → ${target ?? ""} (${tooltip ?? ""})`,
  );

const annexes = `annexes:
  - { title: Ada, file: lampiran/peta baru.pdf }
  - { title: Tiada, file: lampiran/hilang.pdf }
  - { title: Luar, file: ../../etc/passwd }
  - title: Alamat
    file: "https://example.org/a?b=c"
`;

test("files of the folder and web addresses are links, whatever else stands there is none", () => {
  const { workspace, document } = placeIn(annexes, { others: { "lampiran/peta%20baru.pdf": "" } });
  expect(show(workspace, document)).toEqual([
    "lampiran/peta baru.pdf → file:///folder/lampiran/peta%20baru.pdf (Buka fail)",
    '"https://example.org/a?b=c" → https://example.org/a?b=c (Buka alamat)',
  ]);
});

test("a paper opened without a folder links to what lies beside or below it", () => {
  const { workspace, document } = placeIn(annexes);
  expect(
    show(workspace.change({ folders: [], files: undefined }), document).map((link) => link.split(" → ")[0]),
  ).toEqual(["lampiran/peta baru.pdf", "lampiran/hilang.pdf", '"https://example.org/a?b=c"']);
});

test("a paper that has no place yet links to addresses alone", () => {
  const { workspace } = placeIn(annexes);
  const untitled = new Document("untitled:Untitled-1", "paper", annexes);
  expect(show(workspace, untitled)).toHaveLength(1);
});

test("the sources of institutions are links", () => {
  const { workspace, document } = placeIn("agencies:\n  - sources: [https://example.org/x, 3]\n", {
    name: "a.institutions.yaml",
  });
  expect(show(workspace, document)).toEqual(["https://example.org/x → https://example.org/x (Buka alamat)"]);
});
