/** The built command line on a copy of the samples: timeline, status, dossier, their exit codes and files. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
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

test("a timeline tells the chain whole, also from a folder inside", () => {
  const { status, stdout } = kertas("timeline", "KBS-2017-016", "--folder", "samples/kalbar-sarawak", "--lang", "ms");
  expect(status).toBe(0);
  expect([...stdout.matchAll(/Persidangan ke-(\d+)/g)].map(([, number]) => number)).toEqual([
    "33",
    "34",
    "35",
    "36",
    "37",
    "38",
  ]);
  expect(stdout).toContain("sepanjang 6 persidangan");
  expect(stdout).not.toContain("\u001b");
});

test("an id that no paper holds gives 2 and the nearest ids", () => {
  const { status, stderr } = kertas("timeline", "KBS-2017-15", "--folder", "samples", "--lang", "id");
  expect([status, stderr]).toEqual([
    2,
    'Tidak ada butir "KBS-2017-15" di kertas kerja. Mungkin maksudnya: KBS-2017-014, KBS-2017-016, KBS-2007-001.\n',
  ]);
});

test("the status as JSON holds what the tables show", () => {
  const { status, stdout } = kertas(
    "status",
    "samples",
    "--format",
    "json",
    "--as-of",
    "2026-08-10",
    "--area",
    "social-culture",
  );
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    asOf: "2026-08-10",
    area: { id: "social-culture" },
    agency: null,
    overdue: [{ id: "KBS-2014-003", due: "2026-03-31", days: 132 }],
    withoutFollowUp: [{ id: "KBS-2024-001", sittings: 1 }],
  });
});

test.each([
  [["timeline", "--folder", "samples"], "Name an item: kertas timeline ITEM-ID. See: kertas --help"],
  [
    ["status", "samples", "--agency", "bppd-kalbr"],
    '"bppd-kalbr" is not known. Did you mean: bppd-kalbar, bptd-kalbar, bp2dt-kalbar?',
  ],
  [
    ["status", "samples", "--as-of", "kemarin"],
    '--as-of needs a date like 2025-11-17, not "kemarin". See: kertas --help',
  ],
  [["status", "tiada"], 'There is no file or folder "tiada". Check its spelling.'],
  [["dossier", "samples", "--item"], "The option --item needs a value. See: kertas --help"],
  [["dossier", "samples", "--colour"], "There is no option --colour. See: kertas --help"],
  [["dossier", "samples", "more"], 'The argument "more" is one too many. See: kertas --help'],
])("%j cannot run and says why", (args, sentence) => {
  const { status, stdout, stderr } = kertas(...args);
  expect([status, stdout, stderr]).toEqual([2, "", `${sentence}\n`]);
});

test("a dossier goes into a new file, and over an old one only where that is asked for", () => {
  const write = (...more: readonly string[]) => kertas("dossier", "samples", "--lang", "id", "-o", "serah.md", ...more);
  expect(write("--item", "KBS-2017-014").status).toBe(0);
  const first = readFileSync(join(folder, "serah.md"), "utf8");
  expect(first).toContain("# Memori serah terima: Pembukaan pos sempadan Temajuk–Telok Melano\n");
  const again = write();
  expect([again.status, again.stderr]).toEqual([
    2,
    'Berkas "serah.md" sudah ada. Pilih nama lain, atau gantikan dengan --force.\n',
  ]);
  expect(readFileSync(join(folder, "serah.md"), "utf8")).toBe(first);
  expect(write("--force").status).toBe(0);
  expect(readFileSync(join(folder, "serah.md"), "utf8")).toBe(kertas("dossier", "samples", "--lang", "id").stdout);
  expect(readdirSync(folder).sort()).toEqual(["samples", "serah.md"]);
});

test("a dossier that cannot be written says so", () => {
  const write = (file: string): readonly unknown[] => {
    const { status, stderr } = kertas("dossier", "samples", "-o", file, "--force", "--lang", "id");
    return [status, stderr];
  };
  const lacksFolder = (file: string): readonly unknown[] => [
    2,
    `Berkas "${file}" tidak dapat ditulis karena foldernya tidak ada.\n`,
  ];
  expect(write("tiada/serah.md")).toEqual(lacksFolder("tiada/serah.md"));
  expect(write("samples/README.md/serah.md")).toEqual(lacksFolder("samples/README.md/serah.md"));
  expect(write("samples")).toEqual([2, 'Berkas "samples" tidak dapat ditulis karena nama itu nama folder.\n']);
});

test("the dashboard is one page beside its papers, whose links lead to them", () => {
  const { status } = kertas("dashboard", "samples", "--lang", "id", "--as-of", "2026-08-10", "-o", "laporan.html");
  expect(status).toBe(0);
  const page = readFileSync(join(folder, "laporan.html"), "utf8");
  expect(page).toContain('<html lang="id">');
  const links = new Set([...page.matchAll(/href="([^"#]+)#L\d+"/g)].map(([, path = ""]) => decodeURIComponent(path)));
  expect(links.size).toBeGreaterThan(5);
  for (const path of links) expect(readFileSync(join(folder, path), "utf8")).toContain("format: kertas-kerja/1");
  const { counts } = JSON.parse(kertas("status", "samples", "--format", "json", "--as-of", "2026-08-10").stdout) as {
    counts: { open: number; overdue: number };
  };
  const shown = [...page.matchAll(/class="number">(\d+)</g)].map(([, figure]) => Number(figure));
  expect(shown.slice(0, 2)).toEqual([counts.open, counts.overdue]);
  const again = kertas("dashboard", "samples", "-o", "laporan.html", "--lang", "en");
  expect([again.status, again.stderr]).toEqual([
    2,
    'The file "laporan.html" exists. Choose another name, or replace it with --force.\n',
  ]);
});

const file = "samples/kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml";

test("the status of a file says which it is and tells its own items alone; what is no paper is refused", () => {
  const { stdout } = kertas("status", file, "--format", "json", "--as-of", "2026-08-10");
  const { paper, open, counts } = JSON.parse(stdout) as {
    paper: string;
    open: { id: string }[];
    counts: { items: number };
  };
  expect(paper).toBe("kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml");
  expect(kertas("status", file, "--lang", "ms").stdout).toContain(`\nKertas kerja  ${paper}\n`);
  const written = readFileSync(join(folder, file), "utf8");
  expect(counts.items).toBe([...written.matchAll(/^\s+(?:- )?id: [A-Z]/gm)].length);
  expect(open.filter(({ id }) => !written.includes(`id: ${id}`))).toEqual([]);
  for (const other of ["samples/README.md", "samples/kertas-kerja.yaml"]) {
    const { status, stderr } = kertas("status", other, "--lang", "en");
    expect([status, stderr]).toEqual([2, `"${other}" is no working paper: its name must end in .kertas.yaml.\n`]);
  }
});

test("a dossier and the dashboard of a file say which it is and hold its own items alone", () => {
  const held = readFileSync(join(folder, "samples/kaltara-sabah/sidang-26/keamanan-perbatasan.kertas.yaml"), "utf8");
  const others = [...held.matchAll(/^ {2}- id: (\S+)/gm)].map(([, id = ""]) => id);
  expect(others.length).toBeGreaterThan(0);
  for (const { stdout } of [kertas("dossier", file), kertas("dashboard", file)]) {
    expect(stdout).toContain("kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml");
    for (const id of others) expect(stdout).not.toContain(id);
  }
});

test("a timeline tells how things stood on another day", () => {
  const on = (day: string) =>
    kertas("timeline", "KBS-2014-003", "--folder", "samples", "--format", "json", "--as-of", day).stdout;
  expect(on("2040-01-01")).toContain('"state": "overdue"');
  expect(on("2014-01-01")).not.toContain('"state": "overdue"');
});

test("an institution that is not known is said with what is near, else with what the papers have", () => {
  const said = (...args: readonly string[]) => kertas("status", "samples", ...args, "--lang", "en").stderr;
  expect(said("--agency", "jim-sarawk")).toContain("Did you mean: jim-sarawak");
  expect(said("--area", "xyzzy")).toMatch(/^"xyzzy" is not known\. The papers have: .*social-culture/);
  expect(said("--forum", "qqqqqq")).toMatch(/The papers have: .*kk-jkk-kalbar-sarawak/);
});

test("a dossier tells how things stood on another day", () => {
  const dossier = (day: string) => kertas("dossier", "samples", "--lang", "en", "--as-of", day).stdout;
  expect(dossier("2026-08-10")).toContain("As of 10 August 2026.");
  expect(dossier("2026-08-10")).not.toBe(dossier("2024-01-01"));
});
