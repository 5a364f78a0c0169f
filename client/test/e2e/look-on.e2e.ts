/** A reader looks at the papers on another day and comes back, by mouse and keyboard. Looked at in artifacts/screenshots/. */
import type { Locator } from "playwright-core";
import { afterEach, expect, test } from "vitest";
import { startSession, type Session } from "./session.ts";

let session: Session;
afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await session.workbench.picture(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
  await session.close();
});

/** The item of the status bar with this text. */
async function dayItem(text: string): Promise<Locator> {
  const item = session.workbench.page.locator(".statusbar-item[id$='kertasKerja.day']", { hasText: text });
  await item.waitFor({ timeout: 20_000 });
  return item;
}

async function lookOn(choice: string, day: string): Promise<void> {
  const box = session.workbench.page.locator(".quick-input-widget:visible");
  await box.locator(".monaco-list-row", { hasText: choice }).click();
  // What is typed before the next question is there goes to the one before it.
  await box.getByText("(2/2)").waitFor();
  await box.locator("input.input").fill(day);
  await box.locator("input.input").press("Enter");
}

async function closeEditors(): Promise<void> {
  const { page } = session.workbench;
  await page.keyboard.press("Control+K");
  await page.keyboard.press("w");
  await page.locator(".tabs-container .tab").waitFor({ state: "detached" });
}

/** Whether the agency that ended with 2024 has the colour of what is gone, which one beside it has not. */
async function isRetired(): Promise<boolean> {
  const { workbench } = session;
  const line = "kanwil-kemenkumham-kalbar";
  return (await workbench.colourOf(line, "kemenkumham")) !== (await workbench.colourOf(line, "pemkab-sambas"));
}

const paper = "kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml";

test("the day of the session is shown; another is chosen, warned of, and given back by one click", async () => {
  session = await startSession({ settings: { "kertasKerja.language": "ms", "kertasKerja.inlayHints": false } });
  const { workbench } = session;
  const { page } = workbench;
  await workbench.openFile(paper);
  await workbench.squiggle("error").first().waitFor({ timeout: 60_000 });
  await expect.poll(isRetired, { timeout: 20_000 }).toBe(true);
  const item = await dayItem("Setakat 3 November 2025 (persidangan)");
  await workbench.picture("look-on-1-session");
  await item.click();
  const box = page.locator(".quick-input-widget:visible");
  await lookOn("Hari lain", "2024-02-30");
  await box.getByText("tarikh yang wujud").waitFor();
  await box.locator("input.input").fill("2024-02-01");
  await box.locator("input.input").press("Enter");
  await expect.poll(isRetired, { timeout: 20_000 }).toBe(false);
  const chosen = await dayItem("Setakat 1 Februari 2024");
  expect(await chosen.getAttribute("class")).toContain("warning-kind");
  await chosen.hover();
  const tip = page.locator(".monaco-hover:visible", { hasText: "Penemuan kekal" });
  await tip.getByText("Kembali ke hari persidangan").waitFor();
  await workbench.picture("look-on-2-chosen");
  await page.mouse.move(600, 400);
  await tip.waitFor({ state: "hidden" });
  await workbench.picture("look-on-3-warning");
  // Findings stay: the agency is gone on the session's day.
  expect(await workbench.squiggle("error").count()).toBeGreaterThan(0);
  // Views follow it too, so it is shown where no paper is in front.
  await closeEditors();
  await dayItem("Setakat 1 Februari 2024");
  await workbench.openFile(paper);
  await (await dayItem("Setakat 1 Februari 2024")).click();
  await expect.poll(isRetired, { timeout: 20_000 }).toBe(true);
  await dayItem("Setakat 3 November 2025 (persidangan)");
  await workbench.picture("look-on-4-back");
  await closeEditors();
  await page.locator(".statusbar-item[id$='kertasKerja.day']").waitFor({ state: "hidden" });
});

test.each([
  ["id", "Per 3 November 2025 (sidang)", "Hari lain", "Per 1 Februari 2026", "→"],
  ["en", "As of 3 November 2025 (session)", "Another day", "As of 1 February 2024", ""],
] as const)("in %s, the names behind the ids follow the day", async (language, own, choice, other, arrow) => {
  session = await startSession({ settings: { "kertasKerja.language": language } });
  const { workbench } = session;
  await workbench.openFile(paper);
  await workbench.squiggle("error").first().waitFor({ timeout: 60_000 });
  const line = workbench.page.locator(".view-line", { hasText: "kanwil-kemenkumham-kalbar" }).first();
  await expect.poll(() => line.innerText(), { timeout: 20_000 }).toContain("→");
  await (await dayItem(own)).click();
  await lookOn(choice, other.endsWith("2026") ? "2026-02-01" : "2024-02-01");
  await dayItem(other);
  const names = expect.poll(() => line.innerText(), { timeout: 20_000 });
  await (arrow === "" ? names.not.toContain("→") : names.toContain("→"));
  await workbench.picture(`look-on-5-${language}`);
});
