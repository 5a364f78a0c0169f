/** One text of a known kind, as a value: everything read from it is computed once, when first asked for. */
import { sourceOffsets } from "./compose.ts";
import { findFaults, type Fault } from "./faults.ts";
import { readFormat, type Format } from "./format.ts";
import { lineStartsByPiece, offsetAt, positionAt } from "./lines.ts";
import { migrate, type Migrated } from "./migrations/migrate.ts";
import { migrations } from "./migrations/migrations.ts";
import { readPaper, type Paper } from "./paper.ts";
import { asMap } from "./read.ts";
import { relocate, summarise, type Summary } from "./summary.ts";
import { placedValues, schemaOf, type DocumentKind, type Placed } from "./schema.ts";
import { parse, type PartedTree, type Parts } from "./tree/parse.ts";
import type { Span } from "./tree.ts";
import type { Position, Range } from "vscode-languageserver-types";

/** What a file is by its name; undefined for files of no concern. */
export function kindOf(uri: string): DocumentKind | undefined {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  if (name.endsWith(".kertas.yaml")) return "paper";
  if (name.endsWith(".institutions.yaml")) return "institutions";
  return name === "kertas-kerja.yaml" ? "configuration" : undefined;
}

interface Read {
  readonly tree?: PartedTree;
  readonly faults?: readonly Fault[];
  readonly summary?: Summary;
}

export class Document {
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly text: string;
  #tree: PartedTree | undefined;
  /** What an earlier text was read as, until this one is read. */
  #known: Parts | undefined;
  #format: Format | undefined;
  #migrated: { readonly made: Migrated | undefined } | undefined;
  #current: Document | undefined;
  #lineStarts: readonly number[] | undefined;
  #faults: readonly Fault[] | undefined;
  #placed: readonly Placed[] | undefined;
  #paper: { readonly read: Paper | undefined } | undefined;
  #summary: Summary | undefined;
  readonly #derived = new Map<unknown, unknown>();

  /** `read` is what is known of the text already. */
  constructor(uri: string, kind: DocumentKind, text: string, read: Read = {}) {
    this.uri = uri;
    this.kind = kind;
    this.text = text;
    this.#tree = read.tree;
    this.#faults = read.faults;
    this.#summary = read.summary;
  }

  /** The document with another text. Whatever of it reads as before is not read again. */
  edited(text: string): Document {
    const document = new Document(this.uri, this.kind, text);
    document.#known = this.#tree ? this.#tree.cut : this.#known;
    return document;
  }

  get tree(): PartedTree {
    if (!this.#tree) {
      this.#tree = parse(this.text, this.#known);
      this.#known = undefined;
    }
    return this.#tree;
  }

  /** Offsets of the first character of each line. */
  get lineStarts(): readonly number[] {
    return (this.#lineStarts ??= lineStartsByPiece(this.text, this.#tree?.cut?.pieces));
  }

  /** The version of its format that it is written in. */
  get format(): Format {
    return (this.#format ??= readFormat(this.kind, this.tree.root));
  }

  /** What it is in the current version; undefined where it is written in that, in a newer one, or so that nobody but a person can bring it there. */
  get migrated(): Migrated | undefined {
    const isOlder = this.format.age === "older";
    return (this.#migrated ??= { made: isOlder ? migrate(this, this.format, migrations[this.kind]) : undefined }).made;
  }

  /** The document in the current version: itself, or the migrated text as a document of its own; undefined where there is none. */
  get current(): Document | undefined {
    if (this.format.age === "current") return this;
    return (this.#current ??= this.migrated && new Document(this.uri, this.kind, this.migrated.text));
  }

  /** Departures from the schema. */
  get faults(): readonly Fault[] {
    return (this.#faults ??= findFaults(this.kind, this.tree.root));
  }

  /** Every value that the schema knows a place for. */
  get placed(): readonly Placed[] {
    return (this.#placed ??= placedValues(this.tree.root, schemaOf(this.kind)));
  }

  /** The working paper; undefined for other kinds, for other versions of the format, and for a text whose root is no map. */
  get paper(): Paper | undefined {
    if (!this.#paper) {
      const root = this.kind === "paper" && this.format.age === "current" ? asMap(this.tree.root) : undefined;
      this.#paper = { read: root && readPaper(root) };
    }
    return this.#paper.read;
  }

  /** What the paper tells the others, be it written in an older version; undefined where there is no paper to be read. */
  get summary(): Summary | undefined {
    return (this.#summary ??= this.paper ? summarise(this.paper, this.tree.cut?.pieces) : this.#summariseMigrated());
  }

  /** Read from the migrated text, its places those of the text as it stands. */
  #summariseMigrated(): Summary | undefined {
    const paper = this.current?.paper;
    const sourceOf = sourceOffsets(this.migrated?.edits ?? []);
    return paper && relocate(summarise(paper), ({ start, end }) => ({ start: sourceOf(start), end: sourceOf(end) }));
  }

  /** What a function makes of the document, once. Kept here, not beside: it goes when the document does. */
  derive<T>(make: (document: Document) => T): T {
    if (!this.#derived.has(make)) this.#derived.set(make, make(this));
    return this.#derived.get(make) as T;
  }

  /** The same text with nothing of it read but what it tells the others: what is read of it goes when it does. */
  unread(): Document {
    return new Document(this.uri, this.kind, this.text, this.#summary ? { summary: this.#summary } : {});
  }

  /** Reads what the timeline will ask for, so that it finds it done. */
  prepare(): void {
    if (this.kind === "paper") this.#summary = this.summary;
  }

  positionAt(offset: number): Position {
    return positionAt(this.lineStarts, offset);
  }

  offsetAt(position: Position): number {
    return offsetAt(this.text, this.lineStarts, position);
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }
}

/** Whether a place lies in text that does not parse. */
export const isDamaged = (document: Document, span: Span): boolean =>
  document.tree.faults.some(({ doubt }) => span.start <= doubt.end && span.start >= doubt.start);
