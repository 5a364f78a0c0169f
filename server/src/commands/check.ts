/** `kertas check`: prints the findings; the exit code tells scripts whether there are any. */
import { check } from "../check.ts";
import { severities } from "../core/finding.ts";
import type { Language } from "../core/language.ts";
import { listToReplace, writtenWords } from "../review/baseline.ts";
import { formats } from "../review/formats.ts";
import { oneOf, readArguments, wrongUse } from "./arguments.ts";
import { writeWhole } from "./write-whole.ts";

/** The exit code: 0 without findings that count, else 1. Throws CannotRun where nothing can be checked. */
export async function runCheck(
  args: readonly string[],
  language: Language,
  colours: boolean,
  helper: URL,
): Promise<number> {
  const read = readArguments(args, "check");
  const newFile = read.value("write-baseline");
  if (newFile !== undefined && read.has("changed-since")) throw notOfChanges();
  const asRead = newFile === undefined ? undefined : await listToReplace(newFile, process.cwd());
  const { exitCode, output, newBaseline, notes } = await check({
    paths: read.positionals,
    format: oneOf(read, "format", formats) ?? "text",
    threshold: oneOf(read, "max-severity", severities) ?? "hint",
    changedSince: read.value("changed-since"),
    baseline: read.value("baseline"),
    writeBaseline: newFile,
    environment: process.env,
    language,
    colours,
    helper,
    workingFolder: process.cwd(),
  });
  process.stdout.write(output);
  for (const note of notes) process.stderr.write(`${note[language]}\n`);
  if (newFile !== undefined && newBaseline !== undefined) {
    await writeWhole(newFile, newBaseline.text, { asRead: asRead ?? null });
    process.stderr.write(`${writtenWords(newBaseline.findings, newFile)[language]}\n`);
  }
  return exitCode;
}

const notOfChanges = () =>
  wrongUse(
    "--write-baseline mencatat semua temuan, jadi tidak dapat dipakai bersama --changed-since.",
    "--write-baseline mencatat semua penemuan, jadi tidak boleh digunakan bersama --changed-since.",
    "--write-baseline notes all findings, and does not go with --changed-since.",
  );
