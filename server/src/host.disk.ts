/** The host on a machine with a disk: Node's file system behind URIs. */
import { closeSync, openSync, readFileSync, readSync, statSync } from "node:fs";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { URI } from "vscode-uri";
import { longest } from "./core/tree/too-long.ts";
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

/** Reads from the disk; a folder or file that cannot be read is empty or undefined. */
export const diskHost: Host = {
  list: async (folder) => {
    const uris: string[] = [];
    await walk(URI.parse(folder).fsPath, uris);
    return uris;
  },
  read: async (uri) => {
    const bytes = await readStart(URI.parse(uri).fsPath).catch(() => undefined);
    return bytes && decode(bytes);
  },
  today,
  // A variable that is set to nothing counts as not set.
  locale: [process.env["LC_ALL"], process.env["LC_MESSAGES"], process.env["LANG"]].find(Boolean),
  store: diskStore,
  tidy,
};

/** Bytes that are no UTF-8 become U+FFFD, which the rule yaml-syntax finds. */
export const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);

/** As `read`, without letting anything else happen meanwhile. */
export function readNow(uri: string): string | undefined {
  try {
    const path = URI.parse(uri).fsPath;
    return statSync(path).size > mostBytes ? decode(readStartNow(path)) : decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

async function walk(path: string, uris: string[]): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory() && !foldersOfTools.has(entry.name)) await walk(join(path, entry.name), uris);
    else if (entry.isFile()) uris.push(URI.file(join(path, entry.name)).toString());
  }
}
