/** Mistakes of whole lines: tabs, indentation, dashes, colons, a second document. */
import type { Change } from "../tree.ts";
import type { Refusal } from "./fast.ts";
import { isPlain, lineBeside, linesAbove, opens, readLine, withLine, type Line } from "./line.ts";
import { insert, mistake, type Mistake } from "./mistake.ts";

/** `---` or `...` in the midst: the tree is that of the first document. */
export function secondDocument(text: string, { at, reason }: Refusal): Mistake | undefined {
  const marker = /^(?:---|\.\.\.)(?=[ \t\r\n]|$)/gm;
  for (let match = marker.exec(text); match; match = marker.exec(text)) {
    const before = text.slice(0, match.index);
    if (!/^[^\s#%\uFEFF]/m.test(before)) continue;
    if (match.index > at && !/second document/.test(reason)) return undefined;
    const start = match.index;
    return mistake(text, "documents", { start, end: start + 3 }, [{ start, end: text.length, text: "" }], "never");
  }
  return undefined;
}

const strange = (text: string, line: Line): boolean =>
  /[\t\u00A0]/.test(text.slice(line.start, line.start + line.indent));

/** Tabs (or no-break spaces) where spaces are due, in this line and those around it. */
export function tabs(text: string, _: Refusal, line: Line): Mistake | undefined {
  const above = lineBeside(text, line, "above");
  let first = strange(text, line) ? line : above && strange(text, above) ? above : undefined;
  if (!first) return undefined;
  for (let at = lineBeside(text, first, "above"); at && strange(text, at); at = lineBeside(text, at, "above"))
    first = at;
  let seen = linesAbove(text, first);
  const changes: Change[] = [];
  let shift: number | undefined;
  for (let at: Line | undefined = first; at && strange(text, at); at = lineBeside(text, at, "below")) {
    const width = text.slice(at.start, at.start + at.indent).replaceAll("\t", "  ").length;
    const owner = seen.at(-1);
    const indent: number =
      owner && ((shift === undefined && opens(owner)) || (!at.key && at.dashes.length === 0))
        ? Math.max(owner.column + 2, shift === undefined ? 0 : width + shift)
        : fit(seen, at, width + (shift ?? 0));
    shift ??= indent - width;
    changes.push({ start: at.start, end: at.start + at.indent, text: " ".repeat(indent) });
    seen = withLine(seen, moved(at, indent));
  }
  return mistake(text, "tab", { start: first.start, end: first.start + first.indent }, changes, "sure");
}

const moved = (line: Line, indent: number): Line => ({
  ...line,
  indent,
  column: line.column + indent - line.indent,
  dashes: line.dashes.map((dash) => dash + indent - line.indent),
});

/** The columns in which a line like this one may begin, after these lines. */
function columnsFor(above: readonly Line[], line: Line): readonly number[] {
  const columns: number[] = [];
  let limit = Infinity;
  for (const at of above.toReversed()) {
    const own = line.dashes.length > 0 ? at.dashes : at.key ? [at.column] : [];
    columns.push(...own.filter((column) => column <= limit));
    limit = Math.min(limit, at.indent);
  }
  const last = above.at(-1);
  if (last && line.dashes.length > 0 && opens(last) && last.key) columns.push(last.column);
  return columns;
}

/** The indentation nearest to the wanted one with which a line belongs somewhere. */
function fit(above: readonly Line[], line: Line, wanted: number): number {
  const last = above.at(-1);
  const columns = columnsFor(above, line);
  if (!last || columns.includes(wanted) || (opens(last) && wanted > last.column)) return wanted;
  const choices = opens(last) ? [...columns, last.column + 2] : columns;
  const distance = (column: number): number => Math.abs(column - wanted);
  return choices.toSorted((a, b) => distance(a) - distance(b) || b - a)[0] ?? wanted;
}

/** A key or a dash that stands in a column where nothing is. */
export function misaligned(text: string, _: Refusal, line: Line): Mistake | undefined {
  if (!line.key && line.dashes.length === 0) return undefined;
  const above = linesAbove(text, line);
  const last = above.at(-1);
  const isAmongKeys = last?.key !== undefined && last.column === line.indent && !opens(last);
  if (line.dashes.length > 0 && isAmongKeys) return strayDash(text, line);
  const indent = fit(above, line, line.indent);
  if (indent === line.indent) return undefined;
  const columns = columnsFor(above, line);
  const changes: Change[] = [];
  const belongs = (at: Line): boolean =>
    at.indent === line.indent || (at.indent > line.indent && !columns.includes(at.indent));
  for (let at: Line | undefined = line; at && belongs(at); at = lineBeside(text, at, "below"))
    changes.push({ start: at.start, end: at.start + at.indent, text: " ".repeat(at.indent + indent - line.indent) });
  const start = line.start + line.indent;
  const span = line.dashes.length > 0 ? { start, end: start + 1 } : (line.key ?? line.value);
  return mistake(text, "indentation", span, changes, "likely");
}

/** An item among keys: the tree goes on without it. */
function strayDash(text: string, line: Line): Mistake {
  const changes: Change[] = [];
  for (
    let at: Line | undefined = line;
    at && (at === line || at.indent > line.indent);
    at = lineBeside(text, at, "below")
  )
    changes.push(insert(at.start + at.indent, "# "));
  const start = line.start + line.indent;
  return mistake(text, "indentation", { start, end: start + 1 }, changes, "never");
}

/** `-value` beside `- value`, or a line without a dash among items. */
export function missingDash(text: string, _: Refusal, line: Line): Mistake | undefined {
  if (line.key || line.dashes.length > 0 || opens(line)) return undefined;
  const isBesideItems = linesAbove(text, line).some(({ dashes }) => dashes.includes(line.indent));
  if (!isBesideItems) return undefined;
  if (text[line.content] !== "-") return mistake(text, "dash", line.value, [insert(line.content, "- ")], "likely");
  const span = { start: line.content, end: line.content + 1 };
  return mistake(text, "dash", span, [insert(span.end, " ")], "sure");
}

const unspaced = (text: string, line: Line): RegExpExecArray | null =>
  /^[A-Za-z][\w-]*[ \t]?:(?![ \t]|$|\/\/)/.exec(text.slice(line.content, Math.min(line.end, line.content + 100)));

/** `key:value`, in this line or one just above it. */
export function missingSpace(text: string, _: Refusal, line: Line): Mistake | undefined {
  let found: Line | undefined = unspaced(text, line) && !line.key ? line : undefined;
  for (
    let at = lineBeside(text, line, "above");
    at && !at.key && unspaced(text, at);
    at = lineBeside(text, at, "above")
  )
    found = at;
  const key = found && unspaced(text, found)?.[0];
  if (!found || key === undefined) return undefined;
  const end = found.content + key.length;
  const blanks = /^\u00A0*/.exec(text.slice(end, found.end))?.[0].length ?? 0;
  return mistake(text, "space", { start: found.content, end }, [{ start: end, end: end + blanks, text: " " }], "sure");
}

/** Lines of text among keys: either a key without its colon, or text that was to go on from the line above. */
export function missingColon(text: string, { reason }: Refusal, line: Line): Mistake | undefined {
  const isPast = /multiline key/.test(reason) && line.key !== undefined;
  let first = isPast ? lineBeside(text, line, "above") : line;
  if (!first || first.key || first.dashes.length > 0 || opens(first)) return undefined;
  const lines = [first];
  let owner = lineBeside(text, first, "above");
  for (; owner && !owner.key && owner.dashes.length === 0; owner = lineBeside(text, owner, "above")) {
    first = owner;
    lines.push(first);
  }
  lines.reverse();
  const [strays, depth] = owner ? continuation(text, owner, lines) : [lines, undefined];
  const put = (at: Line): string => (depth === undefined ? "# " : " ".repeat(Math.max(0, depth - at.indent)));
  const changes = strays.map((at) => insert(at.content, put(at))).filter((change) => change.text !== "");
  if (changes.length === 0) return undefined;
  return mistake(text, "colon", (strays[0] ?? first).value, changes, depth === undefined ? "never" : "likely");
}

/** Those of the lines below a key that are not deep enough to go on with its text, and how deep they must be. */
function continuation(
  text: string,
  owner: Line,
  lines: readonly Line[],
): readonly [readonly Line[], number | undefined] {
  const isBlock = /^[|>]/.test(text.slice(owner.value.start, owner.value.end));
  if (!owner.key || (!isBlock && !isPlain(text, owner))) return [lines, undefined];
  const indent = lines[0]?.indent ?? 0;
  if (!isBlock || indent <= owner.column) return [lines, owner.column + 2];
  return [lines.filter((at) => at.indent < indent), indent];
}

/** The line at an offset; the last one that holds anything where the text ends. */
export function lineOf(text: string, at: number): Line {
  const line = readLine(text, at);
  return line.content < line.end ? line : (lineBeside(text, line, "above") ?? line);
}
