/** What changed about institutions while an item went its way: one that ended, part of a mandate that moved, a new parent. */
import type { Day } from "../day.ts";
import type { Agency } from "../institutions.ts";
import type { Localized } from "../language.ts";
import { inLanguage } from "../read.ts";
import { writeDate } from "../written-date.ts";
import { joinNames, nameOf, type Named, type Reader } from "./names.ts";

export interface Change {
  /** The last day of what ended, the first one of what is new. */
  readonly day: Day;
  readonly kind: "ended" | "renamed" | "merged" | "split" | "handed-over" | "moved";
  readonly agency: Named;
  /** Who took its place, the mandate or the agency itself under its wing. */
  readonly to: readonly Named[];
  /** What was handed over. */
  readonly what: string | null;
  /** Where the agency is known from. */
  readonly sources: readonly string[];
  /** No source states the change. */
  readonly likely: boolean;
}

/** The changes of these agencies, and of those that took their places, after one day and up to the reader's; oldest first. */
export function changesOf(agencies: Iterable<string>, after: Day, reader: Reader): readonly Change[] {
  const { institutions } = reader.workspace;
  const reached = new Set(agencies);
  const changes: Change[] = [];
  for (const id of reached) {
    const agency = institutions.get("agency", id);
    if (!agency) continue;
    changes.push(...changesIn(agency, reader));
    if (agency.validity.to !== undefined && agency.validity.to <= reader.asOf)
      for (const successor of agency.succeededBy) reached.add(successor);
  }
  return changes
    .filter(({ day }) => day > after && day <= reader.asOf)
    .sort((a, b) => a.day - b.day || (a.agency.id < b.agency.id ? -1 : 1));
}

function* changesIn(agency: Agency, reader: Reader): Iterable<Change> {
  const named = (id: string): Named => nameOf("agency", id, reader);
  const base = { agency: named(agency.id), what: null, sources: agency.sources, likely: agency.likely };
  const { to } = agency.validity;
  if (to !== undefined) yield { ...base, day: to, kind: kindOfEnd(agency, reader), to: agency.succeededBy.map(named) };
  for (const { from, to: receiver, what, likely } of agency.handedOver)
    if (from !== undefined)
      yield {
        ...base,
        day: from,
        kind: "handed-over",
        to: [named(receiver)],
        what: inLanguage(what, reader.language) || null,
        likely: likely || agency.likely,
      };
  for (const { id, validity, likely } of agency.parents)
    if (validity.from !== undefined && validity.from !== agency.validity.from)
      yield { ...base, day: validity.from, kind: "moved", to: [named(id)], likely: likely || agency.likely };
}

function kindOfEnd({ succeededBy }: Agency, { workspace }: Reader): Change["kind"] {
  const [only] = succeededBy;
  if (only === undefined) return "ended";
  if (succeededBy.length > 1) return "split";
  return workspace.institutions.predecessorsOf("agency", only).length > 1 ? "merged" : "renamed";
}

/** The change as a sentence without its day. */
function describeChange({ kind, agency, to, what }: Change, { language }: Reader): string {
  const others = joinNames(
    to.map(({ name }) => name),
    language,
  );
  const mandate = what === null ? "" : ` (${what})`;
  const sentences: Readonly<Record<Change["kind"], Localized>> = {
    ended: {
      id: `${agency.name} berakhir; penerusnya tidak diketahui.`,
      ms: `${agency.name} berakhir; penggantinya tidak diketahui.`,
      en: `${agency.name} ended; no successor is known.`,
    },
    renamed: {
      id: `${agency.name} berakhir; tugasnya diteruskan oleh ${others}.`,
      ms: `${agency.name} berakhir; tugasnya diteruskan oleh ${others}.`,
      en: `${agency.name} ended; its place was taken by ${others}.`,
    },
    merged: {
      id: `${agency.name} dilebur ke dalam ${others}.`,
      ms: `${agency.name} digabungkan ke dalam ${others}.`,
      en: `${agency.name} was merged into ${others}.`,
    },
    split: {
      id: `${agency.name} dipecah menjadi ${others}.`,
      ms: `${agency.name} dipecahkan kepada ${others}.`,
      en: `${agency.name} was split into ${others}.`,
    },
    "handed-over": {
      id: `${agency.name} menyerahkan sebagian tugasnya${mandate} kepada ${others}.`,
      ms: `${agency.name} menyerahkan sebahagian tugasnya${mandate} kepada ${others}.`,
      en: `${agency.name} handed over part of its mandate${mandate} to ${others}.`,
    },
    moved: {
      id: `${agency.name} beralih ke bawah ${others}.`,
      ms: `${agency.name} beralih ke bawah ${others}.`,
      en: `${agency.name} came under ${others}.`,
    },
  };
  return sentences[kind][language];
}

const unsourced: Localized = {
  id: " (Belum ada sumber yang menyatakannya.)",
  ms: " (Belum ada sumber yang menyatakannya.)",
  en: " (No source states this.)",
};

/** The change as a sentence that begins with its day, and says where nobody has written it down. */
export const describeDatedChange = (change: Change, reader: Reader): string =>
  `${writeDate(change.day, reader.language)}: ${describeChange(change, reader)}${change.likely ? unsourced[reader.language] : ""}`;
