/** The host on a machine with a disk: Node's file system behind URIs. */
import { readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { URI } from "vscode-uri";
import { today, type Host } from "./host.ts";
import { foldersOfTools } from "./protocol.ts";
import { diskStore } from "./store.disk.ts";
import { tidy } from "./tidy.node.ts";

/** Reads from the disk; a folder or file that cannot be read is empty or undefined. */
export const diskHost: Host = {
  list: async (folder) => {
    const uris: string[] = [];
    await walk(URI.parse(folder).fsPath, uris);
    return uris;
  },
  read: async (uri) => {
    const bytes = await readFile(URI.parse(uri).fsPath).catch(() => undefined);
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
    return decode(readFileSync(URI.parse(uri).fsPath));
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
