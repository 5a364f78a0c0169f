import { expect, test } from "vitest";
import {
  applyFix,
  expectFindings,
  findingsIn,
  fixesOf,
  folder,
  paperWith,
  workspaceOf,
} from "../../../test/fixture.ts";
import { wrongSide as rule } from "./wrong-side.ts";

const item = (counterparts: string, more = "raisedBy: indonesia\nhistory: []\n"): string =>
  paperWith(`id: UJI-2024-001\ntitle: Pos\ncounterparts:${counterparts}\n${more}`);
const crlf = (text: string): string => text.replaceAll("\n", "\r\n");

test("an agency of the other side is found, in lines and in braces", () => {
  expectFindings(
    item(`
  indonesia:
    - imigrasi-kalbar
    - "jim-sarawak"
#     ^^^^^^^^^^^^^ wrong-side
  malaysia: [jim-sarawak, biro-perbatasan]
#                         ^^^^^^^^^^^^^^^ wrong-side`),
  );
  expectFindings(
    crlf(
      item(` { indonesia: [imigrasi-kalbar, jim-sarawak], malaysia: [jim-sarawak] }
#                                            ^^^^^^^^^^^ wrong-side`),
    ),
  );
});

test("who raises the item and who acts on it may be of either side", () => {
  expectFindings(
    item(
      "\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]",
      "raisedBy: jim-sarawak\nhistory:\n  - session: 37\n    date: 2024-11-05\n    outcome: completed\n    decision: Uji.\n    followUp: [{ action: Survei, by: [imigrasi-kalbar, jim-sarawak] }]\n",
    ),
    rule.id,
  );
  expectFindings(item("\n  indonesia: [imigrasi-kalbar, badan-gaib]\n  malaysia: [jim-sarawak]"), rule.id);
});

test("the message names the agency and its side, in three languages", () => {
  const uri = `${folder}/p.kertas.yaml`;
  const text = item(" { indonesia: [imigrasi-kalbar, jim-sarawak], malaysia: [mit-sarawak] }");
  const found = findingsIn(workspaceOf([{ uri, text }]), uri).filter((finding) => finding.rule === rule.id);
  expect(found.map(({ message }) => message)).toEqual([
    {
      id: "jim-sarawak (Jabatan Imigresen Malaysia Sarawak) adalah instansi pihak Malaysia, tetapi tercantum di pihak Indonesia. Pindahkan ke pihak Malaysia.",
      ms: "jim-sarawak (Jabatan Imigresen Malaysia Sarawak) ialah agensi pihak Malaysia, tetapi disenaraikan di bawah pihak Indonesia. Sila pindahkan ke pihak Malaysia.",
      en: "jim-sarawak (Jabatan Imigresen Malaysia Sarawak) is an agency of Malaysia, but it is listed under Indonesia. Move it to Malaysia.",
    },
  ]);
});

test.each([
  [
    "between lines",
    "\n  indonesia:\n    - jim-sarawak # JIM\n    # Imigrasi\n    - imigrasi-kalbar\n  malaysia:\n    - mit-sarawak # MIT",
    "\n  indonesia:\n    # Imigrasi\n    - imigrasi-kalbar\n  malaysia:\n    - mit-sarawak # MIT\n    - jim-sarawak",
  ],
  [
    "from the last line to the end of a list",
    "\n  malaysia:\n    - mit-sarawak\n    - imigrasi-kalbar\n  indonesia: []",
    "\n  malaysia:\n    - mit-sarawak\n  indonesia: [imigrasi-kalbar]",
  ],
  [
    "within braces",
    " { indonesia: [ imigrasi-kalbar, jim-sarawak ], malaysia: [ mit-sarawak ] } # pihak",
    " { indonesia: [ imigrasi-kalbar ], malaysia: [ mit-sarawak, jim-sarawak ] } # pihak",
  ],
  [
    "out of a list of one, to a side that is absent",
    "\n  indonesia:\n    - jim-sarawak",
    "\n  indonesia: []\n  malaysia: [jim-sarawak]",
  ],
  [
    "to a side that has it already",
    "\n  indonesia: [imigrasi-kalbar, jim-sarawak]\n  malaysia: [jim-sarawak]",
    "\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]",
  ],
])("the fix moves the agency %s", (_, before, after) => {
  expect(fixesOf(item(before), rule.id)[0]?.preferred).toBe(true);
  expect(applyFix(item(before), rule.id)).toBe(item(after));
  expect(applyFix(crlf(item(before)), rule.id)).toBe(crlf(item(after)));
  expectFindings(item(after), rule.id);
});

test("a list that is written elsewhere is left alone", () => {
  const first =
    "id: UJI-2024-002\ntitle: Lain\nraisedBy: indonesia\ncounterparts: { indonesia: [biro-perbatasan], malaysia: &lain [mit-sarawak] }\nhistory: []\n";
  const second =
    "id: UJI-2024-001\ntitle: Pos\nraisedBy: indonesia\ncounterparts: { indonesia: [imigrasi-kalbar, jim-sarawak], malaysia: *lain }\nhistory: []\n";
  const text = paperWith(first, second);
  const uri = `${folder}/p.kertas.yaml`;
  const found = findingsIn(workspaceOf([{ uri, text }]), uri).filter((finding) => finding.rule === rule.id);
  expect(found.map((finding) => [text.slice(finding.start, finding.end), finding.fixes?.()])).toEqual([
    ["jim-sarawak", []],
  ]);
});

const entries = (more: string): string => `#- a.institutions.yaml
format: kertas-kerja-institutions/1
agencies:
  - id: dinas-pasar
    name: Dinas Pasar
    side: indonesia
    level: regional
    kind: local-government
    confidence: likely
${more}`;

test("in an institutions file counterparts are of the other side, every other relation stays on its own", () => {
  expectFindings(
    entries(`    counterparts: [jim-sarawak, { agency: biro-perbatasan, confidence: likely }, imigrasi-kalbar]
#                                         ^^^^^^^^^^^^^^^ wrong-side
#                                                                                ^^^^^^^^^^^^^^^ wrong-side
    parent: [{ agency: biro-perbatasan }, { agency: jim-sarawak }]
#                                                   ^^^^^^^^^^^ wrong-side
    valid: { to: 2019 }
    succeededBy: [dinas-baru, mit-sarawak]
#                             ^^^^^^^^^^^ wrong-side
    handedOver: [{ to: mit-sarawak }, { to: dinas-baru }]
#                      ^^^^^^^^^^^ wrong-side
committees:
  - id: tim-pasar
    name: Tim Pasar
    kind: technical-team
    side: joint
    confidence: likely
    roles:
      - { role: chair, side: malaysia, agency: dinas-baru }
#                                              ^^^^^^^^^^ wrong-side
      - { role: chair, side: indonesia, agency: dinas-baru }
      - { role: member, side: joint, agency: jim-sarawak }
      - { role: member, agency: jim-sarawak }
`),
    rule.id,
  );
});

test("of an entry whose own side is not known, none is asked for", () => {
  expectFindings(entries("    counterparts: [imigrasi-kalbar]\n").replace("    side: indonesia\n", ""), rule.id);
});

test("there the message says which side is due", () => {
  const uri = `${folder}/a.institutions.yaml`;
  const text = entries("    counterparts: [imigrasi-kalbar]\n").replace("#- a.institutions.yaml\n", "");
  const found = findingsIn(workspaceOf([{ uri, text }]), uri).filter((finding) => finding.rule === rule.id);
  expect(found.map(({ message, fixes }) => ({ message, fixes: fixes?.() }))).toEqual([
    {
      message: {
        id: "imigrasi-kalbar (Kantor Wilayah Imigrasi Kalimantan Barat) adalah instansi pihak Indonesia, padahal yang diminta di sini instansi pihak Malaysia. Pilih instansi pihak Malaysia.",
        ms: "imigrasi-kalbar (Pejabat Imigresen Kalimantan Barat) ialah agensi pihak Indonesia, sedangkan yang diperlukan di sini ialah agensi pihak Malaysia. Sila pilih agensi pihak Malaysia.",
        en: "imigrasi-kalbar (Kantor Wilayah Imigrasi Kalimantan Barat) is an agency of Indonesia, but one of Malaysia is due here. Choose an agency of Malaysia.",
      },
      fixes: undefined,
    },
  ]);
});
