/** A secretariat's list comes in: from the explorer, previewed, written, undone. Each step is looked at in artifacts/screenshots/. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startSession, type Session } from "./session.ts";

const list = `SENARAI AGENSI NEGERI SARAWAK;;;
Bil.;Nama Jabatan/Agensi;Singkatan;Tarikh Ditubuhkan
1;JABATAN IMIGRESEN MALAYSIA SARAWAK;JIMS;
2;Jabatan Perlindungan Sempadan Sarawak;JPSS;1 Januari 2020
3;Jabatan Hal Ehwal Dayak;JHED;31/13/2020
`;

let session: Session;
beforeAll(async () => {
  session = await startSession();
  writeFileSync(join(session.folder, "senarai.csv"), list);
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await session.workbench.picture(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
});
afterAll(async () => {
  await session.close();
});

test("the list is previewed before anything is written", async () => {
  const { workbench } = session;
  const { page } = workbench;
  await workbench.openFile("kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml");
  await page.locator(".codelens-decoration", { hasText: "open since" }).first().waitFor({ timeout: 60_000 });
  await workbench.chooseForFile("senarai.csv", "Import a List of Institutions");
  const box = page.locator(".quick-input-widget:visible");
  await box.locator(".monaco-list-row", { hasText: "Write: 1 new, 1 changed, 0 ended" }).waitFor({ timeout: 30_000 });
  expect(await box.getByPlaceholder("1 point is unclear and not written").count()).toBe(1);
  expect(await box.locator(".monaco-list-row").count()).toBe(2);
  const preview = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  await preview.getByText("Jabatan Perlindungan Sempadan Sarawak").first().waitFor({ timeout: 30_000 });
  await workbench.picture("90-list-preview");
});

test("it is written in one step, and the file is shown", async () => {
  const { workbench } = session;
  const { page } = workbench;
  await page.locator(".quick-input-widget:visible .monaco-list-row", { hasText: "Write: 1 new" }).click();
  await page.locator(".tab.active", { hasText: ".institutions.yaml" }).waitFor({ timeout: 30_000 });
  await workbench.line("abbreviation: JIMS").waitFor();
  await workbench.line("id: jpss-sarawak").waitFor();
  await workbench.picture("91-list-written");
});
