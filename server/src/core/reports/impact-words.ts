/** What the impact report says, wherever it is shown. */
import type { Language, Localized } from "../language.ts";
import { meaningOf, schemaAt } from "../schema.ts";
import { writeDate } from "../written-date.ts";
import type { ChangedInstitution, Impact, Part } from "./impact.ts";
import type { Replacement } from "./impact-replacements.ts";
import type { RoleGap } from "./impact-roles.ts";

export const words = {
  title: {
    id: "Dampak perubahan lembaga per",
    ms: "Kesan perubahan institusi pada",
    en: "Impact of changed institutions as of",
  },
  forum: { id: "Forum", ms: "Forum", en: "Forum" },
  area: { id: "Bidang", ms: "Bidang", en: "Issue area" },
  agency: { id: "Instansi", ms: "Agensi", en: "Agency" },
  institutions: {
    id: "Lembaga yang berubah dan butirnya",
    ms: "Institusi yang berubah dan perkaranya",
    en: "Changed institutions and their items",
  },
  instead: { id: "Penggantinya", ms: "Penggantinya", en: "In its place" },
  beside: { id: "Penerima tugasnya", ms: "Penerima tugasnya", en: "Its mandate went to" },
  nobody: { id: "belum diketahui", ms: "belum diketahui", en: "nobody is known" },
  item: { id: "Butir", ms: "Perkara", en: "Item" },
  itemTitle: { id: "Judul", ms: "Tajuk", en: "Title" },
  items: { id: "Butir", ms: "Perkara", en: "Items" },
  parts: { id: "Disebut sebagai", ms: "Dinamakan sebagai", en: "Named as" },
  paper: { id: "Kertas kerja", ms: "Kertas kerja", en: "Paper" },
  papers: { id: "Kertas kerja yang menyebutnya", ms: "Kertas kerja yang menamakannya", en: "Papers that name them" },
  status: { id: "Status", ms: "Status", en: "Status" },
  changeable: { id: "dapat diubah", ms: "boleh diubah", en: "can be changed" },
  stays: { id: "tetap seperti semula", ms: "kekal seperti asal", en: "stays as it is" },
  roles: {
    id: "Forum tanpa ketua atau sekretariat",
    ms: "Forum tanpa pengerusi atau urus setia",
    en: "Forums without a chair or secretariat",
  },
  side: { id: "Pihak", ms: "Pihak", en: "Side" },
  lacks: { id: "Yang belum ada", ms: "Yang tiada", en: "Lacks" },
  last: { id: "Pemegang terakhir", ms: "Pemegang terakhir", en: "Last holder" },
  cells: {
    id: "Instansi tanpa mitra terdaftar di pihak lain",
    ms: "Agensi tanpa rakan sejawat berdaftar di pihak lain",
    en: "Agencies without a registered counterpart on the other side",
  },
  level: { id: "Tingkat", ms: "Peringkat", en: "Level" },
  agencies: { id: "Instansi", ms: "Agensi", en: "Agencies" },
  answered: { id: "Bermitra", ms: "Ada rakan sejawat", en: "Answered" },
  lacking: { id: "Tanpa mitra", ms: "Tanpa rakan sejawat", en: "No counterpart" },
  pairs: { id: "Siapa bermitra dengan siapa", ms: "Siapa rakan sejawat kepada siapa", en: "Who answers whom" },
  unregistered: {
    id: "Pasangan dalam butir terbuka yang belum terdaftar",
    ms: "Pasangan dalam perkara terbuka yang belum berdaftar",
    en: "Pairs in open items that nobody registered",
  },
  likely: { id: "belum ada sumbernya", ms: "belum ada sumbernya", en: "no source states it" },
  noArea: { id: "Tanpa bidang", ms: "Tanpa bidang", en: "No issue area" },
} as const satisfies Record<string, Localized>;

export type Word = keyof typeof words;

export const say = (word: Word, language: Language): string => words[word][language];

const parts: Readonly<Record<Part, Localized>> = {
  counterparts: { id: "mitra", ms: "rakan sejawat", en: "counterpart" },
  raisedBy: { id: "pengusul", ms: "pencadang", en: "raised by" },
  by: {
    id: "penanggung jawab tindak lanjut",
    ms: "pihak bertanggungjawab bagi tindakan susulan",
    en: "owner of a follow-up",
  },
  place: { id: "lokasi", ms: "lokasi", en: "place" },
  waitingOn: { id: "badan yang ditunggu", ms: "badan yang ditunggu", en: "awaited body" },
  issueArea: { id: "bidang", ms: "bidang", en: "issue area" },
  preparedBy: { id: "penyusun", ms: "penyedia", en: "author of the paper" },
  forum: { id: "forum", ms: "forum", en: "forum" },
};

export const describeParts = (named: readonly Part[], language: Language): string =>
  named.map((part) => parts[part][language]).join(", ");

/** Since or until when it is as it is. */
export function describeWhy({ why, day }: Pick<ChangedInstitution, "why" | "day">, language: Language): string {
  const date = day === null ? "" : writeDate(day, language);
  return {
    ended: {
      id: `tidak ada lagi setelah ${date}`,
      ms: `tidak lagi wujud selepas ${date}`,
      en: `not there after ${date}`,
    },
    "not-begun": { id: `baru ada sejak ${date}`, ms: `hanya wujud mulai ${date}`, en: `not there before ${date}` },
    "handed-over": {
      id: `sebagian tugasnya beralih sejak ${date}`,
      ms: `sebahagian tugasnya beralih mulai ${date}`,
      en: `part of its mandate moved on ${date}`,
    },
  }[why][language];
}

const hows: Readonly<Record<Replacement["how"], Localized>> = {
  successor: { id: "penerus", ms: "pengganti", en: "successor" },
  predecessor: { id: "pendahulu", ms: "pendahulu", en: "predecessor" },
  "handed-over": { id: "penerima tugas", ms: "penerima tugas", en: "holds the mandate" },
  role: { id: "memegang peran yang sama", ms: "memegang peranan yang sama", en: "holds the same role" },
};

/** What makes it a replacement, and that no source says so. */
export const describeHow = ({ how, likely }: Replacement, language: Language): string =>
  [hows[how][language], ...(likely ? [say("likely", language)] : [])].join(", ");

export const nameSide = (side: string, language: Language): string => meaning(["agencies", 0, "side"], side, language);

export const nameLevel = (level: string | null, language: Language): string =>
  level === null ? "–" : meaning(["agencies", 0, "level"], level, language);

export const nameStatus = (status: string | null, language: Language): string =>
  status === null ? "–" : (meaningOf(schemaAt("paper", ["status"]) ?? {}, status)?.[language] ?? status);

function meaning(path: readonly (string | number)[], value: string, language: Language): string {
  return meaningOf(schemaAt("institutions", path) ?? {}, value)?.[language] ?? value;
}

export const nameRole = (role: RoleGap["role"], language: Language): string =>
  ({
    chair: { id: "ketua", ms: "pengerusi", en: "chair" },
    secretariat: { id: "sekretariat", ms: "urus setia", en: "secretariat" },
  })[role][language];

/** The figures in one sentence. */
export function describeCounts({ counts: { open, touched, institutions } }: Impact, language: Language): string {
  if (open === 0)
    return { id: "Tidak ada butir terbuka.", ms: "Tiada perkara terbuka.", en: "There is no open item." }[language];
  if (institutions === 0)
    return {
      id: `Semua lembaga yang disebut ${open} butir terbuka ada pada tanggal itu.`,
      ms: `Semua institusi yang dinamakan oleh ${open} perkara terbuka wujud pada tarikh itu.`,
      en: `Every institution that the ${open} open item${open === 1 ? " names" : "s name"} is there on that day.`,
    }[language];
  return {
    id: `${touched} dari ${open} butir terbuka menyebut ${institutions} lembaga yang pada tanggal itu tidak ada atau sebagian tugasnya sudah beralih.`,
    ms: `${touched} daripada ${open} perkara terbuka menamakan ${institutions} institusi yang pada tarikh itu tidak wujud atau sebahagian tugasnya telah beralih.`,
    en: `${touched} of ${open} open item${open === 1 ? "" : "s"} name${touched === 1 ? "s" : ""} ${institutions} institution${institutions === 1 ? "" : "s"} that ${institutions === 1 ? "is" : "are"} not there on that day, or whose mandate moved in part.`,
  }[language];
}
