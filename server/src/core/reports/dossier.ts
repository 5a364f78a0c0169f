/** What someone new in a post must know, as a briefing in Markdown: what comes next, the story of each open item, what was closed, who changed. */
import { linkToSource, plain } from "../markdown.ts";
import { writeDate } from "../written-date.ts";
import { describeDatedChange, type Change } from "./changes.ts";
import { words } from "./dossier-words.ts";
import { describeStory, headingOf, ownersToday } from "./dossier-item.ts";
import { outstandingIn, pathOf, reportItem, type FollowUpReport, type ItemReport } from "./item-report.ts";
import { joinNames, nameOf, type Reader } from "./names.ts";
import { storiesOf, type Filter } from "./status.ts";
import { countSessionsInWords } from "./words.ts";

/** Only this item, or those in which an agency has a part, or that came before a forum; all, where nothing is said. */
export interface Scope extends Pick<Filter, "agency" | "forum" | "paper"> {
  readonly item?: string | undefined;
}

/** How long an item counts as closed lately: three years, which is about as many sessions. */
const lately = 3 * 365;

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
  /** The headings below this one. */
  readonly parts: readonly string[];
}

/** The briefing as of the reader's day. Ends with a line break. */
export function dossier(scope: Scope, reader: Reader): string {
  const { language } = reader;
  const items = storiesOf(scope, reader)
    .filter(({ id }) => scope.item === undefined || id === scope.item)
    .map((story) => reportItem(story, reader));
  const open = items.filter(({ state }) => state.open).sort((a, b) => b.state.sessions - a.state.sessions);
  const closed = items.filter(({ state }) => state.closed !== null && state.closed > reader.asOf - lately);
  const say = (word: keyof typeof words): string => words[word][language];
  // The one item asked for is told whole, also where it is closed.
  const told = scope.item === undefined ? open : items;
  const listed = scope.item === undefined ? closed : [];
  const sections: readonly Section[] = [
    section(say("next"), scope.item === undefined ? nextSteps(open, reader) : []),
    {
      heading: say(scope.item === undefined ? "open" : "story"),
      lines: told.flatMap((item, index) => [
        ...(index > 0 ? [""] : []),
        ...describeStory(item, severalForums(items), reader),
      ]),
      parts: told.map(headingOf),
    },
    section(say("waiting"), scope.item === undefined ? waitingItems(open) : []),
    section(say("closed"), closedItems(listed, reader)),
    section(say("changed"), changedInstitutions([...told, ...listed], reader)),
    section(say("papers"), papersOf([...told, ...listed])),
  ].filter(({ lines }) => lines.length > 0);
  return [
    `# ${say("dossier")}: ${titleOf(scope, items, reader)}`,
    "",
    [
      `${say("asOf")} ${writeDate(reader.asOf, language)}.`,
      ...(scope.item === undefined ? summarise(items, open, reader) : []),
    ].join(" "),
    "",
    `## ${say("contents")}`,
    "",
    ...sections.flatMap(({ heading, parts }) => [entry(heading), ...parts.map((part) => `  ${entry(part)}`)]),
    ...sections.flatMap(({ heading, lines }) => ["", `## ${heading}`, "", ...lines]),
    "",
  ].join("\n");
}

const section = (heading: string, lines: readonly string[]): Section => ({ heading, lines, parts: [] });

const entry = (heading: string): string => `- [${heading}](#${anchorOf(heading)})`;

/** The anchor that readers of Markdown give a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .replace(/\s/g, "-");

const severalForums = (items: readonly ItemReport[]): boolean => new Set(items.map(({ forum }) => forum?.id)).size > 1;

function titleOf({ item, agency, forum, paper }: Scope, items: readonly ItemReport[], reader: Reader): string {
  const named = [
    ...items.filter(({ id }) => id === item).map(({ title }) => title),
    ...(agency === undefined ? [] : [nameOf("agency", agency, reader).name]),
    ...(forum === undefined ? [] : [nameOf("committee", forum, reader).name]),
    ...(paper === undefined ? [] : [pathOf(paper, reader)]),
  ];
  const forums = new Map(items.flatMap(({ forum: of }) => (of ? [[of.id, of.name]] : [])));
  return plain((named.length > 0 ? named : [joinNames([...forums.values()], reader.language)]).join(", "));
}

/** The figures, and the item that has been open the longest, in a few sentences. */
function summarise(items: readonly ItemReport[], open: readonly ItemReport[], { language }: Reader): readonly string[] {
  const lacking = open.filter((item) => outstandingIn(item).length === 0).length;
  const overdue = open.flatMap(outstandingIn).filter(({ state }) => state === "overdue").length;
  const [oldest] = open;
  const sessions = countSessionsInWords(oldest?.state.sessions ?? 0, language);
  const sentences = {
    id: [
      `Dari ${items.length} butir yang tercatat, ${open.length} masih terbuka.`,
      lacking > 0 ? `${lacking} di antaranya tidak mempunyai langkah yang masih berjalan.` : "",
      overdue > 0 ? `${overdue} tindak lanjut sudah lewat tenggat.` : "",
      oldest && open.length > 1 ? `Yang terbuka paling lama ialah ${oldest.id}, selama ${sessions}.` : "",
    ],
    ms: [
      `Daripada ${items.length} perkara yang dicatatkan, ${open.length} masih terbuka.`,
      lacking > 0 ? `${lacking} daripadanya tiada langkah yang sedang berjalan.` : "",
      overdue > 0 ? `${overdue} tindakan susulan telah melepasi tarikh akhir.` : "",
      oldest && open.length > 1 ? `Yang terbuka paling lama ialah ${oldest.id}, sepanjang ${sessions}.` : "",
    ],
    en: [
      `Of ${items.length} ${items.length === 1 ? "item" : "items"} on record, ${open.length} ${open.length === 1 ? "is" : "are"} open.`,
      lacking > 0 ? `${lacking} of them ${lacking === 1 ? "has" : "have"} no step under way.` : "",
      overdue > 0 ? `${overdue} ${overdue === 1 ? "follow-up is" : "follow-ups are"} overdue.` : "",
      oldest && open.length > 1 ? `The one open the longest is ${oldest.id}: ${sessions}.` : "",
    ],
  }[language];
  return sentences.filter(Boolean);
}

/** What is still to be done, the earliest first; what has no day comes last. */
function nextSteps(open: readonly ItemReport[], { language }: Reader): readonly string[] {
  const say = (word: keyof typeof words): string => words[word][language];
  const steps = open
    .flatMap((item) => outstandingIn(item).map((followUp) => ({ item, followUp })))
    .sort((a, b) => (a.followUp.due ?? Infinity) - (b.followUp.due ?? Infinity));
  if (steps.length === 0) return open.length === 0 ? [] : [say("none")];
  const due = ({ due: day, state }: FollowUpReport): string => {
    if (day === null) return say("noDue");
    const date = writeDate(day, language);
    return state === "overdue" ? `**${date}** (${say("late")})` : date;
  };
  return [
    `| ${say("due")} | ${say("action")} | ${say("by")} | ${say("item")} |`,
    "| --- | --- | --- | --- |",
    ...steps.map(
      ({ item, followUp }) =>
        `| ${due(followUp)} | ${plain(followUp.action)} | ${ownersToday(followUp, language)} | ${plain(item.id)} |`,
    ),
  ];
}

const waitingItems = (open: readonly ItemReport[]): readonly string[] =>
  open.flatMap(({ id, title, waitingOn }) =>
    waitingOn === null ? [] : [`- ${plain(id)}, ${plain(title)}: **${plain(waitingOn.name)}**`],
  );

const closedItems = (closed: readonly ItemReport[], { language }: Reader): readonly string[] =>
  closed.map(({ id, title, state, sittings }) => {
    const last = sittings.at(-1);
    const date = state.closed === null ? "" : `, ${writeDate(state.closed, language)}`;
    return `- ${plain(id)}, ${plain(title)}: ${plain(last?.result ?? "")} (${plain(last?.name ?? "")}${date}). “${plain(last?.decision ?? "")}”`;
  });

/** Each change once, however many items it concerns. */
function changedInstitutions(items: readonly ItemReport[], reader: Reader): readonly string[] {
  const changes = new Map<string, Change>();
  for (const change of items.flatMap((item) => item.changes)) changes.set(describeDatedChange(change, reader), change);
  return [...changes]
    .sort(([, a], [, b]) => a.day - b.day)
    .map(([sentence, { sources }]) => {
      const known =
        sources.length > 0 ? ` ${words.source[reader.language]}: ${sources.map(linkToSource).join(", ")}.` : "";
      return `- ${plain(sentence)}${known}`;
    });
}

function papersOf(items: readonly ItemReport[]): readonly string[] {
  const paths = new Set(items.flatMap(({ papers }) => papers.map(({ path }) => path)));
  return [...paths].sort().map((path) => `- ${plain(path)}`);
}
