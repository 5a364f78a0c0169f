/** What rules do with the references of a text, besides reading them. */
import type { Day } from "../day.ts";
import type { Document } from "../document.ts";
import { removeItem, replaceNode, scalarText } from "../edit.ts";
import type { Edit } from "../finding.ts";
import { asDay, asString, dereference, pairOf } from "../read.ts";
import type { Reference } from "../references.ts";
import { schemaAt } from "../schema.ts";
import { nodeAt } from "../tree/value.ts";
import type { PaperContext } from "./rule.ts";

export { listOf, nameEntry, nameKind, withArticle } from "../entry-words.ts";
export { referencesOf, type Referable, type Reference } from "../references.ts";

/** Whether the reference is its node's whole value, and not the forum of `forum#number`. */
const isWhole = ({ node, id }: Reference): boolean => asString(node)?.value === id;

/** Puts an id in place of the one written; where the list has it already, the written one is taken out. */
export function replaceReference(document: Document, reference: Reference, id: string): Edit {
  const { node } = reference;
  const list = node.parent;
  if (list?.kind === "list" && list.items.some((item) => item !== node && asString(item)?.value === id))
    return removeItem(document.text, list, node);
  if (isWhole(reference)) return replaceNode(node, scalarText(id));
  return { start: reference.start, end: reference.end, text: id };
}

/**
 * The day on which what is named has to be there: the date of the nearest map around that has one (an entry, the
 * session), else the day of the paper's session; undefined where that date is missing or malformed.
 */
export function dayOfReference({ path }: Reference, { document, asOf }: PaperContext): Day | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    const above = path.slice(0, length);
    if (schemaAt(document.kind, above)?.properties?.["date"]?.format !== "date") continue;
    return asDay(pairOf(nodeAt(document.tree.root, above), "date")?.value)?.value;
  }
  return asOf;
}

/** An alias whose anchor is a reference in its turn repeats what is said of that one. */
export function withoutEchoes(references: readonly Reference[]): readonly Reference[] {
  const nodes = new Set(references.map(({ node }) => node));
  return references.filter(({ node }) => {
    const target = dereference(node);
    return node.kind !== "alias" || !target || !nodes.has(target);
  });
}
