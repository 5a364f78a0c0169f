/** What is known of agencies, committees, border posts and issue areas, by date: an immutable value read from institutions files. */
import { placeInTime, type Day, type Validity } from "./day.ts";
import { readInstitutions } from "./institutions-file.ts";
import { fold } from "./nearest.ts";
import type { Side } from "./paper.ts";
import type { TextValue } from "./read.ts";
import type { MapNode, Node, Span } from "./tree.ts";

export type InstitutionKind = "agency" | "committee" | "borderPost" | "issueArea";

/** Where an entry is written. */
export interface Origin extends Span {
  readonly uri: string;
  /** The value of its `id`. */
  readonly id: Span;
  /** The entry itself. */
  readonly node: MapNode;
  /** Whether it stands in the set that the product ships. */
  readonly builtIn: boolean;
}

/** What entries of every kind have. */
export interface EntryBase {
  readonly id: string;
  readonly name: TextValue;
  readonly aliases: readonly string[];
  readonly validity: Validity;
  readonly succeededBy: readonly string[];
  readonly sources: readonly string[];
  /** No source states it. */
  readonly likely: boolean;
  readonly note: TextValue | undefined;
  readonly origin: Origin;
}

/** A relation to another entry. */
export interface Relation {
  readonly id: string;
  readonly validity: Validity;
  readonly likely: boolean;
}

export interface HandOver {
  readonly to: string;
  readonly what: TextValue | undefined;
  /** The first day on which the receiver holds it. */
  readonly from: Day | undefined;
  readonly likely: boolean;
}

export interface Agency extends EntryBase {
  readonly kind: "agency";
  readonly abbreviation: string | undefined;
  readonly side: Side | undefined;
  readonly level: string | undefined;
  readonly region: string | undefined;
  readonly type: string | undefined;
  readonly issueAreas: readonly string[];
  readonly parents: readonly Relation[];
  readonly handedOver: readonly HandOver[];
  /** As written in this entry alone; `counterpartsOf` knows both ways. */
  readonly counterparts: readonly Relation[];
}

export interface Role {
  readonly role: string;
  readonly side: string | undefined;
  readonly agency: string | undefined;
  readonly office: TextValue | undefined;
  readonly note: TextValue | undefined;
  readonly validity: Validity;
  readonly likely: boolean;
}

export interface Committee extends EntryBase {
  readonly kind: "committee";
  readonly abbreviation: string | undefined;
  /** forum, secretariat, technical-team … */
  readonly type: string | undefined;
  readonly side: string | undefined;
  readonly level: string | undefined;
  readonly parent: string | undefined;
  readonly issueAreas: readonly string[];
  readonly roles: readonly Role[];
}

export interface BorderPostSide {
  readonly name: TextValue | undefined;
  readonly region: string | undefined;
  readonly district: string | undefined;
  readonly status: string | undefined;
}

export interface BorderPost extends EntryBase {
  readonly kind: "borderPost";
  /** land, sea */
  readonly type: string | undefined;
  readonly sides: Readonly<Record<Side, BorderPostSide | undefined>>;
}

export interface IssueArea extends EntryBase {
  readonly kind: "issueArea";
  /** The forums that use it; empty means all. */
  readonly forums: readonly string[];
}

export type Institution = Agency | Committee | BorderPost | IssueArea;

interface ByKind {
  readonly agency: Agency;
  readonly committee: Committee;
  readonly borderPost: BorderPost;
  readonly issueArea: IssueArea;
}

type Entries = { readonly [kind in InstitutionKind]: ReadonlyMap<string, ByKind[kind]> };

/** One institutions file: its address, its root and whether the product ships it. */
export interface InstitutionsFile {
  readonly uri: string;
  readonly root: Node | undefined;
  readonly builtIn: boolean;
}

/** All institutions, those of the workspace in place of built-in ones with the same id. */
export class Institutions {
  readonly entries: Entries;
  /** By agency, then by counterpart. */
  readonly #counterparts = new Map<string, Map<string, Relation>>();
  readonly #predecessors = new Map<string, string[]>();
  readonly #receivers = new Map<string, string[]>();
  readonly #shipped = new Map<string, Institution>();
  #named: ReadonlyMap<string, readonly Institution[]> | undefined;

  constructor(files: readonly InstitutionsFile[]) {
    const layers = [...files].sort((a, b) => Number(b.builtIn) - Number(a.builtIn));
    const all = layers.flatMap(readInstitutions);
    // Within a layer the first of two entries with one id counts; a later layer replaces the earlier one.
    const winners = new Map<string, Institution>();
    for (const entry of all) {
      const key = `${entry.kind} ${entry.id}`;
      const present = winners.get(key);
      if (!present || (present.origin.builtIn && !entry.origin.builtIn)) winners.set(key, entry);
      if (entry.origin.builtIn && !present) this.#shipped.set(key, entry);
    }
    const of = <K extends InstitutionKind>(kind: K): ReadonlyMap<string, ByKind[K]> =>
      new Map(
        [...winners.values()]
          .filter((entry): entry is ByKind[K] & Institution => entry.kind === kind)
          .map((entry) => [entry.id, entry]),
      );
    this.entries = {
      agency: of("agency"),
      committee: of("committee"),
      borderPost: of("borderPost"),
      issueArea: of("issueArea"),
    };
    for (const agency of this.entries.agency.values()) this.#relate(agency);
    for (const kind of ["committee", "borderPost", "issueArea"] as const)
      for (const entry of this.entries[kind].values())
        for (const id of entry.succeededBy) push(this.#predecessors, `${kind} ${id}`, entry.id);
  }

  #relate(agency: Agency): void {
    for (const id of agency.succeededBy) push(this.#predecessors, `agency ${id}`, agency.id);
    for (const { to } of agency.handedOver) push(this.#receivers, to, agency.id);
    for (const relation of agency.counterparts) {
      this.#addCounterpart(agency.id, relation);
      this.#addCounterpart(relation.id, { ...relation, id: agency.id });
    }
  }

  /** Stated by both sides, the surer statement counts. */
  #addCounterpart(id: string, relation: Relation): void {
    const relations = this.#counterparts.get(id) ?? new Map<string, Relation>();
    const present = relations.get(relation.id);
    if (!present || (present.likely && !relation.likely)) relations.set(relation.id, relation);
    this.#counterparts.set(id, relations);
  }

  get<K extends InstitutionKind>(kind: K, id: string): ByKind[K] | undefined {
    return this.entries[kind].get(id);
  }

  /** The entry of the shipped set that a workspace's entry stands in place of. */
  replacedBy({ kind, id, origin }: Institution): Institution | undefined {
    return origin.builtIn ? undefined : this.#shipped.get(`${kind} ${id}`);
  }

  all<K extends InstitutionKind>(kind: K): Iterable<ByKind[K]> {
    return this.entries[kind].values();
  }

  /** The entries that go by a name, however it is written: any of `namesOf`, folded. */
  named<K extends InstitutionKind>(kind: K, name: string): readonly ByKind[K][] {
    this.#named ??= this.#readNames();
    const entries = this.#named.get(fold(name)) ?? [];
    return entries.filter((entry): entry is ByKind[K] & Institution => entry.kind === kind);
  }

  #readNames(): ReadonlyMap<string, readonly Institution[]> {
    const named = new Map<string, Institution[]>();
    for (const entries of Object.values<ReadonlyMap<string, Institution>>(this.entries))
      for (const entry of entries.values())
        for (const name of new Set(namesOf(entry).map(fold))) if (name !== "") push(named, name, entry);
    return named;
  }

  /** The registered counterparts of an agency, both ways; with a day, those valid on it. */
  counterpartsOf(id: string, day?: Day): readonly Relation[] {
    const relations = [...(this.#counterparts.get(id)?.values() ?? [])];
    if (day === undefined) return relations;
    return relations.filter((relation) => {
      const agency = this.get("agency", relation.id);
      return (
        agency && placeInTime(day, agency.validity) === "within" && placeInTime(day, relation.validity) === "within"
      );
    });
  }

  /** Ids of the entries that name this one in `succeededBy`. */
  predecessorsOf(kind: InstitutionKind, id: string): readonly string[] {
    return this.#predecessors.get(`${kind} ${id}`) ?? [];
  }

  /** Ids of the agencies that handed part of their mandate to this one. */
  giversOf(id: string): readonly string[] {
    return this.#receivers.get(id) ?? [];
  }

  /** The successors there on that day, following those that ended in their turn. */
  successorsOn(kind: InstitutionKind, id: string, day: Day): readonly string[] {
    return this.#follow(kind, id, day, (entry) => entry.succeededBy);
  }

  /** The predecessors there on that day, following those that had not begun in their turn. */
  predecessorsOn(kind: InstitutionKind, id: string, day: Day): readonly string[] {
    return this.#follow(kind, id, day, (entry) => this.predecessorsOf(kind, entry.id));
  }

  #follow(
    kind: InstitutionKind,
    id: string,
    day: Day,
    next: (entry: Institution) => readonly string[],
  ): readonly string[] {
    const found = new Set<string>();
    const seen = new Set<string>([id]);
    const queue = [id];
    for (let current = queue.shift(); current !== undefined; current = queue.shift()) {
      const entry = this.get(kind, current);
      for (const other of entry ? next(entry) : []) {
        const target = this.get(kind, other);
        if (!target || seen.has(other)) continue;
        seen.add(other);
        if (placeInTime(day, target.validity) === "within") found.add(other);
        else queue.push(other);
      }
    }
    return [...found];
  }

  /** The parents of an agency on a day. */
  parentsOn(agency: Agency, day: Day): readonly Relation[] {
    return agency.parents.filter((parent) => placeInTime(day, parent.validity) === "within");
  }
}

/** Whether a known entry is there on a day. */
export const isThere = (entry: Institution | undefined, day: Day): boolean =>
  entry !== undefined && placeInTime(day, entry.validity) === "within";

/** Every name an entry goes by: id, names in all languages, abbreviation, aliases. */
export function namesOf(entry: Institution): readonly string[] {
  const names = typeof entry.name === "string" ? [entry.name] : Object.values(entry.name);
  const abbreviation = "abbreviation" in entry && entry.abbreviation ? [entry.abbreviation] : [];
  const posts = entry.kind === "borderPost" ? Object.values(entry.sides).flatMap((side) => textsOf(side?.name)) : [];
  return [...new Set([entry.id, ...names, ...abbreviation, ...entry.aliases, ...posts])];
}

const textsOf = (text: TextValue | undefined): readonly string[] =>
  text === undefined ? [] : typeof text === "string" ? [text] : Object.values(text);

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
