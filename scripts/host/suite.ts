/** Runs the suites in an extension host of a real VS Code: the one in Node, or with `web` the one that is a worker of the browser. The exit code is their verdict; silence is failure. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "../paths.mjs";
import { marks } from "../../client/test/suite/run.ts";
import { openBrowser } from "./browser.ts";
import { startHost, type Network } from "./host.ts";
import { loadWebExtension } from "./web-extension.ts";
import { createTestWorkspace } from "./workspace.ts";

const patience = 180_000;

const isWeb = process.argv.includes("web");

const workspace = createTestWorkspace();
const results = process.env["KERTAS_KERJA_RESULTS"];
// A browser would save what the suites type.
const settings = { "files.autoSave": "off" };
const host = await startHost({ folder: workspace.folder, settings, testDriver: true });
const browser = await openBrowser();
let leaving: Promise<Network> | undefined;
const leave = (): Promise<Network> => {
  leaving ??= browser.close().then(host.stop).finally(workspace.remove);
  return leaving;
};
for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) {
  process.on(event, () => {
    void leave().finally(() => process.exit(130));
  });
}

try {
  process.exitCode = await runSuite(browser.page);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(host.log());
  process.exitCode = 1;
} finally {
  const network = await leave();
  const asked = [...browser.refused, ...network.asked];
  if (asked.length > 0) fail(`Asked for outside this machine: ${JSON.stringify(asked, null, 2)}`);
  // In a browser the language server is a worker of the page, which is watched by the browser.
  const wanted = isWeb ? "server-main" : "server.mjs";
  if (!network.watched.some((name) => name.includes(wanted))) fail(`Nobody watched what ${wanted} asked for.`);
}
process.removeAllListeners("disconnect");
if (process.connected) process.disconnect();

function fail(why: string): void {
  console.error(why);
  process.exitCode = 1;
}

async function runSuite(page: Page): Promise<number> {
  const lines: string[] = [];
  const told: unknown[] = [];
  const verdict = Promise.withResolvers<number>();
  const timer = setTimeout(() => {
    verdict.reject(
      new Error(
        `The suite gave no verdict within ${String(patience / 1000)} s. The last lines:\n${lines.slice(-20).join("\n")}`,
      ),
    );
  }, patience);
  page.on("crash", () => {
    verdict.reject(new Error("The page crashed."));
  });
  await page.exposeFunction("codeAutomationExit", verdict.resolve);
  await page.exposeFunction("codeAutomationLog", (_type: string, parts: readonly unknown[]) => {
    const text = parts.map(String).join(" ");
    lines.push(text);
    for (const line of text.split("\n"))
      if (line.startsWith(marks.text)) console.log(line.slice(marks.text.length));
      else if (line.startsWith(marks.result)) told.push(JSON.parse(line.slice(marks.result.length)));
  });
  if (isWeb) await loadWebExtension(page, host.origin, root, "dist/test/web-suite.cjs");
  await page.goto(isWeb ? host.url() : host.url(root, join(root, "dist/test/suite.cjs")));
  return verdict.promise.finally(() => {
    clearTimeout(timer);
    if (results !== undefined) writeFileSync(results, JSON.stringify(told, null, 2));
  });
}
