/** The steps by which entries tell a change, shared by what ends, moves and is handed over. */
import { appendItem, insertPairs } from "../edit.ts";
import type { Edit } from "../finding.ts";
import type { Day } from "../day.ts";
import type { Institution, Role } from "../institutions.ts";
import { asItems, asMaps, asString, asValidity, pairOf, valueOf, type TextValue } from "../read.ts";
import type { MapNode, Node } from "../tree.ts";
import { writeMap } from "./parts.ts";
import type { Case } from "./supersede-case.ts";
import type { RoleMoved } from "./supersede-change.ts";
import {
  addMissing,
  addTo,
  asMapPart,
  endRelation,
  endValidity,
  flowOf,
  giveKey,
  insertBehind,
  type InText,
} from "./supersede-edits.ts";
import { itemSchemaOf } from "./supersede-register.ts";

/** An edit of an entry as it is now; undefined where it does not fit. */
export type Step = (at: InText) => Edit | undefined;

/** The sources of the change, and its note where the entry has none. */
export function evidenceSteps(found: Case, entry: Institution): readonly Step[] {
  const { note } = found.change;
  return note === undefined || entry.note !== undefined ? sourceSteps(found) : [...sourceSteps(found), noteStep(note)];
}

export const sourceSteps = ({ change }: Case): readonly Step[] => (change.sources ?? []).map(addStep("sources"));

/** Adds what the list under a key does not hold. */
export const addStep =
  (key: string) =>
  (value: string): Step =>
  (at) =>
    addMissing(at, key, value);

const noteStep =
  (note: TextValue): Step =>
  (at) =>
    !at.map.flow && !pairOf(at.map, "note")
      ? insertPairs(at.text, at.map, writeMap(asMapPart({ note })))
      : giveKey(at, "note", flowText(note));

const flowText = (text: TextValue): string => flowOf({ text }).replace(/^\{ text: | \}$/g, "");

/** Marked so, where no source states the change. */
export const likely = ({ change }: Case): { readonly confidence?: "likely" } =>
  (change.sources ?? []).length > 0 ? {} : { confidence: "likely" };

/** In force from the first day of what is new. */
export const since = ({ change: { on } }: Case): { readonly valid: { readonly from: string | number } } => ({
  valid: { from: /^\d{4}$/.test(on) ? Number(on) : on },
});

export interface NewRole {
  readonly agency: string;
  readonly note?: TextValue | undefined;
}

export function roleSteps(role: Role, found: Case, next: NewRole | undefined, note?: TextValue): readonly Step[] {
  const schema = itemSchemaOf("committee", "roles");
  const step =
    (edit: (at: InText, node: MapNode) => Edit | undefined): Step =>
    (at) => {
      const node = roleNode(at, role, found);
      return node && edit(at, node);
    };
  const { agency = "", note: newNote } = next ?? {};
  const value = { role: role.role, side: role.side, agency, ...since(found), ...likely(found), note: newNote };
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

/** A role that nobody held. */
export const firstRole =
  ({ role, side }: RoleMoved, { agency, note }: NewRole, found: Case): Step =>
  (at) =>
    addItem(at, "roles", { role, side, agency, ...since(found), ...likely(found), note });

export function parentSteps(ended: readonly string[], parent: string, found: Case): readonly Step[] {
  const value = { agency: parent, ...since(found), ...likely(found) };
  return [...ended.map((id) => endRelationStep("parent", id, found)), (at) => addItem(at, "parent", value)];
}

export function addItem(at: InText, key: string, value: Readonly<Record<string, unknown>>): Edit | undefined {
  const list = valueOf(at.map, key);
  return list?.kind === "list" ? appendItem(at.text, list, [flowOf(value)]) : addTo(at, key, flowOf(value));
}

export const endRelationStep =
  (key: "parent" | "counterparts", id: string, { first, until }: Pick<Case, "first" | "until">): Step =>
  (at) => {
    const item = asItems(valueOf(at.map, key)).find((node) => isOpenRelation(node, id, first));
    return item && endRelation(at.text, item, itemSchemaOf("agency", key), until);
  };

const isOpenRelation = (node: Node, id: string, first: Day): boolean =>
  (asString(node) ?? asString(valueOf(node, "agency")))?.value === id && goesOn(node, first);

const goesOn = (node: Node, first: Day): boolean => (asValidity(valueOf(node, "valid")).to ?? first) >= first;
