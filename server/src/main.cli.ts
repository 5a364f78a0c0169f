/** The command line: one file under commands/ for each command. Runs under plain Node 20 or later. */
import packageJson from "../../package.json" with { type: "json" };
import { CannotRun } from "./check.ts";
import { languages, type Language } from "./core/language.ts";
import { diskHost } from "./host.disk.ts";
import { askedLanguage, wantsHelp, wrongUse } from "./commands/arguments.ts";
import { carryForward } from "./commands/carry-forward.ts";
import { runCheck } from "./commands/check.ts";
import { dashboard } from "./commands/dashboard.ts";
import { dossier } from "./commands/dossier.ts";
import { institution } from "./commands/institution.ts";
import { impact } from "./commands/impact.ts";
import { merge } from "./commands/merge.ts";
import { runMigrate } from "./commands/migrate.ts";
import { newPaper } from "./commands/new.ts";
import { status } from "./commands/status.ts";
import { timeline } from "./commands/timeline.ts";

const usage = `kertas ${packageJson.version}: checks working papers (kertas kerja) of KK/JKK Sosek Malindo

  kertas check [PATH…]     the findings of the papers in these files and folders (default: this folder)
      --format text|json       for people (default), or an array of {file, line, column, endLine, endColumn, rule, severity, message}
      --lang id|ms|en          language of the messages (default: the system's, else English)
      --max-severity LEVEL     exit with 1 only for findings of this severity or a graver one: error, warning, info, hint (default)
  kertas timeline ITEM-ID  one item through all its sessions
      --folder PATH            whose papers (default: this folder)
      --as-of YYYY-MM-DD       the day on which due dates and agencies are judged (default: today)
      --format text|json, --lang id|ms|en
  kertas status [PATH]     all open items by age, issue area and agency; those without a follow-up; what is overdue
      --area ID, --agency ID, --forum ID
      --as-of YYYY-MM-DD       the day on which due dates and agencies are judged (default: today)
      --format text|json, --lang id|ms|en
  kertas impact [PATH]     open items whose institutions are not there on a day, with replacements; forums without a chair; who answers whom
      --area ID, --agency ID, --forum ID
      --as-of YYYY-MM-DD       that day (default: today)
      --format text|json|markdown, --lang id|ms|en
  kertas dossier [PATH]    what someone new must know, as Markdown
      --item ID, --agency ID, --forum ID
      --as-of YYYY-MM-DD       the day on which due dates and agencies are judged (default: today)
      -o, --output FILE        into a new file; --force replaces one that is there
      --lang id|ms|en
  kertas new [PATH]        a new paper with everything known filled in, in the folder where the forum's papers lie
      --forum ID, --area ID, --side indonesia|malaysia|joint, --date YYYY-MM-DD
      --number N               the session (default: that of this date, else the one after the latest), or --name NAME of a special one
      --end-date YYYY-MM-DD, --venue TEXT, --prepared-by ID, --title TEXT
      -o, --output FILE, --dry-run, --lang id|ms|en
  kertas carry-forward FILE  the next session's paper from this one: what is open, whole, with an entry prepared for the session just held
      --number N               the next session (default: one more), or --name NAME of a special one
      --date YYYY-MM-DD        its first day (default: today, marked as not settled)
      --end-date YYYY-MM-DD, --venue TEXT
      -o, --output FILE, --dry-run, --lang id|ms|en
  kertas merge FILE FILE   a joint paper from both sides' papers of one session and area; what differs is marked to be settled
      -o, --output FILE, --dry-run, --lang id|ms|en
  kertas export FILE -o OUT    the paper as .docx, .pdf, .html or .md; the follow-up matrix of papers as .xlsx
      --lang id|ms|en          language of the document (default: that of its layout)
      --layout indonesia|malaysia  the form of the paper (default: that of its side)
      --bilingual              both languages of a joint paper side by side
      --template FILE.docx     a letterhead whose styles, header and footer are taken over (.docx only)
      --force                  writes over a file that is there
  kertas import FILE.docx  a draft of a paper from a Word document; what finds no place is kept as comments
      -o, --output FILE        into a new file; --force replaces one that is there
      --lang id|ms|en          language of its comments
  kertas migrate [PATH…]   brings papers in earlier versions of the format to the current one; comments stay (default: this folder)
      --dry-run                shows what would change as a unified diff
      --lang id|ms|en
  kertas dashboard [PATH]  the same figures drawn, and each open item's years, as one HTML page
      --area ID, --agency ID, --forum ID, --as-of YYYY-MM-DD
      -o, --output FILE        into a new file; --force replaces one that is there
      --lang id|ms|en
  kertas institution export [PATH] -o FILE   the institutions as .xlsx or .csv, which can be imported again, or as .md
      --kind agencies|committees|borderPosts|issueAreas (a .csv holds one: agencies, where nothing is said), --side indonesia|malaysia
      --as-of YYYY-MM-DD       only what is there on this day
      --force, --lang id|ms|en
  kertas institution import FILE   what a list (.xlsx, .csv) adds and changes, written into the folder's institutions file; nothing is deleted
      --folder PATH            whose institutions (default: this folder)
      --file FILE.institutions.yaml   where new entries go (default: the folder's own file)
      --kind …, --side …       what the list is about, where it does not say so itself
      --on YYYY-MM-DD          the last day of what it lists as ended without a date
      --dry-run, --lang id|ms|en
  kertas institution supersede ID  what happened to an institution, written into the institutions files
      --renamed-to ID, --merged-into ID [--with ID]…, --split-into ID[=NAME]…, --dissolved [--succeeded-by ID]…,
      --hands-over-to ID [--what TEXT], --parent ID, or of a committee: --role ROLE [--side SIDE] [--from ID] --to ID
      --on DATE                the first day (or year, or month) of what is new
      --source URL…            where it is known from; without any it is marked as likely
      --name TEXT, --name-ms TEXT, --name-en TEXT, --abbreviation TEXT  of a new one; the rest is taken over from the one before it
      --note TEXT, --kind agency|committee|borderPost|issueArea
      --change FILE            all of it from a YAML file, in place of ID and what happened; several changes as a list
      --folder PATH            the folder with papers and institutions (default: this one), or the register itself
      --file FILE              where new entries and copies of shipped ones go
      --drafts                 updates draft papers of that day or later too
      --dry-run                tells what would be written; --format text|json, --lang id|ms|en
  kertas lsp --stdio       the language server, for any editor
  kertas mcp [FOLDER…]     read-only tools for assistants (Model Context Protocol, standard input and output); they see these folders and nothing else (default: this one)
      --lang id|ms|en          language of names and messages, where the assistant asks for none

Exit codes: 0 done, 2 could not run; of check also 1: findings (none below --max-severity); of migrate also 1: some files were left as they are.
`;

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
  ["new", newPaper],
  ["carry-forward", carryForward],
  ["merge", merge],
  ["dashboard", dashboard],
  ["institution", institution],
]);

async function run(args: readonly string[], language: Language): Promise<number> {
  const [command, ...rest] = args;
  if (command === undefined || wantsHelp(args) || command === "help") {
    process.stdout.write(usage);
    return command === undefined ? 2 : 0;
  }
  if (command === "--version" || command === "-v") {
    process.stdout.write(`${packageJson.version}\n`);
    return 0;
  }
  if (command === "check") return runCheck(rest, language, hasColours(), new URL("./judge.mjs", import.meta.url));
  if (command === "migrate") return runMigrate(rest, language);
  if (command === "export") return (await import("./commands/export.ts")).runExport(rest, language);
  if (command === "lsp") return runServer(rest);
  if (command === "mcp") return (await import("./commands/mcp.ts")).runMcp(rest, language);
  const report = reports.get(command);
  if (!report) throw unknownCommand(command);
  process.stdout.write(await report(rest, language));
  return 0;
}

const hasColours = (): boolean => process.stdout.isTTY && !process.env["NO_COLOR"];

/** Serves one client until it leaves; the server ends the process itself. Loaded only when asked for. */
async function runServer(args: readonly string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== "--stdio") throw notOverStdio();
  await import("./main.node.ts");
  return 0;
}

const unknownCommand = (command: string): CannotRun =>
  wrongUse(`Tidak ada perintah "${command}".`, `Tiada perintah "${command}".`, `There is no command "${command}".`);

const notOverStdio = (): CannotRun =>
  wrongUse(
    "Server bahasa bekerja melalui masukan dan keluaran standar: kertas lsp --stdio.",
    "Pelayan bahasa bekerja melalui input dan output piawai: kertas lsp --stdio.",
    "The language server speaks over standard input and output: kertas lsp --stdio.",
  );

// A reader that stops early (`kertas check | head`) is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

const args = process.argv.slice(2);
const language = askedLanguage(args) ?? systemLanguage();
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
