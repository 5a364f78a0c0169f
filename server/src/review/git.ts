/** What git knows, asked of the `git` program: arguments as a list, never through a shell, and nothing is checked out or written. */
import { execFile } from "node:child_process";
import { CannotRun } from "../cannot-run.ts";

export class Repository {
  /** Where git runs: it finds the repository from there, or where its own environment variables say. */
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  /** Throws CannotRun where git is not there, or the folder belongs to no repository. */
  static async at(folder: string): Promise<Repository> {
    const repository = new Repository(folder);
    const { isThere, code, complaint } = await repository.#run(["rev-parse", "--git-dir"]);
    if (!isThere) throw noGit();
    if (code !== 0) throw complaint.includes("not a git repository") ? noRepository(folder) : gitSays(complaint);
    return repository;
  }

  /** The commit that a revision names. Throws CannotRun where there is none. */
  async commitOf(revision: string): Promise<string> {
    if (revision.startsWith("-") || revision === "") throw noRevisionName(revision);
    const { code, output } = await this.#run([
      "rev-parse",
      "--verify",
      "--quiet",
      "--end-of-options",
      `${revision}^{commit}`,
    ]);
    if (code === 0) return output.toString().trim();
    const shallow = await this.#run(["rev-parse", "--is-shallow-repository"]);
    throw shallow.output.toString().trim() === "true" ? shallowClone(revision) : noRevision(revision);
  }

  /** The files of a commit below the folder, by their paths from there, with the ids of their contents. */
  async filesOf(commit: string): Promise<ReadonlyMap<string, string>> {
    const listed = await this.#ask(["ls-tree", "-r", "-z", commit]);
    const files = new Map<string, string>();
    for (const entry of listed.toString().split("\0")) {
      // Links and other repositories are no files, on the disk neither.
      const match = /^100\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(entry);
      if (match?.[1] !== undefined && match[2] !== undefined) files.set(match[2], match[1]);
    }
    return files;
  }

  /** Contents by their ids, in this order. */
  async contentsOf(ids: readonly string[]): Promise<readonly Uint8Array[]> {
    if (ids.length === 0) return [];
    const answer = await this.#ask(["cat-file", "--batch"], `${ids.join("\n")}\n`);
    const contents: Uint8Array[] = [];
    let at = 0;
    for (const id of ids) {
      const end = answer.indexOf("\n", at);
      const size = /^[0-9a-f]+ blob (\d+)$/.exec(answer.toString("utf8", at, end))?.[1];
      if (size === undefined) throw gitSays(`${id}: ${answer.toString("utf8", at, end)}`);
      const start = end + 1;
      contents.push(answer.subarray(start, start + Number(size)));
      at = start + Number(size) + 1;
    }
    return contents;
  }

  /** One file of a revision, by its path from the repository's root, or from the folder where that begins with `./`. Throws CannotRun where it has none. */
  async fileAt(revision: string, path: string): Promise<Uint8Array> {
    const commit = await this.commitOf(revision);
    const { code, output } = await this.#run(["cat-file", "blob", `${commit}:${path}`]);
    if (code !== 0) throw noSuchFile(revision, path);
    return output;
  }

  async #ask(args: readonly string[], input?: string): Promise<Buffer> {
    const { code, output, complaint } = await this.#run(args, input);
    if (code !== 0) throw gitSays(complaint);
    return output;
  }

  #run(args: readonly string[], input = ""): Promise<Ran> {
    // Its sentences are looked into, so they must come in one language.
    const env = { ...process.env, LC_ALL: "C" };
    const options = { cwd: this.folder, env, encoding: "buffer", maxBuffer: 2 ** 30, windowsHide: true } as const;
    return new Promise((resolve) => {
      const child = execFile("git", args, options, (error, output, complaint) => {
        const code = error ? error.code : 0;
        resolve({ isThere: code !== "ENOENT", code, output, complaint: complaint.toString() });
      });
      child.stdin?.on("error", () => undefined);
      child.stdin?.end(input);
    });
  }
}

interface Ran {
  /** Whether the program itself is there. */
  readonly isThere: boolean;
  readonly code: number | string | null | undefined;
  readonly output: Buffer;
  readonly complaint: string;
}

const noGit = (): CannotRun =>
  new CannotRun({
    id: "Program git tidak ditemukan. Pasang git dahulu, atau jalankan tanpa membandingkan dengan versi sebelumnya.",
    ms: "Program git tidak ditemui. Sila pasang git dahulu, atau jalankan tanpa membandingkan dengan versi terdahulu.",
    en: "The program git was not found. Install git first, or run this without comparing with an earlier version.",
  });

const noRepository = (folder: string): CannotRun =>
  new CannotRun({
    id: `Folder "${folder}" tidak berada dalam repositori git. Jalankan perintah ini di dalam repositori.`,
    ms: `Folder "${folder}" tidak berada dalam repositori git. Sila jalankan perintah ini di dalam repositori.`,
    en: `The folder "${folder}" is in no git repository. Run this inside one.`,
  });

const noRevisionName = (revision: string): CannotRun =>
  new CannotRun({
    id: `"${revision}" bukan nama versi git. Sebutkan cabang, tag, atau commit, misalnya HEAD.`,
    ms: `"${revision}" bukan nama versi git. Sila nyatakan cabang, tag atau commit, misalnya HEAD.`,
    en: `"${revision}" is no name of a git revision. Name a branch, a tag or a commit, such as HEAD.`,
  });

const noRevision = (revision: string): CannotRun =>
  new CannotRun({
    id: `Versi "${revision}" tidak ada di repositori git ini. Periksa ejaannya, atau ambil dahulu dengan git fetch.`,
    ms: `Versi "${revision}" tiada dalam repositori git ini. Sila semak ejaannya, atau ambil dahulu dengan git fetch.`,
    en: `The revision "${revision}" is not in this git repository. Check its spelling, or get it with git fetch first.`,
  });

const shallowClone = (revision: string): CannotRun =>
  new CannotRun({
    id: `Versi "${revision}" tidak ada karena repositori ini hanya memuat sebagian riwayatnya. Ambil riwayat lengkap dengan git fetch --unshallow (di GitHub: fetch-depth: 0).`,
    ms: `Versi "${revision}" tiada kerana repositori ini hanya memuatkan sebahagian sejarahnya. Sila ambil sejarah penuh dengan git fetch --unshallow (di GitHub: fetch-depth: 0).`,
    en: `The revision "${revision}" is missing because this repository holds only part of its history. Get all of it with git fetch --unshallow (on GitHub: fetch-depth: 0).`,
  });

const noSuchFile = (revision: string, path: string): CannotRun =>
  new CannotRun({
    id: `Tidak ada berkas "${path}" pada versi "${revision}". Tulis jalurnya dari akar repositori, atau mulai dengan ./`,
    ms: `Tiada fail "${path}" pada versi "${revision}". Sila tulis laluannya dari akar repositori, atau mulakan dengan ./`,
    en: `There is no file "${path}" in the revision "${revision}". Write its path from the root of the repository, or begin it with ./`,
  });

function gitSays(complaint: string): CannotRun {
  const said = complaint.trim().replace(/^fatal: /, "");
  return new CannotRun({
    id: `git tidak dapat membaca repositori ini: ${said}`,
    ms: `git tidak dapat membaca repositori ini: ${said}`,
    en: `git cannot read this repository: ${said}`,
  });
}
