/** The folders that an assistant may see, read anew whenever something in them has changed; no file outside of them is ever read. */
import { lstat, realpath } from "node:fs/promises";
import { sep } from "node:path";
import { URI } from "vscode-uri";
import { kindOf } from "../core/document.ts";
import { Workspace } from "../core/workspace.ts";
import { diskHost } from "../host.disk.ts";
import type { Host } from "../host.ts";
import { asFolder, builtInDocuments, Texts } from "../texts.ts";

export class Folders {
  readonly #folders: readonly string[];
  readonly #host: Host;
  readonly #texts: Texts;
  /** What the folders looked like when they were last read. */
  #print: string | undefined;
  #reading: Promise<unknown> = Promise.resolve();

  /** Of real paths: no link leads to them. */
  constructor(paths: readonly string[], host: Host = diskHost) {
    this.#folders = paths.map((path) => asFolder(URI.file(path).toString()));
    this.#host = enclosed(host, paths);
    this.#texts = new Texts(this.#host, Workspace.of({ today: host.today(), builtIn: builtInDocuments() }));
  }

  /** Everything as it lies on the disk now, and today's day. One after the other, whoever asks meanwhile. */
  now(): Promise<Workspace> {
    const reading = this.#reading.then(() => this.#read());
    this.#reading = reading.catch(() => undefined);
    return reading;
  }

  /** URIs of folders that could not be opened when everything was last read. */
  get closed(): readonly string[] {
    return this.#texts.closed;
  }

  async #read(): Promise<Workspace> {
    const print = await this.#look();
    if (print !== this.#print) await this.#texts.load(this.#folders);
    this.#print = print;
    const today = this.#host.today();
    if (today !== this.#texts.workspace.today) this.#texts.workspace = this.#texts.workspace.change({ today });
    return this.#texts.workspace;
  }

  /** The names of all files, and of those that are read, when they were written last. */
  async #look(): Promise<string> {
    const lists = await Promise.all(this.#folders.map((folder) => this.#host.list(folder)));
    const files = await Promise.all(
      lists.flat().map(async (uri) => {
        if (kindOf(uri) === undefined) return uri;
        const found = await lstat(URI.parse(uri).fsPath).catch(() => undefined);
        return `${uri} ${found?.mtimeMs} ${found?.size} ${found?.ino}`;
      }),
    );
    return files.join("\n");
  }
}

/** A host that reads nothing outside of these folders: a file that became a link is followed only to where the folders are. */
export const enclosed = (host: Host, folders: readonly string[]): Host => ({
  ...host,
  read: async (uri) => {
    const path = await realpath(URI.parse(uri).fsPath).catch(() => undefined);
    const isInside = folders.some((folder) => path?.startsWith(folder.endsWith(sep) ? folder : folder + sep));
    return path !== undefined && isInside ? host.read(URI.file(path).toString()) : undefined;
  },
});
