/** The sittings that decide about items: a session of a forum, or a meeting between sessions. */
import { formatDay, type Day } from "./day.ts";
import { fold } from "./nearest.ts";
import { inLanguage, type TextValue } from "./read.ts";

export interface Sitting {
  /** The forum whose session it is; undefined for a meeting. */
  readonly forum: string | undefined;
  readonly number: number | undefined;
  readonly meeting: TextValue | undefined;
  readonly date: Day | undefined;
  /** The same for one sitting in whatever paper it is named. */
  readonly key: string;
}

interface Written {
  readonly session: number | string | undefined;
  readonly meeting: TextValue | undefined;
  readonly date: Day | undefined;
}

/** The sitting that an entry names, in a paper of this forum. A session is known by forum and number, a meeting by its day. */
export function sittingOf({ session, meeting, date }: Written, ownForum: string | undefined): Sitting {
  const named = readSession(session, ownForum);
  const key = named
    ? sessionKey(named.forum, named.number)
    : date === undefined
      ? `meeting ${fold(inLanguage(meeting, "id"))}`
      : `day ${formatDay(date)}`;
  return { forum: named?.forum, number: named?.number, meeting, date, key };
}

/** Forum and number of `37` or `forum#37`; undefined for what names no session. */
export function readSession(
  session: number | string | undefined,
  ownForum: string | undefined,
): { readonly forum: string | undefined; readonly number: number } | undefined {
  if (typeof session === "number") return { forum: ownForum, number: session };
  const match = /^([^#\s]+)#(\d+)$/.exec(session ?? "");
  return match ? { forum: match[1], number: Number(match[2]) } : undefined;
}

export const sessionKey = (forum: string | undefined, number: number): string => `${forum ?? ""}#${number}`;

/** Negative where `a` came first. Sessions of one forum are compared by number, all else by day; unknown days come last. */
export function compareSittings(a: Omit<Sitting, "key" | "meeting">, b: Omit<Sitting, "key" | "meeting">): number {
  if (a.number !== undefined && b.number !== undefined && a.forum === b.forum) return a.number - b.number;
  if (a.date === b.date) return 0;
  return (a.date ?? Infinity) - (b.date ?? Infinity);
}

/** Whether a sitting came before another: by number within one forum, otherwise by day; false where neither is known. */
export function isEarlier(sitting: Omit<Sitting, "key" | "meeting">, other: Omit<Sitting, "key" | "meeting">): boolean {
  if (other.number === undefined || sitting.number === undefined || sitting.forum !== other.forum)
    if (other.date === undefined || sitting.date === undefined) return false;
  return compareSittings(sitting, other) < 0;
}
