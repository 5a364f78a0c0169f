/** One item as all reports tell it: its sittings, who answered for it then and does today, where it stands. Plain values in the reader's language. */
import type { Day } from "../day.ts";
import { sides, type Side } from "../paper.ts";
import { saysNothing } from "../placeholders.ts";
import { asText, inLanguage, valueOf } from "../read.ts";
import { isSameAction } from "../same-action.ts";
import { describe, schemaAt } from "../schema.ts";
import { isOpen, stateOf, type FollowUpState, type Step, type Story } from "../story.ts";
import { agenciesOf, type FollowUpSummary } from "../summary.ts";
import type { PaperAt } from "../timeline.ts";
import { changesOf, type Change } from "./changes.ts";
import { nameOf, nameOrText, nameOutcome, nameSitting, ownerOf, type Named, type Owner, type Reader } from "./names.ts";
import { stateOfStory, type State } from "./state.ts";

export interface ItemReport {
  readonly id: string;
  readonly title: string;
  readonly forum: Named | null;
  readonly issueArea: Named | null;
  readonly raisedBy: Named | null;
  /** As the latest paper names them, the leading one first. */
  readonly counterparts: Readonly<Record<Side, readonly Owner[]>>;
  /** Those that only earlier papers name. */
  readonly formerCounterparts: Readonly<Record<Side, readonly Owner[]>>;
  readonly waitingOn: Named | null;
  readonly state: State;
  /** What the latest paper says of the matter, under the titles of its keys. */
  readonly matter: readonly Passage[];
  /** Oldest first. */
  readonly sittings: readonly SittingReport[];
  /** What changed about its agencies since its first sitting, oldest first. */
  readonly changes: readonly Change[];
  /** Every paper that holds it, oldest session first. */
  readonly papers: readonly PaperReport[];
}

export interface Passage {
  readonly key: string;
  readonly title: string;
  readonly text: string;
}

export interface SittingReport {
  /** A session by its number, a meeting by its name. */
  readonly name: string;
  readonly forum: string | null;
  readonly session: number | null;
  readonly date: Day | null;
  readonly outcome: string | null;
  /** The outcome in words. */
  readonly result: string;
  readonly decision: string;
  readonly followUps: readonly FollowUpReport[];
}

export interface FollowUpReport {
  readonly action: string;
  readonly by: readonly Owner[];
  readonly due: Day | null;
  readonly done: Day | null;
  /** Besides how it stands by itself: set anew by a later sitting, lapsed with the item, or naming no step at all. */
  readonly state: FollowUpState | "renewed" | "lapsed" | "empty";
  readonly result: string;
}

export interface PaperReport {
  readonly path: string;
  readonly forum: string | null;
  readonly session: number | null;
  readonly date: Day | null;
  readonly side: string | null;
}

export function reportItem(story: Story, reader: Reader): ItemReport {
  const { item, latest, steps, appearances } = story;
  const { forum } = latest.summary.session;
  const { issueArea } = latest.summary;
  const first = steps.find(({ entry }) => entry.date !== undefined)?.entry.date ?? latest.summary.session.date;
  return {
    id: story.id,
    title: inLanguage(item.title, reader.language),
    forum: forum === undefined ? null : nameOf("committee", forum, reader),
    issueArea: issueArea === undefined ? null : nameOf("issueArea", issueArea, reader),
    raisedBy:
      item.raisedBy === undefined ? null : nameOrText("agency", item.raisedBy, ["items", 0, "raisedBy"], reader),
    counterparts: bySide((side) => item.counterparts[side].map((id) => ownerOf(id, reader))),
    formerCounterparts: bySide((side) => {
      const earlier = new Set(appearances.flatMap((appearance) => appearance.item.counterparts[side]));
      return [...earlier].filter((id) => !item.counterparts[side].includes(id)).map((id) => ownerOf(id, reader));
    }),
    waitingOn:
      item.waitingOn === undefined ? null : nameOrText("committee", item.waitingOn, ["items", 0, "waitingOn"], reader),
    state: stateOfStory(story),
    matter: readMatter(story, reader),
    sittings: steps.map((step, index) => reportSitting(step, steps.slice(index + 1), story, reader)),
    changes: changesOf(agenciesNamed(story), first ?? reader.asOf, reader),
    papers: appearances.map(({ paper }) => reportPaper(paper, reader)),
  };
}

/** The item's own texts, which no other paper is told of. */
function readMatter({ id, latest }: Story, { workspace, language }: Reader): readonly Passage[] {
  const item = workspace.documents.get(latest.uri)?.paper?.items.find((candidate) => candidate.id?.value === id);
  return ["background", "progress", "issue", "proposal"].flatMap((key) => {
    const text = inLanguage(asText(valueOf(item?.node, key)), language);
    const { title } = describe(schemaAt("paper", ["items", 0, key]) ?? {}, language);
    return text === "" ? [] : [{ key, title, text }];
  });
}

const bySide = <T>(of: (side: Side) => T): Readonly<Record<Side, T>> => ({
  indonesia: of("indonesia"),
  malaysia: of("malaysia"),
});

/** Every agency that any paper names for the item: as counterpart, as the one who raised it, or with a follow-up. */
export function agenciesNamed({ appearances, steps }: Story): ReadonlySet<string> {
  return new Set([
    ...appearances.flatMap(({ item }) => [
      ...agenciesOf(item),
      ...(item.raisedBy === undefined ? [] : [item.raisedBy]),
    ]),
    ...steps.flatMap(({ entry }) => entry.followUps.flatMap(({ by }) => by)),
  ]);
}

function reportSitting(step: Step, later: readonly Step[], story: Story, reader: Reader): SittingReport {
  const { sitting, entry } = step;
  return {
    name: nameSitting(sitting, story.latest.summary.session.forum, reader),
    forum: sitting.forum ?? null,
    session: sitting.number ?? null,
    date: entry.date ?? null,
    outcome: entry.outcome ?? null,
    result: nameOutcome(entry.outcome, reader.language),
    decision: inLanguage(entry.decision, reader.language),
    followUps: entry.followUps.map((followUp) => ({
      action: inLanguage(followUp.action, reader.language),
      by: followUp.by.map((id) => ownerOf(id, reader)),
      due: followUp.due ?? null,
      done: followUp.done ?? null,
      state: standingOf(followUp, later, story, reader),
      result: inLanguage(followUp.result, reader.language),
    })),
  };
}

function standingOf(
  followUp: FollowUpSummary,
  later: readonly Step[],
  story: Story,
  { asOf }: Reader,
): FollowUpReport["state"] {
  const state = stateOf(followUp, asOf);
  if (state === "done") return state;
  if (saysNothing(followUp.action)) return "empty";
  const again = later.some(({ entry }) => entry.followUps.some(({ action }) => isSameAction(action, followUp.action)));
  if (again) return "renewed";
  return isOpen(story) ? state : "lapsed";
}

export function reportPaper({ uri, summary }: PaperAt, reader: Reader): PaperReport {
  return {
    path: pathOf(uri, reader),
    forum: summary.session.forum ?? null,
    session: summary.session.number ?? null,
    date: summary.session.date ?? null,
    side: summary.side ?? null,
  };
}

/** Where a paper lies in its folder. */
export function pathOf(uri: string, { workspace }: Reader): string {
  const folder = workspace.folderOf(uri);
  return decodeURIComponent(folder === undefined ? uri : uri.slice(folder.length + 1));
}

/** The follow-ups that still have to be done. */
export const outstandingIn = ({ sittings }: ItemReport): readonly FollowUpReport[] =>
  sittings.flatMap(({ followUps }) =>
    followUps.filter(({ state }) => state === "overdue" || state === "due" || state === "pending"),
  );

/** Who answers for the item today: its counterparts of both sides. */
export const ownersIn = ({ counterparts }: ItemReport): readonly Owner[] => sides.flatMap((side) => counterparts[side]);
