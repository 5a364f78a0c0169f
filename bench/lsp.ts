/** A language server in a process of its own, spoken to over standard input and output as an editor would, and its cost read from the system. */
import { spawn, type ChildProcess } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type MessageConnection,
} from "vscode-jsonrpc/node";

interface Position {
  readonly line: number;
  readonly character: number;
}

export interface ServerSetup {
  readonly name: string;
  readonly args: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  readonly folder: string | undefined;
}

export class Server {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  #heard: { readonly uri: string; readonly count: number; readonly at: number }[] = [];
  #waiting: (() => void)[] = [];
  #version = 1;
  published = 0;

  private constructor(process: ChildProcess, connection: MessageConnection) {
    this.#process = process;
    this.#connection = connection;
  }

  static async start({ args, settings, folder }: ServerSetup): Promise<Server> {
    const process = spawn(globalThis.process.execPath, [...args], { stdio: ["pipe", "pipe", "ignore"] });
    if (!process.stdout || !process.stdin) throw new Error("The server has no standard input or output.");
    const connection = createMessageConnection(
      new StreamMessageReader(process.stdout),
      new StreamMessageWriter(process.stdin),
    );
    const server = new Server(process, connection);
    connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }) => {
      server.published++;
      server.#heard.push({ uri, count: diagnostics.length, at: performance.now() });
      for (const wake of server.#waiting.splice(0)) wake();
    });
    connection.onRequest("workspace/configuration", ({ items }: { items: readonly { section?: string }[] }) =>
      items.map(({ section = "" }) => settings[section] ?? null),
    );
    connection.onRequest("client/registerCapability", () => null);
    connection.onRequest("window/workDoneProgress/create", () => null);
    connection.onRequest("workspace/codeLens/refresh", () => null);
    connection.onRequest("workspace/inlayHint/refresh", () => null);
    connection.onRequest("workspace/semanticTokens/refresh", () => null);
    connection.listen();
    await connection.sendRequest("initialize", {
      processId: null,
      rootUri: folder ?? null,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: "bench" }],
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: {} },
        textDocument: {
          publishDiagnostics: { relatedInformation: true },
          synchronization: {},
          foldingRange: { lineFoldingOnly: true },
          completion: { completionItem: { snippetSupport: true } },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
        },
      },
    });
    await connection.sendNotification("initialized", {});
    await connection.sendNotification("workspace/didChangeConfiguration", { settings });
    return server;
  }

  async open(uri: string, language: string, text: string): Promise<void> {
    await this.#connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: language, version: this.#version, text },
    });
  }

  /** Replaces the characters between two positions of one line. */
  async type(uri: string, start: Position, length: number, text: string): Promise<void> {
    const end = { line: start.line, character: start.character + length };
    await this.#connection.sendNotification("textDocument/didChange", {
      textDocument: { uri, version: ++this.#version },
      contentChanges: [{ range: { start, end }, text }],
    });
  }

  request(method: string, params: unknown): Promise<unknown> {
    return this.#connection.sendRequest(method, params);
  }

  /** Forgets the diagnostics that have come so far. */
  forget(): void {
    this.#heard = [];
  }

  /** When diagnostics of a document came, in the time of `performance.now`. Throws where none come within a minute. */
  async diagnostics(uri: string, wanted: (count: number) => boolean = () => true): Promise<number> {
    const deadline = performance.now() + 60_000;
    for (;;) {
      const found = this.#heard.find((one) => one.uri === uri && wanted(one.count));
      if (found) return found.at;
      if (performance.now() > deadline) throw new Error(`No diagnostics came for ${uri}.`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1000);
        this.#waiting.push(() => {
          clearTimeout(timer);
          resolve();
        });
      });
    }
  }

  /** Milliseconds of processor time of all the server's threads so far. */
  cpu(): number {
    const tasks = `/proc/${this.#process.pid}/task`;
    let nanoseconds = 0;
    for (const task of readdirSync(tasks))
      nanoseconds += Number(readFileSync(`${tasks}/${task}/schedstat`, "utf8").split(" ")[0]);
    return nanoseconds / 1e6;
  }

  /** The most memory that the server has held, in megabytes. */
  peak(): number {
    const status = readFileSync(`/proc/${this.#process.pid}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1]) / 1024;
  }

  /** Waits until the server has used next to no processor time for a while. */
  async quiet(milliseconds = 300): Promise<void> {
    for (let before = this.cpu(); ;) {
      await pause(milliseconds);
      const now = this.cpu();
      if (now - before < milliseconds / 100) return;
      before = now;
    }
  }

  stop(): void {
    this.#connection.dispose();
    this.#process.kill();
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
