/** The changes that migrations are made of, as text edits that lose nothing: no word, comment, quote, anchor or blank line. */
import { columnOf, lineEnd, lineEndingOf, lineStart } from "../edit.ts";
import type { Edit } from "../finding.ts";
import { commentAt } from "../ignores.ts";
import { asScalar, pairOf } from "../read.ts";
import { settleComment } from "../settle.ts";
import type { AliasNode, MapNode, Node, Pair, ScalarNode, Span } from "../tree.ts";
import type { Source } from "./migration.ts";

/** What is said to people, in the languages of papers. */
export type Said = Readonly<Record<Source["language"], string>>;

const insert = (at: number, text: string): Edit => ({ start: at, end: at, text });

/** The maps of a list that stand in it themselves: what an alias stands for is changed where it is written. */
export const mapsUnder = (map: MapNode, key: string): readonly MapNode[] => {
  const list = pairOf(map, key)?.value;
  return list?.kind === "list" ? list.items.flatMap((item) => (item.kind === "map" ? item : [])) : [];
};

/** Gives a key another name; where the map has one of that name already, people choose. */
export function renameKey(source: Source, pair: Pair | undefined, name: string): readonly Edit[] {
  if (!pair) return [];
  if (pairOf(pair.map, name)) return keepAsComments(source, [{ pair, question: alreadyThere(name) }]);
  return [rewrite(source.text, pair.key, name)];
}

const alreadyThere = (name: string): Said => ({
  id: `${name} sudah ada; pilih salah satu`,
  ms: `${name} sudah ada; sila pilih salah satu`,
});

/** Puts other words in the place of those that the list has, whatever their quotes. */
export function renameValue(
  { text }: Source,
  pair: Pair | undefined,
  names: Readonly<Record<string, string>>,
): readonly Edit[] {
  const scalar = pair?.value.kind === "scalar" ? pair.value : undefined;
  const name = scalar && Object.hasOwn(names, scalar.text) ? names[scalar.text] : undefined;
  return scalar && name !== undefined ? [rewrite(text, scalar, name)] : [];
}

/** Another content in the same quotes; letters written otherwise (`"\x4a"`) give way to plain ones. */
export function rewrite(text: string, node: Node, content: string): Edit {
  const written = asScalar(node)?.text ?? "";
  const at = node.kind === "scalar" ? text.slice(node.start, node.end).indexOf(written) : -1;
  if (at < 0 || written === "") return { start: node.start, end: node.end, text: content };
  return { start: node.start + at, end: node.start + at + written.length, text: content };
}

/** A pair that the format has no more, and what people are asked about it. */
export interface Kept {
  readonly pair: Pair;
  readonly question?: Said | undefined;
}

/** Keeps pairs as comments: in their places, or above the braces that they stood in. */
export function keepAsComments(source: Source, kept: readonly Kept[]): readonly Edit[] {
  const { text, language } = source;
  const inBraces = new Map<MapNode, Pair[]>();
  const comments = kept.flatMap(({ pair, question }) => {
    const asked = question ? [settleComment(`${keyText(pair)}: ${question[language]}`)] : [];
    if (!pair.map.flow) return commentOut(text, pair, asked);
    inBraces.set(pair.map, [...(inBraces.get(pair.map) ?? []), pair]);
    const lines = text.slice(pair.start, pair.end).split(/\r\n|\r|\n/);
    return [above(text, pair.map, [...asked, ...lines.map((line) => `# ${line.trim()}`)])];
  });
  return [...comments, ...[...inBraces.values()].flatMap((pairs) => removeInBraces(text, pairs))];
}

const keyText = ({ key }: Pair): string => asScalar(key)?.text ?? "";

function commentOut(text: string, pair: Pair, asked: readonly string[]): readonly Edit[] {
  const start = pair.start - (/\?[ \t]+$/.exec(text.slice(lineStart(text, pair.start), pair.start))?.[0].length ?? 0);
  const column = columnOf(text, start);
  const below = lineEndingOf(text) + " ".repeat(column);
  return [
    insert(start, `${asked.map((line) => line + below).join("")}# `),
    ...linesBetween(text, start, pair.end).map((line) => {
      if (lineEnd(text, line) === line) return insert(line, `${" ".repeat(column)}#`);
      const indent = /^[ \t]*/.exec(text.slice(line))?.[0].length ?? 0;
      return insert(line + Math.min(column, indent), "# ");
    }),
  ];
}

/** Lines above the one in which the outermost braces around a node begin. */
export function above(text: string, node: Node, lines: readonly string[]): Edit {
  let outer = node;
  while (outer.parent?.flow) outer = outer.parent;
  const line = lineStart(text, outer.start);
  const at = line + (text.startsWith("\uFEFF", line) ? 1 : 0);
  const indent = /^[ \t]*/.exec(text.slice(at))?.[0] ?? "";
  return insert(at, lines.map((one) => indent + one + lineEndingOf(text)).join(""));
}

/** Takes pairs, each with a comma, out of a map in braces; comments around them stay. */
function removeInBraces(text: string, gone: readonly Pair[]): readonly Edit[] {
  const pairs = gone[0]?.map.pairs ?? [];
  const edits: Edit[] = [];
  for (let index = 0; index < pairs.length; index++) {
    const first = index;
    while (pairs[index] && gone.includes(pairs[index] as Pair)) index++;
    if (index > first) edits.push(...removeRun(text, pairs.slice(first, index), pairs[first - 1], pairs[index]));
  }
  return edits;
}

/** Takes out pairs that follow one another, with the commas behind them; the comma before them, where nothing follows. */
function removeRun(
  text: string,
  run: readonly Pair[],
  previous: Pair | undefined,
  next: Pair | undefined,
): readonly Edit[] {
  const whole = next ? [...run, next] : previous ? [previous, ...run] : run;
  const gaps = whole.slice(1).map((pair, index) => ({ start: whole[index]?.end ?? pair.start, end: pair.start }));
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  if (gaps.every(({ start, end }) => !/[#\r\n]/.test(text.slice(start, end))))
    return [{ start: next || !previous ? first.start : previous.end, end: next ? next.start : last.end, text: "" }];
  const commas = gaps.map(({ start }) => start + (/^(?:\s|#.*)*/.exec(text.slice(start))?.[0].length ?? 0));
  // No blanks are left at a line's end.
  const isLast = /^,?[ \t]*[\r\n]/.test(text.slice(last.end));
  const blanks = isLast
    ? (/(?<=\S)[ \t]+$/.exec(text.slice(lineStart(text, first.start), first.start))?.[0].length ?? 0)
    : 0;
  return [
    ...run.map(({ start, end }) => ({ start: start - (start === first.start ? blanks : 0), end, text: "" })),
    ...commas.map((comma) => ({ start: comma, end: comma + 1, text: "" })),
  ];
}

/** The starts of the lines that begin after one offset and not after another. */
function linesBetween(text: string, start: number, end: number): readonly number[] {
  const lines: number[] = [];
  for (const match of text.slice(start, end).matchAll(/\r\n|\r|\n/g)) lines.push(start + match.index + match[0].length);
  return lines;
}

/** Moves the lines that begin inside a span to the right; empty ones stay empty. */
export const indentLines = (text: string, start: number, end: number, columns: number): readonly Edit[] =>
  linesBetween(text, start, end)
    .filter((line) => lineEnd(text, line) > line)
    .map((line) => insert(line, " ".repeat(columns)));

/** Behind the colon of a pair. */
export const afterColon = (text: string, pair: Pair): number => text.indexOf(":", pair.key.end) + 1;

/** A lone map as a list of one. */
export function wrapMap(text: string, map: MapNode): readonly Edit[] {
  if (map.flow) return [insert(map.start, "["), insert(map.end, "]")];
  const start = map.pairs[0]?.start ?? map.start;
  return [insert(start, "- "), ...indentLines(text, start, map.end, 2)];
}

/** A lone text as a list of one map that holds it under a key. */
export function wrapText(text: string, pair: Pair, key: string): readonly Edit[] {
  const { value } = pair;
  if (pair.map.flow) return [insert(value.start, `[{ ${key}: `), insert(value.end, " }]")];
  const colon = afterColon(text, pair);
  const indent = lineEndingOf(text) + " ".repeat(columnOf(text, pair.key.start) + 2);
  return [insert(colon, `${indent}- ${key}:`), ...indentLines(text, colon, value.end, 4)];
}

/** Puts one line in the place of a value of any form; the comments inside it follow. */
export function replaceValue(source: Source, pair: Pair, line: string): readonly Edit[] {
  const { text } = source;
  const start = afterColon(text, pair);
  const comments = commentsIn(source, { start, end: pair.end });
  if (pair.map.flow) {
    const edit = { start, end: pair.end, text: ` ${line}` };
    return comments.length > 0 ? [above(text, pair.map, comments), edit] : [edit];
  }
  const end = lineEnd(text, pair.end);
  const [first, ...others] = [...comments, ...commentsIn(source, { start: pair.end, end })];
  const below = lineEndingOf(text) + " ".repeat(columnOf(text, pair.key.start));
  const beside = first === undefined ? "" : ` ${first}`;
  return [{ start, end, text: ` ${line}${beside}${others.map((one) => below + one).join("")}` }];
}

/** The comments of a span, each with its `#`. */
function commentsIn(source: Source, { start, end }: Span): readonly string[] {
  const { text } = source;
  return [start, ...linesBetween(text, start, end)].flatMap((line) => {
    const comment = commentAt(source, line);
    return comment && comment.start >= start && comment.start < end ? text.slice(comment.start, comment.end) : [];
  });
}

/** Leaves a part of a value under its key, and gives the other part a key of its own below it. */
export function splitValue(text: string, pair: Pair, kept: string, line: string): readonly Edit[] {
  const edit = rewrite(text, pair.value, kept);
  if (pair.map.flow) return [edit, insert(pair.end, `, ${line}`)];
  const below = lineEndingOf(text) + " ".repeat(columnOf(text, pair.key.start));
  return [edit, insert(lineEnd(text, pair.end), below + line)];
}

/**
 * Puts pairs of the root into a map of their own under a new key, in the place of the first: those that follow one
 * another stay where they are, those that stand apart join them.
 */
export function nest({ text, root }: Source, names: readonly string[], key: string): readonly Edit[] {
  const chosen = root.pairs.filter((pair) => names.includes(keyText(pair)));
  const [first] = chosen;
  if (!first) return [];
  const from = root.pairs.indexOf(first);
  const together = chosen.filter((pair, index) => root.pairs.indexOf(pair) === from + index);
  const last = together.at(-1) ?? first;
  const apart = chosen.slice(together.length);
  return root.flow ? nestInBraces(text, first, last, apart, key) : nestInLines(text, first, last, apart, key);
}

function nestInBraces(text: string, first: Pair, last: Pair, apart: readonly Pair[], key: string): readonly Edit[] {
  const joining = apart.map(({ start, end }) => `, ${text.slice(start, end)}`).join("");
  return [insert(first.start, `${key}: { `), insert(last.end, `${joining} }`), ...removeInBraces(text, apart)];
}

function nestInLines(text: string, first: Pair, last: Pair, apart: readonly Pair[], key: string): readonly Edit[] {
  const eol = lineEndingOf(text);
  const outer = " ".repeat(columnOf(text, first.start));
  const joining = apart.map((pair) => {
    const lines = text.slice(pair.start, lineEnd(text, pair.end)).split(/\r\n|\r|\n/);
    return lines.map((line, index) => `${eol}${line === "" ? "" : `${index === 0 ? outer : ""}  ${line}`}`).join("");
  });
  return [
    insert(first.start, `${key}:${eol}${outer}  `),
    ...indentLines(text, first.start, last.end, 2),
    insert(lineEnd(text, last.end), joining.join("")),
    ...apart.map((pair) => removeLines(text, pair)),
  ];
}

function removeLines(text: string, pair: Pair): Edit {
  const end = lineEnd(text, pair.end);
  const lineBreak = /^(?:\r\n|\r|\n)/.exec(text.slice(end))?.[0].length ?? 0;
  return { start: lineStart(text, pair.start), end: end + lineBreak, text: "" };
}

/** The scalars of a value, lists and maps in it opened; undefined where an alias stands for more than a scalar. */
export function scalarsIn(node: Node): readonly (ScalarNode | AliasNode)[] | undefined {
  if (node.kind === "scalar") return node.value === null ? [] : [node];
  if (node.kind === "alias") return asScalar(node) ? [node] : undefined;
  const inner = (node.kind === "list" ? node.items : node.pairs.map(({ value }) => value)).map(scalarsIn);
  return inner.includes(undefined) ? undefined : inner.flatMap((one) => one ?? []);
}

/** A scalar as it stands in brackets: its own letters, its anchor before it, where those are safe there. */
export function inBrackets(text: string, node: ScalarNode | AliasNode): string {
  const written = text.slice(node.start, node.end);
  const isSafe =
    node.kind === "alias" || (node.style === "plain" ? !/[,[\]{}#\r\n]/.test(written) : !/[\r\n]/.test(written));
  const anchor = node.anchor === undefined ? "" : `&${node.anchor} `;
  return anchor + (isSafe ? written : JSON.stringify(node.text));
}
