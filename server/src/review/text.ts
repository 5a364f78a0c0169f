/** Findings for a person at a terminal, with what they come to. */
import { summarise } from "../report.ts";
import type { Review } from "./formats.ts";

export function writeText({ files, language }: Pick<Review, "files" | "language">): string {
  const severities = files.map(({ findings }) => findings.map(({ severity }) => severity));
  const shown = files.flatMap(({ findings }) => findings.map((finding) => finding.shown));
  return `${[...shown, summarise(severities, language)].join("\n")}\n`;
}
