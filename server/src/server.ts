/** The language server: reads messages, keeps the workspace up to date and the editor's findings with it. It decides nothing itself. */
import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Connection,
  type Diagnostic,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
} from "vscode-languageserver";
import { kindOf } from "./core/document.ts";
import { diagnose } from "./core/features/diagnose.ts";
import { clientOf } from "./client.ts";
import { behind } from "./border.ts";
import { Changes, type Seen } from "./changes.ts";
import { capabilitiesFor } from "./capabilities.ts";
import { runCommands } from "./run-commands.ts";
import { Desk } from "./desk.ts";
import type { Host } from "./host.ts";
import { showProgress } from "./progress.ts";
import {
  foldersOfTools,
  statusNotification,
  trustNotification,
  type InitializationOptions,
  type Status,
} from "./protocol.ts";
import { answerNavigation } from "./navigation.ts";
import { Notebook } from "./notebook.ts";
import type { Notes } from "./notes.ts";
import { Pulling } from "./pull.ts";
import { createPublisher, type Publisher } from "./publish.ts";
import { Refreshing } from "./refresh.ts";
import { answerRequests } from "./requests.ts";
import { asLanguage, readSettings } from "./settings.ts";
import { asFolder, builtInDocuments, normalise } from "./texts.ts";
import { Tidying } from "./tidying.ts";
import { answerViews } from "./views.ts";
import { Warm } from "./warm.ts";

/**
 * Serves one client until it leaves. Nothing it receives makes it throw: faults are logged and answered neutrally.
 * `quiet` is how long it waits for the end of a burst of changes, `tick` how often it looks whether a new day has begun,
 * both in milliseconds.
 */
export function serve(connection: Connection, host: Host, options: Pace = {}): void {
  new Server(connection, host, options).listen();
}

interface Pace {
  readonly quiet?: number;
  readonly tick?: number;
}

class Server {
  readonly #connection: Connection;
  readonly #desk: Desk;
  readonly #publisher: Publisher;
  readonly #notebook: Notebook;
  readonly #pulling: Pulling;
  readonly #changes: Changes;
  readonly #refreshing: Refreshing;
  readonly #tidying: Tidying;
  readonly #tick: number;
  /** What reads the disk is done in the order it was asked for, so that a later state never loses to an earlier one. */
  #reading: Promise<void> = Promise.resolve();
  #ready = false;
  readonly #warm = new Warm();
  constructor(connection: Connection, host: Host, options: Pace) {
    this.#desk = new Desk(connection, host);
    this.#connection = behind(
      {
        encoding: () => this.#desk.client.encoding,
        lineOf: (uri, line) => this.#desk.texts.lineOf(uri, line),
      },
      connection,
    );
    this.#tick = options.tick ?? 60_000;
    this.#publisher = createPublisher({
      ...options,
      settle: () => {
        for (const uri of this.#changes.settle()) this.#pulling.edited(uri);
      },
      diagnose: (uri) => this.#diagnose(uri),
      isOpen: (uri) => this.#desk.texts.isOpen(uri),
      send: (uri, diagnostics) => {
        this.#send(uri, diagnostics);
      },
      idle: () => {
        if (!this.#ready) return;
        const { texts, workspace } = this.#desk;
        this.#warm.restAllBut((uri) => texts.isOpen(uri), workspace.documents.values());
        this.#sendStatus("ready");
        this.#refreshing.rest();
        this.#notebook.rest();
        this.#tidying.rest();
        this.#pulling.rest(this.#desk.client.refreshes.diagnostics);
      },
    });
    this.#pulling = new Pulling(this.#connection, (uri) => this.#diagnose(uri));
    this.#refreshing = new Refreshing(this.#connection, this.#desk);
    this.#changes = new Changes(this.#desk, this.#publisher, () => {
      this.#refreshing.stale();
    });
    this.#tidying = new Tidying(() => {
      this.#desk.tidy();
    });
    this.#notebook = new Notebook(this.#desk, this.#publisher, this.#changes, () => this.#ready);
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => {
      this.#start();
    });
    this.#followTexts();
    connection.onDidChangeWatchedFiles(({ changes }) => {
      this.#queue("reading", "changed files", () => this.#readChanges(changes));
    });
    connection.onDidChangeConfiguration(() => {
      this.#queue("reading", "the settings", () => this.#changeSettings());
    });
    connection.onNotification(trustNotification, () => {
      this.#desk.texts.workspace = this.#desk.workspace.change({ isTrusted: true });
      this.#changes.touchAll();
    });
    answerRequests(connection, this.#desk);
    answerNavigation(connection, this.#desk);
    answerViews(connection, this.#desk);
    runCommands(connection, this.#desk, () => {
      this.#drawAgain();
    });
    const midnight = setInterval(() => {
      if (this.#desk.turnDay()) this.#changes.touchAll();
    }, this.#tick);
    connection.onShutdown(async () => {
      clearInterval(midnight);
      this.#tidying.dispose();
      await this.#notebook.write();
      this.#notebook.dispose();
      this.#publisher.dispose();
    });
    connection.listen();
  }

  #initialize(params: InitializeParams): InitializeResult {
    const options = (params.initializationOptions ?? {}) as Partial<InitializationOptions>;
    const desk = this.#desk;
    desk.client = clientOf(params, options);
    desk.texts.encoding = desk.client.encoding;
    desk.settings = { ...desk.settings, language: asLanguage(options.language) };
    desk.texts.workspace = desk.workspace.change({
      builtIn: builtInDocuments(options.builtInInstitutions),
      isTrusted: options.isTrusted !== false,
    });
    return { capabilities: capabilitiesFor(desk.client), serverInfo: { name: "kertas-kerja" } };
  }

  #start(): void {
    const { client, workspace } = this.#desk;
    const { client: requests } = this.#connection;
    if (client.folders.length > 0) this.#desk.texts.workspace = workspace.change({ isComplete: false });
    if (client.changesFolders)
      this.#connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        this.#queue("reading", "the changed folders", async () => {
          const gone = new Set(removed.map(({ uri }) => asFolder(uri)));
          const kept = this.#desk.workspace.folders.filter((folder) => !gone.has(folder));
          await this.#load([...kept, ...added.map(({ uri }) => uri)]);
        });
      });
    this.#queue("starting", "the workspace", async () => {
      if (client.watching)
        await requests
          .register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: "**/*" }] })
          .catch((error: unknown) => {
            this.#desk.logFault("watching", "the workspace", error);
          });
      await this.#readSettings();
      await this.#load(client.folders);
    });
  }

  async #load(folders: readonly string[]): Promise<void> {
    const { texts } = this.#desk;
    const before = [...texts.workspace.documents.keys()];
    let notes: Notes | undefined;
    this.#sendStatus("loading");
    const progress = showProgress(this.#connection, this.#desk);
    await texts.load(folders, {
      // Open papers do not wait for the closed ones.
      onFrame: async () => {
        this.#publisher.touch(before.filter((uri) => texts.isOpen(uri)));
        await this.#publisher.whenIdle();
        const known = (notes = this.#ready ? undefined : await this.#notebook.read());
        return known && ((uri, text) => this.#notebook.summaryIn(known, uri, text));
      },
      onPaper: progress.report,
    });
    progress.done();
    this.#ready = true;
    if (!notes || !this.#notebook.showAgain(notes)) this.#changes.touchAll();
    this.#refreshing.stale();
    this.#publisher.touch(before);
  }

  #followTexts(): void {
    const { texts } = this.#desk;
    const connection = this.#connection;
    connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
      this.#desk.guard("opening", uri, undefined, () => {
        // What it was sent of a closed document it would go on showing beside what it asks for.
        if (this.#desk.client.pulls) this.#publisher.show(normalise(uri), []);
        this.#changes.type(uri, () => texts.open(uri, languageId, version, text));
        this.#tidying.took(text.length);
      });
    });
    connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
      this.#desk.guard("changing", uri, undefined, () => {
        this.#changes.type(uri, () => texts.change(uri, version, contentChanges));
      });
    });
    connection.onDidSaveTextDocument(() => {
      if (this.#desk.client.watching) return;
      this.#queue("reading", "changed files", async () => this.#readChanges(await texts.lookAround()));
    });
    connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
      this.#desk.guard("closing", uri, undefined, () => {
        texts.close(uri);
        if (!this.#desk.client.pulls) return;
        this.#publisher.forget(normalise(uri));
        this.#pulling.closed(normalise(uri));
      });
      this.#queue("closing", uri, async () => {
        await this.#reload(uri);
        // Whether it is open decides what is shown of it, be the text the same.
        this.#publisher.touch([normalise(uri)]);
      });
    });
  }

  async #reload(uri: string): Promise<void> {
    const before = this.#changes.before(uri);
    await this.#desk.texts.reload(uri);
    this.#changes.touch(before);
  }

  /** Tells the client what it does not ask for. */
  #send(uri: string, diagnostics: Diagnostic[]): void {
    const { client, texts } = this.#desk;
    if (client.pulls && texts.isOpen(uri)) {
      this.#pulling.changed(uri);
      return;
    }
    const version = client.versions ? texts.versionOf(uri) : null;
    void this.#connection.sendDiagnostics({ uri, diagnostics, ...(version !== null && { version }) });
  }

  /** Nothing to check, yet what is shown beside findings looks at another day. */
  #drawAgain(): void {
    this.#refreshing.stale();
    this.#publisher.touch([]);
  }

  /** What the editor is to show for a document; undefined for one that is gone. */
  #diagnose(uri: string): ReturnType<typeof diagnose> | undefined {
    const { workspace, texts, settings } = this.#desk;
    const document = workspace.documents.get(uri);
    if (!document) return undefined;
    if (!settings.checkClosedPapers && !texts.isOpen(uri)) return [];
    const reader = this.#desk.actionReader(document);
    const found = this.#desk.guard("checking", uri, [], () => diagnose(workspace, document, reader, reader.onCrash));
    this.#notebook.judged(document);
    if (texts.isOpen(uri)) this.#warm.drop(uri);
    else {
      this.#warm.keep(document);
      this.#tidying.took(document.text.length);
    }
    return found;
  }

  async #readChanges(changes: readonly FileEvent[]): Promise<void> {
    const { texts } = this.#desk;
    const seen: Seen[] = [];
    let isListed = true;
    for (const { uri, type } of changes.filter((change) => !isOfTools(change.uri)))
      for (const at of type === FileChangeType.Changed ? [uri] : await texts.under(uri, type)) {
        if (type !== FileChangeType.Changed) {
          texts.setFile(at, type === FileChangeType.Created);
          isListed = false;
        }
        if (!kindOf(at)) continue;
        seen.push(this.#changes.before(at));
        await texts.reload(at);
      }
    // A branch switched changes many files: what they concern is found out once all of them are read.
    for (const before of seen) this.#changes.touch(before);
    // Annexes and evidence are looked for by name.
    if (!isListed) this.#changes.touchAll();
  }

  async #readSettings(): Promise<void> {
    const desk = this.#desk;
    if (!desk.client.configuration) return;
    const [own, exclude] = await this.#connection.workspace
      .getConfiguration([{ section: "kertasKerja" }, { section: "files.exclude" }])
      .catch(() => []);
    desk.settings = readSettings(own, exclude);
    desk.texts.hide(desk.settings.isHidden);
  }

  async #changeSettings(): Promise<void> {
    const before = this.#desk.settings;
    await this.#readSettings();
    const { language, checkClosedPapers, hidden } = this.#desk.settings;
    if (hidden !== before.hidden) await this.#load(this.#desk.workspace.folders);
    else if (language !== before.language || checkClosedPapers !== before.checkClosedPapers) this.#changes.touchAll();
    else this.#drawAgain();
  }

  #queue(what: string, uri: string, job: () => Promise<void>): void {
    this.#reading = this.#reading.then(job).catch((error: unknown) => {
      this.#desk.logFault(what, uri, error);
    });
  }

  #sendStatus(kind: Status["kind"]): void {
    if (!this.#desk.client.showsStatus) return;
    const { texts } = this.#desk;
    const { documents, institutions } = texts.workspace;
    const { agency, committee, borderPost, issueArea } = institutions.entries;
    void this.#connection.sendNotification(statusNotification, {
      kind,
      papers: [...documents.values()].filter((document) => document.kind === "paper").length,
      institutions: agency.size + committee.size + borderPost.size + issueArea.size,
      ...(texts.closed.length > 0 && { closed: texts.closed }),
    } satisfies Status);
  }
}

/** Whether a file belongs to git or npm, whose folders are never listed. */
const isOfTools = (uri: string): boolean => uri.split("/").some((part) => foldersOfTools.has(part));
