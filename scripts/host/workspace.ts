/** The folder that tests work in: a copy of the samples with the tests' own papers beside them, so that no run changes either. */
import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../paths.mjs";

export interface TestWorkspace {
  readonly folder: string;
  readonly remove: () => void;
}

export function createTestWorkspace(): TestWorkspace {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "kertas-kerja-folder-")));
  cpSync(join(root, "samples"), folder, { recursive: true });
  cpSync(join(root, "client/test/fixture"), folder, { recursive: true });
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}
