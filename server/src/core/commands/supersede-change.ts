/** What happened to an institution, as a plain value; read from anything that a client or a file says, what is malformed named. */
import { parsePeriod } from "../day.ts";
import { listOf } from "../entry-words.ts";
import type { InstitutionKind } from "../institutions.ts";
import { languages } from "../language.ts";
import type { TextValue } from "../read.ts";

/** A year, month or day as institutions files write them: `2022`, `2022-05`, `2024-10-21`. */
export type Period = string;

/** Who comes in the place of another. */
export interface Successor {
  readonly id: string;
  /** Only of a new one: its keys as in an institutions file. Those left out are taken over from the one before it. */
  readonly entry?: EntryValue;
  /** Agencies that belong to it from that day, where there are several successors. */
  readonly offices?: readonly string[];
  /** Committees in which it takes over the roles, where there are several successors. */
  readonly roles?: readonly string[];
}

/** An entry's keys without its id, `valid` and `succeededBy`. */
export type EntryValue = Readonly<Record<string, unknown>>;

interface Happened {
  /** The institution that it happened to. */
  readonly id: string;
  /** Needed where entries of several kinds have this id. */
  readonly entryKind?: InstitutionKind;
  /** The first day of what is new. */
  readonly on: Period;
  /** Addresses; without any, what is written is `confidence: likely`. */
  readonly sources?: readonly string[];
  /** What a reader should know of it: goes to what ended or changed, where that has no note. */
  readonly note?: TextValue;
}

/** It ended. */
export type Ending = Happened &
  (
    | { readonly kind: "renamed"; readonly to: Successor }
    | { readonly kind: "merged"; readonly with: readonly string[]; readonly to: Successor }
    /** Of its parts, those that matter here. */
    | { readonly kind: "split"; readonly to: readonly Successor[] }
    | { readonly kind: "dissolved"; readonly to?: readonly Successor[] }
  );

/** Part of its mandate went to another, and it goes on. */
export interface HandedOver extends Happened {
  readonly kind: "handed-over";
  /** Others that handed over the same. */
  readonly with?: readonly string[];
  readonly to: Successor;
  readonly what?: TextValue;
  /** Registered counterparts that were its own for that part: they end the day before, or after `until`. */
  readonly counterparts?: readonly (string | { readonly agency: string; readonly until: Period })[];
}

/** A committee's role went from one agency to another; the institution is the committee. */
export interface RoleMoved extends Happened {
  readonly kind: "role-moved";
  readonly role: string;
  readonly side?: string;
  /** Who held it; needed where several do. */
  readonly from?: string;
  readonly to: Successor;
  /** What a reader should know of the new holder. */
  readonly newNote?: TextValue;
}

/** An agency belongs to another one. */
export interface ParentChanged extends Happened {
  readonly kind: "parent-changed";
  readonly to: Successor;
}

export type InstitutionChange = Ending | HandedOver | RoleMoved | ParentChanged;

export const changeKinds = [
  "renamed",
  "merged",
  "split",
  "dissolved",
  "handed-over",
  "role-moved",
  "parent-changed",
] as const satisfies readonly InstitutionChange["kind"][];

export const entryKinds: readonly InstitutionKind[] = ["agency", "committee", "borderPost", "issueArea"];

export const isEnding = (change: InstitutionChange): change is Ending =>
  change.kind === "renamed" || change.kind === "merged" || change.kind === "split" || change.kind === "dissolved";

/** Every successor that a change names. */
export const successorsOf = ({ to }: InstitutionChange): readonly Successor[] =>
  to === undefined ? [] : "id" in to ? [to] : to;

/** The ids of the institutions that it happened to, of one kind all of them. */
export const subjectsOf = (change: InstitutionChange): readonly string[] => [
  ...new Set([change.id, ...("with" in change ? (change.with ?? []) : [])]),
];

/** The change that a plain value tells; else the key that is missing or malformed. */
export function readChange(value: unknown): InstitutionChange | { readonly wrong: string } {
  if (!isRecord(value)) return { wrong: "kind" };
  const kind = changeKinds.find((one) => one === value["kind"]);
  if (!kind) return { wrong: "kind" };
  const wrong = [...wrongKeys(value, kind)][0];
  if (wrong !== undefined) return { wrong };
  const keys = [...common, ...further[kind]].filter((key) => value[key] !== undefined && value[key] !== null);
  const read = Object.fromEntries(keys.map((key) => [key, value[key]]));
  // Each key was held against what it may be just above.
  return { ...read, on: String(value["on"]), kind } as unknown as InstitutionChange;
}

const common = ["id", "entryKind", "on", "sources", "note", "to"];

const further: Readonly<Record<InstitutionChange["kind"], readonly string[]>> = {
  renamed: [],
  merged: ["with"],
  split: [],
  dissolved: [],
  "handed-over": ["with", "what", "counterparts"],
  "role-moved": ["role", "side", "from", "newNote"],
  "parent-changed": [],
};

const many: readonly string[] = ["split", "dissolved"];

function* wrongKeys(value: EntryValue, kind: InstitutionChange["kind"]): Iterable<string> {
  const { id, entryKind, on, sources, note, to, with: others, what, counterparts, role, side, from, newNote } = value;
  if (!isText(id)) yield "id";
  if (!isPeriod(on)) yield "on";
  if (!isOptional(entryKind, (one) => entryKinds.some((known) => known === one))) yield "entryKind";
  if (!isOptional(sources, (one) => isTexts(one) && one.every((source) => /^https?:\/\/\S+$/.test(source))))
    yield "sources";
  const isTo = many.includes(kind) ? isSuccessors : isSuccessor;
  if (!(kind === "dissolved" && to === undefined) && !isTo(to)) yield "to";
  if (kind === "split" && Array.isArray(to) && to.length === 0) yield "to";
  if (!(kind === "merged" ? isTexts(others) : isOptional(others, isTexts))) yield "with";
  if (kind === "role-moved" && !isText(role)) yield "role";
  if (!isOptional(counterparts, (one) => Array.isArray(one) && one.every(isCounterpart))) yield "counterparts";
  const texts = { note, what, newNote };
  for (const [key, text] of Object.entries(texts)) if (!isOptional(text, isTextValue)) yield key;
  for (const [key, text] of Object.entries({ side, from })) if (!isOptional(text, isText)) yield key;
}

/** A map. */
export const isRecord = (value: unknown): value is EntryValue =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === "string" && value.trim() !== "";

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);

const isOptional = (value: unknown, is: (value: unknown) => boolean): boolean =>
  value === undefined || value === null || is(value);

const isPeriod = (value: unknown): boolean =>
  (typeof value === "string" || typeof value === "number") && parsePeriod(value) !== undefined;

const isTextValue = (value: unknown): value is TextValue =>
  isText(value) ||
  (isRecord(value) &&
    Object.keys(value).length > 0 &&
    Object.entries(value).every(([key, text]) => languages.some((language) => language === key) && isText(text)));

const isCounterpart = (value: unknown): boolean =>
  isText(value) || (isRecord(value) && isText(value["agency"]) && isPeriod(value["until"]));

const isSuccessor = (value: unknown): boolean =>
  isRecord(value) &&
  isText(value["id"]) &&
  isOptional(value["entry"], isEntry) &&
  isOptional(value["offices"], isTexts) &&
  isOptional(value["roles"], isTexts);

const isSuccessors = (value: unknown): boolean => Array.isArray(value) && value.every(isSuccessor);

/** With a name, and no key that no entry has. */
const isEntry = (value: unknown): boolean =>
  isRecord(value) && isTextValue(value["name"]) && Object.keys(value).every((key) => knownKeys.has(key));

const stated = new Set(["id", "valid", "succeededBy"]);

const knownKeys = new Set(
  entryKinds.flatMap((kind) => Object.keys(listOf(kind)?.schema.properties ?? {})).filter((key) => !stated.has(key)),
);
