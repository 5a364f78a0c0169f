/** `kertas institution import`: says what an Excel or CSV list would change, and writes it into the folder's institutions files. */
import { readFile, stat } from "node:fs/promises";
import { basename, relative, resolve } from "node:path";
import { URI } from "vscode-uri";
import { CannotRun, noSuchPath } from "../check.ts";
import { formatDay } from "../core/day.ts";
import { kindOf } from "../core/document.ts";
import { applyEdits } from "../core/edit.ts";
import type { FileEdit } from "../core/finding.ts";
import type { Language, Localized } from "../core/language.ts";
import { describePlan, forTerminal } from "../core/lists/describe-plan.ts";
import { listKeys } from "../core/lists/fields.ts";
import type { Sheet } from "../core/lists/headers.ts";
import { planImport } from "../core/lists/plan.ts";
import { ownFileOf } from "../core/lists/target.ts";
import { sides } from "../core/paper.ts";
import type { Workspace } from "../core/workspace.ts";
import { readList, UnreadableList } from "../import/list.ts";
import { oneOf, readArguments, readDay, wrongUse } from "./arguments.ts";
import { openFolder } from "./institution-export.ts";
import { writeWhole } from "./write-whole.ts";

const signature = {
  options: ["folder", "file", "kind", "side", "on", "lang"],
  switches: ["dry-run"],
  positionals: 1,
} as const;

/** What is new, changed, ended and unclear. Throws CannotRun where the list cannot be read, or a file cannot be written. */
export async function importInstitutions(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, signature);
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
  const target = targetOf(read.value("file"), workspace);
  const plan = planImport(workspace, sheets, { ...options, target });
  if (!read.has("dry-run")) await writeFiles(plan.files, workspace);
  return describePlan(plan, language, forTerminal, shortPath);
}

const pathOf = (uri: string): string => URI.parse(uri).fsPath;
const shortPath = (uri: string): string => relative(process.cwd(), pathOf(uri)).replaceAll("\\", "/");

async function sheetsOf(path: string): Promise<readonly Sheet[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) throw new CannotRun(noSuchPath(path));
  try {
    return await readList(await readFile(path), basename(path));
  } catch (error) {
    throw error instanceof UnreadableList ? new CannotRun(error.text) : error;
  }
}

function targetOf(file: string | undefined, workspace: Workspace): string {
  const [folder = ""] = workspace.folders;
  if (file === undefined) return ownFileOf(workspace, folder);
  const uri = URI.file(resolve(file)).toString();
  if (kindOf(uri) !== "institutions") throw new CannotRun(noInstitutions(file));
  if (workspace.folderOf(uri) === undefined) throw new CannotRun(outside(file));
  return uri;
}

/** All files are looked at before the first is written: none where one is no longer as it was read. */
async function writeFiles(files: readonly FileEdit[], { documents }: Workspace): Promise<void> {
  const texts = files.map(({ uri, edits }) => ({ file: pathOf(uri), before: documents.get(uri)?.text, edits }));
  for (const { file, before } of texts) {
    const now = await readFile(file).catch(() => undefined);
    const isAsRead = before === undefined ? now === undefined : now?.equals(Buffer.from(before)) === true;
    if (!isAsRead) throw new CannotRun(changed(relative(process.cwd(), file)));
  }
  for (const { file, before = "", edits } of texts) await writeWhole(file, applyEdits(before, edits), { force: true });
}

const noList = (): CannotRun =>
  wrongUse(
    "Sebutkan daftarnya: kertas institution import DAFTAR.xlsx.",
    "Sila nyatakan senarainya: kertas institution import SENARAI.xlsx.",
    "Name the list: kertas institution import LIST.xlsx.",
  );

const noInstitutions = (path: string): Localized => ({
  id: `"${path}" bukan berkas lembaga: namanya harus berakhir dengan .institutions.yaml.`,
  ms: `"${path}" bukan fail institusi: namanya mesti berakhir dengan .institutions.yaml.`,
  en: `"${path}" is no institutions file: its name must end in .institutions.yaml.`,
});

const outside = (path: string): Localized => ({
  id: `"${path}" berada di luar foldernya. Pilih berkas di dalam folder, atau folder lain dengan --folder.`,
  ms: `"${path}" berada di luar foldernya. Sila pilih fail di dalam folder, atau folder lain dengan --folder.`,
  en: `"${path}" lies outside of the folder. Choose a file inside it, or another folder with --folder.`,
});

const changed = (path: string): Localized => ({
  id: `"${path}" berubah selagi dibaca, atau bukan UTF-8; tidak ada yang ditulis. Coba lagi.`,
  ms: `"${path}" berubah semasa dibaca, atau bukan UTF-8; tiada apa-apa yang ditulis. Sila cuba lagi.`,
  en: `"${path}" changed while it was read, or is not UTF-8; nothing was written. Try again.`,
});
