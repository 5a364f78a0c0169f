/** The preview's page in a real Chromium, with the blocks that the server makes: what it shows, keeps, says, and never runs. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type axeCore from "axe-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { FromPage, ShownFinding, ToPage } from "../../src/preview/messages.ts";
import { previewPage } from "../../src/preview/page.ts";
import { pageWords } from "../../src/preview/texts.ts";
import { openBrowser, type Browser } from "../../../scripts/host/browser.ts";
import { root } from "../../../scripts/paths.mjs";
import { Document } from "../../../server/src/core/document.ts";
import { previewOf } from "../../../server/src/core/export/preview.ts";
import type { Workspace } from "../../../server/src/core/workspace.ts";
import { folder, paperWith, workspaceOf } from "../../../server/test/fixture.ts";
import { corpus } from "../../../server/test/hostile.ts";
import { hostile, item, printHostile } from "../../../server/test/print.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const uri = `${folder}/paper.kertas.yaml`;
const address = "http://127.0.0.1/preview";

/** What VS Code gives webviews in its own themes, as far as the page uses it. */
const themes = {
  light: {
    "editor-background": "#ffffff",
    "editor-foreground": "#3b3b3b",
    foreground: "#3b3b3b",
    focusBorder: "#005fb8",
    "editorError-foreground": "#e51400",
    "editorWarning-foreground": "#bf8803",
    "editorInfo-foreground": "#0063d3",
    "inputOption-activeBackground": "#bed6ed",
    "inputOption-activeForeground": "#000000",
    "inputOption-activeBorder": "#005fb8",
  },
  dark: {
    "editor-background": "#1f1f1f",
    "editor-foreground": "#cccccc",
    foreground: "#cccccc",
    focusBorder: "#0078d4",
    "editorError-foreground": "#f14c4c",
    "editorWarning-foreground": "#cca700",
    "editorInfo-foreground": "#59a4f9",
    "inputOption-activeBackground": "#2489db82",
    "inputOption-activeForeground": "#ffffff",
    "inputOption-activeBorder": "#2488db",
  },
  "high-contrast": {
    "editor-background": "#000000",
    "editor-foreground": "#ffffff",
    foreground: "#ffffff",
    focusBorder: "#f38518",
    contrastBorder: "#6fc3df",
    contrastActiveBorder: "#f38518",
    "editorError-foreground": "#f48771",
    "editorWarning-foreground": "#ffd370",
    "editorInfo-foreground": "#59a4f9",
    "inputOption-activeBorder": "#6fc3df",
  },
} as const;

let browser: Browser;
let sent: FromPage[];
let violations: string[];
beforeAll(async () => {
  browser = await openBrowser();
  const { page } = browser;
  await page.exposeFunction("tell", (message: FromPage) => void sent.push(message));
  await page.exposeFunction("report", (violation: string) => void violations.push(violation));
  await page.addInitScript(() => {
    const own = window as unknown as { tell(message: unknown): void; report(text: string): void };
    let state: unknown;
    Object.assign(window, {
      acquireVsCodeApi: () => ({
        getState: () => state,
        setState: (next: unknown) => (state = next),
        postMessage: (message: unknown) => {
          own.tell(message);
        },
      }),
      alert: () => {
        own.report("a script ran");
      },
    });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) => {
      own.report(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  await page.route(`${address}**`, (route) => {
    const remembered = { uri, language: null, follows: true, top: 0 };
    const html = previewPage("abcdefabcdefabcdefabcdef", "en", pageWords.en, remembered);
    return route.fulfill({ contentType: "text/html", body: html });
  });
});
beforeEach(async () => {
  sent = [];
  violations = [];
  await browser.page.goto(address);
  await expect.poll(() => sent, patient).toContainEqual({ kind: "ready" });
});
afterAll(() => browser.close());

/** The machine may do other things. */
const patient = { timeout: 20_000 };

const tellPage = (message: ToPage): Promise<void> =>
  browser.page.evaluate((data) => {
    window.dispatchEvent(new MessageEvent("message", { data }));
  }, message);

/** Shows a text; with what the page has already, only what differs from it. */
async function show(
  text: string,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const workspace = workspaceOf([{ uri, text }]);
  return showDocument(workspace, workspace.documents.get(uri) ?? new Document(uri, "paper", text), known);
}

async function showDocument(
  workspace: Workspace,
  document: Document,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<ReadonlyMap<string, string>> {
  const preview = previewOf(workspace, document);
  const blocks = preview?.blocks ?? [];
  await tellPage({
    kind: "paper",
    uri,
    title: preview?.title ?? "",
    language: preview?.language ?? null,
    tag: preview?.tag ?? "",
    lineCount: document.lineStarts.length,
    blocks: blocks.map(({ key, line, html }) => ({ key, line, ...(known.get(key) !== html && { html }) })),
  });
  return new Map(blocks.map(({ key, html }) => [key, html]));
}

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    item
      .replace("UJI-2024-001", `UJI-2024-${String(index + 1).padStart(3, "0")}`)
      .replace("Jalan penghubung", `Butir ${String(index + 1)}`),
  );
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split("\n").length - 1;
const findingAt = (line: number, severity: ShownFinding["severity"], message: string): ShownFinding => ({
  line,
  character: 4,
  severity,
  message,
});
/** Until what the page did itself is no longer taken for what the reader does. */
const settle = (): Promise<void> => browser.page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));

async function wear(theme: keyof typeof themes): Promise<void> {
  await browser.page.evaluate(
    ([name, colours]) => {
      document.body.className = `vscode-${name}`;
      for (const [key, value] of Object.entries(colours))
        document.documentElement.style.setProperty(`--vscode-${key}`, value);
    },
    [theme, themes[theme]] as const,
  );
}

test.each(["light", "dark", "high-contrast"] as const)("axe finds nothing in %s", async (theme) => {
  const { page } = browser;
  const text = paperWith(...numbered(3));
  await show(text);
  await tellPage({
    kind: "findings",
    findings: [
      findingAt(lineOf(text, "background:"), "warning", "One."),
      findingAt(lineOf(text, "- action: Meninjau"), "error", "Two."),
      findingAt(lineOf(text, "raisedBy:"), "info", "Three."),
      findingAt(lineOf(text, "- id:"), "error", "Four."),
    ],
  });
  await tellPage({ kind: "caret", line: lineOf(text, "background:") });
  await wear(theme);
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: run } = window as unknown as { axe: typeof axeCore };
    const { violations: wrong } = await run.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return wrong.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  });
  expect(found).toEqual([]);
  expect(violations).toEqual([]);
});

test("whatever an author writes runs nothing and asks for nothing", async () => {
  const { workspace, document } = printHostile();
  await showDocument(workspace, document);
  for (const text of [...corpus, hostile]) {
    const quoted = JSON.stringify(text);
    await show(paperWith(item.replace("Jalan penghubung", () => quoted).replace("Jalan **sempit**.", () => quoted)));
    await tellPage({ kind: "findings", findings: [findingAt(12, "error", text)] });
  }
  const { page } = browser;
  for (const link of await page.locator("article a").all()) expect(await link.getAttribute("href")).toMatch(/^#/);
  expect(await page.locator("article :is(script, img, svg, iframe, style, details, a:not([href^='#']))").count()).toBe(
    0,
  );
  expect(violations).toEqual([]);
  expect(browser.refused).toEqual([]);
});

test("an edit touches only its block, and what is in sight stays where it is", async () => {
  const { page } = browser;
  const text = paperWith(...numbered(12));
  const known = await show(text);
  await page.evaluate(() => {
    const sections = [...document.querySelectorAll("article > section")];
    for (const [index, section] of sections.entries())
      section.firstElementChild?.setAttribute("data-mark", String(index));
    document.querySelector("[id$='-8']")?.scrollIntoView();
  });
  const heading = page.locator("h3", { hasText: "Butir 8" });
  const before = (await heading.boundingBox())?.y;
  await show(text.replace("Jalan **sempit**.", "Jalan sempit dan panjang. ".repeat(60)), known);
  expect((await heading.boundingBox())?.y).toBeCloseTo(before ?? 0, 0);
  const marked = await page.locator("article > section > [data-mark]").count();
  expect(await page.locator("article > section").count()).toBe(marked + 1);
});

test("blocks come and go in the order of the paper", async () => {
  const titles = async (): Promise<readonly string[]> =>
    (await browser.page.locator("article h3").allInnerTexts()).map((title) => title.replace(/^\S+ /, ""));
  const [first = "", second = "", third = "", fourth = ""] = numbered(4);
  let known = await show(paperWith(first, third));
  known = await show(paperWith(first, second, third), known);
  expect(await titles()).toEqual(["Butir 1", "Butir 2", "Butir 3"]);
  known = await show(paperWith(fourth, third, first), known);
  expect(await titles()).toEqual(["Butir 4", "Butir 3", "Butir 1"]);
  await show("", known);
  await browser.page.locator(".nothing").waitFor();
});

test("the caret's part is marked and comes into sight", async () => {
  const { page } = browser;
  const text = paperWith(...numbered(12));
  await show(text);
  const line = text.split("\n").findLastIndex((one) => one.includes("action: Melaporkan"));
  await tellPage({ kind: "caret", line });
  const current = page.locator("td.current").first();
  expect(await current.innerText()).toBe("Melaporkan");
  expect(await page.locator("section[aria-current] h3").innerText()).toContain("Butir 12");
  const box = await current.boundingBox();
  expect(box?.y).toBeGreaterThan(40);
  expect(box?.y).toBeLessThan(700);
});

test("scrolling goes both ways and never comes back as an echo", async () => {
  const { page } = browser;
  const text = paperWith(...numbered(30));
  await show(text);
  const line = lineOf(text, "UJI-2024-020");
  await tellPage({ kind: "scroll", line });
  const box = await page.locator("h3", { hasText: "Butir 20" }).boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect(box?.y).toBeLessThan(120);
  await settle();
  expect(sent.filter(({ kind }) => kind === "scrolled")).toEqual([]);
  await expect
    .poll(async () => {
      await page.mouse.move(400, 400);
      await page.mouse.wheel(0, -300);
      return sent.filter((message) => message.kind === "scrolled").length;
    }, patient)
    .toBeGreaterThan(0);
  const said = sent.filter((message) => message.kind === "scrolled").at(-1);
  expect(said?.line).toBeLessThan(line);
});

test("findings stand beside what they are about, and lead there by keyboard", async () => {
  const { page } = browser;
  const text = paperWith(...numbered(2));
  await show(text);
  const line = lineOf(text, "- action: Melaporkan");
  await tellPage({
    kind: "findings",
    findings: [findingAt(line, "warning", "Late."), findingAt(line + 1, "error", "Nobody.")],
  });
  const badge = page.getByRole("button", { name: "2 findings: Late. Nobody." });
  expect(await badge.getAttribute("class")).toContain("error");
  expect(await page.locator("td", { has: badge }).innerText()).toContain("Melaporkan");
  await badge.focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => sent, patient).toContainEqual({ kind: "open", line: line + 1, character: 4 });
});

test("the language is chosen by keyboard and told to readers aloud", async () => {
  const { page } = browser;
  await show(paperWith(item));
  expect(await page.locator("article").getAttribute("lang")).toBe("id-ID");
  const buttons = page.getByRole("group", { name: "Printed in" });
  expect(await buttons.getByRole("button", { pressed: true }).innerText()).toBe("Indonesia");
  await buttons.getByRole("button", { name: "English" }).focus();
  await page.keyboard.press("Space");
  await expect.poll(() => sent, patient).toContainEqual({ kind: "language", language: "en" });
});

test("a paper of 300 items takes an edit within a moment", async () => {
  const { page } = browser;
  const text = paperWith(...numbered(300));
  const known = await show(text);
  const started = performance.now();
  await show(text.replace("Jalan **sempit**.", "Jalan lebar."), known);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  // Render, message, patch and layout together, on a slow machine that does other things.
  expect(performance.now() - started).toBeLessThan(3000);
  expect(await page.locator("article h3").count()).toBe(300);
});

test("pictures of the page in each theme", async () => {
  const { page } = browser;
  for (const theme of ["light", "dark", "high-contrast"] as const) {
    const text = paperWith(...numbered(2));
    await show(text);
    await tellPage({ kind: "findings", findings: [findingAt(lineOf(text, "background:"), "warning", "One.")] });
    await wear(theme);
    await page.screenshot({ path: join(root, `artifacts/screenshots/40-preview-page-${theme}.png`), fullPage: true });
  }
});
