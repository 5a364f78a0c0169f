/** What lists call a session: its forum by its abbreviation or id (full names fill a line), and its number. */
import type { Institutions } from "../institutions.ts";
import type { Language } from "../language.ts";
import type { SessionSummary } from "../summary.ts";

const session = { id: "sidang ke-", ms: "persidangan ke-", en: "session " } as const;

/** `JKLB · session 37`; a special session by its own name. */
export function nameSession(
  { forum, number, name }: Pick<SessionSummary, "forum" | "number" | "name">,
  institutions: Institutions,
  language: Language,
): string {
  const short = forum === undefined ? undefined : (institutions.get("committee", forum)?.abbreviation ?? forum);
  return [short, number === undefined ? name : `${session[language]}${number}`].filter(Boolean).join(" · ");
}
