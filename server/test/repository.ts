/** A git repository in a folder of its own: files written, commits made, the person's own git settings left out. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(new URL("../../dist/kertas.mjs", import.meta.url));

const inherited = Object.entries(process.env).filter(
  ([name]) => !/^(?:VITEST|GIT_|GITHUB_|CI|NODE_ENV|LC_|LANG)/.test(name),
);

export const cleanEnvironment: NodeJS.ProcessEnv = {
  ...Object.fromEntries(inherited),
  ...{ GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_SYSTEM: "/dev/null", GIT_TERMINAL_PROMPT: "0", LANG: "C" },
  ...{ GIT_AUTHOR_NAME: "A", GIT_AUTHOR_EMAIL: "a@example.org" },
  ...{ GIT_COMMITTER_NAME: "A", GIT_COMMITTER_EMAIL: "a@example.org" },
};

export interface Told {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export class Repository {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "kertas-git-")));

  constructor() {
    this.git("init", "-q", "-b", "main");
    // The nearest folder that an editor would open is this one, not one above it.
    this.git("config", "core.autocrlf", "false");
  }

  git(...args: readonly string[]): string {
    return execFileSync("git", args, { cwd: this.folder, encoding: "utf8", env: cleanEnvironment });
  }

  write(path: string, text: string): this {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
    return this;
  }

  remove(path: string): this {
    rmSync(join(this.folder, path));
    return this;
  }

  /** Commits all that is there; the commit's id. */
  commit(message = "change"): string {
    this.git("add", "-A");
    this.git("commit", "-q", "-m", message);
    return this.git("rev-parse", "HEAD").trim();
  }

  /** The built command line in its folder. */
  kertas(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Told {
    const env = { ...cleanEnvironment, ...environment };
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      ...{ cwd: this.folder, encoding: "utf8", env },
    });
    return { status, stdout, stderr };
  }

  /** A program by bash, with `npx kertas` standing for the built command line. */
  bash(script: string, environment: NodeJS.ProcessEnv = {}): Told {
    const tools = join(this.folder, ".git", "tools");
    mkdirSync(tools, { recursive: true });
    const npx = `#!/bin/sh\nwhile [ "$1" != kertas ]; do shift || exit 9; done\nshift\nexec "${process.execPath}" "${program}" "$@"\n`;
    writeFileSync(join(tools, "npx"), npx, { mode: 0o755 });
    const env = { ...cleanEnvironment, PATH: `${tools}:${process.env["PATH"] ?? ""}`, ...environment };
    const { status, stdout, stderr } = spawnSync("bash", ["-e", "-c", script], {
      ...{ cwd: this.folder, encoding: "utf8", env },
    });
    return { status, stdout, stderr };
  }

  end(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
