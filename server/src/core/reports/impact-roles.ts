/** Forums that have no chair or no secretariat on a day, on either side, and roles whose holder is not there any more. */
import { placeInTime, type Day } from "../day.ts";
import { isThere, type Committee, type Institutions, type Role } from "../institutions.ts";
import { sides, type Side } from "../paper.ts";
import { replacementsFor, type Replacement } from "./impact-replacements.ts";
import { nameOf, type Named, type Reader } from "./names.ts";
import type { Filter } from "./status.ts";

export interface RoleGap {
  readonly committee: Named;
  readonly side: Side;
  readonly role: "chair" | "secretariat";
  /** Nobody is known to hold it on that day, or whoever does is not there. */
  readonly why: "vacant" | "holder-absent";
  /** That holder, or the last one known. */
  readonly holder: Named | null;
  /** The last day of that holder, as such or altogether. */
  readonly until: Day | null;
  readonly replacements: readonly Replacement[];
  /** How many open items came before the forum last. */
  readonly items: number;
}

/** What a register may call each role. */
const roleNames = { chair: ["chair"], secretariat: ["secretariat", "secretary"] } as const;

const wanted = Object.keys(roleNames) as (keyof typeof roleNames)[];

/** `itemsOf` counts the open items of a forum; forums with the most come first. */
export function roleGapsOf(filter: Filter, itemsOf: (forum: string) => number, reader: Reader): readonly RoleGap[] {
  const { workspace, asOf } = reader;
  return [...workspace.institutions.all("committee")]
    .filter((committee) => isThere(committee, asOf) && isAskedFor(committee, filter))
    .flatMap((committee) =>
      sides.flatMap((side) =>
        wanted.flatMap((role) => gapIn(committee, side, role, itemsOf(committee.id), filter, reader) ?? []),
      ),
    )
    .filter(({ holder, replacements }) => {
      const named = [holder?.id, ...replacements.map(({ id }) => id)];
      return filter.agency === undefined || named.includes(filter.agency);
    })
    .sort((a, b) => b.items - a.items);
}

const isAskedFor = ({ id, parent }: Committee, { forum }: Filter): boolean =>
  forum === undefined || id === forum || parent === forum;

/**
 * A holder that is gone counts in every committee, a vacancy in forums alone: where somebody held the role before, or
 * where papers are written for it. Of the other bodies it is not known who holds what.
 */
function gapIn(
  committee: Committee,
  side: Side,
  role: RoleGap["role"],
  items: number,
  { forum }: Filter,
  reader: Reader,
): RoleGap | undefined {
  const { workspace, asOf } = reader;
  const { institutions } = workspace;
  const known = committee.roles.filter(
    (one) => isOfSide(one.side, side) && roleNames[role].some((name) => name === one.role),
  );
  const held = known.filter(({ validity }) => placeInTime(asOf, validity) === "within");
  if (held.some((one) => isFilled(one, institutions, asOf))) return undefined;
  if (role === "secretariat" && hasSecretariat(committee, side, institutions, asOf)) return undefined;
  const [absent] = held;
  if (!absent && committee.type !== "forum") return undefined;
  const isInUse = forum === committee.id || workspace.timeline.papersOf(committee.id).length > 0;
  if (known.length === 0 && !isInUse) return undefined;
  const last = absent ?? lastBefore(known, asOf);
  const agency = last?.agency === undefined ? undefined : institutions.get("agency", last.agency);
  return {
    committee: nameOf("committee", committee.id, reader),
    side,
    role,
    why: absent ? "holder-absent" : "vacant",
    holder: last?.agency === undefined ? null : nameOf("agency", last.agency, reader),
    until: (absent ? agency?.validity.to : last?.validity.to) ?? null,
    replacements: absent && agency ? replacementsFor(agency, new Set([committee.id]), reader) : [],
    items,
  };
}

const isOfSide = (stated: string | undefined, side: Side): boolean =>
  stated === undefined || stated === "joint" || stated === side;

/** By a person's office, by an agency that is there, or by one of which nothing is known. */
function isFilled({ agency }: Role, institutions: Institutions, day: Day): boolean {
  const entry = agency === undefined ? undefined : institutions.get("agency", agency);
  return entry === undefined || isThere(entry, day);
}

/** Whether a committee of its own is its secretariat. */
const hasSecretariat = ({ id }: Committee, side: Side, institutions: Institutions, day: Day): boolean =>
  [...institutions.all("committee")].some(
    (other) => other.type === "secretariat" && other.parent === id && isOfSide(other.side, side) && isThere(other, day),
  );

const lastBefore = (roles: readonly Role[], day: Day): Role | undefined =>
  roles
    .filter(({ validity }) => validity.to !== undefined && validity.to < day)
    .sort((a, b) => (b.validity.to ?? 0) - (a.validity.to ?? 0))[0];
