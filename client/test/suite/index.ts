/** The entry that VS Code's extension host calls (`extensionTestsPath`), in a browser-hosted and in a desktop VS Code alike. */
import { writeFileSync } from "node:fs";
import { format } from "node:util";
import Mocha from "mocha";

/** What the runner looks for among all that a workbench logs. */
const mark = "│ ";

interface Result {
  readonly name: string;
  readonly state: "passed" | "failed" | "pending";
}

/** Rejects where a test failed. Writes each test's result as JSON to the file named by KERTAS_KERJA_RESULTS. */
export async function run(): Promise<void> {
  markLines();
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, color: false, forbidOnly: true });
  // Everything is in one bundle, so there are no files for mocha to load: the globals first, then the suites.
  mocha.suite.emit("pre-require", globalThis as unknown as Mocha.MochaGlobals, "", mocha);
  await import("./editing.ts");
  await import("./history.ts");
  await import("./samples.ts");
  await import("./authoring.ts");
  await import("./migrating.ts");
  await import("./assistant.ts");
  await import("./shell.ts");
  const results: Result[] = [];
  const failures = await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on("pass", (test) => results.push({ name: test.fullTitle(), state: "passed" }));
    runner.on("pending", (test) => results.push({ name: test.fullTitle(), state: "pending" }));
    runner.on("fail", (test) => results.push({ name: test.fullTitle(), state: "failed" }));
  });
  const file = process.env["KERTAS_KERJA_RESULTS"];
  if (file !== undefined) writeFileSync(file, JSON.stringify(results, null, 2));
  if (failures > 0) throw new Error(`${String(failures)} of ${String(results.length)} tests failed.`);
}

/** VS Code freezes console.log in an extension host; mocha's reporters print through Base.consoleLog. */
function markLines(): void {
  Object.assign(Mocha.reporters.Base, {
    consoleLog: (...parts: unknown[]) => {
      console.log(format(...parts).replaceAll(/^/gm, mark));
    },
  });
}
