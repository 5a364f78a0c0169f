/**
 * Every place of a text where an item, an institution or a session is written: defined, used, or used through an alias.
 * Unlike the references that rules judge, these are read from damaged text too, as far as it can be read.
 */
import { Memory, partsOf, type Part } from "./by-piece.ts";
import { nodeAtOffset } from "./cursor.ts";
import { isDamaged, type Document } from "./document.ts";
import { listOf } from "./entry-words.ts";
import { groupBy } from "./group-by.ts";
import { firstLineOf } from "./edit.ts";
import { asInteger, asScalar, asString, dereference } from "./read.ts";
import type { Referable } from "./references.ts";
import { allows, placedValues, schemaAt, type Placed, type Schema } from "./schema.ts";
import { readSession, sessionKey } from "./sitting.ts";
import { moveSpan, type Move } from "./tree/moved.ts";
import type { Node, Span } from "./tree.ts";
import type { Workspace } from "./workspace.ts";

/** What an id stands for; a session is known by `forum#number`. */
export interface Subject {
  readonly kind: Referable | "session";
  readonly id: string;
}

/** The id alone, without quotes; of an alias, the alias. */
export interface Occurrence extends Subject, Span {
  readonly isDefinition: boolean;
  /** Whether it lies in text that does not parse. */
  readonly isDamaged: boolean;
  readonly node: Node;
}

/** One as it was read, in the offsets of its part: it holds no tree. */
interface Found extends Subject, Span {
  readonly isDefinition: boolean;
  readonly whole: Span;
}

interface Read {
  readonly found: readonly Found[];
  readonly bySubject: ReadonlyMap<string, readonly Found[]>;
  readonly move: Move;
}

const memory = new Memory<Omit<Read, "move">>();

/** The occurrences of a text, in the order written. */
export const occurrencesIn = (document: Document): readonly Occurrence[] =>
  inOrder(readIn(document).flatMap(({ found, move }) => found.map((one) => place(document, one, move))));

/** The occurrences of one subject in a text, in the order written. */
export const occurrencesOf = (document: Document, subject: Subject): readonly Occurrence[] => {
  const key = keyOf(subject);
  return inOrder(
    readIn(document).flatMap(({ bySubject, move }) =>
      (bySubject.get(key) ?? []).map((one) => place(document, one, move)),
    ),
  );
};

const inOrder = (occurrences: readonly Occurrence[]): readonly Occurrence[] =>
  [...occurrences].sort((a, b) => a.start - b.start || a.end - b.end);

function place(document: Document, { kind, id, isDefinition, whole, ...found }: Found, move: Move): Occurrence {
  const at = moveSpan(whole, move);
  return {
    kind,
    id,
    isDefinition,
    ...moveSpan(found, move),
    get isDamaged() {
      return isDamaged(document, at);
    },
    get node() {
      return nodeAtOffset(document.tree, at.start) as Node;
    },
  };
}

/** The occurrences of one subject in several texts, those without any left out. A text is read once in its life. */
export function* occurrencesAmong(
  documents: Iterable<Document>,
  subject: Subject,
): Iterable<{ readonly document: Document; readonly occurrences: readonly Occurrence[] }> {
  for (const document of documents) {
    const occurrences = occurrencesOf(document, subject);
    if (occurrences.length > 0) yield { document, occurrences };
  }
}

/** Every text by URI, those of the workspace first; a shipped one that is open as a file of the workspace counts there alone. */
export function allDocuments({ documents, builtIn }: Workspace): readonly Document[] {
  const byUri = (a: Document, b: Document): number => (a.uri < b.uri ? -1 : 1);
  const shipped = builtIn.filter(({ uri }) => !documents.has(uri));
  return [...[...documents.values()].sort(byUri), ...[...shipped].sort(byUri)];
}

/** The innermost occurrence that an offset lies in or touches. */
export function occurrenceAt(document: Document, offset: number): Occurrence | undefined {
  const touched = readIn(document).flatMap(({ found, move }) => {
    const isTouched = (one: Found): boolean => {
      const { start, end } = moveSpan(one, move);
      return start <= offset && offset <= end;
    };
    return found.filter(isTouched).map((one) => place(document, one, move));
  });
  return inOrder(touched).toSorted((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** The schema of the id of an item or an institution, where it is defined. */
export const idSchemaOf = (kind: Referable): Schema | undefined =>
  kind === "item" ? schemaAt("paper", ["items", 0, "id"]) : listOf(kind)?.schema.properties?.["id"];

const keyOf = ({ kind, id }: Subject): string => `${kind} ${id}`;

const readIn = (document: Document): readonly Read[] => document.once(readParts);

function readParts(document: Document): readonly Read[] {
  const forum = document.paper?.session.forum?.value;
  const readOne = (part: Part): Read => {
    const told = memory.recall(part, document, [forum], () => indexOf(readPart(part.read(), forum)));
    return { ...told, move: part.move };
  };
  const own = { ...indexOf(ownSession(document)), move: (offset: number) => offset };
  return [...partsOf(document).map(readOne), own];
}

const readPart = (document: Document, forum: string | undefined): readonly Found[] =>
  [...placesOf(document)].flatMap((placed) => readPlace(document, placed, forum));

function indexOf(found: readonly Found[]): Omit<Read, "move"> {
  return { found, bySubject: groupBy(found, keyOf) };
}

/** The places of the schema, and those that an alias alone leads to: an anchor may stand where the schema knows no place. */
function* placesOf(document: Document): Iterable<Placed> {
  const nodes = new Set(document.placed.map(({ node }) => node));
  const queue: Placed[] = [...document.placed];
  for (const placed of queue) {
    yield placed;
    if (placed.node.kind !== "alias") continue;
    const target = dereference(placed.node);
    if (!target || target.kind === "scalar" || nodes.has(target)) continue;
    for (const below of placedValues(target, placed.schema, placed.path, placed.side)) {
      if (nodes.has(below.node)) continue;
      nodes.add(below.node);
      queue.push(below);
    }
  }
}

function readPlace(document: Document, { node, schema }: Placed, forum: string | undefined): readonly Found[] {
  // A lone value where a list is due counts as its item.
  const place = schema["x-ref"] || !schema.items || allows(schema, "string") ? schema : schema.items;
  const kind = place["x-ref"];
  if (kind === undefined) return [];
  if (kind === "session") return readEntrySession(document, node, forum);
  const id = asString(node)?.value;
  if (id === undefined || id.trim() === "" || Object.hasOwn(place["x-values"] ?? {}, id)) return [];
  if (place["x-ref-or-text"] && !isId(kind, id)) return [];
  return [occurrence(document, node, { kind, id }, place["x-defines"] === true)];
}

export function isId(kind: Referable, text: string): boolean {
  const pattern = idSchemaOf(kind)?.pattern;
  return pattern !== undefined && new RegExp(pattern).test(text);
}

/** A number names a session of the paper's own forum; `forum#number` that of another, and the forum besides. */
function readEntrySession(document: Document, node: Node, forum: string | undefined): readonly Found[] {
  const written = asInteger(node)?.value ?? asString(node)?.value;
  const named = readSession(written, forum);
  if (named?.forum === undefined) return [];
  const session = occurrence(document, node, { kind: "session", id: sessionKey(named.forum, named.number) }, false);
  if (typeof written === "number") return [session];
  const whole = occurrence(document, node, { kind: "committee", id: named.forum }, false);
  const end = node.kind === "alias" ? whole.end : Math.min(whole.end, whole.start + named.forum.length);
  return [session, { ...whole, end }];
}

/** The session that a paper is of: where it is defined, as far as this format goes. */
function ownSession(document: Document): readonly Found[] {
  const session = document.paper?.session;
  if (!session?.forum || !session.number) return [];
  const id = sessionKey(session.forum.value, session.number.value);
  return [occurrence(document, session.number.node, { kind: "session", id }, true)];
}

const occurrence = (document: Document, node: Node, { kind, id }: Subject, isDefinition: boolean): Found => ({
  ...contentOf(document.text, node),
  kind,
  id,
  isDefinition,
  whole: { start: node.start, end: node.end },
});

/** The characters of a scalar's text, without its quotes; its first line, where it is not written letter by letter. */
export function contentOf(text: string, node: Node): Span {
  const written = node.kind === "alias" ? "" : (asScalar(node)?.text ?? "");
  const at = text.slice(node.start, node.end).indexOf(written);
  if (written === "" || at < 0) return firstLineOf(text, node);
  return { start: node.start + at, end: node.start + at + written.length };
}
