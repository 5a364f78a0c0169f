/** The built command line under plain Node: output, JSON, exit codes. */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { archiveOf } from "../../bench/papers.ts";
import { missingKey } from "../src/core/rules/missing-key.ts";
import { paperWith } from "./fixture.ts";

const program = fileURLToPath(new URL("../../dist/kertas.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kertas-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const kertas = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8", env: { LANG: "C" } });

copyFileSync(new URL("./fixtures/test.institutions.yaml", import.meta.url), join(folder, "uji.institutions.yaml"));
writeFileSync(join(folder, "buruk.kertas.yaml"), paperWith(missingKey.example.bad));
writeFileSync(join(folder, "baik.kertas.yaml"), paperWith(missingKey.example.good));

test("findings are shown with their line, and make the exit code 1", () => {
  const { status, stdout } = kertas("check");
  expect(stdout).toContain(
    "buruk.kertas.yaml:12:3  error  missing-key\n  `history` is missing in this entry of `items`: add it.\n  12 |   - id: KBS-2024-001".replace(
      "KBS",
      "UJI",
    ),
  );
  expect(stdout).toContain("1 finding (1 error) in 1 of 3 files.");
  expect(status).toBe(1);
});

test("JSON has places from 1 and the language asked for", () => {
  const { stdout } = kertas("check", "buruk.kertas.yaml", "--format", "json", "--lang", "ms");
  expect(JSON.parse(stdout)).toEqual([
    {
      file: "buruk.kertas.yaml",
      line: 12,
      column: 3,
      endLine: 12,
      endColumn: 4,
      rule: "missing-key",
      severity: "error",
      message: "Tiada `history` (Sejarah) dalam entri `items` ini: sila tambah.",
    },
  ]);
});

test("a clean paper gives 0; what cannot run gives 2 and a sentence", () => {
  expect(kertas("check", "baik.kertas.yaml").status).toBe(0);
  const missing = kertas("check", "tiada");
  expect([missing.status, missing.stderr]).toEqual([2, 'There is no file or folder "tiada". Check its spelling.\n']);
  expect(kertas("check", "--format", "xml").status).toBe(2);
});

test("the first fix of a finding is named below it, in the language asked for", () => {
  expect(kertas("check", "--lang", "id").stdout).toContain("     |   ^\n     = perbaikan: Sisipkan `history`\n");
  expect(kertas("check", "--format", "json").stdout).not.toContain("Insert");
});

test("what the command line says wrongly is answered in the person's language", () => {
  const answers = (...args: readonly string[]) => {
    const { status, stderr } = kertas(...args);
    return [status, stderr];
  };
  expect(answers("check", "--format", "xml")).toEqual([
    2,
    'The value of --format must be one of text, json, sarif, junit, github, markdown; "xml" is not known. See: kertas --help\n',
  ]);
  expect(answers("check", "--warna", "--lang", "id")).toEqual([2, "Tidak ada opsi --warna. Lihat: kertas --help\n"]);
  expect(answers("check", "--lang=ms", "--max-severity")).toEqual([
    2,
    "Pilihan --max-severity memerlukan nilai. Sila lihat: kertas --help\n",
  ]);
  expect(answers("periksa", "--lang", "id")).toEqual([2, 'Tidak ada perintah "periksa". Lihat: kertas --help\n']);
  expect(answers("check", "tiada", "--lang", "ms")[1]).toContain('Tiada fail atau folder "tiada".');
  expect(answers("lsp", "--socket")[0]).toBe(2);
  expect(kertas("check", "--warna").status).toBe(2);
  expect(kertas("check", "--help").stdout).toContain("Exit codes");
});

test("a paper that the configuration leaves out is not counted, and one that was named is spoken of", () => {
  const inner = join(folder, "arsip");
  mkdirSync(inner);
  writeFileSync(join(inner, "kertas-kerja.yaml"), "ignore: [lama.kertas.yaml]\n");
  writeFileSync(join(inner, "lama.kertas.yaml"), paperWith(missingKey.example.bad));
  const named = kertas("check", "arsip/lama.kertas.yaml", "--lang", "id");
  expect([named.status, named.stdout, named.stderr]).toEqual([
    0,
    "0 berkas diperiksa, tidak ada temuan.\n",
    '"arsip/lama.kertas.yaml" tidak diperiksa: kertas-kerja.yaml mengecualikannya (ignore).\n',
  ]);
  const below = kertas("check", "arsip");
  expect([below.stdout, below.stderr]).toEqual(["1 file checked, no findings.\n", ""]);
  rmSync(inner, { recursive: true });
});

test("the program can be started by its name, as npx does", () => {
  expect(readFileSync(program, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test("two threads find what one finds, in the same order", () => {
  const archive = join(folder, "arsip");
  mkdirSync(archive);
  let number = 0;
  for (const text of archiveOf(90, 2500)) {
    // One in three names an agency that is not there, lacks a title, and says another thing than the next paper.
    const changed = text.replace(/\[kem\w+\]/, "[kemhn]").replace(/title: .*\n {4}raised/, "raised");
    const name = String(number).padStart(3, "0");
    writeFileSync(join(archive, `${name}.kertas.yaml`), number++ % 3 === 1 ? changed.replace("sepakat", "x") : text);
  }
  const run = (threads: string, ...args: readonly string[]) => {
    const env = { LANG: "C", KERTAS_THREADS: threads };
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, "check", archive, ...args], {
      ...{ cwd: archive, encoding: "utf8", env, maxBuffer: 100_000_000 },
    });
    return { status, stdout, stderr };
  };
  for (const args of [[], ["--format", "json"], ["--format", "sarif"], ["--lang", "ms", "--max-severity", "error"]]) {
    const one = run("1", ...args);
    expect(run("2", ...args)).toEqual(one);
    expect(one.stdout.length).toBeGreaterThan(2000);
  }
}, 60_000);
