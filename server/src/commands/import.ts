/** `kertas import`: an assisted draft of a paper from a Word document, to standard output or into a file that appears whole or not at all. */
import { readFile, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { CannotRun, load, noSuchPath, rootOf } from "../check.ts";
import { importPaper } from "../core/import/import.ts";
import type { Language } from "../core/language.ts";
import { UnreadableWord, wordToHtml } from "../import/word.ts";
import { readArguments, wrongUse } from "./arguments.ts";
import { refuseInVain, writeWhole } from "./write-whole.ts";
import { outputOf } from "./written.ts";

/** The text to print; empty where it went into a file. Throws CannotRun where it cannot be read or written. */
export async function importWord(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, "import");
  const [path] = read.positionals;
  if (path === undefined) throw noDocument();
  const output = outputOf(read);
  const isDry = output === undefined || read.has("dry-run");
  if (!isDry) await refuseInVain(output, read.has("force"));
  const html = await htmlOf(path);
  // The papers beside the new one know the items by their titles.
  const { workspace } = await load(await rootOf(dirname(resolve(output ?? path))));
  const text = importPaper(html, workspace, language);
  if (isDry) return text;
  await writeWhole(output, text, { force: read.has("force") });
  return "";
}

async function htmlOf(path: string): Promise<string> {
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (!isFile) throw new CannotRun(noSuchPath(path));
  try {
    return await wordToHtml(await readFile(path));
  } catch (error) {
    throw error instanceof UnreadableWord ? new CannotRun(error.text) : error;
  }
}

const noDocument = (): CannotRun =>
  wrongUse(
    "Sebutkan dokumen Word-nya: kertas import BERKAS.docx.",
    "Sila nyatakan dokumen Wordnya: kertas import FAIL.docx.",
    "Name the Word document: kertas import FILE.docx.",
  );
