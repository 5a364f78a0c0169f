/** Writes a change into the institutions: what ended, what is new, and the relations that follow; what nobody can decide for people is left to them. */
import { placeInTime } from "../day.ts";
import type { Agency } from "../institutions.ts";
import type { Localized } from "../language.ts";
import { isOpenAt, openRoles, type Case, type Heir } from "./supersede-case.ts";
import { isEnding, isRecord, type HandedOver, type RoleMoved } from "./supersede-change.ts";
import { addTo, endValidity, flowOf, giveKey, nothing } from "./supersede-edits.ts";
import {
  counterpartsOf,
  faultsOf,
  listIn,
  newEntry,
  predecessorOf,
  withoutKey,
  type NewEntry,
} from "./supersede-entry.ts";
import * as left from "./supersede-left.ts";
import type { Register } from "./supersede-register.ts";
import {
  addItem,
  addStep,
  endRelationStep,
  evidenceSteps,
  firstRole,
  likely,
  parentSteps,
  roleSteps,
  since,
  sourceSteps,
  type Step,
} from "./supersede-steps.ts";

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
  const kept = listIn(entry["counterparts"]).filter((one) => !elsewhere.some(({ id }) => id === agencyOf(one)));
  const others = withoutKey(entry, "counterparts");
  const own = elsewhere.length === 0 ? entry : kept.length === 0 ? others : { ...entry, counterparts: kept };
  register.add(found.heirKind, { ...own, id: entry.id }, predecessorOf(found) ?? found.subjects[0]);
  for (const other of elsewhere) {
    const relation = listIn(entry["counterparts"]).find((one) => agencyOf(one) === other.id);
    const named = isRecord(relation) ? flowOf({ ...relation, agency: entry.id }) : entry.id;
    register.change(other, "changed", (at) => addTo(at, "counterparts", named));
  }
}

/** A relation is written once, on the Indonesian side as in the register, where that entry is the workspace's own. */
const writtenByOthers = (entry: NewEntry, { workspace }: Case): readonly Agency[] =>
  entry["side"] === "malaysia"
    ? listIn(entry["counterparts"]).flatMap((one) => {
        const other = workspace.institutions.get("agency", agencyOf(one));
        return other?.side === "indonesia" && !other.origin.builtIn ? other : [];
      })
    : [];

const agencyOf = (relation: unknown): string => String(isRecord(relation) ? relation["agency"] : relation);

function writeEnding(register: Register, found: Case): readonly Localized[] {
  const { subjects, heirs, until } = found;
  const notes: Localized[] = [];
  for (const subject of subjects) {
    const successors =
      heirs.length > 0 ? heirs.map(({ successor }) => addStep("succeededBy")(successor.id)) : [withoutSuccessor];
    const end: Step = (at) => endValidity(at, until);
    register.change(subject, "ended", end, ...successors, ...evidenceSteps(found, subject));
    if (subject.kind === "agency")
      notes.push(...writeRoles(register, found, subject), ...writeOffices(register, found, subject));
    notes.push(...left.relationsOf(subject, found));
  }
  const offered = counterpartsOf(found).filter(({ id }) => !heirs.some((heir) => hasCounterpart(heir, id, found)));
  return offered.length > 0 && heirs.length > 0 ? [...notes, left.counterparts(subjects[0], offered, heirs)] : notes;
}

/** An empty list says that nobody follows, and not that it is not known who does. */
const withoutSuccessor: Step = (at) => giveKey(at, "succeededBy", "[]") ?? nothing(at);

function hasCounterpart(heir: Heir, id: string, found: Case): boolean {
  if (heir.existing) return found.workspace.institutions.counterpartsOf(heir.existing.id).some((one) => one.id === id);
  return listIn(newEntry(heir, found)["counterparts"]).some((one) => agencyOf(one) === id);
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

function writeHandOver(register: Register, found: Case, change: HandedOver): void {
  const [heir] = found.heirs;
  if (!heir) return;
  const value = { to: heir.successor.id, what: change.what, from: since(found).valid.from, ...likely(found) };
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
  register.change(subject, "changed", ...steps, ...sourceSteps(found));
}

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
