/** `kertas institution supersede`, built, on a copy of the samples and on a copy of the register. */
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
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
cpSync(new URL("../../schemas/institutions", import.meta.url), join(folder, "daftar"), { recursive: true });

const kertas = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, "institution", "supersede", ...args], {
    cwd: folder,
    encoding: "utf8",
    env: { LANG: "C" },
  });
const read = (path: string): string => readFileSync(join(folder, path), "utf8");

const split = [
  "kemenkum",
  "--split-into",
  "kemenkum-a=Kementerian A, bagian pertama",
  "--split-into",
  "kemenham",
  "--on",
  "2026",
];

test("the command tells first, then writes, and not twice", () => {
  const dry = kertas(...split, "--folder", "samples", "--dry-run");
  expect([dry.status, existsSync(join(folder, "samples/lembaga.institutions.yaml"))]).toEqual([0, false]);
  expect(dry.stdout).toContain("# Split: kemenkum (Ministry of Law), 2026\n");
  expect(dry.stdout).toContain("\nNothing was written.\n");
  const done = kertas(...split, "--folder", "samples");
  expect(done.stdout).toBe(dry.stdout.replace("Nothing was written.", "Written: samples/lembaga.institutions.yaml"));
  expect(read("samples/lembaga.institutions.yaml")).toContain("succeededBy: [kemenkum-a, kemenham]\n");
  const again = kertas(...split, "--folder", "samples", "--lang", "id");
  expect([again.status, again.stdout]).toEqual([2, ""]);
  expect(again.stderr).toContain("sudah berakhir pada 2025-12-31 dan digantikan oleh kemenkum-a, kemenham.");
});

test("in the register itself an entry is changed where it stands", () => {
  const before = read("daftar/indonesia-pusat.institutions.yaml");
  const { stdout } = kertas("bakamla", "--dissolved", "--on", "2026-01-01", "--folder", "daftar", "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({
    changes: [{ entries: [{ id: "bakamla", what: "ended", isCopy: false }], drafts: [] }],
    written: ["daftar/indonesia-pusat.institutions.yaml"],
  });
  const lines = before.split("\n");
  const at = lines.indexOf("    issueAreas: [security-border]", lines.indexOf("  - id: bakamla"));
  expect(read("daftar/indonesia-pusat.institutions.yaml").split("\n")).toEqual(
    lines.toSpliced(at + 1, 0, "    valid: { to: 2025-12-31 }", "    succeededBy: []"),
  );
  expect(readdirSync(join(folder, "daftar"))).toHaveLength(7);
});

test("changes can be told in a file, one upon the other; --drafts updates drafts", () => {
  writeFileSync(
    join(folder, "perubahan.yaml"),
    `- { kind: renamed, id: kanwil-imigrasi-kalbar, to: { id: kanwil-x, entry: { name: X } }, on: 2025-10-01 }
- { kind: renamed, id: kanwil-x, to: { id: kanwil-y, entry: { name: Y } }, on: 2025-11-01 }
`,
  );
  const { status, stdout } = kertas("--change", "perubahan.yaml", "--folder", "samples", "--drafts");
  expect([status, stdout]).toEqual([
    0,
    expect.stringContaining(
      "Written: samples/lembaga.institutions.yaml, samples/kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml\n",
    ),
  ]);
  expect(read("samples/kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml")).toContain("kanwil-y");
});

test.each([
  [["jim"], "Say what happened: --renamed-to"],
  [["--dissolved", "--on", "2025"], "ID is missing"],
  [["jim", "--dissolved", "--parent", "x", "--on", "2025"], "--dissolved and --parent cannot be said at once"],
  [["jim", "--dissolved", "--on", "2025-13"], "Write a date, a month or a year"],
  [
    ["jim", "--renamed-to", "jim-baru", "--on", "2025"],
    'There is no institution "jim-baru" yet. Give its name if it is new.',
  ],
  [["--change", "tiada.yaml"], 'There is no file or folder "tiada.yaml".'],
  [["jim", "--dissolved", "--on", "2025", "--file", "a.yaml"], '"a.yaml" is no institutions file'],
  [
    ["jim", "--dissolved", "--on", "2025", "--folder", "samples", "--file", "daftar/baru.institutions.yaml"],
    '"daftar/baru.institutions.yaml" lies outside of the folder.',
  ],
  [["jim", "--dissolved", "--on", "2025", "--folder", "tiada"], 'There is no file or folder "tiada".'],
])("%j cannot run", (args, words) => {
  const { status, stdout, stderr } = kertas(...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(words);
});

test("nothing is written where a file that is to be made is there already, unread", () => {
  mkdirSync(join(folder, "sendiri"));
  const own =
    "format: kertas-kerja-institutions/1\ncommittees:\n  - id: panitia\n    name: Panitia\n    kind: forum\n    side: joint\n    roles: [{ role: secretariat, side: indonesia, agency: bakamla }]\n    confidence: likely\n";
  writeFileSync(join(folder, "sendiri/z.institutions.yaml"), own);
  writeFileSync(join(folder, "lain.yaml"), "format: kertas-kerja-institutions/1\n");
  symlinkSync(join(folder, "lain.yaml"), join(folder, "sendiri/a.institutions.yaml"));
  const { status, stdout, stderr } = kertas(
    ...["bakamla", "--renamed-to", "bakamla-baru", "--name", "Bakamla Baru", "--on", "2026"],
    ...["--folder", "sendiri", "--file", "sendiri/a.institutions.yaml"],
  );
  expect([status, stdout, stderr]).toEqual([
    2,
    "",
    '"sendiri/a.institutions.yaml" was left as it is: it is there but was not read, for it has just appeared or is a link. Look at it, and run this again.\n',
  ]);
  expect(read("sendiri/z.institutions.yaml")).toBe(own);
});
