/** The institutions files that a command writes to: the one that is named, inside its folder; none that is no longer as it was read. */
import { resolve } from "node:path";
import { URI } from "vscode-uri";
import { CannotRun } from "../check.ts";
import { kindOf } from "../core/document.ts";
import type { Localized } from "../core/language.ts";
import type { Workspace } from "../core/workspace.ts";
import { shortPath } from "./short-path.ts";
import { expectAsRead, writeWhole } from "./write-whole.ts";

export const pathOf = (uri: string): string => URI.parse(uri).fsPath;

export const shortName = (uri: string): string => shortPath(pathOf(uri));

/** The URI of the file that is named. Throws CannotRun for one that is no institutions file, or not in the folder. */
export function namedFile(file: string, workspace: Workspace): string {
  const uri = URI.file(resolve(file)).toString();
  if (kindOf(uri) !== "institutions") throw new CannotRun(noInstitutions(file));
  if (workspace.folderOf(uri) === undefined) throw new CannotRun(outside(file));
  return uri;
}

/** Throws CannotRun where a file is not as it was read, before the first is written; should one change in the middle, it says which are written. */
export async function writeAll(
  files: readonly { readonly uri: string; readonly text: string }[],
  { documents }: Workspace,
): Promise<void> {
  const asRead = (uri: string): string | null => documents.get(uri)?.text ?? null;
  for (const { uri } of files) await expectAsRead(pathOf(uri), asRead(uri));
  const written: string[] = [];
  for (const { uri, text } of files) {
    await writeWhole(pathOf(uri), text, { asRead: asRead(uri), makesFolders: true }).catch((error: unknown) => {
      throw error instanceof CannotRun && written.length > 0 ? new CannotRun(partly(error.text, written)) : error;
    });
    written.push(shortName(uri));
  }
}

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

function partly(reason: Localized, written: readonly string[]): Localized {
  const files = written.join(", ");
  return {
    id: `${reason.id} Sudah ditulis: ${files}.`,
    ms: `${reason.ms} Sudah ditulis: ${files}.`,
    en: `${reason.en} Written already: ${files}.`,
  };
}
