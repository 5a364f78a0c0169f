/** The commands by which an editor supersedes an institution: what to choose from, what it would do, and doing it as one workspace edit. What they are told is not trusted. */
import type { Connection } from "vscode-languageserver";
import { choicesFor, supersedable } from "./core/commands/supersede-choices.ts";
import { entryKinds, readChange } from "./core/commands/supersede-change.ts";
import { previewOf } from "./core/commands/supersede-preview.ts";
import { malformed, noFile } from "./core/commands/supersede-words.ts";
import { supersede, type Superseding } from "./core/commands/supersede.ts";
import type { FileEdit } from "./core/finding.ts";
import { languages, type Language, type Localized } from "./core/language.ts";
import { applyEdit } from "./apply.ts";
import type { Desk } from "./desk.ts";
import {
  superseding,
  type Refused,
  type Supersedable,
  type Superseded,
  type SupersedeChoices,
  type SupersedePreview,
} from "./protocol/institutions.ts";
import { normalise } from "./texts.ts";
import { workspaceEditOf } from "./workspace-edit.ts";

export const supersedingCommands: readonly string[] = Object.values(superseding);

/** The answer of one command; null where it fails, or where nothing can be answered. */
export async function answerSupersede(
  connection: Connection,
  desk: Desk,
  command: string,
  args: readonly unknown[],
): Promise<readonly Supersedable[] | SupersedeChoices | SupersedePreview | Superseded | Refused | null> {
  try {
    if (command === superseding.institutions)
      return desk.workspace.isComplete ? supersedable(desk.workspace, languageOf(desk, args[0])) : null;
    if (command === superseding.choices) return choices(desk, args);
    const [request, asked] = args;
    const language = languageOf(desk, asked);
    const done = read(desk, request);
    if ("problem" in done) return { problem: done.problem[language] };
    if (command === superseding.preview) return previewOf(done, language);
    return await apply(connection, desk, done, isRecord(request) && request["drafts"] === true, language);
  } catch (error) {
    desk.logFault(command, "the workspace", error);
    return null;
  }
}

function choices(desk: Desk, [id, asked, language]: readonly unknown[]): SupersedeChoices | null {
  const kind = entryKinds.find((one) => one === asked);
  if (typeof id !== "string" || !desk.workspace.isComplete) return null;
  return choicesFor(desk.workspace, id, kind, languageOf(desk, language)) ?? null;
}

const languageOf = (desk: Desk, asked: unknown): Language =>
  languages.find((one) => one === asked) ?? desk.languageOf();

function read(desk: Desk, request: unknown): Superseding | { readonly problem: Localized } {
  if (!desk.workspace.isComplete) return { problem: stillReading };
  const { change: given, file } = isRecord(request) ? request : {};
  const change = readChange(given);
  if ("wrong" in change) return { problem: malformed(change.wrong) };
  if (file === undefined) return supersede(desk.workspace, change);
  if (typeof file !== "string") return { problem: noFile };
  const uri = normalise(file);
  return desk.workspace.folderOf(uri) === undefined ? { problem: noFile } : supersede(desk.workspace, change, uri);
}

async function apply(
  connection: Connection,
  desk: Desk,
  { files, drafts, left }: Superseding,
  withDrafts: boolean,
  language: Language,
): Promise<Superseded | Refused | null> {
  const changed: readonly FileEdit[] = withDrafts ? [...files, ...drafts] : files;
  if (changed.some(({ create }) => create) && !desk.client.takes.creates) return { problem: noFile[language] };
  const edit = workspaceEditOf(changed, desk);
  const isApplied = await applyEdit(connection, desk, edit);
  return isApplied ? { uris: changed.map(({ uri }) => uri), left: left.map((one) => one[language]) } : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const stillReading: Localized = {
  id: "Kertas kerja masih dibaca. Coba lagi sebentar lagi.",
  ms: "Kertas kerja masih dibaca. Sila cuba sebentar lagi.",
  en: "The papers are still being read. Try again in a moment.",
};
