/** What goes wrong around the server and the command line: folders that vanish, files that change while they are read, full disks, clocks that go back, two windows on one folder. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

test.skipIf(process.platform !== "linux")("what is printed to a full disk ends with a sentence, and 2", () => {
  cpSync(at("../../samples"), folder, { recursive: true });
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
