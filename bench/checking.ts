/** How long whole folders take on the command line, from the start of the process to its end. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Folders } from "./folders.ts";
import { median } from "./median.ts";
import { ajvArguments, command } from "./products.ts";

/** In milliseconds. */
export interface Checking {
  readonly papers: number;
  readonly kertas: number;
  readonly ajv: number;
}

/** The same papers for both; ajv, to which a date without quotes is no string, reads them with dates in quotes. */
export async function measureChecking(folders: Folders, papers: number, rounds: number): Promise<Checking> {
  const [plain, quoted] = [folders.withPapers(papers), folders.withPapers(papers, true)];
  const ours: number[] = [];
  const theirs: number[] = [];
  const runOurs = async (): Promise<number> => ours.push(await timeOf([command, "check", plain], [0, 1]));
  const runTheirs = async (): Promise<number> => theirs.push(await timeOf(ajvArguments(quoted), [0]));
  for (let round = 0; round < rounds; round++)
    for (const run of round % 2 ? [runTheirs, runOurs] : [runOurs, runTheirs]) await run();
  return { papers, kertas: median(ours), ajv: median(theirs) };
}

/** Throws where the program ends with another code than these: then it has not done its work. */
async function timeOf(args: readonly string[], codes: readonly number[]): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: "ignore" });
  const [code] = (await once(child, "exit")) as [number | null];
  if (code === null || !codes.includes(code)) throw new Error(`${args.join(" ")} ended with ${String(code)}.`);
  return performance.now() - start;
}
