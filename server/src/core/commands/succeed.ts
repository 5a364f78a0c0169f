/** Puts successors in the place of institutions that ended by a day, where there is exactly one; where not, a comment says so on the line. The history stays as it was. */
import { formatDay, placeInTime, type Day } from "../day.ts";
import { lineEnd } from "../edit.ts";
import type { Edit } from "../finding.ts";
import { isInText, commentAt } from "../ignores.ts";
import type { Institution } from "../institutions.ts";
import type { Localized } from "../language.ts";
import { dayOfReference, referencesOf, replaceReference, type Reference } from "../references.ts";
import type { Workspace } from "../workspace.ts";
import type { Node } from "../tree.ts";
import type { DraftText } from "./draft-text.ts";

interface Ended {
  readonly reference: Reference;
  readonly entry: Institution;
  /** Who stands in its place on the day. */
  readonly heirs: readonly string[];
}

/** What was replaced and what could not be. */
export function succeed(
  draft: DraftText,
  { institutions }: Workspace,
  day: Day,
  inMalay: boolean,
): readonly Localized[] {
  const ended = (): readonly Ended[] =>
    referencesOf(draft.document).flatMap((reference) => {
      const { kind, id, path, node } = reference;
      const entry = kind === "item" || node.kind === "alias" ? undefined : institutions.get(kind, id);
      if (!entry || path.includes("history")) return [];
      const asOf = dayOfReference(reference, { document: draft.document, asOf: day });
      if (asOf === undefined || placeInTime(asOf, entry.validity) !== "after") return [];
      return [{ reference, entry, heirs: institutions.successorsOn(entry.kind, entry.id, asOf) }];
    });
  const notes: Localized[] = [];
  for (let round = clear(ended()); round.length > 0; round = clear(ended())) {
    draft.apply(round.map(({ reference, heirs: [heir = ""] }) => replaceReference(draft.document, reference, heir)));
    notes.push(...round.map(({ entry, heirs: [heir = ""] }) => replacedBy(entry.id, heir)));
  }
  const said = new Map<number, string[]>();
  for (const { reference, entry, heirs } of ended()) {
    const remark = remarkOf(entry, heirs);
    notes.push({ id: `${entry.id}: ${remark.id}`, ms: `${entry.id}: ${remark.ms}`, en: `${entry.id}: ${remark.en}` });
    const at = lineEnd(draft.text, reference.end);
    said.set(at, [...(said.get(at) ?? []), `${entry.id}: ${remark[inMalay ? "ms" : "id"]}`]);
  }
  draft.apply([...said].map(([at, remarks]) => commentEdit(draft, at, remarks.join("; "))));
  return notes;
}

const replacedBy = (ended: string, heir: string): Localized => ({
  id: `${ended} sudah berakhir: diganti dengan ${heir}.`,
  ms: `${ended} telah tamat: digantikan dengan ${heir}.`,
  en: `${ended} has ended: replaced by ${heir}.`,
});

/** Those with exactly one successor, one from each list at a time: what replaces the first may stand in for the second. */
function clear(found: readonly Ended[]): readonly Ended[] {
  const lists = new Set<Node>();
  return found.filter(({ reference: { node }, heirs }) => {
    const list = node.parent?.kind === "list" ? node.parent : node;
    return heirs.length === 1 && !lists.has(list) && lists.add(list);
  });
}

function remarkOf({ validity }: Institution, heirs: readonly string[]): Localized {
  const end = validity.to === undefined ? "" : formatDay(validity.to);
  const list = heirs.join(", ");
  return heirs.length > 0
    ? {
        id: `berakhir ${end}, penerusnya ${list}`,
        ms: `tamat ${end}, penggantinya ${list}`,
        en: `ended ${end}, succeeded by ${list}`,
      }
    : {
        id: `berakhir ${end}, penerusnya belum tercatat`,
        ms: `tamat ${end}, penggantinya belum direkodkan`,
        en: `ended ${end}, no successor is known`,
      };
}

/** A comment at the end of a line, behind the one that stands there; undefined where the line ends within a text. */
function commentEdit({ document }: DraftText, at: number, said: string): Edit | undefined {
  if (isInText(document, at)) return undefined;
  return { start: at, end: at, text: commentAt(document, at) ? `; ${said}` : ` # ${said}` };
}
