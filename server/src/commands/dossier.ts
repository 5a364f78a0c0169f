/** `kertas dossier`: what someone new must know, to standard output or into a file that appears whole or not at all. */
import { randomUUID } from "node:crypto";
import { rename, rm, stat, writeFile } from "node:fs/promises";
import { CannotRun } from "../check.ts";
import type { Language } from "../core/language.ts";
import { dossier as write } from "../core/reports/dossier.ts";
import { readArguments } from "./arguments.ts";
import { knownInstitution, knownItem, openPapers } from "./papers.ts";

const signature = {
  options: ["item", "agency", "forum", "lang", "output"],
  switches: ["force"],
  positionals: 1,
} as const;

/** The text to print; empty where it went into a file. Throws CannotRun where it cannot be told or written. */
export async function dossier(args: readonly string[], language: Language): Promise<string> {
  const read = readArguments(args, signature);
  const workspace = await openPapers(read.positionals[0]);
  const item = read.value("item");
  const scope = {
    item: item === undefined ? undefined : knownItem(item, workspace),
    agency: knownInstitution("agency", read.value("agency"), workspace),
    forum: knownInstitution("committee", read.value("forum"), workspace),
  };
  const text = write(workspace, scope, language);
  const file = read.value("output");
  if (file === undefined) return text;
  await writeWhole(file, text, read.has("force"));
  return "";
}

/** Writes beside the file first and renames then, so that nobody finds half of it. */
export async function writeWhole(file: string, text: string, force: boolean): Promise<void> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (isThere && !force) throw new CannotRun(alreadyThere(file));
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    await writeFile(draft, text, { flag: "wx" });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw new CannotRun(notWritten(file, error));
  }
}

const alreadyThere = (file: string) => ({
  id: `Berkas "${file}" sudah ada. Pilih nama lain, atau gantikan dengan --force.`,
  ms: `Fail "${file}" sudah wujud. Sila pilih nama lain, atau gantikannya dengan --force.`,
  en: `The file "${file}" exists. Choose another name, or replace it with --force.`,
});

function notWritten(file: string, error: unknown) {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    id: `Berkas "${file}" tidak dapat ditulis: ${reason}`,
    ms: `Fail "${file}" tidak dapat ditulis: ${reason}`,
    en: `The file "${file}" cannot be written: ${reason}`,
  };
}
