/** The entry that the extension host calls that is a worker of a browser: the same suites, and those of the browser alone. */
import type Mocha from "mocha";
import { markLines, runSuites } from "./run.ts";

interface Globals {
  location?: Pick<Location, "search" | "pathname">;
  readonly Mocha: typeof Mocha;
  readonly mocha: { setup(options: object): void; run(done: (failures: number) => void): Mocha.Runner };
}

/** Rejects where a test failed. */
export async function run(): Promise<void> {
  const globals = globalThis as unknown as Globals;
  // Mocha's build for browsers looks for options in the page's address.
  globals.location ??= { search: "", pathname: "" };
  await import("mocha/mocha.js");
  markLines(globals.Mocha.reporters.Base);
  globals.mocha.setup({
    ui: "bdd",
    timeout: 30_000,
    reporter: globals.Mocha.reporters.Spec,
    color: false,
    forbidOnly: true,
  });
  await import("./suites.ts");
  await runSuites((done) => globals.mocha.run(done));
}
