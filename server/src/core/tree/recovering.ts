/** The recovering lane: a tree from any text, and what is wrong with it, by `yaml`'s error-tolerant parser. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parseAllDocuments,
  type Document,
  type ParsedNode,
  type YAMLError,
} from "yaml";
import type { Node, SyntaxFault, SyntaxFaultKind, Tree } from "../tree.ts";
import { alias, closeAt, list, map, scalar, trimEnd, type Parent } from "./build.ts";

const styles = {
  PLAIN: "plain",
  QUOTE_SINGLE: "single",
  QUOTE_DOUBLE: "double",
  BLOCK_LITERAL: "literal",
  BLOCK_FOLDED: "folded",
} as const;

/** Never throws; the faults are at the characters at fault, each within one line. */
export function recover(text: string): Tree {
  const documents = parseAllDocuments(text, {
    uniqueKeys: false,
    merge: false,
    version: "1.2",
    schema: "core",
    logLevel: "silent",
    strict: true,
  });
  const first: Document.Parsed | undefined = Array.isArray(documents) ? documents[0] : undefined;
  const faults = (first?.errors ?? []).map((error) => faultOf(text, error));
  const second = Array.isArray(documents) ? documents[1] : undefined;
  if (second) {
    const at = Math.max(0, text.lastIndexOf("---", second.contents?.range[0] ?? second.range[0]));
    faults.push({ kind: "documents", detail: "a second document", start: at, end: Math.min(text.length, at + 3) });
  }
  const anchors = new Map<string, Node>();
  const root = first?.contents ? convert(text, first.contents, undefined, anchors, faults) : undefined;
  return {
    root: isNothing(root) ? undefined : root,
    faults: faults.sort((a, b) => a.start - b.start),
    lane: "recovering",
  };
}

const isNothing = (node: Node | undefined): boolean => node?.kind === "scalar" && node.start === node.end;

function convert(
  text: string,
  source: ParsedNode | null,
  parent: Parent,
  anchors: Map<string, Node>,
  faults: SyntaxFault[],
  at = 0,
): Node {
  if (source === null) return scalar(parent, { start: at, end: at }, "", "plain", {});
  const [start, end] = source.range;
  if (isAlias(source)) {
    const target = anchors.get(source.source);
    if (!target) faults.push({ kind: "alias", detail: `no anchor &${source.source}`, start, end });
    return alias(parent, { start, end }, source.source, target);
  }
  const marks = { anchor: source.anchor, tag: source.tag };
  if (isScalar(source)) {
    const style = styles[(source.type ?? "PLAIN")];
    const span = style === "literal" || style === "folded" ? trimEnd(text, { start, end }) : { start, end };
    const written = style === "plain" ? (source.source ?? String(source.value ?? "")) : String(source.value ?? "");
    return remember(scalar(parent, span, written, style, marks), anchors);
  }
  const flow = source.flow === true;
  if (isMap(source)) {
    const open = map(parent, start, flow, marks);
    remember(open.node, anchors);
    for (const pair of source.items) {
      const key = convert(text, pair.key, open.node, anchors, faults, start);
      open.add(key, convert(text, pair.value, open.node, anchors, faults, key.end));
    }
    if (flow) closeAt(open.node, end);
    return open.node;
  }
  const open = list(parent, start, flow, marks);
  remember(open.node, anchors);
  if (isSeq(source))
    for (const item of source.items) open.add(convert(text, item, open.node, anchors, faults, start));
  if (flow) closeAt(open.node, end);
  return open.node;
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

function faultOf(text: string, error: YAMLError): SyntaxFault {
  const start = Math.min(error.pos[0], text.length);
  const line = /[\r\n]/.exec(text.slice(start));
  const lineEnd = line ? start + line.index : text.length;
  const end = Math.max(start, Math.min(Math.max(error.pos[1], start + 1), lineEnd));
  const kind = /closing .*quote/i.test(error.message)
    ? "quote"
    : /flow|bracket|\[|\{/i.test(error.message) && error.code === "MISSING_CHAR"
      ? "bracket"
      : kinds[error.code];
  return { kind: kind ?? "other", detail: error.message.split("\n")[0] ?? "", start, end };
}
