/** Which lines of a text are new: a line that only moved, or got another line ending, is not. */
import { diffArrays } from "diff";

/** Beyond so many changed lines nobody looks for the least change: that would take time with their square. */
const mostEdits = 4000;

/** Numbers of lines, from 1. */
export function changedLines(before: string, after: string): ReadonlySet<number> {
  const changed = new Map<number, string>();
  const gone = new Map<string, number>();
  let line = 1;
  for (const { added, removed, value } of compare(linesOf(before), linesOf(after))) {
    for (const text of value) {
      if (removed) gone.set(text, (gone.get(text) ?? 0) + 1);
      else if (added) changed.set(line++, text);
      else line++;
    }
  }
  for (const [number, text] of changed) {
    const left = gone.get(text) ?? 0;
    if (left === 0) continue;
    gone.set(text, left - 1);
    changed.delete(number);
  }
  return new Set(changed.keys());
}

const compare = (before: string[], after: string[]): readonly Piece[] =>
  diffArrays(before, after, { maxEditLength: mostEdits }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];

interface Piece {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: readonly string[];
}

const linesOf = (text: string): string[] => text.replace("\uFEFF", "").split(/\r\n|\r|\n/);
