/** The references of a text to institutions and items, found from `x-ref` alone; the day that counts for each; another id in its place. */
import type { Day } from "./day.ts";
import { isDamaged, type Document } from "./document.ts";
import { firstLineOf, removeItem, replaceNode, scalarText } from "./edit.ts";
import type { Edit } from "./finding.ts";
import type { InstitutionKind } from "./institutions.ts";
import type { Side } from "./paper.ts";
import { asDay, asString, pairOf } from "./read.ts";
import { schemaAt, type Placed, type Schema } from "./schema.ts";
import type { Node, Span } from "./tree.ts";
import { nodeAt } from "./tree/value.ts";

export type Referable = InstitutionKind | "item";

/** An id written where the schema wants one; of `forum#number`, the forum. */
export interface Reference extends Span {
  readonly id: string;
  readonly kind: Referable;
  /** The only `kind` of entry that may be named here. */
  readonly type: string | undefined;
  readonly node: Node;
  readonly schema: Schema;
  readonly path: Placed["path"];
  readonly side: Side | undefined;
}

const readReferences = (document: Document): readonly Reference[] =>
  document.placed.flatMap((placed) => readReference(document, placed) ?? []);

/** Every reference of a text, in the order written; none in text that does not parse. */
export const referencesOf = (document: Document): readonly Reference[] => document.derive(readReferences);

function readReference(document: Document, placed: Placed): Reference | undefined {
  const { node, schema } = placed;
  const kind = schema["x-ref"];
  if (kind === undefined || schema["x-defines"]) return undefined;
  const written = asString(node);
  if (!written || Object.hasOwn(schema["x-values"] ?? {}, written.value) || isDamaged(document, node)) return undefined;
  if (kind === "session") return readSession(document, placed, written.value);
  return {
    ...firstLineOf(document.text, node),
    ...placed,
    id: written.value,
    kind,
    type: schema["x-ref-kind"],
  };
}

/** `forum#number` names a forum; a number alone, a session of the paper's own. */
function readSession(document: Document, placed: Placed, written: string): Reference | undefined {
  const forum = /^([^#\s]+)#\d+$/.exec(written)?.[1];
  const schema = schemaAt("paper", ["session", "forum"]);
  const kind = schema?.["x-ref"];
  if (forum === undefined || !schema || kind === undefined || kind === "session") return undefined;
  const { node } = placed;
  const start = node.start + Math.max(0, document.text.slice(node.start, node.end).indexOf(forum));
  const end = Math.min(node.end, start + forum.length);
  return { ...placed, start, end, id: forum, kind, type: schema["x-ref-kind"], schema };
}

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
export function dayOfReference(
  { path }: Reference,
  { document, asOf }: { readonly document: Document; readonly asOf: Day },
): Day | undefined {
  for (let length = path.length - 1; length > 0; length--) {
    const above = path.slice(0, length);
    if (schemaAt(document.kind, above)?.properties?.["date"]?.format !== "date") continue;
    return asDay(pairOf(nodeAt(document.tree.root, above), "date")?.value)?.value;
  }
  return asOf;
}
