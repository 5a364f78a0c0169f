/** An official new to the post follows one item through the years, by mouse and keyboard. Each step is looked at in artifacts/screenshots/. */
import type { Locator } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startSession, type Session } from "./session.ts";

const paper = "kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml";
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

test("a lens above the item says since when it is open", async () => {
  const { workbench } = session;
  await workbench.openFile(paper);
  const lens = workbench.page.locator(".codelens-decoration", { hasText: /open since/i });
  await lens.first().waitFor({ timeout: 60_000 });
  await workbench.caretAfter(`id: ${item}`);
  await workbench.picture("20-code-lens");
});

test("hovering over its id tells the whole story", async () => {
  const { workbench } = session;
  await workbench.line(`id: ${item}`).first().locator("span > span", { hasText: item }).first().hover();
  const hover = workbench.page.locator(".monaco-hover:visible", { hasText: item }).first();
  await hover.locator("table").waitFor();
  expect(await hover.locator("tbody tr").count()).toBeGreaterThan(3);
  await workbench.picture("21-hover-dossier");
  await workbench.page.keyboard.press("Escape");
});

test("the second lens shows the item in every paper that holds it", async () => {
  const { workbench } = session;
  await workbench.caretAfter(`id: ${item}`);
  const peek = workbench.page.locator(".peekview-widget");
  const lens = workbench.page.locator(".codelens-decoration a", { hasText: /in \d+ papers/ }).first();
  // A lens that is drawn anew under the pointer does not answer the click: one clicks again.
  await expect
    .poll(
      async () => {
        await lens.click();
        return peek
          .locator(".monaco-list-row")
          .first()
          .waitFor({ timeout: 5_000 })
          .then(
            () => true,
            () => false,
          );
      },
      { timeout: 40_000 },
    )
    .toBe(true);
  await workbench.picture("22-papers-of-the-item");
  await workbench.page.keyboard.press("Escape");
  await peek.waitFor({ state: "detached" });
});

test("the references of an agency fill a panel", async () => {
  const { workbench } = session;
  await workbench.caretAfter("malaysia: [mkn-sarawak");
  await workbench.command("References: Find All References");
  const rows = workbench.page.locator(".pane-body .monaco-list-row", { hasText: ".kertas.yaml" });
  await rows.nth(2).waitFor();
  await workbench.picture("23-references");
});

test("an item is found by a word of its title, an agency by a former name", async () => {
  const { workbench } = session;
  const { keyboard } = workbench.page;
  await workbench.caretAfter(`id: ${item}`);
  const input = workbench.page.locator(".quick-input-widget:visible input.input");
  const rowOf = (id: string): Locator =>
    workbench.page.locator(".quick-input-list .monaco-list-row", { hasText: id }).first();
  // The box closes where something else takes the focus while it opens: it is opened again.
  const look = async (): Promise<boolean> => {
    if (!(await input.isVisible())) await keyboard.press("Control+P");
    await input.fill("#temajuk", { timeout: 5_000 }).catch(() => undefined);
    return rowOf(item)
      .waitFor({ timeout: 8_000 })
      .then(
        () => true,
        () => false,
      );
  };
  await expect.poll(look, { timeout: 70_000 }).toBe(true);
  await workbench.picture("24-workspace-symbols");
  await input.fill("#kemenkumham");
  await rowOf("kanwil-kemenkumham-kalbar").waitFor();
  await keyboard.press("Escape");
});

test("renaming the item shows every paper that it would change, before it does", async () => {
  const { workbench } = session;
  const { keyboard } = workbench.page;
  await workbench.caretAfter(`id: ${item}`);
  await keyboard.press("F2");
  const box = workbench.page.locator(".rename-box input");
  await box.waitFor();
  await box.fill("KBS-2017-914");
  await keyboard.press("Control+Enter");
  const panel = workbench.page.locator(".refactor-preview-panel, .bulk-edit-panel");
  await panel.first().waitFor();
  await panel.locator(".monaco-list-row", { hasText: "sidang-37" }).first().waitFor();
  await workbench.picture("25-rename-preview");
  await panel.getByRole("button", { name: /discard/i }).click();
  await workbench.line(`id: ${item}`).first().waitFor();
});

test("the item hierarchy leads to earlier and later sessions", async () => {
  const { workbench } = session;
  await workbench.caretAfter(`id: ${item}`);
  await workbench.command("Calls: Show Call Hierarchy");
  await workbench.page.locator(".pane-body .monaco-list-row", { hasText: item }).first().waitFor();
  await workbench.picture("26-item-hierarchy");
});

test("names stand behind ids", async () => {
  const { workbench } = session;
  await workbench.caretAfter("malaysia: [mkn-sarawak");
  await workbench.line("National Security Council, Sarawak").first().waitFor();
  await workbench.picture("27-inlay-hints");
});

test("a dossier is written for who takes over", async () => {
  const { workbench } = session;
  await workbench.caretAfter(`id: ${item}`);
  await workbench.command("Kertas Kerja: Write a Handover Dossier");
  const row = workbench.page.locator(".quick-input-list .monaco-list-row", { hasText: item }).first();
  await row.waitFor();
  await workbench.picture("28-dossier-choice");
  await row.click();
  const preview = workbench.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  await preview.getByRole("heading", { name: /Handover dossier/ }).waitFor();
  await workbench.picture("29-dossier");
});
