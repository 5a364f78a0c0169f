/** The built command line: `kertas impact` on the samples, on an empty folder, on any day, and what it refuses. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
mkdirSync(join(folder, "kosong"));

const kertas = (...args: readonly string[]) =>
  spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: "utf8", env: { LANG: "C" } });

interface Told {
  readonly counts: { readonly open: number };
  readonly institutions: readonly { readonly id: string; readonly replacements: readonly { readonly id: string }[] }[];
  readonly papers: readonly { readonly path: string; readonly changeable: boolean }[];
}
const told = (...args: readonly string[]): Told =>
  JSON.parse(kertas("impact", ...args, "--format", "json").stdout) as Told;

test("the immigration offices that ended with 2024 are told of from the next day on", () => {
  const ids = (day: string): readonly string[] => told("samples", "--as-of", day).institutions.map(({ id }) => id);
  expect(ids("2024-12-31")).not.toContain("kanwil-kemenkumham-kalbar");
  expect(ids("2025-01-01")).toContain("kanwil-kemenkumham-kalbar");
  const { institutions, papers } = told("samples", "--as-of", "2026-08-10");
  expect(institutions).toMatchObject([
    { id: "jim", why: "handed-over", day: "2025-01-01", replacements: [{ id: "akps" }] },
    {
      id: "kanwil-kemenkumham-kalbar",
      why: "ended",
      replacements: [{ id: "kanwil-imigrasi-kalbar", how: "successor" }],
    },
  ]);
  expect(papers).toMatchObject([
    { path: "kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml", changeable: true },
  ]);
});

test("text and Markdown tell the same, without a terminal's signs", () => {
  const text = kertas("impact", "samples", "--as-of", "2026-08-10", "--lang", "ms");
  const markdown = kertas("impact", "samples", "--as-of", "2026-08-10", "--lang", "ms", "--format", "markdown");
  expect([text.status, markdown.status, text.stderr, markdown.stderr]).toEqual([0, 0, "", ""]);
  expect(text.stdout).not.toContain("\u001b");
  for (const line of text.stdout.split("\n")) expect(Array.from(line).length).toBeLessThanOrEqual(100);
  const headings = [...markdown.stdout.matchAll(/^#+ ([^([\\\n]+)/gm)].map(([, heading = ""]) => heading.trim());
  expect(headings.length).toBeGreaterThan(6);
  const words = text.stdout.replace(/\s+/g, " ");
  for (const heading of headings) expect(words).toContain(heading);
});

test.each(["1950-01-01", "2100-12-31"])("any day is told of, such as %s", (day) => {
  expect(kertas("impact", "samples", "--as-of", day)).toMatchObject({ status: 0, stderr: "" });
});

test("a folder without papers is told of its institutions", () => {
  const { status, stdout } = kertas("impact", "kosong", "--lang", "id");
  expect([status, stdout.split("\n").slice(1, 2)]).toEqual([0, ["Tidak ada butir terbuka."]]);
  expect(stdout).toContain("Instansi tanpa mitra terdaftar");
});

test("a forum narrows the items", () => {
  expect(told("samples", "--forum", "kk-jkk-kaltara-sabah").counts.open).toBe(2);
});

test("a paper's own items are told of where it is named, and one that cannot be read is no paper without items", () => {
  const named = told("samples/kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml", "--as-of", "2026-08-10");
  expect(named.counts.open).toBeGreaterThan(0);
  expect(named.counts.open).toBeLessThan(told("samples", "--as-of", "2026-08-10").counts.open);
  writeFileSync(join(folder, "kosong", "rusak.kertas.yaml"), "items: [\n");
  const { status, stdout, stderr } = kertas("impact", "kosong/rusak.kertas.yaml");
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("rusak.kertas.yaml");
});

test.each([
  [["--forum", "kk-jkk-kalbar"], /^"kk-jkk-kalbar" is not known\. Did you mean: .*kk-jkk-kalbar-sarawak/],
  [["--agency", "akp"], /^"akp" is not known\. Did you mean: akps/],
  [["--area", "x"], /^"x" is not known\. The papers have: .*social-culture/],
  [["--as-of", "2025-02-30"], /^--as-of needs a date like 2025-11-17, not "2025-02-30"\./],
  [["--format", "html"], /^The value of --format must be one of text, json, markdown/],
  [["lagi"], /^The argument "lagi" is one too many\./],
])("%j is refused in words", (args, sentence) => {
  const { status, stdout, stderr } = kertas("impact", "samples", ...args);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr.trim()).toMatch(sentence);
});
