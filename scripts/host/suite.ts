/** `npm run test:host`: runs dist/test/suite.cjs in the extension host of a real VS Code. Its exit code is the suite's verdict; silence is failure. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { root } from "../paths.mjs";
import { openBrowser } from "./browser.ts";
import { startHost } from "./host.ts";
import { createTestWorkspace } from "./workspace.ts";

const patience = 180_000;

/** The suite marks its own lines with this, among all that the workbench logs. */
const mark = "│ ";

const workspace = createTestWorkspace();
const results = process.env["KERTAS_KERJA_RESULTS"];
const host = await startHost({
  folder: workspace.folder,
  testDriver: true,
  ...(results !== undefined && { env: { KERTAS_KERJA_RESULTS: results } }),
});
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
  if (browser.refused.length > 0)
    console.error(`The page asked for addresses outside this machine: ${browser.refused.join(", ")}`);
  process.exitCode = browser.refused.length > 0 ? 1 : verdict;
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
    if (text.split("\n").some((line) => line.startsWith(mark))) console.log(text.replaceAll(mark, ""));
  });
  await page.goto(host.url(root, join(root, "dist/test/suite.cjs")));
  return verdict.promise.finally(() => {
    clearTimeout(timer);
  });
}
