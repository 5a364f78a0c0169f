/** The command line: `kertas check`, `kertas export` and `kertas lsp`. Runs under plain Node 20 or later. */
import { parseArgs } from "node:util";
import packageJson from "../../package.json" with { type: "json" };
import { CannotRun, check } from "./check.ts";
import { severities, type Severity } from "./core/finding.ts";
import { languages, type Language } from "./core/language.ts";
import { diskHost } from "./host.disk.ts";

const usage = `kertas ${packageJson.version}: checks working papers (kertas kerja) of KK/JKK Sosek Malindo

  kertas check [PATH…]     the findings of the papers in these files and folders (default: this folder)
      --format text|json       for people (default), or an array of {file, line, column, endLine, endColumn, rule, severity, message}
      --lang id|ms|en          language of the messages (default: the system's, else English)
      --max-severity LEVEL     exit with 1 only for findings of this severity or a graver one: error, warning, info, hint (default)
  kertas export FILE -o OUT    the paper as .docx, .pdf, .html or .md; the follow-up matrix of papers as .xlsx
      --lang id|ms|en          language of the document (default: that of its layout)
      --layout indonesia|malaysia  the form of the paper (default: that of its side)
      --bilingual              both languages of a joint paper side by side
      --template FILE.docx     a letterhead whose styles, header and footer are taken over (.docx only)
      --force                  writes over a file that is there
  kertas lsp --stdio       the language server, for any editor

Exit codes: 0 nothing found (or all of it below --max-severity), or written; 1 findings; 2 could not run.
`;

/** What the person wrote wrongly on the command line. */
class WrongUse extends Error {}

const systemLanguage = (): Language =>
  languages.find((language) => language !== "en" && diskHost.locale?.toLowerCase().startsWith(language)) ?? "en";

async function run(args: readonly string[]): Promise<number> {
  const [command, ...rest] = args;
  if (command === "check") return runCheck(rest);
  if (command === "export") return (await import("./commands/export.ts")).runExport(rest, systemLanguage());
  if (command === "lsp") return runServer(rest);
  if (command === "--version" || command === "-v") process.stdout.write(`${packageJson.version}\n`);
  else if (command === undefined || command === "--help" || command === "-h" || command === "help")
    process.stdout.write(usage);
  else throw new WrongUse(`There is no command "${command}".`);
  return command === undefined ? 2 : 0;
}

/** Serves one client until it leaves; the server ends the process itself. Loaded only when asked for. */
async function runServer(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== "--stdio")
    throw new WrongUse("kertas lsp speaks over standard input and output: kertas lsp --stdio.");
  await import("./main.node.ts");
  return 0;
}

async function runCheck(args: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(args);
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const language = oneOf("--lang", values.lang, languages) ?? systemLanguage();
  try {
    const { exitCode, output } = await check({
      paths: positionals,
      format: oneOf("--format", values.format, ["text", "json"] as const) ?? "text",
      language,
      threshold: oneOf<Severity>("--max-severity", values["max-severity"], severities) ?? "hint",
      colours: process.stdout.isTTY && !process.env["NO_COLOR"],
      workingFolder: process.cwd(),
    });
    process.stdout.write(output);
    return exitCode;
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    process.stderr.write(`${error.text[language]}\n`);
    return 2;
  }
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: "string" },
        lang: { type: "string" },
        "max-severity": { type: "string" },
        help: { type: "boolean", short: "h" },
      },
    });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

function oneOf<T extends string>(option: string, value: string | undefined, allowed: readonly T[]): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw new WrongUse(`${option} is ${allowed.join(", ")}; not "${value}".`);
  return found;
}

// A reader that stops early (`kertas check | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  const text =
    error instanceof WrongUse
      ? `${error.message} See: kertas --help`
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 2;
}
