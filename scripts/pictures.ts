/** Makes the walkthrough's pictures anew, from a real VS Code on the samples: `node scripts/pictures.ts`. Look at them before you commit them. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startSession } from "../client/test/e2e/session.ts";
import { root } from "./paths.mjs";

const folder = join(root, "media/walkthrough");
const paper = "kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml";

mkdirSync(folder, { recursive: true });
const { workbench, close } = await startSession();
const { page } = workbench;
const row = (text: string) => page.locator(".pane-body .monaco-list-row", { hasText: text }).first();
/** Of the page only what the step is about. */
const picture = (name: string): Promise<unknown> =>
  page.screenshot({ path: join(folder, `${name}.png`), clip: { x: 0, y: 36, width: 800, height: 460 } });

try {
  await page.setViewportSize({ width: 800, height: 640 });
  await workbench.openFile(paper);
  await page.locator(".codelens-decoration").first().waitFor({ state: "attached", timeout: 60_000 });
  await workbench.caretAtEndOf(19);
  await page
    .locator(".codelens-decoration:visible", { hasText: /open since/i })
    .first()
    .waitFor();
  await picture("open");

  await workbench.openFile("uji/perbatasan.kertas.yaml");
  await workbench.squiggle("error").first().waitFor({ timeout: 60_000 });
  await workbench.command("View: Toggle Primary Side Bar Visibility");
  await workbench.caretAfter("kanwil-imigrasi-kalbr");
  await page.keyboard.press("Control+.");
  await page.locator(".action-widget .monaco-list-row").first().waitFor();
  await picture("fix");
  await page.keyboard.press("Escape");
  await workbench.caretAfter("indonesia: [kanwil-imigrasi-kalbr");
  await page.keyboard.type(", biro-pem");
  await workbench.suggestion("biro-pemerintahan-kalbar").waitFor();
  await picture("new");
  await page.keyboard.press("Escape");
  await workbench.command("File: Revert File");

  await workbench.openFile(paper);
  await workbench.command("View: Toggle Primary Side Bar Visibility");
  await page.locator(".activitybar .action-label[aria-label='Kertas Kerja']").click();
  await row("KBS-2017-014").waitFor();
  await row("KBS-2017-014").click();
  await row("KBS-2017-014").press("ArrowRight");
  await row("Session 37").waitFor();
  await picture("items");

  const inFront = page.frameLocator("iframe.webview.ready >> nth=-1").frameLocator("#active-frame");
  await page.locator(".pane-header", { hasText: "Items" }).locator(".codicon-graph").click();
  await page.locator(".activitybar .action-label[aria-label='Kertas Kerja']").click();
  await inFront.locator("a[href='#sessions']").first().click();
  await picture("dashboard");

  await page.locator(".tab", { hasText: "keselamatan-sempadan" }).first().click();
  await page.locator(".editor-instance .line-numbers:visible").nth(5).click();
  await workbench.command("Kertas Kerja: Write a Handover Dossier");
  await page.locator(".quick-input-list .monaco-list-row", { hasText: "KBS-2017-014" }).first().click();
  await page.locator(".tab", { hasText: /Preview/ }).waitFor();
  await inFront.locator("h1", { hasText: "Handover" }).first().waitFor();
  await picture("dossier");
} finally {
  await close();
}
