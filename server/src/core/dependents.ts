/** Which papers may have other findings because one paper tells the others something new. */
import type { Institutions } from "./institutions.ts";
import { changedCourses, changedItems, frameKey, idsOf } from "./summary.ts";
import type { PaperAt, Timeline } from "./timeline.ts";

/**
 * The URIs of the papers that look at this one, itself left out: none where what it tells is the same as before, all
 * where its frame (session, side, area, status) changed, or where it came or went. Every wording is looked at by the
 * papers of the next session alone. `timeline` is the present one.
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
  const dependents = new Set<string>();
  if (changedItems(before.summary, after.summary).size === 0) return dependents;
  for (const paper of timeline.papersOf(after.summary.session.forum ?? ""))
    if (timeline.previousOf(paper, institutions).some(({ uri }) => uri === after.uri)) dependents.add(paper.uri);
  for (const id of changedCourses(before.summary, after.summary))
    for (const { paper } of timeline.appearancesOf(id)) dependents.add(paper.uri);
  // The other side's paper counts for what it holds.
  if (idsOf(before.summary) !== idsOf(after.summary))
    for (const { uri } of timeline.besides(after)) dependents.add(uri);
  dependents.delete(after.uri);
  return dependents;
}
