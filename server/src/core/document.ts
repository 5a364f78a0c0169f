/** One text of a known kind, as a value: everything read from it is computed once, when first asked for. */
import { findFaults, type Fault } from "./faults.ts";
import { lineStartsByPiece, offsetAt, positionAt } from "./lines.ts";
import { readPaper, type Paper } from "./paper.ts";
import { asMap } from "./read.ts";
import { summarise, type Summary } from "./summary.ts";
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
}

export class Document {
  readonly uri: string;
  readonly kind: DocumentKind;
  readonly text: string;
  #tree: PartedTree | undefined;
  /** What an earlier text was read as, until this one is read. */
  #known: Parts | undefined;
  #lineStarts: readonly number[] | undefined;
  #faults: readonly Fault[] | undefined;
  #placed: readonly Placed[] | undefined;
  #paper: { readonly read: Paper | undefined } | undefined;
  #summary: Summary | undefined;

  /** `read` is what is known of the text already. */
  constructor(uri: string, kind: DocumentKind, text: string, read: Read = {}) {
    this.uri = uri;
    this.kind = kind;
    this.text = text;
    this.#tree = read.tree;
    this.#faults = read.faults;
  }

  /** The document with another text. Whatever of it reads as before is not read again. */
  edited(text: string): Document {
    const document = new Document(this.uri, this.kind, text);
    document.#known = this.#tree ? this.#tree.parts : this.#known;
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
    return (this.#lineStarts ??= lineStartsByPiece(this.text, this.#tree?.parts?.pieces));
  }

  /** Departures from the schema. */
  get faults(): readonly Fault[] {
    return (this.#faults ??= findFaults(this.kind, this.tree.root));
  }

  /** Every value that the schema knows a place for. */
  get placed(): readonly Placed[] {
    return (this.#placed ??= [...placedValues(this.tree.root, schemaOf(this.kind))]);
  }

  /** The working paper; undefined for other kinds, and for a text whose root is no map. */
  get paper(): Paper | undefined {
    if (!this.#paper) {
      const root = this.kind === "paper" ? asMap(this.tree.root) : undefined;
      this.#paper = { read: root && readPaper(root) };
    }
    return this.#paper.read;
  }

  /** What the paper tells the others; undefined where there is no paper. */
  get summary(): Summary | undefined {
    return (this.#summary ??= this.paper && summarise(this.paper, this.tree.parts?.pieces));
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
