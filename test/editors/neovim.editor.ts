/** Debian's Neovim with the set-up that docs/editors/neovim.md gives, headless, on a copy of the sample papers. */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findNeovim } from "../../scripts/find.mjs";
import { root } from "../../scripts/paths.mjs";

interface Told {
  readonly error?: string;
  readonly findings: readonly { readonly line: number; readonly code: string }[];
  readonly hover: string;
  readonly actions: readonly string[];
  readonly fixed: string;
  readonly proposed: readonly string[];
  readonly completed: string;
  readonly definition: string;
  readonly renamed: readonly string[];
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), "kertas-kerja-neovim-")));
const paper = "kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml";
let told: Told;

beforeAll(() => {
  cpSync(join(root, "samples"), join(folder, "samples"), { recursive: true });
  const setUps = [...readFileSync(join(root, "docs/editors/neovim.md"), "utf8").matchAll(/```lua\n(.*?)```/gs)];
  writeFileSync(join(folder, "init.lua"), setUps.at(-1)?.[1] ?? "");
  // As the package for npm puts it on the path.
  writeFileSync(
    join(folder, "kertas"),
    `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/kertas.mjs")}" "$@"\n`,
  );
  chmodSync(join(folder, "kertas"), 0o755);
  const options = ["--headless", "-n", "-i", "NONE", "-u", join(folder, "init.lua"), "-c", "filetype on"];
  const { stdout, stderr, status } = spawnSync(
    findNeovim() ?? "nvim",
    [...options, "-S", join(root, "test/editors/drive.lua")],
    {
      cwd: join(folder, "samples"),
      encoding: "utf8",
      timeout: 110_000,
      env: {
        ...process.env,
        PATH: `${folder}${delimiter}${process.env["PATH"] ?? ""}`,
        ...Object.fromEntries(
          ["CONFIG", "DATA", "STATE", "CACHE"].map((name) => [`XDG_${name}_HOME`, join(folder, name)]),
        ),
      },
    },
  );
  expect([status, stderr.includes("Error")], stdout + stderr).toEqual([0, false]);
  told = JSON.parse(stdout) as Told;
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("it shows the findings that the command line tells of", () => {
  const { stdout } = spawnSync(process.execPath, [join(root, "dist/kertas.mjs"), "check", paper, "--format", "json"], {
    cwd: join(root, "samples"),
    encoding: "utf8",
  });
  const found = JSON.parse(stdout) as readonly { readonly line: number; readonly rule: string }[];
  expect(found.length).toBeGreaterThan(10);
  expect(told.findings).toEqual(
    found
      .map(({ line, rule }) => ({ line, code: rule }))
      .sort((a, b) => a.line - b.line || (a.code < b.code ? -1 : Number(a.code > b.code))),
  );
});

test("it explains in the language that was asked for", () => {
  expect(told.hover).toContain("sudah tidak ada pada 2025-11-03");
});

test("a fix is applied, and the finding goes", () => {
  expect(told.fixed).toContain("kanwil-imigrasi-kalbar");
  expect(told.fixed).not.toContain("kanwil-kemenkumham-kalbar");
});

test("an agency is completed in place of the half-typed word", () => {
  expect(told.proposed).toContain("jkdm-sarawak");
  expect(told.completed).toBe("      malaysia: [mkn-sarawak, jim-sarawak, jkdm-sarawak]");
});

test("an item leads to where it was first told of, and is renamed in every paper that holds it", () => {
  expect(told.definition).toMatch(/^kalbar-sarawak\/sidang-3\d\/.*\.kertas\.yaml$/);
  expect(told.renamed).toContain(paper);
  expect(told.renamed.length).toBeGreaterThan(2);
});
