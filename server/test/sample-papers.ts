/** The sample workspace as it lies in the repository. */
import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { root } from "../../scripts/paths.mjs";

export const samplesFolder = join(root, "samples");

/** The text of every file, by its path from the folder. */
export const sampleFiles: ReadonlyMap<string, string> = new Map(
  readdirSync(samplesFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [relative(samplesFolder, path).split(sep).join("/"), readFileSync(path, "utf8")];
    }),
);

/** Those that are working papers. */
export const samplePapers = [...sampleFiles].filter(([path]) => path.endsWith(".kertas.yaml"));
