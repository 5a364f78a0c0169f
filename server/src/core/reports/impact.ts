/** What changed institutions do to the papers on a day: open items that name what is not there, forums without a chair or secretariat, gaps between counterparts. */
import { placeInTime, type Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import type { Institution, InstitutionKind } from "../institutions.ts";
import { sides } from "../paper.ts";
import { inLanguage } from "../read.ts";
import { isOpen, type Story } from "../story.ts";
import { counterpartMatrixOf, type CounterpartMatrix } from "./counterpart-matrix.ts";
import { receiversOn, replacementsFor, type Replacement } from "./impact-replacements.ts";
import { roleGapsOf, type RoleGap } from "./impact-roles.ts";
import { outstandingIn, reportItem, reportPaper, type PaperReport } from "./item-report.ts";
import { nameOf, type Named, type Reader } from "./names.ts";
import { storiesOf, type Filter, type ItemName } from "./status.ts";

export interface Impact {
  readonly asOf: Day;
  readonly area: Named | null;
  readonly agency: Named | null;
  readonly forum: Named | null;
  readonly counts: {
    /** Open items that were looked at. */
    readonly open: number;
    /** Those that name an institution in `institutions`. */
    readonly touched: number;
    readonly institutions: number;
    readonly roles: number;
  };
  /** Those that touch the most items first. */
  readonly institutions: readonly ChangedInstitution[];
  /** The papers that name them, those that can be changed first. */
  readonly papers: readonly TouchedPaper[];
  readonly roles: readonly RoleGap[];
  readonly counterparts: CounterpartMatrix;
}

export interface ChangedInstitution extends Named {
  readonly kind: InstitutionKind;
  /** It is not there any more, not there yet, or there but without part of its mandate. */
  readonly why: "ended" | "not-begun" | "handed-over";
  /** The last day of what ended, the first one of what had not begun or was handed over. */
  readonly day: Day | null;
  /** No source states how long it is there. */
  readonly likely: boolean;
  readonly replacements: readonly Replacement[];
  readonly items: readonly TouchedItem[];
}

/** What an item names an institution as: the keys of a paper. */
export type Part = "counterparts" | "raisedBy" | "by" | "place" | "waitingOn" | "issueArea" | "preparedBy" | "forum";

export interface TouchedItem extends ItemName {
  readonly parts: readonly Part[];
  /** The latest paper that holds it. */
  readonly paper: string;
  /** Whether that paper is a draft still: one that was handed in or adopted stays as it is. */
  readonly changeable: boolean;
}

export interface TouchedPaper extends PaperReport {
  readonly status: string | null;
  readonly changeable: boolean;
  readonly items: readonly string[];
}

export function impactOf(filter: Filter, reader: Reader): Impact {
  const open = storiesOf(filter, reader).filter(isOpen);
  const mentions = open.flatMap((story) => mentionsIn(story, reader));
  const institutions = changedOf(mentions, reader);
  const touched = new Set(institutions.flatMap(({ items }) => items.map(({ id }) => id)));
  const roles = roleGapsOf(filter, (forum) => open.filter((story) => forumOf(story) === forum).length, reader);
  return {
    asOf: reader.asOf,
    area: filter.area === undefined ? null : nameOf("issueArea", filter.area, reader),
    agency: filter.agency === undefined ? null : nameOf("agency", filter.agency, reader),
    forum: filter.forum === undefined ? null : nameOf("committee", filter.forum, reader),
    counts: { open: open.length, touched: touched.size, institutions: institutions.length, roles: roles.length },
    institutions,
    papers: papersOf(
      open.filter(({ id }) => touched.has(id)),
      reader,
    ),
    roles,
    counterparts: counterpartMatrixOf(open, filter, reader),
  };
}

const forumOf = ({ latest }: Story): string | undefined => latest.summary.session.forum;

/** A paper without a status is one that is being written. */
const isChangeable = ({ latest }: Story): boolean => (latest.summary.status ?? "draft") === "draft";

/** An institution that is not as the item has it. */
interface Mention {
  readonly story: Story;
  readonly entry: Institution;
  readonly part: Part;
  readonly why: ChangedInstitution["why"];
}

function mentionsIn(story: Story, reader: Reader): readonly Mention[] {
  return namesIn(story, reader).flatMap(([kind, id, part]) => {
    const entry = reader.workspace.institutions.get(kind, id);
    const why = entry && whyTouched(entry, part, story, reader);
    return entry && why ? [{ story, entry, part, why }] : [];
  });
}

function whyTouched(entry: Institution, part: Part, story: Story, reader: Reader): Mention["why"] | undefined {
  const place = placeInTime(reader.asOf, entry.validity);
  if (place !== "within") return place === "after" ? "ended" : "not-begun";
  return hasMoved(entry, part, story, reader) ? "handed-over" : undefined;
}

/** Every id that the latest paper has of the item now, and as what; of its steps, those that are still to be done. */
function namesIn(story: Story, reader: Reader): readonly (readonly [InstitutionKind, string, Part])[] {
  const { item, latest } = story;
  const { issueArea, preparedBy, session } = latest.summary;
  const owners = outstandingIn(reportItem(story, reader)).flatMap(({ by }) => by.map(({ id }) => id));
  const some = <T>(value: T | undefined): readonly T[] => (value === undefined ? [] : [value]);
  return [
    ...sides.flatMap((side) => item.counterparts[side].map((id) => ["agency", id, "counterparts"] as const)),
    ...some(item.raisedBy).map((id) => ["agency", id, "raisedBy"] as const),
    ...owners.map((id) => ["agency", id, "by"] as const),
    ...item.places.map((id) => ["borderPost", id, "place"] as const),
    ...(typeof item.waitingOn === "string" ? [["committee", item.waitingOn, "waitingOn"] as const] : []),
    ...some(issueArea).map((id) => ["issueArea", id, "issueArea"] as const),
    ...some(preparedBy).map((id) => ["committee", id, "preparedBy"] as const),
    ...some(session.forum).map((id) => ["committee", id, "forum"] as const),
  ];
}

/** Whether it leads an item about a place, and has handed over part of its mandate to somebody whom the item does not name. */
function hasMoved(entry: Institution, part: Part, { item }: Story, { workspace, asOf }: Reader): boolean {
  if (entry.kind !== "agency" || part !== "counterparts" || item.places.length === 0) return false;
  if (!sides.some((side) => item.counterparts[side][0] === entry.id)) return false;
  const receivers = receiversOn(entry, workspace.institutions, asOf);
  const named = new Set(sides.flatMap((side) => item.counterparts[side]));
  return receivers.length > 0 && !receivers.some(({ id }) => named.has(id));
}

function changedOf(mentions: readonly Mention[], reader: Reader): readonly ChangedInstitution[] {
  return [...groupBy(mentions, ({ entry }) => entry)]
    .map(([entry, of]) => changed(entry, of, reader))
    .sort((a, b) => b.items.length - a.items.length || (a.id < b.id ? -1 : 1));
}

function changed(entry: Institution, mentions: readonly Mention[], reader: Reader): ChangedInstitution {
  const why = mentions[0]?.why ?? "ended";
  const forums = new Set(mentions.flatMap(({ story }) => forumOf(story) ?? []));
  const stories = new Map(mentions.map(({ story }) => [story.id, story]));
  const parts = (id: string): readonly Part[] => [
    ...new Set(mentions.flatMap(({ story, part }) => (story.id === id ? [part] : []))),
  ];
  return {
    ...nameOf(entry.kind, entry.id, reader),
    kind: entry.kind,
    why,
    day: dayOf(entry, why, reader.asOf) ?? null,
    likely: entry.likely,
    replacements: replacementsFor(entry, forums, reader),
    items: [...stories.values()].map((story) => ({
      id: story.id,
      title: inLanguage(story.item.title, reader.language),
      parts: parts(story.id),
      paper: reportPaper(story.latest, reader).path,
      changeable: isChangeable(story),
    })),
  };
}

function dayOf(entry: Institution, why: ChangedInstitution["why"], asOf: Day): Day | undefined {
  if (why === "ended") return entry.validity.to;
  if (why === "not-begun") return entry.validity.from;
  const days = entry.kind === "agency" ? entry.handedOver.flatMap(({ from }) => from ?? []) : [];
  return Math.max(...days.filter((day) => day <= asOf));
}

function papersOf(touched: readonly Story[], reader: Reader): readonly TouchedPaper[] {
  return [...groupBy(touched, ({ latest }) => latest.uri).values()]
    .flatMap((stories) => {
      const [first] = stories;
      if (!first) return [];
      const status = first.latest.summary.status ?? null;
      return [
        {
          ...reportPaper(first.latest, reader),
          status,
          changeable: isChangeable(first),
          items: stories.map(({ id }) => id),
        },
      ];
    })
    .sort((a, b) => Number(b.changeable) - Number(a.changeable) || (a.path < b.path ? -1 : 1));
}
