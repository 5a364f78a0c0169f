/** A session explained in Markdown: its forum, place and days as the papers of the workspace have them, and those papers. */
import { formatDay } from "../day.ts";
import type { Localized } from "../language.ts";
import { describe, meaningOf, schemaAt } from "../schema.ts";
import { readSession } from "../sitting.ts";
import type { PaperAt } from "../timeline.ts";
import { linkTo, plain, textIn } from "../markdown.ts";
import { nameWithId } from "./names.ts";
import type { Vantage } from "./vantage.ts";

const words = {
  papers: { id: "Kertas kerja", ms: "Kertas kerja", en: "Papers" },
  none: {
    id: "Belum ada kertas kerja sidang ini di ruang kerja.",
    ms: "Tiada kertas kerja persidangan ini dalam ruang kerja.",
    en: "No paper of this session is in the workspace.",
  },
} as const satisfies Record<string, Localized>;

/** The session that a value of `session` names; undefined for what names none. */
export function sessionCard(written: number | string, vantage: Vantage): string | undefined {
  const session = readSession(written, vantage.forum);
  if (!session) return undefined;
  const { workspace, language, timeline } = vantage;
  const { forum, number } = session;
  const papers = forum === undefined ? [] : timeline.papersOfSession(forum, number);
  const facts = [
    line(title(["session", "venue"], vantage), papers, ({ summary }) => textIn(summary.session.venue, language)),
    line(title(["session", "date"], vantage), papers, daysOf),
    line(words.papers[language], papers, (paper) => linkToPaper(paper, vantage)),
  ];
  return [
    [
      `**${title(["items", 0, "history", 0, "session"], vantage)} ${number}**`,
      ...(forum === undefined ? [] : [nameWithId(workspace, "committee", forum, language)]),
    ].join(" · "),
    papers.length === 0 ? `*${words.none[language]}*` : facts.filter(Boolean).join("\n"),
  ].join("\n\n");
}

const title = (path: readonly (string | number)[], { language }: Vantage): string =>
  describe(schemaAt("paper", path) ?? {}, language).title;

/** What the papers say, each saying once. */
function line(label: string, papers: readonly PaperAt[], read: (paper: PaperAt) => string): string {
  const sayings = [...new Set(papers.map(read))].filter(Boolean);
  return sayings.length === 0 ? "" : `- **${label}:** ${sayings.join("; ")}`;
}

function daysOf({ summary: { session } }: PaperAt): string {
  const days = [session.date, session.endDate].flatMap((day) => (day === undefined ? [] : [formatDay(day)]));
  return [...new Set(days)].join(" – ");
}

function linkToPaper({ uri, summary }: PaperAt, { language }: Vantage): string {
  const name = textIn(summary.title, language) || plain(decodeURIComponent(uri.slice(uri.lastIndexOf("/") + 1)));
  const side = meaningOf(schemaAt("paper", ["side"]) ?? {}, summary.side ?? "")?.[language];
  return linkTo(name, uri) + (side === undefined ? "" : ` (${side})`);
}
