/** The command line: one file under commands/ for each command. Runs under plain Node 20 or later. */
import packageJson from "../../package.json" with { type: "json" };
import { note, takeNotes } from "./asides.ts";
import { CannotRun, refusedBySystem } from "./cannot-run.ts";
import { languages, type Language, type Localized } from "./core/language.ts";
import { diskHost } from "./host.disk.ts";
import { askedLanguage, wantsHelp, wrongUse } from "./commands/arguments.ts";
import { carryForward } from "./commands/carry-forward.ts";
import { runCheck } from "./commands/check.ts";
import { diff } from "./commands/diff.ts";
import { runFix } from "./commands/fix.ts";
import { dashboard } from "./commands/dashboard.ts";
import { dossier } from "./commands/dossier.ts";
import { institution } from "./commands/institution.ts";
import { helpOn } from "./commands/help.ts";
import { impact } from "./commands/impact.ts";
import { merge } from "./commands/merge.ts";
import { runMigrate } from "./commands/migrate.ts";
import { newPaper } from "./commands/new.ts";
import { schema } from "./commands/schema.ts";
import { status } from "./commands/status.ts";
import { timeline } from "./commands/timeline.ts";

const systemLanguage = (): Language =>
  languages.find((language) => language !== "en" && diskHost.locale?.toLowerCase().startsWith(language)) ?? "en";

/** The commands that answer with a text. */
const reports = new Map([
  ["timeline", timeline],
  ["status", (args: readonly string[], language: Language) => status(args, language, hasColours())],
  ["impact", (args: readonly string[], language: Language) => impact(args, language, hasColours())],
  ["dossier", dossier],
  [
    "import",
    async (args: readonly string[], language: Language) =>
      (await import("./commands/import.ts")).importWord(args, language),
  ],
  ["diff", diff],
  ["schema", schema],
  ["new", newPaper],
  ["carry-forward", carryForward],
  ["merge", merge],
  ["dashboard", dashboard],
  ["institution", institution],
]);

async function run(args: readonly string[], language: Language): Promise<number> {
  const [command, ...rest] = args;
  if (command === undefined || wantsHelp(args) || command === "help") {
    process.stdout.write(helpOn(asked(args), packageJson.version, language));
    return command === undefined ? 2 : 0;
  }
  if (command === "--version" || command === "-v") {
    process.stdout.write(`${packageJson.version}\n`);
    return 0;
  }
  if (command === "check") return runCheck(rest, language, hasColours(), new URL("./judge.mjs", import.meta.url));
  if (command === "fix") return runFix(rest, language);
  if (command === "migrate") return runMigrate(rest, language);
  if (command === "export") return (await import("./commands/export.ts")).runExport(rest, language);
  if (command === "lsp") return runServer(rest);
  if (command === "mcp") return (await import("./commands/mcp.ts")).runMcp(rest, language);
  const report = reports.get(command);
  if (!report) throw unknownCommand(command);
  process.stdout.write(await report(rest, language));
  return 0;
}

/** The command that help is asked on, with its subcommand; empty where it is on all of them. */
const asked = (args: readonly string[]): string =>
  args
    .filter((arg) => !arg.startsWith("-") && arg !== "help" && !languages.some((language) => language === arg))
    .slice(0, 2)
    .join(" ");

const hasColours = (): boolean => process.stdout.isTTY && !process.env["NO_COLOR"];

/** Serves one client until it leaves; the server ends the process itself. Loaded only when asked for. */
async function runServer(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== "--stdio") throw notOverStdio();
  await import("./main.node.ts");
  return 0;
}

const unknownCommand = (command: string): CannotRun =>
  wrongUse(`Tidak ada perintah "${command}".`, `Tiada perintah "${command}".`, `There is no command "${command}".`);

const notPrinted = (code: string): Localized => ({
  id: `Keluarannya tidak dapat ditulis (${code}). Periksa tempat di tujuan keluaran itu.`,
  ms: `Outputnya tidak dapat ditulis (${code}). Sila semak ruang di destinasi output itu.`,
  en: `The output cannot be written (${code}). Check for room where it is sent to.`,
});

const notOverStdio = (): CannotRun =>
  wrongUse(
    "Server bahasa bekerja melalui masukan dan keluaran standar: kertas lsp --stdio.",
    "Pelayan bahasa bekerja melalui input dan output piawai: kertas lsp --stdio.",
    "The language server speaks over standard input and output: kertas lsp --stdio.",
  );

// A reader that stops early (`kertas check | head`) is no fault; a disk that is full is.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.stderr.write(`${notPrinted(error.code ?? error.message)[language]}\n`);
  process.once("exit", () => {
    process.exitCode = 2;
  });
});

const args = process.argv.slice(2);
const language = askedLanguage(args) ?? systemLanguage();
try {
  process.exitCode = await run(args, language);
} catch (error) {
  const refused = error instanceof CannotRun ? error.text : refusedBySystem(error);
  if (refused) note(refused);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
} finally {
  for (const text of takeNotes()) process.stderr.write(`${text[language]}\n`);
}
