/** The recovering lane: a tree from any text, and what is wrong with it, by `yaml`'s error-tolerant parser. */
import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  Parser,
  type CST,
  type Document,
  type ParsedNode,
  type YAMLError,
} from "yaml";
import { lineEnd, lineStart } from "../edit.ts";
import type { Node, SyntaxFault, SyntaxFaultKind, Tree } from "../tree.ts";
import {
  absentAt,
  addItem,
  addPair,
  alias,
  closeAt,
  maxDepth,
  newList,
  newMap,
  scalar,
  startAtKey,
  trimEnd,
  type Parent,
} from "./build.ts";
import { Effort } from "./effort.ts";
import type { Refusal } from "./fast.ts";

const styles = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
} as const;

/**
 * Never throws; the faults are at the characters at fault, each within one line. `refusal` says why the fast lane sent the
 * text here. A text of more signs and words than the effort allows has no tree, and one fault where the fast lane gave up.
 */
export function recover(text: string, refusal?: Refusal, effort = new Effort()): Tree {
  const read = compose(text, effort);
  if (!read || read.isTooDeep) {
    const isTooDeep = read !== undefined || /maxDepth/.test(refusal?.reason ?? "");
    const fault = faultAt(text, isTooDeep ? "depth" : "unrecovered", refusal?.reason ?? "", refusal?.at ?? 0);
    return { root: undefined, faults: [{ ...fault, doubt: { start: 0, end: text.length } }], lane: "recovering" };
  }
  const [first, second] = read.documents;
  const faults = (first?.errors ?? []).map(complaintOf);
  if (second) {
    const at = Math.max(0, text.lastIndexOf("---", second.contents?.range[0] ?? second.range[0]));
    faults.push({ kind: "documents", detail: "a second document", start: at, end: at + 3 });
  }
  const anchors = new Map<string, Node>();
  const root = first?.contents ? convert(text, first.contents, undefined, anchors, faults) : undefined;
  return { root: isNothing(root) ? undefined : root, faults: withoutEchoes(text, faults), lane: "recovering" };
}

interface Composed {
  readonly documents: readonly Document.Parsed[];
  readonly isTooDeep: boolean;
}

/** Undefined where it would take more than the effort allows. */
function compose(text: string, effort: Effort): Composed | undefined {
  const composer = new Composer({
    uniqueKeys: false,
    merge: false,
    version: "1.2",
    schema: "core",
    resolveKnownTags: false,
    logLevel: "silent",
    strict: true,
  });
  try {
    // A lone carriage return ends a line too, which this parser does not know.
    const tokens = tokensOf(text.replace(/\r(?!\n)/g, "\n"), effort);
    if (!tokens) return undefined;
    if (tokens.some(isTooDeep)) return { documents: [], isTooDeep: true };
    return { documents: [...composer.compose(tokens)], isTooDeep: false };
  } catch (error) {
    // The parser calls itself once for each level: only a text nested thousands of times over exhausts the stack.
    if (error instanceof RangeError) return { documents: [], isTooDeep: true };
    throw error;
  }
}

function tokensOf(text: string, effort: Effort): readonly CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    if (!effort.takeLexeme()) return undefined;
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  return [...tokens, ...parser.end()];
}

function isTooDeep(root: CST.Token): boolean {
  let level: readonly CST.Token[] = root.type === "document" && root.value ? [root.value] : [];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > maxDepth) return true;
    level = level.flatMap((token) =>
      "items" in token ? token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat()) : [],
    );
  }
  return false;
}

/** What a parser says, before it is known how far the damage reaches. */
interface Complaint {
  readonly kind: SyntaxFaultKind;
  readonly detail: string;
  readonly start: number;
  readonly end: number;
}

const mostFaults = 100;

/** The first complaint of each stretch that is in doubt: the others only echo it. */
function withoutEchoes(text: string, complaints: readonly Complaint[]): readonly SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  for (const { kind, detail, start, end } of [...complaints].sort((a, b) => a.start - b.start)) {
    if (faults.length === mostFaults) break;
    if (start > (faults.at(-1)?.doubt.end ?? -1)) faults.push(faultAt(text, kind, detail, start, end));
  }
  return faults;
}

const isNothing = (node: Node | undefined): boolean => node?.kind === "scalar" && node.start === node.end;

function convert(
  text: string,
  source: ParsedNode | null,
  parent: Parent,
  anchors: Map<string, Node>,
  faults: Complaint[],
  at = 0,
): Node {
  if (source === null) return scalar(parent, absentAt(text, at), "", "plain", {});
  const [start, end] = source.range;
  if (isAlias(source)) {
    const target = anchors.get(source.source);
    if (!target) faults.push({ kind: "alias", detail: `no anchor &${source.source}`, start, end });
    return alias(parent, { start, end }, source.source, target);
  }
  const marks = { anchor: source.anchor, tag: source.tag };
  if (isScalar(source)) {
    const style = styles[source.type ?? "PLAIN"];
    const isBlock = style === "literal" || style === "folded";
    const span = isBlock ? trimEnd(text, { start, end }) : start === end ? absentAt(text, start) : { start, end };
    return remember(scalar(parent, span, source.source, style, marks), anchors);
  }
  const flow = source.flow === true;
  if (isMap(source)) {
    const open = newMap(parent, start, flow, marks);
    remember(open, anchors);
    for (const pair of source.items) {
      const key = convert(text, pair.key, open, anchors, faults, start);
      addPair(open, key, convert(text, pair.value, open, anchors, faults, key.end));
    }
    const hasBraces = flow && text[start] === "{" && open.pairs[0]?.key.start !== start;
    if (hasBraces) closeAt(open, end);
    else startAtKey(text, open);
    return open;
  }
  const open = newList(parent, start, flow, marks);
  remember(open, anchors);
  if (isSeq(source)) for (const item of source.items) addItem(open, convert(text, item, open, anchors, faults, start));
  if (flow) closeAt(open, end);
  return open;
}

function remember<T extends Node>(node: T, anchors: Map<string, Node>): T {
  if (node.kind !== "alias" && node.anchor !== undefined) anchors.set(node.anchor, node);
  return node;
}

const kinds: Readonly<Record<string, SyntaxFaultKind>> = {
  TAB_AS_INDENT: "tab",
  BAD_ALIAS: "alias",
  MULTIPLE_DOCS: "documents",
  BAD_INDENT: "indentation",
  MISSING_CHAR: "colon",
  BLOCK_AS_IMPLICIT_KEY: "colon",
  MULTILINE_IMPLICIT_KEY: "colon",
};

function complaintOf(error: YAMLError): Complaint {
  const kind = /closing .*quote/i.test(error.message)
    ? "quote"
    : /flow|bracket|\[|\{/i.test(error.message) && error.code === "MISSING_CHAR"
      ? "bracket"
      : (kinds[error.code] ?? "other");
  return { kind, detail: error.message.split("\n")[0] ?? "", start: error.pos[0], end: error.pos[1] };
}

/** After these, only their own line is in doubt; after the others, the rest of the block that they stand in. */
const localKinds: ReadonlySet<SyntaxFaultKind> = new Set(["alias", "documents", "colon"]);

function faultAt(text: string, kind: SyntaxFaultKind, detail: string, at: number, to = at + 1): SyntaxFault {
  const start = Math.min(at, text.length);
  const end = Math.max(start, Math.min(Math.max(to, start + 1), lineEnd(text, start)));
  const doubt = {
    start: lineStart(text, start),
    end: localKinds.has(kind) ? lineEnd(text, end) : blockEnd(text, start),
  };
  return { kind, detail, start, end, doubt };
}

/** Where the block that holds an offset ends: at the next key in column 0, or at the next item of the outermost list. */
function blockEnd(text: string, offset: number): number {
  const before = text.slice(0, lineEnd(text, offset)).split(/\r\n|\r|\n/);
  const top = before.findLastIndex((line) => /^[^\s#-]/.test(line));
  const dashes = before.slice(top + 1).flatMap((line) => /^ *(?=-(?: |$))/.exec(line)?.[0].length ?? []);
  const indent = Math.min(...dashes);
  const from = lineEnd(text, offset);
  const next = new RegExp(
    `(?:\\r\\n|\\r|\\n)(?:[^\\s#-]${Number.isFinite(indent) ? `| {0,${indent}}-(?:[ \\r\\n]|$)` : ""})`,
  ).exec(text.slice(from));
  return next ? from + next.index : text.length;
}
