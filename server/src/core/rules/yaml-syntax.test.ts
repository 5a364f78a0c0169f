import { describe, expect, test } from "vitest";
import {
  applyFix,
  expectFindings,
  findingsIn,
  fixesOf,
  folder,
  paperWith,
  workspaceOf,
} from "../../../test/fixture.ts";
import { yamlSyntax as rule } from "./yaml-syntax.ts";

const title = /^title: .*\n/m;
/** A faultless paper whose one item has these lines in place of its title; `<` takes back the item's indentation. */
const paper = (lines: string): string =>
  paperWith(rule.example.good.replace(title, () => `${lines}\n`)).replaceAll(/^ *</gm, "");
const findings = (text: string, name = "paper.kertas.yaml") => {
  const uri = `${folder}/${name}`;
  return findingsIn(workspaceOf([{ uri, text }]), uri);
};

/** What is written, the characters at fault, and what the first fix makes of it (absent: none is offered). */
const mistakes: readonly (readonly [string, string, string, string?])[] = [
  ["no space after the colon", "title:Jalan", "title:", "title: Jalan"],
  ["a no-break space after the colon", "title:\u00A0Jalan", "title:", "title: Jalan"],
  ["a colon in the text", "title: Jalan: dua", ":", 'title: "Jalan: dua"'],
  ["a colon at its end", "title: Jalan:", ":", 'title: "Jalan:"'],
  ["a colon in its second line", "title: Jalan\n  tahap dua: selesai", ":", 'title: "Jalan\n  tahap dua: selesai"'],
  ["text behind quotes", 'title: "Jalan" dua', "dua", "title: '\"Jalan\" dua'"],
  ["an apostrophe in quotes", "title: 'Solat Jum'at'", "at'", 'title: "Solat Jum\'at"'],
  ["quotes in quotes", 'title: "Jalan "dua" arah"', 'dua" arah"', "title: 'Jalan \"dua\" arah'"],
  ["@ at the beginning", "title: @kantor # catatan", "@", 'title: "@kantor" # catatan'],
  ["% at the beginning", "title: %dana", "%", 'title: "%dana"'],
  ["* at the beginning", "title: *Jalan dua", "*", 'title: "*Jalan dua"'],
  ["a bullet", "title: * Jalan", "*", 'title: "* Jalan"'],
  ["& at the beginning", "title: & Jalan", "&", 'title: "& Jalan"'],
  ["! at the beginning", "title: !Jalan dua", "!", 'title: "!Jalan dua"'],
  ["> at the beginning", "title: > 5 km", ">", 'title: "> 5 km"'],
  ["a hyphen at the beginning", "title: - Jalan", "-", 'title: "- Jalan"'],
  ["brackets at the beginning", "title: [usul] Jalan", "[", 'title: "[usul] Jalan"'],
  ["a backslash in quotes", 'title: "C:\\data"', "\\d", 'title: "C:\\\\data"'],
  ["a quote that is not closed", 'title: "Jalan', '"', 'title: "Jalan"'],
  ["the same with a second line", "title: 'Jalan\n  dua", "'", "title: 'Jalan\n  dua'"],
  ["a bracket that is not closed", "title: Jalan\nmarkers: [A1, A2", "[", "title: Jalan\nmarkers: [A1, A2]"],
  [
    "a bracket closed in the column of its key",
    "title: Jalan\nmarkers: [\n  A1,\n  A2\n]",
    "]",
    "title: Jalan\nmarkers: [\n  A1,\n  A2\n  ]",
  ],
  [
    "one closed in the first column",
    "title: Jalan\nmarkers: [\n  A1, # satu\n  A2\n<]",
    "]",
    "title: Jalan\nmarkers: [\n  A1, # satu\n  A2\n  ]",
  ],
  [
    "one whose items are no deeper than its key",
    "title: Jalan\nmarkers: [\nA1,\nA2]",
    "A1,",
    "title: Jalan\nmarkers: [\n  A1,\n  A2]",
  ],
  ["a brace closed in the first column", "title: {\n  id: Jalan\n<}", "}", "title: {\n  id: Jalan\n  }"],
  ["one closed by the wrong bracket", "title: Jalan\nmarkers: [A1}", "[", "title: Jalan\nmarkers: [A1]"],
  ["a bracket too many", "title: Jalan\nmarkers: [A1]]", "]", "title: Jalan\nmarkers: [A1]"],
  ["a quote left open in brackets", 'title: { id: "Jalan }', '"', 'title: { id: "Jalan" }'],
  ["a comma too many", "title: Jalan\nmarkers: [A1,, A2]", ",", "title: Jalan\nmarkers: [A1, A2]"],
  ["a comma too few", "title: { id: Jalan ms: Jalan }", "ms", "title: { id: Jalan, ms: Jalan }"],
  ["a tab", "<\ttitle: Jalan", "\t", "title: Jalan"],
  ["tabs in several lines", "title:\n<\tid: Jalan\n<\tms: Jalan", "\t", "title:\n  id: Jalan\n  ms: Jalan"],
  ["no-break spaces", "<\u00A0\u00A0\u00A0\u00A0title: Jalan", "\u00A0\u00A0\u00A0\u00A0", "title: Jalan"],
  ["a key too far left", "<   title: Jalan", "title", "title: Jalan"],
  ["a key too far right", "<      title: Jalan", "title", "title: Jalan"],
  ["a key between two levels", "title:\n  id: Jalan\n ms: Jalan", "ms", "title:\n  id: Jalan\n  ms: Jalan"],
  ["no colon after a key", "title Jalan", "title Jalan", "title: Jalan"],
  ["text that goes on too far left", "title: Jalan\ndan jembatan", "dan jembatan", "title: Jalan\n  dan jembatan"],
  ["no space after a dash", "title: Jalan\nmarkers:\n  - A1\n  -A2", "-", "title: Jalan\nmarkers:\n  - A1\n  - A2"],
  ["no dash at all", "title: Jalan\nmarkers:\n  - A1\n  A2", "A2", "title: Jalan\nmarkers:\n  - A1\n  - A2"],
  ["an alias for nothing", "title: *jalan", "*jalan", 'title: "*jalan"'],
  ["a control character", "title: Jalan\u000Bdua", "\u000B", "title: Jalan dua"],
];

describe.each(["\n", "\r\n"])("with the line ending %j", (eol) => {
  test.each(mistakes)(
    "%s: one finding, at its characters, and what the fix makes has none",
    (_, written = "", at, fixed) => {
      const text = paper(written).replaceAll("\n", eol);
      const found = findings(text);
      expect(found.map((one) => [one.rule, text.slice(one.start, one.end)])).toEqual([[rule.id, at]]);
      expect(text.slice(0, found[0]?.start)).toContain("UJI-2024-001");
      if (fixed === undefined) return;
      const mended = applyFix(text, rule.id);
      expect(mended).toBe(paper(fixed).replaceAll("\n", eol));
      expect(findings(mended)).toEqual([]);
    },
  );
});

test.each([
  ["smart quotes", "title: “Jalan” dua"],
  ["a colon without a space, an address, a time", "title: http://contoh.id pukul 10:30"],
  ["quotes inside the text", 'title: Jalan "dua" arah'],
  ["signs inside the text", "title: Jalan & jembatan @ 5% * 2 > 1!"],
  ["a tab after the colon", "title:\tJalan"],
  ["text in several lines", "title: Jalan\n  dan\n\n  jembatan"],
  ["an anchor and its alias", "title: &judul Jalan\nissue: *judul"],
  ["a block of text", "title: |\n  Jalan: dua\n  - @tiga\n  \tempat"],
])("%s is no mistake", (_, written) => {
  expectFindings(paper(written), rule.id);
});

test("several mistakes are several findings, each in its place", () => {
  expectFindings(
    paper(
      'title: Jalan: dua\n#           ^ yaml-syntax\nissue: "x" y\n#          ^ yaml-syntax\nprogress:z\n#<^^^^^^^^^ yaml-syntax',
    ),
  );
});

test("a mistake in one line does not keep a fault in another one from being found", () => {
  const text = paper("title: Jalan: dua").replace("history: []", "");
  expect(findings(text).map((one) => one.rule)).toEqual(["missing-key", rule.id]);
});

test("a second document is found at its marker, and the first one is read", () => {
  const text = `${paper("title: Jalan")}---\nformat: lain\n`;
  expect(findings(text).map((one) => [one.rule, text.slice(one.start, one.end)])).toEqual([[rule.id, "---"]]);
});

test("a file that was not saved as UTF-8 has one finding, at the first letter that is damaged", () => {
  const text = paper("title: Jalan \uFFFD dua \uFFFD");
  expect(findings(text).map((one) => [one.rule, one.start])).toEqual([[rule.id, text.indexOf("\uFFFD")]]);
});

test("a byte order mark and deep nesting do not lead it astray", () => {
  expectFindings(`\uFEFF${paper("title: Jalan")}`);
  const deep = findings(paper(`title: Jalan\nmarkers: ${"[".repeat(5000)}`));
  expect(deep.filter((one) => one.rule === rule.id)).toHaveLength(1);
});

test("institutions and configuration files are read too", () => {
  const text = "format: kertas-kerja-institutions/1\nagencies:\n  - id: a-b\n    name: @A\n";
  expect(findings(text, "a.institutions.yaml").filter((one) => one.rule === rule.id)).toHaveLength(1);
  expect(findings("languages: [id, ms\n", "kertas-kerja.yaml").map((one) => one.rule)).toEqual([rule.id]);
});

const messageOf = (text: string) => findings(text).find((one) => one.rule === rule.id)?.message;

test("messages name what is at fault and say what to do, in three languages", () => {
  expect(messageOf(paper("title:Jalan"))).toEqual({
    id: "Setelah “title:” harus ada spasi: sisipkan.",
    ms: "Selepas “title:” mesti ada ruang kosong. Sila tambah.",
    en: "A space is due after “title:”: add it.",
  });
  expect(messageOf(paper("title: {\n  id: Jalan\n<}"))).toEqual({
    id: "“}” harus menjorok lebih dalam daripada kuncinya. Geser ke kanan.",
    ms: "“}” mesti lebih menjorok daripada kuncinya. Sila anjak ke kanan.",
    en: "“}” must stand deeper than its key. Move it to the right.",
  });
  expect(messageOf(paper("title: @kantor"))).toEqual({
    id: "Teks yang dimulai dengan “@” harus ditulis dalam tanda kutip, karena tanda itu punya arti khusus.",
    ms: "Teks yang bermula dengan “@” mesti ditulis dalam tanda petik, kerana tanda itu mempunyai maksud khas.",
    en: "A text that begins with “@” must stand in quotes, because that sign has a meaning of its own.",
  });
  expect(messageOf(paper("<\ttitle: Jalan"))).toEqual({
    id: "Baris ini dimulai dengan tab. Pakailah spasi: dua untuk setiap tingkat.",
    ms: "Baris ini bermula dengan tab. Sila gunakan ruang kosong: dua bagi setiap peringkat.",
    en: "This line begins with a tab. Use spaces: two for each level.",
  });
  expect(messageOf(paper("title: Jalan \uFFFD"))).toEqual({
    id: "Ada huruf yang rusak (�), karena berkas ini tidak disimpan sebagai UTF-8. Buka kembali dengan penyandian Windows-1252, lalu simpan sebagai UTF-8.",
    ms: "Ada huruf yang rosak (�), kerana fail ini tidak disimpan sebagai UTF-8. Sila buka semula dengan pengekodan Windows-1252, kemudian simpan sebagai UTF-8.",
    en: "Letters are damaged here (�), because the file was not saved as UTF-8. Open it again with the encoding Windows-1252, then save it as UTF-8.",
  });
});

test("what is right without a second thought is preferred, what is a guess is not", () => {
  const preferred = (written: string) => fixesOf(paper(written), rule.id).map((fix) => fix.preferred === true);
  expect(preferred("<\ttitle: Jalan")).toEqual([true]);
  expect(preferred("title: Jalan: dua")).toEqual([true]);
  expect(preferred("<   title: Jalan")).toEqual([false]);
  expect(preferred("title Jalan")).toEqual([false, false]);
});
