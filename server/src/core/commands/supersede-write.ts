/** Writes a change into the institutions: what ended, what is new, and the relations that follow; what nobody can decide for people is left to them. */
import { appendItem, insertPairs } from "../edit.ts";
import type { Edit } from "../finding.ts";
import { placeInTime, type Day } from "../day.ts";
import type { Agency, Institution, Role } from "../institutions.ts";
import type { Localized } from "../language.ts";
import { asItems, asMaps, asString, asValidity, pairOf, valueOf, type TextValue } from "../read.ts";
import type { MapNode, Node } from "../tree.ts";
import { writeMap } from "./parts.ts";
import { isOpenAt, openRoles, type Case, type Heir } from "./supersede-case.ts";
import { isEnding, type HandedOver, type RoleMoved } from "./supersede-change.ts";
import {
  addMissing,
  asMapPart,
  addTo,
  endRelation,
  endValidity,
  flowOf,
  giveKey,
  insertBehind,
  type InText,
} from "./supersede-edits.ts";
import { counterpartsOf, faultsOf, newEntry, predecessorOf, withoutKey, type NewEntry } from "./supersede-entry.ts";
import { itemSchemaOf, type Register } from "./supersede-register.ts";
import * as left from "./supersede-left.ts";

type Step = (at: InText) => Edit | undefined;

/** Answers what is left for a person. */
export function writeChange(register: Register, found: Case): readonly Localized[] {
  const { change } = found;
  const notes: Localized[] = [];
  // Shipped ones are copied first, so that what is new stands behind them.
  for (const subject of found.subjects) register.change(subject, isEnding(change) ? "ended" : "changed");
  // Each is put right behind the one before it: the last first.
  for (const heir of [...found.heirs].reverse()) if (!heir.existing) addHeir(register, heir, found);
  if (isEnding(change)) notes.push(...writeEnding(register, found));
  else if (change.kind === "handed-over") writeHandOver(register, found, change);
  else if (change.kind === "role-moved") writeRole(register, found, change);
  else writeParent(register, found);
  const noted = change.kind === "role-moved" ? found.holders : found.subjects;
  const isLost = change.note !== undefined && noted.some(({ note }) => note !== undefined);
  return isLost ? [...notes, left.hasNote(found.subjects[0])] : notes;
}

function addHeir(register: Register, heir: Heir, found: Case): void {
  const entry = newEntry(heir, found);
  const problem = faultsOf(entry, found);
  if (problem) register.problem ??= problem;
  const elsewhere = found.heirKind === "agency" ? writtenByOthers(entry, found) : [];
  const kept = asList(entry["counterparts"]).filter((one) => !elsewhere.some(({ id }) => id === agencyOf(one)));
  const others = withoutKey(entry, "counterparts");
  const own = elsewhere.length === 0 ? entry : kept.length === 0 ? others : { ...entry, counterparts: kept };
  register.add(found.heirKind, { ...own, id: entry.id }, predecessorOf(found) ?? found.subjects[0]);
  for (const other of elsewhere) {
    const relation = asList(entry["counterparts"]).find((one) => agencyOf(one) === other.id);
    const named = isRecord(relation) ? flowOf({ ...relation, agency: entry.id }) : entry.id;
    register.change(other, "changed", (at) => addTo(at, "counterparts", named));
  }
}

/** A relation is written once, on the Indonesian side as in the register, where that entry is the workspace's own. */
const writtenByOthers = (entry: NewEntry, { workspace }: Case): readonly Agency[] =>
  entry["side"] === "malaysia"
    ? asList(entry["counterparts"]).flatMap((one) => {
        const other = workspace.institutions.get("agency", agencyOf(one));
        return other?.side === "indonesia" && !other.origin.builtIn ? other : [];
      })
    : [];

const agencyOf = (relation: unknown): string => String(isRecord(relation) ? relation["agency"] : relation);

const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The sources of the change, and its note where the entry has none. */
function evidenceSteps({ change }: Case, entry: Institution): readonly Step[] {
  const sources = (change.sources ?? []).map(
    (source): Step =>
      (at) =>
        addMissing(at, "sources", source),
  );
  return change.note === undefined || entry.note !== undefined ? sources : [...sources, noteStep(change.note)];
}

const noteStep =
  (note: TextValue): Step =>
  (at) =>
    !at.map.flow && !pairOf(at.map, "note")
      ? insertPairs(at.text, at.map, writeMap(asMapPart({ note })))
      : giveKey(at, "note", flowText(note));

const flowText = (text: TextValue): string => flowOf({ text }).replace(/^\{ text: | \}$/g, "");

const likely = ({ change }: Case): { readonly confidence?: "likely" } =>
  (change.sources ?? []).length > 0 ? {} : { confidence: "likely" };

const from = ({ change: { on } }: Case): { readonly valid: { readonly from: string | number } } => ({
  valid: { from: /^\d{4}$/.test(on) ? Number(on) : on },
});

function writeEnding(register: Register, found: Case): readonly Localized[] {
  const { subjects, heirs, until } = found;
  const notes: Localized[] = [];
  for (const subject of subjects) {
    const successors = heirs.map(
      ({ successor }): Step =>
        (at) =>
          addMissing(at, "succeededBy", successor.id),
    );
    const end: Step = (at) => endValidity(at, until);
    register.change(subject, "ended", end, ...successors, ...evidenceSteps(found, subject));
    if (subject.kind === "agency")
      notes.push(...writeRoles(register, found, subject), ...writeOffices(register, found, subject));
    notes.push(...left.relationsOf(subject, found));
  }
  const offered = counterpartsOf(found).filter(({ id }) => !heirs.some((heir) => hasCounterpart(heir, id, found)));
  return offered.length > 0 && heirs.length > 0 ? [...notes, left.counterparts(subjects[0], offered, heirs)] : notes;
}

function hasCounterpart(heir: Heir, id: string, found: Case): boolean {
  if (heir.existing) return found.workspace.institutions.counterpartsOf(heir.existing.id).some((one) => one.id === id);
  return asList(newEntry(heir, found)["counterparts"]).some((one) => agencyOf(one) === id);
}

/** The one heir; of several, the one that was said to take it. */
const takerOf = (heirs: readonly Heir[], key: "offices" | "roles", id: string): Heir | undefined =>
  heirs.find(({ successor }) => successor[key]?.includes(id)) ?? (heirs.length === 1 ? heirs[0] : undefined);

/** Ends the roles that an agency held, and gives them to who comes after it. */
function writeRoles(register: Register, found: Case, agency: Agency): readonly Localized[] {
  const notes: Localized[] = [];
  for (const committee of found.workspace.institutions.all("committee")) {
    const held = openRoles(committee, found.first).filter((role) => role.agency === agency.id);
    if (held.length === 0) continue;
    const taker = takerOf(found.heirs, "roles", committee.id)?.successor.id;
    for (const role of held) {
      const isHeld = openRoles(committee, found.first).some(
        (one) => one.agency === taker && one.role === role.role && one.side === role.side,
      );
      const gives = taker !== undefined && !isHeld;
      register.change(committee, "changed", ...roleSteps(role, found, gives ? { agency: taker } : undefined));
      if (taker === undefined) notes.push(left.roleOf(committee, role, agency));
    }
  }
  return notes;
}

interface NewRole {
  readonly agency: string;
  readonly note?: TextValue | undefined;
}

function roleSteps(role: Role, found: Case, next: NewRole | undefined, note?: TextValue): readonly Step[] {
  const schema = itemSchemaOf("committee", "roles");
  const step =
    (edit: (at: InText, node: MapNode) => Edit | undefined): Step =>
    (at) => {
      const node = roleNode(at, role, found);
      return node && edit(at, node);
    };
  const { agency = "", note: newNote } = next ?? {};
  const value = { role: role.role, side: role.side, agency, ...from(found), ...likely(found), note: newNote };
  return [
    ...(next ? [step((at, node) => insertBehind(at, "roles", node, value))] : []),
    ...(note === undefined || role.note !== undefined
      ? []
      : [step(({ text }, map) => giveKey({ text, map, schema }, "note", flowText(note)))]),
    step(({ text }, map) => endValidity({ text, map, schema }, found.until)),
  ];
}

/** The role in the text: the one that goes on of those that say the same. */
const roleNode = ({ map }: InText, { role, side, agency }: Role, { first }: Case): MapNode | undefined =>
  asMaps(valueOf(map, "roles")).find(
    (node) =>
      asString(valueOf(node, "role"))?.value === role &&
      asString(valueOf(node, "side"))?.value === side &&
      asString(valueOf(node, "agency"))?.value === agency &&
      goesOn(node, first),
  );

/** The agencies that belonged to what ended belong to who comes after it. */
function writeOffices(register: Register, found: Case, agency: Agency): readonly Localized[] {
  const notes: Localized[] = [];
  for (const office of found.workspace.institutions.all("agency")) {
    const belongs = office.parents.some(({ id, validity }) => id === agency.id && isOpenAt(validity, found.first));
    if (!belongs || placeInTime(found.first, office.validity) !== "within") continue;
    const taker = takerOf(found.heirs, "offices", office.id)?.successor.id;
    if (taker === undefined) notes.push(left.office(office, agency));
    else register.change(office, "changed", ...parentSteps([agency.id], taker, found));
  }
  return notes;
}

function parentSteps(ended: readonly string[], parent: string, found: Case): readonly Step[] {
  const value = { agency: parent, ...from(found), ...likely(found) };
  return [...ended.map((id) => endRelationStep("parent", id, found)), (at) => addItem(at, "parent", value)];
}

function addItem(at: InText, key: string, value: Readonly<Record<string, unknown>>): Edit | undefined {
  const list = valueOf(at.map, key);
  return list?.kind === "list" ? appendItem(at.text, list, [flowOf(value)]) : addTo(at, key, flowOf(value));
}

const endRelationStep =
  (key: "parent" | "counterparts", id: string, { first, until }: Pick<Case, "first" | "until">): Step =>
  (at) => {
    const item = asItems(valueOf(at.map, key)).find((node) => isOpenRelation(node, id, first));
    return item && endRelation(at.text, item, itemSchemaOf("agency", key), until);
  };

const isOpenRelation = (node: Node, id: string, first: Day): boolean =>
  (asString(node) ?? asString(valueOf(node, "agency")))?.value === id && goesOn(node, first);

const goesOn = (node: Node, first: Day): boolean => (asValidity(valueOf(node, "valid")).to ?? first) >= first;

function writeHandOver(register: Register, found: Case, change: HandedOver): void {
  const [heir] = found.heirs;
  if (!heir) return;
  const value = { to: heir.successor.id, what: change.what, from: from(found).valid.from, ...likely(found) };
  for (const subject of found.subjects) {
    const ends = (change.counterparts ?? []).map((one) =>
      typeof one === "string"
        ? endRelationStep("counterparts", one, found)
        : endRelationStep("counterparts", one.agency, { ...found, until: one.until }),
    );
    const hand: Step = (at) => addItem(at, "handedOver", value);
    register.change(subject, "changed", hand, ...ends, ...evidenceSteps(found, subject));
  }
}

function writeRole(register: Register, found: Case, change: RoleMoved): void {
  const [subject] = found.subjects;
  const [heir] = found.heirs;
  if (!heir || subject.kind !== "committee") return;
  const next = { agency: heir.successor.id, note: change.newNote };
  const steps =
    found.holders.length > 0
      ? found.holders.flatMap((role, index) =>
          roleSteps(role, found, index === found.holders.length - 1 ? next : undefined, change.note),
        )
      : [firstRole(change, next, found)];
  const sources = (change.sources ?? []).map(
    (source): Step =>
      (at) =>
        addMissing(at, "sources", source),
  );
  register.change(subject, "changed", ...steps, ...sources);
}

/** A role that nobody held. */
const firstRole =
  ({ role, side }: RoleMoved, { agency, note }: NewRole, found: Case): Step =>
  (at) =>
    addItem(at, "roles", { role, side, agency, ...from(found), ...likely(found), note });

function writeParent(register: Register, found: Case): void {
  const [subject] = found.subjects;
  const [heir] = found.heirs;
  if (!heir || subject.kind !== "agency") return;
  const ended = subject.parents.filter(({ validity }) => isOpenAt(validity, found.first)).map(({ id }) => id);
  register.change(
    subject,
    "changed",
    ...parentSteps(ended, heir.successor.id, found),
    ...evidenceSteps(found, subject),
  );
}
