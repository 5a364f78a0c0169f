/** The command line: `kertas check` and `kertas lsp`. Runs under plain Node 20 or later. */
import packageJson from "../../package.json" with { type: "json" };
import { notOverStdio, readCheck, readLanguage, unknownCommand } from "./arguments.ts";
import { CannotRun, check } from "./check.ts";
import { languages, type Language } from "./core/language.ts";
import { diskHost } from "./host.disk.ts";

const usage = `kertas ${packageJson.version}: checks working papers (kertas kerja) of KK/JKK Sosek Malindo

  kertas check [PATH…]     the findings of the papers in these files and folders (default: this folder)
      --format text|json       for people (default), or an array of {file, line, column, endLine, endColumn, rule, severity, message}
      --lang id|ms|en          language of the messages (default: the system's, else English)
      --max-severity LEVEL     exit with 1 only for findings of this severity or a graver one: error, warning, info, hint (default)
  kertas lsp --stdio       the language server, for any editor

Exit codes of check: 0 nothing found (or all of it below --max-severity), 1 findings, 2 could not run.
`;

const systemLanguage = (): Language =>
  languages.find((language) => language !== "en" && diskHost.locale?.toLowerCase().startsWith(language)) ?? "en";

async function run(args: readonly string[], language: Language): Promise<number> {
  const [command, ...rest] = args;
  if (command === "check") return runCheck(rest, language);
  if (command === "lsp") return runServer(rest);
  if (command === "--version" || command === "-v") process.stdout.write(`${packageJson.version}\n`);
  else if (command === undefined || command === "--help" || command === "-h" || command === "help")
    process.stdout.write(usage);
  else throw unknownCommand(command);
  return command === undefined ? 2 : 0;
}

/** Serves one client until it leaves; the server ends the process itself. Loaded only when asked for. */
async function runServer(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== "--stdio") throw notOverStdio();
  await import("./main.node.ts");
  return 0;
}

async function runCheck(args: readonly string[], language: Language): Promise<number> {
  const read = readCheck(args);
  if (read === "help") {
    process.stdout.write(usage);
    return 0;
  }
  const { exitCode, output, notes } = await check({
    ...read,
    language,
    colours: process.stdout.isTTY && !process.env["NO_COLOR"],
    workingFolder: process.cwd(),
  });
  process.stdout.write(output);
  for (const note of notes) process.stderr.write(`${note[language]}\n`);
  return exitCode;
}

// A reader that stops early (`kertas check | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const args = process.argv.slice(2);
const language = readLanguage(args) ?? systemLanguage();
try {
  process.exitCode = await run(args, language);
} catch (error) {
  const text =
    error instanceof CannotRun
      ? error.text[language]
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 2;
}
