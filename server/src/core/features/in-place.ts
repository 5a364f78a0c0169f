/** What is there on a day in place of an institution that is not. */
import { placeInTime, type Day } from "../day.ts";
import type { Institution, InstitutionKind } from "../institutions.ts";
import type { Workspace } from "../workspace.ts";

/** What it became by that day, or what was there before it began. */
export interface InPlace {
  readonly place: "before" | "after";
  /** Empty where nothing is known of it. */
  readonly others: readonly Institution[];
}

/** Undefined for one that is there on that day. */
export function inPlaceOf(entry: Institution, day: Day, { institutions }: Workspace): InPlace | undefined {
  const { kind, id } = entry;
  const place = placeInTime(day, entry.validity);
  if (place === "within") return undefined;
  const ids = place === "after" ? institutions.successorsOn(kind, id, day) : institutions.predecessorsOn(kind, id, day);
  const others = ids.flatMap((other) => institutions.get<InstitutionKind>(kind, other) ?? []);
  return { place, others };
}
