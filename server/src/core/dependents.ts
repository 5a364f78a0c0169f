/** Which papers may have other findings because one paper tells the others something new. */
import type { Document } from "./document.ts";
import type { Institutions } from "./institutions.ts";
import { occurrencesAmong } from "./occurrences.ts";
import { schemasBelow, type Schema } from "./schema.ts";
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

/** The URIs of the papers that name an item which came or went, in a field that their folder adds: the format itself has none that does. */
export function dependentsByName(
  before: PaperAt | undefined,
  after: PaperAt | undefined,
  documents: Iterable<Document>,
): ReadonlySet<string> {
  const [was, is] = [itemsOf(before), itemsOf(after)];
  const changed = [...was, ...is].filter((id) => was.has(id) !== is.has(id));
  const naming = changed.length > 0 ? [...documents].filter(({ schema }) => namesItems(schema)) : [];
  const found = changed.flatMap((id) => [...occurrencesAmong(naming, { kind: "item", id })]);
  return new Set(found.map(({ document }) => document.uri));
}

const itemsOf = (paper: PaperAt | undefined): ReadonlySet<string> => new Set(paper?.summary.items.map(({ id }) => id));

const known = new WeakMap<Schema, boolean>();

function namesItems(schema: Schema): boolean {
  let names = known.get(schema);
  if (names === undefined) {
    names = [...schemasBelow(schema)].some((one) => one["x-ref"] === "item" && !one["x-defines"]);
    known.set(schema, names);
  }
  return names;
}
