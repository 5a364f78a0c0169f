/** What is wrong with a cell of a list, in the reader's language. */
import { languages, type Localized } from "../language.ts";
import { meaningOf, type Schema } from "../schema.ts";

const shown = (text: string): string => JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);

export const cellProblems = {
  notListed: (text: string, schema: Schema): Localized => {
    const [id = "", ms = "", en = ""] = languages.map((language) =>
      (schema.enum ?? []).map((value) => meaningOf(schema, value)?.[language] ?? value).join(", "),
    );
    return {
      id: `${shown(text)} tidak dikenal. Pilihannya: ${id}.`,
      ms: `${shown(text)} tidak dikenali. Pilihannya: ${ms}.`,
      en: `${shown(text)} is not known. Choose one of: ${en}.`,
    };
  },
  noDay: (text: string): Localized => ({
    id: `${shown(text)} bukan tanggal yang pasti. Tuliskan seperti 2024-10-21, 2024-10 atau 2024.`,
    ms: `${shown(text)} bukan tarikh yang pasti. Sila tulis seperti 2024-10-21, 2024-10 atau 2024.`,
    en: `${shown(text)} is no certain date. Write it like 2024-10-21, 2024-10 or 2024.`,
  }),
  unknown: (text: string): Localized => ({
    id: `${shown(text)} tidak terdaftar, atau ada beberapa dengan nama itu. Tuliskan id-nya.`,
    ms: `${shown(text)} tidak berdaftar, atau ada beberapa dengan nama itu. Sila tulis id-nya.`,
    en: `${shown(text)} is not registered, or several have that name. Write its id.`,
  }),
  noAddress: (text: string): Localized => ({
    id: `${shown(text)} bukan alamat web. Alamat dimulai dengan https://.`,
    ms: `${shown(text)} bukan alamat web. Alamat bermula dengan https://.`,
    en: `${shown(text)} is no web address. Addresses begin with https://.`,
  }),
  noId: (text: string): Localized => ({
    id: `${shown(text)} bukan id. Pakailah huruf kecil, angka dan tanda hubung, seperti jim-sarawak.`,
    ms: `${shown(text)} bukan id. Sila gunakan huruf kecil, angka dan tanda sempang, seperti jim-sarawak.`,
    en: `${shown(text)} is no id. Use small letters, digits and hyphens, as in jim-sarawak.`,
  }),
  unreadable: (text: string): Localized => ({
    id: `${shown(text)} tidak terbaca. Tuliskan seperti kemenko-polkam (2024-10-21–).`,
    ms: `${shown(text)} tidak dapat dibaca. Sila tulis seperti kemenko-polkam (2024-10-21–).`,
    en: `${shown(text)} cannot be read. Write it like kemenko-polkam (2024-10-21–).`,
  }),
} as const;
