/** A folder that nobody has said they trust: it is read and checked, nothing is written into it and nothing of its own is used; once it is trusted, all is there. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesBelow } from "../../../server/test/files-below.ts";
import { startSession, type Session } from "./session.ts";

let session: Session;
beforeAll(async () => {
  session = await startSession({ restricted: true, settings: { "kertasKerja.language": "id" } });
});
afterAll(() => session.close());

const paper = "kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml";

const writing = ["Teruskan ke Sidang Berikutnya", "Kertas Kerja Baru", "Gabungkan Kertas Kerja Kedua Pihak"];

/** Those of the commands that the palette offers. */
async function offered(): Promise<readonly string[]> {
  const { page } = session.workbench;
  const found: string[] = [];
  for (const title of writing) {
    await page.keyboard.press("F1");
    const input = page.locator(".quick-input-widget:visible input.input");
    await input.fill(`>Kertas Kerja: ${title}`);
    const rows = page.locator(".quick-input-list .monaco-list-row");
    const command = rows.filter({ hasText: `Kertas Kerja: ${title}` }).first();
    await command
      .or(rows.filter({ hasText: /^No matching|similar commands/ }).first())
      .first()
      .waitFor();
    if (await command.isVisible()) found.push(title);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  }
  return found;
}

test("it is checked, its own fields are not used, and nothing is written", { timeout: 180_000 }, async () => {
  const { workbench, folder } = session;
  const { page } = workbench;
  const before = filesBelow(folder);
  await workbench.openFile(paper);
  await workbench.squiggle("error").first().waitFor({ timeout: 60_000 });
  await workbench.openProblems();
  await workbench.filterProblems("fileNumber");
  await workbench.problem("unknown-key").first().waitFor({ timeout: 60_000 });
  expect(await offered()).toEqual([]);

  await workbench.command("Kertas Kerja: Ekspor ke Markdown");
  const target = page.locator(".quick-input-widget:visible input.input");
  await expect.poll(() => target.inputValue(), { timeout: 30_000 }).toContain("keselamatan-sempadan.md");
  await target.press("Enter");
  await page.locator("[id='status.notifications']").click();
  const told = page.locator(".notification-list-item", { hasText: "Folder ini belum dipercaya" }).first();
  await told.waitFor();
  await workbench.picture("99-not-trusted");
  expect(filesBelow(folder)).toEqual(before);

  await told.hover();
  await told.getByRole("button", { name: "Kelola kepercayaan" }).click();
  await page.locator(".workspace-trust-editor").waitFor();
});

test("once it is trusted, its own fields are known and its commands are there", { timeout: 180_000 }, async () => {
  const { workbench } = session;
  const { page } = workbench;
  await workbench.filterProblems("fileNumber");
  await workbench.problem("unknown-key").first().waitFor();
  await page.locator(".workspace-trust-editor").getByRole("button", { name: "Trust", exact: true }).first().click();
  await expect.poll(() => workbench.problem("unknown-key").count(), { timeout: 60_000 }).toBe(0);
  await workbench.openFile(paper);
  expect(await offered()).toEqual(writing);
  await workbench.picture("99b-trusted");
});
