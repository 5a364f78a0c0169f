/** The built command line on a copy of the samples: papers that it writes, what it refuses, its exit codes. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const program = fileURLToPath(new URL("../../dist/kertas.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "kertas-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
cpSync(new URL("../../samples", import.meta.url), join(folder, "samples"), { recursive: true });

const kertas = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8", env: { LANG: "C" } });
const read = (path: string): string => readFileSync(join(folder, path), "utf8");

const security38 = "samples/kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml";
const security39 = "samples/kalbar-sarawak/sidang-39/keselamatan-sempadan.kertas.yaml";

test("carry-forward writes the next session's paper, once", () => {
  const dry = kertas("carry-forward", security38, "--date", "2026-11-02", "--dry-run");
  expect(dry.status).toBe(0);
  expect(existsSync(join(folder, security39))).toBe(false);
  const first = kertas("carry-forward", security38, "--date", "2026-11-02");
  expect([first.status, first.stdout]).toEqual([0, `${security39}\n`]);
  expect(first.stderr).toBe("kanwil-kemenkumham-kalbar has ended: replaced by kanwil-imigrasi-kalbar.\n");
  expect(read(security39)).toBe(dry.stdout);
  const again = kertas("carry-forward", security38, "--date", "2026-11-02", "--lang", "id");
  expect([again.status, again.stdout]).toEqual([2, ""]);
  expect(again.stderr).toContain("sudah ada dan tidak akan ditimpa. Pilih nama lain dengan -o.\n");
  expect(read(security39)).toBe(dry.stdout);
  const found = JSON.parse(kertas("check", security39, "--format", "json").stdout) as { readonly rule: string }[];
  expect(found.filter(({ rule }) => /dropped|rewritten|retired|syntax/.test(rule))).toEqual([]);
});

test("without a date the day is marked as not settled; -o says where", () => {
  const { status, stdout } = kertas("carry-forward", security38, "--number", "40", "-o", "baru/kita.kertas.yaml");
  expect([status, stdout]).toEqual([0, "baru/kita.kertas.yaml\n"]);
  const text = read("baru/kita.kertas.yaml");
  expect(text).toContain("  number: 40\n");
  expect(text).toMatch(/ {2}date: \d{4}-\d{2}-\d{2} # kertas-kerja-settle: tarikh persidangan belum ditetapkan /);
  expect(readdirSync(join(folder, "baru"))).toEqual(["kita.kertas.yaml"]);
});

const given = [
  "--forum",
  "kk-jkk-kalbar-sarawak",
  "--area",
  "social-culture",
  "--side",
  "malaysia",
  "--date",
  "2026-11-02",
];

test("new writes a paper beside its neighbours, with nothing to mend", () => {
  const { status, stdout } = kertas("new", "samples", ...given);
  const file = "samples/kalbar-sarawak/sidang-39/sosial-budaya.kertas.yaml";
  expect([status, stdout]).toEqual([0, `${file}\n`]);
  expect(read(file)).toContain("\npreparedBy: tim-teknik-1-sarawak\ntitle: Bidang Sosial dan Budaya\n");
  const found = JSON.parse(kertas("check", file, "--format", "json").stdout) as { readonly rule: string }[];
  expect(found.map(({ rule }) => rule)).toEqual([]);
});

test("merge makes a joint paper of both sides', in either order, and says how much is to be settled", () => {
  const ours = "samples/kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml";
  const theirs = "samples/kalbar-sarawak/sidang-38/sosial-malaysia.kertas.yaml";
  const text = read(ours).replace("side: indonesia", "side: malaysia").replace("outcome: raised", "outcome: noted");
  writeFileSync(join(folder, theirs), text);
  const { status, stdout, stderr } = kertas("merge", theirs, ours, "--lang", "ms");
  expect([status, stdout]).toEqual([0, "samples/kalbar-sarawak/sidang-38/sosial-budaya-bersama.kertas.yaml\n"]);
  expect(stderr).toBe("1 hal perlu diselesaikan oleh kedua-dua pihak; setiap satu ditandakan # kertas-kerja-settle.\n");
  expect(kertas("merge", theirs, ours).status).toBe(2);
  expect(kertas("merge", ours, security38).stderr).toMatch(/ cannot be merged: both must be readable/);
});

test.each([
  [["merge", security38], "Name both sides' papers: kertas merge FILE FILE. See: kertas --help"],
  [["carry-forward"], "Name a paper: kertas carry-forward FILE. See: kertas --help"],
  [["carry-forward", "tiada.kertas.yaml"], 'There is no file or folder "tiada.kertas.yaml". Check its spelling.'],
  [
    ["carry-forward", "samples/README.md"],
    '"samples/README.md" is no working paper: its name must end in .kertas.yaml.',
  ],
  [["carry-forward", security38, "-o", "a.yaml"], '"a.yaml" is no working paper: its name must end in .kertas.yaml.'],
  [["carry-forward", security38, "--number", "x"], '--number needs a whole number from 1, not "x". See: kertas --help'],
  [["new", "samples", ...given.slice(2)], "A new paper needs --forum. See: kertas --help"],
  [["new", "samples", ...given, "--area", "social"], '"social" is not known.'],
])("%j cannot run and says why", (args, sentence) => {
  const { status, stdout, stderr } = kertas(...args);
  expect([status, stdout, stderr.startsWith(sentence)]).toEqual([2, "", true]);
});
