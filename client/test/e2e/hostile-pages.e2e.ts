/** Pages drawn from papers that hold hostile texts in every field, in a real Chromium: nothing runs, nothing is loaded, no policy has to stop anything. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser, type Browser } from "../../../scripts/host/browser.ts";
import { node24, root } from "../../../scripts/paths.mjs";
import { corpus, folderHolding, paperHolding } from "../../../server/test/hostile.ts";

const folder = mkdtempSync(join(tmpdir(), "kertas-kerja-halaman-"));
const seen: string[] = [];
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
  const { page } = browser;
  page.on("dialog", (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url() !== page.url() && !request.isNavigationRequest()) seen.push(`request ${request.url()}`);
  });
  page.on("console", (message) => seen.push(`console ${message.text()}`));
  await page.exposeFunction("report", (text: string) => void seen.push(text));
  await page.addInitScript(() => {
    const own = window as unknown as { report(text: string): void };
    window.alert = (text: unknown) => {
      own.report(`alert ${String(text)}`);
    };
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
      own.report(`policy ${violatedDirective} ${blockedURI}`);
    });
  });
  for (const [index, text] of corpus.entries()) {
    writeFileSync(join(folder, `${index}.kertas.yaml`), paperHolding(text));
    mkdirSync(join(folder, `${index}`));
    for (const [file, content] of Object.entries(folderHolding(text)))
      writeFileSync(join(folder, `${index}`, file), content);
  }
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

function kertas(...args: readonly string[]): void {
  const { status, stderr } = spawnSync(node24, [join(root, "dist/kertas.mjs"), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
}

/** Opens a page, rests the pointer and the focus on all that takes them, and tells what that brought about. */
async function visit(file: string): Promise<readonly string[]> {
  const { page } = browser;
  seen.length = 0;
  await page.goto(pathToFileURL(join(folder, file)).href);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll("*")) {
      element.dispatchEvent(new MouseEvent("mouseover", { bubbles: true }));
      if (element instanceof HTMLElement) element.focus();
    }
  });
  const foreign = await page
    .locator(
      "script:not([nonce]), iframe, object, embed, img, video, form, base, link, a[href^='javascript' i], a[href^='data' i], a[href^='command' i], [onerror], [onload], [onmouseover], [onfocus]",
    )
    .count();
  return [...seen, ...(foreign > 0 ? [`${foreign} foreign elements`] : [])];
}

test("the printed page of each", { timeout: 120_000 }, async () => {
  for (const [index, text] of corpus.entries()) {
    kertas("export", `${index}.kertas.yaml`, "-o", "halaman.html", "--force");
    expect([text, await visit("halaman.html")]).toEqual([text, []]);
    expect(await browser.page.locator("body").innerText()).not.toBe("");
  }
});

test("pages of folders whose institutions and own fields are called so", { timeout: 240_000 }, async () => {
  for (const [index, text] of corpus.entries()) {
    const paper = `${index}/naskah.kertas.yaml`;
    kertas("export", paper, "-o", "halaman.html", "--force", ...(index % 2 === 0 ? ["--layout", "malaysia"] : []));
    expect([text, await visit("halaman.html")]).toEqual([text, []]);
    kertas("dashboard", `${index}`, "-o", "dasbor.html", "--force");
    expect([text, await visit("dasbor.html")]).toEqual([text, []]);
  }
});

test.each(["id", "en"])("the dashboard of all in %s", async (language) => {
  kertas("dashboard", ".", "--lang", language, "-o", "dasbor.html", "--force");
  expect(await visit("dasbor.html")).toEqual([]);
});
