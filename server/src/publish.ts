/** Sends diagnostics to the editor: of the documents that may have changed, and only where they differ from what was last sent. */
import type { Diagnostic } from "vscode-languageserver-types";

export interface PublisherOptions {
  /** Called once a burst of changes is over: has whatever it concerns touched. */
  readonly settle: () => void;
  /** The diagnostics of a URI now; undefined for a document that is gone. */
  readonly diagnose: (uri: string) => Diagnostic[] | undefined;
  /** Whether somebody is looking at a document: such are checked before all others. */
  readonly isOpen: (uri: string) => boolean;
  readonly send: (uri: string, diagnostics: Diagnostic[]) => void;
  /** Called each time nothing is left to check. */
  readonly idle: () => void;
  /** How long no change may have come until a burst is over, in milliseconds. */
  readonly quiet?: number;
}

export interface Publisher {
  /** The documents whose diagnostics, as last sent, point into this one. */
  readonly pointingAt: (uri: string) => readonly string[];
  /** A document is changing: what that concerns is found out, and checked, once the burst of changes is over. */
  readonly change: () => void;
  /** These documents are to be checked again, as soon as the messages that wait have been read. */
  readonly touch: (uris: Iterable<string>) => void;
  /** The diagnostics as last sent. */
  readonly shown: (uri: string) => readonly Diagnostic[];
  /** These are known to be the diagnostics of a document, which therefore is not checked. */
  readonly show: (uri: string, diagnostics: Diagnostic[]) => void;
  /** Nothing has been sent of this document after all. */
  readonly forget: (uri: string) => void;
  /** Whether nothing is left to check. */
  readonly isIdle: () => boolean;
  /** Settles once nothing is. */
  readonly whenIdle: () => Promise<void>;
  readonly dispose: () => void;
}

const defaultQuiet = 40;

/** A burst without an end is broken off after this time, in milliseconds: somebody leans on a key and watches. */
const longest = 400;

/** How long documents are checked before waiting messages are read, in milliseconds. */
const slice = 15;

interface Sent {
  readonly text: string;
  /** The other documents that it points into. */
  readonly others: ReadonlySet<string>;
}

export function createPublisher(options: PublisherOptions): Publisher {
  const { quiet = defaultQuiet } = options;
  const sent = new Map<string, Sent>();
  const open = new Set<string>();
  const closed = new Set<string>();
  const sleepers: (() => void)[] = [];
  let burst: { readonly end: number; until: number } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const publish = (uri: string): void => {
    show(uri, options.diagnose(uri));
  };
  const show = (uri: string, diagnostics: Diagnostic[] | undefined): void => {
    const text = JSON.stringify(diagnostics ?? []);
    if (text === (sent.get(uri)?.text ?? "[]")) return;
    if (diagnostics) sent.set(uri, { text, others: othersIn(uri, diagnostics) });
    else sent.delete(uri);
    options.send(uri, diagnostics ?? []);
  };
  const touch = (uris: Iterable<string>): void => {
    for (const uri of uris) (options.isOpen(uri) ? open : closed).add(uri);
    wait(quiet);
  };
  /** While a burst lasts, what is being typed in is left alone. */
  const next = (): string | undefined => first(burst ? closed : open) ?? first(closed);
  const isIdle = (): boolean => !burst && open.size + closed.size === 0;
  const work = (): void => {
    const now = performance.now();
    if (burst && Math.min(burst.until, burst.end) <= now) {
      burst = undefined;
      options.settle();
    }
    timer = undefined;
    for (let uri = next(); uri !== undefined; uri = next()) {
      open.delete(uri);
      closed.delete(uri);
      publish(uri);
      if (performance.now() > now + slice) break;
    }
    if (next() !== undefined) wait(0);
    else if (burst) wait(Math.min(burst.until, burst.end) - now);
    else {
      for (const wake of sleepers.splice(0)) wake();
      options.idle();
    }
  };
  const wait = (time: number): void => {
    timer ??= setTimeout(work, time);
  };
  return {
    pointingAt: (uri) => [...sent].flatMap(([from, { others }]) => (others.has(uri) ? from : [])),
    change: () => {
      const now = performance.now();
      burst ??= { end: now + Math.max(longest, quiet), until: now };
      burst.until = now + quiet;
      wait(quiet);
    },
    touch,
    shown: (uri) => JSON.parse(sent.get(uri)?.text ?? "[]") as Diagnostic[],
    show,
    forget: (uri) => sent.delete(uri),
    isIdle,
    whenIdle: () => (isIdle() ? Promise.resolve() : new Promise((wake) => sleepers.push(wake))),
    dispose: () => {
      clearTimeout(timer);
      burst = undefined;
      open.clear();
      closed.clear();
    },
  };
}

const first = <T>(set: ReadonlySet<T>): T | undefined => set.values().next().value;

const othersIn = (uri: string, diagnostics: readonly Diagnostic[]): ReadonlySet<string> =>
  new Set(
    diagnostics
      .flatMap(({ relatedInformation = [] }) => relatedInformation.map(({ location }) => location.uri))
      .filter((other) => other !== uri),
  );
