/** `npm test`: installs what is missing, then runs every test. Plain JavaScript, because it runs before anything is installed. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const bin = join(root, "node_modules/.bin");
const report = join(root, "artifacts/unit.json");

function run(what, command, args) {
  console.log(`${what} …`);
  const env = { ...process.env, PATH: `${bin}:${process.env.PATH}` };
  return spawnSync(command, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"], env }).status === 0;
}

if (
  !existsSync(join(bin, "vitest")) &&
  !run("Installing the packages of package-lock.json", "npm", ["ci", "--no-audit", "--no-fund"])
) {
  console.error("The packages could not be installed: is there a connection to the npm registry?");
  console.log("0 passed, 1 failed");
  process.exit(1);
}

if (!run("Building", join(bin, "node"), ["scripts/build.ts"])) {
  console.error("The build failed: see the lines above.");
  console.log("0 passed, 1 failed");
  process.exit(1);
}

if (!run("Checking the types", join(bin, "node"), ["node_modules/typescript-7/bin/tsc", "-b", "server"])) {
  console.error("The types do not agree: see the lines above.");
  console.log("0 passed, 1 failed");
  process.exit(1);
}

mkdirSync(dirname(report), { recursive: true });
rmSync(report, { force: true });
const ok = run("Running the tests", join(bin, "node"), [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
]);
if (!existsSync(report)) {
  console.error("The tests did not run to their end: see the lines above.");
  console.log("0 passed, 1 failed");
  process.exit(1);
}
const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
const failed = ok ? numFailedTests : Math.max(1, numFailedTests);
console.log(`${numPassedTests} passed, ${failed} failed`);
process.exit(ok && failed === 0 && numPassedTests > 0 ? 0 : 1);
