/**
 * What the server had read and found when it last had nothing left to do, as a text for its next start. Every paper is
 * noted by its content, and a text that is not whole, or was written by another build, counts for nothing.
 */
import type { Diagnostic } from "vscode-languageserver-types";
import type { Day } from "./core/day.ts";
import type { Summary } from "./core/summary.ts";

export interface PaperNote {
  readonly uri: string;
  /** Digest of its text. */
  readonly digest: string;
  /** Null where there was no paper to be read. */
  readonly summary: Summary | null;
  /** Whether its findings are those of its session's day, and so the same tomorrow. */
  readonly isDated: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** What the findings of all papers depend on besides their texts. */
export interface Frame {
  /** Equal where all but the day is equal. */
  readonly frame: string;
  /** The day of the findings that are of no session's day. */
  readonly today: Day;
}

export interface Notes extends Frame {
  readonly uris: Iterable<string>;
  readonly of: (uri: string) => PaperNote | undefined;
}

/** The text of the notes, a line for each paper. `papers` are written one by one: whoever asks may pause between them. */
export function* writeNotes(
  build: string,
  { frame, today }: Frame,
  papers: Iterable<PaperNote>,
  digest: (text: string) => string,
): Generator<undefined, string> {
  const lines = [JSON.stringify({ frame, today } satisfies Frame)];
  for (const paper of papers) {
    lines.push(`${paper.uri} ${JSON.stringify(paper)}`);
    yield;
  }
  const body = lines.join("\n");
  return `${build} ${digest(body)}\n${body}`;
}

/** Undefined where this build did not write it so, to the last character. A paper's line is read when it is asked for. */
export function readNotes(build: string, text: string, digest: (text: string) => string): Notes | undefined {
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== `${build} ${digest(body)}`) return undefined;
  const [head = "", ...rest] = body.split("\n");
  const lines = new Map(rest.map((line) => [line.slice(0, line.indexOf(" ")), line]));
  const read = new Map<string, PaperNote>();
  return {
    ...(JSON.parse(head) as Frame),
    uris: lines.keys(),
    of: (uri) => {
      const line = lines.get(uri);
      if (line !== undefined && !read.has(uri)) read.set(uri, JSON.parse(line.slice(uri.length + 1)) as PaperNote);
      return read.get(uri);
    },
  };
}
