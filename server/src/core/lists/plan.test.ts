/** Lists as offices keep them, against the small set of the tests and files of a folder. */
import { expect, test } from "vitest";
import { folder, workspaceOf, type TextAt } from "../../../test/fixture.ts";
import { Document } from "../document.ts";
import { applyEdits } from "../edit.ts";
import { ownFileOf } from "../own-institutions.ts";
import { asMarkdown, describePlan } from "./describe-plan.ts";
import type { Sheet } from "./headers.ts";
import { planImport, type ImportOptions, type Plan } from "./plan.ts";

const own = `${folder}/lembaga.institutions.yaml`;

/** A sheet out of lines whose cells are parted by `|`. */
const sheetOf = (text: string, name = ""): Sheet => ({
  name,
  rows: text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("\\n", "\n"))),
});

interface Imported {
  readonly plan: Plan;
  /** The files after it, by name. */
  readonly texts: Readonly<Record<string, string>>;
}

function importSheet(sheet: Sheet, files: readonly TextAt[] = [], options: Partial<ImportOptions> = {}): Imported {
  const workspace = workspaceOf(files);
  const plan = planImport(workspace, [sheet], { target: ownFileOf(workspace, folder), ...options });
  const texts = plan.files.map(({ uri, edits }): [string, string] => [
    uri.slice(folder.length + 1),
    applyEdits(workspace.documents.get(uri)?.text ?? "", edits),
  ]);
  for (const [name, text] of texts)
    expect(new Document(`${folder}/${name}`, "institutions", text).tree.faults).toEqual([]);
  return { plan, texts: Object.fromEntries(texts) };
}

const said = ({ plan }: Imported): readonly string[] =>
  plan.unclear.map(({ row, column, problem }) =>
    [row, column, problem.en].filter((part) => part !== undefined).join(": "),
  );

const states = ({ plan }: Imported): readonly string[] => plan.entries.map(({ state, id }) => `${state} ${id}`);

test("a Malay list of one state: title rows, numbers, a known name, a new agency", () => {
  const imported = importSheet(
    sheetOf(`
      SENARAI AGENSI NEGERI SARAWAK |  | |
      Setakat 1 Jun 2025 |  | |
       | | |
      Bil. | Nama Jabatan/Agensi | Singkatan | Tarikh Ditubuhkan
      1. | JABATAN IMIGRESEN MALAYSIA SARAWAK | |
      2. | Jabatan Uji Negeri Sarawak | JUNS | 1 Januari 2020
    `),
  );
  expect(states(imported)).toEqual(["same jim-sarawak", "new juns-sarawak"]);
  expect(said(imported)).toEqual([]);
  expect(imported.texts).toEqual({
    "lembaga.institutions.yaml": `format: kertas-kerja-institutions/1
agencies:
  - id: juns-sarawak
    name: Jabatan Uji Negeri Sarawak
    abbreviation: JUNS
    side: malaysia
    level: regional
    region: sarawak
    kind: other
    valid: { from: 2020-01-01 }
    confidence: likely
`,
  });
});

test("an Indonesian list of offices: headings between, columns counted, a page that begins anew", () => {
  const imported = importSheet(
    sheetOf(`
      DAFTAR SKPD PROVINSI KALIMANTAN BARAT | | |
      No | Nama SKPD | Jenis | Keterangan
      (1) | (2) | (3) | (4)
      | I. DINAS | |
      1 | Dinas Uji | Dinas | baru
      No | Nama SKPD | Jenis | Keterangan
      2 | Badan Uji Daerah | Badan | -
    `),
  );
  expect(states(imported)).toEqual(["new dinas-uji-kalbar", "new badan-uji-daerah-kalbar"]);
  expect(imported.plan.skipped.map(({ row }) => row)).toEqual([4]);
  expect(imported.texts["lembaga.institutions.yaml"]).toContain(
    "    kind: local-government\n    confidence: likely\n    note: baru\n",
  );
  expect(imported.texts["lembaga.institutions.yaml"]).toContain("    kind: agency\n");
});

test("an entry of the folder: only the changed keys, comments and line endings as they are", () => {
  const text =
    "# Lembaga kami\r\nformat: kertas-kerja-institutions/1\r\nagencies:\r\n  - id: dinas-uji # tetap\r\n    name: Dinas Uji\r\n    aliases: [DU]   # lama\r\n    side: indonesia\r\n    level: regional\r\n    kind: other\r\n    # akhir\r\n";
  const imported = importSheet(
    sheetOf(
      "Id | Singkatan | Nama lain | Berlaku sampai | Digantikan oleh\ndinas-uji | DUJ | DU\\nDinas Lama | 2024 | imigrasi-kalbar",
    ),
    [{ uri: own, text }],
  );
  expect(states(imported)).toEqual(["ended dinas-uji"]);
  expect(imported.texts["lembaga.institutions.yaml"]).toBe(
    "# Lembaga kami\r\nformat: kertas-kerja-institutions/1\r\nagencies:\r\n  - id: dinas-uji # tetap\r\n    name: Dinas Uji\r\n    abbreviation: DUJ\r\n    aliases: [DU, Dinas Lama]   # lama\r\n    side: indonesia\r\n    level: regional\r\n    kind: other\r\n    valid: { to: 2024 }\r\n    succeededBy: [imigrasi-kalbar]\r\n    # akhir\r\n",
  );
});

test("an entry in braces, and one whose list is in braces", () => {
  const text =
    "format: kertas-kerja-institutions/1\nagencies: [{ id: dinas-uji, name: Dinas Uji, side: indonesia, level: regional, kind: other }]\n";
  const imported = importSheet(
    sheetOf("Nama | Singkatan | Pihak | Tingkat\nDinas Uji | DUJ | |\nDinas Dua | | Indonesia | Pusat"),
    [{ uri: own, text }],
  );
  expect(imported.texts["lembaga.institutions.yaml"]).toBe(
    "format: kertas-kerja-institutions/1\nagencies: [{ id: dinas-uji, name: Dinas Uji, abbreviation: DUJ, side: indonesia, level: regional, kind: other }, { id: dinas-dua, name: Dinas Dua, side: indonesia, level: central, kind: other, confidence: likely }]\n",
  );
});

test("a new row whose cell of sources is empty is known from no source", () => {
  const imported = importSheet(
    sheetOf(
      "Nama | Pihak | Tingkat | Sumber\nDinas Satu | Indonesia | Pusat | https://contoh.go.id/satu\nDinas Dua | Indonesia | Pusat |",
    ),
  );
  const written = imported.texts["lembaga.institutions.yaml"] ?? "";
  const [, one = "", two = ""] = written.split("  - id: ");
  expect(one).toMatch(/sources:/);
  expect(one).not.toContain("confidence");
  expect(two).not.toMatch(/sources:/);
  expect(two).toContain("confidence: likely");
});

test("a shipped entry is copied whole before it is changed", () => {
  const imported = importSheet(sheetOf("Id | Singkatan\njim-sarawak | JIMS"));
  expect(imported.plan.entries.map(({ state, overrides }) => [state, overrides])).toEqual([["changed", true]]);
  const text = imported.texts["lembaga.institutions.yaml"] ?? "";
  expect(text).toContain("  - id: jim-sarawak\n");
  expect(text).toContain("    abbreviation: JIMS\n");
  const after = workspaceOf([{ uri: own, text }]).institutions.get("agency", "jim-sarawak");
  const before = workspaceOf([]).institutions.get("agency", "jim-sarawak");
  expect({ ...after, abbreviation: undefined, origin: undefined }).toEqual({
    ...before,
    abbreviation: undefined,
    origin: undefined,
  });
});

test("new entries go behind the last one with its comments, whatever list comes next", () => {
  const text =
    "format: kertas-kerja-institutions/1\nagencies:\n  - id: dinas-uji\n    name: Dinas Uji\n    side: indonesia\n    level: central\n    kind: other\n    # di bawah dinas-uji\nissueAreas: []\n";
  const { texts } = importSheet(sheetOf("Id | Nama | Pihak | Tingkat\ndinas-dua | Dinas Dua | RI | Nasional"), [
    { uri: own, text },
  ]);
  expect(texts["lembaga.institutions.yaml"]).toBe(
    text.replace(
      "issueAreas",
      "  - id: dinas-dua\n    name: Dinas Dua\n    side: indonesia\n    level: central\n    kind: other\n    confidence: likely\nissueAreas",
    ),
  );
  const areas = importSheet(sheetOf("Id | Nama\nbidang-uji | Bidang Uji", "Bidang"), [{ uri: own, text }]);
  expect(areas.texts["lembaga.institutions.yaml"]).toBe(
    text.replace("issueAreas: []\n", "issueAreas:\n  - id: bidang-uji\n    name: Bidang Uji\n    confidence: likely\n"),
  );
});

test("what is unclear is said by row and column, and nothing of the row is written", () => {
  const imported = importSheet(
    sheetOf(`
      Nama | Singkatan | Pihak | Tingkat | Berlaku sejak | Induk | Sumber | Anggaran
      Dinas Satu | | Indonesia | Pusat | 03/04/25 | | |
      Dinas Dua | | Wakanda | Pusat | | | | 10
      Dinas Tiga | | Indonesia | Pusat | | Kementerian Entah | |
      Dinas Empat | | Indonesia | Pusat | | | situs kami |
      Dinas Lima | | | | | | |
      Dinas Enam | JIM | Malaysia | daerah | | | | 5
    `),
  );
  expect(said(imported)).toEqual([
    '2: Berlaku sejak: "03/04/25" is no certain date. Write it like 2024-10-21, 2024-10 or 2024.',
    '3: Pihak: "Wakanda" is not known. Choose one of: Indonesia, Malaysia.',
    '4: Induk: "Kementerian Entah" is not registered, or several have that name. Write its id.',
    '5: Sumber: "situs" is no web address. Addresses begin with https://.',
    '7: The abbreviation "JIM" belongs to jim-sarawak, which has another name. Write the id that is meant, or a new one.',
  ]);
  expect(imported.plan.skipped.map(({ row }) => row)).toEqual([6]);
  expect(imported.plan.unknownColumns).toEqual([{ sheet: "", title: "Anggaran" }]);
  expect(states(imported)).toEqual([]);
});

test("what is new and not told enough of is left to the person, who can say it of the whole list", () => {
  const sheet = sheetOf("Nama | Singkatan | Tingkat\nDinas Uji | DUJ | Pusat\nDinas Dua | DD | Pusat");
  expect(said(importSheet(sheet))).toEqual([
    "2: Not registered yet, and Side is not told. Add a column for it. Side and level may also stand in the title above the list, as in “Agencies of Sarawak”.",
    "3: Not registered yet, and Side is not told. Add a column for it. Side and level may also stand in the title above the list, as in “Agencies of Sarawak”.",
  ]);
  expect(states(importSheet(sheet, [], { side: "indonesia" }))).toEqual(["new duj", "new dd"]);
});

test("what is listed as ended needs its last day; what is merely absent stays", () => {
  const sheet = sheetOf("Nama | Singkatan | Status\nJabatan Imigresen Malaysia Sarawak | | dimansuhkan");
  expect(said(importSheet(sheet))).toEqual([
    "2: The list says that it is no more, without a date. Add its last day, or say the last day for the whole list.",
  ]);
  const imported = importSheet(sheet, [], { endedOn: "2025-06-30" });
  expect(states(imported)).toEqual(["ended jim-sarawak"]);
  expect(imported.texts["lembaga.institutions.yaml"]).toContain("valid: { to: 2025-06-30 }");
  const { plan } = importSheet(sheetOf("Nama | Singkatan\nDinas Perdagangan Baru | Disdag"));
  expect(plan.absent.map(({ id }) => id)).toEqual(["biro-perbatasan"]);
});

test("one entry in two rows, and ids that are taken, are never guessed", () => {
  const imported = importSheet(
    sheetOf(
      "Id | Nama | Pihak | Tingkat\nd-satu | Satu | Indonesia | Pusat\nd-satu | Satu Lagi | Indonesia | Pusat\nD Dua | Dua | Indonesia | Pusat",
    ),
  );
  expect(states(imported)).toEqual(["new d-satu"]);
  expect(said(imported)).toEqual([
    '3: Id: The id "d-satu" is used by another row or institution. Choose another id.',
    '4: Id: "D Dua" is no id. Use small letters, digits and hyphens, as in jim-sarawak.',
  ]);
  const same = importSheet(
    sheetOf(
      "Nama | Singkatan | Pihak | Tingkat\nDinas Satu | DS | Indonesia | Pusat\nDinas Dua | DS | Indonesia | Pusat",
    ),
  );
  expect(states(same)).toEqual(["new ds", "new ds-2"]);
});

test("a parent by the name of an entry that stands below it, with its period; Excel's count of days", () => {
  const { texts } = importSheet(
    sheetOf(
      "Nama | Pihak | Tingkat | Induk | Sejak\nBiro Uji | Indonesia | Pusat | Badan Induk (2020–2024-10-20) | 45586\nBadan Induk | Indonesia | Pusat | | 2019",
    ),
  );
  expect(texts["lembaga.institutions.yaml"]).toContain(
    "valid: { from: 2024-10-21 }\n    parent: [{ agency: badan-induk, valid: { from: 2020, to: 2024-10-20 } }]",
  );
});

test("an entry whose text others share, or whose file is broken, is not touched", () => {
  const entry =
    "    name: Dinas Uji\n    side: indonesia\n    level: central\n    kind: other\n    issueAreas: &bidang [security-border]\n  - { id: dinas-dua, name: Dua, side: indonesia, level: central, kind: other, issueAreas: *bidang }\n";
  const text = `format: kertas-kerja-institutions/1\nagencies:\n  - id: dinas-uji\n${entry}`;
  const sheet = sheetOf("Id | Bidang\ndinas-uji | social-culture");
  const shared =
    "2: Its text in lembaga.institutions.yaml is shared (& and *), broken, or in a later version of the format. Change it there by hand.";
  expect(said(importSheet(sheet, [{ uri: own, text }]))).toEqual([shared]);
  expect(said(importSheet(sheet, [{ uri: own, text: `${text}  - id: "rusak\n` }]))).toEqual([shared]);
  const later = text.replaceAll(/[&*]\w+ ?/g, "").replace("institutions/1", "institutions/2");
  expect(said(importSheet(sheet, [{ uri: own, text: later }]))).toEqual([shared]);
});

test("what changes is told old and new, and nothing of the list is markup", () => {
  const { plan } = importSheet(
    sheetOf("Id | Singkatan | Catatan\njim-sarawak | JIMS | <b>**tebal**</b> [x](http://a)"),
  );
  const text = describePlan(plan, "ms", asMarkdown, (uri) => uri);
  expect(text).toContain("## Berubah (1)");
  expect(text).toMatch(/ {2}- Singkatan: .* → JIMS\n/);
  expect(text).toContain("\\<b\\>\\*\\*tebal\\*\\*\\</b\\> \\[x\\](http://a)");
});
