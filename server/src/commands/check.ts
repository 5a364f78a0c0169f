/** `kertas check`: prints the findings; the exit code tells scripts whether there are any. */
import { check } from "../check.ts";
import { severities } from "../core/finding.ts";
import type { Language } from "../core/language.ts";
import { oneOf, readArguments, readFormat } from "./arguments.ts";

const signature = { options: ["format", "lang", "max-severity"], switches: [], positionals: Infinity } as const;

/** The exit code: 0 without findings that count, else 1. Throws CannotRun where nothing can be checked. */
export async function runCheck(
  args: readonly string[],
  language: Language,
  colours: boolean,
  helper: URL,
): Promise<number> {
  const read = readArguments(args, signature);
  const { exitCode, output, notes } = await check({
    paths: read.positionals,
    format: readFormat(read),
    threshold: oneOf(read, "max-severity", severities) ?? "hint",
    language,
    colours,
    helper,
    workingFolder: process.cwd(),
  });
  process.stdout.write(output);
  for (const note of notes) process.stderr.write(`${note[language]}\n`);
  return exitCode;
}
