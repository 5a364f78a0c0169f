/** `kertas check`: the findings of papers on a disk, in any format, with the exit code that scripts rely on. */
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { URI } from "vscode-uri";
import { CannotRun, noSuchPath } from "./cannot-run.ts";
import { kindOf, type Document } from "./core/document.ts";
import { severities, type Severity } from "./core/finding.ts";
import type { Localized } from "./core/language.ts";
import { inLanguage } from "./core/read.ts";
import { leftOut } from "./core/reports/unknown.ts";
import type { Workspace } from "./core/workspace.ts";
import { closedFolder, judgeAll, load, loadArchive, type Archive } from "./archive.ts";
import type { JudgeOptions } from "./judged.ts";
import { goneWords, readBaseline, withoutKnown, writeBaseline } from "./review/baseline.ts";
import { Since } from "./review/changed-since.ts";
import { writers, type CheckedFile } from "./review/formats.ts";
import { publishedAt } from "./review/links.ts";
import { fileOf } from "./review/listed.ts";

export interface CheckOptions extends JudgeOptions {
  /** Files and folders, relative to the working folder. */
  readonly paths: readonly string[];
  /** Findings of this severity or a graver one make the exit code 1. */
  readonly threshold: Severity;
  /** A git revision: only what changed since then is told, and what the change caused elsewhere. */
  readonly changedSince?: string | undefined;
  /** A file of known findings, which are not told. */
  readonly baseline?: string | undefined;
  /** Where all findings are to be written as known ones. */
  readonly writeBaseline?: string | undefined;
  /** The variables that say where files are published. */
  readonly environment?: NodeJS.ProcessEnv;
  /** The module of a second thread, which helps where there is much to check. */
  readonly helper?: URL | undefined;
}

export interface CheckResult {
  /** 0: nothing at or above the threshold; 1: findings. */
  readonly exitCode: 0 | 1;
  readonly output: string;
  /** The list of known findings, where one is asked for. */
  readonly newBaseline: { readonly text: string; readonly findings: number } | undefined;
  /** What the person should know besides: files asked for that were not checked, known findings that are gone. */
  readonly notes: readonly Localized[];
}

/** Checks every document below the paths. Throws CannotRun where a path leads nowhere or holds nothing to check. */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const { language, format, workingFolder, writeBaseline: newFile } = options;
  const { files, notes } = await findAll(options);
  const told = await leaveOutKnown(files, options);
  const counts = (severity: Severity): boolean => severities.indexOf(severity) <= severities.indexOf(options.threshold);
  const failed =
    newFile === undefined && told.files.some(({ findings }) => findings.some(({ severity }) => counts(severity)));
  const published = publishedAt(workingFolder, options.environment ?? {});
  return {
    exitCode: failed ? 1 : 0,
    output: writers[format]({ files: told.files, language, counts, workingFolder, ...published }),
    newBaseline:
      newFile === undefined
        ? undefined
        : {
            text: writeBaseline(files, newFile, workingFolder),
            findings: files.flatMap(({ findings }) => findings).length,
          },
    notes: [...notes, ...told.notes],
  };
}

interface Found {
  readonly files: readonly CheckedFile[];
  readonly notes: readonly Localized[];
}

async function findAll(options: CheckOptions): Promise<Found> {
  const { changedSince, workingFolder } = options;
  const found = new Map<string, CheckedFile>();
  const notes: Localized[] = [];
  const loadOnce = oncePer((root: string) => loadArchive(root, options.helper));
  const sinceOnce = oncePer(async (root: string, revision = "") =>
    Since.at(revision, root, (await loadOnce.of(root)).workspace),
  );
  try {
    for (const path of options.paths.length > 0 ? options.paths : ["."]) {
      const { documents, archive, root, closed } = await findBelow(path, workingFolder, loadOnce.of);
      notes.push(...closed.map(closedFolder));
      const since = changedSince === undefined ? undefined : await sinceOnce.of(root, changedSince);
      const ours: Document[] = [];
      for (const document of documents) {
        if (found.has(document.uri)) continue;
        if (!archive.workspace.isIgnored(document.uri)) ours.push(document);
        else if (URI.parse(document.uri).fsPath === resolve(workingFolder, path)) notes.push(leftOut(path));
      }
      const judged = await judgeAll(ours, archive, options);
      for (const { uri, summary } of ours) {
        const findings = judged.get(uri) ?? [];
        const title = inLanguage(summary?.title, options.language);
        const told = since ? since.caused(uri, findings) : findings;
        found.set(uri, { file: fileOf(uri, workingFolder), title, findings: told });
      }
    }
  } finally {
    for (const archive of loadOnce.all()) await (await archive).helper?.thread.end();
  }
  return { files: [...found.values()], notes };
}

/** Asks for something once for each root. */
function oncePer<T, A extends readonly string[]>(make: (root: string, ...rest: A) => Promise<T>) {
  const made = new Map<string, Promise<T>>();
  return {
    of: (root: string, ...rest: A): Promise<T> => {
      const known = made.get(root) ?? make(root, ...rest);
      made.set(root, known);
      return known;
    },
    all: (): Iterable<Promise<T>> => made.values(),
  };
}

async function leaveOutKnown(
  files: readonly CheckedFile[],
  { baseline, workingFolder, changedSince }: CheckOptions,
): Promise<Found> {
  if (baseline === undefined) return { files, notes: [] };
  const known = await readBaseline(baseline, workingFolder);
  const { files: left, gone } = withoutKnown(files, known, baseline, workingFolder, existsSync);
  // Where a part of the findings is told, what is missing is not gone.
  return { files: left, notes: gone === 0 || changedSince !== undefined ? [] : [goneWords(gone)] };
}

export interface InWorkspace {
  readonly document: Document;
  readonly workspace: Workspace;
}

export { load } from "./archive.ts";
export { CannotRun, noSuchPath } from "./cannot-run.ts";

const archives = new Map<string, Promise<Archive>>();

export async function documentsBelow(path: string, workingFolder: string): Promise<readonly InWorkspace[]> {
  const { documents, archive } = await findBelow(path, workingFolder, (root) => {
    let loading = archives.get(root);
    // What asks for documents one by one says itself what is wrong with them.
    if (!loading) archives.set(root, (loading = load(root, false)));
    return loading;
  });
  return documents.map((document) => ({ document, workspace: archive.workspace }));
}

interface Below {
  readonly documents: readonly Document[];
  readonly archive: Archive;
  readonly root: string;
  /** URIs of folders that cannot be opened. */
  readonly closed: readonly string[];
}

async function findBelow(
  path: string,
  workingFolder: string,
  loadRoot: (root: string) => Promise<Archive>,
): Promise<Below> {
  const absolute = resolve(workingFolder, path);
  const found = await stat(absolute).catch(() => undefined);
  if (!found) throw new CannotRun(noSuchPath(path));
  const root = await rootOf(found.isDirectory() ? absolute : dirname(absolute));
  const uri = URI.file(absolute).toString();
  if (found.isFile() && !kindOf(uri)) throw new CannotRun(notOurs(path));
  const archive = await loadRoot(root);
  const below = uri.replace(/\/$/, "");
  const isBelow = (one: string): boolean => one === uri || one === below || one.startsWith(`${below}/`);
  const documents = [...archive.workspace.documents.values()].filter((document) => isBelow(document.uri));
  const closed = (archive.closed ?? []).filter(isBelow);
  if (documents.length === 0)
    throw new CannotRun(closed[0] === undefined ? nothingBelow(path) : closedFolder(closed[0]));
  return { documents, archive, root, closed };
}

/** The folder that an editor would have opened: the nearest one with a kertas-kerja.yaml, else with .git or .vscode, else the folder itself. */
export async function rootOf(folder: string): Promise<string> {
  for (const markers of [["kertas-kerja.yaml"], [".git", ".vscode"]]) {
    for (let at = folder; ; at = dirname(at)) {
      // The home folder has a .vscode of VS Code's own.
      if (at === homedir() && markers.includes(".vscode")) break;
      const present = await Promise.all(markers.map((name) => stat(join(at, name)).catch(() => undefined)));
      if (present.some((entry) => entry !== undefined)) return at;
      if (dirname(at) === at) break;
    }
  }
  return folder;
}

const notOurs = (path: string): Localized => ({
  id: `"${path}" bukan kertas kerja: nama berkasnya harus berakhir dengan .kertas.yaml atau .institutions.yaml.`,
  ms: `"${path}" bukan kertas kerja: nama failnya mesti berakhir dengan .kertas.yaml atau .institutions.yaml.`,
  en: `"${path}" is no working paper: its name must end in .kertas.yaml or .institutions.yaml.`,
});
export const nothingBelow = (path: string): Localized => ({
  id: `Tidak ada kertas kerja (*.kertas.yaml) di "${path}".`,
  ms: `Tiada kertas kerja (*.kertas.yaml) dalam "${path}".`,
  en: `There is no working paper (*.kertas.yaml) in "${path}".`,
});
