/** Writes files that appear whole or not at all, and never over another one unless that is asked for. */
import { randomUUID } from "node:crypto";
import { chmod, mkdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CannotRun } from "../check.ts";
import { same, type Localized } from "../core/language.ts";

export interface Manner {
  /** Whether it may replace a file; undefined where the command never does. */
  readonly force?: boolean;
  /** Makes the folders above it. */
  readonly makesFolders?: boolean;
  /** Who may read and write it, as of the file that it replaces. */
  readonly mode?: number;
}

/** Writes beside the file first and renames then, so that nobody finds half of it. Throws CannotRun where it cannot. */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  { force, makesFolders = false, mode }: Manner = {},
): Promise<void> {
  if (!force) await refuseExisting(file, force !== undefined);
  const draft = `${file}.${randomUUID()}.tmp`;
  try {
    if (makesFolders) await mkdir(dirname(file), { recursive: true });
    await writeFile(draft, content, { flag: "wx" });
    if (mode !== undefined) await chmod(draft, mode);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
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
  const { id, ms, en } = reasons.get(codeOf(error)) ?? same(`(${codeOf(error)})`);
  return {
    id: `Berkas "${file}" tidak dapat ditulis ${id}.`,
    ms: `Fail "${file}" tidak dapat ditulis ${ms}.`,
    en: `The file "${file}" cannot be written ${en}.`,
  };
}

const noFolder: Localized = {
  id: "karena foldernya tidak ada",
  ms: "kerana foldernya tiada",
  en: "because its folder does not exist",
};
const noRight: Localized = {
  id: "karena Anda tidak berhak menulis di sana",
  ms: "kerana anda tiada kebenaran menulis di situ",
  en: "because you may not write there",
};
const isFolder: Localized = {
  id: "karena nama itu nama folder",
  ms: "kerana nama itu nama folder",
  en: "because there is a folder of that name",
};

const isOpen: Localized = {
  id: "karena sedang dibuka di program lain; tutup dahulu di sana",
  ms: "kerana sedang dibuka dalam program lain; sila tutup dahulu di situ",
  en: "because another program has it open; close it there first",
};

const reasons: ReadonlyMap<string, Localized> = new Map([
  ["ENOENT", noFolder],
  ["ENOTDIR", noFolder],
  ["EACCES", noRight],
  ["EPERM", noRight],
  ["EROFS", noRight],
  ["EISDIR", isFolder],
  ["EBUSY", isOpen],
]);

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);
