/** What the server and the command line need from where they run: files and the day. Everything else is pure. */
import { parseDay, type Day } from "./core/day.ts";

export interface Host {
  /** URIs of all files below a folder, whatever they are; folders of tools (.git, node_modules) left out. `onClosed` is told of those that cannot be opened. */
  readonly list: (folder: string, onClosed?: (folder: string) => void) => Promise<readonly string[]>;
  /** The text of a file; undefined where there is none, `withheld` where it cannot be opened. */
  readonly read: (uri: string) => Promise<string | undefined>;
  readonly today: () => Day;
  /** The language of the person's system, as a BCP 47 tag; undefined where it says nothing. */
  readonly locale: string | undefined;
  /** Gives memory back that is needed no more; somebody who types meanwhile would notice. */
  readonly tidy?: (() => void) | undefined;
  /** What outlives the server; absent where nothing does. */
  readonly store?: Store | undefined;
}

/** Texts that are kept by URI, outside the person's folders. */
export interface Store {
  /** Stands for the program: another one may read and judge otherwise. */
  readonly build: string;
  /** Equal for equal texts, and for no others. */
  readonly digest: (text: string) => string;
  readonly read: (uri: string) => Promise<string | undefined>;
  /** Throws where it cannot. */
  readonly write: (uri: string, text: string) => Promise<void>;
}

/** The day on the person's calendar. */
export function today(): Day {
  const now = new Date();
  const pad = (part: number): string => String(part).padStart(2, "0");
  return parseDay(`${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`) ?? 0;
}

/** Files of the disk from one host, those of any other scheme from another. */
export const hostOf = (disk: Host, elsewhere: Host): Host => ({
  ...disk,
  list: (folder, onClosed) => (isOnDisk(folder) ? disk : elsewhere).list(folder, onClosed),
  read: (uri) => (isOnDisk(uri) ? disk : elsewhere).read(uri),
});

const isOnDisk = (uri: string): boolean => uri.startsWith("file:");
