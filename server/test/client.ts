/** A language client for tests: talks to a server in this process over streams, over files that lie in memory. */
import { PassThrough } from "node:stream";
import {
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DidChangeWatchedFilesNotification,
  DocumentSymbolRequest,
  FileChangeType,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type Diagnostic,
  type FileEvent,
  type ProtocolConnection,
} from "vscode-languageserver/node";
import { parseDay } from "../src/core/day.ts";
import type { Host } from "../src/host.ts";
import { type InitializationOptions, statusNotification, type Status } from "../src/protocol.ts";
import { serve } from "../src/server.ts";

export const root = "file:///arsip";

/** A host whose files are a map from URI to text, which the test changes. */
export const memoryHost = (files: ReadonlyMap<string, string>, day = "2025-11-10"): Host => ({
  list: (folder) => Promise.resolve([...files.keys()].filter((uri) => uri.startsWith(`${folder}/`))),
  read: (uri) => Promise.resolve(files.get(uri)),
  today: () => parseDay(day) ?? 0,
  locale: undefined,
});

export interface TestClient {
  readonly connection: ProtocolConnection;
  /** The findings last sent, by URI; files without any are left out. */
  readonly findings: ReadonlyMap<string, readonly Diagnostic[]>;
  /** The files that findings were sent of, in that order. */
  readonly sent: readonly string[];
  /** What the server was last at. */
  readonly status: () => Status | undefined;
  /** Settles when everything sent so far has been read and checked, as long as the folder is open. */
  readonly settle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The protocol wants it beside the folders that replaced it. */
const noRoot = { rootUri: null };

const capabilities: ClientCapabilities = {
  textDocument: {
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
    completion: { completionItem: { snippetSupport: true } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ["markdown"] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
  },
  workspace: {
    applyEdit: true,
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, resourceOperations: ["create"] },
  },
};

/** `settings` answers what the server asks for, by section; `folder` is what is open. */
export async function connect(
  host: Host,
  settings: Readonly<Record<string, unknown>> = {},
  options: Partial<InitializationOptions> = {},
  folder = root,
): Promise<TestClient> {
  const up = new PassThrough();
  const down = new PassThrough();
  const last = `${folder}/tidak-ada.kertas.yaml`;
  let readLast = (): Promise<void> => Promise.resolve();
  const watched: Host = {
    ...host,
    read: async (uri) => {
      if (uri === last) await readLast();
      return host.read(uri);
    },
  };
  serve(createConnection(new StreamMessageReader(up), new StreamMessageWriter(down)), watched, { quiet: 0, tick: 5 });
  const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const findings = new Map<string, readonly Diagnostic[]>();
  const sent: string[] = [];
  let waiting: (() => void)[] = [];
  connection.onNotification(PublishDiagnosticsNotification.type, ({ uri, diagnostics }) => {
    sent.push(uri);
    if (diagnostics.length > 0) findings.set(uri, diagnostics);
    else findings.delete(uri);
  });
  let status: Status | undefined;
  connection.onNotification(statusNotification, (now: Status) => {
    status = now;
    if (now.kind !== "ready") return;
    for (const wake of waiting.splice(0)) wake();
  });
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(({ section }) => settings[section ?? ""] ?? null),
  );
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    ...noRoot,
    workspaceFolders: [{ uri: folder, name: "arsip" }],
    capabilities,
    initializationOptions: { language: "en", showsStatus: true, ...options },
  });
  const idle = (): Promise<void> =>
    new Promise((resolve) => {
      waiting = [...waiting, resolve];
    });
  const ready = idle();
  await connection.sendNotification(InitializedNotification.type, {});
  await ready;
  return {
    connection,
    findings,
    sent,
    status: () => status,
    settle: async () => {
      const changes: FileEvent[] = [{ uri: last, type: FileChangeType.Changed }];
      let goOn = (): void => undefined;
      const reached = new Promise<void>((reach) => {
        readLast = () =>
          new Promise((resolve) => {
            goOn = resolve;
            reach();
          });
      });
      await connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
      await reached;
      // Files are read in the order told of, so that all others are read now. What has been sent comes before this answer.
      await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri: last } });
      const checked = idle();
      readLast = () => Promise.resolve();
      goOn();
      await checked;
    },
    stop: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      connection.dispose();
    },
  };
}
