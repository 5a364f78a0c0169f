/** References to what is not there on the day that counts, and the fixes that put in their place what is. */
import { formatDay, placeInTime, type Day } from "../day.ts";
import type { Fix, Related } from "../finding.ts";
import type { Institution } from "../institutions.ts";
import { languages, type Localized } from "../language.ts";
import type { PaperContext } from "./rule.ts";
import { dayOfReference, nameEntry, referencesOf, replaceReference, type Reference } from "./shared-references.ts";
import { enumerate } from "./shared-words.ts";

export interface OutOfTime {
  readonly reference: Reference;
  readonly entry: Institution;
  /** The day on which it should have been there. */
  readonly day: Day;
}

/** The references whose day lies before the entry began, or after it ended. */
export function outOfTime(context: PaperContext, place: "before" | "after"): readonly OutOfTime[] {
  return referencesOf(context.document).flatMap((reference) => {
    const entry = reference.kind === "item" ? undefined : context.institutions.get(reference.kind, reference.id);
    const limit = place === "before" ? entry?.validity.from : entry?.validity.to;
    if (!entry || limit === undefined) return [];
    const day = dayOfReference(reference, context);
    return day !== undefined && placeInTime(day, entry.validity) === place ? [{ reference, entry, day }] : [];
  });
}

/** One fix for each entry that may come in the reference's place; the only one is right without a second thought. */
export const replaceFixes = (
  reference: Reference,
  ids: readonly string[],
  { document }: PaperContext,
): readonly Fix[] =>
  ids.map((id) => ({
    title: { id: `Ganti dengan ${id}`, ms: `Gantikan dengan ${id}`, en: `Replace by ${id}` },
    edits: [replaceReference(document, reference, id)],
    ...(ids.length === 1 && { preferred: true }),
  }));

/** `a (A) or b (B)`. */
export function nameEntries(entries: readonly Institution[], word: "and" | "or"): Localized {
  const names = entries.map(nameEntry);
  const [id, ms, en] = languages.map(
    (language) =>
      enumerate(
        names.map((name) => name[language]),
        word,
      )[language],
  );
  return { id: id ?? "", ms: ms ?? "", en: en ?? "" };
}

/** Where the workspace itself states how long the entry is there. */
export const statedIn = ({ origin }: Institution): readonly Related[] =>
  origin.builtIn
    ? []
    : [
        {
          ...origin.id,
          uri: origin.uri,
          message: {
            id: "Masa berlakunya tertulis di sini",
            ms: "Tempoh wujudnya ditulis di sini",
            en: "How long it is there is stated here",
          },
        },
      ];

export const dayOrBlank = (day: Day | undefined): string => (day === undefined ? "" : formatDay(day));
