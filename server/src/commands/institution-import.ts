/** `kertas institution import`: says what an Excel or CSV list would change, and writes it into the folder's institutions files. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { CannotRun, noSuchPath } from "../check.ts";
import { formatDay } from "../core/day.ts";
import { applyEdits } from "../core/edit.ts";
import type { FileEdit } from "../core/finding.ts";
import type { Language } from "../core/language.ts";
import { describePlan, forTerminal } from "../core/lists/describe-plan.ts";
import { listKeys } from "../core/lists/fields.ts";
import type { Sheet } from "../core/lists/headers.ts";
import { planImport } from "../core/lists/plan.ts";
import { ownFileOf } from "../core/own-institutions.ts";
import { sides } from "../core/paper.ts";
import type { Workspace } from "../core/workspace.ts";
import { readList, UnreadableList } from "../import/list.ts";
import { oneOf, readArguments, readDay, wrongUse } from "./arguments.ts";
import { openFolder } from "./institution-export.ts";
import { namedFile, shortName, writeAll } from "./institutions-files.ts";

/** What is new, changed, ended and unclear. Throws CannotRun where the list cannot be read, or a file cannot be written. */
export async function importInstitutions(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, "institution import");
  const [path] = read.positionals;
  if (path === undefined) throw noList();
  const on = readDay(read, "on");
  const options = {
    list: oneOf(read, "kind", listKeys),
    side: oneOf(read, "side", sides),
    endedOn: on === undefined ? undefined : formatDay(on),
  };
  const sheets = await sheetsOf(path);
  const workspace = await openFolder(read.value("folder") ?? ".");
  const file = read.value("file");
  const target = file === undefined ? ownFileOf(workspace, workspace.folders[0] ?? "") : namedFile(file, workspace);
  const plan = planImport(workspace, sheets, { ...options, target });
  if (!read.has("dry-run"))
    await writeAll(
      plan.files.map((one) => ({ uri: one.uri, text: textAfter(one, workspace) })),
      workspace,
    );
  return describePlan(plan, language, forTerminal, shortName);
}

const textAfter = ({ uri, edits }: FileEdit, { documents }: Workspace): string =>
  applyEdits(documents.get(uri)?.text ?? "", edits);

async function sheetsOf(path: string): Promise<readonly Sheet[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new CannotRun(noSuchPath(path));
  try {
    return await readList(await readFile(path), basename(path));
  } catch (error) {
    throw error instanceof UnreadableList ? new CannotRun(error.text) : error;
  }
}

const noList = (): CannotRun =>
  wrongUse(
    "Sebutkan daftarnya: kertas institution import DAFTAR.xlsx.",
    "Sila nyatakan senarainya: kertas institution import SENARAI.xlsx.",
    "Name the list: kertas institution import LIST.xlsx.",
  );
