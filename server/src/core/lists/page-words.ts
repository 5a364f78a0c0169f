/** What the pages of institutions say, in every language of the product. */
import type { Localized } from "../language.ts";

export const pageWords = {
  title: { id: "instansi per", ms: "agensi setakat", en: "agencies as of" },
  all: { id: "Lembaga per", ms: "Institusi setakat", en: "Institutions as of" },
  chart: { id: "Bagan organisasi", ms: "Carta organisasi", en: "Organisation chart" },
  counterparts: { id: "Siapa bermitra dengan siapa", ms: "Siapa rakan sejawat siapa", en: "Who answers whom" },
  roles: { id: "Peran dalam forum", ms: "Peranan dalam forum", en: "Roles in the forums" },
  ended: { id: "Sudah tidak ada", ms: "Tidak lagi wujud", en: "No longer there" },
  since: { id: "sejak", ms: "sejak", en: "since" },
  sinceTitle: { id: "Sejak", ms: "Sejak", en: "Since" },
  until: { id: "Sampai", ms: "Hingga", en: "Until" },
  likely: { id: "belum ada sumbernya", ms: "belum ada sumbernya", en: "likely, no source states it" },
  agency: { id: "Instansi", ms: "Agensi", en: "Agency" },
  counterpart: { id: "Mitra", ms: "Rakan sejawat", en: "Counterpart" },
  sources: { id: "Sumber", ms: "Sumber", en: "Known from" },
  forum: { id: "Forum", ms: "Forum", en: "Forum" },
  role: { id: "Peran", ms: "Peranan", en: "Role" },
  holder: { id: "Pemegang", ms: "Pemegang", en: "Held by" },
  successors: { id: "Penerus", ms: "Pengganti", en: "Succeeded by" },
  level: { id: "Tingkat", ms: "Peringkat", en: "Level" },
  above: { id: "Di bawah", ms: "Di bawah", en: "Below" },
  post: { id: "Pos lintas batas", ms: "Pos sempadan", en: "Border post" },
  area: { id: "Bidang", ms: "Bidang", en: "Issue area" },
  everywhere: { id: "semua", ms: "semua", en: "all" },
} as const satisfies Record<string, Localized>;
