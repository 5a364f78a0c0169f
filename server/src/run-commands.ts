/** The commands that an editor may have the server run: plain values in, plain values out. */
import type { Connection } from "vscode-languageserver";
import { dayOfLook } from "./core/features/vantage.ts";
import { languages } from "./core/language.ts";
import { dossier } from "./core/reports/dossier.ts";
import { scopesOf } from "./core/reports/scopes.ts";
import { answerAssistant } from "./assistant-command.ts";
import { authoringCommands, author } from "./author.ts";
import { formatDay } from "./core/day.ts";
import type { Desk } from "./desk.ts";
import { drawCommands } from "./draw-commands.ts";
import { listCommands } from "./list-commands.ts";
import { printCommands } from "./print-commands.ts";
import { importWord } from "./import-command.ts";
import { migratePapers } from "./migrate-command.ts";
import {
  assistantCommand,
  dayOfLookCommand,
  dossierCommand,
  dossierScopesCommand,
  lookOnCommand,
  type DayOfLook,
  type DossierScope,
} from "./protocol/reading.ts";
import { importCommand, migrateCommand } from "./protocol/writing.ts";
import { answerSupersede, supersedingCommands } from "./supersede-command.ts";
import { normalise } from "./texts.ts";

export const serverCommands = [
  assistantCommand,
  dossierCommand,
  dossierScopesCommand,
  importCommand,
  migrateCommand,
  lookOnCommand,
  dayOfLookCommand,
  ...drawCommands.keys(),
  ...printCommands.keys(),
  ...listCommands.keys(),
  ...authoringCommands,
  ...supersedingCommands,
];

/** `onLook` is told when another day is looked on. */
export function runCommands(connection: Connection, desk: Desk, onLook: () => void): void {
  connection.onExecuteCommand(({ command, arguments: args = [] }) => {
    const [first, second] = args as readonly unknown[];
    if (authoringCommands.includes(command)) return author(connection, desk, command, first, second);
    if (command === migrateCommand) return migratePapers(connection, desk, first);
    if (supersedingCommands.includes(command)) return answerSupersede(connection, desk, command, args);
    if (command === lookOnCommand && desk.lookOn(first)) onLook();
    return desk.guard<unknown>(command, "the workspace", null, () => {
      const answer = drawCommands.get(command) ?? printCommands.get(command);
      if (answer) return answer(desk, args);
      const list = listCommands.get(command);
      if (list) return list(desk, args, connection);
      if (command === lookOnCommand || command === dayOfLookCommand) return dayFor(desk, command, first);
      if (command === assistantCommand) return answerAssistant(desk, args);
      if (command === importCommand) return importWord(desk, [first, second]);
      if (command === dossierScopesCommand) return scopesOf(desk.workspace, asCaret(first), desk.languageOf());
      const scope = command === dossierCommand ? asScope(first) : undefined;
      const language = languages.find((one) => one === second) ?? desk.languageOf();
      return scope ? dossier(scope, { workspace: desk.workspace, language, asOf: dayOfLook(desk.workspace) }) : null;
    });
  });
}

/** The day on which a document is looked at; of none, that of reports. */
function dayFor({ workspace }: Desk, command: string, uri: unknown): DayOfLook {
  const document = typeof uri === "string" ? workspace.documents.get(normalise(uri)) : undefined;
  const isOwn = document?.paper?.session.date?.value !== undefined;
  return {
    day: formatDay(dayOfLook(workspace, command === lookOnCommand ? undefined : document)),
    is: workspace.lookOn !== undefined ? "chosen" : isOwn && command !== lookOnCommand ? "session" : "today",
  };
}

function asScope(value: unknown): DossierScope | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { item, agency, forum } = value as Readonly<Record<string, unknown>>;
  if (typeof item === "string") return { item };
  if (typeof agency === "string") return { agency };
  return typeof forum === "string" ? { forum } : undefined;
}

function asCaret(value: unknown): { readonly uri: string; readonly line: number } | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { uri, line } = value as Readonly<Record<string, unknown>>;
  return typeof uri === "string" && typeof line === "number" ? { uri: normalise(uri), line } : undefined;
}
