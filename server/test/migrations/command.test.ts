/** `kertas migrate` as built: what it writes, shows and leaves alone. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

const program = fileURLToPath(new URL("../../../dist/kertas.mjs", import.meta.url));
const sampleOf = (name: string): string => readFileSync(new URL(`kertas-kerja-0/${name}`, import.meta.url), "utf8");
const old = sampleOf("sosial.kertas.yaml");
const expected = sampleOf("sosial.migrated.yaml");
const inBraces = sampleOf("kurung.kertas.yaml").replaceAll("\n", "\r\n").trimEnd();

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kertas-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const kertas = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, "migrate", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { LANG: "C" },
  });
  return { status, stdout, stderr };
};
const write = (path: string, text: string | Uint8Array): void => {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const read = (path: string): string => readFileSync(join(folder, path), "utf8");

test("all old papers of a folder, the others untouched, and a second time nothing", () => {
  write("37/sosial.kertas.yaml", old);
  write("kurung.kertas.yaml", inBraces);
  write("kini.kertas.yaml", expected);
  expect(kertas()).toEqual({
    status: 0,
    stdout:
      "37/sosial.kertas.yaml: kertas-kerja/0 → kertas-kerja/1, 30 lines changed, 2 left to settle\n" +
      "kurung.kertas.yaml: kertas-kerja/0 → kertas-kerja/1, 12 lines changed, 2 left to settle\n",
    stderr: "",
  });
  expect(read("37/sosial.kertas.yaml")).toBe(expected);
  expect(read("kini.kertas.yaml")).toBe(expected);
  expect(kertas("--lang", "ms").stdout).toBe("Semua fail sudah menggunakan versi format semasa.\n");
  expect(readdirSync(folder).sort()).toEqual(["37", "kini.kertas.yaml", "kurung.kertas.yaml"]);
});

test("a dry run writes nothing; what it shows, applied, is what would be written", () => {
  write("a.kertas.yaml", old);
  write("b.kertas.yaml", inBraces);
  const { status, stdout } = kertas("--dry-run");
  expect(status).toBe(0);
  expect(read("a.kertas.yaml")).toBe(old);
  expect(stdout).toContain("@@ -1,16 +1,18 @@\n");
  const applied = spawnSync("git", ["apply", "--whitespace=nowarn", "-"], {
    cwd: folder,
    input: stdout,
    encoding: "utf8",
  });
  expect(applied.stderr).toBe("");
  const patched = [read("a.kertas.yaml"), read("b.kertas.yaml")];
  write("a.kertas.yaml", old);
  write("b.kertas.yaml", inBraces);
  kertas("a.kertas.yaml", "b.kertas.yaml");
  expect(patched).toEqual([read("a.kertas.yaml"), read("b.kertas.yaml")]);
});

test("what cannot be migrated is said, left as it is, and keeps nothing else back", () => {
  const broken = "format: kertas-kerja/0\ntitle: satu: dua\n";
  const newer = "format: kertas-kerja/9\n";
  const byHand = "format: &f kertas-kerja/0\nrevision: &r 3\nsession: *r\n";
  const latin = Buffer.concat([Buffer.from(`${old}# `), Buffer.from([0xe9]), Buffer.from("\n")]);
  write("baru.kertas.yaml", newer);
  write("jangkar.kertas.yaml", byHand);
  write("latin.kertas.yaml", latin);
  write("rusak.kertas.yaml", broken);
  write("sosial.kertas.yaml", old);
  const { status, stdout, stderr } = kertas();
  expect(status).toBe(1);
  expect(stdout).toMatch(/^sosial\.kertas\.yaml: [^\n]*\n$/);
  expect([...stderr.matchAll(/^"(.+)" was left as it is: (\S+ \S+)/gm)].map(([, name, why]) => [name, why])).toEqual([
    ["baru.kertas.yaml", "kertas-kerja/9 is"],
    ["jangkar.kertas.yaml", "the way"],
    ["latin.kertas.yaml", "it is"],
    ["rusak.kertas.yaml", "not all"],
  ]);
  expect([read("baru.kertas.yaml"), read("jangkar.kertas.yaml"), read("rusak.kertas.yaml")]).toEqual([
    newer,
    byHand,
    broken,
  ]);
  expect(readFileSync(join(folder, "latin.kertas.yaml"))).toEqual(latin);
});

test("what the folder's configuration leaves out is migrated only where it is named", () => {
  write("kertas-kerja.yaml", "ignore: [arsip/]\n");
  write("arsip/sosial.kertas.yaml", old);
  const nothingToDo = "Every file is in the current version of its format.\n";
  expect(kertas().stdout).toBe(nothingToDo);
  // What a dry run prints is a patch.
  const dry = kertas("--dry-run");
  expect([dry.stdout, dry.stderr]).toEqual(["", nothingToDo]);
  expect(kertas("arsip/sosial.kertas.yaml").status).toBe(0);
  expect(read("arsip/sosial.kertas.yaml")).toBe(expected);
});

test("no such path, an option that there is not", () => {
  expect(kertas("tidak-ada").status).toBe(2);
  expect(kertas("--format", "json").status).toBe(2);
});
