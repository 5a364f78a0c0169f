/** Reads the comments that silence findings on one line: `# kertas-kerja-ignore RULE-ID: reason`, never taken from within a text. */
import { nodeAtOffset } from "./cursor.ts";
import type { Document } from "./document.ts";
import { lineEnd, lineStart } from "./edit.ts";
import type { Finding } from "./finding.ts";
import { groupBy } from "./group-by.ts";
import type { Span } from "./tree.ts";

export const ignoreWord = "kertas-kerja-ignore";

/** A comment that silences. Its span is that of the whole comment. */
export interface Ignore extends Span {
  readonly rules: readonly (Span & { readonly id: string })[];
  /** Nothing is silenced without one. */
  readonly hasReason: boolean;
  /** Nothing else stands in its line: it speaks of the line below. */
  readonly isAlone: boolean;
  /** The line, counted from 0, whose findings it silences. */
  readonly line: number;
}

/** What cannot be read, and what is said about the comments themselves, is always said. */
const neverSilent: ReadonlySet<string> = new Set(["yaml-syntax", "unused-ignore"]);

export const canBeIgnored = (rule: string): boolean => !neverSilent.has(rule);

/** Whether an offset lies inside a text, where a comment would be part of it. */
export function isInText({ tree, text }: Pick<Document, "tree" | "text">, offset: number): boolean {
  const node = nodeAtOffset(tree, offset);
  if (node?.kind !== "scalar" || offset <= node.start || offset >= node.end) return false;
  // Behind the sign that begins a block of text, up to the line's end, a comment may stand.
  const isBlock = node.style === "literal" || node.style === "folded";
  return !isBlock || offset > lineEnd(text, node.start);
}

/** The comment in the line of an offset. */
export function commentAt(document: Pick<Document, "tree" | "text">, offset: number): Span | undefined {
  const { text } = document;
  const start = lineStart(text, offset);
  const end = lineEnd(text, offset);
  for (const match of text.slice(start, end).matchAll(/(?<=^\uFEFF?|[ \t])#/g)) {
    const at = start + match.index;
    if (!isInText(document, at)) return { start: at, end: start + text.slice(start, end).trimEnd().length };
  }
  return undefined;
}

const known = new WeakMap<object, boolean>();

/** Whether the word is in the text of a document, or of a part of one. */
function isIn(part: { readonly text: string }): boolean {
  let isThere = known.get(part);
  if (isThere === undefined) known.set(part, (isThere = part.text.includes(ignoreWord)));
  return isThere;
}

/** Every comment of a document that silences, in the order written. */
export function ignoresIn(document: Document): readonly Ignore[] {
  const { parts } = document.tree;
  if (!(parts ? isIn(parts.frame) || parts.pieces.some(({ piece }) => isIn(piece)) : isIn(document))) return [];
  const ignores: Ignore[] = [];
  const below = new Map<number, number>();
  // The last one first: those that stand above others speak of the same line.
  for (const match of [...document.text.matchAll(new RegExp(`#[ \\t]*${ignoreWord}(?![\\w-])`, "g"))].reverse()) {
    const comment = commentAt(document, match.index);
    if (comment?.start === match.index) ignores.push(readIgnore(document, comment, match[0].length, below));
  }
  return ignores.reverse();
}

function readIgnore(document: Document, { start, end }: Span, lead: number, below: Map<number, number>): Ignore {
  const said = document.text.slice(start + lead, end);
  const colon = said.indexOf(":");
  const named = colon < 0 ? said : said.slice(0, colon);
  const rules = [...named.matchAll(/(?<=^\s*|,\s*)[^\s,]+/g)].map(({ 0: id, index }) => {
    const at = start + lead + index;
    return { id, start: at, end: at + id.length };
  });
  const isAlone = isBlankBefore(document.text, start);
  const own = document.positionAt(start).line;
  const line = isAlone ? lineBelow(document, own, below) : own;
  return { start, end, rules, hasReason: colon >= 0 && /[\p{L}\p{N}]/u.test(said.slice(colon)), isAlone, line };
}

const isBlankBefore = (text: string, offset: number): boolean =>
  /^\uFEFF?[ \t]*$/.test(text.slice(lineStart(text, offset), offset));

/** The next line that is no comment in its turn. `below` are the lines below comments further down. */
function lineBelow(document: Document, own: number, below: Map<number, number>): number {
  let line = own + 1;
  while (!below.has(line) && isCommentAlone(document, line)) line++;
  const found = below.get(line) ?? line;
  below.set(own, found);
  return found;
}

function isCommentAlone(document: Document, line: number): boolean {
  const start = document.lineStarts[line];
  const comment = start === undefined ? undefined : commentAt(document, start);
  return comment !== undefined && isBlankBefore(document.text, comment.start);
}

/** A rule that a comment names though it silences nothing: because of the comment, or because there is nothing to silence. */
export interface UnusedIgnore {
  readonly ignore: Ignore;
  /** Undefined where the comment names none. */
  readonly rule: Ignore["rules"][number] | undefined;
}

/** The findings that no comment silences, and what of the comments was of no use. */
export function applyIgnores(
  document: Document,
  findings: readonly Finding[],
): { readonly kept: readonly Finding[]; readonly unused: readonly UnusedIgnore[] } {
  const ignores = ignoresIn(document);
  if (ignores.length === 0) return { kept: findings, unused: [] };
  const silenced = new Set<Finding>();
  const unused: UnusedIgnore[] = [];
  const lineOf = (finding: Finding): number => document.positionAt(finding.start).line;
  const found = groupBy(findings, (finding) => `${lineOf(finding)} ${finding.rule}`);
  for (const ignore of ignores) {
    if (ignore.rules.length === 0) unused.push({ ignore, rule: undefined });
    for (const rule of ignore.rules) {
      const isAble = ignore.hasReason && canBeIgnored(rule.id);
      const meant = isAble ? (found.get(`${ignore.line} ${rule.id}`) ?? []) : [];
      if (meant.length === 0) unused.push({ ignore, rule });
      for (const finding of meant) silenced.add(finding);
    }
  }
  return { kept: findings.filter((finding) => !silenced.has(finding)), unused };
}
