/** What may stand in the place of an institution that is not there on a day, or beside one whose mandate moved, the surest first; nothing is proposed that is not there itself. */
import { placeInTime, type Day } from "../day.ts";
import { isThere, type Agency, type Institution, type Institutions } from "../institutions.ts";
import { nameOf, type Named, type Reader } from "./names.ts";

export interface Replacement extends Named {
  /** What it is to the absent one; `role`: it holds on that day what the other held in the same forum. */
  readonly how: "successor" | "predecessor" | "handed-over" | "role";
  /** No source states it, or it only follows from something else. */
  readonly likely: boolean;
}

type Proposal = Pick<Replacement, "id" | "how" | "likely">;

/** Each once, as what it most surely is. `forums` are those in which a role may have been handed on. */
export function replacementsFor(
  entry: Institution,
  forums: ReadonlySet<string>,
  reader: Reader,
): readonly Replacement[] {
  const { workspace, asOf } = reader;
  const { institutions } = workspace;
  const proposals = [
    ...(isThere(entry, asOf) ? [] : inSuccession(entry, institutions, asOf)),
    ...(entry.kind === "agency" ? inMandate(entry, institutions, asOf) : []),
    ...(entry.kind === "agency" && !isThere(entry, asOf) ? inRole(entry, forums, institutions, asOf) : []),
  ];
  const once = new Map<string, Proposal>();
  for (const proposal of proposals) if (!once.has(proposal.id)) once.set(proposal.id, proposal);
  return [...once.values()]
    .sort((a, b) => Number(a.likely) - Number(b.likely))
    .map(({ id, how, likely }) => ({ ...nameOf(entry.kind, id, reader), how, likely }));
}

function inSuccession(entry: Institution, institutions: Institutions, day: Day): readonly Proposal[] {
  const { kind, id, validity } = entry;
  const isOver = validity.to !== undefined && validity.to < day;
  const found = isOver ? institutions.successorsOn(kind, id, day) : institutions.predecessorsOn(kind, id, day);
  return found.map((other) => ({
    id: other,
    how: isOver ? "successor" : "predecessor",
    likely: entry.likely || institutions.get(kind, other)?.likely === true,
  }));
}

/** Who received part of its mandate by then; for one that is still to come, who gives to it. */
function inMandate(agency: Agency, institutions: Institutions, day: Day): readonly Proposal[] {
  const received = receiversOn(agency, institutions, day);
  const isToCome = agency.validity.from !== undefined && agency.validity.from > day;
  const givers = isToCome ? institutions.giversOf(agency.id) : [];
  return [
    ...received,
    ...givers
      .filter((id) => isThere(institutions.get("agency", id), day))
      .map((id) => ({ id, how: "handed-over" as const, likely: true })),
  ];
}

/** Those to whom it has handed part of its mandate by that day, or who came after them. */
export function receiversOn(agency: Agency, institutions: Institutions, day: Day): readonly Proposal[] {
  return agency.handedOver
    .filter(({ from }) => from !== undefined && from <= day)
    .flatMap(({ to, likely }) => {
      const present = isThere(institutions.get("agency", to), day)
        ? [to]
        : institutions.successorsOn("agency", to, day);
      return present.map((id) => ({ id, how: "handed-over" as const, likely: likely || agency.likely }));
    });
}

function inRole(
  agency: Agency,
  forums: ReadonlySet<string>,
  institutions: Institutions,
  day: Day,
): readonly Proposal[] {
  return [...forums].flatMap((forum) => {
    const roles = institutions.get("committee", forum)?.roles ?? [];
    const own = roles.filter((role) => role.agency === agency.id);
    return roles
      .filter((role) => own.some((held) => held.role === role.role && held.side === role.side))
      .flatMap((role) =>
        role.agency !== undefined &&
        role.agency !== agency.id &&
        placeInTime(day, role.validity) === "within" &&
        isThere(institutions.get("agency", role.agency), day)
          ? [{ id: role.agency, how: "role" as const, likely: true }]
          : [],
      );
  });
}
