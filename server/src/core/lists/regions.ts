/** Regions as offices write them, and what a list says of all its rows by naming one. */
import type { Institutions } from "../institutions.ts";
import { fold } from "../nearest.ts";
import { malaysianRegions, regionWords } from "./office-words.ts";

/** What narrows an entry down. */
export interface Told {
  readonly side?: string;
  readonly level?: string;
  readonly region?: string;
}

export const regionsIn = (institutions: Institutions): ReadonlySet<string> =>
  new Set([
    ...[...institutions.all("agency")].flatMap(({ region }) => region ?? []),
    ...[...institutions.all("borderPost")].flatMap(({ sides }) =>
      [sides.indonesia, sides.malaysia].flatMap((half) => half?.region ?? []),
    ),
  ]);

const longest = 48;

/** An id out of a name, cut where a word ends. */
export function slug(text: string): string {
  const whole = fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return whole.length <= longest
    ? whole
    : whole
        .slice(0, longest + 1)
        .replace(/-[^-]*$/, "")
        .slice(0, longest);
}

/** The id of a region by its id, name or short form; any other name as an id. */
export function regionOf(text: string, known: ReadonlySet<string>): string | undefined {
  const folded = fold(text.replace(/^\s*(?:provinsi|propinsi|prov\.?|negeri|daerah|wilayah)\s+/i, ""));
  const found = [...known].find((region) => fold(region) === folded || regionWords[region]?.includes(folded) === true);
  return found ?? (slug(folded) || undefined);
}

/** What the lines above a table, or its sheet's name, say of all its rows: the one region that they name. */
export function defaultsIn(text: string, known: ReadonlySet<string>): Told {
  const words = ` ${fold(text)} `;
  const named = [...known].filter((region) =>
    [fold(region), ...(regionWords[region] ?? [])].some((word) => words.includes(` ${word} `)),
  );
  // "Kepulauan Riau" is no Riau.
  const regions = named.filter(
    (region) => !named.some((other) => other !== region && fold(other).includes(fold(region))),
  );
  const [region] = regions;
  if (region === undefined || regions.length > 1) return {};
  return { region, level: "regional", side: malaysianRegions.includes(region) ? "malaysia" : "indonesia" };
}
