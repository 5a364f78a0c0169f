/** Loads an extension into the extension host that is a worker of the browser, as VS Code for the Web does: from an address. */
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import type { Page } from "playwright-core";

const types: Readonly<Record<string, string>> = {
  ".js": "text/javascript",
  ".cjs": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

const prefix = "/__extension__";

/** The files of a folder are answered on the page's own origin; `tests` is the suite's path in it. */
export async function loadWebExtension(page: Page, origin: string, folder: string, tests?: string): Promise<void> {
  const isOurs = (url: URL): boolean => url.origin === origin && url.pathname.startsWith(`${prefix}/`);
  await page.context().route(isOurs, async (route) => {
    const path = normalize(decodeURIComponent(new URL(route.request().url()).pathname.slice(prefix.length)));
    const body = await readFile(join(folder, path)).catch(() => undefined);
    const contentType = types[extname(path)] ?? "application/octet-stream";
    await (body ? route.fulfill({ contentType, body }) : route.fulfill({ status: 404 }));
  });
  const at = (path: string) => ({ scheme: "http", authority: new URL(origin).host, path: prefix + path });
  const development = { extensions: [at("")], ...(tests !== undefined && { extensionTestsPath: at(`/${tests}`) }) };
  // In the page, before the workbench reads it: were the document itself answered here, Chromium would take it for a
  // public page, and refuse it the server on this machine.
  await page.context().addInitScript((options) => {
    if (window !== window.top) return;
    new MutationObserver((_, observer) => {
      const configuration = document.getElementById("vscode-workbench-web-configuration");
      if (!configuration) return;
      observer.disconnect();
      const settings = JSON.parse(configuration.dataset["settings"] ?? "{}") as { developmentOptions?: object };
      settings.developmentOptions = { ...settings.developmentOptions, ...options };
      configuration.dataset["settings"] = JSON.stringify(settings);
    }).observe(document, { childList: true, subtree: true });
  }, development);
}
