/** Someone writes with the preview beside the editor, and takes the paper away as Word. Each step is looked at in artifacts/screenshots/. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { FrameLocator } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { ShownFinding } from "../../src/preview/messages.ts";
import { startSession, type Session } from "./session.ts";

const paper = "kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml";

let session: Session;
beforeAll(async () => {
  session = await startSession({ settings: { "kertasKerja.inlayHints": false, "kertasKerja.codeLenses": false } });
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await session.workbench.picture(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
});
afterAll(async () => {
  await session.close();
});

/** The machine may do other things. */
const patient = { timeout: 20_000 };

const page = (): FrameLocator =>
  session.workbench.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");

test("the preview opens beside the editor and shows the paper as it is printed", async () => {
  const { workbench } = session;
  await workbench.page.setViewportSize({ width: 1600, height: 900 });
  await workbench.openFile(paper);
  await workbench.page.keyboard.press("Control+B");
  await workbench.squiggle("warning").or(workbench.squiggle("error")).first().waitFor({ timeout: 60_000 });
  await workbench.page.keyboard.press("Control+K");
  await workbench.page.keyboard.press("v");
  await page().getByRole("heading", { level: 1 }).waitFor();
  await page().getByRole("heading", { name: "Keputusan Persidangan" }).first().waitFor();
  expect(await page().locator("article").getAttribute("lang")).toBe("ms-MY");
  await workbench.picture("41-preview");
});

test("it goes with the caret", async () => {
  const { workbench } = session;
  await workbench.caretAfter("id: KBS-2017-014");
  const current = page().locator("section[aria-current] .current", { hasText: "KBS-2017-014" }).first();
  await current.waitFor();
  await expect
    .poll(() => current.evaluate((node) => node.getBoundingClientRect().top / window.innerHeight), patient)
    .toBeLessThan(0.9);
  await workbench.picture("42-preview-follows-caret");
});

test("what is typed appears at once", async () => {
  const { workbench } = session;
  await workbench.caretAfter("    title: ");
  await workbench.page.keyboard.type("Sempadan bersama dan ");
  await page()
    .getByRole("heading", { name: /Sempadan bersama dan/ })
    .first()
    .waitFor();
  await workbench.picture("43-preview-while-typing");
});

test("scrolling the preview scrolls the editor, and the other way round", async () => {
  const { workbench } = session;
  const heading = page().locator("h3", { hasText: "Sungai Kelik" });
  const distance = (): Promise<number> => heading.evaluate((node) => node.getBoundingClientRect().top);
  await page().locator("article").hover();
  // On and on, as a person does, until both are there: a turn of the wheel while the two settle may not count.
  await expect
    .poll(async () => {
      const above = await distance();
      if (above > 200 || above < 0) await workbench.page.mouse.wheel(0, above > 200 ? 400 : -40);
      else if (!(await workbench.line("title: Pos sempadan Sungai Kelik").isVisible()))
        await workbench.page.mouse.wheel(0, 20);
      else return true;
      return false;
    }, patient)
    .toBe(true);
  await workbench.picture("44-preview-scrolls-editor");
  await workbench.page.locator(".editor-instance .view-lines").first().hover();
  await expect
    .poll(async () => {
      await workbench.page.mouse.wheel(0, -1500);
      return page()
        .locator("h1")
        .evaluate((node) => node.getBoundingClientRect().top);
    }, patient)
    .toBeGreaterThan(0);
});

test("a click on a badge leads to the finding", async () => {
  const { workbench } = session;
  const badge = page().locator("td > .badge").first();
  const [finding] = JSON.parse((await badge.getAttribute("data-name")) ?? "") as readonly ShownFinding[];
  expect(await badge.getAttribute("title")).toContain(finding?.message);
  await badge.scrollIntoViewIfNeeded();
  await workbench.picture("45-preview-badge");
  await badge.click();
  const place = workbench.page.locator("[id='status.editor.selection']", {
    hasText: `Ln ${(finding?.line ?? 0) + 1},`,
  });
  await place.waitFor();
});

test("another language is one click away", async () => {
  const { workbench } = session;
  await page().getByRole("button", { name: "English" }).click();
  await page().getByRole("heading", { name: "Decision of the Session" }).first().waitFor();
  expect(await page().locator("article").getAttribute("lang")).toBe("en-GB");
  await workbench.picture("46-preview-english");
});

test("it is back after a reload, in the language it had", async () => {
  const { workbench } = session;
  await workbench.page.evaluate(() => Object.assign(window, { isOld: true }));
  await workbench.command("Developer: Reload Window");
  await workbench.page.waitForFunction(() => !("isOld" in window));
  await page().getByRole("heading", { name: "Decision of the Session" }).first().waitFor({ timeout: 60_000 });
  await workbench.picture("47-preview-after-reload");
});

test("in dark and in high contrast it has their colours", async () => {
  const { workbench } = session;
  for (const [theme, picture] of [
    ["Dark Modern", "48-preview-dark"],
    ["Dark High Contrast", "49-preview-high-contrast"],
  ] as const) {
    await workbench.page.keyboard.press("Control+K");
    await workbench.page.keyboard.press("Control+T");
    const input = workbench.page.locator(".quick-input-widget:visible input.input");
    await input.waitFor();
    await input.fill(theme);
    await workbench.page.locator(".quick-input-list .monaco-list-row.focused", { hasText: theme }).waitFor();
    await input.press("Enter");
    await page()
      .locator(theme === "Dark Modern" ? "body.vscode-dark" : "body.vscode-high-contrast")
      .waitFor();
    await workbench.picture(picture);
  }
});

test("the paper is exported as Word, beside it and under its name", async () => {
  const { workbench, folder } = session;
  await workbench.page.locator(".editor-instance .line-numbers").nth(5).click();
  await workbench.page
    .locator(".editor-group-container.active .editor-actions")
    .getByRole("button", { name: /^More Actions/ })
    .click();
  const menu = workbench.page.locator(".monaco-menu:visible");
  await menu.getByRole("menuitem", { name: "Export as" }).hover();
  const word = menu.getByRole("menuitem", { name: "Export as Word…" });
  await word.waitFor();
  await workbench.picture("50-export-menu");
  await word.click();
  const input = workbench.page.locator(".quick-input-widget:visible input");
  await expect.poll(() => input.first().inputValue(), patient).toContain("keselamatan-sempadan.docx");
  await workbench.picture("51-export-where");
  await input.first().press("Enter");
  const file = join(folder, paper.replace(".kertas.yaml", ".docx"));
  await expect.poll(() => existsSync(file), patient).toBe(true);
  await expect.poll(() => readFileSync(file).length, patient).toBeGreaterThan(5000);
  const files = unzipSync(readFileSync(file));
  expect(strFromU8(files["word/document.xml"] ?? new Uint8Array())).toContain("KBS-2017-014");
  await workbench.picture("52-exported");
});
