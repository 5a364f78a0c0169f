/** All that lies below a folder, a file with the time it was written and its content: equal where nothing was touched. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export const filesBelow = (folder: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { withFileTypes: true, recursive: true }).map((entry) => {
      const path = join(entry.parentPath, entry.name);
      if (entry.isDirectory()) return [path, "folder"] as const;
      return [path, `${String(statSync(path).mtimeMs)} ${readFileSync(path, "latin1")}`] as const;
    }),
  );
