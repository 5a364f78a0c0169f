/** What is over, marked so that a theme can dim it: closed items, and institutions that are no longer there. */
import type { Range, SemanticTokens, SemanticTokensLegend } from "vscode-languageserver-types";
import { Memory, partsOf } from "../by-piece.ts";
import { placeInTime, type Day } from "../day.ts";
import type { Document } from "../document.ts";
import { isOpenAfter, type Item } from "../paper.ts";
import { moveSpan } from "../tree/moved.ts";
import type { Node, Span } from "../tree.ts";
import type { Workspace } from "../workspace.ts";
import { dayOfReference } from "../references.ts";
import { institutionsNamed, type Named } from "./named-institutions.ts";
import { dayOfLook } from "./vantage.ts";

const types = ["closedItem", "retiredInstitution"] as const;

export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: [...types], tokenModifiers: [] };

/** On one line. */
interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: (typeof types)[number];
}

/** On one line, in the offsets of its part. */
interface Marked extends Span {
  readonly type: Token["type"];
}

const memory = new Memory<readonly Marked[]>();

/** The tokens of a document, or of a range of it, in the encoding of the protocol. */
export function semanticTokens(workspace: Workspace, document: Document, range?: Range): SemanticTokens {
  const within = range && { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const asOf = dayOfLook(workspace, document);
  const isPaper = document.paper !== undefined;
  const marked = partsOf(document).flatMap((part) =>
    memory
      .recall(part, document, [workspace.institutions, asOf, workspace.lookOn, isPaper], () => {
        const read = part.read();
        return [...(isPaper ? closedItems(read) : []), ...retiredInstitutions(workspace, read, asOf)];
      })
      .map(({ type, ...span }) => ({ type, ...moveSpan(span, part.move) })),
  );
  const shown = within ? marked.filter((span) => touches(span, within)) : marked;
  return {
    data: encode(shown.map(({ type, start, end }) => ({ type, ...document.positionAt(start), length: end - start }))),
  };
}

const touches = (span: Span, within: Span): boolean => span.start <= within.end && span.end >= within.start;

/** The ids and titles of items that the paper's last entry closes. */
function closedItems(document: Document): readonly Marked[] {
  const isClosed = ({ history }: Item): boolean => {
    const last = history.at(-1);
    return last !== undefined && !isOpenAfter(last);
  };
  return (document.paper?.items ?? [])
    .filter(isClosed)
    .flatMap(({ id, titleNode }) => [...textsOf(document, id?.node), ...textsOf(document, titleNode)])
    .flatMap((span) => linesOf(document, span, "closedItem"));
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

function retiredInstitutions(workspace: Workspace, document: Document, asOf: Day): readonly Marked[] {
  const isGone = ({ kind, id, path }: Named): boolean => {
    const validity = workspace.institutions.get(kind, id)?.validity;
    if (validity?.to === undefined) return false;
    const day = workspace.lookOn ?? dayOfReference({ path }, { document, asOf }) ?? asOf;
    return placeInTime(day, validity) === "after";
  };
  return [...institutionsNamed(document)]
    .filter(isGone)
    .flatMap((span) => linesOf(document, span, "retiredInstitution"));
}

/** One for each line of a span, without the indentation. */
function linesOf(document: Document, { start, end }: Span, type: Token["type"]): readonly Marked[] {
  const [first, last] = [document.positionAt(start).line, document.positionAt(end).line];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const from = index === 0 ? start : (document.lineStarts[first + index] ?? end);
    const written = document.text.slice(from, Math.min(end, document.lineStarts[first + index + 1] ?? end));
    const at = from + written.length - written.trimStart().length;
    return { start: at, end: at + written.trim().length, type };
  }).filter((marked) => marked.end > marked.start);
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
