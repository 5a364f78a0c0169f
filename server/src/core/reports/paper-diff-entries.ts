/** What changed about an item's history: entries of sittings, and what each of them gives people to do. */
import type { Entry, FollowUp } from "../paper.ts";
import { inLanguage } from "../read.ts";
import { isSameAction } from "../same-action.ts";
import { schemaBelow, type Schema } from "../schema.ts";
import { sittingOf } from "../sitting.ts";
import { summariseEntry } from "../summary.ts";
import { writeDate } from "../written-date.ts";
import { joinNames, nameOf, nameOutcome, nameSitting, type Reader } from "./names.ts";
import { diffFields, type Difference } from "./paper-diff-fields.ts";
import { dueWords, entryWords, followUpWords, shorten } from "./paper-diff-words.ts";

/** Who reads, and what may stand in an entry. */
export interface EntryReader extends Reader {
  readonly entrySchema: Schema | undefined;
}

interface History {
  readonly history: readonly Entry[];
  readonly forum: string | undefined;
}

export function diffHistories(before: History, after: History, reader: EntryReader): readonly Difference[] {
  const old = bySitting(before);
  const made = bySitting(after);
  const changed = [...made].flatMap(([key, entry]) => {
    const sitting = nameEntry(entry, after.forum, reader);
    const other = old.get(key);
    if (!other) return newEntry(entry, sitting, reader);
    const place = {
      schema: reader.entrySchema,
      reader,
      of: sitting,
      skip: new Set(["session", "meeting", "followUp"]),
    };
    return [...diffFields(other.node, entry.node, place), ...diffFollowUps(other, entry, sitting, reader)];
  });
  const gone = [...old].flatMap(([key, entry]) =>
    made.has(key) ? [] : goneEntry(entry, nameEntry(entry, before.forum, reader), reader),
  );
  return [...changed, ...gone];
}

/** Two entries of one sitting are told apart by their order. */
function bySitting({ history, forum }: History): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const entry of history) {
    const { key } = sittingOf(summariseEntry(entry), forum);
    let number = 1;
    while (entries.has(`${key} ${number}`)) number++;
    entries.set(`${key} ${number}`, entry);
  }
  return entries;
}

function nameEntry(entry: Entry, forum: string | undefined, reader: Reader): string {
  const name = nameSitting(sittingOf(summariseEntry(entry), forum), forum, reader);
  return name === "" && entry.date ? writeDate(entry.date.value, reader.language) : name;
}

const sayEntry = (entry: Entry, { language }: Reader): string => {
  const decision = inLanguage(entry.decision, language);
  return [nameOutcome(entry.outcome?.value, language), decision && `“${shorten(decision)}”`].filter(Boolean).join(", ");
};

function newEntry(entry: Entry, sitting: string, reader: Reader): readonly Difference[] {
  const after = sayEntry(entry, reader);
  const text = entryWords("new", sitting, after)[reader.language];
  const steps = entry.followUps.map((followUp) => newFollowUp(followUp, sitting, reader));
  return [{ about: "entry", before: null, after, text }, ...steps];
}

function goneEntry(entry: Entry, sitting: string, reader: Reader): readonly Difference[] {
  const before = sayEntry(entry, reader);
  return [{ about: "entry", before, after: null, text: entryWords("gone", sitting, before)[reader.language] }];
}

function diffFollowUps(before: Entry, after: Entry, sitting: string, reader: EntryReader): readonly Difference[] {
  const left = new Set(before.followUps);
  const changed = after.followUps.flatMap((followUp) => {
    const old = [...left].find(({ action }) => isSameAction(action, followUp.action));
    if (!old) return [newFollowUp(followUp, sitting, reader)];
    left.delete(old);
    const of = `“${shorten(inLanguage(followUp.action, reader.language))}”`;
    return diffFields(old.node, followUp.node, {
      schema: schemaBelow(reader.entrySchema, ["followUp", 0]),
      reader,
      of,
    });
  });
  const gone = [...left].map((followUp): Difference => {
    const said = sayFollowUp(followUp, reader);
    return {
      about: "followUp",
      before: said,
      after: null,
      text: followUpWords("gone", sitting, said)[reader.language],
    };
  });
  return [...changed, ...gone];
}

function newFollowUp(followUp: FollowUp, sitting: string, reader: Reader): Difference {
  const said = sayFollowUp(followUp, reader);
  return { about: "followUp", before: null, after: said, text: followUpWords("new", sitting, said)[reader.language] };
}

/** What is to be done, by whom and until when. */
function sayFollowUp({ action, by, due }: FollowUp, reader: Reader): string {
  const owners = by.map(({ value }) => nameOf("agency", value, reader).name);
  return [
    `“${shorten(inLanguage(action, reader.language))}”`,
    ...(owners.length > 0 ? [joinNames(owners, reader.language)] : []),
    ...(due ? [dueWords(writeDate(due.value, reader.language))[reader.language]] : []),
  ].join("; ");
}
