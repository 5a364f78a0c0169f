/** `npm run release`: sets up what is missing, then has scripts/release.ts build what is published. */
import { installPackages, main, runNode } from "./setup.mjs";

await main(async () => {
  await installPackages();
  return runNode(["scripts/release.ts", ...process.argv.slice(2)]);
});
