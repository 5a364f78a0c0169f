/** A reader looks at the papers on another day and comes back, by mouse and keyboard. Looked at in artifacts/screenshots/. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { startSession, type Session } from "./session.ts";

let session: Session;
beforeAll(async () => {
  session = await startSession({ settings: { "kertasKerja.language": "ms", "kertasKerja.inlayHints": false } });
});
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await session.workbench.picture(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
});
afterAll(async () => {
  await session.close();
});

/** The status item of the day, in what rests under the pointer on the braces of the status bar. */
async function dayItem(text: string) {
  const { page } = session.workbench;
  await page.mouse.move(600, 500);
  await page.locator("[id='status.languageStatus']").hover();
  const item = page.locator(".monaco-hover .hover-language-status", { hasText: text });
  await item.waitFor({ timeout: 20_000 });
  return item;
}

/** Whether the agency that ended with 2024 has the colour of what is gone, which one beside it has not. */
async function isRetired(): Promise<boolean> {
  const { workbench } = session;
  const line = "kanwil-kemenkumham-kalbar";
  return (await workbench.colourOf(line, "kemenkumham")) !== (await workbench.colourOf(line, "pemkab-sambas"));
}

test("the day of the session is shown; another is chosen, and warned of", async () => {
  const { workbench } = session;
  const { page } = workbench;
  await workbench.openFile("kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml");
  await workbench.squiggle("error").first().waitFor({ timeout: 60_000 });
  await expect.poll(isRetired, { timeout: 20_000 }).toBe(true);
  await dayItem("Setakat 3 November 2025");
  await workbench.picture("look-on-1-session");
  await page.keyboard.press("Escape");
  await workbench.command("Look at the Data on Another Day");
  const box = page.locator(".quick-input-widget:visible");
  await box.locator(".monaco-list-row", { hasText: "Hari lain" }).click();
  await box.locator("input.input").fill("2024-02-30");
  await box.locator("input.input").press("Enter");
  await box.getByText("tarikh yang wujud").waitFor();
  await box.locator("input.input").fill("2024-02-01");
  await box.locator("input.input").press("Enter");
  await expect.poll(isRetired, { timeout: 20_000 }).toBe(false);
  const item = await dayItem("Setakat 1 Februari 2024");
  expect(await item.innerText()).toContain("Bukan hari persidangan");
  await workbench.picture("look-on-2-chosen");
  // Findings stay: the agency is gone on the session's day.
  expect(await workbench.squiggle("error").count()).toBeGreaterThan(0);
});

test("one click leads back to the session's day", async () => {
  const { workbench } = session;
  const item = await dayItem("Setakat 1 Februari 2024");
  await item.getByText("Kembali ke hari persidangan").click();
  await expect.poll(isRetired, { timeout: 20_000 }).toBe(true);
  await dayItem("Setakat 3 November 2025");
  await workbench.picture("look-on-3-back");
});
