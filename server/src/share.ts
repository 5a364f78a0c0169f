/** A thread's share of a folder's papers: it reads those itself, and knows of the others what they tell, as if it had read them too. */
import { Document, kindOf } from "./core/document.ts";
import type { Summary } from "./core/summary.ts";
import { Workspace } from "./core/workspace.ts";
import { builtInDocuments } from "./texts.ts";

/** A folder as it was found, in plain values. */
export interface FolderTexts {
  readonly folder: string;
  readonly files: readonly string[];
  /** URIs and texts of the documents, papers last. */
  readonly texts: readonly (readonly [uri: string, text: string])[];
  readonly today: number;
}

export class Share {
  readonly #found: FolderTexts;
  readonly #own: ReadonlySet<string>;
  readonly #documents = new Map<string, Document>();

  constructor(found: FolderTexts, own: ReadonlySet<string>) {
    this.#found = found;
    this.#own = own;
    for (const [uri, text] of found.texts) {
      const kind = kindOf(uri);
      if (kind) this.#documents.set(uri, new Document(uri, kind, text));
    }
  }

  /** What its own papers tell, for the others: as a text, which crosses from thread to thread more quickly than objects. */
  tell(): string {
    const told: (readonly [string, Summary])[] = [];
    for (const uri of this.#own) {
      const document = this.#documents.get(uri);
      const summary = document?.summary;
      if (!summary) continue;
      told.push([uri, summary]);
      // Trees that are kept cost more than reading them once more.
      document.rest();
    }
    return JSON.stringify(told);
  }

  /** The workspace, with what the other threads told. Where one told nothing, its papers are read here. */
  complete(told: readonly string[]): Workspace {
    for (const [uri, summary] of told.flatMap((one) => JSON.parse(one) as (readonly [string, Summary])[])) {
      const before = this.#documents.get(uri);
      if (before) this.#documents.set(uri, new Document(uri, before.kind, before.text, { summary }));
    }
    const { folder, files, today } = this.#found;
    return Workspace.of({
      documents: this.#documents,
      builtIn: builtInDocuments(),
      folders: [folder],
      files: new Set(files),
      today,
    });
  }
}
