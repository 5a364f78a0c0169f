/** Papers in an earlier version of the format, by mouse and keyboard: one is migrated by its fix, the others by the command. Looked at in artifacts/screenshots/. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { root } from "../../../scripts/paths.mjs";
import { startSession, type Session } from "./session.ts";

const sampleOf = (name: string): string =>
  readFileSync(join(root, "server/test/migrations/kertas-kerja-0", name), "utf8");
const old = sampleOf("keselamatan.kertas.yaml").replace("---\n", "");

let session: Session;
beforeAll(async () => {
  session = await startSession({ settings: { "kertasKerja.inlayHints": false, "kertasKerja.codeLenses": false } });
  mkdirSync(join(session.folder, "lama"));
  for (const name of ["satu", "dua"]) writeFileSync(join(session.folder, `lama/${name}.kertas.yaml`), old);
  writeFileSync(join(session.folder, "lama/tiga.kertas.yaml"), "format: kertas-kerja/2\nisi: lain\n");
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await session.workbench.picture(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
});
afterAll(async () => {
  await session.close();
});

test("an old paper says so, and its fix migrates the whole of it", async () => {
  const { workbench } = session;
  await workbench.openFile("lama/satu.kertas.yaml");
  await workbench.squiggle("warning").first().waitFor({ timeout: 60_000 });
  await workbench.openProblems();
  await workbench.filterProblems("is an earlier format");
  await workbench.problem("old-format").nth(1).waitFor();
  await workbench.caretAfter("kertas-kerja/0");
  const list = await workbench.openLightbulb();
  await workbench.picture("migrate-1-finding-and-fix");
  await list.locator(".monaco-list-row", { hasText: "Bring it to" }).first().click();
  await workbench.line('format: "kertas-kerja/1"').waitFor();
  await workbench.line("issueArea: security-border # bidang keselamatan").waitFor();
  await workbench.problem("old-format").nth(1).waitFor({ state: "detached" });
  await workbench.picture("migrate-2-migrated");
});

test("the command migrates the others of the folder, says how many, and names what it leaves", async () => {
  const { workbench } = session;
  const { page } = workbench;
  await workbench.command("Bring All Papers of This Folder to the Current Format");
  // Notifications are held back where the driver is on: the bell shows them.
  await page.locator("[id='status.notifications']").click();
  const told = page.locator(".notification-list-item", { hasText: "1 paper was brought up to date" }).first();
  await told.waitFor();
  expect(await told.innerText()).toContain("lama/tiga.kertas.yaml");
  await workbench.picture("migrate-3-told");
  const path = join(session.folder, "lama/dua.kertas.yaml");
  // What is not open is saved.
  await expect.poll(() => readFileSync(path, "utf8"), { timeout: 20_000 }).toContain('"kertas-kerja/1"');
});

test("a paper of a later version says so once", async () => {
  const { workbench } = session;
  await workbench.openFile("lama/tiga.kertas.yaml");
  await workbench.squiggle("error").first().waitFor();
  await workbench.filterProblems("tiga.kertas.yaml");
  await workbench.problem("newer-format").waitFor();
  await expect.poll(() => workbench.page.locator(".markers-panel .marker-icon").count()).toBe(1);
  await workbench.picture("migrate-4-newer");
});
