/** The entries of an institutions file as its rules read them, and the list keys of an entry that its rules point at. */
import { isDamaged } from "../document.ts";
import type { Institution } from "../institutions.ts";
import { asItems, asString, pairOf, valueOf } from "../read.ts";
import type { Node, Span } from "../tree.ts";
import type { Context } from "./rule.ts";

/** The entries of the context's own file, those in text that does not parse left out. */
export const entriesOf = ({ document, workspace }: Context): readonly Institution[] =>
  workspace.entriesIn(document).filter(({ origin }) => !isDamaged(document, origin.id));

/** Those among them that count: no other entry has their id. */
export const entriesThatCount = (context: Context): readonly Institution[] =>
  entriesOf(context).filter((entry) => context.institutions.get(entry.kind, entry.id) === entry);

/** The id named by an item of a list: alone, or under `agency`. */
const idOf = (item: Node): Node | undefined => (asString(item) ? item : valueOf(item, "agency"));

/** Where each id of a list is written, by id; the first of two. */
export function placesIn(entry: Institution, key: string): ReadonlyMap<string, Node> {
  const places = new Map<string, Node>();
  for (const item of asItems(valueOf(entry.origin.node, key))) {
    const node = idOf(item);
    const id = asString(node)?.value;
    if (node && id !== undefined && !places.has(id)) places.set(id, node);
  }
  return places;
}

/** A key of an entry; its id, where the key is absent. */
export const keyOf = ({ origin }: Institution, key: string): Span => spanOf(pairOf(origin.node, key)?.key ?? origin.id);

export const spanOf = ({ start, end }: Span): Span => ({ start, end });
