/** `kertas diff OLD NEW`: what changed from one text of a paper to another, item by item in words; each is a file, or `REVISION:path` of a git repository. */
import { readFile, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { URI } from "vscode-uri";
import { CannotRun, load, noSuchPath, rootOf } from "../check.ts";
import { Document, kindOf } from "../core/document.ts";
import type { Language } from "../core/language.ts";
import { asJson } from "../core/reports/json.ts";
import { describePaperDiff, paperDiffMarkdown } from "../core/reports/paper-diff-text.ts";
import { diffPapers } from "../core/reports/paper-diff.ts";
import { decode } from "../decode.ts";
import { Repository } from "../review/git.ts";
import { oneOf, readArguments, wrongUse } from "./arguments.ts";
import { noPaper, unreadable } from "./written.ts";

/** The text to print. Throws CannotRun where one of the two cannot be read. */
export async function diff(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, "diff");
  const format = oneOf(read, "format", ["text", "json", "markdown"] as const) ?? "text";
  const [one, other] = read.positionals;
  if (one === undefined || other === undefined) throw noFiles();
  const [old, made] = [await readText(one), await readText(other)];
  const { workspace } = await load(await rootOf(made.isHere || !old.isHere ? dirname(made.file) : dirname(old.file)));
  const documentOf = ({ file, text }: Read): Document => {
    const uri = URI.file(file).toString();
    return new Document(uri, "paper", text, { schema: workspace.paperSchemaFor(uri) });
  };
  const [before, after] = [documentOf(old), documentOf(made)];
  const reader = { workspace, language, asOf: workspace.today };
  const found = diffPapers(before, after, reader);
  if (!found) throw new CannotRun(unreadable(before.current?.paper ? other : one));
  if (format === "json") return asJson(found);
  return format === "markdown" ? paperDiffMarkdown(found, reader) : describePaperDiff(found, reader);
}

interface Read {
  readonly file: string;
  readonly text: string;
  /** Whether it lies on the disk, and not in git's history. */
  readonly isHere: boolean;
}

async function readText(path: string): Promise<Read> {
  const file = resolve(path);
  const isHere = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
  const [, revision, inside] = isHere ? [] : (/^([^:]+):(.+)$/s.exec(path) ?? []);
  if (!isHere && (revision === undefined || inside === undefined)) throw new CannotRun(noSuchPath(path));
  if (kindOf((inside ?? file).replaceAll("\\", "/")) !== "paper") throw new CannotRun(noPaper(path));
  if (revision === undefined || inside === undefined) return { file, text: decode(await readFile(file)), isHere };
  const bytes = await (await Repository.at(process.cwd())).fileAt(revision, inside);
  return { file: join(process.cwd(), basename(inside)), text: decode(bytes), isHere };
}

const noFiles = () =>
  wrongUse(
    "Sebutkan dua kertas kerja: kertas diff LAMA BARU.",
    "Sila nyatakan dua kertas kerja: kertas diff LAMA BAHARU.",
    "Name two papers: kertas diff OLD NEW.",
  );
