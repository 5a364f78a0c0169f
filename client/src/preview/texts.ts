/** What the preview itself says, in every language of the product. */
import type { Language, Localized } from "../../../server/src/core/language.ts";
import type { PageWords } from "./messages.ts";

export const previewTitle = (name: string): Localized => ({
  id: `Pratinjau: ${name}`,
  ms: `Pratonton: ${name}`,
  en: `Preview: ${name}`,
});

export const pageWords: Readonly<Record<Language, PageWords>> = {
  id: {
    printedIn: "Bahasa cetakan",
    follow: "Ikuti kertas kerja aktif",
    nothing: "Belum ada yang dapat ditampilkan: kertas kerja ini masih kosong atau tidak terbaca.",
    finding: "temuan",
    findings: "temuan",
  },
  ms: {
    printedIn: "Bahasa cetakan",
    follow: "Ikut kertas kerja aktif",
    nothing: "Belum ada yang dapat dipaparkan: kertas kerja ini masih kosong atau tidak dapat dibaca.",
    finding: "penemuan",
    findings: "penemuan",
  },
  en: {
    printedIn: "Printed in",
    follow: "Follow the active paper",
    nothing: "There is nothing to show yet: this paper is empty, or it cannot be read.",
    finding: "finding",
    findings: "findings",
  },
};
