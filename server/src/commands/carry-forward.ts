/** `kertas carry-forward FILE`: the next session's paper from this one, as a new file. */
import { URI } from "vscode-uri";
import { CannotRun } from "../check.ts";
import { carryForward as carry } from "../core/commands/carry-forward.ts";
import type { Language } from "../core/language.ts";
import { readArguments, readDay, readNumber, wrongUse } from "./arguments.ts";
import { deliver, openPaper, outputOf, unreadable } from "./written.ts";

/** The text to print. Throws CannotRun where it cannot be made or written. */
export async function carryForward(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, "carry-forward");
  const [path] = read.positionals;
  if (path === undefined) throw noFile();
  const { document, workspace } = await openPaper(path);
  const session = document.paper?.session;
  const name = read.value("name");
  const number = readNumber(read, "number") ?? (name === undefined ? (session?.number?.value ?? 0) + 1 : undefined);
  const date = readDay(read, "date");
  const endDate = readDay(read, "end-date");
  const venue = read.value("venue");
  const output = outputOf(read);
  const next = {
    ...(number !== undefined && { number }),
    ...(name !== undefined && { name }),
    date: date ?? Math.max(workspace.today, (session?.endDate ?? session?.date)?.value ?? 0),
    ...(date === undefined && { isTentative: true }),
    ...(endDate !== undefined && { endDate }),
    ...(venue !== undefined && { venue }),
  };
  const carried = carry(workspace, document, next, output === undefined ? undefined : URI.file(output).toString());
  if (!carried) throw new CannotRun(unreadable(path));
  return deliver({ ...carried, file: URI.parse(carried.uri).fsPath }, read, language);
}

const noFile = () =>
  wrongUse(
    "Sebutkan kertas kerja: kertas carry-forward BERKAS.",
    "Sila nyatakan kertas kerja: kertas carry-forward FAIL.",
    "Name a paper: kertas carry-forward FILE.",
  );
