/** `kertas institution supersede`: tells first what a change does, and writes it then, whole files at a time, none that somebody changed meanwhile. */
import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { URI } from "vscode-uri";
import { CannotRun, load, noSuchPath, rootOf } from "../check.ts";
import { previewOf, type Preview } from "../core/commands/supersede-preview.ts";
import { afterwards, supersede } from "../core/commands/supersede.ts";
import { builtInInstitutions } from "../core/generated/built-in-institutions.ts";
import type { Language, Localized } from "../core/language.ts";
import type { Workspace } from "../core/workspace.ts";
import { readArguments, readFormat } from "./arguments.ts";
import { changesOf } from "./supersede-arguments.ts";
import { namedFile, shortName, writeAll } from "./institutions-files.ts";

/** The text to print. Throws CannotRun where it cannot be done. */
export async function supersedeInstitution(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, "institution supersede");
  const format = readFormat(read);
  const before = await openFolder(read.value("folder"));
  const changes = await changesOf(read, before);
  const file = read.value("file");
  const home = file === undefined ? undefined : namedFile(file, before);
  const previews: Preview[] = [];
  let after = before;
  for (const change of changes) {
    const done = supersede(after, change, home);
    if ("problem" in done) throw new CannotRun(done.problem);
    previews.push(previewOf(done, language));
    after = afterwards(after, done, read.has("drafts"));
  }
  const written = read.has("dry-run") ? [] : await writeChanged(before, after);
  if (format === "json") return `${JSON.stringify({ changes: previews.map(withoutText), written }, null, 2)}\n`;
  const hasDrafts = !read.has("drafts") && previews.some(({ drafts }) => drafts.length > 0);
  const endings = [
    ...(hasDrafts ? [draftsLeft[language]] : []),
    written.length > 0 ? wrote(written)[language] : nothingWritten[language],
  ];
  return [...previews.map(({ text }) => text), ...endings.map((line) => `${line}\n`)].join("\n");
}

const withoutText = (preview: Preview): Omit<Preview, "text"> =>
  Object.fromEntries(Object.entries(preview).filter(([key]) => key !== "text")) as unknown as Omit<Preview, "text">;

/** The folder as it is given, else the one that an editor would have opened. The register itself stands alone. */
async function openFolder(path: string | undefined): Promise<Workspace> {
  const folder = path === undefined ? await rootOf(process.cwd()) : resolve(path);
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new CannotRun(noSuchPath(path ?? folder));
  const { workspace } = await load(folder);
  const uri = URI.file(folder).toString();
  const isRegister = builtInInstitutions.every(({ file }) => workspace.documents.has(`${uri}/${file}`));
  return isRegister ? workspace.change({ builtIn: [] }) : workspace;
}

/** The files that differ, as a person would name them. */
async function writeChanged(before: Workspace, after: Workspace): Promise<readonly string[]> {
  const changed = [...after.documents.values()].filter(({ uri, text }) => before.documents.get(uri)?.text !== text);
  await writeAll(changed, before);
  return changed.map(({ uri }) => shortName(uri));
}

const wrote = (files: readonly string[]): Localized => ({
  id: `Ditulis: ${files.join(", ")}`,
  ms: `Ditulis: ${files.join(", ")}`,
  en: `Written: ${files.join(", ")}`,
});

const nothingWritten: Localized = {
  id: "Tidak ada yang ditulis.",
  ms: "Tiada apa-apa ditulis.",
  en: "Nothing was written.",
};

const draftsLeft: Localized = {
  id: "Draf belum diubah; perbarui dengan --drafts.",
  ms: "Draf belum diubah; sila kemas kini dengan --drafts.",
  en: "Drafts are as they were; --drafts updates them.",
};
