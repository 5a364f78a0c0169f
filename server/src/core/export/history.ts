/** An item's history as tables: what each sitting decided and what was done about it, as of the paper's session. */
import type { Day } from "../day.ts";
import { same, type Language, type Localized } from "../language.ts";
import type { Entry, FollowUp, Paper } from "../paper.ts";
import type { Node } from "../tree.ts";
import { asText, pairOf } from "../read.ts";
import { readSession } from "../sitting.ts";
import { furtherPassages } from "./further.ts";
import { line, type Cell, type Column, type Passage, type Table } from "./print.ts";
import { oneLine } from "./prose.ts";
import type { Voice } from "./voice.ts";
import { dayIn, labels, outcomeIn, sessionIn, shortDayIn } from "./words.ts";

/** Whether the entry is of the session that the paper is for. */
export function isOwn(entry: Entry, { session }: Paper): boolean {
  const named = readSession(entry.session?.value, session.forum?.value);
  if (named) return named.number === session.number?.value && named.forum === session.forum?.value;
  const day = entry.date?.value;
  const first = session.date?.value;
  if (session.number || day === undefined || first === undefined) return false;
  return day >= first && day <= (session.endDate?.value ?? first);
}

export const outcomeOf = (entry: Entry): Localized => {
  const outcome = oneLine(entry.outcome?.value ?? "");
  return { id: outcomeIn(outcome, "id"), ms: outcomeIn(outcome, "ms"), en: outcomeIn(outcome, "en") };
};

/** A day that cannot be read is printed as it is written; undefined where nothing is. */
export function unreadDay(node: Node | undefined, key: "date" | "due" | "done"): string | undefined {
  const value = pairOf(node, key)?.value;
  return value?.kind === "scalar" ? oneLine(value.text) || undefined : undefined;
}

/** The sitting's name: that of another forum is named with it. */
export function sittingIn(entry: Entry, paper: Paper, voice: Voice): readonly Passage[] {
  const named = readSession(entry.session?.value, paper.session.forum?.value);
  if (!named) return voice.passages(entry.meeting ?? (entry.session && String(entry.session.value)));
  const other = named.forum === paper.session.forum?.value ? "" : ` – ${voice.committee(named.forum ?? "")}`;
  return voice.each((language) => line(sessionIn(String(named.number), language) + other, language));
}

/** A row for each follow-up; one for an entry without any. */
export function historyTable(entries: readonly Entry[], paper: Paper, voice: Voice, caption: string): Table {
  return {
    kind: "table",
    caption,
    columns: [
      { title: voice.label("sitting"), share: 18 },
      { title: voice.label("outcomeAndDecision"), share: 21 },
      ...followUpColumns(voice, [17, 17, 9, 18]),
    ],
    rows: entries.flatMap((entry) => rowsOf(entry, paper, voice)),
  };
}

export const followUpTable = (entry: Entry, paper: Paper, voice: Voice, caption: string): Table => ({
  kind: "table",
  caption,
  columns: followUpColumns(voice, [32, 26, 14, 28]),
  rows: entry.followUps.map((followUp) => followUpCells(followUp, paper, voice)),
});

const followUpColumns = (voice: Voice, shares: readonly [number, number, number, number]): readonly Column[] => [
  { title: voice.label("action"), share: shares[0] },
  { title: voice.label("by"), share: shares[1] },
  { title: voice.label("due"), share: shares[2] },
  { title: voice.label("doneAndResult"), share: shares[3] },
];

function rowsOf(entry: Entry, paper: Paper, voice: Voice): readonly (readonly Cell[])[] {
  const { language } = voice;
  const date = entry.date ? dayIn(entry.date.value, language) : unreadDay(entry.node, "date");
  const rowSpan = Math.max(1, entry.followUps.length);
  const head: readonly Cell[] = [
    {
      at: entry.node.start,
      passages: [...sittingIn(entry, paper, voice), ...(date === undefined ? [] : [line(date, language)])],
      rowSpan,
    },
    {
      at: entry.decisionNode?.start ?? entry.node.start,
      passages: [...voice.passagesAfter(outcomeOf(entry), entry.decision), ...furtherOf(entry, voice)],
      rowSpan,
    },
  ];
  if (entry.followUps.length === 0) {
    const none = voice.each((said) => line(labels.noFollowUp[said], said, { italic: true }));
    return [[...head, cell(none), cell([]), cell([]), cell([])]];
  }
  return entry.followUps.map((followUp, index) => [
    ...(index === 0 ? head : (["covered", "covered"] as const)),
    ...followUpCells(followUp, paper, voice),
  ]);
}

/** What the layouts give a place of their own. */
export const entryKeys = ["session", "meeting", "date", "outcome", "decision", "followUp"];
const followUpKeys = ["action", "by", "due", "done", "result", "evidence"];

export const furtherOf = (entry: Entry, voice: Voice): readonly Passage[] =>
  furtherPassages(entry.node, voice.schema(["items", 0, "history", 0]), entryKeys, voice);

export const furtherOfFollowUp = (followUp: FollowUp, voice: Voice): readonly Passage[] =>
  furtherPassages(followUp.node, voice.schema(["items", 0, "history", 0, "followUp", 0]), followUpKeys, voice);

const cell = (passages: readonly Passage[], at?: number): Cell => ({ passages, rowSpan: 1, at });

function followUpCells(followUp: FollowUp, paper: Paper, voice: Voice): readonly Cell[] {
  const { language } = voice;
  const at = followUp.node.start;
  const due = followUp.due ? shortDayIn(followUp.due.value, language) : unreadDay(followUp.node, "due");
  return [
    cell(voice.passages(followUp.action), at),
    cell(
      followUp.by.map(({ value }) => line(voice.agency(value), language)),
      at,
    ),
    cell(due === undefined ? [] : [line(due, language)], at),
    cell([...carriedOut(followUp, paper.session.date?.value, voice), ...furtherOfFollowUp(followUp, voice)], at),
  ];
}

/** When it was done and with what result, and what shows it; else that it is still to be done. */
function carriedOut(
  { node, done, due, resultNode, evidence }: FollowUp,
  asOf: Day | undefined,
  voice: Voice,
): readonly Passage[] {
  const late = due && asOf !== undefined && due.value < asOf;
  const pending = (language: Language): Passage =>
    line(labels.pending[language] + (late ? ` (${labels.overdue[language]})` : ""), language, { italic: true });
  const day = done ? shortDayIn(done.value, voice.language) : unreadDay(node, "done");
  const paths = evidence.map(({ value }) => oneLine(value)).join("; ");
  return [
    ...(day === undefined ? voice.each(pending) : [line(day, voice.language)]),
    ...voice.passages(asText(resultNode)),
    ...(paths === "" ? [] : voice.each((language) => line(`${labels.evidence[language]}: ${paths}`, language))),
  ];
}

/** What an item's last entry decided, with its day, in one line for each language. */
export const lastDecision = (entry: Entry, voice: Voice): readonly Passage[] => {
  const outcome = entry.outcome ? outcomeOf(entry) : same("");
  const day = (language: Language): string =>
    entry.date ? dayIn(entry.date.value, language) : (unreadDay(entry.node, "date") ?? "");
  return voice.each((language) => line([outcome[language], day(language)].filter(Boolean).join(", "), language));
};
