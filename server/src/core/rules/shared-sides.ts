/** The two sides of an item's counterparts: who leads, who is registered for whom, and how an agency is put on a side. */
import { appendUnder, scalarText } from "../edit.ts";
import type { Day } from "../day.ts";
import type { Edit, Fix } from "../finding.ts";
import type { Agency, Institutions } from "../institutions.ts";
import { sides, type Item, type Side } from "../paper.ts";
import { asItems, asMap, valueOf } from "../read.ts";
import type { MapNode } from "../tree.ts";

/** A side as people name it. */
export const sideNames: Readonly<Record<Side, string>> = { indonesia: "Indonesia", malaysia: "Malaysia" };

/** The map of both sides; undefined where something else is written. */
export const mapOfSides = (item: Item): MapNode | undefined => asMap(item.counterpartsPair?.value);

/** Whether anything at all is written under a side. */
export const isFilled = (map: MapNode, side: Side): boolean => asItems(valueOf(map, side)).length > 0;

/** Whether either side names an agency. */
export const names = (item: Item, id: string): boolean =>
  sides.some((side) => item.counterparts[side].some(({ value }) => value === id));

/** The agencies of a side registered as counterparts of one of the other side, those whom a source states first. */
export function registeredOn(
  side: Side,
  id: string,
  day: Day,
  institutions: Institutions,
): readonly (Agency & { readonly pairingIsLikely: boolean })[] {
  return [...institutions.counterpartsOf(id, day)]
    .sort((a, b) => Number(a.likely) - Number(b.likely))
    .flatMap((relation) => {
      const agency = institutions.get("agency", relation.id);
      return agency?.side === side ? [{ ...agency, pairingIsLikely: relation.likely }] : [];
    });
}

/** Puts a value, as YAML is written, at the end of a side's list; no edit where the list is written elsewhere. */
export function addToSide(text: string, map: MapNode, side: Side, value: string): readonly Edit[] {
  const edit = appendUnder(text, map, side, value);
  return edit ? [edit] : [];
}

/** The fix that adds an agency to a side; none where the list is written elsewhere. */
export function addFixes(text: string, item: Item, side: Side, id: string): readonly Fix[] {
  const map = mapOfSides(item);
  const edits = map ? addToSide(text, map, side, scalarText(id)) : [];
  const there = sideNames[side];
  const title = {
    id: `Tambahkan ${id} ke pihak ${there}`,
    ms: `Tambah ${id} ke pihak ${there}`,
    en: `Add ${id} to ${there}`,
  };
  return edits.length > 0 ? [{ title, edits }] : [];
}
