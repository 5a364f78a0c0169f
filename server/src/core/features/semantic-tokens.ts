/** What is over, marked so that a theme can dim it: closed items, and institutions that are no longer there. */
import type { Range, SemanticTokens, SemanticTokensLegend } from "vscode-languageserver-types";
import { placeInTime } from "../day.ts";
import type { Document } from "../document.ts";
import { isOpenAfter, type Item } from "../paper.ts";
import type { Node, Span } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import { institutionsNamed } from "./named-institutions.ts";
import { dayOfLookAt } from "./vantage.ts";

const types = ["closedItem", "retiredInstitution"] as const;

export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [] };

/** On one line. */
interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: (typeof types)[number];
}

/** The tokens of a document, or of a range of it, in the encoding of the protocol. */
export function semanticTokens(workspace: Workspace, document: Document, range?: Range): SemanticTokens {
  const within = range
    ? { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }
    : { start: 0, end: document.text.length };
  const tokens = [
    ...closedItems(document, within).flatMap((span) => linesOf(document, span, "closedItem")),
    ...retiredInstitutions(workspace, document, within).flatMap((span) =>
      linesOf(document, span, "retiredInstitution"),
    ),
  ];
  return { data: encode(tokens) };
}

const touches = (span: Span, within: Span): boolean => span.start <= within.end && span.end >= within.start;

/** The ids and titles of items that the paper's last entry closes. */
function closedItems(document: Document, within: Span): readonly Span[] {
  const isClosed = ({ history }: Item): boolean => {
    const last = history.at(-1);
    return last !== undefined && !isOpenAfter(last);
  };
  return (document.paper?.items ?? [])
    .filter((item) => touches(item.node, within) && isClosed(item))
    .flatMap(({ id, titleNode }) => [...textsOf(document, id?.node), ...textsOf(document, titleNode)])
    .filter((span) => touches(span, within));
}

/** A text, or the same text in several languages; of a block of text, the lines below the sign that begins it. */
function textsOf(document: Document, node: Node | undefined): readonly Span[] {
  if (node?.kind === "map")
    return node.pairs.flatMap(({ value }) => (value.kind === "scalar" ? textsOf(document, value) : []));
  if (node?.kind !== "scalar") return [];
  const isBlock = node.style === "literal" || node.style === "folded";
  const head = isBlock ? (/^[^\r\n]*/.exec(document.text.slice(node.start, node.end))?.[0].length ?? 0) : 0;
  return [{ start: node.start + head, end: node.end }];
}

/** Those that were gone on the day on which we look. */
function retiredInstitutions(workspace: Workspace, document: Document, within: Span): readonly Span[] {
  return [...institutionsNamed(document, within)].filter(({ kind, id, path }) => {
    const validity = workspace.institutions.get(kind, id)?.validity;
    return validity?.to !== undefined && placeInTime(dayOfLookAt(workspace, document, path), validity) === "after";
  });
}

/** One token for each line of a span, without the indentation. */
function linesOf(document: Document, { start, end }: Span, type: Token["type"]): readonly Token[] {
  const [first, last] = [document.positionAt(start), document.positionAt(end)];
  return Array.from({ length: last.line - first.line + 1 }, (_, index) => {
    const line = first.line + index;
    const from = index === 0 ? start : (document.lineStarts[line] ?? end);
    const written = document.text.slice(from, Math.min(end, document.lineStarts[line + 1] ?? end));
    const indent = written.length - written.trimStart().length;
    const lineStart = document.lineStarts[line] ?? 0;
    return { line, character: from - lineStart + indent, length: written.trim().length, type };
  }).filter(({ length }) => length > 0);
}

/** Each token by its distance from the one before it; of two that overlap, the first counts. */
function encode(tokens: readonly Token[]): number[] {
  const data: number[] = [];
  let [line, character, end] = [0, 0, 0];
  for (const token of [...tokens].sort((a, b) => a.line - b.line || a.character - b.character)) {
    const isSameLine = token.line === line;
    if (isSameLine && token.character < end) continue;
    data.push(
      token.line - line,
      isSameLine ? token.character - character : token.character,
      token.length,
      types.indexOf(token.type),
      0,
    );
    [line, character, end] = [token.line, token.character, token.character + token.length];
  }
  return data;
}
