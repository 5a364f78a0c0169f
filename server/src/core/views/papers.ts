/** The view *Papers*: by forum and session, the latest session first. */
import { groupBy } from "../group-by.ts";
import { placeOf } from "../place.ts";
import { inLanguage } from "../read.ts";
import { nameOf, nameSitting, type Reader } from "../reports/names.ts";
import { reportPaper } from "../reports/item-report.ts";
import { compareSittings } from "../sitting.ts";
import type { PaperAt } from "../timeline.ts";
import { writeDate } from "../written-date.ts";
import { group, oneLine, wordOf, type ViewNode } from "./node.ts";
import { itemsInWords, words } from "./words.ts";

export function papersView(reader: Reader): readonly ViewNode[] {
  const { timeline } = reader.workspace;
  const forums = groupBy(timeline.papers, ({ summary }) => summary.session.forum ?? "");
  return [...forums]
    .map(([forum, papers]) => forumNode(forum, papers, reader))
    .sort((a, b) => Number(a.id === undefined) - Number(b.id === undefined) || a.label.localeCompare(b.label));
}

function forumNode(forum: string, papers: readonly PaperAt[], reader: Reader): ViewNode {
  const named = forum === "" ? undefined : nameOf("committee", forum, reader);
  const sessions = groupBy(papers, ({ summary }) => summary.session.number);
  const children = [...sessions.values()]
    .sort(([a], [b]) => (a && b ? compareSittings(b.summary.session, a.summary.session) : 0))
    .map((of) => sessionNode(forum, of, reader));
  const node = group(`forum ${forum}`, oneLine(named?.name ?? words.noForum[reader.language]), children);
  return named ? { ...node, id: forum, scope: { forum } } : node;
}

function sessionNode(forum: string, papers: readonly PaperAt[], reader: Reader): ViewNode {
  const { language } = reader;
  const session = papers[0]?.summary.session;
  const { number, date } = session ?? {};
  const label =
    number === undefined
      ? words.noSession[language]
      : nameSitting({ forum, number, meeting: undefined, date, key: "" }, forum, reader);
  const day = date === undefined ? [] : [writeDate(date, language, "medium")];
  const venue = oneLine(inLanguage(session?.venue, language));
  return {
    key: `session ${forum}#${number ?? ""}`,
    kind: "session",
    label,
    detail: [...day, venue].filter(Boolean).join(" · "),
    tip: [label, ...day, venue].filter(Boolean).join("\n"),
    spoken: [label, ...day, venue].filter(Boolean).join(", "),
    children: [...papers]
      .sort((a, b) => titleOf(a, reader).localeCompare(titleOf(b, reader)) || (a.uri < b.uri ? -1 : 1))
      .map((paper, _, all) => {
        const hasTwin = all.some((other) => other !== paper && titleOf(other, reader) === titleOf(paper, reader));
        return paperNode(paper, hasTwin, reader);
      }),
  };
}

/** Its issue area; the paper's own title where it names none, else its file. */
const titleOf = (paper: PaperAt, reader: Reader): string => {
  const { issueArea, title } = paper.summary;
  const area = issueArea === undefined ? "" : nameOf("issueArea", issueArea, reader).name;
  return oneLine(area || inLanguage(title, reader.language)) || reportPaper(paper, reader).path;
};

/** The side comes first where the other one wrote a paper on the same area. */
function paperNode(paper: PaperAt, hasTwin: boolean, reader: Reader): ViewNode {
  const { language, workspace } = reader;
  const { side, status, title, items } = paper.summary;
  const own = side === undefined ? [] : [wordOf("paper", ["side"], side, language)];
  const label = [...(hasTwin ? own : []), titleOf(paper, reader)].join(" · ");
  const facts = [
    ...(hasTwin ? [] : own),
    ...(status === undefined ? [] : [wordOf("paper", ["status"], status, language)]),
    itemsInWords(items.length)[language],
  ];
  return {
    key: paper.uri,
    kind: "paper",
    label,
    detail: facts.join(" · "),
    tip: [inLanguage(title, language) || label, facts.join(", "), reportPaper(paper, reader).path].join("\n"),
    spoken: [label, ...facts].join(", "),
    place: placeOf(workspace, paper.uri, { start: 0 }),
    children: [],
  };
}
