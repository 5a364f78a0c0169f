/** What rules do with the references of a text, besides reading them. */
import type { Document } from "../document.ts";
import { dueSideIn } from "../due-side.ts";
import type { Side } from "../paper.ts";
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

/** The side of which the agency has to be: by the side whose list it stands in, or by the relation that an entry has to it. */
export const sideDue = ({ side, path }: Reference, { kind, tree }: Document): Side | undefined =>
  side ?? (kind === "institutions" ? dueSideIn(tree.root, path) : undefined);
