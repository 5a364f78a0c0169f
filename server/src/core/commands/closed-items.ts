/** Takes items out of a paper, each with its comments; what an alias elsewhere takes from them is written where the alias stands. */
import { removeItem } from "../edit.ts";
import { aliasesIn, writeFlow } from "../copy.ts";
import type { Edit } from "../finding.ts";
import type { Item } from "../paper.ts";
import { asMap } from "../read.ts";
import { afterBreak, blockSlots } from "../reorder.ts";
import type { ListNode, Node, Span } from "../tree.ts";
import type { DraftText } from "./draft-text.ts";

/** Leaves in the draft the items that are to be kept. */
export function removeClosed(draft: DraftText, isKept: (item: Item) => boolean): void {
  const gone = (): readonly Node[] =>
    (draft.paper?.items ?? []).filter((item) => !isKept(item)).map(({ node }) => node);
  const inside = ({ start, end }: Span): boolean => gone().some((node) => node.start <= start && end <= node.end);
  const root = draft.document.tree.root;
  const loose = root ? aliasesIn(root).filter((alias) => alias.target && inside(alias.target) && !inside(alias)) : [];
  draft.apply(loose.map(({ start, end, target }) => ({ start, end, text: target ? writeFlow(target) : "" })));
  const list = draft.paper?.itemsPair?.value;
  if (list?.kind !== "list") return;
  const slots = list.flow || gone().length === list.items.length ? undefined : blockSlots(draft.text, list);
  if (slots) draft.apply(slotEdits(draft.text, list, slots, new Set(gone())));
  else while (takeOne(draft, isKept)) continue;
}

function slotEdits(text: string, list: ListNode, slots: readonly Span[], gone: ReadonlySet<Node>): readonly Edit[] {
  return slots.flatMap((slot, index) => {
    const item = list.items[index];
    const map = asMap(item);
    if (!item || !map || !gone.has(map)) return [];
    let end = afterBreak(text, slot.end);
    const blankLines = /^(?:[ \t]*(?:\r\n|\r|\n))+/.exec(text.slice(end));
    if (index < slots.length - 1) end += blankLines?.[0].length ?? 0;
    return [{ start: slot.start, end, text: "" }];
  });
}

function takeOne(draft: DraftText, isKept: (item: Item) => boolean): boolean {
  const list = draft.paper?.itemsPair?.value;
  const item = draft.paper?.items.find((one) => !isKept(one));
  if (list?.kind !== "list" || !item || item.node.parent !== list) return false;
  return draft.apply([removeItem(draft.text, list, item.node)]);
}
