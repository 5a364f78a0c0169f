/** What edits change in a text, as a unified diff that `patch` and `git apply` take. Read from the edits: nothing is compared. */
import { applyEdits } from "../core/edit.ts";
import type { Edit } from "../core/finding.ts";
import { lineStartsOf } from "../core/lines.ts";

/** Lines from one on, and what stands in their place. */
interface Change {
  /** Counted from 0. */
  readonly at: number;
  readonly old: readonly string[];
  readonly new: readonly string[];
}

/** Lines of the text around a change. */
const context = 3;

/** The diff of a file; empty where nothing changes. */
export function unifiedDiff(name: string, text: string, edits: readonly Edit[]): string {
  const changes = changedLines(text, edits);
  if (changes.length === 0) return "";
  const lines = linesOf(text);
  let added = 0;
  const hunks = group(changes).map((hunk) => {
    const written = writeHunk(hunk, lines, added);
    added += hunk.reduce((sum, change) => sum + change.new.length - change.old.length, 0);
    return written;
  });
  return `--- a/${name}\n+++ b/${name}\n${hunks.join("")}`;
}

/** How many lines are put in, taken out or changed. */
export const countChangedLines = (text: string, edits: readonly Edit[]): number =>
  changedLines(text, edits).reduce((sum, change) => sum + Math.max(change.old.length, change.new.length), 0);

const linesOf = (text: string): readonly string[] => (text === "" ? [] : text.split(/(?<=\n)/));

/** Edits of lines that follow one another as one change; lines that stay the same at its rims are no part of it. */
function changedLines(text: string, edits: readonly Edit[]): readonly Change[] {
  const starts = lineStartsOf(text).filter((start) => start === 0 || text[start - 1] === "\n");
  const lineAt = (offset: number): number => starts.findLastIndex((start) => start <= offset);
  const groups: { first: number; last: number; readonly edits: Edit[] }[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const [first, last] = [lineAt(edit.start), lineAt(edit.end)];
    const before = groups.at(-1);
    if (before && first <= before.last + 1) {
      before.edits.push(edit);
      before.last = Math.max(before.last, last);
    } else groups.push({ first, last, edits: [edit] });
  }
  return groups.flatMap(({ first, last, edits: own }) => {
    const start = starts[first] ?? 0;
    const old = text.slice(start, starts[last + 1] ?? text.length);
    const moved = own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return trim({ at: first, old: linesOf(old), new: linesOf(applyEdits(old, moved)) });
  });
}

function trim({ at, old, new: made }: Change): readonly Change[] {
  let head = 0;
  while (head < old.length && head < made.length && old[head] === made[head]) head++;
  let tail = 0;
  while (tail < old.length - head && tail < made.length - head && old.at(-1 - tail) === made.at(-1 - tail)) tail++;
  const change = { at: at + head, old: old.slice(head, old.length - tail), new: made.slice(head, made.length - tail) };
  return change.old.length + change.new.length > 0 ? [change] : [];
}

/** Changes whose contexts meet. */
function group(changes: readonly Change[]): readonly (readonly Change[])[] {
  const hunks: Change[][] = [];
  for (const change of changes) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.at - (last.at + last.old.length) <= 2 * context) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function writeHunk(hunk: readonly Change[], lines: readonly string[], added: number): string {
  const first = hunk[0]?.at ?? 0;
  const last = hunk.at(-1);
  const start = Math.max(0, first - context);
  const end = Math.min(lines.length, (last?.at ?? 0) + (last?.old.length ?? 0) + context);
  let at = start;
  let body = "";
  let grown = 0;
  for (const change of hunk) {
    body += lines
      .slice(at, change.at)
      .map((line) => mark(" ", line))
      .join("");
    body += change.old.map((line) => mark("-", line)).join("") + change.new.map((line) => mark("+", line)).join("");
    at = change.at + change.old.length;
    grown += change.new.length - change.old.length;
  }
  body += lines
    .slice(at, end)
    .map((line) => mark(" ", line))
    .join("");
  const count = end - start;
  return `@@ -${range(start, count)} +${range(start + added, count + grown)} @@\n${body}`;
}

const range = (start: number, count: number): string => `${count === 0 ? start : start + 1},${count}`;

const mark = (sign: string, line: string): string =>
  line.endsWith("\n") ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
