/** Institutions, days and outcomes in an answer: ids beside the names that files give them. */
import { formatDay, type Day } from "../day.ts";
import type { Named, Owner, Reader } from "../reports/names.ts";
import { nameOutcome } from "../reports/names.ts";
import { outcomes } from "../schema.ts";
import type { JsonObject } from "./answer.ts";
import { idOf, quote } from "./quote.ts";

export const dayOrNull = (day: Day | null | undefined): string | null =>
  day === null || day === undefined ? null : formatDay(day);

export const asNamed = ({ id, name }: Named): JsonObject =>
  name === id ? { ...idOf(id) } : { ...idOf(id), quotedName: quote(name) };

export const asNamedOrNull = (named: Named | null): JsonObject | null => named && asNamed(named);

/** Who is named, and where that agency is gone, until when it was there and who stands in its place. */
export const asOwner = (owner: Owner): JsonObject =>
  owner.until === null
    ? asNamed(owner)
    : { ...asNamed(owner), thereUntil: formatDay(owner.until), nowInItsPlace: owner.today.map(asNamed) };

/** An outcome of the format with its meaning; any other word is a quotation. */
export function asOutcome(outcome: string | null, { language }: Reader): JsonObject {
  if (outcome === null) return { outcome: null };
  return outcomes().has(outcome)
    ? { outcome, outcomeInWords: nameOutcome(outcome, language) }
    : { outcome: null, quotedOutcome: quote(outcome) };
}
