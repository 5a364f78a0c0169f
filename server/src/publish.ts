/** Sends diagnostics to the editor: of the documents that may have changed, and only where they differ from what was last sent. */
import type { Diagnostic } from "vscode-languageserver-types";

export interface PublisherOptions {
  /** The diagnostics of a URI now; undefined for a document that is gone. */
  readonly diagnose: (uri: string) => Diagnostic[] | undefined;
  readonly send: (uri: string, diagnostics: Diagnostic[]) => void;
  /** Called each time nothing is left to check. */
  readonly idle: () => void;
}

export interface Publisher {
  /** These documents are to be checked again, as soon as the messages that wait have been read. */
  readonly touch: (uris: Iterable<string>) => void;
  readonly dispose: () => void;
}

/** How long a burst of changes may go on before what it touched is checked, in milliseconds. */
const quiet = 40;

/** How long documents are checked before waiting messages are read, in milliseconds. */
const slice = 15;

export function createPublisher(options: PublisherOptions): Publisher {
  const sent = new Map<string, string>();
  const waiting = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publish = (uri: string): void => {
    const diagnostics = options.diagnose(uri);
    const text = JSON.stringify(diagnostics ?? []);
    if (text === (sent.get(uri) ?? "[]")) return;
    if (diagnostics) sent.set(uri, text);
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
    touch: (uris) => {
      for (const uri of uris) waiting.add(uri);
      timer ??= setTimeout(work, quiet);
    },
    dispose: () => {
      clearTimeout(timer);
      waiting.clear();
    },
  };
}
