/** What institutions and sittings are called in the reader's language, at length and short. */
import { formatDay } from "../day.ts";
import type { Institution, InstitutionKind } from "../institutions.ts";
import type { Language } from "../language.ts";
import { inLanguage } from "../read.ts";
import type { Sitting } from "../sitting.ts";
import type { Workspace } from "../workspace.ts";
import { code, textIn } from "../markdown.ts";
import type { Vantage } from "./vantage.ts";

const longest = 40;

/** In Markdown: the name and the id, the id alone where nobody knows it. */
export function nameWithId(workspace: Workspace, kind: InstitutionKind, id: string, language: Language): string {
  const entry = workspace.institutions.get(kind, id);
  return entry ? `${textIn(entry.name, language)} (${code(id)})` : code(id);
}

/** The abbreviation, where there is one; the name otherwise. */
export const briefly = (entry: Institution, language: Language): string =>
  "abbreviation" in entry && entry.abbreviation ? entry.abbreviation : inLanguage(entry.name, language);

/** On one line, cut where it gets long. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= longest) return line;
  // Half of a pair of UTF-16 is no sign.
  return `${line
    .slice(0, longest - 1)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd()}…`;
}

/** A session by its number, with its forum where that is not the reader's own; a meeting by its name, else its day. */
export function nameSitting(
  { forum, number, meeting, date }: Sitting,
  { workspace, language, ...own }: Vantage,
): string {
  if (number !== undefined)
    return forum === own.forum ? String(number) : `${nameForum(forum, workspace, language)} ${number}`;
  const name = shorten(inLanguage(meeting, language));
  return name || (date === undefined ? "…" : formatDay(date));
}

/** Its id, where all its names are long. */
function nameForum(id = "…", workspace: Workspace, language: Language): string {
  const entry = workspace.institutions.get("committee", id);
  const name = entry ? briefly(entry, language) : id;
  return name.length > longest ? id : name;
}
