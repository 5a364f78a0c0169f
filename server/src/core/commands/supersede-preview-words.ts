/** The words in which a change is told before it is done. */
import { same, type Localized } from "../language.ts";
import { meaningOf, schemaAt } from "../schema.ts";
import type { TouchedPlace } from "./supersede-papers.ts";
import type { WrittenEntry } from "./supersede-register.ts";

export function wordsOf({ id, ids, proposal, status }: TouchedPlace): Localized {
  const next = ids.join(", ");
  const closed = status === "submitted" || status === "adopted";
  if (closed && proposal !== "stays")
    return {
      id: `menyebut ${id}; kertas kerja ini ${meaning(status).id} dan tidak diubah${next && `. Penggantinya: ${next}`}`,
      ms: `menyebut ${id}; kertas kerja ini ${meaning(status).ms} dan tidak diubah${next && `. Penggantinya: ${next}`}`,
      en: `names ${id}; this paper is ${meaning(status).en.toLowerCase()} and is not changed${next && `. In its place: ${next}`}`,
    };
  return proposals[proposal](id, next);
}

const meaning = (status: string): Localized => meaningOf(schemaAt("paper", ["status"]) ?? {}, status) ?? same(status);

const proposals: Readonly<Record<TouchedPlace["proposal"], (id: string, next: string) => Localized>> = {
  replace: (id, next) => ({
    id: `ganti ${id} dengan ${next}`,
    ms: `gantikan ${id} dengan ${next}`,
    en: `replace ${id} by ${next}`,
  }),
  choose: (id, next) => ({
    id: `pilih pengganti ${id}: ${next}`,
    ms: `pilih pengganti ${id}: ${next}`,
    en: `choose who comes in the place of ${id}: ${next}`,
  }),
  add: (id, next) => ({
    id: `tambahkan ${next} di samping ${id} jika butir ini menyangkut tugas yang diserahkan`,
    ms: `tambah ${next} di samping ${id} jika perkara ini berkaitan dengan tugas yang diserahkan`,
    en: `name ${next} beside ${id} if the item is about what was handed over`,
  }),
  remove: (id) => ({
    id: `${id} sudah tidak ada dan tidak ada penggantinya`,
    ms: `${id} tidak lagi wujud dan tiada penggantinya`,
    en: `${id} is not there any more, and nobody comes in its place`,
  }),
  stays: (id, next) => ({
    id: `${id} tetap benar pada tanggal itu${next && `; kertas kerja berikutnya menyebut ${next}`}`,
    ms: `${id} tetap betul pada tarikh itu${next && `; kertas kerja seterusnya menyebut ${next}`}`,
    en: `${id} stays right as of that day${next && `; the next paper names ${next}`}`,
  }),
};

export const sections = {
  entries: { id: "Entri yang ditulis", ms: "Entri yang ditulis", en: "Entries that are written" },
  places: { id: "Kertas kerja yang menyebutnya", ms: "Kertas kerja yang menyebutnya", en: "Papers that name it" },
  drafts: { id: "Draf yang dapat diperbarui", ms: "Draf yang boleh dikemas kini", en: "Drafts that can be updated" },
  left: { id: "Yang masih perlu diputuskan", ms: "Yang masih perlu diputuskan", en: "Left for you" },
} as const satisfies Record<string, Localized>;

export const whats: Readonly<Record<WrittenEntry["what"], Localized>> = {
  new: { id: "baru", ms: "baharu", en: "new" },
  ended: { id: "berakhir", ms: "tamat", en: "ended" },
  changed: { id: "diubah", ms: "diubah", en: "changed" },
};

export const copied: Localized = {
  id: "salinan dari daftar bawaan",
  ms: "salinan daripada senarai terbina dalam",
  en: "a copy of the shipped one",
};

export const countOf = (replaced: number, questions: number): Localized =>
  questions > 0
    ? {
        id: `${questions} pertanyaan untuk dijawab`,
        ms: `${questions} soalan untuk dijawab`,
        en: `${questions} question${questions === 1 ? "" : "s"} to answer`,
      }
    : {
        id: `${replaced} kali diganti`,
        ms: `${replaced} kali digantikan`,
        en: `${replaced} replaced`,
      };
