/** What stands in lines that do not parse: words of which nobody can say what they mean there. */
import type { Document } from "./document.ts";
import { lineEnd, lineStart } from "./edit.ts";
import type { Institutions } from "./institutions.ts";
import type { Workspace } from "./workspace.ts";

const words = new WeakMap<Document, ReadonlySet<string>>();

/** The words, ids whole, of the lines that are in doubt because of a fault of syntax. */
export function wordsInDoubt(document: Document): ReadonlySet<string> {
  let found = words.get(document);
  if (!found) {
    const { text, tree } = document;
    const lines = tree.faults.map(({ doubt }) => text.slice(lineStart(text, doubt.start), lineEnd(text, doubt.end)));
    words.set(document, (found = new Set(lines.flatMap((line) => line.split(/[^\p{L}\p{N}-]+/u)))));
  }
  return found;
}

const damaged = new WeakMap<Institutions, readonly Document[]>();

/** Whether an institutions file writes the word in lines that do not parse: it may define what seems unknown. */
export function mayBeDefined(id: string, { documents, institutions }: Workspace): boolean {
  let files = damaged.get(institutions);
  if (!files) {
    files = [...documents.values()].filter(({ kind, tree }) => kind === "institutions" && tree.faults.length > 0);
    damaged.set(institutions, files);
  }
  return files.some((file) => wordsInDoubt(file).has(id));
}
