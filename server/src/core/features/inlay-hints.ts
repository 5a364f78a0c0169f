/** An institution's name in the reader's language behind each id in a paper, and what is there in its place on the day on which we look. */
import type { InlayHint, Range } from "vscode-languageserver-types";
import type { Day } from "../day.ts";
import type { Document } from "../document.ts";
import type { Institution } from "../institutions.ts";
import type { Language, Localized } from "../language.ts";
import { fold } from "../nearest.ts";
import { inLanguage } from "../read.ts";
import type { Workspace } from "../workspace.ts";
import { writeDate } from "../written-date.ts";
import { inPlaceOf } from "./in-place.ts";
import { institutionsNamed } from "./named-institutions.ts";
import { briefly, shorten } from "./names.ts";
import { dayOfLookAt } from "./vantage.ts";

/** The hints inside a range; what lies outside is not looked at. */
export function inlayHints(workspace: Workspace, document: Document, range: Range, language: Language): InlayHint[] {
  if (document.kind !== "paper") return [];
  const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return [...institutionsNamed(document, within)].flatMap(({ kind, id, start, end, isPart, path }) => {
    const entry = isPart ? undefined : workspace.institutions.get(kind, id);
    if (!entry || end < within.start || end > within.end) return [];
    if (/[\r\n]/.test(document.text.slice(start, end))) return [];
    const { from, to } = entry.validity;
    const isAlways = from === undefined && to === undefined;
    const said = say(entry, workspace, isAlways ? undefined : dayOfLookAt(workspace, document, path), language);
    return said.label === "" ? [] : [{ position: document.positionAt(end), ...said, paddingLeft: true }];
  });
}

const arrows = { after: "→", before: "←" } as const;

const words = {
  after: { id: "sudah tidak ada pada", ms: "tidak lagi wujud pada", en: "no longer there on" },
  before: { id: "belum ada pada", ms: "belum wujud pada", en: "not there yet on" },
} as const satisfies Record<string, Localized>;

/** The name; of one that is not there on the day, those that are there in its place behind it. */
function say(
  entry: Institution,
  workspace: Workspace,
  day: Day | undefined,
  language: Language,
): { readonly label: string; readonly tooltip: string } {
  const own = nameBesideId(entry, language);
  const name = inLanguage(entry.name, language);
  const instead = day === undefined ? undefined : inPlaceOf(entry, day, workspace);
  if (day === undefined || !instead || instead.others.length === 0) return { label: own, tooltip: name };
  const arrow = arrows[instead.place];
  const others = instead.others.map((other) => shorten(briefly(other, language))).join(", ");
  const names = instead.others.map((other) => `${arrow} ${inLanguage(other.name, language)}`);
  const absent = `${name} (${words[instead.place][language]} ${writeDate(day, language)})`;
  return { label: [own, arrow, others].filter(Boolean).join(" "), tooltip: [absent, ...names].join("\n") };
}

/** The abbreviation or the name, whichever says more than the id; empty where neither does. */
function nameBesideId(entry: Institution, language: Language): string {
  const names = [briefly(entry, language), inLanguage(entry.name, language)];
  return shorten(names.find((name) => !["", fold(entry.id)].includes(fold(name))) ?? "");
}
