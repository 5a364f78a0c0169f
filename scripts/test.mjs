/** `npm test`: sets everything up, then runs every check and test; the last line says how many passed and failed. */
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";
import {
  build,
  installChromium,
  installHost,
  installNeovim,
  installOffice,
  installPackages,
  Interruption,
  main,
  runNode,
  say,
} from "./setup.mjs";

const artifacts = join(root, "artifacts");
const vitest = "node_modules/vitest/vitest.mjs";

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * A program that passes or fails as a whole.
 * @param {string} what
 * @param {readonly string[]} args
 * @returns {Promise<Count>}
 */
async function checkWith(what, args) {
  say(what);
  const ok = (await runNode(args)) === 0;
  if (!ok) console.error(`✗ ${what}: failed, the lines above say where.`);
  return { passed: Number(ok), failed: Number(!ok) };
}

/**
 * Tests that write a report of each one; a run that writes none, or that fails without a failed test, counts as one failure.
 * @param {string} what
 * @param {string} report
 * @param {() => Promise<number>} runTests
 * @param {(text: string) => Count} read
 * @returns {Promise<Count>}
 */
async function testWith(what, report, runTests, read) {
  say(what);
  rmSync(report, { force: true });
  const code = await runTests();
  const counted = existsSync(report) ? read(readFileSync(report, "utf8")) : { passed: 0, failed: 0 };
  const silent = counted.failed === 0 && (code !== 0 || counted.passed === 0);
  if (silent) console.error(`✗ ${what}: did not run to its end, the lines above say why.`);
  return silent ? { ...counted, failed: 1 } : counted;
}

/** @param {string} text */
const readVitest = (text) => {
  const { numPassedTests, numFailedTests } = /** @type {{ numPassedTests: number, numFailedTests: number }} */ (
    JSON.parse(text)
  );
  return { passed: numPassedTests, failed: numFailedTests };
};

/** @param {string} text */
const readSuite = (text) => {
  const results = /** @type {readonly { state: string }[]} */ (JSON.parse(text));
  const passed = results.filter(({ state }) => state === "passed").length;
  return { passed, failed: results.filter(({ state }) => state === "failed").length };
};

/**
 * @param {string} what
 * @param {string} name
 * @param {readonly string[]} [options]
 */
function runVitest(what, name, options = []) {
  const report = join(artifacts, `${name}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return testWith(what, report, () => runNode([vitest, "run", ...options, ...reporters]), readVitest);
}

await main(async () => {
  mkdirSync(artifacts, { recursive: true });
  /** @type {Count[]} */
  const counts = [];
  try {
    await installPackages();
    await build();
    const tsc = "node_modules/typescript-7/bin/tsc";
    counts.push(await checkWith("Checking the types of the core, which knows no host", [tsc, "-p", "server/src/core"]));
    counts.push(await checkWith("Checking the types of everything", [tsc]));
    counts.push(
      await checkWith("Checking the layout", [
        "node_modules/prettier/bin/prettier.cjs",
        "--check",
        "--log-level=warn",
        ".",
      ]),
    );
    counts.push(
      await checkWith("Checking the code's habits", ["node_modules/eslint/bin/eslint.js", "--max-warnings=0", "."]),
    );
    counts.push(await runVitest("Testing the core, the protocol and the command line", "unit"));
    await installOffice();
    counts.push(
      await runVitest("Opening what is exported in LibreOffice", "office", [
        "--config",
        "server/test/office/vitest.config.ts",
      ]),
    );
    await installNeovim();
    counts.push(
      await runVitest("Working in Neovim with the set-up that the docs give", "editors", [
        "--config",
        "test/editors/vitest.config.ts",
      ]),
    );
    await installChromium();
    await installHost();
    const suite = join(artifacts, "suite.json");
    counts.push(
      await testWith(
        "Testing inside a real VS Code",
        suite,
        () => runNode(["scripts/host/suite.ts"], { KERTAS_KERJA_RESULTS: suite }),
        readSuite,
      ),
    );
    const webSuite = join(artifacts, "web-suite.json");
    counts.push(
      await testWith(
        "Testing inside a real VS Code for the Web",
        webSuite,
        () => runNode(["scripts/host/suite.ts", "web"], { KERTAS_KERJA_RESULTS: webSuite }),
        readSuite,
      ),
    );
    counts.push(
      await runVitest("Testing by mouse and keyboard in a real VS Code", "e2e", [
        "--config",
        "client/test/e2e/vitest.config.ts",
      ]),
    );
  } catch (error) {
    if (error instanceof Interruption) throw error;
    console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
    counts.push({ passed: 0, failed: 1 });
  }
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
});
