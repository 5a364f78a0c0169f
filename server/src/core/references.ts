/** The references of a text to institutions and items, found from `x-ref` alone. */
import { isDamaged, type Document } from "./document.ts";
import { firstLineOf } from "./edit.ts";
import type { InstitutionKind } from "./institutions.ts";
import type { Side } from "./paper.ts";
import { asString } from "./read.ts";
import { schemaAt, type Placed, type Schema } from "./schema.ts";
import type { Node, Span } from "./tree.ts";

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

const known = new WeakMap<Document, readonly Reference[]>();

/** Every reference of a text, in the order written; none in text that does not parse. */
export function referencesOf(document: Document): readonly Reference[] {
  let references = known.get(document);
  if (!references)
    known.set(document, (references = document.placed.flatMap((placed) => readReference(document, placed) ?? [])));
  return references;
}

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
