/** Edits of an edited text, told as edits of the text it was made from; offsets of the one, found in the other. */
import { applyEdits } from "./edit.ts";
import type { Edit } from "./finding.ts";
import type { Span } from "./tree.ts";

/** An edit and what became of its span in the edited text. */
interface Told extends Edit {
  readonly after: Span;
}

/** Edits in order of place, those that touch as one. */
export function joinEdits(edits: readonly Edit[]): readonly Edit[] {
  const joined: Edit[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last?.end === edit.start) joined[joined.length - 1] = { ...last, end: edit.end, text: last.text + edit.text };
    else joined.push(edit);
  }
  return joined;
}

/** One list of edits that does what `first` and then `second` do; `between` is the text after the first. */
export function composeEdits(between: string, first: readonly Edit[], second: readonly Edit[]): readonly Edit[] {
  const earlier = tellAll(first);
  const spans = [...earlier.map(({ after }) => after), ...second].sort((a, b) => a.start - b.start || a.end - b.end);
  const groups: Span[] = [];
  for (const { start, end } of spans) {
    const last = groups.at(-1);
    if (last && start <= last.end) groups[groups.length - 1] = { ...last, end: Math.max(last.end, end) };
    else groups.push({ start, end });
  }
  return groups.map(({ start, end }) => {
    const within = second.filter((edit) => edit.start >= start && edit.end <= end);
    const moved = within.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
    return {
      start: earlier.find(({ after }) => after.start === start)?.start ?? unmoved(earlier, start),
      end: earlier.find(({ after }) => after.end === end)?.end ?? unmoved(earlier, end),
      text: applyEdits(between.slice(start, end), moved),
    };
  });
}

/** Where offsets of the edited text lie in the text that the edits were made for; those inside new text, near what it replaced. */
export function sourceOffsets(edits: readonly Edit[]): (offset: number) => number {
  const told = tellAll(edits);
  return (offset) => {
    const inside = told.find(({ after }) => after.start <= offset && offset < after.end);
    return inside ? Math.min(inside.end, inside.start + (offset - inside.after.start)) : unmoved(told, offset);
  };
}

function tellAll(edits: readonly Edit[]): readonly Told[] {
  let moved = 0;
  return joinEdits(edits).map((edit) => {
    const start = edit.start + moved;
    moved += edit.text.length - (edit.end - edit.start);
    return { ...edit, after: { start, end: start + edit.text.length } };
  });
}

/** For an offset outside all new text. */
function unmoved(told: readonly Told[], offset: number): number {
  const before = told.findLast(({ after }) => after.end <= offset);
  return before ? offset - (before.after.end - before.end) : offset;
}
