/** What the server and the command line need from where they run: files and the day. Everything else is pure. */
import type { Day } from "./core/day.ts";

export interface Host {
  /** URIs of all files below a folder, whatever they are; folders of tools (.git, node_modules) left out. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** The text of a file; undefined where it cannot be read. */
  readonly read: (uri: string) => Promise<string | undefined>;
  readonly today: () => Day;
  /** The language of the person's system, as a BCP 47 tag; undefined where it says nothing. */
  readonly locale: string | undefined;
}
