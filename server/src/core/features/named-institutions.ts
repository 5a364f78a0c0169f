/** The institutions that a text names by their ids, and where; found from `x-ref` alone. */
import type { Document } from "../document.ts";
import type { InstitutionKind } from "../institutions.ts";
import { placedValues, type Placed } from "../schema.ts";
import { readSession } from "../sitting.ts";
import type { ScalarNode, Span } from "../tree.ts";

export interface Named extends Span {
  readonly kind: InstitutionKind;
  readonly id: string;
  /** Whether it is the forum of `forum#number`. */
  readonly isPart: boolean;
  /** Where it stands. */
  readonly path: Placed["path"];
}

/** In the order written; with `within`, only those that touch it, without a look at the rest of the text. */
export function* institutionsNamed(document: Document, within?: Span): Iterable<Named> {
  for (const placed of placedValues(document.tree.root, document.schema, [], undefined, within)) {
    const { node } = placed;
    const named = node.kind === "scalar" ? readNamed(document, node, placed) : undefined;
    if (named) yield named;
  }
}

function readNamed(document: Document, node: ScalarNode, { schema, path }: Placed): Named | undefined {
  const kind = schema["x-ref"];
  const { value: id, start, end } = node;
  if (kind === undefined || kind === "item" || typeof id !== "string") return undefined;
  if (Object.hasOwn(schema["x-values"] ?? {}, id)) return undefined;
  if (kind !== "session") return { kind, id, start, end, isPart: false, path };
  const forum = readSession(id, undefined)?.forum;
  const at = forum === undefined ? -1 : document.text.slice(start, end).indexOf(forum);
  if (forum === undefined || at < 0) return undefined;
  const part = { start: start + at, end: start + at + forum.length };
  return { kind: "committee", id: forum, ...part, isPart: true, path };
}
