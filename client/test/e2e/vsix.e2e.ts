/** The packed extension, as someone installs it: what is in it, and that it works from there. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packedBudgets } from "../../../scripts/budgets.mjs";
import { pack } from "../../../scripts/package.mjs";
import { node24, root } from "../../../scripts/paths.mjs";
import { startSession, type Session } from "./session.ts";

const folder = mkdtempSync(join(tmpdir(), "kertas-kerja-vsix-"));
let vsix: string;
let session: Session | undefined;
beforeAll(async () => {
  vsix = await pack(folder);
});
afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

test("the packed file holds what the extension needs, and is small", () => {
  const { stdout } = spawnSync(node24, ["node_modules/@vscode/vsce/vsce", "ls", "--no-dependencies"], {
    cwd: root,
    encoding: "utf8",
  });
  const files = stdout.trim().split("\n").sort();
  const institutions = readdirSync(join(root, "schemas/institutions")).map((name) => `schemas/institutions/${name}`);
  const syntaxes = readdirSync(join(root, "syntaxes")).map((name) => `syntaxes/${name}`);
  const pieces = ["dist/chunks", "dist/pieces", "dist/web"].flatMap((place) =>
    readdirSync(join(root, place)).map((name) => `${place}/${name}`),
  );
  const pictures = readdirSync(join(root, "media/walkthrough")).map((name) => `media/walkthrough/${name}`);
  const samples = readdirSync(join(root, "samples"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
  const texts = [
    "CHANGELOG.md",
    "LICENSE",
    "README.id.md",
    "README.md",
    "language-configuration.json",
    "package.json",
    "package.nls.id.json",
    "package.nls.json",
    "package.nls.ms.json",
  ];
  expect(files).toEqual(
    [
      ...texts,
      ...["dist/THIRD-PARTY-NOTICES.md", "dist/client.cjs", "dist/server.mjs", "media/icon.png", "media/view.svg"],
      ...pieces,
      ...pictures,
      ...samples,
      ...institutions,
      ...syntaxes,
    ].sort(),
  );
  expect(statSync(vsix).size).toBeLessThan(packedBudgets.vsix);
});

test("installed, it finds and completes", async () => {
  session = await startSession({ vsix });
  const { workbench } = session;
  await workbench.openFile("uji/perbatasan.kertas.yaml");
  await workbench.squiggle("error").first().waitFor({ timeout: 60_000 });
  await workbench.openProblems();
  await workbench.filterProblems("kanwil-imigrasi-kalbr");
  await workbench.problem("kanwil-imigrasi-kalbr").waitFor();
  await workbench.caretAfter("indonesia: [kanwil-imigrasi-kalbr");
  await workbench.page.keyboard.type(", biro-pem");
  await workbench.suggestion("biro-pemerintahan-kalbar").waitFor();
  await workbench.picture("10-from-the-packed-file");
});
