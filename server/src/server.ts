/** The language server: reads messages, keeps the workspace, answers with the core's functions. It decides nothing itself. */
import {
  CodeActionKind,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  TextDocumentSyncKind,
  type Connection,
  type DocumentSymbol,
  type InitializeParams,
  type InitializeResult,
  type SymbolInformation,
} from "vscode-languageserver";
import type { Document } from "./core/document.ts";
import { kindOf } from "./core/document.ts";
import { complete } from "./core/features/complete.ts";
import { diagnose, type DiagnosticReader } from "./core/features/diagnose.ts";
import { fixAll, fixAllKind, quickFixesAt, type ActionReader } from "./core/features/actions.ts";
import { foldingRanges } from "./core/features/folding.ts";
import { hover } from "./core/features/hover.ts";
import { documentLinks } from "./core/features/links.ts";
import { selectionRange } from "./core/features/selection.ts";
import { documentSymbols, flatten } from "./core/features/symbols.ts";
import { languages, type Language } from "./core/language.ts";
import { Workspace } from "./core/workspace.ts";
import { clientOf } from "./client.ts";
import type { Host } from "./host.ts";
import { statusNotification, type InitializationOptions, type Status } from "./protocol.ts";
import { createPublisher } from "./publish.ts";
import { builtInDocuments, normalise, Texts } from "./texts.ts";

/** Serves one client until it leaves. Nothing it receives makes it throw: faults are logged and answered neutrally. */
export function serve(connection: Connection, host: Host): void {
  const texts = new Texts(host, Workspace.of({ today: host.today() }));
  let client = clientOf({ capabilities: {}, rootUri: null, workspaceFolders: null });
  let chosen: Language | "auto" = "auto";
  let ready = false;

  const guard = <T>(what: string, uri: string, neutral: T, answer: () => T): T => {
    try {
      return answer();
    } catch (error) {
      logFault(what, uri, error);
      return neutral;
    }
  };
  const logFault = (what: string, uri: string, error: unknown): void => {
    connection.console.error(
      `${what} failed in ${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  };
  const languageOf = (document: Document): Language =>
    chosen === "auto" ? followPaper(document, host.locale) : chosen;
  const readerOf = (document: Document): DiagnosticReader => ({ ...client.shows, language: languageOf(document) });

  const publisher = createPublisher({
    diagnose: (uri) => {
      const document = texts.workspace.documents.get(uri);
      if (!document) return undefined;
      return guard("checking", uri, [], () =>
        diagnose(texts.workspace, document, readerOf(document), (rule, { uri: at }, error) => {
          logFault(`rule ${rule}`, at, error);
        }),
      );
    },
    send: (uri, diagnostics) => {
      const version = texts.versionOf(uri);
      void connection.sendDiagnostics({ uri, diagnostics, ...(version !== null && { version }) });
    },
    idle: () => {
      if (ready) sendStatus({ kind: "ready" });
    },
  });
  const sendStatus = (status: Pick<Status, "kind" | "message">): void => {
    const papers = [...texts.workspace.documents.values()].filter((document) => document.kind === "paper").length;
    const { agency, committee, borderPost, issueArea } = texts.workspace.institutions.entries;
    void connection.sendNotification(statusNotification, {
      ...status,
      papers,
      institutions: agency.size + committee.size + borderPost.size + issueArea.size,
    } satisfies Status);
  };
  const touchAll = (): void => {
    publisher.touch([...openFirst(texts)]);
  };
  /** A changed paper concerns itself alone; institutions and configuration concern every document. */
  const touch = (document: Document): void => {
    if (document.kind === "paper") publisher.touch([document.uri]);
    else touchAll();
  };
  const readSetting = async (): Promise<void> => {
    if (!client.configuration) return;
    const section: unknown = await connection.workspace.getConfiguration("kertasKerja").catch(() => undefined);
    chosen = asLanguage(section && typeof section === "object" && "language" in section ? section.language : undefined);
  };
  const load = async (folders: readonly string[]): Promise<void> => {
    sendStatus({ kind: "loading" });
    await texts.load(folders);
    ready = true;
    touchAll();
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options = (params.initializationOptions ?? {}) as Partial<InitializationOptions>;
    client = clientOf(params);
    chosen = asLanguage(options.language);
    texts.workspace = texts.workspace.change({ builtIn: builtInDocuments(options.builtInInstitutions) });
    return { capabilities, serverInfo: { name: "kertas-kerja" } };
  });
  /** What reads the disk is done in the order it was asked for, so that a later state never loses to an earlier one. */
  let reading: Promise<void> = Promise.resolve();
  const queue = (what: string, uri: string, job: () => Promise<void>): void => {
    reading = reading.then(job).catch((error: unknown) => {
      logFault(what, uri, error);
    });
  };

  connection.onInitialized(() => {
    if (client.changesFolders)
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        queue("reading", "the changed folders", async () => {
          const gone = new Set(removed.map(({ uri }) => normalise(uri)));
          const kept = texts.workspace.folders.filter((folder) => !gone.has(folder));
          const before = [...texts.workspace.documents.keys()];
          await load([...kept, ...added.map(({ uri }) => uri)]);
          publisher.touch(before);
        });
      });
    queue("starting", "the workspace", async () => {
      if (client.watching)
        await connection.client
          .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: "**/*" }] })
          .catch((error: unknown) => {
            logFault("watching", "the workspace", error);
          });
      await readSetting();
      await load(client.folders);
    });
  });
  connection.onDidChangeConfiguration(() => {
    void readSetting().then(touchAll);
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    guard("opening", uri, undefined, () => {
      const document = texts.open(uri, languageId, version, text);
      if (document) touch(document);
    });
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    guard("changing", uri, undefined, () => {
      const document = texts.change(uri, version, contentChanges);
      if (document) touch(document);
    });
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    guard("closing", uri, undefined, () => {
      texts.close(uri);
    });
    queue("closing", uri, async () => {
      await texts.reload(uri);
      refresh(uri);
    });
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    queue("reading", "changed files", async () => {
      let listing = false;
      for (const { uri, type } of changes.filter((change) => !isOfTools(change.uri)))
        for (const at of type === FileChangeType.Changed ? [uri] : await texts.under(uri, type)) {
          if (type !== FileChangeType.Changed) {
            texts.setFile(at, type === FileChangeType.Created);
            listing = true;
          }
          if (kindOf(at)) {
            await texts.reload(at);
            refresh(at);
          }
        }
      if (listing) touchAll();
    });
  });
  /** After a file was read anew or is gone. */
  const refresh = (uri: string): void => {
    publisher.touch([normalise(uri)]);
    if (kindOf(uri) !== "paper") touchAll();
  };

  const answer = <T>(what: string, uri: string, neutral: T, of: (document: Document, language: Language) => T): T =>
    guard(what, uri, neutral, () => {
      const document = texts.workspace.documents.get(normalise(uri));
      return document ? of(document, languageOf(document)) : neutral;
    });
  const actionReader = (document: Document): ActionReader => ({
    ...readerOf(document),
    ...client.takes,
    identify: (uri) => ({ uri, version: texts.versionOf(uri) }),
  });

  connection.onCompletion(({ textDocument: { uri }, position }) =>
    answer("completing", uri, [], (document, language) =>
      complete(texts.workspace, document, document.offsetAt(position), language, { snippets: client.snippets }),
    ),
  );
  connection.onHover(({ textDocument: { uri }, position }) =>
    answer(
      "hovering",
      uri,
      null,
      (document, language) => hover(texts.workspace, document, document.offsetAt(position), language) ?? null,
    ),
  );
  connection.onCodeAction(({ textDocument: { uri }, range, context }) =>
    answer("fixing", uri, [], (document) => {
      const wanted = (kind: string): boolean =>
        !context.only || context.only.some((only) => kind === only || kind.startsWith(`${only}.`));
      const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      return [
        ...(wanted("quickfix") ? quickFixesAt(texts.workspace, document, span, actionReader(document)) : []),
        ...(context.only && wanted(fixAllKind) ? fixAll(texts.workspace, document, actionReader(document)) : []),
      ];
    }),
  );
  connection.onDocumentSymbol(({ textDocument: { uri } }) =>
    answer<DocumentSymbol[] | SymbolInformation[]>("outlining", uri, [], (document, language) => {
      const symbols = documentSymbols(document, language);
      return client.nestedSymbols ? symbols : flatten(symbols, uri);
    }),
  );
  connection.onFoldingRanges(({ textDocument: { uri } }) => answer("folding", uri, [], foldingRanges));
  connection.onSelectionRanges(({ textDocument: { uri }, positions }) =>
    answer("selecting", uri, [], (document) =>
      positions.map((position) => selectionRange(document, document.offsetAt(position))),
    ),
  );
  connection.onDocumentLinks(({ textDocument: { uri } }) =>
    answer("linking", uri, [], (document, language) => documentLinks(texts.workspace, document, language)),
  );
  connection.onShutdown(() => {
    publisher.dispose();
  });

  connection.listen();
}

const capabilities: InitializeResult["capabilities"] = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  completionProvider: { triggerCharacters: [" ", "-", "[", ",", "{", ":", "#", "/"] },
  hoverProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** Whether a file belongs to git or npm, whose folders are never listed. */
const isOfTools = (uri: string): boolean => /\/(?:\.git|node_modules|\.hg|\.svn)(?:\/|$)/.test(uri);

const asLanguage = (value: unknown): Language | "auto" => languages.find((language) => language === value) ?? "auto";

/** Without a choice: the system's language where it is Indonesian or Malay, else the language of the side that wrote the paper. */
function followPaper(document: Document, locale: string | undefined): Language {
  const system = languages.find((language) => language !== "en" && locale?.toLowerCase().startsWith(language));
  if (system) return system;
  const side = document.paper?.side?.value;
  if (side === "malaysia") return "ms";
  return document.kind === "paper" ? "id" : "en";
}

/** Open documents before those that only lie in the folders. */
function* openFirst(texts: Texts): Iterable<string> {
  const uris = [...texts.workspace.documents.keys()];
  yield* uris.filter((uri) => texts.isOpen(uri));
  yield* uris.filter((uri) => !texts.isOpen(uri));
}
