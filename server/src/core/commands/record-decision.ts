/** Writes what the paper's own session decided about an item: a new entry, or the one that was prepared, as small edits. */
import { appendEntry, sessionLines } from "../carry.ts";
import { fillList } from "../copy.ts";
import { formatDay, type Day } from "../day.ts";
import type { Document } from "../document.ts";
import { appendItem, insertPairs, lineEnd, scalarText, setValue } from "../edit.ts";
import type { Edit } from "../finding.ts";
import type { Language } from "../language.ts";
import type { Entry } from "../paper.ts";
import { asMap, inLanguage, isEmpty, pairOf } from "../read.ts";
import { unsettledIn } from "../settle.ts";
import type { Node } from "../tree.ts";
import { isPrepared, ownEntry } from "./own-entry.ts";

export interface Decided {
  readonly outcome: string;
  readonly decision: string;
  readonly followUps: readonly NextStep[];
}

export interface NextStep {
  readonly action: string;
  readonly by: readonly string[];
  readonly due?: Day;
}

/** An item of a paper and how far its decision is. */
export interface ToDecide {
  readonly id: string;
  readonly title: string;
  /** `none`: no entry of the session; `prepared`: one without its decision. */
  readonly state: "none" | "prepared" | "decided";
  readonly outcome: string | null;
  /** What is recorded already, in the language that the command writes. */
  readonly decision: string | null;
  /** Where it begins, counted from 0. */
  readonly line: number;
}

/** The language in which decisions are written into a paper: that of its side. */
export const writtenIn = ({ paper }: Document): "id" | "ms" => (paper?.side?.value === "malaysia" ? "ms" : "id");

/** The items in the order written, so that a walk through them can be left and taken up again. */
export function itemsToDecide(document: Document, language: Language): readonly ToDecide[] {
  const { paper } = document;
  const written = writtenIn(document);
  return (paper?.items ?? []).flatMap((item) => {
    if (!item.id || !paper) return [];
    const entry = ownEntry(item, paper.session);
    const state = entry ? (isPrepared(entry) ? "prepared" : "decided") : "none";
    return [
      {
        id: item.id.value,
        title: inLanguage(item.title, language),
        state,
        outcome: entry?.outcome?.value ?? null,
        decision: entry && state === "decided" ? inLanguage(entry.decision, written) : null,
        line: document.positionAt(item.node.start).line,
      },
    ];
  });
}

/** The edits; undefined where the paper has no such item, has something else where its follow-ups are due, does not say which session it is of, or does not parse. */
export function recordDecision(document: Document, id: string, decided: Decided): readonly Edit[] | undefined {
  const { paper, text, tree } = document;
  const item = paper?.items.find((one) => one.id?.value === id);
  if (!paper || !item || tree.faults.length > 0) return undefined;
  const entry = ownEntry(item, paper.session);
  if (entry) return fillEntry(document, entry, decided);
  const named = sessionLines(paper.session);
  if (named.length === 0) return undefined;
  const keys = [...named, `outcome: ${decided.outcome}`, `decision: ${scalarText(decided.decision)}`];
  const edits = appendEntry(text, item, {
    lines: [...keys, ...followUpLines(decided.followUps)],
    flow: [...keys, ...followUpsInBraces(decided.followUps)],
  });
  return edits.length > 0 ? edits : undefined;
}

function fillEntry(
  document: Document,
  entry: Entry,
  { outcome, decision, followUps }: Decided,
): readonly Edit[] | undefined {
  const { text } = document;
  const { node } = entry;
  if (followUps.length > 0 && entry.followUpPair && !takesSteps(entry.followUpPair.value)) return undefined;
  const set = (key: string, value: string, map = node): { readonly edit?: Edit; readonly line?: string } => {
    const pair = pairOf(map, key);
    if (!pair) return { line: `${key}: ${scalarText(value)}` };
    // What stays keeps the form that it was written in.
    const isSame = pair.value.kind === "scalar" && pair.value.text === value;
    return isSame ? {} : { edit: setValue(pair, scalarText(value)) };
  };
  /** A decision in two languages keeps the other one. */
  const setDecision = (): ReturnType<typeof set> => {
    const texts = asMap(pairOf(node, "decision")?.value);
    if (!texts || texts.pairs.length === 0) return set("decision", decision);
    const { edit, line } = set(writtenIn(document), decision, texts);
    return line === undefined ? { ...(edit && { edit }) } : { edit: insertPairs(text, texts, [line]) };
  };
  const written = [set("outcome", outcome), setDecision()];
  const missing = written.flatMap(({ line }) => line ?? []);
  const steps = node.flow ? followUpsInBraces(followUps) : followUpLines(followUps);
  const lines = [...missing, ...(entry.followUpPair ? [] : steps)];
  return [
    ...written.flatMap(({ edit }) => edit ?? []),
    ...settled(document, entry),
    ...(entry.followUpPair ? addSteps(text, entry, followUps) : []),
    ...(lines.length > 0 ? [insertPairs(text, node, lines)] : []),
  ];
}

const takesSteps = (value: Node): boolean => isEmpty(value) || value.kind === "list";

/** The comment that asked for the decision goes when it is there. */
function settled(document: Document, { decisionNode, node }: Entry): readonly Edit[] {
  const line = lineEnd(document.text, (decisionNode ?? pairOf(node, "decision")?.value ?? node).end);
  return unsettledIn(document)
    .filter(({ end }) => lineEnd(document.text, end) === line)
    .map(({ start, end }) => {
      const gap = /[ \t]*$/.exec(document.text.slice(0, start))?.[0].length ?? 0;
      return { start: start - gap, end, text: "" };
    });
}

/** Appends to the follow-ups that the entry has. */
function addSteps(text: string, { node, followUpPair: pair }: Entry, steps: readonly NextStep[]): readonly Edit[] {
  const list = pair?.value;
  const [first] = steps;
  if (!pair || !list || !first) return [];
  if (isEmpty(list) || (list.kind === "list" && list.items.length === 0)) {
    if (!node.flow && steps.length === 1) return [fillList(text, pair, { text: stepLines(first).join("\n") })];
    return [setValue(pair, `[${steps.map(inBraces).join(", ")}]`)];
  }
  if (list.kind !== "list") return [];
  const appended = steps.map((step) => appendItem(text, list, list.flow ? [inBraces(step)] : stepLines(step)));
  return appended.slice(0, 1).map((edit) => ({ ...edit, text: appended.map(({ text: put }) => put).join("") }));
}

const stepLines = ({ action, by, due }: NextStep): readonly string[] => [
  `action: ${scalarText(action)}`,
  ...(by.length > 0 ? [`by: [${by.map(scalarText).join(", ")}]`] : []),
  ...(due === undefined ? [] : [`due: ${formatDay(due)}`]),
];

const inBraces = (step: NextStep): string => `{ ${stepLines(step).join(", ")} }`;

const followUpLines = (steps: readonly NextStep[]): readonly string[] =>
  steps.length === 0
    ? []
    : [
        "followUp:",
        ...steps.flatMap((step) => stepLines(step).map((line, index) => `  ${index === 0 ? "- " : "  "}${line}`)),
      ];

const followUpsInBraces = (steps: readonly NextStep[]): readonly string[] =>
  steps.length === 0 ? [] : [`followUp: [${steps.map(inBraces).join(", ")}]`];
