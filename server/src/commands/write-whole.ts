/** Writes files that appear whole or not at all, never over another one unless that is asked for, nor over what somebody has changed since it was read. */
import { randomUUID } from "node:crypto";
import {
  access,
  constants,
  link,
  mkdir,
  open,
  readdir,
  readFile,
  readlink,
  realpath,
  rename,
  rm,
  stat,
} from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { CannotRun } from "../cannot-run.ts";
import { decode } from "../decode.ts";
import { same, type Localized } from "../core/language.ts";
import { shortPath } from "./short-path.ts";

export interface Manner {
  /** Whether it may replace a file; undefined where the command never does. */
  readonly force?: boolean;
  /** The text that was read there, null where there was no file: it is written as long as that is so, byte for byte. */
  readonly asRead?: string | null;
  /** Makes the folders above it. */
  readonly makesFolders?: boolean;
  /** Who may read and write it; those of the file that it replaces, where nothing is said. */
  readonly mode?: number;
  /** What the person calls it; its path from the working folder, where nothing is said. */
  readonly name?: string;
}

/**
 * Writes beside the file first and renames then, so that nobody finds half of it, whenever the power fails: what was
 * written is on the disk before it takes the name. A link stays one, and what it leads to is written; a file that is
 * protected from writing stays. Throws CannotRun where it cannot.
 */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
  { force, asRead, makesFolders = false, mode, name = shortPath(file) }: Manner = {},
): Promise<void> {
  const replaces = force === true || typeof asRead === "string";
  const isThereAlready = (): CannotRun =>
    new CannotRun(asRead === null ? unread(name) : presentWords(name, force !== undefined));
  if (!replaces && (await isThere(file))) throw isThereAlready();
  let draft: string | undefined;
  try {
    if (makesFolders) await mkdir(dirname(file), { recursive: true });
    const target = await endOf(file);
    const before = await stat(target).catch(() => undefined);
    if (before && !before.isFile() && !before.isDirectory()) throw new CannotRun(noPlainFile(name));
    if (before) {
      await access(target, constants.W_OK);
      await removeDrafts(target);
    }
    draft = draftOf(target);
    await writeThrough(draft, content, { mode: mode ?? before?.mode, uid: before?.uid, gid: before?.gid });
    if (typeof asRead === "string") await expectAsRead(target, asRead, name);
    if (replaces) await rename(draft, target);
    else if (!(await takeName(draft, target))) throw isThereAlready();
  } catch (error) {
    if (draft !== undefined) await rm(draft, { force: true }).catch(() => undefined);
    throw error instanceof CannotRun ? error : new CannotRun(notWritten(name, error));
  }
}

/** Where the links end that begin here, if there is a file or not. */
async function endOf(file: string): Promise<string> {
  try {
    return await realpath(file);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    const next = await readlink(file).catch(() => undefined);
    return next === undefined ? file : endOf(resolve(await realpath(dirname(file)), next));
  }
}

/** Throws CannotRun where a file holds another text than was read (null where there was none), or not as UTF-8, which is how all are written. */
export async function expectAsRead(file: string, asRead: string | null, name = shortPath(file)): Promise<void> {
  const bytes = await readFile(file).catch(() => undefined);
  if (asRead === null ? bytes === undefined : bytes?.equals(Buffer.from(asRead))) return;
  if (asRead === null) throw new CannotRun(unread(name));
  throw new CannotRun(bytes && decode(bytes) === asRead ? otherEncoding(name) : changedMeanwhile(name));
}

/** False where somebody else has taken the name meanwhile; a file system without links can only be asked beforehand. */
async function takeName(draft: string, target: string): Promise<boolean> {
  try {
    await link(draft, target);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    if (await isThere(target)) return false;
    await rename(draft, target);
    return true;
  }
  await rm(draft);
  return true;
}

/** Whose a file is, and who may read and write it. */
interface Rights {
  readonly mode: number | undefined;
  readonly uid: number | undefined;
  readonly gid: number | undefined;
}

async function writeThrough(draft: string, content: string | Uint8Array, { mode, uid, gid }: Rights): Promise<void> {
  const handle = await open(draft, "wx", mode);
  try {
    await handle.writeFile(content);
    if (uid !== undefined && gid !== undefined) {
      const own = await handle.stat();
      // Only an administrator gives files away; a group that one is in is kept.
      if (own.uid !== uid || own.gid !== gid)
        await handle.chown(uid, gid).catch(() => handle.chown(own.uid, gid).catch(() => undefined));
    }
    // The mask of the process takes rights away that the file had, and so does a new owner.
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const draftEnd = ".kertas-tmp";

/** Hidden, beside the file, and told apart from drafts of other processes. */
const draftOf = (file: string): string => join(dirname(file), `.${basename(file)}.${randomUUID()}${draftEnd}`);

const uuidLength = 36;

/** In milliseconds: nobody writes that long. */
const oldAge = 3_600_000;

/** Those of this file that a process left which ended in the middle. Its age tells them: the process may be one of another machine. */
async function removeDrafts(file: string): Promise<void> {
  const start = `.${basename(file)}.`;
  for (const name of await readdir(dirname(file)).catch(() => [])) {
    if (!name.startsWith(start) || !name.endsWith(draftEnd)) continue;
    if (name.length !== start.length + uuidLength + draftEnd.length) continue;
    const draft = join(dirname(file), name);
    const written = await stat(draft).catch(() => undefined);
    if (written && Date.now() - written.mtimeMs > oldAge) await rm(draft, { force: true }).catch(() => undefined);
  }
}

/** Before what is to be written is made: throws CannotRun where it could not be, for the file is there and is not to be replaced, or its folder is not. */
export async function refuseInVain(file: string, force: boolean): Promise<void> {
  const name = shortPath(file);
  if (!force && (await isThere(file))) throw new CannotRun(alreadyThere(name));
  if (!(await isThere(dirname(file)))) throw new CannotRun(notWritten(name, noSuchFolder));
}

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

const presentWords = (name: string, hasForce: boolean): Localized =>
  hasForce ? alreadyThere(name) : neverReplaced(name);

const alreadyThere = (name: string): Localized => ({
  id: `Berkas "${name}" sudah ada. Pilih nama lain, atau gantikan dengan --force.`,
  ms: `Fail "${name}" sudah wujud. Sila pilih nama lain, atau gantikannya dengan --force.`,
  en: `The file "${name}" exists. Choose another name, or replace it with --force.`,
});

const neverReplaced = (name: string): Localized => ({
  id: `Berkas "${name}" sudah ada dan tidak akan ditimpa. Pilih nama lain dengan -o.`,
  ms: `Fail "${name}" sudah wujud dan tidak akan ditulis ganti. Sila pilih nama lain dengan -o.`,
  en: `The file "${name}" exists and is never replaced. Choose another name with -o.`,
});

const changedMeanwhile = (name: string): Localized => ({
  id: `"${name}" dibiarkan: berkas itu berubah sejak dibaca. Jalankan lagi setelah disimpan.`,
  ms: `"${name}" dibiarkan: fail itu berubah sejak dibaca. Sila jalankan semula selepas disimpan.`,
  en: `"${name}" was left as it is: it changed since it was read. Run this again once it is saved.`,
});

const unread = (name: string): Localized => ({
  id: `"${name}" dibiarkan: berkas itu ada tetapi tidak ikut dibaca, karena baru muncul atau berupa tautan. Periksa berkas itu, lalu jalankan lagi.`,
  ms: `"${name}" dibiarkan: fail itu ada tetapi tidak turut dibaca, kerana baru muncul atau merupakan pautan. Sila semak fail itu, kemudian jalankan semula.`,
  en: `"${name}" was left as it is: it is there but was not read, for it has just appeared or is a link. Look at it, and run this again.`,
});

const otherEncoding = (name: string): Localized => ({
  id: `"${name}" dibiarkan: berkas itu tidak disimpan sebagai UTF-8. Buka di editor, simpan sebagai UTF-8, lalu jalankan lagi.`,
  ms: `"${name}" dibiarkan: fail itu tidak disimpan sebagai UTF-8. Sila buka dalam editor, simpan sebagai UTF-8, kemudian jalankan semula.`,
  en: `"${name}" was left as it is: it is not saved as UTF-8. Open it in an editor, save it as UTF-8, and run this again.`,
});

function notWritten(name: string, error: unknown): Localized {
  const { id, ms, en } = reasons.get(codeOf(error)) ?? same(`(${codeOf(error)})`);
  return {
    id: `Berkas "${name}" tidak dapat ditulis ${id}.`,
    ms: `Fail "${name}" tidak dapat ditulis ${ms}.`,
    en: `The file "${name}" cannot be written ${en}.`,
  };
}

const noPlainFile = (name: string): Localized => ({
  id: `"${name}" dibiarkan: yang bernama itu perangkat atau saluran, bukan berkas. Pilih nama lain.`,
  ms: `"${name}" dibiarkan: yang bernama itu peranti atau saluran, bukan fail. Sila pilih nama lain.`,
  en: `"${name}" was left as it is: it is a device or a pipe, not a file. Choose another name.`,
});

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

/** Windows says the same of both. */
const isOpenOrNoRight: Localized = {
  id: "karena sedang dibuka di program lain, atau Anda tidak berhak menulis di sana",
  ms: "kerana sedang dibuka dalam program lain, atau anda tiada kebenaran menulis di situ",
  en: "because another program has it open, or you may not write there",
};

const noRoom: Localized = {
  id: "karena ruang penyimpanan habis",
  ms: "kerana ruang cakera telah habis",
  en: "because there is no room left on the disk",
};

const inCircles: Localized = {
  id: "karena namanya tautan yang berputar-putar",
  ms: "kerana namanya pautan yang berpusing-pusing",
  en: "because its name is a link that leads in circles",
};

const reasons: ReadonlyMap<string, Localized> = new Map([
  ["ENOENT", noFolder],
  ["ENOTDIR", noFolder],
  ["EEXIST", noFolder],
  ["EACCES", process.platform === "win32" ? isOpenOrNoRight : noRight],
  ["EPERM", process.platform === "win32" ? isOpenOrNoRight : noRight],
  ["EROFS", noRight],
  ["EISDIR", isFolder],
  ["EBUSY", isOpen],
  ["ENOSPC", noRoom],
  ["EDQUOT", noRoom],
  ["EFBIG", noRoom],
  ["ELOOP", inCircles],
]);

const noSuchFolder = Object.assign(new Error("no such folder"), { code: "ENOENT" });

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : String(error);
