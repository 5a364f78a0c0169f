/** `session-disagrees`: papers that tell of one session differently: its days, its venue, the date of what it decided. */
import { replaceByCopy } from "../copy.ts";
import { formatDay, type Day } from "../day.ts";
import { replaceNode } from "../edit.ts";
import type { Fix, Report } from "../finding.ts";
import { same, type Localized } from "../language.ts";
import { fold } from "../nearest.ts";
import type { Entry, Session } from "../paper.ts";
import { asText } from "../read.ts";
import { readSession } from "../sitting.ts";
import type { PaperAt } from "../timeline.ts";
import type { Node, Span } from "../tree.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { valueSpan } from "./shared-faults.ts";
import { exampleEntry, exampleFile, exampleItemLines, nameSession, pairWordings, quoteText } from "./shared-papers.ts";

const road = exampleItemLines("UJI-2024-001", "Jalan penghubung", exampleEntry("37", "2025-01-20", "raised"));
const paper = (name: string, date: string): string =>
  exampleFile(name, `number: 37, date: ${date}, endDate: 2025-01-22`, road).replace(
    "issueArea: security-border",
    `issueArea: ${name}`,
  );

export const sessionDisagrees: Rule = {
  id: "session-disagrees",
  group: "papers",
  severity: "warning",
  summary: {
    id: "Kertas kerja dari satu sidang berbeda tanggal atau tempatnya.",
    ms: "Kertas kerja bagi satu persidangan berbeza tarikh atau tempatnya.",
    en: "Papers of one session differ in its date or venue.",
  },
  explanation: {
    id: "Semua kertas kerja dari satu sidang menyebut tanggal dan tempat yang sama, dan keputusan sidang bertanggal hari sidang itu. Sidang tanpa endDate dianggap berlangsung satu hari. Samakan nilainya, di sini atau di kertas kerja yang lain.",
    ms: "Semua kertas kerja bagi satu persidangan menyebut tarikh dan tempat yang sama, dan keputusan persidangan bertarikh hari persidangan itu. Persidangan tanpa endDate dianggap berlangsung sehari. Sila samakan nilainya, di sini atau dalam kertas kerja yang lain.",
    en: "All papers of a session name the same days and venue, and what it decided is dated on one of those days. A session without `endDate` lasted one day. Make the values the same, here or in the other paper.",
  },
  example: {
    bad: paper("security-border", "2025-01-21") + paper("social-culture", "2025-01-20"),
    good: paper("security-border", "2025-01-20") + paper("social-culture", "2025-01-20"),
  },
  readsOthers: true,
  *paper(context) {
    const own = context.workspace.timeline.at(context.document.uri);
    if (!own) return;
    const others = context.workspace.timeline.besides(own);
    yield* reportDay("date", others, context);
    yield* reportDay("endDate", others, context);
    yield* reportVenue(others, context);
  },
  *item(item, context) {
    for (const entry of item.history) yield* reportEntry(entry, context);
  },
};

function* reportDay(key: "date" | "endDate", others: readonly PaperAt[], context: PaperContext): Iterable<Report> {
  const value = context.paper.session[key];
  if (!value) return;
  const different = others.filter(({ summary: { session } }) => isOther(session[key], value.value));
  const days = [...new Set(different.flatMap(({ summary: { session } }) => session[key] ?? []))];
  if (days.length === 0) return;
  yield {
    ...valueSpan(context.document.text, value.node),
    ...tell(different, same(days.map(formatDay).join(", ")), context.paper.session),
    fixes: () => days.map((day) => dateFix(value.node, day)),
  };
}

const isOther = (day: Day | undefined, own: Day): boolean => day !== undefined && day !== own;

function* reportVenue(others: readonly PaperAt[], context: PaperContext): Iterable<Report> {
  const node = context.paper.session.venue;
  const own = asText(node);
  const different = others.filter(({ summary: { session } }) => {
    const pairs = pairWordings(own, session.venue);
    const fits = ([one, other]: readonly [string, string]): boolean => fold(one) === fold(other);
    return pairs.length > 0 && !(typeof own === typeof session.venue ? pairs.every(fits) : pairs.some(fits));
  });
  const [first] = different;
  if (!node || !first) return;
  yield {
    ...valueSpan(context.document.text, node),
    ...tell(different, quoteText(first.summary.session.venue), context.paper.session),
    fixes: () => venueFixes(node, first, context),
  };
}

/** Says what the other papers of the session say. */
const tell = (others: readonly PaperAt[], wording: Localized, { number }: Session) => {
  const session = nameSession({ number: number?.value, name: undefined });
  return {
    message: {
      id: `Kertas kerja lain dari ${session.id} menyebut ${wording.id}. Samakan keduanya.`,
      ms: `Kertas kerja lain bagi ${session.ms} menyebut ${wording.ms}. Sila samakan kedua-duanya.`,
      en: `Another paper of ${session.en} says ${wording.en}. Make the two the same.`,
    },
    related: others.map((other) => relatedOf(other, other.summary.session.at)),
  };
};

const relatedOf = ({ uri }: PaperAt, { start, end }: Span) => ({
  uri,
  start,
  end,
  message: {
    id: "Sidang ini di kertas kerja yang lain",
    ms: "Persidangan ini dalam kertas kerja yang lain",
    en: "The session in the other paper",
  },
});

/** A fix that writes this day. */
const dateFix = (node: Node, day: Day): Fix => {
  const text = formatDay(day);
  return {
    title: { id: `Ganti dengan ${text}`, ms: `Gantikan dengan ${text}`, en: `Replace by ${text}` },
    edits: [replaceNode(node, text)],
  };
};

function venueFixes(node: Node, other: PaperAt, { document, workspace }: PaperContext): readonly Fix[] {
  const source = workspace.documents.get(other.uri);
  const value = source?.tree.faults.length === 0 ? source.paper?.session.venue : undefined;
  const edit = source && value && replaceByCopy(document.text, node, source.text, value);
  if (!edit) return [];
  const title = {
    id: "Pakai tempat yang tertulis di sana",
    ms: "Guna tempat yang tertulis di sana",
    en: "Take over the other venue",
  };
  return [{ title, edits: [edit] }];
}

/** An entry dated outside the days of its session, where a paper of that session tells them. */
function* reportEntry({ session, date }: Entry, context: PaperContext): Iterable<Report> {
  const named = readSession(session?.value, context.paper.session.forum?.value);
  if (!date || named?.forum === undefined) return;
  const papers = context.workspace.timeline
    .papersOfSession(named.forum, named.number)
    .filter(({ summary }) => summary.session.date !== undefined);
  const [first] = papers;
  if (!first || papers.some((paper) => isWithin(date.value, paper))) return;
  const { date: from = 0, endDate: to = from } = first.summary.session;
  const days = [...new Set([from, to])];
  const span = days.map(formatDay);
  const name = nameSession({ number: named.number, name: undefined });
  const written = formatDay(date.value);
  yield {
    ...valueSpan(context.document.text, date.node),
    message: {
      id: `${written} bukan hari ${name.id}, yang berlangsung ${span.join(" sampai ")}. Samakan tanggalnya.`,
      ms: `${written} bukan hari ${name.ms}, yang berlangsung ${span.join(" hingga ")}. Sila samakan tarikhnya.`,
      en: `${written} is no day of ${name.en}, which was held ${span.join(" to ")}. Make the dates agree.`,
    },
    related: [relatedOf(first, first.summary.session.dateAt ?? first.summary.session.at)],
    fixes: () => days.map((day) => dateFix(date.node, day)),
  };
}

function isWithin(day: Day, { summary: { session } }: PaperAt): boolean {
  const { date = Infinity, endDate = date } = session;
  return date <= day && day <= endDate;
}
