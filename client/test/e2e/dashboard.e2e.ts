/** The dashboard as a page of its own, in Chromium: nobody is kept out of it, it is used by keyboard alone, and nothing runs in it. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type Browser } from "../../../scripts/host/browser.ts";
import { node24, root } from "../../../scripts/paths.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "kertas-kerja-dashboard-"));
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Some of what a theme of VS Code sets. */
const themes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  none: {},
  dark: {
    "editor-background": "#1f1f1f",
    foreground: "#cccccc",
    descriptionForeground: "#9d9d9d",
    "textLink-foreground": "#4daafc",
    "sideBar-background": "#181818",
    "charts-blue": "#59a4f9",
    "charts-orange": "#d18616",
  },
  "high contrast": {
    "editor-background": "#000000",
    foreground: "#ffffff",
    descriptionForeground: "#ffffff",
    "textLink-foreground": "#21a6ff",
    "sideBar-background": "#000000",
    contrastBorder: "#6fc3df",
    focusBorder: "#f38518",
  },
};

async function openPage(language: string): Promise<void> {
  const file = join(folder, `${language}.html`);
  const program = join(root, "dist/kertas.mjs");
  const args = [program, "dashboard", join(root, "samples"), "--lang", language, "--as-of", "2026-08-10"];
  expect(spawnSync(node24, [...args, "-o", file, "--force"], { encoding: "utf8" })).toMatchObject({
    status: 0,
    stderr: "",
  });
  await browser.page.goto(pathToFileURL(file).href);
}

test.each([
  ["id", "none"],
  ["ms", "dark"],
  ["en", "high contrast"],
])("axe finds nothing in %s with the theme %s", async (language, theme) => {
  const { page } = browser;
  await openPage(language);
  await page.evaluate((variables) => {
    for (const [name, value] of Object.entries(variables))
      document.documentElement.style.setProperty(`--vscode-${name}`, value);
  }, themes[theme] ?? {});
  await page.evaluate(axe);
  const { violations, passes } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
  expect(passes.length).toBeGreaterThan(20);
  mkdirSync(join(root, "artifacts/screenshots"), { recursive: true });
  await page.screenshot({ path: join(root, `artifacts/screenshots/80-dashboard-${language}.png`) });
});

test.each(["id", "ms", "en"])("who answers whom in %s, and nothing is cut off at 200 per cent", async (language) => {
  const { page } = browser;
  await openPage(language);
  const parts = page.locator("#changed, #roles, #counterparts, #unregistered, #pairs");
  expect(await parts.count()).toBe(5);
  await page.locator("#counterparts").screenshot({
    path: join(root, `artifacts/screenshots/81-counterparts-${language}.png`),
  });
  await page.locator("#changed").screenshot({ path: join(root, `artifacts/screenshots/82-changed-${language}.png`) });
  // Half the width is what a window shows at twice the size.
  await page.setViewportSize({ width: 640, height: 400 });
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const cut = await page
    .locator("#counterparts svg text")
    .evaluateAll((texts) =>
      texts.filter((text) => text.getBoundingClientRect().right > window.innerWidth).map((text) => text.textContent),
    );
  await page.locator("#counterparts").screenshot({
    path: join(root, `artifacts/screenshots/83-counterparts-200-${language}.png`),
  });
  await page.setViewportSize({ width: 1280, height: 800 });
  expect([excess, cut]).toEqual([0, []]);
});

test("a share leads to the agencies behind it", async () => {
  const { page } = browser;
  await openPage("en");
  const share = page.locator("#counterparts svg a").first();
  const href = (await share.getAttribute("href")) ?? "";
  await share.focus();
  await page.keyboard.press("Enter");
  await page.locator(`tr${href}:target`).waitFor();
  expect(await page.locator("#changed a.paper").first().getAttribute("href")).toMatch(/\.kertas\.yaml#L\d+$/);
});

test("a figure is reached and followed by keyboard alone, to the papers behind it", async () => {
  const { page } = browser;
  await openPage("en");
  const figure = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.closest("#age svg a")?.getAttribute("href") ?? null);
  for (let presses = 0; presses < 40 && (await figure()) === null; presses++) await page.keyboard.press("Tab");
  const target = await figure();
  expect(target).toMatch(/^#area-/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const paper = await page.evaluate(() => {
    const link = document.activeElement;
    return [link?.closest("tr")?.id, link?.getAttribute("href")];
  });
  expect(`#${paper[0] ?? ""}`).toBe(target);
  expect(paper[1]).toMatch(/\.kertas\.yaml#L\d+$/);
});

test("its policy lets its styles in, and no script", async () => {
  const { page } = browser;
  const refused: string[] = [];
  page.on("console", (message) => refused.push(message.text()));
  await openPage("en");
  expect(await page.evaluate(() => getComputedStyle(document.querySelector("h1")!).fontSize)).toBe("26px");
  expect(refused).toEqual([]);
  await page.evaluate(() => {
    const script = document.createElement("script");
    script.textContent = "document.title = 'ran'";
    document.body.append(script);
  });
  expect(await page.title()).toBe("Follow-up dashboard");
});
