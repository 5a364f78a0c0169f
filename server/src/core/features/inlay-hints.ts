/** An institution's name in the reader's language behind each id in a paper, for those who do not know the ids. */
import type { InlayHint, Range } from "vscode-languageserver-types";
import type { Document } from "../document.ts";
import type { Institution } from "../institutions.ts";
import type { Language } from "../language.ts";
import { fold } from "../nearest.ts";
import { inLanguage } from "../read.ts";
import type { Workspace } from "../workspace.ts";
import { institutionsNamed } from "./named-institutions.ts";
import { briefly, shorten } from "./names.ts";

/** The hints inside a range; what lies outside is not looked at. */
export function inlayHints(workspace: Workspace, document: Document, range: Range, language: Language): InlayHint[] {
  if (document.kind !== "paper") return [];
  const within = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  return [...institutionsNamed(document, within)].flatMap(({ kind, id, start, end, isPart }) => {
    const entry = isPart ? undefined : workspace.institutions.get(kind, id);
    const label = entry && labelOf(entry, language);
    if (!entry || !label || end < within.start || end > within.end) return [];
    if (/[\r\n]/.test(document.text.slice(start, end))) return [];
    const tooltip = inLanguage(entry.name, language);
    return [{ position: document.positionAt(end), label, tooltip, paddingLeft: true }];
  });
}

/** The abbreviation or the name, whichever says more than the id; undefined where neither does. */
function labelOf(entry: Institution, language: Language): string | undefined {
  const names = [briefly(entry, language), inLanguage(entry.name, language)];
  const telling = names.find((name) => !["", fold(entry.id)].includes(fold(name)));
  return telling === undefined ? undefined : shorten(telling);
}
