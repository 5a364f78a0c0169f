/** Which findings a change since a revision is to be asked about: those on lines that changed, and those that were not there before it, in whatever file. */
import { URI } from "vscode-uri";
import { Document, kindOf } from "../core/document.ts";
import { findingsOnce } from "../core/findings.ts";
import { identify } from "../core/findings/identity.ts";
import { Workspace } from "../core/workspace.ts";
import { decode } from "../decode.ts";
import { foldersOfTools } from "../protocol.ts";
import { builtInDocuments } from "../texts.ts";
import { changedLines } from "./changed-lines.ts";
import { Repository } from "./git.ts";
import type { Listed } from "./listed.ts";
import { renamed } from "./renamed.ts";

/** A folder as it was at a revision, beside what it is now. */
export class Since {
  readonly #before: Workspace;
  readonly #now: Workspace;
  /** The URIs before by those now, of what was renamed. */
  readonly #names: ReadonlyMap<string, string>;

  private constructor(before: Workspace, now: Workspace) {
    this.#before = before;
    this.#now = now;
    const texts = ({ documents }: Workspace) => new Map([...documents].map(([uri, { text }]) => [uri, text] as const));
    this.#names = renamed(texts(before), texts(now));
  }

  /** Throws CannotRun where git cannot tell. */
  static async at(revision: string, root: string, now: Workspace): Promise<Since> {
    const repository = await Repository.at(root);
    const files = await repository.filesOf(await repository.commitOf(revision));
    const uriOf = (path: string): string => URI.file(`${root}/${path}`).toString();
    const paths = [...files.keys()].filter((path) => !path.split("/").some((name) => foldersOfTools.has(name)));
    const read = paths.filter((path) => kindOf(path) !== undefined);
    const contents = await repository.contentsOf(read.map((path) => files.get(path) ?? ""));
    const documents = new Map<string, Document>();
    for (const [index, path] of read.entries()) {
      const kind = kindOf(path);
      const uri = uriOf(path);
      if (kind) documents.set(uri, new Document(uri, kind, decode(contents[index] ?? new Uint8Array())));
    }
    const before = Workspace.of({
      ...{ documents, builtIn: builtInDocuments(), folders: now.folders, today: now.today },
      files: new Set(paths.map(uriOf)),
    });
    return new Since(before, now);
  }

  /** Those of a file's findings that the change has to answer for. */
  caused(uri: string, findings: readonly Listed[]): readonly Listed[] {
    const [after, before] = [this.#now.documents.get(uri), this.#before.documents.get(this.#names.get(uri) ?? uri)];
    if (!after || !before || findings.length === 0) return findings;
    const lines = before.text === after.text ? new Set<number>() : changedLines(before.text, after.text);
    const isOnChanged = ({ line, endLine }: Listed): boolean => {
      for (let at = line; at <= endLine; at++) if (lines.has(at)) return true;
      return false;
    };
    // Where every line is new, nobody has to ask what was found before.
    if (findings.every(isOnChanged)) return findings;
    const known = this.#knownBefore(before);
    return findings.filter((finding) => {
      const isKnown = take(known, finding.fingerprint);
      return isOnChanged(finding) || !isKnown;
    });
  }

  /** How often each fingerprint was found. */
  #knownBefore(document: Document): Map<string, number> {
    const known = new Map<string, number>();
    for (const finding of findingsOnce(document, this.#before)) {
      const { fingerprint } = identify(finding, document);
      known.set(fingerprint, (known.get(fingerprint) ?? 0) + 1);
    }
    document.rest();
    return known;
  }
}

/** Whether one was left, which is taken. */
export function take(known: Map<string, number>, fingerprint: string): boolean {
  const left = known.get(fingerprint) ?? 0;
  if (left > 0) known.set(fingerprint, left - 1);
  return left > 0;
}
