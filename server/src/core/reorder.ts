/** Puts the items of a list in another order: each takes its own bytes along, comments included; what separates them stays in place. */
import { columnOf, dashOf, lineEnd, lineStart } from "./edit.ts";
import type { Edit } from "./finding.ts";
import type { ListNode, Node, Span } from "./tree.ts";

/** The edits that bring a list's items into this order; undefined where that could change what they say. */
export function reorderItems(text: string, list: ListNode, order: readonly Node[]): readonly Edit[] | undefined {
  if (list.items.some(refersOrNames)) return undefined;
  const slots = list.flow ? flowSlots(text, list) : blockSlots(text, list);
  if (!slots) return undefined;
  return slots.flatMap((slot, index) => {
    const moved = slots[list.items.indexOf(order[index] ?? list)];
    return !moved || moved === slot ? [] : { ...slot, text: text.slice(moved.start, moved.end) };
  });
}

/** An alias must stay behind its anchor. */
const refersOrNames = (node: Node): boolean =>
  node.kind === "alias" ||
  node.anchor !== undefined ||
  (node.kind === "list" && node.items.some(refersOrNames)) ||
  (node.kind === "map" && node.pairs.some(({ key, value }) => refersOrNames(key) || refersOrNames(value)));

/** The items alone; undefined where a comment between them could belong to either. */
function flowSlots(text: string, list: ListNode): readonly Span[] | undefined {
  const ends = [...list.items.map(({ start }) => start), list.end];
  const gaps = [list.start, ...list.items.map(({ end }) => end)].map((from, index) => text.slice(from, ends[index]));
  return gaps.some((gap) => gap.includes("#")) ? undefined : list.items.map(({ start, end }) => ({ start, end }));
}

/** Whole lines: from the comments above the dash to those below that are indented as the item's own. */
export function blockSlots(text: string, list: ListNode): readonly Span[] | undefined {
  const slots: Span[] = [];
  const column = columnOf(text, list.start);
  let free = 0;
  for (const item of list.items) {
    const dash = dashOf(text, item);
    if (!dash || !isBlank(text.slice(lineStart(text, dash.start), dash.start)) || keepsBreaks(text, item))
      return undefined;
    const start = Math.max(free, commentsAbove(text, lineStart(text, dash.start), column));
    const end = commentsBelow(text, lineEnd(text, item.end), column);
    slots.push({ start, end });
    free = afterBreak(text, end);
  }
  return slots;
}

const isBlank = (text: string): boolean => /^\uFEFF?[ \t]*$/.test(text);

const indentOf = (line: string): number => /^[ \t]*/.exec(line)?.[0].length ?? 0;

export const afterBreak = (text: string, end: number): number =>
  end + (/^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);

/** Whether the item's last text is one whose blank lines at the end count (`|+`). */
function keepsBreaks(text: string, item: Node): boolean {
  const last = item.kind === "map" ? item.pairs.at(-1)?.value : item.kind === "list" ? item.items.at(-1) : undefined;
  if (last) return keepsBreaks(text, last);
  return item.kind === "scalar" && /^[|>]\d?\+/.test(text.slice(item.start, item.start + 3));
}

/** The start of the comment lines directly above a line, as far as they are not indented deeper than the dash. */
export function commentsAbove(text: string, line: number, column: number): number {
  let start = line;
  while (start > 0) {
    const above = lineStart(text, /(?:\r\n|\r|\n)$/.exec(text.slice(0, start))?.index ?? 0);
    const content = text.slice(above, start);
    if (!/^[ \t]*#/.test(content) || indentOf(content) > column) return start;
    start = above;
  }
  return start;
}

/** The end of the last comment line below a line that is indented deeper than the dash. */
function commentsBelow(text: string, line: number, column: number): number {
  let end = line;
  for (let next = afterBreak(text, line); next < text.length;) {
    const last = lineEnd(text, next);
    const content = text.slice(next, last);
    const isOwn = /^[ \t]*#/.test(content) && indentOf(content) > column;
    if (!isOwn && content.trim() !== "") return end;
    if (isOwn) end = last;
    if (afterBreak(text, last) === last) return end;
    next = afterBreak(text, last);
  }
  return end;
}
