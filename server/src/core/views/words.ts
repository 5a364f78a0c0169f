/** What the tree views say besides names. */
import type { Localized } from "../language.ts";

export const words = {
  undecided: { id: "Belum diputuskan", ms: "Belum diputuskan", en: "Not decided yet" },
  closed: { id: "Ditutup", ms: "Ditutup", en: "Closed" },
  noArea: { id: "Tanpa bidang", ms: "Tanpa bidang", en: "No issue area" },
  noAgency: { id: "Tanpa instansi", ms: "Tanpa agensi", en: "No agency named" },
  noPlace: { id: "Tanpa pos lintas batas", ms: "Tanpa pos sempadan", en: "No border post named" },
  noForum: { id: "Tanpa forum", ms: "Tanpa forum", en: "No forum named" },
  noSession: { id: "Tanpa nomor sidang", ms: "Tanpa nombor persidangan", en: "No session number" },
  open: { id: "terbuka", ms: "terbuka", en: "open" },
  lacking: { id: "tanpa tindak lanjut", ms: "tanpa tindakan susulan", en: "no follow-up" },
  waiting: { id: "menunggu", ms: "menunggu", en: "waits for" },
  future: { id: "Belum ada", ms: "Belum wujud", en: "Not there yet" },
  retired: { id: "Sudah tidak ada", ms: "Tidak lagi wujud", en: "Retired" },
  since: { id: "sejak", ms: "sejak", en: "since" },
  until: { id: "sampai", ms: "hingga", en: "until" },
  now: { id: "kini", ms: "kini", en: "now" },
  forums: { id: "Forum dan komite", ms: "Forum dan jawatankuasa", en: "Forums and committees" },
  posts: { id: "Pos lintas batas", ms: "Pos sempadan", en: "Border posts" },
  areas: { id: "Bidang masalah", ms: "Bidang isu", en: "Issue areas" },
  noSide: { id: "Tanpa pihak", ms: "Tanpa pihak", en: "No side named" },
} as const satisfies Record<string, Localized>;

export const overdueInWords = (count: number): Localized => ({
  id: `${count} lewat tenggat`,
  ms: `${count} melepasi tarikh akhir`,
  en: `${count} overdue`,
});

export const itemsInWords = (count: number): Localized => ({
  id: `${count} butir`,
  ms: `${count} perkara`,
  en: `${count} ${count === 1 ? "item" : "items"}`,
});
