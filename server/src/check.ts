/** `kertas check`: the findings of papers on a disk, for people or as JSON, with the exit code that scripts rely on. */
import { stat } from "node:fs/promises";
import { homedir } from "node:os";
import { dirname, join, relative, resolve, sep } from "node:path";
import { URI } from "vscode-uri";
import { kindOf, type Document } from "./core/document.ts";
import { severities, type Finding, type Severity } from "./core/finding.ts";
import { findingsOnce } from "./core/findings.ts";
import type { Language, Localized } from "./core/language.ts";
import { Workspace } from "./core/workspace.ts";
import { diskHost } from "./host.disk.ts";
import { describeForPeople } from "./report.ts";
import { builtInDocuments, Texts } from "./texts.ts";

export interface CheckOptions {
  /** Files and folders, relative to the working folder. */
  readonly paths: readonly string[];
  readonly format: "text" | "json";
  readonly language: Language;
  /** Findings of this severity or a graver one make the exit code 1. */
  readonly threshold: Severity;
  readonly colours: boolean;
  readonly workingFolder: string;
}

export interface CheckResult {
  /** 0: nothing at or above the threshold; 1: findings. */
  readonly exitCode: 0 | 1;
  readonly output: string;
  /** What the person should know besides: files asked for that were not checked. */
  readonly notes: readonly Localized[];
}

/** A finding and the document it is in. */
export interface Located {
  readonly file: string;
  readonly document: Document;
  readonly finding: Finding;
  /** The title of the first fix, computed only when asked for. */
  readonly help: () => Localized | undefined;
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
  const located: Located[] = [];
  const checked = new Set<string>();
  const notes: Localized[] = [];
  for (const path of options.paths.length > 0 ? options.paths : ["."]) {
    for (const { document, workspace } of await documentsBelow(path, options.workingFolder)) {
      if (checked.has(document.uri)) continue;
      const absolute = URI.parse(document.uri).fsPath;
      if (workspace.isIgnored(document.uri)) {
        if (absolute === resolve(options.workingFolder, path)) notes.push(leftOut(path));
        continue;
      }
      checked.add(document.uri);
      const file = relative(options.workingFolder, absolute).split(sep).join("/");
      const onCrash = (rule: string, _: Document, error: unknown): void => {
        process.stderr.write(
          `${file}: rule ${rule} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
        );
      };
      for (const finding of findingsOnce(document, workspace, onCrash)) {
        const help = (): Localized | undefined => {
          try {
            return finding.fixes?.()[0]?.title;
          } catch (error) {
            onCrash(finding.rule, document, error);
            return undefined;
          }
        };
        located.push({ file, document, finding, help });
      }
    }
  }
  const limit = severities.indexOf(options.threshold);
  const failed = located.some(({ finding }) => severities.indexOf(finding.severity) <= limit);
  const output =
    options.format === "json"
      ? `${JSON.stringify(
          located.map((place) => asRecord(place, options.language)),
          null,
          2,
        )}\n`
      : describeForPeople(located, checked.size, options);
  return { exitCode: failed ? 1 : 0, output, notes };
}

/** Lines and columns from 1; the end is the position after the last character. */
function asRecord({ file, document, finding }: Located, language: Language): Record<string, string | number> {
  const { start, end } = document.rangeOf(finding);
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    rule: finding.rule,
    severity: finding.severity,
    message: finding.message[language],
  };
}

export interface InWorkspace {
  readonly document: Document;
  readonly workspace: Workspace;
}

const workspaces = new Map<string, Promise<Workspace>>();

export async function documentsBelow(path: string, workingFolder: string): Promise<readonly InWorkspace[]> {
  const absolute = resolve(workingFolder, path);
  const found = await stat(absolute).catch(() => undefined);
  if (!found) throw new CannotRun(noSuchPath(path));
  const root = await rootOf(found.isDirectory() ? absolute : dirname(absolute));
  const uri = URI.file(absolute).toString();
  if (found.isFile() && !kindOf(uri)) throw new CannotRun(notOurs(path));
  let loading = workspaces.get(root);
  if (!loading) workspaces.set(root, (loading = load(root)));
  const workspace = await loading;
  const below = uri.replace(/\/$/, "");
  const documents = [...workspace.documents.values()].filter(
    (document) => document.uri === uri || document.uri.startsWith(`${below}/`),
  );
  if (documents.length === 0) throw new CannotRun(nothingBelow(path));
  return documents.map((document) => ({ document, workspace }));
}

/** Every document of a folder, with the institutions that the product ships. */
export async function load(root: string): Promise<Workspace> {
  const texts = new Texts(diskHost, Workspace.of({ today: diskHost.today(), builtIn: builtInDocuments() }));
  await texts.load([URI.file(root).toString()]);
  return texts.workspace;
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
const leftOut = (path: string): Localized => ({
  id: `"${path}" tidak diperiksa: kertas-kerja.yaml mengecualikannya (ignore).`,
  ms: `"${path}" tidak disemak: kertas-kerja.yaml mengecualikannya (ignore).`,
  en: `"${path}" was not checked: kertas-kerja.yaml leaves it out (ignore).`,
});
export const nothingBelow = (path: string): Localized => ({
  id: `Tidak ada kertas kerja (*.kertas.yaml) di "${path}".`,
  ms: `Tiada kertas kerja (*.kertas.yaml) dalam "${path}".`,
  en: `There is no working paper (*.kertas.yaml) in "${path}".`,
});
