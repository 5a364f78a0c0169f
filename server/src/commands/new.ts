/** `kertas new`: a paper with everything known filled in, as a new file. */
import { resolve } from "node:path";
import { URI } from "vscode-uri";
import { load, rootOf } from "../check.ts";
import { newPaper as write, type NewPaper } from "../core/commands/new-paper.ts";
import { proposePath } from "../core/commands/propose-new.ts";
import type { Day } from "../core/day.ts";
import type { Language, Localized } from "../core/language.ts";
import type { Workspace } from "../core/workspace.ts";
import { oneOf, readArguments, readDay, readNumber, wrongUse, type Arguments } from "./arguments.ts";
import { knownInstitution } from "./papers.ts";
import { deliver, outputOf } from "./written.ts";

/** The text to print. Throws CannotRun where it cannot be made or written. */
export async function newPaper(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, "new");
  const folder = resolve(read.positionals[0] ?? ".");
  const { workspace } = await load(await rootOf(folder));
  const paper = readPaper(read, workspace);
  const file = outputOf(read) ?? URI.parse(proposePath(workspace, paper, URI.file(folder).toString())).fsPath;
  const schema = workspace.paperSchemaFor(URI.file(file).toString());
  const isFirst = read.value("number") === undefined && paper.number === 1;
  return deliver(
    { text: write(workspace, paper, schema), file, notes: isFirst ? [countedFromOne] : [] },
    read,
    language,
  );
}

function readPaper(read: Arguments, workspace: Workspace): NewPaper {
  const forum = knownInstitution("committee", read.value("forum"), workspace);
  const issueArea = knownInstitution("issueArea", read.value("area"), workspace);
  const preparedBy = knownInstitution("committee", read.value("prepared-by"), workspace);
  const side = oneOf(read, "side", ["indonesia", "malaysia", "joint"] as const);
  const date = readDay(read, "date");
  if (forum === undefined) throw needed("--forum");
  if (issueArea === undefined) throw needed("--area");
  if (side === undefined) throw needed("--side");
  if (date === undefined) throw needed("--date");
  const name = read.value("name");
  const number = readNumber(read, "number") ?? (name === undefined ? numberOn(workspace, forum, date) : undefined);
  const endDate = readDay(read, "end-date");
  const venue = read.value("venue");
  const title = read.value("title");
  return {
    forum,
    ...(number !== undefined && { number }),
    ...(name !== undefined && { name }),
    date,
    ...(endDate !== undefined && { endDate }),
    ...(venue !== undefined && { venue }),
    issueArea,
    side,
    ...(preparedBy !== undefined && { preparedBy }),
    ...(title !== undefined && { title }),
  };
}

/** The session that the forum's papers have on that day, else the one after the latest. */
function numberOn({ timeline }: Workspace, forum: string, date: Day): number {
  const sessions = timeline.papersOf(forum).map(({ summary }) => summary.session);
  const same = sessions.find((session) => session.date === date && session.number !== undefined);
  return same?.number ?? Math.max(0, ...sessions.map(({ number }) => number ?? 0)) + 1;
}

const countedFromOne: Localized = {
  id: "Di folder ini belum ada kertas kerja forum itu, jadi sidangnya bernomor 1. Sebutkan nomor yang benar dengan --number.",
  ms: "Dalam folder ini belum ada kertas kerja forum itu, maka persidangannya bernombor 1. Sila nyatakan nombor yang betul dengan --number.",
  en: "No paper of that forum is in this folder yet, so the session is numbered 1. Say which it is with --number.",
};

const needed = (option: string) =>
  wrongUse(
    `Kertas kerja baru memerlukan ${option}.`,
    `Kertas kerja baharu memerlukan ${option}.`,
    `A new paper needs ${option}.`,
  );
