/** Runs the suites in an extension host of a real VS Code: the one in Node, or with `web` the one that is a worker of the browser. The exit code is their verdict; silence is failure. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "../paths.mjs";
import { marks } from "../../client/test/suite/run.ts";
import { openBrowser } from "./browser.ts";
import { startHost } from "./host.ts";
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
let leaving: Promise<void> | undefined;
const leave = (): Promise<void> => {
  leaving ??= browser.close().then(host.stop).then(workspace.remove);
  return leaving;
};
for (const event of ["SIGINT", "SIGTERM", "SIGHUP", "disconnect"]) {
  process.on(event, () => {
    void leave().finally(() => process.exit(130));
  });
}

try {
  const verdict = await runSuite(browser.page);
  const asked = [...browser.refused, ...host.network().asked];
  if (asked.length > 0) console.error(`Asked for outside this machine: ${JSON.stringify(asked, null, 2)}`);
  process.exitCode = asked.length > 0 ? 1 : verdict;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(host.log());
  process.exitCode = 1;
} finally {
  await leave();
}
process.removeAllListeners("disconnect");
if (process.connected) process.disconnect();

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
