/** `kertas export`, as built: the file, its format, what is refused and how. */
import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { paperWith } from "./fixture.ts";
import { item } from "./print.ts";

const program = fileURLToPath(new URL("../../dist/kertas.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kertas-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const kertas = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, "export", ...args], { cwd: folder, encoding: "utf8", env: { LANG: "C" } });
const read = (name: string): Buffer => readFileSync(join(folder, name));

copyFileSync(new URL("./fixtures/test.institutions.yaml", import.meta.url), join(folder, "uji.institutions.yaml"));
writeFileSync(join(folder, "satu.kertas.yaml"), paperWith(item));
writeFileSync(join(folder, "dua.kertas.yaml"), paperWith(item.replace("UJI-2024-001", "UJI-2024-002")));
writeFileSync(
  join(folder, "rusak.kertas.yaml"),
  paperWith(item).replace("decision: Dibahas lagi.", 'decision: "Dibahas'),
);

test.each([
  ["docx", "PK"],
  ["xlsx", "PK"],
  ["pdf", "%PDF-"],
  ["html", "<!doctype html>"],
  ["md", "**Forum Uji**"],
])("the name's end says the format: %s", (format, begins) => {
  const { status, stdout, stderr } = kertas("satu.kertas.yaml", "-o", `satu.${format}`);
  expect([status, stdout, stderr]).toEqual([0, "", ""]);
  expect(read(`satu.${format}`).toString("utf8").startsWith(begins)).toBe(true);
});

test("a file that is there stays, unless it is to be written over", () => {
  writeFileSync(join(folder, "ada.md"), "ada");
  const { status, stderr } = kertas("satu.kertas.yaml", "-o", "ada.md");
  expect([status, stderr]).toEqual([2, 'The file "ada.md" exists. Choose another name, or replace it with --force.\n']);
  expect(read("ada.md").toString()).toBe("ada");
  expect(kertas("satu.kertas.yaml", "-o", "ada.md", "--force").status).toBe(0);
  expect(read("ada.md").toString()).toContain("# Kertas Kerja");
});

test("language and layout are chosen apart from one another", () => {
  kertas("satu.kertas.yaml", "-o", "pilihan.md", "--lang", "ms", "--layout", "malaysia");
  expect(read("pilihan.md").toString()).toContain("Perkara Berbangkit");
});

test("the matrix takes several papers, the other formats one", () => {
  expect(kertas("satu.kertas.yaml", "dua.kertas.yaml", "-o", "semua.xlsx").status).toBe(0);
  expect(kertas("satu.kertas.yaml", "dua.kertas.yaml", "-o", "semua.pdf").status).toBe(2);
});

test("a paper with mistakes is exported as far as it can be read, with a warning", () => {
  const { status, stderr } = kertas("rusak.kertas.yaml", "-o", "rusak.md", "--lang", "id");
  expect(status).toBe(0);
  expect(stderr).toMatch(/^rusak\.kertas\.yaml:\d+: ada kesalahan penulisan/);
  expect(read("rusak.md").toString()).toContain("Jalan penghubung");
});

test.each([
  ["no output", ["satu.kertas.yaml"], "Name the paper and the file to write"],
  ["no paper", ["-o", "x.docx"], "Name the paper and the file to write"],
  ["an unknown option", ["satu.kertas.yaml", "-o", "x.md", "--besar"], "There is no option --besar"],
  ["an unknown format", ["satu.kertas.yaml", "-o", "x.odt"], 'The format of "x.odt" is unknown'],
  ["an unknown language", ["satu.kertas.yaml", "-o", "x.md", "--lang", "nl"], "The value of --lang must be one of"],
  ["a paper that is not there", ["tiada.kertas.yaml", "-o", "x.md"], 'no file or folder "tiada.kertas.yaml"'],
  ["institutions", ["uji.institutions.yaml", "-o", "x.md"], "There is no working paper"],
  [
    "a folder that is not there",
    ["satu.kertas.yaml", "-o", "tiada/x.md"],
    'The file "tiada/x.md" cannot be written because its folder does not exist.',
  ],
  [
    "a letterhead that is none",
    ["satu.kertas.yaml", "-o", "x.docx", "--template", "satu.kertas.yaml"],
    "cannot be used as a letterhead",
  ],
  ["a letterhead that is a folder", ["satu.kertas.yaml", "-o", "x.docx", "--template", "."], "is a folder, not a file"],
  [
    "a letterhead for PDF",
    ["satu.kertas.yaml", "-o", "x.pdf", "--template", "a.docx"],
    "--template is for .docx alone",
  ],
])("%s is refused with a sentence, and nothing is written", (_, args, message) => {
  const { status, stdout, stderr } = kertas(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(message);
  expect(readdirSync(folder).filter((name) => name.startsWith("x.") || name.startsWith("."))).toEqual([]);
});

test("a folder in the file's place is never written over", () => {
  mkdirSync(join(folder, "folder.md"));
  const { status, stderr } = kertas("satu.kertas.yaml", "-o", "folder.md", "--force");
  expect([status, stderr]).toEqual([
    2,
    'The file "folder.md" cannot be written because there is a folder of that name.\n',
  ]);
  expect(existsSync(join(folder, "folder.md"))).toBe(true);
});
