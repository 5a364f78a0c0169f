/** Leaves out the remarks that only say again what the draft says: contents, headers, overviews and sentences that stand in every paper. */
import type { Institutions } from "../institutions.ts";
import { fold } from "../nearest.ts";
import { monthWords, outcomeWords, printedWords } from "./known-words.ts";
import { Draft, type DraftValue } from "./draft.ts";
import { labelWords } from "./labels.ts";
import { Names } from "./names.ts";

export function leaveOutRoutine(paper: Draft, institutions: Institutions): void {
  const said = new Set<string>();
  const hear = (text: string): void => {
    for (const word of fold(text).split(" ")) said.add(word);
  };
  for (const text of [...labelWords(), ...outcomeWords(), ...monthWords(), ...printedWords(), ...standardSentences])
    hear(text);
  const names = new Names(institutions);
  const visit = (value: DraftValue): void => {
    if (value instanceof Draft) {
      for (const one of value.values.values()) visit(one);
      for (const remark of value.remarks) if (!remark.routine) hear(remark.text);
    } else if (typeof value === "object") value.forEach(visit);
    else for (const text of [String(value), ...names.namesOf(String(value))]) hear(text);
  };
  visit(paper);
  const isSaid = (text: string): boolean =>
    fold(text)
      .split(" ")
      .every((word) => said.has(word) || /^\d{0,3}$/.test(word));
  const leaveOut = (draft: Draft): void => {
    const kept = draft.remarks.filter(({ text, routine }) => !routine || !isSaid(text));
    draft.remarks.splice(0, draft.remarks.length, ...kept);
    for (const value of draft.values.values())
      for (const one of value instanceof Draft ? [value] : Array.isArray(value) ? value : [])
        if (one instanceof Draft) leaveOut(one);
  };
  leaveOut(paper);
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
  "Indonesia Malaysia",
];
