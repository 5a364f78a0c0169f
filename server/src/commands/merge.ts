/** `kertas merge A B`: a joint paper from both sides' papers of one session and area, as a new file. */
import { URI } from "vscode-uri";
import { CannotRun } from "../check.ts";
import { mergeSides } from "../core/commands/merge-sides.ts";
import type { Language } from "../core/language.ts";
import { readArguments, wrongUse } from "./arguments.ts";
import { deliver, openPaper, outputOf } from "./written.ts";

/** The text to print. Throws CannotRun where it cannot be made or written. */
export async function merge(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, "merge");
  const [one, other] = read.positionals;
  if (one === undefined || other === undefined) throw noFiles();
  const first = await openPaper(one);
  const second = await openPaper(other);
  const isSwapped = first.document.paper?.side?.value === "malaysia";
  const [indonesia, malaysia] = isSwapped ? [second, first] : [first, second];
  const output = outputOf(read);
  const target = output === undefined ? undefined : URI.file(output).toString();
  const merged = mergeSides(indonesia.workspace, indonesia.document, malaysia.document, target);
  if (!merged) throw notOfOneSession(one, other);
  return deliver({ ...merged, file: URI.parse(merged.uri).fsPath }, read, language);
}

const noFiles = () =>
  wrongUse(
    "Sebutkan kertas kerja kedua pihak: kertas merge BERKAS BERKAS.",
    "Sila nyatakan kertas kerja kedua-dua pihak: kertas merge FAIL FAIL.",
    "Name both sides' papers: kertas merge FILE FILE.",
  );

const notOfOneSession = (one: string, other: string): CannotRun =>
  new CannotRun({
    id: `"${one}" dan "${other}" tidak dapat digabungkan: keduanya harus dapat dibaca dan harus dari forum, sidang, dan bidang yang sama, tetapi dari pihak yang berlainan.`,
    ms: `"${one}" dan "${other}" tidak dapat digabungkan: kedua-duanya mesti dapat dibaca dan mesti daripada forum, persidangan dan bidang yang sama, tetapi daripada pihak yang berlainan.`,
    en: `"${one}" and "${other}" cannot be merged: both must be readable, and of one forum, session and issue area, but not of one side.`,
  });
