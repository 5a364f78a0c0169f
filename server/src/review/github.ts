/** Findings as workflow commands, which GitHub shows at the changed lines of a pull request. Nothing in a text ends a command or begins another. */
import type { Severity } from "../core/finding.ts";
import type { Review } from "./formats.ts";
import type { Listed } from "./listed.ts";

const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  info: "notice",
  hint: "notice",
};

/** One line for each finding; paths are told from the repository's root. */
export const writeGithub = ({ files, pathOf }: Pick<Review, "files" | "pathOf">): string =>
  files
    .flatMap(({ findings }) => findings)
    .map((finding) => `${writeCommand(finding, pathOf(finding.file))}\n`)
    .join("");

function writeCommand(finding: Listed, path: string): string {
  const { line, endLine, column, endColumn, rule, severity, message } = finding;
  const properties: Readonly<Record<string, string | number>> = {
    file: path,
    line,
    endLine,
    // Columns mean something on one line alone.
    ...(line === endLine && { col: column, endColumn }),
    title: rule,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${commands[severity]} ${written.join(",")}::${escapeData(message)}`;
}

const escapeData = (text: string): string =>
  text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");

const escapeProperty = (text: string): string => escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
