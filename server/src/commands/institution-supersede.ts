/** `kertas institution supersede`: tells first what a change does, and writes it then, whole files at a time, none that somebody changed meanwhile. */
import { stat } from "node:fs/promises";
import { basename, relative, resolve } from "node:path";
import { URI } from "vscode-uri";
import { CannotRun, load, noSuchPath, rootOf } from "../check.ts";
import { pathIn, previewOf, type Preview } from "../core/commands/supersede-preview.ts";
import { noFile } from "../core/commands/supersede-words.ts";
import { afterwards, supersede } from "../core/commands/supersede.ts";
import { kindOf } from "../core/document.ts";
import { builtInInstitutions } from "../core/generated/built-in-institutions.ts";
import type { Language, Localized } from "../core/language.ts";
import type { Workspace } from "../core/workspace.ts";
import { diskHost } from "../host.disk.ts";
import { readArguments, readFormat, type Arguments } from "./arguments.ts";
import { changesOf, signature } from "./supersede-arguments.ts";
import { writeWhole } from "./write-whole.ts";

/** The text to print. Throws CannotRun where it cannot be done. */
export async function supersedeInstitution(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, signature);
  const format = readFormat(read);
  const before = await openFolder(read.value("folder"));
  const changes = await changesOf(read, before);
  const home = homeOf(read);
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
  const workspace = await load(folder);
  const uri = URI.file(folder).toString();
  const isRegister = builtInInstitutions.every(({ file }) => workspace.documents.has(`${uri}/${file}`));
  return isRegister ? workspace.change({ builtIn: [] }) : workspace;
}

function homeOf(read: Arguments): string | undefined {
  const file = read.value("file");
  if (file === undefined) return undefined;
  const uri = URI.file(resolve(file)).toString();
  if (kindOf(uri) !== "institutions") throw new CannotRun(noFile);
  return uri;
}

/** The files that differ, as a person would name them. All are looked at before the first is written. */
async function writeChanged(before: Workspace, after: Workspace): Promise<readonly string[]> {
  const changed = [...after.documents.values()].filter(({ uri, text }) => before.documents.get(uri)?.text !== text);
  for (const { uri } of changed) {
    const read = before.documents.get(uri);
    if (read && (await diskHost.read(uri)) !== read.text) throw new CannotRun(changedMeanwhile(pathIn(after, uri)));
  }
  for (const { uri, text } of changed) {
    const manner = before.documents.has(uri) ? { force: true } : { makesFolders: true };
    await writeWhole(URI.parse(uri).fsPath, text, manner);
  }
  return changed.map(({ uri }) => relative(process.cwd(), URI.parse(uri).fsPath).replaceAll("\\", "/"));
}

const changedMeanwhile = (file: string): Localized => ({
  id: `Berkas "${basename(file)}" berubah sementara perintah ini berjalan; tidak ada yang ditulis. Ulangi perintahnya.`,
  ms: `Fail "${basename(file)}" berubah semasa perintah ini berjalan; tiada apa-apa ditulis. Sila ulang perintahnya.`,
  en: `The file "${basename(file)}" changed while this command ran; nothing was written. Run it again.`,
});

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
