/** Recognises institutions by what people call them: any name or alias, a slip of the pen, several in one line. What is not certain stays as written. */
import { placeInTime, type Day } from "../day.ts";
import {
  namesOf,
  type Agency,
  type Committee,
  type EntryBase,
  type Institutions,
  type InstitutionKind,
} from "../institutions.ts";
import { distanceWithin, fold } from "../nearest.ts";
import type { Side } from "../paper.ts";
import { withoutMarker } from "./labels.ts";

export interface NamedAgencies {
  /** Ids; where none is certain, the name as written. */
  readonly values: readonly string[];
  /** Names that were taken for another that is nearly the same. */
  readonly guessed: readonly string[];
}

export class Names {
  readonly #institutions: Institutions;
  /** The session's day: of two bodies of one name, the one there on it is meant. */
  day: Day | undefined;

  constructor(institutions: Institutions) {
    this.#institutions = institutions;
  }

  /** The agencies that lines name: one or several in each. */
  agencies(lines: readonly string[], side?: Side): NamedAgencies {
    const values: string[] = [];
    const guessed: string[] = [];
    for (const line of lines.flatMap((text) => text.split(/[\n;]/))) {
      const name = withoutMarker(line).replace(/[.,:]+$/, "");
      if (name === "") continue;
      const id = this.#agency(name, side) ?? this.#agency(name.replace(/\s*\([^)]*\)/g, ""), side);
      const several = id === undefined ? this.#several(name, side) : [];
      const near = id === undefined && several.length === 0 ? this.#nearAgency(name, side) : undefined;
      values.push(
        ...(id === undefined ? (near === undefined ? (several.length > 0 ? several : [name]) : [near]) : [id]),
      );
      if (near !== undefined || (id !== undefined && !this.#says(id, name))) guessed.push(name);
    }
    return { values: [...new Set(values)], guessed };
  }

  agencyOf(id: string): Agency | undefined {
    return this.#institutions.get("agency", id);
  }

  /** The committee of this name. */
  committee(name: string): string | undefined {
    return this.#only(this.#institutions.named("committee", name));
  }

  /** The forum that a text speaks of: by its name, else by the regions on both sides. */
  forum(text: string): string | undefined {
    const words = ` ${fold(text)} `;
    const forums = [...this.#institutions.all("committee")].filter(({ type }) => type === "forum");
    const exact = this.#only(this.#institutions.named("committee", text).filter(({ type }) => type === "forum"));
    const regional = forums.filter((forum) => namesOf(forum).some((name) => speaksOfBoth(words, name)));
    if (exact !== undefined || regional.length > 0)
      return exact ?? (regional.length === 1 ? regional[0]?.id : undefined);
    return longest(
      forums.filter(({ level }) => level !== "regional"),
      words,
    );
  }

  issueArea(text: string): string | undefined {
    const named = this.#only(this.#institutions.named("issueArea", text.replace(/^\s*bidang\s+/i, "")));
    if (named !== undefined) return named;
    const there = [...this.#institutions.all("issueArea")].filter((area) => this.#isThere(area));
    return longest(there, ` ${fold(text)} `);
  }

  borderPost(name: string): string | undefined {
    return this.#only(this.#institutions.named("borderPost", name));
  }

  /** The border post whose two places a title names together. */
  borderPostIn(title: string): string | undefined {
    const words = ` ${fold(title)} `;
    const pairs = [...this.#institutions.all("borderPost")].filter(
      ({ name }) => typeof name === "string" && name.includes("–"),
    );
    return pairs.find(({ name }) => words.includes(` ${fold(typeof name === "string" ? name : "")} `))?.id;
  }

  /** Every name of an institution of this id. */
  namesOf(id: string): readonly string[] {
    return (["agency", "committee", "borderPost", "issueArea"] as const).flatMap((kind: InstitutionKind) => {
      const entry = this.#institutions.get(kind, id);
      return entry ? namesOf(entry) : [];
    });
  }

  #agency(name: string, side: Side | undefined): string | undefined {
    const named = this.#institutions.named("agency", name);
    const ofSide = named.filter((agency) => side === undefined || agency.side === side);
    const candidates = ofSide.length > 0 ? ofSide : named;
    // A former name that is another body's own name means that body.
    const bearers = candidates.filter((agency) => bears(agency, name));
    return this.#only(bearers.length > 0 ? bearers : candidates);
  }

  /** Of several of one name, the one there on the day; undefined where that is not one. */
  #only(entries: readonly EntryBase[]): string | undefined {
    const there = entries.filter((entry) => this.#isThere(entry));
    const [one, ...others] = there.length > 0 ? there : entries;
    return others.length > 0 ? undefined : one?.id;
  }

  #isThere = ({ validity }: EntryBase): boolean =>
    this.day === undefined || placeInTime(this.day, validity) === "within";

  /** "A, B dan C": the longest runs of words between commas that are names; none where no part is one. */
  #several(line: string, side: Side | undefined): readonly string[] {
    const parts = line.split(/(\s*[,/&]\s*|\s+(?:dan|serta|and)\s+)/);
    const found: string[] = [];
    let known = false;
    for (let at = 0; at < parts.length;) {
      let end = parts.length;
      let id: string | undefined;
      for (; end > at; end -= 2) {
        id = this.#agency(parts.slice(at, end).join(""), side);
        if (id !== undefined) break;
      }
      known ||= id !== undefined;
      found.push(id ?? (parts[at] ?? "").trim());
      at = id === undefined ? at + 2 : end + 1;
    }
    return known ? found.filter((one) => one !== "") : [];
  }

  /** The one agency whose name differs by a slip of the pen. */
  #nearAgency(name: string, side: Side | undefined): string | undefined {
    const wanted = fold(name).split(" ");
    const near = [...this.#institutions.all("agency")].filter(
      (agency) =>
        (side === undefined || agency.side === side) &&
        namesOf(agency).some((one) => isSlip(wanted, fold(one).split(" "))),
    );
    return this.#only(near);
  }

  #says(id: string, name: string): boolean {
    return this.namesOf(id).some((one) => fold(one) === fold(name));
  }
}

/** Whether it is the entry's own name, in any language, no alias. */
const bears = ({ name }: EntryBase, wanted: string): boolean =>
  (typeof name === "string" ? [name] : Object.values(name)).some((one) => fold(one) === fold(wanted));

/** Whether names differ in one word alone, by a letter; by two in a long word. Utara is no slip for Barat. */
function isSlip(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length || one.join("").length < 8) return false;
  const [differing, ...others] = one.flatMap((word, index) =>
    word === other[index] ? [] : [[word, other[index] ?? ""]],
  );
  const [word = "", meant = ""] = differing ?? [];
  const limit = word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
  return others.length === 0 && distanceWithin(word, meant, limit) <= limit;
}

const generic =
  /\b(?:kk|jkk|sosek|malindo|tingkat|peringkat|provinsi|negeri|daerah|level|socio economic working group)\b/g;

/** Whether the words name a place on each side of a name such as "… Riau/Kepulauan Riau – … Johor/Melaka". */
function speaksOfBoth(words: string, name: string): boolean {
  const ends = name.split(/\s*–\s*/);
  if (ends.length !== 2) return false;
  return ends.every((end) =>
    end
      .replace(/KK\/JKK|JKK\/KK/g, "")
      .split("/")
      .map((place) => fold(place).replace(generic, "").replace(/\s+/g, " ").trim())
      .some((place) => place !== "" && words.includes(` ${place} `)),
  );
}

/** The entry whose name stands in the words, the longest name first. */
function longest(
  entries: readonly (EntryBase & { readonly kind: Committee["kind"] | "issueArea" })[],
  words: string,
): string | undefined {
  let found: { readonly id: string; readonly length: number } | undefined;
  for (const entry of entries) {
    const names = [...(typeof entry.name === "string" ? [entry.name] : Object.values(entry.name)), ...entry.aliases];
    for (const name of names.map(fold))
      if (name.length > (found?.length ?? 5) && words.includes(` ${name} `))
        found = { id: entry.id, length: name.length };
  }
  return found?.id;
}
