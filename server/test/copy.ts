/** A fresh copy of the repository's tracked files in a folder of its own, to do something to it that this one must not see. */
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { globSync } from "tinyglobby";

const root = fileURLToPath(new URL("../..", import.meta.url));

export interface Ran {
  readonly code: number | null;
  readonly said: string;
  readonly complaint: string;
}

export class Copy {
  readonly folder = mkdtempSync(join(tmpdir(), "kertas-kerja-"));

  constructor() {
    const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" }).split("\0");
    for (const path of tracked) {
      if (path === "" || !existsSync(join(root, path))) continue;
      mkdirSync(dirname(join(this.folder, path)), { recursive: true });
      cpSync(join(root, path), join(this.folder, path));
    }
    symlinkSync(join(root, "node_modules"), join(this.folder, "node_modules"), "junction");
  }

  /** Applies a commit as `git apply` does. */
  apply(patch: string): Ran {
    return this.#run("git", ["apply", "-"], patch);
  }

  /** Runs one of its programs under the Node that runs the tests. */
  node(...args: readonly string[]): Ran {
    return this.#run(process.execPath, args);
  }

  #run(program: string, args: readonly string[], input = ""): Ran {
    // The copy is no repository, and what it runs knows nothing of the test runner around it.
    const own = Object.entries(process.env).filter(
      ([name]) => !/^(?:VITEST|GIT_|NODE_ENV|TEST|FORCE_COLOR)/.test(name),
    );
    const env = { ...Object.fromEntries(own), GIT_CEILING_DIRECTORIES: tmpdir(), NO_COLOR: "1" };
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: this.folder, env, input, encoding: "utf8" });
    return { code: status, said: stdout, complaint: stderr };
  }

  /** Every file with its text, by path. */
  texts(): ReadonlyMap<string, string> {
    const paths = globSync("**", { cwd: this.folder, dot: true, ignore: ["node_modules"] });
    return new Map(paths.map((path) => [path, readFileSync(join(this.folder, path), "utf8")] as const));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
