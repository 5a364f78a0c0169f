/** Which known entry a row of a list is about: by id, else by name, alias or abbreviation; and an id for one that is new. Never a guess between several. */
import { placeInTime, type Day } from "../day.ts";
import { namesOf, type Institution, type Institutions } from "../institutions.ts";
import type { Localized } from "../language.ts";
import { distanceWithin, fold } from "../nearest.ts";
import { entrySchema, kindOfList, type ListKey } from "./fields.ts";
import { regionWords } from "./office-words.ts";
import { slug, type Told } from "./regions.ts";
import { planProblems as problems } from "./plan-words.ts";
import type { ListRow } from "./rows.ts";

export type Identified = { readonly entry: Institution } | { readonly newId: string };

type Identity = Identified | { readonly problem: Localized; readonly column?: string };

export class Identifier {
  readonly #institutions: Institutions;
  readonly #day: Day;
  readonly #taken: Set<string>;

  constructor(institutions: Institutions, day: Day) {
    this.#institutions = institutions;
    this.#day = day;
    this.#taken = new Set(Object.values(institutions.entries).flatMap((entries) => [...entries.keys()]));
  }

  /** `told` are the values of a row that narrow it down, read already. */
  identify(row: ListRow, list: ListKey, told: Told): Identity {
    const id = row.cells.get("id")?.text;
    if (id !== undefined) return this.#byId(id, list, row);
    const names = namesIn(row);
    const abbreviation = row.cells.get("abbreviation")?.text;
    if (names.length === 0 && abbreviation === undefined) return { problem: problems.nameless };
    const named = this.#named(names, list, told);
    if (named.length > 1)
      return {
        problem: problems.several(
          names[0] ?? "",
          named.map((entry) => entry.id),
        ),
      };
    const [entry] = named;
    if (entry) return { entry };
    return (
      this.#byAbbreviation(abbreviation, names, list, told) ?? { newId: this.#propose(abbreviation ?? "", names, told) }
    );
  }

  #byId(id: string, list: ListKey, row: ListRow): Identity {
    const entry = this.#institutions.get(kindOfList[list], id);
    if (entry) return { entry };
    const pattern = entrySchema(list).properties?.["id"]?.pattern ?? "";
    if (!new RegExp(pattern).test(id)) return { problem: problems.noId(id), column: row.cells.get("id")?.column ?? "" };
    if (this.#taken.has(id)) return { problem: problems.takenId(id), column: row.cells.get("id")?.column ?? "" };
    this.#taken.add(id);
    return { newId: id };
  }

  /** Of several that go by a name, those there on the day. */
  #named(names: readonly string[], list: ListKey, told: Told): readonly Institution[] {
    for (const name of names) {
      const all = this.#institutions.named(kindOfList[list], name).filter((entry) => fits(entry, told));
      const present = all.filter(({ validity }) => placeInTime(this.#day, validity) === "within");
      const found = present.length > 0 ? present : all;
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The same abbreviation with another name is the same body only where the names are nearly alike. */
  #byAbbreviation(
    abbreviation: string | undefined,
    names: readonly string[],
    list: ListKey,
    told: Told,
  ): Identity | undefined {
    if (abbreviation === undefined) return undefined;
    const found = this.#named([abbreviation], list, told);
    const alike = names.length === 0 ? found : found.filter((entry) => names.some((name) => isNearly(name, entry)));
    const [only] = alike;
    if (only && alike.length === 1) return { entry: only };
    if (found.length === 0) return undefined;
    return {
      problem: problems.abbreviationTaken(
        abbreviation,
        found.map((entry) => entry.id),
      ),
    };
  }

  #propose(abbreviation: string, names: readonly string[], { region }: Told): string {
    const short = region === undefined ? "" : (regionWords[region]?.[0] ?? region);
    const stem = slug(abbreviation) || slug(names[0] ?? "") || "lembaga";
    const isTold = region === undefined || [short, region].some((word) => `-${stem}-`.includes(`-${slug(word)}-`));
    const base = isTold ? stem : `${stem}-${slug(short)}`;
    let id = base;
    for (let count = 2; this.#taken.has(id); count++) id = `${base}-${count}`;
    this.#taken.add(id);
    return id;
  }
}

export const namesIn = (row: ListRow): readonly string[] =>
  ["name", "name.id", "name.ms", "name.en"].flatMap((key) => row.cells.get(key)?.text ?? []);

/** Whether nothing that the row says of itself contradicts the entry. */
const fits = (entry: Institution, told: Told): boolean => {
  if (entry.kind !== "agency" && entry.kind !== "committee") return true;
  const region = entry.kind === "agency" ? entry.region : undefined;
  const isAgency = entry.kind === "agency";
  return (
    (told.side === undefined || entry.side === undefined || entry.side === told.side) &&
    (told.level === undefined || entry.level === undefined || entry.level === told.level) &&
    (!isAgency ||
      told.region === undefined ||
      region === told.region ||
      (region === undefined && entry.level !== "central"))
  );
};

const isNearly = (name: string, entry: Institution): boolean => {
  const wanted = fold(name);
  return namesOf(entry).some((known) => distanceWithin(wanted, fold(known), Math.floor(wanted.length / 5)) < Infinity);
};
