/** The exported institutions, opened and saved by LibreOffice, come back unchanged; a picture is left in artifacts/office/ to look at. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, test } from "vitest";
import { fileURLToPath, pathToFileURL } from "node:url";
import { planImport } from "../../src/core/lists/plan.ts";
import { Workspace } from "../../src/core/workspace.ts";
import { listAs } from "../../src/export/lists.ts";
import { readList } from "../../src/import/list.ts";
import { builtInDocuments } from "../../src/texts.ts";

const pictures = fileURLToPath(new URL("../../../artifacts/office", import.meta.url));
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "kertas-office-"));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const workspace = Workspace.of({ builtIn: builtInDocuments(), folders: ["file:///folder"] });

/** A profile of its own: an office that is open elsewhere does not answer in its place. */
function convert(file: string, format: string): string {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", format, "--outdir", join(folder, "saved"), file], {
    stdio: "ignore",
  });
  return join(folder, "saved", `daftar.${format}`);
}

test("Excel: opened, saved again, imported: nothing changes", async () => {
  const file = join(folder, "daftar.xlsx");
  writeFileSync(file, listAs("xlsx", workspace, {}, "id"));
  const sheets = await readList(readFileSync(convert(file, "xlsx")), "daftar.xlsx");
  const plan = planImport(workspace, sheets, { target: "file:///folder/lembaga.institutions.yaml" });
  assert.deepEqual([plan.unclear, plan.unknownColumns, plan.files], [[], [], []]);
  assert.ok(plan.entries.length > 100);
  execFileSync("pdftoppm", ["-r", "60", "-png", "-l", "2", convert(file, "pdf"), join(pictures, "institutions")]);
});
