/** Folders of papers on the disk, in a place of their own that goes when the benchmark ends. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { archiveOf } from "./papers.ts";

/** The size of the papers of an archive, in characters. */
const size = 30_000;

export class Folders {
  readonly #root = mkdtempSync(join(tmpdir(), "kertas-kerja-bench-"));
  readonly #made = new Map<string, string>();
  #caches = 0;

  /** A folder with so many papers. `quoted`: with dates that every reader of YAML takes for strings. */
  withPapers(count: number, quoted = false): string {
    const name = `${count}${quoted ? "-quoted" : ""}`;
    let path = this.#made.get(name);
    if (path !== undefined) return path;
    this.#made.set(name, (path = join(this.#root, name)));
    mkdirSync(path);
    let number = 0;
    for (const text of archiveOf(count, size)) {
      const written = quoted ? text.replace(/: (\d{4}-\d\d-\d\d)$/gm, ': "$1"') : text;
      writeFileSync(join(path, `${String(number++).padStart(4, "0")}.kertas.yaml`), written);
    }
    return path;
  }

  /** A folder in which nothing has been kept yet. */
  newCache(): string {
    const path = join(this.#root, `cache-${this.#caches++}`);
    mkdirSync(path);
    return path;
  }

  remove(): void {
    rmSync(this.#root, { recursive: true, force: true });
  }
}
