/** The host on a machine with a disk: Node's file system behind URIs. */
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { URI } from "vscode-uri";
import { longest, withheld } from "./core/tree/unread.ts";
import { decode } from "./decode.ts";
import { today, type Host } from "./host.ts";
import { foldersOfTools } from "./protocol.ts";
import { diskStore } from "./store.disk.ts";
import { tidy } from "./tidy.node.ts";

/** Bytes that hold more characters than are read of any text, however they are written. */
const mostBytes = 4 * (longest + 1);

/** A file, or of one that is too long in any case no more than shows that. */
async function readStart(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    if ((await file.stat()).size <= mostBytes) return await file.readFile();
    const { buffer, bytesRead } = await file.read(Buffer.alloc(mostBytes), 0, mostBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function readStartNow(path: string): Uint8Array {
  const file = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(mostBytes);
    return buffer.subarray(0, readSync(file, buffer, 0, mostBytes, 0));
  } finally {
    closeSync(file);
  }
}

/** Reads from the disk. */
export const diskHost: Host = {
  list: async (folder, onClosed) => {
    const uris: string[] = [];
    await walk(URI.parse(folder).fsPath, uris, (path) => onClosed?.(URI.file(path).toString()));
    return uris;
  },
  read: (uri) => readStart(URI.parse(uri).fsPath).then(decode, instead),
  today,
  // A variable that is set to nothing counts as not set.
  locale: [process.env["LC_ALL"], process.env["LC_MESSAGES"], process.env["LANG"]].find(Boolean),
  store: diskStore,
  tidy,
};

/** What is read where reading fails. */
const instead = (error: unknown): string | undefined => (isMissing(error) ? undefined : withheld);

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && ["ENOENT", "ENOTDIR", "EISDIR"].includes(String(error.code));

/** As `read`, without letting anything else happen meanwhile. */
export function readNow(uri: string): string | undefined {
  try {
    const path = URI.parse(uri).fsPath;
    return statSync(path).size > mostBytes ? decode(readStartNow(path)) : decode(readFileSync(path));
  } catch (error) {
    return instead(error);
  }
}

async function walk(path: string, uris: string[], onClosed: (path: string) => void): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) => {
    if (!isMissing(error)) onClosed(path);
    return [];
  });
  for (const entry of entries) {
    if (entry.isDirectory() && !foldersOfTools.has(entry.name)) await walk(join(path, entry.name), uris, onClosed);
    else if (entry.isFile()) uris.push(URI.file(join(path, entry.name)).toString());
  }
}
