/** Every answer of navigation at every offset of whole, broken and odd texts: nothing throws, and places nest as editors demand. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { LocationLink } from "vscode-languageserver-types";
import { folder, workspaceOf } from "../../../test/fixture.ts";
import { definition } from "./definition.ts";
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from "./item-hierarchy.ts";
import { documentHighlights, references } from "./references.ts";
import { prepareRename, rename } from "./rename.ts";

const sample = readFileSync(
  new URL("../../../../samples/kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml", import.meta.url),
  "utf8",
).slice(0, 2500);
const odd = `x: &x [*x, jim-sarawak]
session: { forum: &f "forum\\x2duji", number: 3, date: 2020-01-01 }
items:
  - &i
    id: >-
      UJI-1
    raisedBy: *f
    place: *x
    waitingOn: *nowhere
    history: [{ session: *f }, { session: 'forum-uji#3' }, null, *i, { session: 3 }]
  - *i
  - id: [UJI-1]
  - id: 'UJI
      1'
`;
const uri = `${folder}/p.kertas.yaml`;
const other = { uri: `${folder}/q.kertas.yaml`, text: sample };

test.each<readonly [string, string]>([
  ["a sample", sample],
  ["with a quote left open", sample.replace("title: ", 'title: "')],
  ["with a bracket left open", sample.replace("[", "[[")],
  ["with tabs and CRLF", sample.replaceAll("\n    ", "\r\n\t")],
  ["odd", odd],
  ["in JSON", '{"session": {"forum": "a", "number": 1}, "items": [{"id": "UJI-1"}, 3, null]}'],
  ["no map", "- a\n- b"],
  ["empty", ""],
])("%s", (_, text) => {
  const workspace = workspaceOf([{ uri, text }, other]);
  const document = workspace.documents.get(uri)!;
  const reader = {
    language: "ms" as const,
    documentChanges: true,
    annotations: true,
    identify: (at: string) => ({ uri: at, version: null }),
  };
  for (let offset = 0; offset <= text.length; offset++) {
    for (const link of definition(workspace, document, offset, { links: true }))
      expect(LocationLink.is(link) && nests(link)).toBe(true);
    definition(workspace, document, offset, { links: false });
    references(workspace, document, offset, { includeDeclaration: false });
    documentHighlights(document, offset);
    prepareRename(workspace, document, offset);
    rename(workspace, document, offset, "UJI-99", reader);
    for (const { data } of prepareCallHierarchy(workspace, document, offset, "en")) {
      incomingCalls(workspace, data, "en");
      outgoingCalls(workspace, data, "en");
    }
  }
});

const nests = ({ targetRange, targetSelectionRange }: LocationLink): boolean =>
  targetRange.start.line <= targetSelectionRange.start.line && targetRange.end.line >= targetSelectionRange.end.line;
