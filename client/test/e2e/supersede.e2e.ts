/** A maintainer says what happened to an institution, by mouse and keyboard: every place is shown before anything is written. Looked at in artifacts/screenshots/. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { startSession, type Session } from "./session.ts";

const settings = { "kertasKerja.inlayHints": false, "kertasKerja.codeLenses": false };
const paper = "kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml";
const register = "lembaga.institutions.yaml";

let session: Session | undefined;
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await session?.workbench.picture(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
  await session?.close();
});

const rows = ({ workbench: { page } }: Session, text: string) =>
  page.locator(".quick-input-widget:visible .monaco-list-row", { hasText: text });

/** Fills the line that is asked for, once that question is there. */
async function answer({ workbench: { page } }: Session, question: string, text: string | undefined): Promise<void> {
  await page.locator(".quick-input-widget:visible", { hasText: question }).waitFor();
  const input = page.locator(".quick-input-widget:visible input.input");
  if (text !== undefined) await input.fill(text);
  await input.press("Enter");
}

const preview = ({ workbench: { page } }: Session) =>
  page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");

test("from the light bulb: a renamed agency, previewed, gone back from, written with the drafts, undone in one step", async () => {
  session = await startSession({ settings });
  const { workbench, folder } = session;
  const { page } = workbench;
  await workbench.openFile(paper);
  await workbench.squiggle("error").first().waitFor({ timeout: 60_000 });
  await workbench.caretAfter("malaysia: [mkn-sarawak");
  const actions = await workbench.openLightbulb();
  await actions.locator(".monaco-list-row", { hasText: "Record what happened to mkn-sarawak" }).click();
  await rows(session, "The same body under a new name").waitFor();
  await workbench.picture("supersede-1-what-happened");
  await rows(session, "The same body under a new name").click();
  await answer(session, "Since when?", "2025-02-30");
  await page.locator(".quick-input-message", { hasText: "that exists" }).waitFor();
  await answer(session, "exists", "2025-07-01");
  await answer(session, "Its official name", "Majlis Keselamatan Negeri Sarawak (baharu)");
  await answer(session, "Its abbreviation", "");
  await answer(session, "Its id", "mkns-sarawak");
  await answer(session, "Address of the source", "https://www.mkn.gov.my/");
  await rows(session, "Write ").first().waitFor({ timeout: 30_000 });
  await preview(session).getByText("mkns-sarawak").first().waitFor({ timeout: 30_000 });
  await workbench.picture("supersede-2-preview");
  expect(existsSync(join(folder, register))).toBe(false);
  // A way back, and forth again.
  await page.locator(".quick-input-widget:visible .codicon-quick-input-back").click();
  await answer(session, "Address of the source", undefined);
  await rows(session, "update").click();
  await page.locator(".tab.active", { hasText: register }).waitFor({ timeout: 30_000 });
  await workbench.line("id: mkns-sarawak").waitFor();
  await workbench.picture("supersede-3-written");
  await workbench.openFile(paper);
  await page.locator(".tab", { hasText: "Preview" }).click({ button: "middle" });
  await workbench.caretAfter("malaysia: [mkns-sarawak");
  await page.keyboard.press("Control+Z");
  await workbench.line("malaysia: [mkn-sarawak,").first().waitFor();
  await expect.poll(() => existsSync(join(folder, register)), { timeout: 20_000 }).toBe(false);
  await workbench.picture("supersede-3b-undone");
});

test("from the palette, in Indonesian: an agency is found by its abbreviation, split, and nothing is written on leaving", async () => {
  session = await startSession({ settings: { ...settings, "kertasKerja.language": "id" } });
  const { workbench, folder } = session;
  const { page } = workbench;
  await workbench.openFile(paper);
  await workbench.squiggle("error").first().waitFor({ timeout: 60_000 });
  await workbench.command("Catat Perubahan Lembaga");
  await rows(session, "Satu lembaga menjadi beberapa").click();
  const box = page.locator(".quick-input-widget:visible input.input");
  await page.getByPlaceholder("Lembaga mana?").waitFor();
  await box.fill("JIM");
  await rows(session, "Jabatan Imigresen Malaysia").first().waitFor();
  await workbench.picture("supersede-4-lembaga-mana");
  await rows(session, "Jabatan Imigresen Malaysia").first().click();
  await answer(session, "Sejak kapan?", "2026");
  await rows(session, "Lembaga baru").click();
  await answer(session, "Nama resminya", "Agensi Imigresen Baharu");
  await answer(session, "Singkatannya", "AIB");
  await answer(session, "Id-nya", undefined);
  // Its offices are shared out among the successors.
  await page.getByPlaceholder("berada di bawah Agensi Imigresen Baharu").press("Enter");
  await rows(session, "Tidak ada lagi").waitFor();
  await workbench.picture("supersede-5-pengganti-lain");
  await rows(session, "Tidak ada lagi").click();
  await answer(session, "Alamat sumbernya", "");
  await rows(session, "Batal, tidak ada yang ditulis").waitFor({ timeout: 30_000 });
  await preview(session).getByText("Dipecah").first().waitFor({ timeout: 30_000 });
  await workbench.picture("supersede-6-pratinjau");
  // By keyboard: an explanation of the tab below may lie over it.
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  expect(existsSync(join(folder, register))).toBe(false);
  expect(readFileSync(join(folder, paper), "utf8")).not.toContain("aib");
});
