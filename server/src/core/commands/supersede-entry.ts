/** The entry of an institution that is new: what was said of it, and what it takes over from the one before it. */
import { Document } from "../document.ts";
import { listOf } from "../entry-words.ts";
import { placeInTime } from "../day.ts";
import type { Agency, Institution, InstitutionKind, Relation } from "../institutions.ts";
import { namesOf } from "../institutions.ts";
import type { Localized } from "../language.ts";
import { fold } from "../nearest.ts";
import { referencesOf, type Reference } from "../references.ts";
import { schemaOf } from "../schema.ts";
import { toValue } from "../tree/value.ts";
import type { Case, Heir } from "./supersede-case.ts";
import { sideOf } from "./supersede-case.ts";
import { isRecord, type EntryValue } from "./supersede-change.ts";
import { asMapPart } from "./supersede-edits.ts";
import { locate } from "./supersede-register.ts";
import { writeList } from "./parts.ts";
import { badEntry } from "./supersede-words.ts";

export type NewEntry = EntryValue & { readonly id: string };

/** Taken over by whatever comes of an entry. */
const always = ["side", "level", "region", "kind", "forums"];

/** Taken over by the same body under another name. */
const whenRenamed = [...always, "parent", "issueAreas", "roles", "indonesia", "malaysia"];

/** The keys in the order of the schema; what is empty is left out. */
export function newEntry({ successor: { id, entry = {} } }: Heir, found: Case): NewEntry {
  const { change, heirKind } = found;
  const sources = change.sources ?? [];
  const value: EntryValue = {
    ...takenOver(found),
    ...(sources.length > 0 ? { sources } : {}),
    ...entry,
    ...(change.kind === "renamed" && { aliases: formerNames(entry, found) }),
    id,
    valid: { from: asPeriod(change.on) },
  };
  const isSourced = listIn(value["sources"]).length > 0 || value["confidence"] !== undefined;
  return { ...inOrder(heirKind, isSourced ? value : { ...value, confidence: "likely" }), id };
}

/** What a new entry takes over unless it says otherwise. */
export function takenOver(found: Case): EntryValue {
  const { change, heirKind } = found;
  const like = predecessorOf(found);
  const before = like?.kind === heirKind ? valueOfEntry(found, like) : {};
  const keys = change.kind === "renamed" ? whenRenamed : always;
  const side = sideOf(found);
  return {
    ...(side !== undefined && heirKind === "agency" && { side }),
    ...Object.fromEntries(
      keys.flatMap((key) => (before[key] === undefined ? [] : [[key, present(key, before[key], found)]])),
    ),
    ...(isMergedAnew(found) && { issueAreas: union(found, "issueAreas") }),
    ...(hasCounterparts(found) && { counterparts: counterpartsOf(found).map(asRelation) }),
  };
}

/** The entry that a new one is like: what it comes of; of a role that moved, who held it. */
export function predecessorOf({ change, subjects, holders, workspace }: Case): Institution | undefined {
  if (change.kind !== "role-moved") return subjects[0];
  const [holder] = holders.flatMap(({ agency }) => agency ?? []);
  return holder === undefined ? undefined : workspace.institutions.get("agency", holder);
}

const isMergedAnew = ({ change, heirKind }: Case): boolean => change.kind === "merged" && heirKind === "agency";

const hasCounterparts = (found: Case): boolean =>
  found.heirKind === "agency" && (found.change.kind === "renamed" || found.change.kind === "merged");

/** The counterparts that its subjects have on the day. */
export function counterpartsOf({ subjects, first, workspace }: Case): readonly Relation[] {
  const relations = subjects
    .filter((subject): subject is Agency => subject.kind === "agency")
    .flatMap(({ id }) => workspace.institutions.counterpartsOf(id, first));
  return [...new Map(relations.map((one) => [one.id, one])).values()];
}

const asRelation = ({ id, likely }: Relation): unknown => (likely ? { agency: id, confidence: "likely" } : id);

/** As it is on the day: of relations in time, those that go on, without when they began. */
function present(key: string, value: unknown, { subjects: [subject], first, workspace }: Case): unknown {
  if (key === "parent" && subject.kind === "agency" && Array.isArray(value)) {
    const ids = new Set(workspace.institutions.parentsOn(subject, first).map(({ id }) => id));
    return value
      .filter(isRecord)
      .filter(({ agency }) => ids.has(String(agency)))
      .map(withoutTime);
  }
  if (key === "roles" && subject.kind === "committee" && Array.isArray(value))
    return value
      .filter(isRecord)
      .filter((_, index) => {
        const role = subject.roles[index];
        return role !== undefined && placeInTime(first, role.validity) === "within";
      })
      .map(withoutTime);
  return value;
}

const withoutTime = (relation: EntryValue): EntryValue => withoutKey(relation, "valid");

export const withoutKey = (value: EntryValue, key: string): EntryValue =>
  Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));

const valueOfEntry = ({ workspace }: Case, { kind, id, origin }: Institution): EntryValue => {
  const document = workspace.documents.get(origin.uri) ?? workspace.builtIn.find(({ uri }) => uri === origin.uri);
  const value = document && toValue(locate(document, kind, id)?.map);
  return isRecord(value) ? value : {};
};

const union = (found: Case, key: string): readonly unknown[] => [
  ...new Set(found.subjects.flatMap((subject) => listIn(valueOfEntry(found, subject)[key]))),
];

/** What it was called, as long as it is not called so any more. */
function formerNames(entry: EntryValue, { subjects: [subject] }: Case): readonly string[] {
  const given = Array.isArray(entry["aliases"]) ? entry["aliases"].filter((one) => typeof one === "string") : [];
  const { name, abbreviation } = entry;
  const own = [abbreviation, ...(isRecord(name) ? Object.values(name) : [name]), ...given].map((one) =>
    fold(String(one)),
  );
  const former = namesOf(subject).filter((one) => one !== subject.id);
  return [...given, ...former.filter((one) => !own.includes(fold(one)))];
}

function inOrder(kind: InstitutionKind, value: EntryValue): EntryValue {
  const keys = Object.keys(listOf(kind)?.schema.properties ?? {}).filter((key) => !isNothing(value[key]));
  return Object.fromEntries(keys.map((key) => [key, value[key]]));
}

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (Array.isArray(value) && value.length === 0);

/** The items of a list. */
export const listIn = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : [];

/** A bare year is a number, as people write it. */
const asPeriod = (on: string): string | number => (/^\d{4}$/.test(on) ? Number(on) : on);

/** What keeps a new entry from being one — by the schema, or because it names what is not there; undefined where nothing does. */
export function faultsOf(value: NewEntry, { heirKind, heirs, workspace }: Case): Localized | undefined {
  const format = schemaOf("institutions").properties?.["format"]?.enum?.[0] ?? "";
  const lines = writeList([{ value: asMapPart(value), comments: [] }]);
  const text = [`format: ${format}`, `${listOf(heirKind)?.key ?? ""}:`, ...lines, ""].join("\n");
  const document = new Document("new.institutions.yaml", "institutions", text);
  const keys = document.faults.map(({ path, key }) => [...path.slice(2), ...(key ? [key] : [])].join("."));
  const isKnown = ({ kind, id }: Reference): boolean =>
    kind !== "item" &&
    (workspace.institutions.get(kind, id) !== undefined || heirs.some(({ successor }) => successor.id === id));
  const unknown = referencesOf(document).filter((one) => !isKnown(one));
  const wrong = new Set([...keys, ...unknown.map(({ path, id }) => `${String(path[2])}: ${id}`)]);
  return wrong.size > 0 ? badEntry(value.id, [...wrong]) : undefined;
}
