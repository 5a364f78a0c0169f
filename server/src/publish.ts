/** Sends diagnostics to the editor: of the documents that may have changed, and only where they differ from what was last sent. */
import type { Diagnostic } from "vscode-languageserver-types";

export interface PublisherOptions {
  /** The diagnostics of a URI now; undefined for a document that is gone. */
  readonly diagnose: (uri: string) => Diagnostic[] | undefined;
  readonly send: (uri: string, diagnostics: Diagnostic[]) => void;
  /** Called each time nothing is left to check. */
  readonly idle: () => void;
  /** How long a burst of changes may go on before what it touched is checked, in milliseconds. */
  readonly quiet?: number;
}

export interface Publisher {
  /** The documents whose diagnostics, as last sent, point into this one. */
  readonly pointingAt: (uri: string) => readonly string[];
  /** These documents are to be checked again, as soon as the messages that wait have been read. */
  readonly touch: (uris: Iterable<string>) => void;
  readonly dispose: () => void;
}

const defaultQuiet = 40;

/** How long documents are checked before waiting messages are read, in milliseconds. */
const slice = 15;

interface Sent {
  readonly text: string;
  /** The other documents that it points into. */
  readonly others: ReadonlySet<string>;
}

export function createPublisher(options: PublisherOptions): Publisher {
  const sent = new Map<string, Sent>();
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publish = (uri: string): void => {
    const diagnostics = options.diagnose(uri);
    const text = JSON.stringify(diagnostics ?? []);
    if (text === (sent.get(uri)?.text ?? "[]")) return;
    if (diagnostics) sent.set(uri, { text, others: othersIn(uri, diagnostics) });
    else sent.delete(uri);
    options.send(uri, diagnostics ?? []);
  };
  const work = (): void => {
    timer = undefined;
    const end = Date.now() + slice;
    for (const uri of waiting) {
      waiting.delete(uri);
      publish(uri);
      if (Date.now() > end) break;
    }
    if (waiting.size > 0) timer = setTimeout(work, 0);
    else options.idle();
  };
  return {
    pointingAt: (uri) => [...sent].flatMap(([from, { others }]) => (others.has(uri) ? from : [])),
    touch: (uris) => {
      for (const uri of uris) waiting.add(uri);
      timer ??= setTimeout(work, options.quiet ?? defaultQuiet);
    },
    dispose: () => {
      clearTimeout(timer);
      waiting.clear();
    },
  };
}

const othersIn = (uri: string, diagnostics: readonly Diagnostic[]): ReadonlySet<string> =>
  new Set(
    diagnostics
      .flatMap(({ relatedInformation = [] }) => relatedInformation.map(({ location }) => location.uri))
      .filter((other) => other !== uri),
  );
