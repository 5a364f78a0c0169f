/** What goes wrong around the server and the command line: folders that vanish, files that change while they are read or that nobody may open, clocks that go back, two windows on one folder. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import {
  DidChangeWatchedFilesNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  HoverRequest,
  type FileEvent,
} from "vscode-languageserver/node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { archiveOf } from "../../bench/papers.ts";
import { parseDay } from "../src/core/day.ts";
import { diskHost } from "../src/host.disk.ts";
import type { Host } from "../src/host.ts";
import { storeOf } from "../src/store.disk.ts";
import { connect, memoryHost, root, type TestClient } from "./client.ts";
import { cleanEnvironment } from "./repository.ts";
import { branchOf, chanceOf, editOf, show } from "./world.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "kertas-kerja-galat-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const day = parseDay("2025-11-10") ?? 0;
const host: Host = { ...diskHost, today: () => day };
const uriOf = (path = ""): string => pathToFileURL(join(folder, path)).toString();

const serve = (more: Partial<Host> = {}, options: Parameters<typeof connect>[2] = {}): Promise<TestClient> =>
  connect({ ...host, ...more }, {}, options, uriOf());

const tell = ({ connection }: TestClient, ...changes: FileEvent[]): Promise<void> =>
  connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });

/** What a server shows that begins now. */
async function fresh(): Promise<readonly string[]> {
  const client = await serve();
  await client.settle();
  const shown = show(client);
  await client.stop();
  return shown;
}

const twoPapers = (): readonly [string, string] => {
  const [one = "", other = ""] = [...archiveOf(2, 60_000)];
  return [one.replaceAll("outcome: carried-over", "outcome: xx"), other.replaceAll("decision: ", "decison: ")];
};

describe("a folder that is deleted while the server runs", () => {
  const paper = "kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml";

  test.each([
    ["one folder in it", "kalbar-sarawak"],
    ["all of it", ""],
  ])("%s: its findings go, open papers stay, and all comes back with it", async (_, gone) => {
    cpSync(at("../../samples"), folder, { recursive: true });
    const client = await serve();
    await client.settle();
    const before = show(client);
    expect(before.length).toBeGreaterThan(10);
    const text = readFileSync(join(folder, paper), "utf8");
    const document = { uri: uriOf(paper), languageId: "kertas-kerja", version: 1, text };
    await client.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: document });

    rmSync(join(folder, gone), { recursive: true });
    // An editor names the folder alone.
    await tell(client, { uri: uriOf(gone), type: FileChangeType.Deleted });
    await client.settle();
    const left = [...client.findings.keys()].filter((uri) => uri.startsWith(uriOf(gone)));
    expect(left).toEqual([uriOf(paper)]);
    const lines = text.split("\n");
    const line = lines.findIndex((one) => one.includes("- id: KBS"));
    const character = lines[line]?.indexOf("KBS") ?? 0;
    const place = { textDocument: { uri: uriOf(paper) }, position: { line, character } };
    expect(await client.connection.sendRequest(HoverRequest.type, place)).not.toBeNull();

    mkdirSync(folder, { recursive: true });
    cpSync(at(`../../samples/${gone}`), join(folder, gone), { recursive: true });
    await tell(client, { uri: uriOf(gone), type: FileChangeType.Created });
    await client.settle();
    expect(show(client)).toEqual(before);
    await client.stop();
  });
});

describe("a file that is replaced while it is read", () => {
  /** Does something while another process replaces the file. */
  async function whileReplaced(manner: "whole" | "pieces", act: () => Promise<void>): Promise<void> {
    const aside = mkdtempSync(join(tmpdir(), "kertas-kerja-ganti-"));
    const texts = twoPapers().map((text, index) => {
      const file = join(aside, String(index));
      writeFileSync(file, text);
      return file;
    });
    const child = spawn(
      process.execPath,
      [at("./fixtures/replace-forever.ts"), join(folder, "a.kertas.yaml"), manner, ...texts],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    try {
      await once(child.stdout, "data");
      await act();
    } finally {
      const ended = once(child, "exit");
      child.kill("SIGKILL");
      await ended;
      rmSync(aside, { recursive: true });
    }
  }

  const file = "a.kertas.yaml";
  const changed = (): FileEvent => ({ uri: uriOf(file), type: FileChangeType.Changed });

  test("as a whole: what is shown is of the one or the other", async () => {
    const texts = twoPapers();
    const either: string[] = [];
    for (const text of texts) {
      writeFileSync(join(folder, file), text);
      either.push(JSON.stringify(await fresh()));
    }
    expect(new Set(either).size).toBe(2);
    const client = await serve();
    const seen = new Set<string>();
    await whileReplaced("whole", async () => {
      for (let round = 0; round < 100; round++) {
        await tell(client, changed());
        await client.settle();
        seen.add(JSON.stringify(show(client)));
      }
    });
    expect([...seen].sort()).toEqual([...either].sort());
    await client.stop();
  }, 120_000);

  test("in pieces: nothing fails, and the last word is that of the file as it stays", async () => {
    writeFileSync(join(folder, file), twoPapers()[0]);
    const client = await serve();
    await whileReplaced("pieces", async () => {
      for (let round = 0; round < 100; round++) {
        await tell(client, changed());
        await client.settle();
      }
    });
    await tell(client, changed());
    await client.settle();
    expect(show(client)).toEqual(await fresh());
    await client.stop();
  }, 120_000);
});

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
    cpSync(at("../../samples"), folder, { recursive: true });
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
    const closed = asNobody("pusat");
    chmodSync(join(folder, "pusat"), 0o755);
    expect(closed).toEqual({ code: 2, output: "", notes });
  });
});

describe("a folder that cannot be opened", () => {
  const kertas = (...args: readonly string[]) =>
    spawnSync(
      process.execPath,
      [`--import=${at("./fixtures/closed-folder.ts")}`, at("../../dist/kertas.mjs"), ...args, "--lang", "en"],
      { cwd: folder, encoding: "utf8", env: { ...cleanEnvironment, CLOSED: "pusat", NODE_NO_WARNINGS: "1" } },
    );
  const said = 'The folder "pusat" cannot be opened; what is in it does not count. Ask for the right to read it.\n';

  test.each([
    ["check", "."],
    ["fix", ".", "--dry-run"],
    ["migrate", "."],
    ["status", "."],
    ["timeline", "KBS-2014-003", "--folder", "."],
    ["dossier", ".", "--forum", "kk-jkk-kalbar-sarawak"],
    ["dashboard", ".", "-o", "dasbor.html"],
    ["export", ".", "-o", "tindak-lanjut.xlsx"],
    ["institution", "export", ".", "-o", "lembaga.csv"],
    [
      "new",
      ".",
      "--forum",
      "kk-jkk-kalbar-sarawak",
      "--area",
      "social-culture",
      "--side",
      "malaysia",
      "--date",
      "2026-11-02",
      "--dry-run",
    ],
  ])("kertas %s names it once", (...args) => {
    cpSync(at("../../samples"), folder, { recursive: true });
    const { status, stderr } = kertas(...args);
    expect(status).toBeLessThan(2);
    expect(stderr.split(said)).toHaveLength(2);
  });

  test("is said to be that, where it alone is asked for", () => {
    cpSync(at("../../samples"), folder, { recursive: true });
    const { status, stdout, stderr } = kertas("migrate", "pusat");
    expect([status, stdout, stderr]).toEqual([2, "", said]);
  });

  test("is named by the server, until it can be", async () => {
    cpSync(at("../../samples"), folder, { recursive: true });
    let isClosed = true;
    const list: Host["list"] = async (one, onClosed) => {
      const files = await diskHost.list(one);
      if (!isClosed || !uriOf("pusat").startsWith(one)) return files;
      onClosed?.(uriOf("pusat"));
      return files.filter((uri) => !uri.startsWith(uriOf("pusat/")));
    };
    const client = await serve({ list });
    await client.settle();
    expect(client.status()?.closed).toEqual([uriOf("pusat")]);
    isClosed = false;
    await tell(client, { uri: uriOf("pusat"), type: FileChangeType.Created });
    await client.settle();
    expect(client.status()?.closed).toBeUndefined();
    const papers = readdirSync(folder, { recursive: true }).filter((name) => String(name).endsWith(".kertas.yaml"));
    expect(client.status()?.papers).toBe(papers.length);

    isClosed = true;
    await tell(client, { uri: uriOf("pusat"), type: FileChangeType.Created });
    await client.settle();
    expect(client.status()?.closed).toEqual([uriOf("pusat")]);
    await tell(client, { uri: uriOf("pusat"), type: FileChangeType.Deleted });
    await client.settle();
    expect(client.status()?.closed).toBeUndefined();
    await client.stop();
  });

  test("is not spoken of where nobody would look into it", () => {
    cpSync(at("../../samples"), folder, { recursive: true });
    writeFileSync(join(folder, "kertas-kerja.yaml"), "ignore: [pusat/]\n");
    expect([kertas("check", ".").stderr, kertas("status", ".").stderr]).toEqual(["", ""]);
  });
});

describe("a paper that cannot be read whole", () => {
  const kertas = (...args: readonly string[]) =>
    spawnSync(process.execPath, [at("../../dist/kertas.mjs"), ...args, "--lang", "en"], {
      cwd: folder,
      encoding: "utf8",
      env: { ...cleanEnvironment, NODE_NO_WARNINGS: "1" },
    });

  beforeEach(() => {
    cpSync(at("../../samples"), folder, { recursive: true });
    writeFileSync(join(folder, "kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml"), 'items: "');
    writeFileSync(join(folder, "biner.kertas.yaml"), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 0xff, 0]));
  });

  test.each([
    ["status", "."],
    ["timeline", "KBS-2014-003", "--folder", "."],
    ["dossier", ".", "--forum", "kk-jkk-kalbar-sarawak"],
    ["dashboard", ".", "-o", "dasbor.html"],
    ["impact", "."],
  ])("is named by kertas %s, whose figures it is missing in", (...args) => {
    const { status, stderr } = kertas(...args);
    expect([status, stderr]).toEqual([
      0,
      "Cannot be read whole: biner.kertas.yaml, kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml. What is in there may not count here; see kertas check.\n",
    ]);
  });

  test("is left by kertas migrate, and is no text where it is none", () => {
    const { status, stderr } = kertas("migrate", ".");
    expect(status).toBe(1);
    expect([...stderr.matchAll(/^"(.+?)" was left/gm)].map(([, name]) => name)).toEqual([
      "biner.kertas.yaml",
      "kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml",
    ]);
    expect(kertas("check", "biner.kertas.yaml").stdout).toContain("This file is no text");
  });

  test.skipIf(process.platform !== "linux")("what is printed to a full disk ends with a sentence, and 2", () => {
    const program = `"$0" "$@" > /dev/full`;
    for (const command of ["check", "status"]) {
      const { status, stderr } = spawnSync(
        "sh",
        ["-c", program, process.execPath, at("../../dist/kertas.mjs"), command, ".", "--lang", "en"],
        { cwd: folder, encoding: "utf8", env: cleanEnvironment },
      );
      expect(status).toBe(2);
      expect(stderr).toContain("The output cannot be written (ENOSPC).");
      expect(stderr).not.toContain("    at ");
    }
  });
});

test("a clock that is set back, or far ahead, and right again", async () => {
  // Without a day of its own, a paper is judged on today.
  const sample = readFileSync(at("../../samples/kalbar-sarawak/sidang-38/sosial-budaya.kertas.yaml"), "utf8");
  const files = new Map([[`${root}/a.kertas.yaml`, sample.replace(/^ {2}(?:date|endDate): .*\n/gm, "")]]);
  let now = "2025-11-10";
  const client = await connect({ ...memoryHost(files), today: () => parseDay(now) ?? 0 });
  const shown = new Set<string>();
  for (now of ["2025-11-10", "2019-02-01", "2099-12-31", "2025-11-09", "2025-11-10"]) {
    // The server looks at the clock every few milliseconds here.
    await new Promise((resolve) => setTimeout(resolve, 30));
    await client.settle();
    const begun = await connect(memoryHost(files, now));
    await begun.settle();
    expect(show(client), now).toEqual(show(begun));
    shown.add(JSON.stringify(show(client)));
    await begun.stop();
  }
  // On different days different things are due.
  expect(shown.size).toBeGreaterThan(1);
  await client.stop();
});

test("two windows on one folder keep one place of notes: each shows what a window alone would", async () => {
  const chance = chanceOf(7);
  const names = new Map([...branchOf(chance)].map(([uri, text]) => [uri.slice(root.length + 1), text]));
  for (const [name, text] of names) {
    mkdirSync(join(folder, name, ".."), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const kept = mkdtempSync(join(tmpdir(), "kertas-kerja-catatan-"));
  const store = storeOf("uji");
  const storage = pathToFileURL(kept).toString();
  for (let round = 0; round < 12; round++) {
    const windows = await Promise.all([0, 1].map(() => serve({ store }, { storage })));
    for (let count = chance.below(4); count > 0; count--) {
      const name = chance.pick([...names.keys()]);
      const text = readFileSync(join(folder, name), "utf8");
      const edit = editOf(chance, text);
      writeFileSync(join(folder, name), text.slice(0, edit.start) + edit.text + text.slice(edit.end));
      for (const window of windows) await tell(window, { uri: uriOf(name), type: FileChangeType.Changed });
    }
    await Promise.all(windows.map((window) => window.settle()));
    const alone = await fresh();
    for (const window of windows) expect(show(window), `round ${round}`).toEqual(alone);
    await Promise.all(windows.map((window) => window.stop()));
    expect(readdirSync(kept)).toEqual([expect.stringMatching(/^[\w-]+\.notes$/)]);
  }
  rmSync(kept, { recursive: true });
}, 120_000);
