/** What is said of an id that a person names and no paper or institution has, with what is near; and of a file that nothing is told of. */
import type { InstitutionKind } from "../institutions.ts";
import type { Localized } from "../language.ts";
import { nearest } from "../nearest.ts";
import type { Timeline } from "../timeline.ts";
import type { Workspace } from "../workspace.ts";

export function unknownItem(id: string, { timeline }: Workspace): Localized {
  return withNear(
    {
      id: `Tidak ada butir "${id}" di kertas kerja.`,
      ms: `Tiada perkara "${id}" dalam kertas kerja.`,
      en: `No paper holds an item "${id}".`,
    },
    nearest(id, [...timeline.items].filter(isPlain)),
  );
}

export function unknownInstitution(
  kind: InstitutionKind,
  id: string,
  { institutions, timeline }: Workspace,
): Localized {
  const all = [...institutions.all(kind)].map((entry) => entry.id).filter(isPlain);
  const named = institutions
    .named(kind, id)
    .map((entry) => entry.id)
    .filter(isPlain);
  const near = named.length > 0 ? named : nearest(id, all);
  const sentence = { id: `"${id}" tidak dikenal.`, ms: `"${id}" tidak dikenali.`, en: `"${id}" is not known.` };
  return near.length > 0 ? withNear(sentence, near) : among(sentence, namedInPapers(kind, timeline).filter(isPlain));
}

/** Whether a word can be an id: what cannot is no use to whoever asks. */
const isPlain = (id: string): boolean => /^[\w#.-]{1,64}$/.test(id);

/** The forums and issue areas of the papers; of the others there are too many to choose from. */
const namedInPapers = (kind: InstitutionKind, { papers }: Timeline): readonly string[] => [
  ...new Set(
    [...papers].flatMap(({ summary: { session, issueArea } }) =>
      kind === "committee" ? (session.forum ?? []) : kind === "issueArea" ? (issueArea ?? []) : [],
    ),
  ),
];

function among(sentence: Localized, ids: readonly string[]): Localized {
  if (ids.length === 0) return sentence;
  const list = ids.join(", ");
  return {
    id: `${sentence.id} Yang ada di kertas kerja: ${list}.`,
    ms: `${sentence.ms} Yang ada dalam kertas kerja: ${list}.`,
    en: `${sentence.en} The papers have: ${list}.`,
  };
}

function withNear(sentence: Localized, near: readonly string[]): Localized {
  if (near.length === 0) return sentence;
  const ids = near.join(", ");
  return {
    id: `${sentence.id} Mungkin maksudnya: ${ids}.`,
    ms: `${sentence.ms} Mungkin maksudnya: ${ids}.`,
    en: `${sentence.en} Did you mean: ${ids}?`,
  };
}

export const leftOut = (path: string): Localized => ({
  id: `"${path}" tidak diperiksa: kertas-kerja.yaml mengecualikannya (ignore).`,
  ms: `"${path}" tidak disemak: kertas-kerja.yaml mengecualikannya (ignore).`,
  en: `"${path}" was not checked: kertas-kerja.yaml leaves it out (ignore).`,
});
