import { inspect } from "node:util";
import { expect, test } from "vitest";
import { folder, paperFile, workspaceOf, type TextAt } from "../../../test/fixture.ts";
import { Document } from "../document.ts";
import { readChange } from "./supersede-change.ts";
import { previewOf } from "./supersede-preview.ts";
import { afterwards, supersede, type Superseding } from "./supersede.ts";

const own = (text: string, name = "a"): TextAt => ({ uri: `${folder}/${name}.institutions.yaml`, text });

function run(files: readonly TextAt[], value: object): Superseding | { readonly problem: string } {
  const change = readChange(value);
  if ("wrong" in change) return { problem: change.wrong };
  const done = supersede(workspaceOf(files), change);
  return "problem" in done ? { problem: done.problem.en } : done;
}

/** The files after a change that is possible, drafts included, by their names. */
function after(files: readonly TextAt[], value: object): Readonly<Record<string, string>> {
  const done = run(files, value);
  if ("problem" in done) throw new Error(done.problem);
  const { documents } = afterwards(workspaceOf(files), done, true);
  return Object.fromEntries([...documents].map(([uri, { text }]) => [uri.slice(folder.length + 1), text]));
}

const register = `# Our own
format: kertas-kerja-institutions/1
agencies:
  # offices
  - id: dinas-a # since long
    name: { id: Dinas A, ms: Jabatan A }
    abbreviation: DA
    aliases: [Kantor A]
    side: indonesia
    level: regional
    kind: local-government

    issueAreas: [security-border]
    parent: [{ agency: badan-b }]
    counterparts: [jim-sarawak]
    sources: [https://example.org/a]
  - { id: badan-b, name: Badan B, side: indonesia, level: regional, kind: agency, confidence: likely }
  - id: seksi-c
    name: Seksi C
    side: indonesia
    level: regional
    kind: agency
    valid:
      from: 2010
    parent:
      - agency: dinas-a # below it
    confidence: likely
committees:
  - id: panitia
    name: Panitia
    kind: forum
    side: joint
    roles:
      - { role: secretariat, side: indonesia, agency: dinas-a }
      - role: chair
        side: malaysia
        agency: jim-sarawak
      - { role: anggota, side: indonesia, agency: dinas-a, valid: { from: 2020, to: 2021 } }
    confidence: likely
`;

const renamed = {
  kind: "renamed",
  id: "dinas-a",
  to: { id: "dinas-d", entry: { name: "Dinas D" } },
  on: "2025-05-01",
  sources: ["https://example.org/d"],
};

test("renamed: the old entry ends, the new one has its names and all its relations; the rest stays to the byte", () => {
  expect(after([own(register)], renamed)["a.institutions.yaml"]).toBe(
    register
      .replace(
        `[security-border]
    parent`,
        `[security-border]
    valid: { to: 2025-04-30 }
    succeededBy: [dinas-d]
    parent`,
      )
      .replace(
        `[https://example.org/a]
`,
        `[https://example.org/a, https://example.org/d]
  - id: dinas-d
    name: Dinas D
    aliases: [Dinas A, Jabatan A, DA, Kantor A]
    side: indonesia
    level: regional
    kind: local-government
    issueAreas: [security-border]
    valid: { from: 2025-05-01 }
    parent:
      - agency: badan-b
    counterparts: [jim-sarawak]
    sources: [https://example.org/d]
`,
      )
      .replace(
        `      - agency: dinas-a # below it
`,
        `      - agency: dinas-a # below it
        valid: { to: 2025-04-30 }
      - { agency: dinas-d, valid: { from: 2025-05-01 } }
`,
      )
      .replace(
        `agency: dinas-a }
`,
        `agency: dinas-a, valid: { to: 2025-04-30 } }
      - { role: secretariat, side: indonesia, agency: dinas-d, valid: { from: 2025-05-01 } }
`,
      ),
  );
});

test("lines end as they did", () => {
  const crlf = (text = ""): string => text.replaceAll("\n", "\r\n");
  expect(after([own(crlf(register))], renamed)["a.institutions.yaml"]).toBe(
    crlf(after([own(register)], renamed)["a.institutions.yaml"]),
  );
});

test("entries in braces are edited in braces", () => {
  const text =
    "{ format: kertas-kerja-institutions/1, agencies: [{ id: a, name: A, side: indonesia, level: central, kind: agency, valid: { from: 2001 }, confidence: likely }] }\n";
  expect(
    after([own(text)], { kind: "merged", id: "a", with: [], to: { id: "b", entry: { name: "B" } }, on: "2020" })[
      "a.institutions.yaml"
    ],
  ).toBe(
    "{ format: kertas-kerja-institutions/1, agencies: [{ id: a, name: A, side: indonesia, level: central, kind: agency, valid: { from: 2001, to: 2019 }, succeededBy: [b], confidence: likely }, { id: b, name: B, side: indonesia, level: central, kind: agency, valid: { from: 2020 }, confidence: likely }] }\n",
  );
});

test("a shipped entry is copied into the folder's file, which is made where there is none", () => {
  const change = { kind: "dissolved", id: "biro-perbatasan", on: "2025-06" };
  expect(after([], change)).toEqual({
    "lembaga.institutions.yaml": `format: kertas-kerja-institutions/1
agencies:
  - id: biro-perbatasan
    name: { id: Biro Pengelolaan Perbatasan }
    side: indonesia
    level: regional
    kind: local-government
    valid: { to: 2025-05 }
    succeededBy: []
    confidence: likely
`,
  });
  const done = run([own(register)], change);
  expect("problem" in done ? [] : done.entries).toEqual([
    { kind: "agency", id: "biro-perbatasan", what: "ended", uri: `${folder}/a.institutions.yaml`, isCopy: true },
  ]);
});

test("with several successors relations go to whom they were said to go; the others are left to people", () => {
  const parts = [{ id: "dinas-d", entry: { name: "Dinas D" }, offices: ["seksi-c"] }, { id: "badan-b" }];
  const done = run([own(register)], { kind: "split", id: "dinas-a", to: parts, on: "2025" });
  if ("problem" in done) throw new Error(done.problem);
  expect(done.left.map(({ en }) => en)).toEqual([
    "The role `secretariat` in panitia ended with dinas-a; it is not known who holds it now.",
    "Counterparts of dinas-a that are not those of its successors (dinas-d, badan-b): jim-sarawak.",
  ]);
  const text = after([own(register)], { kind: "split", id: "dinas-a", to: parts, on: "2025" })["a.institutions.yaml"];
  expect(text).toContain(
    "      - { role: secretariat, side: indonesia, agency: dinas-a, valid: { to: 2024 } }\n      - role: chair",
  );
  expect(text).toContain("      - { agency: dinas-d, valid: { from: 2025 }, confidence: likely }\n");
  expect(text).toContain("succeededBy: [dinas-d, badan-b]\n");
});

test("a mandate handed over leaves both in being; counterparts of that part end", () => {
  const text = after([own(register)], {
    kind: "handed-over",
    id: "dinas-a",
    to: { id: "badan-b" },
    what: { id: "izin", ms: "permit" },
    counterparts: ["jim-sarawak"],
    on: "2025-01-01",
    sources: ["https://example.org/a"],
  })["a.institutions.yaml"];
  expect(text).toBe(
    register.replace(
      "    counterparts: [jim-sarawak]\n",
      "    handedOver: [{ to: badan-b, what: { id: izin, ms: permit }, from: 2025-01-01 }]\n    counterparts: [{ agency: jim-sarawak, valid: { to: 2024-12-31 } }]\n",
    ),
  );
});

test("a role moves, a parent changes", () => {
  const role = {
    kind: "role-moved",
    id: "panitia",
    role: "chair",
    side: "malaysia",
    to: { id: "mit-sarawak" },
    on: "2025",
  };
  expect(after([own(register)], role)["a.institutions.yaml"]).toBe(
    register.replace(
      "        agency: jim-sarawak\n",
      "        agency: jim-sarawak\n        valid: { to: 2024 }\n      - role: chair\n        side: malaysia\n        agency: mit-sarawak\n        valid: { from: 2025 }\n        confidence: likely\n",
    ),
  );
  const parent = {
    kind: "parent-changed",
    id: "seksi-c",
    to: { id: "badan-b" },
    on: "2025-02",
    sources: ["https://example.org/c"],
  };
  expect(after([own(register)], parent)["a.institutions.yaml"]).toContain(
    "      - agency: dinas-a # below it\n        valid: { to: 2025-01 }\n      - { agency: badan-b, valid: { from: 2025-02 } }\n",
  );
});

test("issue areas, committees and border posts end too", () => {
  const area = run([], { kind: "split", id: "security-border", to: [{ id: "social-culture" }], on: "2026" });
  expect("problem" in area ? area : area.left.map(({ en }) => en)).toEqual([
    "`issueAreas` still names security-border in: imigrasi-kalbar, jim-sarawak. This key knows no time; change it when it is right.",
  ]);
  const post = {
    kind: "renamed",
    id: "entikong-tebedu",
    to: { id: "entikong", entry: { name: "Entikong" } },
    on: "2026",
  };
  expect(after([], post)["lembaga.institutions.yaml"]).toContain(
    "  - id: entikong\n    name: Entikong\n    aliases: [Entikong – Tebedu, PLBN Entikong, ICQS Tebedu]\n    indonesia: { name: PLBN Entikong",
  );
});

const item = (agency: string): string =>
  `id: UJI-2025-001\ntitle: Pasar perbatasan\nraisedBy: indonesia\ncounterparts:\n  indonesia: [${agency}] # lead\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 37\n    date: 2024-11-01\n    outcome: raised\n    decision: Dibahas.\n    followUp:\n      - { action: Survei, by: dinas-a }\n`;

const paper = (status: string, date: string, agency = "dinas-a"): TextAt => {
  const { uri, text } = paperFile("38.kertas.yaml", { number: 38, date }, item(agency));
  return { uri, text: text.replace("items:", `status: ${status}\nitems:`) };
};

/** How a draft is after dinas-a was succeeded. */
const drafted = (file: TextAt, to: readonly object[]): string | undefined =>
  after([own(register), file], { kind: "split", id: "dinas-a", to, on: "2025-05-01" })["38.kertas.yaml"];

test("a draft of that day or later names the one successor, once; what was before stays", () => {
  const draft = paper("draft", "2025-05-01", "dinas-a, badan-b");
  expect(drafted(draft, [{ id: "badan-b" }])).toBe(draft.text.replace("[dinas-a, badan-b]", "[badan-b]"));
});

test("where there are several, a comment asks", () => {
  const draft = { ...paper("draft", "2025-06-01"), text: paper("draft", "2025-06-01").text.replace(" # lead", "") };
  expect(drafted(draft, [{ id: "badan-b" }, { id: "seksi-c" }])).toBe(
    draft.text.replace(
      "[dinas-a]",
      "[dinas-a] # kertas-kerja-settle: dinas-a sudah tidak ada pada tanggal sidang; pilih penggantinya: badan-b, seksi-c",
    ),
  );
});

test.each([paper("draft", "2025-04-30"), paper("submitted", "2025-06-01"), paper("adopted", "2025-06-01")])(
  "earlier drafts, and papers that were handed in, stay as they are",
  (file) => {
    expect(drafted(file, [{ id: "badan-b" }])).toBe(file.text);
  },
);

const wordsFor = (file: TextAt): readonly string[] => {
  const done = run([own(register), file], renamed);
  return "problem" in done ? [done.problem] : previewOf(done, "en").places.map(({ key, words }) => `${key}: ${words}`);
};

test("every open item is told with what is to be done", () => {
  expect(wordsFor(paper("draft", "2025-06-01"))).toEqual([
    "counterparts.indonesia: replace dinas-a by dinas-d",
    "history.followUp.by: dinas-a stays right as of that day; the next paper names dinas-d",
  ]);
  expect(wordsFor(paper("adopted", "2025-06-01"))[0]).toBe(
    "counterparts.indonesia: names dinas-a; this paper is adopted by the session and is not changed. In its place: dinas-d",
  );
  expect(wordsFor(paper("adopted", "2025-04-30"))[0]).toBe(
    "counterparts.indonesia: dinas-a stays right as of that day; the next paper names dinas-d",
  );
  const closed = paper("draft", "2025-06-01");
  expect(wordsFor({ ...closed, text: closed.text.replace("outcome: raised", "outcome: completed") })).toEqual([]);
});

test("a place led by who handed over asks whether the receiver is to be named", () => {
  const draft = paper("draft", "2025-06-01");
  const file = {
    ...draft,
    text: draft.text.replace("raisedBy: indonesia", "raisedBy: indonesia\n    place: entikong-tebedu"),
  };
  const done = run([own(register), file], { kind: "handed-over", id: "dinas-a", to: { id: "badan-b" }, on: "2025" });
  expect("problem" in done ? done : [done.drafts, done.places]).toMatchObject([
    [],
    [{ key: "counterparts.indonesia", id: "dinas-a", proposal: "add", ids: ["badan-b"], item: "UJI-2025-001" }],
  ]);
});

const to = (id: string, entry?: object) => ({ id, ...(entry && { entry }) });

test.each([
  [{ kind: "gone" }, "kind"],
  [{ ...renamed, on: "2025-02-30" }, "on"],
  [{ ...renamed, sources: ["buku"] }, "sources"],
  [{ ...renamed, to: to("x", { name: "X", warna: 1 }) }, "to"],
  [{ ...renamed, id: "dinas-x" }, 'There is no institution "dinas-x". Did you mean: dinas-a?'],
  [
    { ...renamed, to: to("Dinas D", { name: "D" }) },
    '"Dinas D" cannot be an id: use small letters, digits and hyphens.',
  ],
  [{ ...renamed, to: to("badan-b", { name: "B" }) }, "is taken by badan-b (Badan B)"],
  [{ ...renamed, to: to("dinas-d") }, 'There is no institution "dinas-d" yet. Give its name if it is new.'],
  [
    { ...renamed, to: to("d", { name: "D", level: "tinggi", parent: [{ agency: "tiada" }] }) },
    "`level`, `parent: tiada`.",
  ],
  [{ ...renamed, id: "dinas-lama", on: "2025" }, "ended on 2016-12-31 and was succeeded by dinas-baru already"],
  [{ ...renamed, id: "seksi-c", on: "2009" }, "is not there on 2009-01-01"],
  [{ kind: "merged", id: "dinas-a", with: [], to: to("mit-sarawak"), on: "2025" }, "is not on the side of dinas-a"],
  [
    { kind: "merged", id: "dinas-a", with: ["badan-b"], to: to("badan-b"), on: "2025" },
    "badan-b cannot succeed itself",
  ],
  [
    { kind: "merged", id: "dinas-baru", with: [], to: to("dinas-lama"), on: "2025" },
    "dinas-lama is itself succeeded by dinas-baru",
  ],
  [
    { kind: "dissolved", id: "dinas-a", to: [to("badan-mendatang")], on: "2025" },
    "badan-mendatang (Badan Mendatang) is not there on 2025-01-01",
  ],
  [{ kind: "handed-over", id: "forum-uji", to: to("dinas-a"), on: "2025" }, "This is for agencies alone"],
  [
    { kind: "handed-over", id: "polis-sempadan", to: to("agensi-sempadan"), on: "2025-01-01" },
    "This is recorded already",
  ],
  [
    { kind: "handed-over", id: "dinas-a", to: to("badan-b"), counterparts: ["mit-sarawak"], on: "2025" },
    "is not written as a present counterpart",
  ],
  [
    { kind: "role-moved", id: "panitia", role: "secretariat", side: "indonesia", to: to("dinas-a"), on: "2025" },
    "This is recorded already",
  ],
  [
    { kind: "role-moved", id: "panitia", role: "chair", from: "dinas-a", to: to("badan-b"), on: "2025" },
    "No such holder of the role `chair`",
  ],
  [
    { kind: "role-moved", id: "panitia", role: "anggota", side: "indonesia", to: to("dinas-baru"), on: "2020" },
    "From 2020-01-01 the role `anggota` is held by dinas-a already.",
  ],
  [{ kind: "parent-changed", id: "seksi-c", to: to("dinas-a"), on: "2025" }, "This is recorded already"],
])("%j is refused", (change, words) => {
  const done = run([own(register)], change);
  expect("problem" in done ? done.problem : "done").toContain(words);
});

test("a file that does not parse, or is of a later version, is not written to, and neither is an entry that edits do not fit", () => {
  expect(run([own(`${register}  - [`)], renamed)).toEqual({
    problem: "The file a.institutions.yaml cannot be read as a whole yet. Mend what is found in it first.",
  });
  expect(run([own(register.replace("institutions/1", "institutions/2"))], renamed)).toEqual({
    problem: "The file a.institutions.yaml cannot be read as a whole yet. Mend what is found in it first.",
  });
  expect(run([own(register.replace("issueAreas:", "valid: selalu\n    issueAreas:"))], renamed)).toEqual({
    problem:
      "The entry of dinas-a (Dinas A) in a.institutions.yaml is written in a way that cannot be changed for you. Change it yourself.",
  });
});

test.each([
  ["valid: &masa { from: 2001 }", "valid: *masa", renamed],
  ["sources: &sumber [https://example.org/a]", "sources: *sumber", { ...renamed, sources: ["https://example.org/b"] }],
  [
    "counterparts: &mitra [jim-sarawak]",
    "counterparts: *mitra",
    { kind: "handed-over", id: "dinas-a", to: to("badan-b"), counterparts: ["jim-sarawak"], on: "2025" },
  ],
])("what an entry shares with another is not changed for both: %s", (shared, alias, change) => {
  const entry = (id: string, line: string): string =>
    `  - id: ${id}\n    name: ${id}\n    side: indonesia\n    level: regional\n    kind: agency\n    ${line}\n    confidence: likely\n`;
  const head = "format: kertas-kerja-institutions/1\nagencies:\n";
  const other = entry("badan-b", "issueAreas: [security-border]");
  expect(run([own(head + entry("dinas-a", shared) + entry("dinas-c", alias) + other)], change)).toEqual({
    problem:
      "The entry of dinas-a in a.institutions.yaml is written in a way that cannot be changed for you. Change it yourself.",
  });
  expect(run([own(head + entry("dinas-a", shared) + other)], change)).not.toHaveProperty("problem");
});

test("whatever stands in an institutions file, nothing throws", () => {
  const odd = [
    "[]",
    "agencies: x",
    "agencies: {}",
    "agencies: [null, 1, [], {id: dinas-a}]",
    "agencies: [&a {id: dinas-a}, *a]",
    "committees:\n- id: dinas-a\n  roles: x",
    "",
  ];
  for (const text of odd)
    for (const change of [
      renamed,
      { kind: "dissolved", id: "biro-perbatasan", on: "2025" },
      { kind: "role-moved", id: "forum-uji", role: "chair", to: to("dinas-baru"), on: "2025" },
    ])
      expect(() => new Document("x", "institutions", inspect(run([own(text)], change), { depth: 6 }))).not.toThrow();
});
