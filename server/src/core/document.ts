/** One text of a known kind, as a value: everything read from it is computed once, when first asked for. */
import { sourceOffsets } from "./compose.ts";
import { findFaults, type Fault } from "./faults.ts";
import { readFormat, type Format } from "./format.ts";
import { lineStartsByPiece, offsetAt, positionAt } from "./lines.ts";
import { migrate, type Migrated } from "./migrations/migrate.ts";
import { migrations } from "./migrations/migrations.ts";
import { readPaper, type Paper } from "./paper.ts";
import { asMap } from "./read.ts";
import { compact, relocate, summarise, type Summary } from "./summary.ts";
import { placedValues, schemaBelow, schemaOf, type DocumentKind, type Placed, type Schema } from "./schema.ts";
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
  /** That of its kind, where it is absent. */
  readonly schema?: Schema;
  /** Read elsewhere. */
  readonly summary?: Summary;
}

export class Document {
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly text: string;
  /** What may stand in it: the schema of its kind, with the fields that its folder adds. */
  readonly schema: Schema;
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
  /** What others have read from it, by what read it. */
  #derived: Map<unknown, unknown> | undefined;

  /** `read` is what is known of the text already. */
  constructor(uri: string, kind: DocumentKind, text: string, read: Read = {}) {
    this.uri = uri;
    this.kind = kind;
    this.text = text;
    this.schema = read.schema ?? schemaOf(kind);
    this.#tree = read.tree;
    this.#faults = read.faults;
    this.#summary = read.summary;
  }

  /** The document with another text. Whatever of it reads as before is not read again. */
  edited(text: string): Document {
    const document = new Document(this.uri, this.kind, text, { schema: this.schema });
    document.#known = this.#tree ? this.#tree.cut : this.#known;
    return document;
  }

  /** The document under another schema: the same text, read as it is read. */
  withSchema(schema: Schema): Document {
    if (schema === this.schema) return this;
    const document = new Document(this.uri, this.kind, this.text, { schema, ...(this.#tree && { tree: this.#tree }) });
    document.#known = this.#known;
    document.#format = this.#format;
    document.#migrated = this.#migrated;
    document.#lineStarts = this.#lineStarts;
    document.#paper = this.#paper;
    document.#summary = this.#summary;
    return document;
  }

  /** What may stand at a path; undefined where the schema knows no such place. */
  schemaAt(path: readonly (string | number)[]): Schema | undefined {
    return schemaBelow(this.schema, path);
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
    return (this.#current ??= this.migrated && this.edited(this.migrated.text));
  }

  /** Departures from the schema. */
  get faults(): readonly Fault[] {
    return (this.#faults ??= findFaults(this.kind, this.tree.root, this.schema));
  }

  /** Every value that the schema knows a place for. */
  get placed(): readonly Placed[] {
    return (this.#placed ??= placedValues(this.tree.root, this.schema));
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

  /** What a function reads from the document alone: read once, until the document rests. */
  once<T>(read: (document: Document) => T): T {
    const derived = (this.#derived ??= new Map<unknown, unknown>());
    if (!derived.has(read)) derived.set(read, read(this));
    return derived.get(read) as T;
  }

  /**
   * Lets go of all that was read from the text but what other papers are told, which no longer holds on to the text
   * either. Whatever is asked for afterwards is read again, and is the same.
   */
  rest(): void {
    if (this.kind !== "paper" || !this.#tree) return;
    this.#summary = this.summary && compact(this.summary);
    this.#tree = undefined;
    this.#known = undefined;
    this.#format = undefined;
    this.#migrated = undefined;
    this.#current = undefined;
    this.#lineStarts = undefined;
    this.#faults = undefined;
    this.#placed = undefined;
    this.#paper = undefined;
    this.#derived = undefined;
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
