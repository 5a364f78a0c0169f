/** An institution's name in the reader's language behind each id in a paper, for those who do not know the ids; behind one that is gone, who came in its place. */
import type { InlayHint, Range } from "vscode-languageserver-types";
import { placeInTime, type Day } from "../day.ts";
import type { Document } from "../document.ts";
import type { Institution } from "../institutions.ts";
import type { Language } from "../language.ts";
import { fold } from "../nearest.ts";
import { inLanguage } from "../read.ts";
import type { Workspace } from "../workspace.ts";
import { institutionsNamed } from "./named-institutions.ts";
import { briefly, shorten } from "./names.ts";
import { dayOfLookAt } from "./vantage.ts";

/** The hints inside a range; what lies outside is not looked at. */
export function inlayHints(workspace: Workspace, document: Document, range: Range, language: Language): InlayHint[] {
  if (document.kind !== "paper") return [];
  const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return [...institutionsNamed(document, within)].flatMap(({ kind, id, start, end, isPart }) => {
    const entry = isPart ? undefined : workspace.institutions.get(kind, id);
    const label = entry && labelOf(entry, language, workspace, () => dayOfLookAt(workspace, document, { start, end }));
    if (!entry || !label || end < within.start || end > within.end) return [];
    if (/[\r\n]/.test(document.text.slice(start, end))) return [];
    const tooltip = inLanguage(entry.name, language);
    return [{ position: document.positionAt(end), label, tooltip, paddingLeft: true }];
  });
}

/** Its name; of one that is gone on the day, also those that came in its place by then. */
function labelOf(
  entry: Institution,
  language: Language,
  { institutions }: Workspace,
  day: () => Day,
): string | undefined {
  const name = nameFor(entry, language);
  // Few have an end: the day is not asked for behind every id.
  const asOf = entry.validity.to === undefined ? undefined : day();
  if (asOf === undefined || placeInTime(asOf, entry.validity) !== "after") return name;
  const heirs = institutions.successorsOn(entry.kind, entry.id, asOf).map((id) => {
    const heir = institutions.get(entry.kind, id);
    return (heir && nameFor(heir, language)) ?? id;
  });
  return heirs.length === 0 ? name : [name, shorten(heirs.join(", "))].filter(Boolean).join(" → ");
}

/** The abbreviation or the name, whichever says more than the id; undefined where neither does. */
function nameFor(entry: Institution, language: Language): string | undefined {
  const names = [briefly(entry, language), inLanguage(entry.name, language)];
  const telling = names.find((name) => !["", fold(entry.id)].includes(fold(name)));
  return telling === undefined ? undefined : shorten(telling);
}
