/** Puts what stands under a label of an item into the item. */
import { languages } from "../language.ts";
import { fold } from "../nearest.ts";
import type { Side } from "../paper.ts";
import { labels } from "../export/words.ts";
import { meaningOf, schemaAt } from "../schema.ts";
import { linesOf, proseOf, textOfAll, type Block } from "./blocks.ts";
import { findDays } from "./days.ts";
import type { Draft } from "./draft.ts";
import { addDecision, readFollowUpCell, remarkOf, type Scope } from "./history.ts";
import { withoutMarker, type ItemLabel } from "./labels.ts";
import { outcomeSaid } from "./outcomes.ts";
import { findSessionNumber, readSitting } from "./sittings.ts";

/** Parts that have no key of their own: they stand, under their name, in the text of another. */
const homes: Partial<Readonly<Record<ItemLabel, string>>> = {
  purpose: "background",
  implication: "issue",
  response: "proposal",
};

const idPattern = /(?<![A-Z0-9-])[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+(?![A-Z0-9-])/;

/** Takes the blocks under a label; `name` is the label as written. */
export function readPart(item: Draft, label: ItemLabel, name: string, blocks: readonly Block[], scope: Scope): void {
  const text = textOfAll(blocks);
  if (text === "") return;
  if (label === "title") setTitle(item, text);
  else if (label === "id") setId(item, text);
  else if (label === "counterparts") readCounterparts(item, name, linesOf(blocks), undefined, scope);
  else if (label === "raisedBy") readRaiser(item, text, scope);
  else if (label === "place") readPlaces(item, text, scope);
  else if (label === "markers") item.push("markers", text.split(/\s*[,;\n]\s*/));
  else if (label === "waitingOn") item.set("waitingOn", scope.names.committee(text) ?? text);
  else if (label === "decision") readOwnDecision(item, blocks);
  else if (label === "noted")
    readOwnDecision(item, [
      { kind: "paragraph", role: "plain", runs: [{ text: `${name}: ${text}`, bold: false, italic: false }] },
    ]);
  else if (label === "action" || label === "by" || label === "due") readOwnFollowUp(item, label, blocks, scope);
  else if (label === "history") readOldDecisions(item, blocks, scope);
  else if (label === "legalBasis" || label === "participants" || label === "remarks")
    item.remark(remarkOf(name, text), label === "remarks" ? undefined : label);
  else if (homes[label] !== undefined) item.add(homes[label], `${name.replace(/:$/, "")}: ${proseOf(blocks)}`);
  else item.add(label, proseOf(blocks));
}

/** A title may carry the item's id. */
export function setTitle(item: Draft, text: string): void {
  const line = text.replaceAll("\n", " ");
  const id = idPattern.exec(line);
  const hasId = id !== null && /\d/.test(id[0]);
  if (hasId) item.set("id", id[0]);
  const title = hasId ? `${line.slice(0, id.index)} ${line.slice(id.index + id[0].length)}` : line;
  item.set(
    "title",
    title
      .replace(/\(\s*\)|\[\s*\]/g, "")
      .replace(/^[\s:.–-]+|[\s:–-]+$/gu, "")
      .replace(/\s+/g, " "),
  );
}

function setId(item: Draft, text: string): void {
  const id = idPattern.exec(text)?.[0];
  item.set("id", id);
  if (id !== text.trim()) item.remark(text, "id");
}

/** `label` stands before names whose side nobody knows. */
export function readCounterparts(
  item: Draft,
  label: string,
  lines: readonly string[],
  side: Side | undefined,
  { names }: Scope,
): void {
  const { values, guessed } = names.agencies(lines, side);
  for (const name of guessed) item.remark(name, "counterparts");
  for (const value of values) {
    const known = names.agencyOf(value);
    const of = side ?? known?.side;
    if (of === undefined) item.remark(remarkOf(label, value), "counterparts");
    else item.map("counterparts").push(of, [value]);
  }
}

/** Rows of a table whose first cells name sides, participants or agencies. */
export function readSideRow(item: Draft, part: ItemLabel, side: Side, blocks: readonly Block[], scope: Scope): void {
  if (part === "legalBasis") item.map("legalBasis").add(side, proseOf(blocks));
  else if (part === "counterparts") readCounterparts(item, "", linesOf(blocks), side, scope);
  else item.remark(remarkOf(side, textOfAll(blocks)), part);
}

/** A participant and its kind, if the kind is one of the format's. */
export function readParticipant(item: Draft, name: string, kind: string): void {
  const schema = schemaAt("paper", ["items", 0, "participants", 0, "kind"]);
  const value = schema?.enum?.find((one) => {
    const meaning = meaningOf(schema, one);
    return languages.some((language) => fold(meaning?.[language] ?? one) === fold(kind));
  });
  const participant = item.append("participants");
  participant.set("name", name);
  participant.set("kind", value ?? kind);
}

function readRaiser(item: Draft, text: string, { names }: Scope): void {
  const schema = schemaAt("paper", ["items", 0, "raisedBy"]);
  const raiser = fold(text.replace(/^(?:pihak|delegasi|bahagian)\s+/i, ""));
  const side = Object.keys(schema?.["x-values"] ?? {}).find((value) => {
    const meaning = meaningOf(schema ?? {}, value);
    return [value, ...languages.map((language) => meaning?.[language] ?? value)]
      .map(fold)
      .some((name) => name === fold(text) || name === raiser);
  });
  const { values, guessed } = side === undefined ? names.agencies([text]) : { values: [], guessed: [] };
  const [agency, ...others] = values;
  for (const name of guessed) item.remark(name, "raisedBy");
  item.set("raisedBy", side ?? (others.length === 0 ? agency : undefined) ?? text);
}

function readPlaces(item: Draft, text: string, { names }: Scope): void {
  const whole = names.borderPost(text);
  for (const name of whole === undefined ? text.split(/\s*[;\n]\s*/) : [text]) {
    const id = names.borderPost(name);
    if (id === undefined) item.remark(name, "place");
    else item.push("place", [id]);
  }
}

/** The entry of the session that the paper is for: its date and number are filled in when the whole paper is read. */
export function ownEntry(item: Draft): Draft {
  const last = item.drafts("history").at(-1);
  if (last && own.has(last)) return last;
  const entry = item.append("history");
  own.add(entry);
  return entry;
}

const own = new WeakSet<Draft>();

export const isOwnEntry = (entry: Draft): boolean => own.has(entry);

function readOwnDecision(item: Draft, blocks: readonly Block[]): void {
  addDecision(ownEntry(item), blocks);
}

function readOwnFollowUp(item: Draft, label: "action" | "by" | "due", blocks: readonly Block[], scope: Scope): void {
  const entry = item.drafts("history").at(-1) ?? ownEntry(item);
  const last = entry.drafts("followUp").at(-1);
  const followUp = last && !last.values.has(label) ? last : entry.append("followUp");
  // "Tindakan: Jabatan Imigresen" names who acts, "Tindakan: lawatan tapak" what is done.
  const { values } = scope.names.agencies(linesOf(blocks));
  const isNamed = values.some((value) => scope.names.agencyOf(value));
  readFollowUpCell(followUp, label === "by" && !isNamed ? "action" : label, blocks, scope);
}

/** What earlier sittings decided, told in words: "Sidang ke-36 (20 September 2023): ditunda …"; other words are kept beside the history. */
function readOldDecisions(item: Draft, blocks: readonly Block[], { forum, names }: Scope): void {
  for (const line of blocks.flatMap((block) => linesOf([block]))) {
    const [, sitting = "", decision = ""] = /^([^:]{1,120}):\s*(.+)$/.exec(withoutMarker(line)) ?? [];
    const isFirst = languages.some((language) => fold(labels.firstTabled[language]) === fold(line));
    if (isFirst) continue;
    if (sitting === "" || !(findDays(sitting) ?? findSessionNumber(sitting))) {
      item.remark(line, "history");
      continue;
    }
    const entry = item.append("history");
    readSitting(entry, [sitting], forum, names);
    entry.set("outcome", outcomeSaid(decision));
    entry.set("decision", decision);
  }
}
