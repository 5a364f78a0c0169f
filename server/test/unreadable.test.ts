/** What cannot be read is named, whoever asks: files and folders that nobody may open, papers that cannot be read whole. */
import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { DidChangeWatchedFilesNotification, FileChangeType } from "vscode-languageserver/node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { diskHost } from "../src/host.disk.ts";
import type { Host } from "../src/host.ts";
import { connect } from "./client.ts";
import { cleanEnvironment } from "./repository.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kertas-kerja-tertutup-"));
  cpSync(at("../../samples"), folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const uriOf = (path = ""): string => pathToFileURL(join(folder, path)).toString();

interface Setting {
  /** A fixture that is loaded first. */
  readonly preload?: string;
  readonly environment?: NodeJS.ProcessEnv;
}

/** The built command line in the folder, in English; its arguments hold no blanks. */
const kertas = (command: string, { preload, environment }: Setting = {}) =>
  spawnSync(
    process.execPath,
    [
      ...(preload === undefined ? [] : [`--import=${at(`./fixtures/${preload}`)}`]),
      at("../../dist/kertas.mjs"),
      ...command.split(" "),
      ...["--lang", "en"],
    ],
    { cwd: folder, encoding: "utf8", env: { ...cleanEnvironment, NODE_NO_WARNINGS: "1", ...environment } },
  );

describe("what nobody lets us open", () => {
  /** What the command line says to somebody who owns nothing. */
  function asNobody(...paths: readonly string[]): {
    readonly code: number;
    readonly output: string;
    readonly notes: readonly string[];
  } {
    const script = `
      const { check } = await import(${JSON.stringify(new URL("../src/check.ts", import.meta.url).href)});
      if (process.getuid() === 0) { process.setgid(65534); process.setuid(65534); }
      const options = { paths: ${JSON.stringify(paths)}, threshold: "error", format: "text", language: "en", colours: false, workingFolder: ${JSON.stringify(folder)} };
      const told = await check(options).then(
        ({ exitCode, output, notes }) => ({ code: exitCode, output, notes: notes.map(({ en }) => en) }),
        (error) => ({ code: 2, output: "", notes: [error.text.en] }),
      );
      console.log(JSON.stringify(told));`;
    const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", script], {
      cwd: folder,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    return JSON.parse(stdout) as ReturnType<typeof asNobody>;
  }

  test.skipIf(process.platform === "win32")("a file has a finding that says so, a folder is named", () => {
    chmodSync(folder, 0o755);
    const whole = asNobody(".");
    expect([whole.notes, whole.output.includes("cannot be opened")]).toEqual([[], false]);
    chmodSync(join(folder, "kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml"), 0);
    chmodSync(join(folder, "pusat"), 0);
    const { code, output, notes } = asNobody(".");
    chmodSync(join(folder, "pusat"), 0o755);
    expect(output).toContain(
      "kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml:1:1  error  yaml-syntax\n  This file cannot be opened: you may not read it, or another program has locked it.",
    );
    expect(notes).toEqual([
      expect.stringMatching(/^The folder "pusat" cannot be opened; what is in it does not count/),
    ]);
    expect(code).toBe(1);
    chmodSync(join(folder, "pusat"), 0);
    const told = asNobody("pusat");
    chmodSync(join(folder, "pusat"), 0o755);
    expect(told).toEqual({ code: 2, output: "", notes });
  });
});

describe("a folder that cannot be opened", () => {
  const closed = { preload: "closed-folder.ts", environment: { CLOSED: "pusat" } };
  const said = 'The folder "pusat" cannot be opened; what is in it does not count. Ask for the right to read it.\n';

  test.each([
    "check .",
    "fix . --dry-run",
    "migrate .",
    "status .",
    "timeline KBS-2014-003 --folder .",
    "dossier . --forum kk-jkk-kalbar-sarawak",
    "dashboard . -o dasbor.html",
    "export . -o tindak-lanjut.xlsx",
    "institution export . -o lembaga.csv",
    "new . --forum kk-jkk-kalbar-sarawak --area social-culture --side malaysia --date 2026-11-02 --dry-run",
  ])("kertas %s names it once", (command) => {
    const { status, stderr } = kertas(command, closed);
    expect(status).toBeLessThan(2);
    expect(stderr.split(said)).toHaveLength(2);
  });

  test("is said to be that, where it alone is asked for", () => {
    const { status, stdout, stderr } = kertas("migrate pusat", closed);
    expect([status, stdout, stderr]).toEqual([2, "", said]);
  });

  test("is named by the server, until it can be", async () => {
    let isClosed = true;
    const list: Host["list"] = async (one, onClosed) => {
      const files = await diskHost.list(one);
      if (!isClosed || !uriOf("pusat").startsWith(one)) return files;
      onClosed?.(uriOf("pusat"));
      return files.filter((uri) => !uri.startsWith(uriOf("pusat/")));
    };
    const client = await connect({ ...diskHost, list }, {}, {}, uriOf());
    const tell = (type: FileChangeType): Promise<void> =>
      client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
        changes: [{ uri: uriOf("pusat"), type }],
      });
    await client.settle();
    expect(client.status()?.closed).toEqual([uriOf("pusat")]);
    isClosed = false;
    await tell(FileChangeType.Created);
    await client.settle();
    expect(client.status()?.closed).toBeUndefined();
    const papers = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".kertas.yaml"));
    expect(client.status()?.papers).toBe(papers.length);

    isClosed = true;
    await tell(FileChangeType.Created);
    await client.settle();
    expect(client.status()?.closed).toEqual([uriOf("pusat")]);
    await tell(FileChangeType.Deleted);
    await client.settle();
    expect(client.status()?.closed).toBeUndefined();
    await client.stop();
  });

  test("is not spoken of where nobody would look into it", () => {
    writeFileSync(join(folder, "kertas-kerja.yaml"), "ignore: [pusat/]\n");
    expect([kertas("check .", closed).stderr, kertas("status .", closed).stderr]).toEqual(["", ""]);
  });
});

describe("a paper that cannot be read whole", () => {
  beforeEach(() => {
    writeFileSync(join(folder, "kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml"), 'items: "');
    writeFileSync(join(folder, "biner.kertas.yaml"), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 0xff, 0]));
  });

  test.each([
    "status .",
    "timeline KBS-2014-003 --folder .",
    "dossier . --forum kk-jkk-kalbar-sarawak",
    "dashboard . -o dasbor.html",
    "impact .",
  ])("is named by kertas %s, whose figures it is missing in", (command) => {
    const { status, stderr } = kertas(command);
    expect([status, stderr]).toEqual([
      0,
      "Cannot be read whole: biner.kertas.yaml, kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml. What is in there may not count here; see kertas check.\n",
    ]);
  });

  test("is left by kertas migrate, and is no text where it is none", () => {
    const { status, stderr } = kertas("migrate .");
    expect(status).toBe(1);
    expect([...stderr.matchAll(/^"(.+?)" was left/gm)].map(([, name]) => name)).toEqual([
      "biner.kertas.yaml",
      "kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml",
    ]);
    expect(kertas("check biner.kertas.yaml").stdout).toContain("This file is no text");
  });
});
