/** All files below a folder, each with the time it was written and its content: equal where nothing was touched. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export const filesBelow = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, `${String(statSync(path).mtimeMs)} ${readFileSync(path, "latin1")}`] as const),
  );
