import { expect, test } from "vitest";
import { applyFix, expectFindings, fixesOf, folder, paperWith, workspaceOf } from "../../../test/fixture.ts";
import { Document } from "../document.ts";
import { applyEdits } from "../edit.ts";
import { referencesOf } from "./shared-references.ts";
import { unknownReference as rule } from "./unknown-reference.ts";

const item = (more: string): string =>
  paperWith(
    `id: UJI-2024-001\ntitle: Pos\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\n${more}`,
  );
const raisedBy = (id: string): string => item("history: []\n").replace("raisedBy: indonesia", `raisedBy: ${id}`);
const messageOf = (text: string) => {
  const workspace = workspaceOf([{ uri: `${folder}/p.kertas.yaml`, text }]);
  const document = workspace.documents.get(`${folder}/p.kertas.yaml`);
  const context = { document: document ?? new Document("", "paper", ""), workspace };
  return [...(rule.document?.({ ...context, institutions: workspace.institutions, option: () => 0 }) ?? [])].map(
    ({ message }) => message,
  );
};
const titles = (text: string): readonly string[] => fixesOf(text, rule.id).map(({ title }) => title.en);

test("ids that nothing has are found wherever the schema wants one, the sides' own words are not", () => {
  expectFindings(
    item(`place: [entikong-tebedu, entikong]
#                        ^^^^^^^^ unknown-reference
waitingOn: forum-pusta
#          ^^^^^^^^^^^ unknown-reference
history:
  - session: "forum-lain#3"
#             ^^^^^^^^^^ unknown-reference
    date: 2024-11-05
    outcome: completed
    decision: Uji.
    followUp:
      - action: Survei
        by: ["jim-sabah", jim-sarawak]
#            ^^^^^^^^^^^ unknown-reference
`),
    rule.id,
  );
  expectFindings(raisedBy("joint"));
  expectFindings(raisedBy("&a jim-sarawak").replace("malaysia: [jim-sarawak]", "malaysia: [*a]"));
});

test("a side's own word in other letters or another language is replaced by the one that is due", () => {
  for (const [written, due] of [
    ["Indonesia", "indonesia"],
    ["MALAYSIA", "malaysia"],
    ["Joint", "joint"],
    ["bersama", "joint"],
  ] as const) {
    const text = raisedBy(written);
    expect(messageOf(text).map(({ en }) => en)).toEqual([`“${written}” is written \`${due}\` here: replace it.`]);
    expect(fixesOf(text, rule.id).map(({ preferred }) => preferred)).toEqual([true]);
    expect(applyFix(text, rule.id)).toBe(raisedBy(due));
  }
  expect(messageOf(raisedBy("Indonesia"))).toEqual([
    {
      id: "“Indonesia” di sini ditulis `indonesia`: gantilah.",
      ms: "“Indonesia” di sini ditulis sebagai `indonesia`: sila gantikan.",
      en: "“Indonesia” is written `indonesia` here: replace it.",
    },
  ]);
  expect(messageOf(raisedBy("imigrasi-malaysia")).map(({ en }) => en)[0]).toContain("No agency is registered");
});

test("in braces, behind a byte order mark and between CRLF the place is the same", () => {
  const text = item(`history: []
participants: []
place: entikong
#      ^^^^^^^^ unknown-reference
`);
  expectFindings(text.replaceAll("\n", "\r\n"));
  expectFindings(
    paperWith(`{ id: UJI-2024-001, title: T, raisedBy: jim, counterparts: { indonesia: [imigrasi-kalbar], malaysia: [jim-sarawak] }, history: [] }
#                                       ^^^ unknown-reference
`),
  );
});

test("an alias says nothing that its anchor has not said", () => {
  expectFindings(
    item("history: []\n").replace(
      "raisedBy: indonesia\n    counterparts:\n      indonesia: [imigrasi-kalbar]",
      "raisedBy: &siapa bukan-siapa\n#                    ^^^^^^^^^^^ unknown-reference\n    counterparts:\n      indonesia: [*siapa]",
    ),
    rule.id,
  );
});

test("a text may stand where the schema allows one", () => {
  expectFindings(item("waitingOn: Keputusan tingkat pusat\nhistory: []\n"));
  expectFindings(item("waitingOn: Kemlu\nhistory: []\n"));
  expectFindings(item("waitingOn: forum-pusat\nhistory: []\n"));
  expectFindings(item("waitingOn: kemlu\n#          ^^^^^ unknown-reference\nhistory: []\n"));
});

test("references of institutions files are held to the same", () => {
  expectFindings(`#- instansi.institutions.yaml
format: kertas-kerja-institutions/1
agencies:
  - id: badan-uji
    name: Badan Uji
    side: indonesia
    level: central
    kind: agency
    succeededBy: [badan-uji-baru]
#                 ^^^^^^^^^^^^^^ unknown-reference
    counterparts: [jim-sarawak, { agency: jim-sabah, confidence: likely }]
#                                         ^^^^^^^^^ unknown-reference
    parent: [{ agency: badan-kini }, { agency: badan-dulu }]
#                                              ^^^^^^^^^^ unknown-reference
    confidence: likely
committees:
  - id: tim-uji
    name: Tim Uji
    kind: technical-team
    side: indonesia
    parent: forum-uji
    roles: [{ role: chair, agency: badan-uji }, { role: secretary, agency: biro }]
#                                                                          ^^^^ unknown-reference
    confidence: likely
`);
});

test("where another kind of entry has the id, the message says so", () => {
  expect(
    messageOf(paperWith(rule.example.good).replace("preparedBy: tim-teknis-uji", "preparedBy: jim-sarawak")),
  ).toEqual([
    {
      id: "jim-sarawak (Jabatan Imigresen Malaysia Sarawak) adalah instansi, padahal di sini yang diminta komite. Pilih komite yang terdaftar.",
      ms: "jim-sarawak (Jabatan Imigresen Malaysia Sarawak) ialah agensi, sedangkan yang diperlukan di sini ialah jawatankuasa. Sila pilih jawatankuasa yang berdaftar.",
      en: "jim-sarawak (Jabatan Imigresen Malaysia Sarawak) is an agency, but a committee is due here. Choose a registered committee.",
    },
  ]);
  const wrongForum = paperWith(rule.example.good).replace("forum: forum-uji", "forum: tim-teknis-uji");
  expect(messageOf(wrongForum).map(({ en }) => en)).toEqual([
    "tim-teknis-uji (Tim Teknis Uji) is a technical team, but a forum is due here. Choose a registered forum.",
  ]);
});

test("the message names what was written, in three languages", () => {
  expect(messageOf(raisedBy("badan-gaib"))).toEqual([
    {
      id: "Tidak ada instansi yang terdaftar sebagai “badan-gaib”. Pilih instansi yang terdaftar, atau daftarkan lebih dahulu.",
      ms: "Tiada agensi yang berdaftar sebagai “badan-gaib”. Sila pilih agensi yang berdaftar, atau daftarkannya dahulu.",
      en: "No agency is registered as “badan-gaib”. Choose a registered agency, or register this one first.",
    },
  ]);
  expect(messageOf(raisedBy("Kanwil Imigrasi"))).toEqual([
    {
      id: "“Kanwil Imigrasi” terdaftar dengan id imigrasi-kalbar: tuliskan id itu.",
      ms: "“Kanwil Imigrasi” berdaftar dengan id imigrasi-kalbar: sila tulis id itu.",
      en: "“Kanwil Imigrasi” is registered under the id imigrasi-kalbar: write that id.",
    },
  ]);
});

test("a name, an abbreviation or an alias is replaced by the one id that it stands for", () => {
  for (const written of ["kanwil imigrasi", "'Divisi Keimigrasian Kalbar'", "IMIGRASI-KALBAR"]) {
    const text = raisedBy(written);
    expect(fixesOf(text, rule.id)[0]?.preferred).toBe(true);
    expectFindings(applyFix(text, rule.id));
    expect(applyFix(text, rule.id)).toBe(raisedBy("imigrasi-kalbar"));
  }
});

test("the nearest ids are offered, under a side those of that side", () => {
  expect(titles(raisedBy("imigrasi-kalbr"))).toEqual([
    "Replace by imigrasi-kalbar",
    "Add imigrasi-kalbr to the institutions",
  ]);
  expect(titles(raisedBy("Jabatan Imigresen Malaysia Sarawk"))).toEqual(["Replace by jim-sarawak"]);
  const wrongSide = item("history: []\n").replace("[imigrasi-kalbar]", "[jim-sarawk]");
  expect(titles(wrongSide)).toEqual(["Add jim-sarawk to the institutions"]);
});

test("an id that the list has already is not written into it twice", () => {
  const text = item("history: []\n")
    .replaceAll("\n", "\r\n")
    .replace("[jim-sarawak]", "[jim-sarawak, jim-sarawk] # JIM");
  expect(applyFix(text, rule.id)).toBe(
    item("history: []\n").replaceAll("\n", "\r\n").replace("[jim-sarawak]", "[jim-sarawak] # JIM"),
  );
});

test("of forum#number the forum alone is replaced", () => {
  const text = (forum: string): string =>
    item(`history:\n  - session: ${forum}\n    date: 2024-11-05\n    outcome: completed\n    decision: Uji.\n`);
  expect(applyFix(text('"forum-pusta#3"'), rule.id)).toBe(text('"forum-pusat#3"'));
});

test("an entry is added to a file of the folder's own, valid and to be completed", () => {
  const text = item("history: []\n").replace("[jim-sarawak]", "[jim-sarawak, kastam-sarawak]");
  const [fix] = fixesOf(text, rule.id).filter(({ elsewhere }) => elsewhere);
  const [file] = fix?.elsewhere ?? [];
  expect(fix?.title).toEqual({
    id: "Tambahkan kastam-sarawak ke berkas lembaga",
    ms: "Tambah kastam-sarawak ke dalam fail institusi",
    en: "Add kastam-sarawak to the institutions",
  });
  expect(file).toMatchObject({ uri: `${folder}/lembaga.institutions.yaml`, create: true });
  const made = applyEdits("", file?.edits ?? []);
  expect(made).toBe(
    "format: kertas-kerja-institutions/1\nagencies:\n  - id: kastam-sarawak\n    name: Kastam Sarawak\n    side: malaysia\n    level: regional\n    kind: other\n    confidence: likely\n",
  );
  expectFindings(`#- p.kertas.yaml\n${text}#- lembaga.institutions.yaml\n${made}`);
});

const ownFile = (lists: string): string => `format: kertas-kerja-institutions/1\n${lists}`;
const otherAgency = "{ id: a, name: A, side: malaysia, level: central, kind: other, confidence: likely }";
const newAgency =
  "{ id: kastam-sarawak, name: Kastam Sarawak, side: malaysia, level: regional, kind: other, confidence: likely }";
const newLines = newAgency.slice(2, -2).split(", ");

test.each([
  [
    "in lines",
    `agencies:\n- id: a # a\n  name: A\n  side: malaysia\n  level: central\n  kind: other\n  confidence: likely\n`,
    `- ${newLines.join("\n  ")}\n`,
  ],
  ["in braces", `agencies: [${otherAgency}] # a\n`, `agencies: [${otherAgency}, ${newAgency}] # a\n`],
  ["empty", "agencies: []\n", `agencies: [${newAgency}]\n`],
  ["absent", "borderPosts: [{ id: a, name: A, confidence: likely }]", `\nagencies:\n  - ${newLines.join("\n    ")}`],
])("an entry is added to the folder's file that is there, whose list is %s", (_, lists, added) => {
  for (const eol of ["\n", "\r\n"]) {
    const text = item("history: []\n").replace("[jim-sarawak]", "[jim-sarawak, kastam-sarawak]");
    const before = ownFile(lists).replaceAll("\n", eol);
    const [elsewhere] = fixesOf(`#- p.kertas.yaml\n${text}#- z.institutions.yaml\n${before}`, rule.id).flatMap(
      (fix) => fix.elsewhere ?? [],
    );
    expect(elsewhere?.uri).toBe(`${folder}/z.institutions.yaml`);
    const after = applyEdits(before, elsewhere?.edits ?? []);
    const kept = added.startsWith("agencies") ? "" : lists;
    expect(after).toBe(ownFile(kept + added).replaceAll("\n", eol));
    expectFindings(`#- p.kertas.yaml\n${text}#- z.institutions.yaml\n${after}`);
  }
});

test("an entry is not added where its id could not stand, or to what is no list", () => {
  expect(titles(raisedBy("Jawatankuasa"))).toEqual([]);
  const source = `#- p.kertas.yaml\n${raisedBy("badan-gaib")}#- z.institutions.yaml\n- a\n`;
  expect(titles(source)).toEqual([]);
});

test("an institutions file is completed in its own text", () => {
  const source = `#- a.institutions.yaml\nformat: kertas-kerja-institutions/1\nissueAreas:\n  - id: laut\n    name: Laut\n    confidence: likely\n    forums: [forum-laut]\n`;
  const fixed = applyFix(source, rule.id, "Add");
  expect(fixed).toContain("committees:\n  - id: forum-laut\n    name: Forum Laut\n");
  expectFindings(`#- a.institutions.yaml\n${fixed}`);
});

test("what is read as a reference follows the schema alone", () => {
  const document = new Document("file:///p.kertas.yaml", "paper", raisedBy("jim-sarawak"));
  expect(referencesOf(document).map(({ path, id }) => `${path.join(".")}: ${id}`)).toEqual([
    "session.forum: forum-uji",
    "issueArea: security-border",
    "preparedBy: tim-teknis-uji",
    "items.0.raisedBy: jim-sarawak",
    "items.0.counterparts.indonesia.0: imigrasi-kalbar",
    "items.0.counterparts.malaysia.0: jim-sarawak",
  ]);
});

test("what an institutions file writes in lines that do not parse may be defined there", () => {
  const paper = raisedBy("badan-gaib");
  const broken = ownFile("agencies:\n  - id: badan-gaib\n    name: 'Badan\n  - id: badan-lain\n    name: Lain\n");
  expectFindings(`#- p.kertas.yaml\n${paper}#- z.institutions.yaml\n${broken}`, rule.id);
  const lost = ownFile("agencies: [\n  - id: a\n    name: A\n  - id: badan-gaib\n    name: Badan\n");
  expectFindings(`#- p.kertas.yaml\n${paper}#- z.institutions.yaml\n${lost}`, rule.id);
  const elsewhere = broken.replace("badan-gaib", "badan-itu");
  const marked = paper.replace("badan-gaib", "badan-gaib\n#             ^^^^^^^^^^ unknown-reference");
  expectFindings(`#- p.kertas.yaml\n${marked}#- z.institutions.yaml\n${elsewhere}`, rule.id);
});

test("in an institutions file the ids of the side that is due are proposed", () => {
  const entry = (id: string): string =>
    `#- a.institutions.yaml\n${ownFile(`agencies: [{ id: a, name: A, side: indonesia, level: central, kind: other, counterparts: [${id}] }]`)}\n`;
  const proposed = (id: string): readonly string[] => fixesOf(entry(id), rule.id).map(({ title }) => title.en);
  expect(proposed("jim-sarawk")[0]).toBe("Replace by jim-sarawak");
  expect(proposed("imigrasi-kalbr")).toEqual(["Add imigrasi-kalbr to the institutions"]);
});
