/** `history-rewritten`: an entry that the previous paper holds, and that this one lacks or words otherwise. */
import { insertCopy, replaceByCopy } from "../copy.ts";
import { formatDay } from "../day.ts";
import { insertPairs, scalarText } from "../edit.ts";
import type { Fix, Report } from "../finding.ts";
import { same, type Localized } from "../language.ts";
import type { Entry, Item } from "../paper.ts";
import { asMap, pairOf, type TextValue } from "../read.ts";
import { sittingOf } from "../sitting.ts";
import { summariseEntry, type EntrySummary } from "../summary.ts";
import type { MapNode, Node, Pair, Span } from "../tree.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { headOf, valueSpan } from "./shared-faults.ts";
import {
  earlierOf,
  exampleEntry,
  exampleFile,
  exampleItemLines,
  nameSession,
  ownPaper,
  quoteText,
  sourceOf,
} from "./shared-papers.ts";
import { keepsText, matchEntries, squeeze, type Told } from "./shared-retelling.ts";
import { quoteValue } from "./shared-words.ts";

const paper = (name: string, frame: string, decision: string): string =>
  exampleFile(
    name,
    frame,
    exampleItemLines("UJI-2024-001", "Jalan penghubung", exampleEntry("36", "2024-11-05", "raised", decision)),
  );
const previous = paper("sidang-37", "number: 37, date: 2025-01-20", "Survei bersama pada bulan Maret.");
const next = (decision: string): string => paper("sidang-38", "number: 38, date: 2025-11-03", decision);

export const historyRewritten: Rule = {
  id: "history-rewritten",
  group: "papers",
  severity: "warning",
  summary: {
    id: "Riwayat butir berbeda dari riwayatnya di kertas kerja sebelumnya.",
    ms: "Sejarah perkara berbeza daripada sejarahnya dalam kertas kerja terdahulu.",
    en: "An item's history differs from that in the previous paper.",
  },
  explanation: {
    id: "Keputusan sidang yang lalu tidak diubah kemudian. Pakai kembali bunyi semula, atau luruskan kertas kerja sebelumnya bila di sanalah kelirunya. Tindak lanjut boleh dilengkapi, dan bahasa lain boleh ditambahkan.",
    ms: "Keputusan persidangan yang lalu tidak diubah kemudian. Sila guna semula kata-kata asal, atau betulkan kertas kerja terdahulu jika kesilapan berlaku di sana. Tindakan susulan boleh dilengkapkan, dan bahasa lain boleh ditambah.",
    en: "What a past session decided is not changed later. Take over the earlier wording, or put the previous paper right if that is where the mistake is. Follow-ups may be completed, and languages added.",
  },
  example: {
    bad: next("Survei bersama bila perlu.") + previous,
    good: next("Survei bersama pada bulan Maret.") + previous,
  },
  readsOthers: true,
  *item(item, context) {
    const own = ownPaper(context);
    if (!own) return;
    const earlier = earlierOf(item.id?.value, own, context);
    const told = earlier.flatMap((appearance) => matchEntries(appearance, item, context));
    for (const entry of item.history)
      yield* reportChanges(
        entry,
        told.filter(({ now }) => now === entry),
        context,
      );
    const missing = new Map(told.filter(({ now }) => !now).map((one) => [one.key, one] as const));
    for (const one of missing.values()) yield reportMissing(one, item, context);
  },
};

type Field = "session" | "date" | "outcome" | "decision";

const fieldNames: Readonly<Record<Field, Localized>> = {
  session: { id: "Sidangnya", ms: "Persidangannya", en: "Its session" },
  date: { id: "Tanggalnya", ms: "Tarikhnya", en: "Its date" },
  outcome: { id: "Hasilnya", ms: "Hasilnya", en: "Its outcome" },
  decision: { id: "Keputusannya", ms: "Keputusannya", en: "Its decision" },
};

/** What of an entry agrees with none of the previous papers. */
function* reportChanges(entry: Entry, told: readonly Told[], context: PaperContext): Iterable<Report> {
  const [first] = told;
  if (!first) return;
  const now = summariseEntry(entry);
  const forum = context.paper.session.forum?.value;
  const changed = (differs: (before: EntrySummary) => boolean): boolean => told.every(({ before }) => differs(before));
  const report = (field: Field, node: Node, wording: Localized, languageKey?: string): Report =>
    changeOf({ field, node, wording, languageKey, told: first }, context);
  if (entry.session && changed((before) => sittingOf(before, forum).key !== sittingOf(now, forum).key)) {
    const { session } = first.before;
    if (session !== undefined) yield report("session", entry.session.node, same(String(session)));
  }
  const { date, outcome, decision } = first.before;
  if (entry.date && date !== undefined && changed((before) => before.date !== now.date))
    yield report("date", entry.date.node, same(formatDay(date)));
  if (entry.outcome && outcome !== undefined && changed((before) => before.outcome !== now.outcome))
    yield report("outcome", entry.outcome.node, same(quoteValue(outcome)));
  if (entry.decisionNode && decision !== undefined && changed((before) => !keepsText(before.decision, now.decision)))
    yield* reportDecision(entry.decisionNode, decision, now.decision, report);
}

function* reportDecision(
  node: Node,
  before: TextValue,
  now: TextValue | undefined,
  report: (field: Field, node: Node, wording: Localized, languageKey?: string) => Report,
): Iterable<Report> {
  if (typeof before === "string" || typeof now !== "object") {
    yield report("decision", node, quoteText(before));
    return;
  }
  for (const language of ["id", "ms", "en"] as const) {
    const [wording, present] = [before[language], now[language]];
    if (wording === undefined || (present !== undefined && squeeze(wording) === squeeze(present))) continue;
    const value = pairOf(node, language)?.value;
    yield report("decision", value ?? node, same(quoteValue(wording)), language);
  }
}

interface Change {
  readonly field: Field;
  readonly node: Node;
  readonly wording: Localized;
  readonly languageKey: string | undefined;
  readonly told: Told;
}

function changeOf(change: Change, context: PaperContext): Report {
  const { field, node, wording, told } = change;
  const name = fieldNames[field];
  const session = nameSession(told.from.paper.summary.session);
  return {
    ...valueSpan(context.document.text, node),
    message: {
      id: `${name.id} di kertas kerja ${session.id} adalah ${wording.id}. Pakai kembali yang tertulis di sana.`,
      ms: `${name.ms} dalam kertas kerja ${session.ms} ialah ${wording.ms}. Sila guna semula yang tertulis di sana.`,
      en: `${name.en} in the paper of ${session.en} is ${wording.en}. Take over what stands there.`,
    },
    related: [relatedOf(told, session)],
    fixes: () => takeOver(change, context),
  };
}

const relatedOf = ({ from, before }: Told, session: Localized) => ({
  uri: from.paper.uri,
  ...before.at,
  message: {
    id: `Entri ini di kertas kerja ${session.id}`,
    ms: `Catatan ini dalam kertas kerja ${session.ms}`,
    en: `The entry in the paper of ${session.en}`,
  },
});

function takeOver({ field, node, languageKey, told }: Change, context: PaperContext): readonly Fix[] {
  const source = sourceOf(told.from, context);
  const entry = source?.item.history[told.index];
  const holder = languageKey === undefined ? entry?.node : asMap(pairOf(entry?.node, field)?.value);
  const value = holder && pairOf(holder, languageKey ?? field)?.value;
  // What an alias stands for is not here.
  if (!source || !value || value.kind === "alias") return [];
  const { text } = context.document;
  const map = languageKey === undefined ? undefined : asMap(node);
  const copy = map
    ? insertPairs(text, map, [writePair(languageKey ?? "", source.document.text, value, map)])
    : replaceByCopy(text, node, source.document.text, value);
  if (!copy) return [];
  const title = { id: "Pakai bunyi semula", ms: "Guna kata-kata asal", en: "Take over the earlier wording" };
  return [{ title, edits: [copy] }];
}

/** A pair on one line of this map: in quotes where it was written in several, or where brackets would end it. */
function writePair(key: string, source: string, value: Node, { flow }: MapNode): string {
  const written = source.slice(value.start, value.end);
  if (value.kind !== "scalar") return `${key}: ${written}`;
  if (written.includes("\n")) return `${key}: ${JSON.stringify(value.text)}`;
  return `${key}: ${flow && value.style === "plain" ? scalarText(value.text) : written}`;
}

function reportMissing(told: Told, item: Item, context: PaperContext): Report {
  const session = nameSession(told.from.paper.summary.session);
  const decision = quoteText(told.before.decision);
  const of = nameEntry(told.before);
  return {
    ...placeOf(item, context),
    message: {
      id: `Riwayat ini tidak memuat entri${of.id} yang ada di kertas kerja ${session.id}: ${decision.id}. Masukkan kembali entri itu.`,
      ms: `Sejarah ini tidak mengandungi catatan${of.ms} yang ada dalam kertas kerja ${session.ms}: ${decision.ms}. Sila masukkan semula catatan itu.`,
      en: `This history lacks the entry${of.en} that the paper of ${session.en} holds: ${decision.en}. Put it back.`,
    },
    related: [relatedOf(told, session)],
    fixes: () => putBack(told, item, context),
  };
}

/** ` of session 36 (2023-11-05)`, as far as it is known. */
function nameEntry({ session, date }: EntrySummary): Localized {
  const day = date === undefined ? "" : ` (${formatDay(date)})`;
  if (session === undefined) return same(day);
  const { id, ms, en } =
    typeof session === "number" ? nameSession({ number: session, name: undefined }) : same(session);
  return { id: ` ${id}${day}`, ms: ` ${ms}${day}`, en: ` of ${en}${day}` };
}

/** The key `history`; where there is none, the item's id. */
const placeOf = ({ historyPair, id, node }: Item, { document }: PaperContext): Span => {
  const { start, end } = historyPair?.key ?? id?.node ?? headOf(document.text, node);
  return { start, end };
};

/** The entry before the first of those here that came after it there. */
function putBack(told: Told, item: Item, context: PaperContext): readonly Fix[] {
  const pair: Pair | undefined = item.historyPair;
  const source = sourceOf(told.from, context);
  const entry = source?.item.history[told.index];
  if (!pair || !source || !entry) return [];
  const later = matchEntries(told.from, item, context).slice(told.index + 1);
  const before = item.history.find((own) => later.some(({ now }) => now === own) || isLater(own, told.before));
  const edit = insertCopy(context.document.text, pair, { text: source.document.text, node: entry.node }, before?.node);
  if (!edit) return [];
  const title = { id: "Masukkan kembali entri itu", ms: "Masukkan semula catatan itu", en: "Put the entry back" };
  return [{ title, edits: [edit] }];
}

const isLater = ({ date }: Entry, before: EntrySummary): boolean =>
  date !== undefined && before.date !== undefined && date.value > before.date;
