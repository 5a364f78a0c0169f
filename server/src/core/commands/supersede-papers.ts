/** Where papers name what ended or handed over: what of it is out of date as of the day that counts for each reference. */
import type { Day } from "../day.ts";
import type { Document } from "../document.ts";
import { sides, type Item, type Paper } from "../paper.ts";
import { asString, valueOf, type TextValue } from "../read.ts";
import { dayOfReference, referencesOf, type Reference } from "../references.ts";
import { isOpen, storyOf } from "../story.ts";
import { nodeAt } from "../tree/value.ts";
import type { Workspace } from "../workspace.ts";
import type { Case } from "./supersede-case.ts";
import { isEnding } from "./supersede-change.ts";

/** `replace`: by the one successor. `choose`: one of several, by a person. `add`: the receiver, if the item is about that. `remove`: nobody succeeds it. `stays`: right as it is; the next paper names `ids`. */
export type Proposal = "replace" | "choose" | "add" | "remove" | "stays";

export interface TouchedPlace {
  readonly uri: string;
  readonly start: number;
  /** Undefined for a key of the paper itself. */
  readonly item: string | undefined;
  readonly title: TextValue | undefined;
  /** As `counterparts.indonesia`. */
  readonly key: string;
  readonly id: string;
  readonly status: string | undefined;
  readonly proposal: Proposal;
  readonly ids: readonly string[];
}

export interface PaperAt {
  readonly document: Document;
  readonly paper: Paper;
  /** The day of its session; today, where that has no date. */
  readonly asOf: Day;
}

export const papersOf = (workspace: Workspace): readonly PaperAt[] =>
  [...workspace.documents.values()]
    .filter(({ kind, uri }) => kind === "paper" && !workspace.isIgnored(uri))
    .sort((a, b) => (a.uri < b.uri ? -1 : 1))
    .flatMap((document) => asPaper(document, workspace.today));

export const asPaper = (document: Document, today: Day): readonly PaperAt[] => {
  const { paper } = document;
  return paper ? [{ document, paper, asOf: paper.session.date?.value ?? today }] : [];
};

/** Where open items, and the papers that hold them, name the institutions that the change is about. */
export function touchedPlaces(found: Case): readonly TouchedPlace[] {
  const { workspace, change } = found;
  if (change.kind === "role-moved" || change.kind === "parent-changed") return [];
  const latest = new Map<string, string>();
  for (const id of workspace.timeline.items) {
    const story = storyOf(workspace.timeline, id);
    if (story && isOpen(story)) latest.set(id, story.latest.uri);
  }
  return papersOf(workspace).flatMap((at) =>
    isEnding(change) ? namedIn(at, latest, found) : ledIn(at, latest, found),
  );
}

function namedIn(at: PaperAt, latest: ReadonlyMap<string, string>, found: Case): readonly TouchedPlace[] {
  const { document, paper } = at;
  return referencesOf(document).flatMap((reference) => {
    if (!isSubject(reference, found)) return [];
    const item = itemAround(paper, reference);
    const id = item?.id?.value;
    if (item && (id === undefined || !latest.has(id))) return [];
    const isOutdated = isOnOrAfter(reference, at, found);
    const isLatest = id !== undefined && latest.get(id) === document.uri;
    if (!isOutdated && !(isLatest && isPending(reference, document))) return [];
    return [{ ...placeOf(at, item, reference), ...proposalFor(reference, isOutdated, found) }];
  });
}

function proposalFor(
  reference: Reference,
  isOutdated: boolean,
  { heirs }: Case,
): { readonly proposal: Proposal; readonly ids: readonly string[] } {
  const ids = heirs.map(({ successor }) => successor.id);
  if (!isOutdated) return { proposal: "stays", ids };
  if (ids.length === 0) return { proposal: "remove", ids };
  return { proposal: ids.length === 1 && isReplaceable(reference) ? "replace" : "choose", ids };
}

/** A forum is what sessions are counted in: another one would make other sessions of them. */
export const isReplaceable = ({ path, node, id }: Reference): boolean =>
  !(path[0] === "session" && path[1] === "forum") && asString(node)?.value === id && node.kind === "scalar";

export const isSubject = ({ kind, id }: Reference, { subjects }: Case): boolean =>
  subjects.some((subject) => subject.kind === kind && subject.id === id);

export function isOnOrAfter(reference: Reference, at: PaperAt, { first }: Case): boolean {
  const day = dayOfReference(reference, at);
  return day !== undefined && day >= first;
}

/** Whether it still asks for something: outside the history, or a follow-up that is not done. */
function isPending({ path }: Reference, { tree }: Document): boolean {
  const followUp = path.indexOf("followUp");
  if (!path.includes("history")) return true;
  return followUp >= 0 && valueOf(nodeAt(tree.root, path.slice(0, followUp + 2)), "done") === undefined;
}

const itemAround = ({ items }: Paper, { start }: Pick<Reference, "start">): Item | undefined =>
  items.find(({ node }) => node.start <= start && start <= node.end);

function placeOf(
  { document, paper }: PaperAt,
  item: Item | undefined,
  { start, id, path }: Pick<Reference, "start" | "id" | "path">,
) {
  const keys = path.filter((step) => typeof step === "string");
  return {
    uri: document.uri,
    start,
    item: item?.id?.value,
    title: item ? item.title : paper.title,
    key: (item ? keys.slice(1) : keys).join("."),
    id,
    status: paper.status?.value,
  };
}

/** Items about a place that a giver leads while the receiver is not named: as the rule `mandate-moved` sees them. */
function ledIn(at: PaperAt, latest: ReadonlyMap<string, string>, found: Case): readonly TouchedPlace[] {
  const { document, paper, asOf } = at;
  const [to] = found.heirs.map(({ successor }) => successor.id);
  if (to === undefined) return [];
  return paper.items.flatMap((item) => {
    const id = item.id?.value;
    const uri = id === undefined ? undefined : latest.get(id);
    if (uri === undefined || item.places.length === 0 || (asOf < found.first && uri !== document.uri)) return [];
    if (sides.some((side) => item.counterparts[side].some(({ value }) => value === to))) return [];
    return sides.flatMap((side) => {
      const leading = item.counterparts[side][0];
      if (!leading || !found.subjects.some((subject) => subject.id === leading.value)) return [];
      const place = placeOf(at, item, {
        start: leading.node.start,
        id: leading.value,
        path: ["items", "counterparts", side],
      });
      return [{ ...place, proposal: asOf < found.first ? ("stays" as const) : ("add" as const), ids: [to] }];
    });
  });
}
