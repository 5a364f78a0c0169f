/** An official of either country reads the product: what it shows is looked at in artifacts/screenshots/, and holds no English of ours. */
import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { allTexts } from "../../../scripts/texts.ts";
import { startSession, type Session } from "./session.ts";

const paper = "kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml";

/** Sentences of ours in English, long enough to be no name, and not the same in the other languages. */
const english = allTexts()
  .filter(({ id, ms, en }) => id !== en && ms !== en && !en.includes("{") && /(?:\p{L}+ ){3,}\p{L}+/u.test(en))
  .map(({ en }) => en);

/** What of our English is to be read in a text. */
const englishIn = (text: string): readonly string[] => english.filter((sentence) => text.includes(sentence));

test("English of ours would be found", () => {
  expect(english.length).toBeGreaterThan(500);
  expect(englishIn(`… ${english[3] ?? ""} …`)).toEqual([english[3]]);
});

describe.each([
  [
    "id",
    "Dasbor",
    "Butir",
    "tindak lanjut",
    "Menyusun kertas kerja",
    { preview: "Buka Pratinjau di Samping", dashboard: "Tampilkan Dasbor" },
  ],
  [
    "ms",
    "Papan pemuka",
    "Perkara",
    "tindakan susulan",
    "Menyediakan kertas kerja",
    { preview: "Buka Pratonton di Sisi", dashboard: "Paparkan Papan Pemuka" },
  ],
])("in %s", (language, dashboard, items, followUp, walkthrough, commands) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({ settings: { "kertasKerja.language": language } });
  });
  afterAll(async () => {
    await session.close();
  });

  const look = async (name: string): Promise<void> => session.workbench.picture(`lang-${language}-${name}`);

  const frame = async (tab: string): Promise<FrameLocator> => {
    const { page } = session.workbench;
    await page.locator(".tab", { hasText: tab }).first().waitFor();
    return page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  };

  test("findings", async () => {
    const { workbench } = session;
    await workbench.openFile(paper);
    await workbench.openProblems();
    await workbench.problem(new RegExp(followUp)).first().waitFor();
    await look("1-problems");
    const rows = await workbench.page.locator(".markers-panel .monaco-list-row").allInnerTexts();
    expect(rows.length).toBeGreaterThan(3);
    expect(englishIn(rows.join("\n"))).toEqual([]);
  });

  test("an explanation on hover", async () => {
    const { page } = session.workbench;
    await page.locator(".markers-panel").click({ position: { x: 5, y: 5 } });
    await session.workbench.caretAtEndOf(21);
    await session.workbench
      .line("jim-sarawak")
      .first()
      .locator("span > span", { hasText: "jim-sarawak" })
      .first()
      .hover();
    const card = page.locator(".monaco-hover:visible", { hasText: "Imigresen" }).first();
    await card.waitFor();
    await look("2-hover");
    expect(englishIn(await card.innerText())).toEqual([]);
  });

  test("commands by the words of the language", async () => {
    const { page } = session.workbench;
    await page.keyboard.press("F1");
    const input = page.locator(".quick-input-widget:visible input.input");
    await input.fill(">Kertas Kerja");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Kertas Kerja" }).first().waitFor();
    await look("3-palette");
    const rows = await page.locator(".quick-input-list .monaco-list-row").allInnerTexts();
    expect(rows.length).toBeGreaterThan(8);
    const titles = allTexts().filter(({ place }) => place.startsWith("package.nls.json command."));
    expect(titles.filter(({ en }) => rows.some((row) => row.trim() === `Kertas Kerja: ${en}`))).toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  });

  test("the preview", async () => {
    await session.workbench.command(`Kertas Kerja: ${commands.preview}`);
    const page = await frame("keselamatan-sempadan");
    const body = page.locator("body", { hasText: "KBS-2017-014" });
    await body.waitFor({ timeout: 60_000 });
    await look("4-preview");
    expect(englishIn(await body.innerText())).toEqual([]);
  });

  test("the views and the dashboard, whole", async () => {
    const { page } = session.workbench;
    await page.keyboard.press("Control+K");
    await page.keyboard.press("Control+W");
    await page.locator(".activitybar .action-item a[aria-label^='Kertas Kerja']").click();
    const pane = page.locator(".pane-header", { hasText: items }).first();
    await pane.waitFor();
    await page.locator(".pane-body .monaco-list-row", { hasText: "KBS-2014-003" }).first().waitFor();
    await look("5-views");
    expect(englishIn(await page.locator(".sidebar").innerText())).toEqual([]);
    await session.workbench.command(`Kertas Kerja: ${commands.dashboard}`);
    const body = (await frame(dashboard)).locator("body");
    await body.locator("table").first().waitFor({ timeout: 60_000 });
    await look("6-dashboard");
    const text = await body.innerText();
    expect(text.length).toBeGreaterThan(2000);
    expect(englishIn(text)).toEqual([]);
    for (const [index, heading] of (await body.locator("h2").all()).entries()) {
      if (index % 3 !== 2) continue;
      await heading.scrollIntoViewIfNeeded();
      await look(`6-dashboard-${index}`);
    }
  });

  test("the walkthrough", async () => {
    const { workbench } = session;
    const { page } = workbench;
    await workbench.command("Welcome: Open Walkthrough...");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: walkthrough }).first().click();
    await page.locator(".getting-started-step").first().waitFor();
    await look("7-walkthrough");
    expect(englishIn(await page.locator(".gettingStartedContainer").innerText())).toEqual([]);
  });
});
