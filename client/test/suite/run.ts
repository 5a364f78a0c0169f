/** Runs the suites in whichever extension host they are loaded into, and tells the runner of each test by lines of the log. */
import type { Runner, Test } from "mocha";

/** What the runner looks for among all that a workbench logs: what people read, and each test's result as JSON. */
export const marks = { text: "│ ", result: "▪ " } as const;

export interface Result {
  readonly name: string;
  readonly state: "passed" | "failed" | "pending";
}

/** Rejects where a test failed. */
export async function runSuites(run: (done: (failures: number) => void) => Runner): Promise<void> {
  let count = 0;
  const tell =
    (state: Result["state"]) =>
    (test: Test): void => {
      count++;
      console.log(marks.result + JSON.stringify({ name: test.fullTitle(), state } satisfies Result));
    };
  const failures = await new Promise<number>((resolve) => {
    const runner = run(resolve);
    runner.on("pass", tell("passed"));
    runner.on("pending", tell("pending"));
    runner.on("fail", tell("failed"));
  });
  if (failures > 0) throw new Error(`${String(failures)} of ${String(count)} tests failed.`);
}

/** VS Code freezes console.log in an extension host; mocha's reporters print through Base.consoleLog. */
export function markLines(base: object): void {
  Object.assign(base, {
    consoleLog: (pattern = "", ...parts: (string | number)[]) => {
      const text = pattern.replaceAll(/%[sd]/g, () => String(parts.shift() ?? ""));
      console.log([text, ...parts].join(" ").replaceAll(/^/gm, marks.text));
    },
  });
}
