/** Leaves out the remarks that only say again what the draft says: contents, headers, overviews and sentences that stand in every paper. */
import type { Institutions } from "../institutions.ts";
import { fold } from "../nearest.ts";
import { monthWords, outcomeWords, printedWords } from "./known-words.ts";
import { Draft, type DraftValue, type Routine } from "./draft.ts";
import { labelWords } from "./labels.ts";
import { Names } from "./names.ts";

export function leaveOutRoutine(paper: Draft, institutions: Institutions): void {
  const names = new Names(institutions);
  const formal = new Set<string>();
  for (const text of [...labelWords(), ...outcomeWords(), ...monthWords(), ...printedWords(), ...standardSentences])
    hear(text, formal);
  for (const [key, value] of paper.values) if (key !== "items" && key !== "summary") hearValue(value, names, formal);
  const said = new Set(formal);
  hearValue(paper, names, said);
  leaveOut(paper, { formal, repeats: said });
}

type Known = ReadonlySet<string>;

function hear(text: string, known: Set<string>): void {
  for (const word of fold(text).split(" ")) known.add(word);
}

/** The words of a value; of an id, those of its names. */
function hearValue(value: DraftValue, names: Names, known: Set<string>): void {
  if (value instanceof Draft) {
    for (const one of value.values.values()) hearValue(one, names, known);
    for (const { text, routine } of value.remarks) if (!routine) hear(text, known);
  } else if (typeof value === "object") for (const one of value) hearValue(one, names, known);
  else for (const text of [String(value), ...names.namesOf(String(value))]) hear(text, known);
}

function leaveOut(draft: Draft, known: Readonly<Record<Routine, Known>>): void {
  const isSaid = (text: string, words: Known): boolean =>
    fold(text)
      .split(" ")
      .every((word) => words.has(word) || /^\d{0,3}$/.test(word));
  const kept = draft.remarks.filter(({ text, routine }) => !routine || !isSaid(text, known[routine]));
  draft.remarks.splice(0, draft.remarks.length, ...kept);
  for (const value of draft.values.values())
    for (const one of Array.isArray(value) ? value : [value]) if (one instanceof Draft) leaveOut(one, known);
}

/** What the export writes into every paper. */
const standardSentences: readonly string[] = [
  "Kertas kerja ini memuat butir bidang untuk dibahas dalam sidang",
  "Kertas kerja ini dikemukakan untuk pertimbangan persidangan mengenai perkara dalam bidang",
  "This paper puts items item on before the session",
  "Demikian kertas kerja ini disusun sebagai bahan pembahasan sidang.",
  "Kertas kerja ini dikemukakan untuk pertimbangan dan keputusan persidangan.",
  "This paper is submitted for consideration by the session.",
  "dari daripada of selesai done draf draft ke s d hb hingga sampai dengan to",
  "Indonesia Malaysia tingkat peringkat pusat daerah provinsi negeri",
];
