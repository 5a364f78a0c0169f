/**
 * Every panel in the real workbench, in each of VS Code's four kinds of theme, at its own size and at twice that: axe
 * finds nothing, nothing is cut off, everything is reached by the keyboard and seen when it is, and nothing moves by itself.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { startSession, type Session } from "./session.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const paper = "kalbar-sarawak/sidang-38/keselamatan-sempadan.kertas.yaml";

const size = { width: 1280, height: 900 };
/** What a window shows at 200 per cent. */
const half = { width: 640, height: 450 };

const themes = [
  ["Light Modern", "vs", "en"],
  ["Dark Modern", "vs-dark", "id"],
  ["Dark High Contrast", "hc-black", "ms"],
  ["Light High Contrast", "hc-light", "id"],
] as const;

describe.each(themes)("in %s", (theme, kind, language) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession({
      settings: {
        // Else it would leave a high contrast that the system does not ask for.
        "window.autoDetectHighContrast": false,
        "kertasKerja.language": language,
        "workbench.activityBar.location": "hidden",
        "workbench.statusBar.visible": true,
      },
    });
    await session.workbench.page.setViewportSize(size);
    await session.workbench.openFile(paper);
    const { workbench } = session;
    await workbench.squiggle("warning").or(workbench.squiggle("error")).first().waitFor({ timeout: 60_000 });
    const { page } = workbench;
    await page.keyboard.press("Control+B");
    await page.locator(".editor-instance .view-line").first().click();
    await page.keyboard.press("Control+K");
    await page.keyboard.press("Control+T");
    await page.locator(".quick-input-widget:visible input.input").fill(theme);
    await page.locator(".quick-input-list .monaco-list-row.focused", { hasText: theme }).waitFor();
    await page.keyboard.press("Enter");
    await page.locator(`.monaco-workbench.${kind}`).waitFor();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === "fail") await session.workbench.picture(`failed-${task.name.replaceAll(/\W+/g, "-")}`);
  });
  afterAll(() => session.close());

  /** What shows the panel, by the keys or the command that a person uses. */
  const panels = {
    preview: async () => {
      const { page } = session.workbench;
      await page.locator(".editor-instance .view-line").first().click();
      await page.keyboard.press("Control+K");
      await page.keyboard.press("v");
      await session.workbench.frameWith("article[lang]");
      // Alone on the screen, as somebody needs it who reads at twice the size.
      await session.workbench.command("View: Join All Editor Groups");
      await page.locator(".tab:not(.active)").click();
      return session.workbench.frameWith("article[lang]");
    },
    dashboard: async () => {
      await session.workbench.command({ en: "Dashboard", id: "Dasbor", ms: "Papan Pemuka" }[language]);
      return session.workbench.frameWith("main .figures");
    },
  };

  async function violationsIn(frame: Frame): Promise<readonly string[]> {
    await frame.evaluate(axe);
    const { violations, passes } = await frame.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    expect(passes.length).toBeGreaterThan(10);
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""} ${nodes[0]?.failureSummary ?? ""}`);
  }

  test.each(["preview", "dashboard"] as const)("the %s", { timeout: 120_000 }, async (name) => {
    const { page } = session.workbench;
    const frame = await panels[name]();
    expect(await frame.locator("html").getAttribute("lang")).toMatch(new RegExp(`^${language}`));
    expect(await violationsIn(frame)).toEqual([]);
    await session.workbench.picture(`90-${name}-${theme.replaceAll(" ", "-").toLowerCase()}`);

    expect(await frame.evaluate(movingIn)).toEqual([]);
    expect(await unseenOnTheWay(frame)).toEqual([]);

    await page.setViewportSize(half);
    await expect.poll(() => frame.evaluate(() => window.innerWidth)).toBeLessThanOrEqual(half.width);
    expect(await violationsIn(frame)).toEqual([]);
    expect(await frame.evaluate(cutOffIn)).toEqual([]);
    await session.workbench.picture(`91-${name}-200-${theme.replaceAll(" ", "-").toLowerCase()}`);
    await page.setViewportSize(size);
  });

  /** Goes from one thing to the next with Tab, and tells what cannot be seen to have the focus. */
  async function unseenOnTheWay(frame: Frame): Promise<readonly string[]> {
    const unseen: string[] = [];
    const seen = new Set<string>();
    await frame.locator("body").evaluate((body) => {
      body.tabIndex = -1;
      body.focus();
    });
    for (let step = 0; step < 25; step++) {
      await session.workbench.page.keyboard.press("Tab");
      const focused = await frame.evaluate(lookAtFocus);
      if (!focused) break;
      seen.add(focused.what);
      if (!focused.isSeen) unseen.push(focused.what);
    }
    expect(seen.size).toBeGreaterThan(3);
    return unseen;
  }
});

/** What moves by itself, or slides where it should jump. */
function movingIn(): readonly string[] {
  return [...document.querySelectorAll("*")].flatMap((element) => {
    const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
    const moves = animationName !== "none" || /[1-9]/.test(transitionDuration) || scrollBehavior === "smooth";
    return moves ? [`${element.tagName} ${element.outerHTML.slice(0, 80)}`] : [];
  });
}

/** Whether the page is wider than its window, and texts that end beyond it, but for those in a table that scrolls by itself. */
function cutOffIn(): readonly string[] {
  const width = document.documentElement.clientWidth;
  const cut = [...document.querySelectorAll("h1, h2, h3, p, li, td, th, button, label")].filter((element) => {
    if (element.getClientRects().length === 0 || getComputedStyle(element).position === "absolute") return false;
    for (let around = element.parentElement; around && around !== document.body; around = around.parentElement)
      if (/auto|scroll/.test(getComputedStyle(around).overflowX)) return false;
    return element.getBoundingClientRect().right > width + 1;
  });
  const excess = document.documentElement.scrollWidth - width;
  return [
    ...(excess > 1 ? [`the page is ${excess} pixels too wide`] : []),
    ...cut.map((element) => `${element.tagName} ${element.textContent.slice(0, 60)}`),
  ];
}

/** What has the focus, and whether anything about it says so. */
function lookAtFocus(): { readonly what: string; readonly isSeen: boolean } | undefined {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const marks = (one: Element): string => {
    const { outlineStyle, outlineWidth, boxShadow, stroke, strokeWidth, borderColor, backgroundColor } =
      getComputedStyle(one);
    return [
      outlineStyle === "none" ? "" : outlineWidth,
      boxShadow,
      stroke,
      strokeWidth,
      borderColor,
      backgroundColor,
    ].join();
  };
  const parts = [element, ...element.querySelectorAll("*")];
  const focused = parts.map(marks);
  (element as HTMLElement).blur();
  const blurred = parts.map(marks);
  (element as HTMLElement).focus();
  const { top, bottom } = element.getBoundingClientRect();
  const isOnScreen = bottom > 0 && top < window.innerHeight;
  return {
    what: element.outerHTML.slice(0, 120),
    isSeen: isOnScreen && focused.some((mark, index) => mark !== blurred[index]),
  };
}
