/** The entry that VS Code's extension host calls (`extensionTestsPath`), in a browser-hosted and in a desktop VS Code alike. */
import Mocha from "mocha";
import { markLines, runSuites } from "./run.ts";

/** Rejects where a test failed. */
export async function run(): Promise<void> {
  markLines(Mocha.reporters.Base);
  const mocha = new Mocha({ ui: "bdd", timeout: 30_000, color: false, forbidOnly: true });
  // Everything is in one bundle, so there are no files for mocha to load: the globals first, then the suites.
  mocha.suite.emit("pre-require", globalThis as unknown as Mocha.MochaGlobals, "", mocha);
  await import("./suites.ts");
  await import("./killing.ts");
  await runSuites((done) => mocha.run(done));
}
