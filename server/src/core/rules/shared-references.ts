/** What rules do with the references of a text, besides reading them. */
import { dereference } from "../read.ts";
import type { Reference } from "../references.ts";

export { listOf, nameEntry, nameKind, withArticle } from "../entry-words.ts";
export { dayOfReference, referencesOf, replaceReference, type Referable, type Reference } from "../references.ts";

/** An alias whose anchor is a reference in its turn repeats what is said of that one. */
export function withoutEchoes(references: readonly Reference[]): readonly Reference[] {
  const nodes = new Set(references.map(({ node }) => node));
  return references.filter(({ node }) => {
    const target = dereference(node);
    return node.kind !== "alias" || !target || !nodes.has(target);
  });
}
