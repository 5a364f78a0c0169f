/** Which papers may have other findings because one paper tells the others something new. */
import type { Institutions } from "./institutions.ts";
import { frameKey, itemKey, type ItemSummary } from "./summary.ts";
import type { PaperAt, Timeline } from "./timeline.ts";

/**
 * The URIs of the papers that look at this one, itself left out: none where what it tells is the same as before, all
 * where its frame (session, side, area, status) changed, or where it came or went. `timeline` is the present one.
 */
export function dependentsOf(
  before: PaperAt | undefined,
  after: PaperAt | undefined,
  timeline: Timeline,
  institutions: Institutions,
): ReadonlySet<string> {
  if (!before && !after) return new Set();
  if (!before || !after || frameKey(before.summary) !== frameKey(after.summary))
    return new Set([...timeline.papers].map(({ uri }) => uri).filter((uri) => uri !== (after ?? before)?.uri));
  const changed = changedItems(before.summary.items, after.summary.items);
  const dependents = new Set<string>();
  if (changed.size === 0) return dependents;
  for (const id of changed) for (const { paper } of timeline.appearancesOf(id)) dependents.add(paper.uri);
  for (const { uri } of timeline.besides(after)) dependents.add(uri);
  for (const paper of timeline.papersOf(after.summary.session.forum ?? ""))
    if (timeline.previousOf(paper, institutions).some(({ uri }) => uri === after.uri)) dependents.add(paper.uri);
  dependents.delete(after.uri);
  return dependents;
}

/** The ids of items that are new, gone, or tell something else. */
function changedItems(before: readonly ItemSummary[], after: readonly ItemSummary[]): ReadonlySet<string> {
  const told = (items: readonly ItemSummary[]): ReadonlyMap<string, string> => {
    const keys = new Map<string, string>();
    for (const item of items) keys.set(item.id, `${keys.get(item.id) ?? ""}${itemKey(item)}`);
    return keys;
  };
  const [earlier, later] = [told(before), told(after)];
  return new Set([...earlier.keys(), ...later.keys()].filter((id) => earlier.get(id) !== later.get(id)));
}
