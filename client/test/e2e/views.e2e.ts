/** A reviewer follows all items: the tree views, the dashboard, an item's timeline, by mouse and keyboard. Each step is looked at in artifacts/screenshots/. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startSession, type Session } from "./session.ts";

const item = "KBS-2017-014";

let session: Session;
beforeAll(async () => {
  session = await startSession();
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await session.workbench.picture(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
});
afterAll(async () => {
  await session.close();
});

const row = (text: string | RegExp): Locator =>
  session.workbench.page.locator(".pane-body .monaco-list-row", { hasText: text });

test("the view container shows the open items, the oldest first, with their findings", async () => {
  const { workbench } = session;
  await workbench.page.locator(".activitybar .action-label[aria-label='Kertas Kerja']").click();
  await row(item).first().waitFor({ timeout: 60_000 });
  await expect
    .poll(() => row(item).first().locator(".monaco-icon-label").getAttribute("class"))
    .toContain("monaco-decoration");
  await workbench.picture("60-items");
});

test("an item opens in its latest paper, and its sessions below it", async () => {
  const { workbench } = session;
  await row(item).first().click();
  await workbench.page.locator(".tab.active", { hasText: "keselamatan-sempadan.kertas.yaml" }).waitFor();
  await workbench.line(`id: ${item}`).waitFor();
  await row(item).first().press("ArrowRight");
  await row("Session 37").first().waitFor();
  await workbench.picture("61-sessions-of-an-item");
  await row("Session 37").first().click();
  await workbench.page.locator(".tab.active", { hasText: "keselamatan-sempadan.kertas.yaml" }).waitFor();
});

test("papers stand under forum and session, institutions under side and level", async () => {
  const { workbench } = session;
  // The list draws no row that is scrolled out of sight: the items make room.
  await workbench.page.locator(".pane-header", { hasText: "Items" }).click();
  await row("Session 38").filter({ hasText: "Miri" }).first().click();
  // The focus moves into the session.
  for (let down = 0; down < 3; down++) await workbench.page.keyboard.press("ArrowDown");
  await row(/Security and Border Management.*Draft/)
    .first()
    .waitFor();
  await workbench.page.locator(".pane-header", { hasText: "Institutions" }).click();
  await row("Retired").waitFor();
  await row(/^Indonesia/).click();
  await workbench.picture("62-papers-and-institutions");
  await workbench.page.locator(".pane-header", { hasText: "Institutions" }).click();
  await workbench.page.locator(".pane-header", { hasText: "Items" }).click();
});

test("changed institutions stand with their items, on the day that the toolbar sets", async () => {
  const { workbench } = session;
  const { page } = workbench;
  const input = page.locator(".quick-input-widget:visible input.input");
  const showOn = async (day: string): Promise<void> => {
    await workbench.command("Kertas Kerja: Show the Impact on Another Day");
    await input.fill(day);
    await input.press("Enter");
  };
  await showOn("2026-08-10");
  await page
    .locator(".pane-header", { hasText: "Impact of Changes" })
    .locator(".description", { hasText: "10 Aug 2026" })
    .waitFor();
  for (const pane of ["Items", "Papers"]) await page.locator(".pane-header", { hasText: pane }).click();
  await row("Immigration Department of Malaysia").click();
  await page.locator(".tab.active", { hasText: "malaysia-persekutuan.institutions.yaml" }).waitFor();
  await row("Immigration Department of Malaysia").press("ArrowRight");
  await row("→ Malaysian Border Control and Protection Agency").waitFor();
  await row(/KBS-2007-002.*counterpart · can be changed/).click();
  await page.locator(".tab.active", { hasText: "keselamatan-sempadan.kertas.yaml" }).waitFor();
  await page.locator(".view-line", { hasText: "malaysia: [jim" }).first().waitFor();
  await workbench.picture("74-impact");
  await workbench.command("Kertas Kerja: Show the Impact on Another Day");
  await input.fill("2026-02-30");
  await page.locator(".quick-input-message", { hasText: "2026-11-02" }).waitFor();
  await input.fill("");
  await input.press("Enter");
  const shown = page.locator(".pane-header", { hasText: "Impact of Changes" }).locator(".description");
  await expect.poll(async () => (await shown.allTextContents()).join("")).toBe("");
  for (const pane of ["Impact of Changes", "Items", "Papers"])
    await page.locator(".pane-header", { hasText: pane }).click();
});

test("a filter leaves the items that it is about", async () => {
  const { workbench } = session;
  await workbench.command("Kertas Kerja: Filter Items");
  const input = workbench.page.locator(".quick-input-widget:visible input.input");
  await input.fill("telok melano");
  await input.press("Enter");
  await row("KBS-2007-002").first().waitFor({ state: "detached" });
  await row(item).first().waitFor();
  await workbench.picture("63-filter");
  await workbench.command("Kertas Kerja: Clear the Filter");
  await row("KBS-2007-002").first().waitFor();
});

test("items are grouped otherwise", async () => {
  const { workbench } = session;
  await workbench.command("Kertas Kerja: Group Items By");
  await workbench.page.locator(".quick-input-list .monaco-list-row", { hasText: "Border post" }).click();
  await row("Temajuk – Telok Melano").first().waitFor();
  await workbench.picture("64-by-border-post");
  await workbench.command("Kertas Kerja: Group Items By");
  await workbench.page.locator(".quick-input-list .monaco-list-row", { hasText: "Age" }).first().click();
  await row("3 sessions").first().waitFor();
});

test("the context menu of an item offers its timeline and a dossier", async () => {
  const { workbench } = session;
  await row(item).first().click({ button: "right" });
  await workbench.page.locator(".context-view .action-label", { hasText: "Handover Dossier" }).waitFor();
  await workbench.picture("65-context-menu");
  await workbench.page.locator(".context-view .action-label", { hasText: "Timeline" }).click();
  const frame = await session.workbench.frameWith('main h1:has-text("Temajuk")');
  await frame.locator("svg.story a").first().waitFor();
  await workbench.picture("66-timeline");
});

test("the dashboard draws what is open, and its links open the papers", async () => {
  const { workbench } = session;
  await workbench.command("Kertas Kerja: Show the Dashboard");
  const frame = await session.workbench.frameWith('main h1:has-text("Follow-up dashboard")');
  await workbench.picture("67-dashboard");
  await frame.locator("a[href='#sessions']").first().click();
  await expect.poll(() => frame.evaluate(() => document.activeElement?.id)).toBe("sessions-title");
  await workbench.picture("68-dashboard-sessions");
  await frame.locator("#agencies a.paper").first().click();
  await workbench.page
    .locator(".editor-group-container")
    .nth(1)
    .locator(".tab.active", { hasText: ".kertas.yaml" })
    .waitFor();
  await workbench.picture("69-paper-beside-dashboard");
});

test("dashboard and views follow the papers", async () => {
  const { workbench } = session;
  await workbench.openFile("kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml");
  await workbench.caretAtEndOf(19);
  await workbench.page.keyboard.type(" <script>alert(1)</script> <b>");
  await row("Telok Melano <script>alert(1)</script> <b>").first().waitFor();
  const frame = await session.workbench.frameWith('main h1:has-text("Follow-up dashboard")');
  await frame.locator("h3", { hasText: "Telok Melano <script>alert(1)</script> <b>" }).waitFor();
});

test("in dark colours, and read again after a reload", async () => {
  const { workbench } = session;
  await workbench.command("Preferences: Toggle between Light/Dark Themes");
  await workbench.page.locator(".monaco-workbench.vs-dark").waitFor();
  await session.workbench.frameWith('main h1:has-text("Follow-up dashboard")');
  await workbench.picture("70-dashboard-dark");
  await workbench.page.reload();
  await row(item).first().waitFor({ timeout: 60_000 });
  await session.workbench.frameWith('main h1:has-text("Follow-up dashboard")');
  await workbench.picture("71-after-reload");
});

test("another language takes effect at once", async () => {
  mkdirSync(join(session.folder, ".vscode"), { recursive: true });
  writeFileSync(join(session.folder, ".vscode/settings.json"), JSON.stringify({ "kertasKerja.language": "ms" }));
  await session.workbench.page.locator(".pane-header", { hasText: "Perkara" }).first().waitFor();
  await row("3 persidangan").first().waitFor();
  await session.workbench.frameWith('main h1:has-text("Papan pemuka tindakan susulan")');
  await session.workbench.picture("72-in-malay");
});

test("changed institutions read in Indonesian", async () => {
  const { page } = session.workbench;
  writeFileSync(join(session.folder, ".vscode/settings.json"), JSON.stringify({ "kertasKerja.language": "id" }));
  const pane = (title: string): Locator => page.locator(".pane-header", { hasText: title });
  await pane("Perubahan Lembaga").click();
  await pane("Butir").click();
  await row("Lembaga yang berubah dan butirnya").waitFor();
  const header = pane("Perubahan Lembaga");
  await header.hover();
  await header
    .locator(".action-label[aria-label^='Tampilkan'], .action-label[aria-label^='Show the Impact']")
    .first()
    .click();
  await page.locator(".quick-input-widget:visible", { hasText: "Kosongkan untuk hari ini." }).waitFor();
  await session.workbench.picture("75-impact-in-indonesian");
  const input = page.locator(".quick-input-widget:visible input.input");
  await input.fill("2000-01-01");
  await input.press("Enter");
  await header.locator(".description", { hasText: "1 Jan 2000" }).waitFor();
  await row("Badan Pengelola Perbatasan Daerah Provinsi Kalimantan Barat").first().waitFor();
  await pane("Perubahan Lembaga").click();
  await pane("Butir").click();
});

test("the walkthrough has its pictures", async () => {
  const { workbench } = session;
  await workbench.command("Welcome: Open Walkthrough...");
  await workbench.page
    .locator(".quick-input-list .monaco-list-row", { hasText: "Menyusun kertas kerja" })
    .first()
    .click();
  await workbench.page.locator(".getting-started-step", { hasText: "Ikuti setiap butir terbuka" }).click();
  await workbench.picture("73-walkthrough");
});
