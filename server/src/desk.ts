/** What the server works with from message to message: the texts, the client, the settings; and how faults of ours are kept in. */
import type { Connection } from "vscode-languageserver";
import { parseDay } from "./core/day.ts";
import type { ActionReader } from "./core/features/actions.ts";
import type { DiagnosticReader } from "./core/features/diagnose.ts";
import type { Document } from "./core/document.ts";
import { languages, type Language } from "./core/language.ts";
import { Workspace } from "./core/workspace.ts";
import { clientOf, type Client } from "./client.ts";
import type { Host } from "./host.ts";
import { defaultSettings, type Settings } from "./settings.ts";
import { normalise, Texts } from "./texts.ts";

export class Desk {
  readonly texts: Texts;
  readonly #host: Host;
  readonly #log: (message: string) => void;
  client: Client = clientOf({ capabilities: {}, rootUri: null, workspaceFolders: null });
  settings: Settings = defaultSettings;
  #looksOnToday = false;

  constructor(connection: Connection, host: Host) {
    this.#host = host;
    this.#log = (message) => {
      connection.console.error(message);
    };
    this.texts = new Texts(host, Workspace.of({ today: host.today() }));
  }

  get locale(): string | undefined {
    return this.#host.locale;
  }

  get store(): Host["store"] {
    return this.#host.store;
  }

  tidy(): void {
    this.#host.tidy?.();
  }

  get workspace(): Workspace {
    return this.texts.workspace;
  }

  /** A fault of ours, for whoever mends it. */
  logFault(what: string, uri: string, error: unknown): void {
    this.#log(`${what} failed in ${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }

  /** The answer; the neutral one where making it fails. */
  guard<T>(what: string, uri: string, neutral: T, answer: () => T): T {
    try {
      return answer();
    } catch (error) {
      this.logFault(what, uri, error);
      return neutral;
    }
  }

  /** The answer about a known document, shipped ones included; the neutral one for any other. */
  answer<T>(what: string, uri: string, neutral: T, of: (document: Document, language: Language) => T): T {
    return this.guard(what, uri, neutral, () => {
      const key = normalise(uri);
      const { documents, builtIn } = this.workspace;
      const document = documents.get(key) ?? builtIn.find((shipped) => shipped.uri === key);
      return document ? of(document, this.languageOf(document)) : neutral;
    });
  }

  /** The chosen language; else the system's where it is Indonesian or Malay, else that of the side that wrote the paper. */
  languageOf(document?: Document): Language {
    const { language } = this.settings;
    if (language !== "auto") return language;
    const system = this.#host.locale?.toLowerCase();
    const spoken = languages.find((one) => one !== "en" && system?.startsWith(one));
    if (spoken) return spoken;
    if (document?.kind !== "paper") return "en";
    return document.summary?.side === "malaysia" ? "ms" : "id";
  }

  diagnosticReader(document: Document): DiagnosticReader {
    return { ...this.client.shows, language: this.languageOf(document) };
  }

  actionReader(document: Document): ActionReader {
    return {
      ...this.diagnosticReader(document),
      ...this.client.takes,
      identify: (uri) => ({ uri, version: this.texts.versionOf(uri) }),
      onCrash: (rule, { uri }, error) => {
        this.logFault(`rule ${rule}`, uri, error);
      },
    };
  }

  /** Whether the day has changed since it was last looked at; the workspace then has the new one. */
  turnDay(): boolean {
    const today = this.#host.today();
    if (today === this.workspace.today) return false;
    this.texts.workspace = this.workspace.change({ today, ...(this.#looksOnToday && { lookOn: today }) });
    return true;
  }

  /** Looks at the data on a day, on `today` whatever day that is, or for null on each paper's own; whether anything changed by that. */
  lookOn(asked: unknown): boolean {
    const isToday = asked === "today";
    const lookOn = isToday ? this.#host.today() : typeof asked === "string" ? parseDay(asked) : undefined;
    if (lookOn === undefined && asked !== null) return false;
    this.#looksOnToday = isToday;
    if (lookOn === this.workspace.lookOn) return false;
    this.texts.workspace = this.workspace.change({ lookOn });
    return true;
  }
}
