import { expect, test } from "vitest";
import { expectFindings, findingsIn, folder, paperWith, workspaceOf } from "../../../test/fixture.ts";
import { unusedInstitution as rule } from "./unused-institution.ts";

const file = `format: kertas-kerja-institutions/1
committees:
  - { id: tim-a, name: Tim A, kind: technical-team, side: indonesia, confidence: likely }
  - { id: tim-b, name: Tim B, kind: technical-team, side: indonesia, confidence: likely }
  - { id: tim-c, name: Tim C, kind: technical-team, side: indonesia, parent: tim-b, confidence: likely }
#         ^^^^^ unused-institution
`;
const paper = paperWith(
  "id: UJI-1\ntitle: Pos\nraisedBy: indonesia\ncounterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }\nhistory: []",
).replace("tim-teknis-uji", "tim-a");
const files = (configuration: string): string =>
  `#- kertas-kerja.yaml\n${configuration}#- a.institutions.yaml\n${file}#- 38.kertas.yaml\n${paper}`;

test("what neither a paper nor an entry names, where the folder asks for it", () => {
  expectFindings(files(`rules: { ${rule.id}: hint }\n`), rule.id);
  const uri = `${folder}/a.institutions.yaml`;
  const text = file.replace(/^#.*\n/m, "");
  expect(findingsIn(workspaceOf([{ uri, text }]), uri)).toEqual([]);
});

test("nothing is called unused while papers are still being read", () => {
  const uri = `${folder}/a.institutions.yaml`;
  const workspace = workspaceOf([
    { uri, text: file },
    { uri: `${folder}/kertas-kerja.yaml`, text: `rules: { ${rule.id}: hint }\n` },
  ]);
  expect(findingsIn(workspace, uri).length).toBe(2);
  expect(findingsIn(workspace.change({ isComplete: false }), uri)).toEqual([]);
});
