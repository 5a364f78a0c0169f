/** Findings as a JSON array, for scripts. What is in a record stays: others rely on it. */
import type { Review } from "./formats.ts";

export function writeJson({ files }: Pick<Review, "files">): string {
  const records = files
    .flatMap(({ findings }) => findings)
    .map(({ file, line, column, endLine, endColumn, rule, severity, message }) => ({
      ...{ file, line, column, endLine, endColumn, rule, severity, message },
    }));
  return `${JSON.stringify(records, null, 2)}\n`;
}
