/** Reads what a paper says of itself: forum, session, days, venue, area, side, title, who prepared it. */
import { languages } from "../language.ts";
import { fold } from "../nearest.ts";
import { parseDay } from "../day.ts";
import { meaningOf, schemaAt } from "../schema.ts";
import { findDays } from "./days.ts";
import type { Draft } from "./draft.ts";
import { setDay } from "./history.ts";
import type { PaperLabel } from "./labels.ts";
import type { Names } from "./names.ts";
import { findSessionNumber } from "./sittings.ts";

/** A fact under its label. */
export function readFact(paper: Draft, label: PaperLabel, text: string, names: Names): void {
  const session = paper.map("session");
  if (label === "forum") set(session, "forum", names.forum(text), text);
  else if (label === "issueArea") set(paper, "issueArea", names.issueArea(text), text);
  else if (label === "preparedBy") set(paper, "preparedBy", names.committee(text), text);
  else if (label === "side" || label === "status") paper.set(label, valueNamed(label, text) ?? text);
  else if (label === "session") readSession(session, text);
  else if (label === "venue") session.set("venue", text);
  else if (label === "date") session.remark(readDays(session, text, names), "date", "formal");
  else if (label === "venueAndDate") {
    const rest = readDays(session, text, names);
    session.set("venue", rest);
  } else if (label === "title") paper.set("title", text);
  else if (label === "summary") paper.add("summary", text);
}

/** The id that was recognised; the text itself beside it or, where none was, in its place. */
function set(draft: Draft, key: string, id: string | undefined, text: string): void {
  draft.set(key, id ?? text);
  if (id !== undefined) draft.remark(text, key, "formal");
}

/** The value of an enumeration that goes by this word in any language. */
export function valueNamed(key: "side" | "status", text: string): string | undefined {
  const schema = schemaAt("paper", [key]);
  const word = fold(text);
  return schema?.enum?.find((value) => {
    const meaning = meaningOf(schema, value);
    return value === word || languages.some((language) => fold(meaning?.[language] ?? "") === word);
  });
}

function readSession(session: Draft, text: string): void {
  const found = findSessionNumber(text);
  if (!found) {
    session.set("name", text);
    return;
  }
  session.set("number", found.number);
  session.set("name", found.name);
  session.remark(found.rest, "number", "formal");
}

/** Answers what the text says besides. */
function readDays(session: Draft, text: string, names: Names): string {
  const found = findDays(text);
  if (!found) {
    setDay(session, "date", text);
    return "";
  }
  session.set("date", found.first);
  session.set("endDate", found.last);
  names.day ??= parseDay(found.first);
  return [found.before, found.after].filter(Boolean).join(", ");
}

const paperTitle = /^(?:kertas kerja|working paper)\b[\s:.–-]*/i;

export interface CoverLine {
  readonly line: string;
  /** Whether it looks like a title. */
  readonly isTitle: boolean;
}

/** The lines of the cover that have no labels: the forum may be named in several of them. */
export function readCover(paper: Draft, lines: readonly CoverLine[], names: Names): void {
  const session = paper.map("session");
  if (!session.values.has("forum")) session.set("forum", names.forum(lines.map(({ line }) => line).join(" ")));
  for (const { line, isTitle } of lines) readCoverLine(paper, line, isTitle, names);
}

/** A line of the cover; keeps it beside the session unless it says no more than what was recognised. */
function readCoverLine(paper: Draft, line: string, isTitle: boolean, names: Names): void {
  const text = line.replace(paperTitle, "").trim();
  if (text === "") return;
  const session = paper.map("session");
  const forum = names.forum(text);
  const number = findSessionNumber(text);
  const days = findDays(text);
  const area = names.issueArea(text);
  const isSession = forum !== undefined || (number !== undefined && /sidang|session|mesyuarat|\bke\b/i.test(text));
  if (isSession) {
    if (number && !session.values.has("number")) readSession(session, text);
  }
  if (days && !session.values.has("date")) {
    const rest = readDays(session, text, names);
    if (!isSession && rest !== "") session.set("venue", rest);
  }
  if (area !== undefined && !paper.values.has("issueArea")) paper.set("issueArea", area);
  const isOther = isSession || days !== undefined;
  if (!paper.values.has("title") && (isTitle || (area !== undefined && !isOther))) paper.set("title", text);
  else session.remark(line, undefined, isOther || area !== undefined ? "formal" : undefined);
}
