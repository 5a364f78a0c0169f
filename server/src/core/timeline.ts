/**
 * All papers of the workspace by session, forum and item, as an immutable value made from their summaries. It judges
 * nothing and knows no text: where something stands is read from the summary of the paper that holds it.
 */
import type { Document } from "./document.ts";
import type { Institutions } from "./institutions.ts";
import { isOpenAfter, type Entry, type Item, type Paper } from "./paper.ts";
import { compareSittings, isEarlier, sessionKey, sittingOf } from "./sitting.ts";
import { changedItems, frameKey, idsOf, type ItemSummary, type Summary } from "./summary.ts";

/** One paper and where it lies. */
export interface PaperAt {
  readonly uri: string;
  readonly summary: Summary;
}

/** An item as one paper holds it. */
export interface Appearance {
  readonly paper: PaperAt;
  readonly item: ItemSummary;
}

/** What follows from the papers' frames alone, whatever their items tell. */
interface Frames {
  /** URIs of the papers of a forum, oldest session first. */
  readonly byForum: ReadonlyMap<string, readonly string[]>;
  /** URIs of the papers of a numbered session. */
  readonly bySession: ReadonlyMap<string, readonly string[]>;
  /** URIs of the previous papers of those that were asked about, as far as these institutions tell. */
  readonly previous: WeakMap<Institutions, Map<string, readonly string[]>>;
}

/** Stands for a state of something that papers tell, so that two states are compared without looking into them. */
interface Version {
  /** The one paper that has changed it last, however often. */
  readonly uri: string;
  /** Stands for what it was before that paper changed it: for what all the others tell. */
  readonly others: object;
  readonly all: object;
}

const changedBy = (uri: string, before: Version): Version => ({
  uri,
  others: before.uri === uri ? before.others : before.all,
  all: {},
});

const withoutPaper = (version: Version, uri: string): object => (version.uri === uri ? version.others : version.all);

export class Timeline {
  readonly #papers: ReadonlyMap<string, PaperAt>;
  #frames: Frames | undefined;
  /** URIs of the papers that hold an item. */
  #byItem: ReadonlyMap<string, readonly string[]> | undefined;

  #all: Version = { uri: "", others: {}, all: {} };
  #outline: Version = this.#all;
  /** Of items that have changed since the outline did. */
  #told: Map<string, Version> = new Map<string, Version>();

  private constructor(papers: ReadonlyMap<string, PaperAt>) {
    this.#papers = papers;
  }

  /** Of these documents, those that are papers. */
  static of(documents: Iterable<Document>): Timeline {
    const papers = new Map<string, PaperAt>();
    for (const { uri, summary } of documents) if (summary) papers.set(uri, { uri, summary });
    return new Timeline(papers);
  }

  /**
   * The timeline with one paper's text in place of its earlier one; either is undefined where it comes or goes. What no
   * other paper can see costs next to nothing.
   */
  with(before: Document | undefined, after: Document | undefined): Timeline {
    const papers = new Map(this.#papers);
    if (after?.summary) papers.set(after.uri, { uri: after.uri, summary: after.summary });
    else if (before) papers.delete(before.uri);
    const timeline = new Timeline(papers);
    const [earlier, later] = [before?.summary, after?.summary];
    if (earlier && later && frameKey(earlier) === frameKey(later)) timeline.#frames = this.#frames;
    if (earlier && later && idsOf(earlier) === idsOf(later)) timeline.#byItem = this.#byItem;
    const uri = (after ?? before)?.uri ?? "";
    const isSameFrame = earlier && later && frameKey(earlier) === frameKey(later) && idsOf(earlier) === idsOf(later);
    timeline.#all = changedBy(uri, this.#all);
    timeline.#outline = isSameFrame ? this.#outline : changedBy(uri, this.#outline);
    timeline.#told = this.#told;
    if (isSameFrame) {
      const changed = changedItems(earlier, later);
      if (changed.size > 0) timeline.#told = new Map(this.#told);
      for (const id of changed) timeline.#told.set(id, changedBy(uri, this.#told.get(id) ?? this.#outline));
    } else timeline.#told = new Map();
    return timeline;
  }

  get papers(): Iterable<PaperAt> {
    return this.#papers.values();
  }

  at(uri: string): PaperAt | undefined {
    return this.#papers.get(uri);
  }

  /** The same object as long as no paper but this one has changed, come or gone. */
  othersThan = (uri: string): object => withoutPaper(this.#all, uri);

  /** The same object as long as all papers but this one have the same frames and ids. */
  outlineBeside = (uri: string): object => withoutPaper(this.#outline, uri);

  /** The same object as long as all papers but this one tell the same of an item, in the same outline. */
  toldBeside = (uri: string, id: string): object => withoutPaper(this.#told.get(id) ?? this.#outline, uri);

  /** The ids of all items. */
  get items(): Iterable<string> {
    return this.#itemIndex.keys();
  }

  /** An item in every paper that holds it, oldest session first. */
  appearancesOf(id: string): readonly Appearance[] {
    return inOrder(this.#resolve(this.#itemIndex.get(id))).flatMap((paper) => {
      const item = paper.summary.items.find((candidate) => candidate.id === id);
      return item ? { paper, item } : [];
    });
  }

  /** The papers of a forum, oldest session first. */
  papersOf(forum: string): readonly PaperAt[] {
    return this.#resolve(this.#frameIndex.byForum.get(forum));
  }

  /** The papers of a numbered session. */
  papersOfSession(forum: string, number: number): readonly PaperAt[] {
    return this.#resolve(this.#frameIndex.bySession.get(sessionKey(forum, number)));
  }

  /** The papers of the same session as this one, itself left out. */
  besides({ uri, summary: { session } }: PaperAt): readonly PaperAt[] {
    if (session.forum === undefined || session.number === undefined) return [];
    return this.papersOfSession(session.forum, session.number).filter((other) => other.uri !== uri);
  }

  /**
   * The previous papers of a paper: same forum, same issue area (or one that this one succeeds), side equal or either
   * joint, of the greatest session number below its own. Several, where both sides wrote one.
   */
  previousOf(paper: PaperAt, institutions: Institutions): readonly PaperAt[] {
    const { previous } = this.#frameIndex;
    let known = previous.get(institutions);
    if (!known) previous.set(institutions, (known = new Map<string, readonly string[]>()));
    let uris = known.get(paper.uri);
    if (!uris) known.set(paper.uri, (uris = this.#findPrevious(paper, institutions).map(({ uri }) => uri)));
    return this.#resolve(uris);
  }

  #findPrevious({ summary }: PaperAt, institutions: Institutions): readonly PaperAt[] {
    const { forum, number } = summary.session;
    if (forum === undefined || number === undefined) return [];
    const areas = areasBehind(summary.issueArea, institutions);
    const earlier = this.papersOf(forum).filter(
      ({ summary: other }) =>
        (other.session.number ?? Infinity) < number &&
        areas.has(other.issueArea ?? "") &&
        (other.side === summary.side || other.side === "joint" || summary.side === "joint"),
    );
    const latest = Math.max(...earlier.map((paper) => paper.summary.session.number ?? 0));
    return earlier.filter((paper) => paper.summary.session.number === latest);
  }

  get #frameIndex(): Frames {
    return (this.#frames ??= framesOf(this.#papers));
  }

  get #itemIndex(): ReadonlyMap<string, readonly string[]> {
    return (this.#byItem ??= itemsOf(this.#papers));
  }

  #resolve(uris: readonly string[] = []): readonly PaperAt[] {
    return uris.flatMap((uri) => this.#papers.get(uri) ?? []);
  }
}

/** The order does not depend on the order in which papers came to be known. */
const byUri = (papers: Iterable<PaperAt>): readonly PaperAt[] => [...papers].sort((a, b) => (a.uri < b.uri ? -1 : 1));

/** Oldest session first. Only few that belong together are sorted: a wrong date in one must not part the others. */
const inOrder = (papers: readonly PaperAt[]): readonly PaperAt[] =>
  [...papers].sort((a, b) => compareSittings(a.summary.session, b.summary.session));

function framesOf(papers: ReadonlyMap<string, PaperAt>): Frames {
  const forums = new Map<string, PaperAt[]>();
  const bySession = new Map<string, string[]>();
  for (const paper of byUri(papers.values())) {
    const { forum, number } = paper.summary.session;
    if (forum !== undefined) push(forums, forum, paper);
    if (forum !== undefined && number !== undefined) push(bySession, sessionKey(forum, number), paper.uri);
  }
  const byForum = new Map([...forums].map(([forum, own]) => [forum, inOrder(own).map(({ uri }) => uri)] as const));
  return { byForum, bySession, previous: new WeakMap() };
}

function itemsOf(papers: ReadonlyMap<string, PaperAt>): ReadonlyMap<string, readonly string[]> {
  const byItem = new Map<string, string[]>();
  for (const { uri, summary } of byUri(papers.values()))
    for (const id of new Set(summary.items.map((item) => item.id))) push(byItem, id, uri);
  return byItem;
}

/** The area itself and those it succeeded, however long ago. */
function areasBehind(area: string | undefined, institutions: Institutions): ReadonlySet<string> {
  const areas = new Set<string>([area ?? ""]);
  for (const id of areas) for (const earlier of institutions.predecessorsOf("issueArea", id)) areas.add(earlier);
  return areas;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** The entries after which the item was open when a later session came, in the order written. */
export function passedOver(item: Item, paper: Paper): readonly Entry[] {
  const last = item.history.length - 1;
  return item.history.filter((entry, index) => isOpenAfter(entry) && (index < last || isBeforeSession(entry, paper)));
}

/** Whether the paper's own session is later than an entry's: by number within one forum, otherwise by date; false where neither is known. */
export function isBeforeSession(entry: Entry, { session }: Paper): boolean {
  const forum = session.forum?.value;
  const date = entry.date?.value;
  const sitting = sittingOf({ session: entry.session?.value, meeting: entry.meeting, date }, forum);
  return isEarlier(sitting, { forum, number: session.number?.value, date: session.date?.value });
}
