/** A language client for tests that speaks messages, not features: it logs what crosses, declares what it is told to, and answers whatever it is asked. */
import { PassThrough } from "node:stream";
import {
  createConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Message,
} from "vscode-languageserver/node";
import type { Host } from "../src/host.ts";
import { serve } from "../src/server.ts";
import { root } from "./client.ts";

export interface Crossed {
  readonly from: "client" | "server";
  readonly method: string | undefined;
  readonly id: string | number | null | undefined;
  readonly params: unknown;
  readonly result: unknown;
  readonly error: { readonly code: number; readonly message: string } | undefined;
  /** The versions of the open documents when it crossed, by URI. */
  readonly versions: ReadonlyMap<string, number>;
}

type Raw = Message & Partial<Record<"method" | "params" | "result", unknown>> & Partial<Pick<Crossed, "id" | "error">>;

export class RawClient {
  readonly log: Crossed[] = [];
  readonly #reader: StreamMessageReader;
  readonly #writer: StreamMessageWriter;
  readonly #versions = new Map<string, number>();
  readonly #answers = new Map<number, (answer: Crossed) => void>();
  #count = 0;

  constructor(host: Host) {
    const up = new PassThrough();
    const down = new PassThrough();
    serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), host, { quiet: 0, tick: 5 });
    this.#reader = new StreamMessageReader(down);
    this.#writer = new StreamMessageWriter(up);
    this.#reader.listen((message) => {
      this.#hear(this.#note("server", message));
    });
  }

  /** Starts a server and shakes hands with it. */
  static async start(
    host: Host,
    capabilities: ClientCapabilities,
    initializationOptions: Readonly<Record<string, unknown>> = {},
  ): Promise<RawClient> {
    const client = new RawClient(host);
    const workspaceFolders = [{ uri: root, name: "arsip" }];
    const params = { processId: null, rootUri: null, workspaceFolders, capabilities, initializationOptions };
    await client.request("initialize", params);
    client.notify("initialized", {});
    return client;
  }

  /** The result, or the error as it came. */
  async request<T>(method: string, params?: unknown): Promise<T | { readonly error: Crossed["error"] }> {
    const id = ++this.#count;
    const answer = new Promise<Crossed>((resolve) => this.#answers.set(id, resolve));
    this.#send({ jsonrpc: "2.0", id, method, params });
    const { error, result } = await answer;
    return error ? { error } : (result as T);
  }

  notify(method: string, params?: unknown): void {
    this.#send({ jsonrpc: "2.0", method, params });
  }

  open(uri: string, languageId: string, text: string): void {
    this.#versions.set(uri, 1);
    this.notify("textDocument/didOpen", { textDocument: { uri, languageId, version: 1, text } });
  }

  change(uri: string, contentChanges: readonly unknown[]): void {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    this.notify("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
  }

  close(uri: string): void {
    this.#versions.delete(uri);
    this.notify("textDocument/didClose", { textDocument: { uri } });
  }

  /** Settles when nothing has crossed for a while. */
  async rest(): Promise<void> {
    for (let seen = -1; seen !== this.log.length;) {
      seen = this.log.length;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
  }

  async stop(): Promise<void> {
    await this.request("shutdown");
    this.#reader.dispose();
    this.#writer.dispose();
  }

  #send(message: Raw): void {
    this.#note("client", message);
    void this.#writer.write(message);
  }

  #note(from: Crossed["from"], { method, id, params, result, error }: Raw): Crossed {
    const crossed: Crossed = {
      from,
      method: typeof method === "string" ? method : undefined,
      id,
      params,
      result,
      error,
      versions: new Map(this.#versions),
    };
    this.log.push(crossed);
    return crossed;
  }

  #hear(crossed: Crossed): void {
    const { method, id } = crossed;
    if (method === undefined) this.#answers.get(Number(id))?.(crossed);
    else if (id !== undefined) this.#send({ jsonrpc: "2.0", id, result: answerTo(method, crossed.params) });
  }
}

function answerTo(method: string, params: unknown): unknown {
  if (method === "workspace/configuration")
    return (params as { readonly items: readonly unknown[] }).items.map(() => null);
  return method === "workspace/applyEdit" ? { applied: true } : null;
}
