/** One scripted session of a language client, over in-memory streams and against the built server over stdio. */
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, test } from "vitest";
import {
  CodeActionRequest,
  CompletionRequest,
  createConnection,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  SelectionRangeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  ExitNotification,
  RegistrationRequest,
  ConfigurationRequest,
  type CodeAction,
  type CompletionItem,
  type Diagnostic,
  type DocumentSymbol,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type TextEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { URI } from "vscode-uri";
import { diskHost } from "../src/host.disk.ts";
import { statusNotification, type Status } from "../src/protocol.ts";
import { serve } from "../src/server.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A client that remembers every diagnostics notification and can wait for the next of a file. */
interface Client {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[];
  /** The next notification for the file that satisfies the condition, among those from `since` on. */
  readonly diagnostics: (
    uri: string,
    since: number,
    holds: (diagnostics: readonly Diagnostic[]) => boolean,
  ) => Promise<readonly Diagnostic[]>;
  /** Settles when the server has checked the folders for the first time. */
  readonly ready: Promise<void>;
  readonly ended: Promise<number | null>;
}

const cleanUps: (() => void)[] = [];
afterEach(() => {
  for (const cleanUp of cleanUps.splice(0).reverse()) cleanUp();
});

function clientOver(connection: ProtocolConnection, ended: Promise<number | null>): Client {
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    for (const wake of waiting) wake();
  });
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({ language: "en" })));
  const ready = new Promise<void>((resolve) => {
    connection.onNotification(statusNotification, ({ kind }: Status) => {
      if (kind === "ready") resolve();
    });
  });
  connection.listen();
  return {
    connection,
    published,
    ready,
    ended,
    diagnostics: (uri, since, holds) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = published.slice(since).findLast((params) => params.uri === uri);
          if (!found || !holds(found.diagnostics)) return;
          waiting.delete(look);
          resolve(found.diagnostics);
        };
        waiting.add(look);
        look();
      }),
  };
}

function inMemory(): Client {
  const up = new PassThrough();
  const down = new PassThrough();
  serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), diskHost);
  return clientOver(
    createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up)),
    Promise.resolve(0),
  );
}

function overStdio(): Client {
  const server = spawn(process.execPath, [join(root, "dist/kertas.mjs"), "lsp", "--stdio"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  cleanUps.push(() => server.kill());
  const ended = new Promise<number | null>((resolve) => server.on("exit", resolve));
  return clientOver(
    createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin)),
    ended,
  );
}

function copyOfSamples(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "kertas-")));
  cpSync(join(root, "samples"), folder, { recursive: true });
  cleanUps.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const paper = (lines: string): string => `format: kertas-kerja/1
session:
  forum: kk-jkk-riau-kepri-johor-melaka
  number: 21
  date: 2025-11-03
side: indonesia
issueArea: security-border
title: Keamanan dan Pengelolaan Perbatasan
items:
  - id: KBS-2025-900
    title: Pembukaan pos
    raisedBy: indonesia
    counterparts:
      indonesia: [kanwil-imigrasi-kalbar]
      malaysia: [jim-sarawak]
    history: []
${lines}`;

/** Clients must still say it: how one folder was named before there were several. */
const noRoot = { rootUri: null };

describe.each([
  ["in memory", inMemory],
  ["built, over stdio", overStdio],
])("a session %s", (_, connect) => {
  test("finds, completes, explains, fixes, outlines, follows the disk and leaves", { timeout: 60_000 }, async () => {
    const folder = copyOfSamples();
    const uriOf = (name: string): string => URI.file(join(folder, name)).toString();
    const client = connect();
    const { connection, published } = client;

    const { capabilities } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      ...noRoot,
      workspaceFolders: [{ uri: URI.file(folder).toString(), name: "samples" }],
      capabilities: {
        textDocument: {
          publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
          documentSymbol: { hierarchicalDocumentSymbolSupport: true },
          hover: { contentFormat: ["markdown"] },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
          completion: { completionItem: { snippetSupport: true } },
        },
        workspace: {
          configuration: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
          workspaceEdit: { documentChanges: true, snippetEditSupport: true },
        },
      },
      initializationOptions: { language: "en", showsStatus: true },
    });
    expect(capabilities.hoverProvider).toBe(true);
    await connection.sendNotification(InitializedNotification.type, {});
    await client.ready;

    // A file that lies in the folder and is not open has its findings too.
    const file = "baru.kertas.yaml";
    const uri = uriOf(file);
    writeFileSync(join(folder, file), paper("salah: 1\n"));
    await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type: 1 }] });
    const first = await client.diagnostics(uri, 0, (found) => found.length > 0);
    expect(first.map(({ code }) => code)).toEqual(["unknown-key"]);
    expect(first[0]?.message).toContain("salah");

    // The open text counts, not the disk's; what did not change is not sent again.
    let version = 1;
    let text = paper("");
    const since = published.length;
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId: "kertas-kerja", version, text },
    });
    await client.diagnostics(uri, since, (found) => found.length === 0);
    expect(published.slice(since).map((params) => params.uri)).toEqual([uri]);

    const document = (): TextDocument => TextDocument.create(uri, "kertas-kerja", version, text);
    const change = async (from: string, to: string): Promise<number> => {
      const at = text.indexOf(from);
      expect(at).toBeGreaterThanOrEqual(0);
      const range = { start: document().positionAt(at), end: document().positionAt(at + from.length) };
      text = text.replace(from, () => to);
      const before = published.length;
      await connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: ++version },
        contentChanges: [{ range, text: to }],
      });
      return before;
    };

    const changed = await change("kanwil-imigrasi-kalbar", "kanwil-imigrasi-kalbr");
    const wrong = await client.diagnostics(uri, changed, (found) => found.length > 0);
    expect(published.slice(changed).every((params) => params.uri === uri)).toBe(true);
    expect(wrong.map(({ code }) => code)).toContain("unknown-reference");
    const [diagnostic] = wrong.filter(({ code }) => code === "unknown-reference");
    if (!diagnostic) throw new Error("no diagnostic");
    expect(document().getText(diagnostic.range)).toBe("kanwil-imigrasi-kalbr");
    expect(diagnostic.codeDescription?.href).toContain("unknown-reference");

    const actions = (await connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: [] },
    })) as CodeAction[];
    const fix = actions.find(({ title }) => title.includes("kanwil-imigrasi-kalbar"));
    const edits = fix?.edit?.documentChanges?.flatMap((entry) => ("edits" in entry ? entry.edits : [])) as TextEdit[];
    const fixed = TextDocument.applyEdits(document(), edits);
    expect(fixed).toBe(text.replace("kanwil-imigrasi-kalbr", "kanwil-imigrasi-kalbar"));
    const mended = await change("kanwil-imigrasi-kalbr", "kanwil-imigrasi-kalbar");
    await client.diagnostics(uri, mended, (found) => found.length === 0);

    await change("[jim-sarawak]", "[jim-]");
    const caret = document().positionAt(text.indexOf("[jim-]") + 5);
    const answer = await connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position: caret });
    const offered = Array.isArray(answer) ? answer : (answer?.items ?? []);
    const jim = offered.find(({ label }: CompletionItem) => label === "jim-sarawak");
    const edit = jim?.textEdit;
    if (!edit) throw new Error("jim-sarawak is not offered with an edit");
    const range = "range" in edit ? edit.range : edit.replace;
    expect(TextDocument.applyEdits(document(), [{ range, newText: edit.newText }])).toContain(
      "malaysia: [jim-sarawak]",
    );
    await change("[jim-]", "[jim-sarawak]");

    const hovered = await connection.sendRequest(HoverRequest.type, {
      textDocument: { uri },
      position: document().positionAt(text.indexOf("jim-sarawak") + 2),
    });
    expect(JSON.stringify(hovered?.contents)).toContain("Imigresen");
    const symbols = (await connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri },
    })) as DocumentSymbol[];
    expect(symbols.find(({ name }) => name === "items")?.children?.map(({ name }) => name)).toEqual(["KBS-2025-900"]);
    const folds = await connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } });
    expect(folds).toContainEqual({ startLine: 1, endLine: 4 });
    const [selection] =
      (await connection.sendRequest(SelectionRangeRequest.type, {
        textDocument: { uri },
        positions: [{ line: 9, character: 10 }],
      })) ?? [];
    expect(document().getText(selection?.range)).toBe("KBS-2025-900");
    expect(document().getText(selection?.parent?.range)).toBe("id: KBS-2025-900");
    await change(
      "title: Keamanan dan Pengelolaan Perbatasan",
      "annexes: [{ title: Uji, file: kertas-kerja.yaml }]\ntitle: Keamanan dan Pengelolaan Perbatasan",
    );
    const links = await connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri } });
    expect(links?.map(({ target }) => target)).toEqual([uriOf("kertas-kerja.yaml")]);

    // Deleted while open: the text stays what it is; closed: its findings go.
    const broken = await change("side: indonesia", "side: indonesi");
    await client.diagnostics(uri, broken, (found) => found.length === 1);
    unlinkSync(join(folder, file));
    await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type: 3 }] });
    expect(
      ((await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) ?? []).length,
    ).toBeGreaterThan(0);
    const closed = published.length;
    await connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
    await client.diagnostics(uri, closed, (found) => found.length === 0);

    // What nobody knows is answered neutrally.
    expect(
      await connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: uriOf("lain.kertas.yaml") },
        position: { line: 3, character: 1 },
      }),
    ).toBeNull();

    await connection.sendRequest(ShutdownRequest.type);
    if (connect === overStdio) {
      await connection.sendNotification(ExitNotification.type);
      expect(await client.ended).toBe(0);
    }
  });
});
