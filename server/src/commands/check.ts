/** `kertas check`: prints the findings; the exit code tells scripts whether there are any. */
import { resolve } from "node:path";
import { check } from "../check.ts";
import { severities } from "../core/finding.ts";
import type { Language, Localized } from "../core/language.ts";
import { writtenWords } from "../review/baseline.ts";
import { formats } from "../review/formats.ts";
import { oneOf, readArguments, wrongUse } from "./arguments.ts";
import { writeWhole } from "./write-whole.ts";

const signature = {
  options: ["format", "lang", "max-severity", "changed-since", "baseline", "write-baseline"],
  switches: [],
  positionals: Infinity,
} as const;

export const checkUsage: Localized = {
  id: `  kertas check [JALUR…]    temuan pada kertas kerja di berkas dan folder ini (bawaan: folder ini)
      --format FORMAT          text (untuk orang, bawaan), json, sarif, junit, github (catatan alur kerja), markdown (laporan untuk pull request)
      --lang id|ms|en          bahasa pesan (bawaan: bahasa sistem, atau Inggris)
      --max-severity TINGKAT   keluar dengan 1 hanya untuk temuan setingkat ini atau lebih berat: error, warning, info, hint (bawaan)
      --changed-since VERSI    hanya temuan pada baris yang berubah sejak versi git ini, dan yang timbul karenanya di tempat lain
      --baseline BERKAS        tanpa temuan yang sudah dikenal; --write-baseline BERKAS mencatat semua temuan sekarang
`,
  ms: `  kertas check [LALUAN…]   penemuan dalam kertas kerja di fail dan folder ini (lalai: folder ini)
      --format FORMAT          text (untuk orang, lalai), json, sarif, junit, github (catatan aliran kerja), markdown (laporan untuk pull request)
      --lang id|ms|en          bahasa mesej (lalai: bahasa sistem, atau Inggeris)
      --max-severity TAHAP     keluar dengan 1 hanya bagi penemuan setahap ini atau lebih berat: error, warning, info, hint (lalai)
      --changed-since VERSI    hanya penemuan pada baris yang berubah sejak versi git ini, dan yang timbul kerananya di tempat lain
      --baseline FAIL          tanpa penemuan yang sudah diketahui; --write-baseline FAIL mencatat semua penemuan sekarang
`,
  en: `  kertas check [PATH…]     the findings of the papers in these files and folders (default: this folder)
      --format FORMAT          text (for people, default), json, sarif, junit, github (workflow commands), markdown (a report for a pull request)
      --lang id|ms|en          language of the messages (default: the system's, else English)
      --max-severity LEVEL     exit with 1 only for findings of this severity or a graver one: error, warning, info, hint (default)
      --changed-since REV      only findings on lines changed since this git revision, and those that the change caused elsewhere
      --baseline FILE          without the findings that are known; --write-baseline FILE notes all present ones
`,
};

/** The exit code: 0 without findings that count, else 1. Throws CannotRun where nothing can be checked. */
export async function runCheck(
  args: readonly string[],
  language: Language,
  colours: boolean,
  helper: URL,
): Promise<number> {
  const read = readArguments(args, signature);
  const newFile = read.value("write-baseline");
  if (newFile !== undefined && read.has("changed-since")) throw notOfChanges();
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
    await writeWhole(resolve(newFile), newBaseline.text, { force: true });
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
