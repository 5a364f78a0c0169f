/** A language server in a process of its own, spoken to over standard input and output as an editor would, and its cost read from the system. */
import { pathToFileURL } from "node:url";
import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from "vscode-languageserver/node";

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface ServerSetup {
  readonly name: string;
  readonly args: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
  /** How long it waits, by design, for the end of a burst of changes, in milliseconds. */
  readonly quiet: number;
  /** URI of the folder that it is opened on. */
  readonly folder?: string;
  /** Where it may keep what outlives it. */
  readonly cache?: string;
}

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly unknown[];
}

interface Heard {
  readonly uri: string;
  readonly at: number;
}

export class Server {
  readonly #setup: ServerSetup;
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #connection: ProtocolConnection;
  readonly #shown = new Map<string, readonly unknown[]>();
  #heard: Heard[] = [];
  #ready: number | undefined;
  #waiting: (() => void)[] = [];
  #version = 1;
  published = 0;

  private constructor(setup: ServerSetup) {
    this.#setup = setup;
    this.#process = spawn(process.execPath, setup.args);
    this.#process.stderr.resume();
    const { stdout, stdin } = this.#process;
    this.#connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#listen();
  }

  /** Starts a server and shakes hands with it. */
  static async start(setup: ServerSetup): Promise<Server> {
    const server = new Server(setup);
    const { folder, settings, cache } = setup;
    await server.request("initialize", {
      processId: process.pid,
      rootUri: folder ?? null,
      workspaceFolders: folder === undefined ? null : [{ uri: folder, name: "bench" }],
      capabilities,
      initializationOptions: {
        showsStatus: true,
        ...(cache !== undefined && { storage: pathToFileURL(cache).href }),
      },
    });
    await server.#connection.sendNotification("initialized", {});
    await server.#connection.sendNotification("workspace/didChangeConfiguration", { settings });
    return server;
  }

  #listen(): void {
    const connection = this.#connection;
    const wake = (): void => {
      for (const one of this.#waiting.splice(0)) one();
    };
    connection.onNotification("textDocument/publishDiagnostics", ({ uri, diagnostics }: Published) => {
      this.published++;
      this.#heard.push({ uri, at: performance.now() });
      this.#shown.set(uri, diagnostics);
      wake();
    });
    connection.onNotification("kertasKerja/status", ({ kind }: { readonly kind: string }) => {
      if (kind === "ready") this.#ready ??= performance.now();
      wake();
    });
    connection.onRequest("workspace/configuration", ({ items }: { items: readonly { section?: string }[] }) =>
      items.map(({ section = "" }) => this.#setup.settings[section] ?? null),
    );
    for (const request of ["client/registerCapability", "window/workDoneProgress/create"])
      connection.onRequest(request, () => null);
    connection.listen();
  }

  async open(uri: string, language: string, text: string): Promise<void> {
    await this.#connection.sendNotification("textDocument/didOpen", {
      textDocument: { uri, languageId: language, version: this.#version, text },
    });
  }

  /** Replaces `length` characters of one line. */
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

  /** The diagnostics that an editor would show now. */
  shown(uri: string): readonly unknown[] {
    return this.#shown.get(uri) ?? [];
  }

  /** Forgets the diagnostics that have come so far. */
  forget(): void {
    this.#heard = [];
  }

  /** When diagnostics of a document first came, in the time of `performance.now`. */
  diagnostics(uri: string): Promise<number> {
    return this.#until(`diagnostics of ${uri}`, () => this.#heard.find((one) => one.uri === uri)?.at);
  }

  /** When it said that it has read its folder and checked what is in it. */
  ready(): Promise<number> {
    return this.#until("word that the folder has been read", () => this.#ready);
  }

  async #until<T>(what: string, look: () => T | undefined): Promise<T> {
    const deadline = performance.now() + 120_000;
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      if (performance.now() > deadline) throw new Error(`${this.#setup.name} sent no ${what}.`);
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
    const tasks = `/proc/${String(this.#process.pid)}/task`;
    let nanoseconds = 0;
    for (const task of readdirSync(tasks))
      nanoseconds += Number(readFileSync(`${tasks}/${task}/schedstat`, "utf8").split(" ")[0]);
    return nanoseconds / 1e6;
  }

  /** The memory that the server holds now, and the most that it has held, in megabytes. */
  memory(): { readonly now: number; readonly peak: number } {
    const status = readFileSync(`/proc/${String(this.#process.pid)}/status`, "utf8");
    const read = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
    return { now: read("VmRSS"), peak: read("VmHWM") };
  }

  /** Waits until what was sent has been worked off: longer than the server waits by design, then until it rests. */
  async settle(): Promise<void> {
    await pause(this.#setup.quiet + 20);
    await this.rest(25);
  }

  /** Waits until the server has used next to no processor time for so many milliseconds. */
  async rest(milliseconds: number): Promise<void> {
    for (let before = this.cpu(); ;) {
      await pause(milliseconds);
      const now = this.cpu();
      if (now - before < milliseconds / 50) return;
      before = now;
    }
  }

  async stop(): Promise<void> {
    await this.request("shutdown", undefined);
    const gone = once(this.#process, "exit");
    await this.#connection.sendNotification("exit");
    await gone;
    this.#connection.dispose();
  }
}

const capabilities = {
  workspace: { configuration: true, workspaceFolders: true, didChangeConfiguration: {} },
  textDocument: {
    publishDiagnostics: { relatedInformation: true },
    foldingRange: { lineFoldingOnly: true },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
  },
} as const;
