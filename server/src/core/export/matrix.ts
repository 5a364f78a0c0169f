/** The follow-up matrix of papers: a sheet for each issue area, a row for each follow-up, each item as its latest paper has it. */
import type { Day } from "../day.ts";
import type { Document } from "../document.ts";
import type { Language } from "../language.ts";
import type { Entry, FollowUp, Item, Paper, Side } from "../paper.ts";
import { asText, type TextValue } from "../read.ts";
import { stateOf, type FollowUpState } from "../story.ts";
import { summariseFollowUp } from "../summary.ts";
import type { Workspace } from "../workspace.ts";
import { furtherOf, furtherOfFollowUp, outcomeOf, sittingIn, unreadDay } from "./history.ts";
import { plainOf, type Layout, type Passage } from "./print.ts";
import { oneLine } from "./prose.ts";
import { languageOf, Voice } from "./voice.ts";
import type { LabelWord } from "./words.ts";

export interface Matrix {
  readonly title: string;
  readonly language: Language;
  /** The latest session's first day. */
  readonly day: Day;
  readonly page: string;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  /** What the sheet is about; not yet a name that Excel takes. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Value[])[];
}

export interface SheetColumn {
  readonly title: string;
  /** In characters. */
  readonly width: number;
}

/** A text; a day; nothing. */
export type Value = string | { readonly day: Day } | undefined;

interface MatrixOptions {
  readonly language?: Language | undefined;
  readonly layout?: Layout | undefined;
}

/** The matrix of these documents; undefined where none of them holds a paper. */
export function followUpMatrix(
  workspace: Workspace,
  documents: readonly Document[],
  options: MatrixOptions = {},
): Matrix | undefined {
  const papers = documents
    .flatMap(({ paper }) => paper ?? [])
    .sort((a, b) => (a.session.date?.value ?? 0) - (b.session.date?.value ?? 0));
  const last = papers.at(-1);
  if (!last) return undefined;
  const side = last.side?.value;
  const layout = options.layout ?? (side === "malaysia" ? "malaysia" : "indonesia");
  const voiceOf = (paper: Paper): Voice =>
    new Voice(workspace, [options.language ?? languageOf(layout)], layout, paper.side?.value);
  const voice = voiceOf(last);
  const latest = latestItems(papers);
  const areas = [...new Set(latest.map(({ paper }) => paper.issueArea?.value ?? ""))];
  return {
    title: `${voice.label("action")}: ${voice.flat(last.title)}`,
    language: voice.language,
    day: last.session.date?.value ?? 0,
    page: voice.label("page"),
    sheets: areas.map((area) => ({
      name: area === "" ? voice.label("items") : voice.issueArea(area),
      columns: columns.map(({ word, suffix = "", width }) => ({ title: voice.label(word) + suffix, width })),
      rows: latest
        .filter(({ paper }) => (paper.issueArea?.value ?? "") === area)
        .flatMap(({ item, paper }) => rowsOf(item, paper, voiceOf(paper))),
    })),
  };
}

interface ItemOf {
  readonly item: Item;
  readonly paper: Paper;
}

/** Each item once, as the last paper that holds it has it; an item without an id cannot be told from others and stays. */
function latestItems(papers: readonly Paper[]): readonly ItemOf[] {
  const found = new Map<string | Item, ItemOf>();
  for (const paper of papers) for (const item of paper.items) found.set(item.id?.value ?? item, { item, paper });
  return [...found.values()];
}

const columns: readonly { readonly word: LabelWord; readonly suffix?: string; readonly width: number }[] = [
  { word: "itemNumber", width: 14 },
  { word: "item", width: 24 },
  { word: "agencies", suffix: " – Indonesia", width: 22 },
  { word: "agencies", suffix: " – Malaysia", width: 22 },
  { word: "sitting", width: 18 },
  { word: "date", width: 12 },
  { word: "outcome", width: 14 },
  { word: "decision", width: 34 },
  { word: "action", width: 26 },
  { word: "by", width: 22 },
  { word: "due", width: 12 },
  { word: "done", width: 12 },
  { word: "result", width: 26 },
  { word: "state", width: 13 },
];

function rowsOf(item: Item, paper: Paper, voice: Voice): readonly (readonly Value[])[] {
  const agencies = (side: Side): string => item.counterparts[side].map(({ value }) => voice.agency(value)).join("; ");
  const head: readonly Value[] = [
    oneLine(item.id?.value ?? ""),
    voice.flat(item.title),
    agencies("indonesia"),
    agencies("malaysia"),
  ];
  if (item.history.length === 0) return [[...head, voice.label("firstTabled"), ...Array<Value>(9).fill(undefined)]];
  return item.history.flatMap((entry) => {
    const decided = [...head, ...entryValues(entry, paper, voice)];
    if (entry.followUps.length === 0) return [[...decided, ...Array<Value>(6).fill(undefined)]];
    return entry.followUps.map((followUp) => [...decided, ...followUpValues(followUp, paper, voice)]);
  });
}

const entryValues = (entry: Entry, paper: Paper, voice: Voice): readonly Value[] => [
  plain(sittingIn(entry, paper, voice)),
  entry.date ? { day: entry.date.value } : unreadDay(entry.node, "date"),
  outcomeOf(entry)[voice.language],
  plain([...voice.passages(entry.decision), ...furtherOf(entry, voice)]),
];

const followUpValues = (followUp: FollowUp, { session }: Paper, voice: Voice): readonly Value[] => [
  prose(followUp.action, voice),
  followUp.by.map(({ value }) => voice.agency(value)).join("; "),
  followUp.due ? { day: followUp.due.value } : unreadDay(followUp.node, "due"),
  followUp.done ? { day: followUp.done.value } : unreadDay(followUp.node, "done"),
  plain([...voice.passages(asText(followUp.resultNode)), ...furtherOfFollowUp(followUp, voice)]),
  voice.label(states[stateOf(summariseFollowUp(followUp), session.date?.value ?? 0)]),
];

const states: Readonly<Record<FollowUpState, LabelWord>> = {
  done: "stateDone",
  overdue: "overdue",
  due: "stateDue",
  pending: "pending",
};

const prose = (text: TextValue | undefined, voice: Voice): string => plain(voice.passages(text));
const plain = (passages: readonly Passage[]): string => passages.map((passage) => plainOf(passage.prose)).join("\n");
