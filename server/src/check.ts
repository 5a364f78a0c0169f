/** `kertas check`: the findings of papers on a disk, for people or as JSON, with the exit code that scripts rely on. */
import { stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { URI } from "vscode-uri";
import { kindOf, type Document } from "./core/document.ts";
import { severities, type Severity } from "./core/finding.ts";
import type { Localized } from "./core/language.ts";
import { leftOut } from "./core/reports/unknown.ts";
import type { Workspace } from "./core/workspace.ts";
import { judgeAll, load, loadArchive, type Archive } from "./archive.ts";
import type { JudgeOptions, Judged } from "./judged.ts";
import { summarise } from "./report.ts";

export interface CheckOptions extends JudgeOptions {
  /** Files and folders, relative to the working folder. */
  readonly paths: readonly string[];
  /** Findings of this severity or a graver one make the exit code 1. */
  readonly threshold: Severity;
  /** The module of a second thread, which helps where there is much to check. */
  readonly helper?: URL | undefined;
}

export interface CheckResult {
  /** 0: nothing at or above the threshold; 1: findings. */
  readonly exitCode: 0 | 1;
  readonly output: string;
  /** What the person should know besides: files asked for that were not checked. */
  readonly notes: readonly Localized[];
}

/** What keeps the command from running; its message is for the person. */
export class CannotRun extends Error {
  readonly text: Localized;
  constructor(text: Localized) {
    super(text.en);
    this.text = text;
  }
}

/** Checks every document below the paths. Throws CannotRun where a path leads nowhere or holds nothing to check. */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const found = new Map<string, readonly Judged[]>();
  const notes: Localized[] = [];
  const loaded = new Map<string, Promise<Archive>>();
  const loadOnce = (root: string): Promise<Archive> => {
    const archive = loaded.get(root) ?? loadArchive(root, options.helper);
    loaded.set(root, archive);
    return archive;
  };
  try {
    for (const path of options.paths.length > 0 ? options.paths : ["."]) {
      const { documents, archive } = await findBelow(path, options.workingFolder, loadOnce);
      const ours: Document[] = [];
      for (const document of documents) {
        if (found.has(document.uri)) continue;
        if (!archive.workspace.isIgnored(document.uri)) ours.push(document);
        else if (URI.parse(document.uri).fsPath === resolve(options.workingFolder, path)) notes.push(leftOut(path));
      }
      for (const [uri, judged] of await judgeAll(ours, archive, options)) found.set(uri, judged);
    }
  } finally {
    for (const archive of loaded.values()) await (await archive).helper?.thread.end();
  }
  const all = [...found.values()];
  const limit = severities.indexOf(options.threshold);
  const failed = all.flat().some(({ severity }) => severities.indexOf(severity) <= limit);
  const shown = all.flatMap((judged) => judged.map((one) => one.shown));
  const total = (): string =>
    summarise(
      all.map((judged) => judged.map(({ severity }) => severity)),
      options.language,
    );
  const output =
    options.format === "json" ? JSON.stringify(shown, null, 2) : [...shown.map(String), total()].join("\n");
  return { exitCode: failed ? 1 : 0, output: `${output}\n`, notes };
}

export interface InWorkspace {
  readonly document: Document;
  readonly workspace: Workspace;
}

export { load } from "./archive.ts";

const workspaces = new Map<string, Promise<Workspace>>();

export async function documentsBelow(path: string, workingFolder: string): Promise<readonly InWorkspace[]> {
  const { documents, archive } = await findBelow(path, workingFolder, async (root) => {
    let loading = workspaces.get(root);
    if (!loading) workspaces.set(root, (loading = load(root)));
    return { workspace: await loading };
  });
  return documents.map((document) => ({ document, workspace: archive.workspace }));
}

async function findBelow(
  path: string,
  workingFolder: string,
  loadRoot: (root: string) => Promise<Archive>,
): Promise<{ readonly documents: readonly Document[]; readonly archive: Archive }> {
  const absolute = resolve(workingFolder, path);
  const found = await stat(absolute).catch(() => undefined);
  if (!found) throw new CannotRun(noSuchPath(path));
  const root = await rootOf(found.isDirectory() ? absolute : dirname(absolute));
  const uri = URI.file(absolute).toString();
  if (found.isFile() && !kindOf(uri)) throw new CannotRun(notOurs(path));
  const archive = await loadRoot(root);
  const below = uri.replace(/\/$/, "");
  const documents = [...archive.workspace.documents.values()].filter(
    (document) => document.uri === uri || document.uri.startsWith(`${below}/`),
  );
  if (documents.length === 0) throw new CannotRun(nothingBelow(path));
  return { documents, archive };
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

export const noSuchPath = (path: string): Localized => ({
  id: `Tidak ada berkas atau folder "${path}". Periksa ejaannya.`,
  ms: `Tiada fail atau folder "${path}". Sila semak ejaannya.`,
  en: `There is no file or folder "${path}". Check its spelling.`,
});
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
