/** Reads which session or meeting a passage names, and when it was. */
import { findDays, readDay } from "./days.ts";
import { fold } from "../nearest.ts";
import type { Draft } from "./draft.ts";
import type { Names } from "./names.ts";

export interface SessionNumber {
  readonly number: number;
  /** How the session is called besides: "26 (7)". */
  readonly name: string | undefined;
  /** What else the text says. */
  readonly rest: string;
}

const ordinal =
  /(?:(?:sidang|persidangan|mesyuarat|rapat|session)(?:\s+\p{L}+)?\s+(?:ke|kali ke|bil\.?|bilangan|no\.?|nomor)?|^(?:ke|bil\.?|no\.?)?|\bke)[-–\s]*(\d{1,3})(?!\d)(?:\s*\(([^)]+)\))?/iu;

/** The number that a text gives a session: "Sidang ke-38", "Persidangan Ke-26 (7)", "38". */
export function findSessionNumber(text: string): SessionNumber | undefined {
  const line = text.replace(/\s+/g, " ").trim();
  const match = ordinal.exec(line);
  if (!match) return undefined;
  const [whole, number = "", added] = match;
  const name = added === undefined ? undefined : /^\d+$/.test(added) ? `${number} (${added})` : added;
  const rest = `${line.slice(0, match.index)} ${line.slice(match.index + whole.length)}`;
  return { number: Number(number), name, rest: rest.replace(/^[\s,;:–-]+|[\s,;:–-]+$/gu, "") };
}

/** Fills an entry with the sitting that a cell's lines name: a session of this forum or another, or a meeting. */
export function readSitting(entry: Draft, lines: readonly string[], forum: string | undefined, names: Names): void {
  const left: string[] = [];
  for (const line of lines) {
    const whole = readDay(line);
    const found = entry.values.has("date") ? undefined : findDays(line);
    if (whole !== undefined) entry.set("date", whole);
    else if (!found) left.push(line);
    else {
      entry.set("date", found.first);
      if (found.last !== undefined) entry.remark(line, "date");
      const rest = [found.before, found.after].filter(Boolean).join(" ");
      if (rest !== "") left.push(rest);
    }
  }
  const name = left.join(" ").replace(/\s+/g, " ").trim();
  if (name !== "") nameSitting(entry, name, forum, names);
}

function nameSitting(entry: Draft, name: string, own: string | undefined, names: Names): void {
  const session = findSessionNumber(name);
  const of = session && session.rest !== "" ? names.forum(session.rest) : undefined;
  const isSession = session && /^(?:sidang|persidangan|session|ke|bil|no|\d)/i.test(name) && session.number > 0;
  if (!isSession || (session.rest !== "" && of === undefined && !isShort(session.rest))) {
    entry.set("meeting", name);
    return;
  }
  entry.set("session", of === undefined || of === own ? session.number : `${of}#${session.number}`);
  const said = of !== undefined && names.namesOf(of).some((one) => fold(one) === fold(session.rest));
  if (!said) entry.remark([session.name, session.rest].filter(Boolean).join("; "), "date");
}

/** A place or the like beside the session's number. */
const isShort = (text: string): boolean => text.length <= 40;
