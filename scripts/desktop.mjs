/** `npm run test:desktop`: the host suite in a desktop VS Code, which @vscode/test-electron downloads. */
import { build, installPackages, main, runNode, say } from "./setup.mjs";

await main(async () => {
  await installPackages();
  await build();
  say("Running the suite in desktop VS Code");
  return runNode(["scripts/host/desktop.ts"]);
});
