/** Zip archives whose bytes depend on their files alone; and reading those of strangers within limits. */
import { strToU8, unzipSync, zipSync, type Zippable } from "fflate";

/** The earliest time that a zip can hold. Noon, so that no time zone makes it another day. */
const fixedTime = "1980-01-01T12:00:00";

/** The files in this order; texts in UTF-8. */
export function zip(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of files)
    entries[path] = [typeof content === "string" ? strToU8(content) : content, { mtime: fixedTime, level: 6, os: 0 }];
  return zipSync(entries);
}

/** What the archive is too large, too deep or too broken for; the message is for a log. */
export class UnreadableZip extends Error {}

const most = { files: 2000, bytes: 50_000_000 };

/** The files whose paths are wanted. Throws UnreadableZip for what is no zip and for one that unpacks beyond the limits. */
export function unzip(bytes: Uint8Array, wanted: (path: string) => boolean): ReadonlyMap<string, Uint8Array> {
  let files = 0;
  let size = 0;
  try {
    const read = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(name)) return false;
        files++;
        size += originalSize;
        if (files > most.files || size > most.bytes) throw new UnreadableZip("the archive unpacks to too much");
        return true;
      },
    });
    return new Map(Object.entries(read));
  } catch (error) {
    if (error instanceof UnreadableZip) throw error;
    throw new UnreadableZip("the file is no readable zip archive", { cause: error });
  }
}
