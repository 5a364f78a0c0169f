/** The formats in which findings are written, by the names that `--format` takes. */
import type { Severity } from "../core/finding.ts";
import type { Language } from "../core/language.ts";
import { writeGithub } from "./github.ts";
import { writeJson } from "./json.ts";
import { writeJunit } from "./junit.ts";
import type { Listed } from "./listed.ts";
import { writeMarkdown } from "./markdown.ts";
import { writeSarif } from "./sarif.ts";
import { writeText } from "./text.ts";

export const formats = ["text", "json", "sarif", "junit", "github", "markdown"] as const;

export type Format = (typeof formats)[number];

/** What was found, and for whom it is written. */
export interface Review {
  /** Every file that was checked, those without findings too. */
  readonly files: readonly CheckedFile[];
  readonly language: Language;
  /** Whether findings of this severity are what the exit code tells of. */
  readonly counts: (severity: Severity) => boolean;
  /** What the files' paths are relative to. */
  readonly workingFolder: string;
  /** A file's path from the root of the repository. */
  readonly pathOf: (file: string) => string;
  /** Where a line of a file can be read; its place in the working folder where nobody publishes it. */
  readonly linkTo: (file: string, line: number) => string;
}

export interface CheckedFile {
  readonly file: string;
  /** What a paper is called; empty where that is not known, and for other files. */
  readonly title: string;
  readonly findings: readonly Listed[];
}

export const writers: Readonly<Record<Format, (review: Review) => string>> = {
  text: writeText,
  json: writeJson,
  sarif: writeSarif,
  junit: writeJunit,
  github: writeGithub,
  markdown: writeMarkdown,
};
