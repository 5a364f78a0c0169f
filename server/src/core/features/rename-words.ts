/** What is said to a person who renames an id: why it cannot be done, and what the preview calls the groups of changes. */
import { inLanguage, type TextValue } from "../read.ts";
import type { Localized } from "../language.ts";
import type { Referable } from "../references.ts";

export const groups = {
  papers: { id: "Kertas kerja", ms: "Kertas kerja", en: "Working papers" },
  adopted: {
    id: "Kertas kerja yang telah disahkan",
    ms: "Kertas kerja yang telah disahkan",
    en: "Adopted working papers",
  },
  institutions: { id: "Berkas lembaga", ms: "Fail institusi", en: "Institutions files" },
} as const satisfies Record<string, Localized>;

export const nothingThere: Localized = {
  id: "Di sini tidak ada id yang dapat diganti. Letakkan kursor pada id butir atau lembaga.",
  ms: "Tiada id yang boleh ditukar di sini. Sila letakkan kursor pada id perkara atau institusi.",
  en: "There is no id to rename here. Place the cursor on the id of an item or an institution.",
};

export const stillReading: Localized = {
  id: "Kertas kerja di folder ini masih dibaca. Coba lagi sebentar lagi, agar tidak ada yang tertinggal.",
  ms: "Kertas kerja dalam folder ini masih dibaca. Sila cuba sebentar lagi supaya tiada yang tertinggal.",
  en: "The papers of this folder are still being read. Try again in a moment, so that none is left out.",
};

export const builtIn = (id: string): Localized => ({
  id: `${id} termasuk daftar bawaan, sehingga id-nya tetap. Jika lembaga itu berganti nama, daftarkan yang baru di berkas lembaga Anda, lalu sebut sebagai penerusnya.`,
  ms: `${id} terkandung dalam daftar terbina dalam, maka idnya kekal. Jika institusi itu bertukar nama, sila daftarkan yang baharu dalam fail institusi anda dan nyatakan sebagai penggantinya.`,
  en: `${id} belongs to the built-in register, so its id stays. If the body was renamed, register the new one in your own institutions file and name it as the successor.`,
});

export const damaged = (id: string, file: string): Localized => ({
  id: `${id} tertulis di bagian ${file} yang tidak terbaca. Perbaiki dahulu bagian itu, lalu ganti id-nya.`,
  ms: `${id} tertulis di bahagian ${file} yang tidak dapat dibaca. Sila betulkan bahagian itu dahulu, kemudian tukar idnya.`,
  en: `${id} stands in a part of ${file} that cannot be read. Mend that part first, then rename the id.`,
});

export const otherFormat = (id: string, file: string): Localized => ({
  id: `${id} tertulis di ${file}, yang memakai versi format lain. Perbarui dahulu berkas itu, lalu ganti id-nya.`,
  ms: `${id} tertulis dalam ${file}, yang menggunakan versi format lain. Sila kemas kini fail itu dahulu, kemudian tukar idnya.`,
  en: `${id} stands in ${file}, which is written in another version of the format. Bring that file up to date first, then rename the id.`,
});

export function malformed(id: string, kind: Referable, example: unknown): Localized {
  const such = typeof example === "string" ? example : "";
  const like = (word: string): string => (such === "" ? "" : `, ${word} ${such}`);
  if (kind === "item")
    return {
      id: `“${id}” bukan id butir. Gunakan huruf besar, angka, dan tanda hubung${like("misalnya")}.`,
      ms: `“${id}” bukan id perkara. Sila gunakan huruf besar, angka dan sengkang${like("misalnya")}.`,
      en: `“${id}” is no id of an item. Use capital letters, digits and hyphens${like("such as")}.`,
    };
  return {
    id: `“${id}” bukan id lembaga. Gunakan huruf kecil, angka, dan tanda hubung${like("misalnya")}.`,
    ms: `“${id}” bukan id institusi. Sila gunakan huruf kecil, angka dan sengkang${like("misalnya")}.`,
    en: `“${id}” is no id of an institution. Use small letters, digits and hyphens${like("such as")}.`,
  };
}

export function taken(id: string, title: TextValue | undefined, file: string): Localized {
  const named = (name: string): string => (name === "" || name === id ? id : `${id} (${name})`);
  return {
    id: `${named(inLanguage(title, "id"))} sudah dipakai di ${file}. Pilih id lain.`,
    ms: `${named(inLanguage(title, "ms"))} sudah digunakan dalam ${file}. Sila pilih id lain.`,
    en: `${named(inLanguage(title, "en"))} is already in use in ${file}. Choose another id.`,
  };
}
