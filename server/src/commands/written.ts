/** A paper that a command has made: printed where it is only to be seen, else written as a new file; what its author should look at goes to standard error. */
import { dirname, resolve } from "node:path";
import { CannotRun, load, noSuchPath, rootOf } from "../check.ts";
import { kindOf, type Document } from "../core/document.ts";
import type { Language, Localized } from "../core/language.ts";
import type { Workspace } from "../core/workspace.ts";
import { URI } from "vscode-uri";
import type { Arguments } from "./arguments.ts";
import { shortPath } from "./short-path.ts";
import { writeWhole } from "./write-whole.ts";

interface Made {
  readonly text: string;
  /** Where it lies unless `--output` says otherwise. */
  readonly file: string;
  readonly notes: readonly Localized[];
}

/** The text to print. Throws CannotRun where it cannot be written. */
export async function deliver({ text, file, notes }: Made, args: Arguments, language: Language): Promise<string> {
  for (const said of new Set(notes.map((note) => note[language]))) process.stderr.write(`${said}\n`);
  if (args.has("dry-run")) return text;
  await writeWhole(file, text, { makesFolders: true });
  return `${shortPath(file)}\n`;
}

/** A paper by its path, in the folder that it belongs to. Throws CannotRun where there is none. */
export async function openPaper(path: string): Promise<{ readonly document: Document; readonly workspace: Workspace }> {
  const absolute = resolve(path);
  const { workspace } = await load(await rootOf(dirname(absolute)));
  const document = workspace.documents.get(URI.file(absolute).toString());
  if (document?.kind !== "paper") throw new CannotRun(kindOf(path) === "paper" ? noSuchPath(path) : noPaper(path));
  return { document, workspace };
}

/** The file that `--output` names, as a paper's name ends; undefined where it is not given. */
export function outputOf(args: Arguments): string | undefined {
  const file = args.value("output");
  if (file !== undefined && kindOf(file.replaceAll("\\", "/")) !== "paper") throw new CannotRun(noPaper(file));
  return file === undefined ? undefined : resolve(file);
}

export const noPaper = (path: string): Localized => ({
  id: `"${path}" bukan kertas kerja: nama berkasnya harus berakhir dengan .kertas.yaml.`,
  ms: `"${path}" bukan kertas kerja: nama failnya mesti berakhir dengan .kertas.yaml.`,
  en: `"${path}" is no working paper: its name must end in .kertas.yaml.`,
});

export const unreadable = (path: string): Localized => ({
  id: `"${path}" belum dapat dibaca sebagai kertas kerja. Perbaiki dahulu temuan dari kertas check.`,
  ms: `"${path}" belum dapat dibaca sebagai kertas kerja. Sila betulkan dahulu penemuan daripada kertas check.`,
  en: `"${path}" cannot be read as a working paper. Mend what kertas check finds first.`,
});
