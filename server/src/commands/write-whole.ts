/** Writes files that appear whole or not at all, and never over another one unless that is asked for. */
import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CannotRun } from "../check.ts";
import type { Localized } from "../core/language.ts";

export interface Manner {
  /** Whether it may replace a file; undefined where the command never does. */
  readonly force?: boolean;
  /** Makes the folders above it. */
  readonly makesFolders?: boolean;
}

/** Writes beside the file first and renames then, so that nobody finds half of it. Throws CannotRun where it cannot. */
export async function writeWhole(
  file: string,
  text: string,
  { force, makesFolders = false }: Manner = {},
): Promise<void> {
  if (!force) await refuseExisting(file, force !== undefined);
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    if (makesFolders) await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, text, { flag: "wx" });
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw new CannotRun(notWritten(file, error));
  }
}

/** Throws CannotRun where the file exists. */
export async function refuseExisting(file: string, hasForce = false): Promise<void> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (isThere) throw new CannotRun(hasForce ? alreadyThere(file) : neverReplaced(file));
}

const alreadyThere = (file: string): Localized => ({
  id: `Berkas "${file}" sudah ada. Pilih nama lain, atau gantikan dengan --force.`,
  ms: `Fail "${file}" sudah wujud. Sila pilih nama lain, atau gantikannya dengan --force.`,
  en: `The file "${file}" exists. Choose another name, or replace it with --force.`,
});

const neverReplaced = (file: string): Localized => ({
  id: `Berkas "${file}" sudah ada dan tidak akan ditimpa. Pilih nama lain dengan -o.`,
  ms: `Fail "${file}" sudah wujud dan tidak akan ditulis ganti. Sila pilih nama lain dengan -o.`,
  en: `The file "${file}" exists and is never replaced. Choose another name with -o.`,
});

function notWritten(file: string, error: unknown): Localized {
  const reason = error instanceof Error ? error.message : String(error);
  return {
    id: `Berkas "${file}" tidak dapat ditulis: ${reason}`,
    ms: `Fail "${file}" tidak dapat ditulis: ${reason}`,
    en: `The file "${file}" cannot be written: ${reason}`,
  };
}
