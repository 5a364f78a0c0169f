/** Why an institution cannot be superseded as asked, for an official: each names what is at fault and says what to do. */
import { Utils, URI } from "vscode-uri";
import { formatDay, type Day } from "../day.ts";
import { nameEntry } from "../entry-words.ts";
import type { Institution } from "../institutions.ts";
import type { Localized } from "../language.ts";

export const fileName = (uri: string): string => Utils.basename(URI.parse(uri));

/** `a, b`. */
const near = (ids: readonly string[]): Localized =>
  ids.length === 0
    ? { id: "Periksa ejaannya.", ms: "Sila semak ejaannya.", en: "Check its spelling." }
    : {
        id: `Mungkin maksudnya: ${ids.join(", ")}.`,
        ms: `Mungkin maksudnya: ${ids.join(", ")}.`,
        en: `Did you mean: ${ids.join(", ")}?`,
      };

export const malformed = (key: string): Localized => (key === "on" ? noPeriod : wrongKey(key));

const noPeriod: Localized = {
  id: "Hari pertamanya belum ada atau tidak ada di kalender. Tuliskan tanggal, bulan, atau tahun, seperti 2024-10-21, 2022-05, atau 2016.",
  ms: "Hari pertamanya belum ada atau tiada dalam kalendar. Sila tulis tarikh, bulan atau tahun, seperti 2024-10-21, 2022-05 atau 2016.",
  en: "Its first day is missing or is in no calendar. Write a date, a month or a year, like 2024-10-21, 2022-05 or 2016.",
};

const wrongKey = (key: string): Localized => ({
  id: `\`${key}\` belum diisi dengan benar. Periksa kembali isinya.`,
  ms: `\`${key}\` belum diisi dengan betul. Sila semak semula isinya.`,
  en: `\`${key}\` is missing or not as it should be. Check what it says.`,
});

export const unknown = (id: string, ids: readonly string[]): Localized => ({
  id: `Tidak ada lembaga "${id}". ${near(ids).id}`,
  ms: `Tiada institusi "${id}". ${near(ids).ms}`,
  en: `There is no institution "${id}". ${near(ids).en}`,
});

export const unnamed = (id: string, ids: readonly string[]): Localized => ({
  id: `Belum ada lembaga "${id}". Tuliskan namanya jika lembaga ini baru. ${ids.length > 0 ? near(ids).id : ""}`.trim(),
  ms: `Belum ada institusi "${id}". Sila tulis namanya jika institusi ini baharu. ${ids.length > 0 ? near(ids).ms : ""}`.trim(),
  en: `There is no institution "${id}" yet. Give its name if it is new. ${ids.length > 0 ? near(ids).en : ""}`.trim(),
});

export const badId = (id: string): Localized => ({
  id: `"${id}" tidak dapat menjadi id: pakailah huruf kecil, angka, dan tanda hubung.`,
  ms: `"${id}" tidak boleh menjadi id: sila gunakan huruf kecil, angka dan sengkang.`,
  en: `"${id}" cannot be an id: use small letters, digits and hyphens.`,
});

export const taken = (entry: Institution): Localized => {
  const name = nameEntry(entry);
  return {
    id: `Id "${entry.id}" sudah dipakai oleh ${name.id}. Pilih id lain, atau tuliskan id itu tanpa nama jika memang lembaga itu yang dimaksud.`,
    ms: `Id "${entry.id}" telah digunakan oleh ${name.ms}. Sila pilih id lain, atau tulis id itu tanpa nama jika memang institusi itu yang dimaksudkan.`,
    en: `The id "${entry.id}" is taken by ${name.en}. Choose another one, or give the id without a name if that institution is meant.`,
  };
};

export const endedAlready = (entry: Institution): Localized => {
  const name = nameEntry(entry);
  const day = entry.validity.to === undefined ? "" : formatDay(entry.validity.to);
  const by = entry.succeededBy.join(", ");
  return {
    id: `${name.id} sudah berakhir pada ${day}${by && ` dan digantikan oleh ${by}`}. Jika itu keliru, ubah entrinya dahulu.`,
    ms: `${name.ms} telah tamat pada ${day}${by && ` dan digantikan oleh ${by}`}. Jika itu silap, sila ubah entrinya dahulu.`,
    en: `${name.en} ended on ${day}${by && ` and was succeeded by ${by}`} already. If that is wrong, change its entry first.`,
  };
};

export const notThereOn = (entry: Institution, day: Day): Localized => {
  const name = nameEntry(entry);
  const on = formatDay(day);
  return {
    id: `${name.id} belum atau tidak lagi ada pada ${on}. Periksa tanggalnya, atau pilih lembaga lain.`,
    ms: `${name.ms} belum wujud atau tidak lagi wujud pada ${on}. Sila semak tarikhnya, atau pilih institusi lain.`,
    en: `${name.en} is not there on ${on}. Check the date, or choose another institution.`,
  };
};

export const otherSideOf = (one: Institution, other: string): Localized => {
  const name = nameEntry(one);
  return {
    id: `"${other}" berada di pihak yang berlainan dengan ${name.id}. Pilih lembaga dari pihak yang sama.`,
    ms: `"${other}" berada di pihak yang berlainan daripada ${name.ms}. Sila pilih institusi daripada pihak yang sama.`,
    en: `"${other}" is not on the side of ${name.en}. Choose an institution of the same side.`,
  };
};

export const cycle = (id: string, other: string): Localized =>
  id === other
    ? {
        id: `${id} tidak dapat menggantikan dirinya sendiri. Pilih lembaga lain.`,
        ms: `${id} tidak boleh menggantikan dirinya sendiri. Sila pilih institusi lain.`,
        en: `${id} cannot succeed itself. Choose another institution.`,
      }
    : {
        id: `${other} sendiri digantikan oleh ${id}, sehingga tidak dapat menjadi penggantinya. Pilih lembaga lain.`,
        ms: `${other} sendiri digantikan oleh ${id}, maka tidak boleh menjadi penggantinya. Sila pilih institusi lain.`,
        en: `${other} is itself succeeded by ${id}, so it cannot succeed that one. Choose another institution.`,
      };

export const badEntry = (id: string, keys: readonly string[]): Localized => {
  const named = keys.map((key) => `\`${key}\``).join(", ");
  return {
    id: `Entri baru "${id}" belum lengkap atau belum benar: ${named}.`,
    ms: `Entri baharu "${id}" belum lengkap atau belum betul: ${named}.`,
    en: `The new entry "${id}" is not complete or not right yet: ${named}.`,
  };
};

export const onlyForAgencies = (entry: Institution): Localized => {
  const name = nameEntry(entry);
  return {
    id: `Ini hanya berlaku bagi instansi; ${name.id} bukan instansi.`,
    ms: `Ini hanya terpakai bagi agensi; ${name.ms} bukan agensi.`,
    en: `This is for agencies alone; ${name.en} is none.`,
  };
};

export const onlyForCommittees = (entry: Institution): Localized => {
  const name = nameEntry(entry);
  return {
    id: `Peran hanya dimiliki komite; ${name.id} bukan komite.`,
    ms: `Peranan hanya dimiliki jawatankuasa; ${name.ms} bukan jawatankuasa.`,
    en: `Only committees have roles; ${name.en} is none.`,
  };
};

export const holdersUnclear = (role: string, holders: readonly string[]): Localized =>
  holders.length === 0
    ? {
        id: `Pemegang peran \`${role}\` itu tidak ditemukan pada tanggal tersebut. Periksa peran, pihak, dan pemegangnya.`,
        ms: `Pemegang peranan \`${role}\` itu tidak ditemui pada tarikh tersebut. Sila semak peranan, pihak dan pemegangnya.`,
        en: `No such holder of the role \`${role}\` on that day. Check the role, the side and the holder.`,
      }
    : {
        id: `Peran \`${role}\` dipegang beberapa pihak: ${holders.join(", ")}. Sebutkan siapa yang menyerahkannya.`,
        ms: `Peranan \`${role}\` dipegang oleh beberapa pihak: ${holders.join(", ")}. Sila nyatakan siapa yang menyerahkannya.`,
        en: `Several hold the role \`${role}\`: ${holders.join(", ")}. Say which of them gave it away.`,
      };

export const heldSince = (role: string, holders: readonly string[], day: Day): Localized => ({
  id: `Sejak ${formatDay(day)} peran \`${role}\` sudah dipegang ${holders.join(", ")}. Periksa tanggalnya.`,
  ms: `Mulai ${formatDay(day)} peranan \`${role}\` telah dipegang oleh ${holders.join(", ")}. Sila semak tarikhnya.`,
  en: `From ${formatDay(day)} the role \`${role}\` is held by ${holders.join(", ")} already. Check the date.`,
});

export const soAlready = (entry: Institution, other: string): Localized => {
  const name = nameEntry(entry);
  return {
    id: `Perubahan ini sudah tercatat: ${name.id} dan ${other}. Tidak ada yang perlu ditulis.`,
    ms: `Perubahan ini telah dicatat: ${name.ms} dan ${other}. Tiada apa-apa yang perlu ditulis.`,
    en: `This is recorded already: ${name.en} and ${other}. There is nothing to write.`,
  };
};

export const noCounterpart = (entry: Institution, id: string): Localized => {
  const name = nameEntry(entry);
  return {
    id: `"${id}" tidak tertulis sebagai mitra yang masih berlaku dalam entri ${name.id}. Periksa idnya.`,
    ms: `"${id}" tidak ditulis sebagai rakan sejawat yang masih berkuat kuasa dalam entri ${name.ms}. Sila semak idnya.`,
    en: `"${id}" is not written as a present counterpart in the entry of ${name.en}. Check the id.`,
  };
};

export const doesNotParse = (uri: string): Localized => ({
  id: `Berkas ${fileName(uri)} belum dapat dibaca seluruhnya. Perbaiki dahulu temuan di dalamnya.`,
  ms: `Fail ${fileName(uri)} belum dapat dibaca sepenuhnya. Sila betulkan dahulu penemuan di dalamnya.`,
  en: `The file ${fileName(uri)} cannot be read as a whole yet. Mend what is found in it first.`,
});

export const cannotEdit = (entry: Institution, uri: string): Localized => {
  const name = nameEntry(entry);
  return {
    id: `Entri ${name.id} di ${fileName(uri)} ditulis dengan cara yang tidak dapat diubah otomatis. Ubahlah sendiri.`,
    ms: `Entri ${name.ms} dalam ${fileName(uri)} ditulis dengan cara yang tidak dapat diubah secara automatik. Sila ubah sendiri.`,
    en: `The entry of ${name.en} in ${fileName(uri)} is written in a way that cannot be changed for you. Change it yourself.`,
  };
};

export const noFile: Localized = {
  id: "Tidak ada berkas lembaga yang dapat ditulisi. Buka sebuah folder, atau pilih berkas yang namanya berakhir dengan .institutions.yaml.",
  ms: "Tiada fail institusi yang boleh ditulis. Sila buka folder, atau pilih fail yang namanya berakhir dengan .institutions.yaml.",
  en: "There is no institutions file to write to. Open a folder, or choose a file whose name ends in .institutions.yaml.",
};
