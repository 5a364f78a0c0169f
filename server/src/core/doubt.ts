/** What stands in lines that do not parse: words of which nobody can say what they mean there. */
import type { Document } from "./document.ts";
import { lineEnd, lineStart } from "./edit.ts";
import type { Institutions } from "./institutions.ts";
import type { Workspace } from "./workspace.ts";

/** The words, ids whole, of the lines that are in doubt because of a fault of syntax. */
export const wordsInDoubt = (document: Document): ReadonlySet<string> => document.once(readWordsInDoubt);

function readWordsInDoubt({ text, tree }: Document): ReadonlySet<string> {
  const lines = tree.faults.map(({ doubt }) => text.slice(lineStart(text, doubt.start), lineEnd(text, doubt.end)));
  return new Set(lines.flatMap((line) => line.split(/[^\p{L}\p{N}-]+/u)));
}

const damaged = new WeakMap<Institutions, ReadonlySet<string>>();

/**
 * Whether an institutions file with faults of syntax writes the id where it may define it: in lines that do not parse, or
 * behind any `id:`, since one bracket left open can take a whole list out of the tree.
 */
export function mayBeDefined(id: string, { documents, institutions }: Workspace): boolean {
  let ids = damaged.get(institutions);
  if (!ids) {
    const files = [...documents.values()].filter(({ kind, tree }) => kind === "institutions" && tree.faults.length > 0);
    damaged.set(institutions, (ids = new Set(files.flatMap((file) => [...wordsInDoubt(file), ...idsIn(file.text)]))));
  }
  return ids.has(id);
}

const idsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\bid["']?\s*:\s*["']?([\p{L}\p{N}-]+)/gu)].flatMap(([, id]) => id ?? []);
