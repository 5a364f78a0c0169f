/** A text that stands for the content of files: the same on every machine, another one once a byte of them is another. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { root } from "./paths.mjs";

/** Of files, and of all files below folders, by their paths from the repository's root. */
export function contentHash(...paths: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of paths.flatMap(filesUnder).sort())
    hash.update(`${path.split(sep).join("/")}\0`).update(readFileSync(join(root, path)));
  return hash.digest("base64url").slice(0, 22);
}

const filesUnder = (path: string): readonly string[] =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    : [path];
