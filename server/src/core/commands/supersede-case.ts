/** A change held against what is known: the institutions that it is about, or why it cannot be so, in words. */
import { formatDay, parsePeriod, placeInTime, type Day } from "../day.ts";
import type { Committee, Institution, InstitutionKind, Role } from "../institutions.ts";
import type { Localized } from "../language.ts";
import { nearest } from "../nearest.ts";
import { isId } from "../occurrences.ts";
import type { Workspace } from "../workspace.ts";
import {
  entryKinds,
  isEnding,
  subjectsOf,
  successorsOf,
  type InstitutionChange,
  type Period,
  type RoleMoved,
  type Successor,
} from "./supersede-change.ts";
import * as words from "./supersede-words.ts";

export interface Heir {
  readonly successor: Successor;
  /** Undefined for a new one. */
  readonly existing: Institution | undefined;
}

export interface Case {
  readonly workspace: Workspace;
  readonly change: InstitutionChange;
  /** What it happened to; the first is the one that was named. */
  readonly subjects: readonly [Institution, ...Institution[]];
  readonly heirs: readonly Heir[];
  /** The kind of the heirs. */
  readonly heirKind: InstitutionKind;
  /** The first day of what is new. */
  readonly first: Day;
  /** The last period of what was, as exact as the first of what is new. */
  readonly until: Period;
  /** Of a role that moved: who held it. */
  readonly holders: readonly Role[];
}

export type Judged = Case | { readonly problem: Localized };

export function judge(workspace: Workspace, change: InstitutionChange): Judged {
  const first = parsePeriod(change.on)?.first;
  if (first === undefined) return { problem: words.malformed("on") };
  const kind = kindOf(workspace, change);
  const heirKind = change.kind === "role-moved" ? "agency" : kind;
  const { institutions } = workspace;
  const subjects: Institution[] = [];
  for (const id of subjectsOf(change)) {
    const entry = institutions.get(kind, id);
    if (!entry) return { problem: words.unknown(id, idsNear(workspace, kind, id)) };
    subjects.push(entry);
  }
  const [subject, ...others] = subjects;
  if (!subject) return { problem: words.malformed("id") };
  const heirs = successorsOf(change).map((successor) => ({
    successor,
    existing: institutions.get(heirKind, successor.id),
  }));
  const holders = change.kind === "role-moved" ? holdersOf(subject, change, first) : [];
  const found: Case = {
    workspace,
    change,
    subjects: [subject, ...others],
    heirs,
    heirKind,
    first,
    until: periodBefore(change.on, first),
    holders,
  };
  const [problem] = problemsOf(found);
  return problem ? { problem } : found;
}

/** The period of the same length before a day: `2015` before `2016`, `2024-10-20` before `2024-10-21`. */
const periodBefore = (on: Period, first: Day): Period => formatDay(first - 1).slice(0, on.length);

function kindOf({ institutions }: Workspace, change: InstitutionChange): InstitutionKind {
  const known = change.kind === "role-moved" ? "committee" : change.entryKind;
  return known ?? entryKinds.find((kind) => institutions.get(kind, change.id)) ?? "agency";
}

function idsNear({ institutions }: Workspace, kind: InstitutionKind, id: string): readonly string[] {
  const named = institutions.named(kind, id).map((entry) => entry.id);
  return named.length > 0
    ? named
    : nearest(
        id,
        [...institutions.all(kind)].map((entry) => entry.id),
      );
}

/** The roles that moved: those held on the eve of the day, by the one named where several hold it. */
function holdersOf(committee: Institution, { role, side, from }: RoleMoved, first: Day): readonly Role[] {
  const roles = committee.kind === "committee" ? openRoles(committee, first) : [];
  return roles.filter(
    (one) =>
      one.role === role && (side === undefined || one.side === side) && (from === undefined || one.agency === from),
  );
}

/** The roles that go on beyond the eve of a day. */
export const openRoles = ({ roles }: Committee, first: Day): readonly Role[] =>
  roles.filter(({ validity }) => isOpenAt(validity, first));

/** Whether something was there on the eve of a day and goes on. */
export const isOpenAt = (validity: Institution["validity"], first: Day): boolean =>
  placeInTime(first - 1, validity) === "within" && (validity.to === undefined || validity.to >= first);

function* problemsOf(found: Case): Iterable<Localized> {
  const { change, subjects, first } = found;
  const [subject] = subjects;
  if ((change.kind === "handed-over" || change.kind === "parent-changed") && subject.kind !== "agency")
    yield words.onlyForAgencies(subject);
  if (change.kind === "role-moved" && subject.kind !== "committee") yield words.onlyForCommittees(subject);
  for (const entry of subjects) {
    if (isEnding(change) && entry.validity.to !== undefined) yield words.endedAlready(entry);
    else if (placeInTime(isEnding(change) ? first - 1 : first, entry.validity) !== "within")
      yield words.notThereOn(entry, first);
  }
  for (const heir of found.heirs) yield* heirProblems(heir, found);
  if (!isEnding(change)) yield* problemsOfMove(found);
}

function* heirProblems({ successor, existing }: Heir, found: Case): Iterable<Localized> {
  const { workspace, change, subjects, heirKind, first } = found;
  const { id, entry } = successor;
  const same = subjects.find((subject) => subject.id === id && subject.kind === heirKind);
  if (same) yield words.cycle(id, id);
  if (existing && (entry || change.kind === "renamed")) yield words.taken(existing);
  if (!existing && !isId(heirKind, id)) yield words.badId(id);
  if (!existing && !entry) yield words.unnamed(id, idsNear(workspace, heirKind, id));
  if (!existing) return;
  if (isEnding(change))
    for (const subject of subjects) if (leadsTo(found, id, subject.id)) yield words.cycle(subject.id, id);
  if (placeInTime(first, existing.validity) !== "within") yield words.notThereOn(existing, first);
  const [side, other] = [sideOf(found), "side" in existing ? existing.side : undefined];
  if (side !== undefined && other !== undefined && side !== other) yield words.otherSideOf(subjects[0], id);
}

/** The side that what is new belongs to. */
export function sideOf({ change, subjects: [subject], holders }: Case): string | undefined {
  if (change.kind !== "role-moved") return "side" in subject ? subject.side : undefined;
  const side = change.side ?? holders[0]?.side;
  return side === "joint" ? undefined : side;
}

/** Whether an entry's successors come to be another one. */
function leadsTo({ workspace, heirKind }: Case, from: string, to: string): boolean {
  const seen = new Set<string>([from]);
  for (const id of seen) for (const next of workspace.institutions.get(heirKind, id)?.succeededBy ?? []) seen.add(next);
  return seen.has(to);
}

/** Who holds a role on the first day of what is new. */
const holdersOn = ({ role, side }: RoleMoved, committee: Institution, first: Day): readonly string[] =>
  committee.kind !== "committee"
    ? []
    : committee.roles
        .filter((one) => one.role === role && (side === undefined || one.side === side))
        .filter(({ validity }) => placeInTime(first, validity) === "within")
        .flatMap(({ agency }) => agency ?? []);

function* problemsOfMove({ change, subjects, holders, heirs, first }: Case): Iterable<Localized> {
  const to = heirs[0]?.successor.id ?? "";
  if (change.kind === "role-moved") {
    const held = new Set(holders.map(({ agency, office }) => agency ?? JSON.stringify(office)));
    const now = holdersOn(change, subjects[0], first);
    if (now.includes(to)) yield words.soAlready(subjects[0], to);
    if (held.size === 0 && now.length > 0 && change.from === undefined) yield words.heldSince(change.role, now, first);
    if (held.size !== 1 && (held.size > 1 || change.from !== undefined))
      yield words.holdersUnclear(change.role, [...held]);
  }
  for (const subject of subjects) {
    if (subject.kind !== "agency") continue;
    if (change.kind === "handed-over" && subject.handedOver.some((one) => one.to === to && one.from === first))
      yield words.soAlready(subject, to);
    if (
      change.kind === "parent-changed" &&
      subject.parents.some(({ id, validity }) => id === to && placeInTime(first, validity) === "within")
    )
      yield words.soAlready(subject, to);
    if (change.kind !== "handed-over") continue;
    const present = new Set(
      subject.counterparts.filter(({ validity }) => isOpenAt(validity, first)).map(({ id }) => id),
    );
    for (const one of change.counterparts ?? []) {
      const id = typeof one === "string" ? one : one.agency;
      if (!present.has(id)) yield words.noCounterpart(subject, id);
    }
  }
}
