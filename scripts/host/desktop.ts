/** Runs dist/test/suite.cjs in a desktop VS Code: the one of VSCODE_EXECUTABLE, else one that is downloaded. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTests } from "@vscode/test-electron";
import { root } from "../paths.mjs";
import { createTestWorkspace } from "./workspace.ts";

const workspace = createTestWorkspace();
const profile = mkdtempSync(join(tmpdir(), "kertas-kerja-desktop-"));
const executable = process.env["VSCODE_EXECUTABLE"];
try {
  await runTests({
    ...(executable === undefined
      ? { version: process.env["VSCODE_VERSION"] ?? "stable" }
      : { vscodeExecutablePath: executable }),
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, "dist/test/suite.cjs"),
    launchArgs: [
      workspace.folder,
      "--disable-extensions",
      `--user-data-dir=${join(profile, "user")}`,
      `--extensions-dir=${join(profile, "extensions")}`,
    ],
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(
    "The suite did not pass in desktop VS Code. It needs a download of VS Code (or VSCODE_EXECUTABLE) and a display (xvfb-run gives one).",
  );
  process.exitCode = 1;
} finally {
  workspace.remove();
  rmSync(profile, { recursive: true, force: true });
}
if (process.connected) process.disconnect();
