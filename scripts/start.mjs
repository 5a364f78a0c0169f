/** `npm start`: sets everything up and opens the product on the samples, in this machine's VS Code or in one that runs in the browser. */
import { tmpdir } from "node:os";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { findProgram, hasDisplay } from "./find.mjs";
import { pack } from "./package.mjs";
import { root } from "./paths.mjs";
import { build, installHost, installPackages, main, run, runNode, say } from "./setup.mjs";

const samples = join(root, "samples");

await main(async () => {
  await installPackages();
  await build();
  const code = hasDisplay() && !process.argv.includes("--browser") ? findProgram("code") : undefined;
  if (code) {
    say("Opening VS Code on the samples");
    if ((await run(code, ["--new-window", `--extensionDevelopmentPath=${root}`, samples])) === 0) return 0;
    say("That VS Code did not open: going on with the one in the browser");
  }
  await installHost();
  const folder = mkdtempSync(join(tmpdir(), "kertas-kerja-"));
  try {
    const vsix = await pack(folder);
    say("Starting VS Code for the browser");
    return await runNode(["scripts/host/serve.ts", samples, vsix]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
