/** What a change leaves to people, in words: nothing here is decided for them. */
import { placeInTime } from "../day.ts";
import { nameEntry } from "../entry-words.ts";
import type { Agency, Committee, Institution, Relation, Role } from "../institutions.ts";
import type { Localized } from "../language.ts";
import type { Case, Heir } from "./supersede-case.ts";

const ids = (entries: readonly { readonly id: string }[]): string => entries.map(({ id }) => id).join(", ");

export const hasNote = (entry: Institution): Localized => ({
  id: `${entry.id} sudah mempunyai catatan; catatan perubahan ini tidak ditulis. Tambahkan sendiri bila perlu.`,
  ms: `${entry.id} telah mempunyai catatan; catatan perubahan ini tidak ditulis. Sila tambah sendiri jika perlu.`,
  en: `${entry.id} has a note already; that of the change was not written. Add it yourself if it is needed.`,
});

export const roleOf = (committee: Committee, { role }: Role, agency: Agency): Localized => ({
  id: `Peran \`${role}\` di ${committee.id} berakhir bersama ${agency.id}; belum diketahui siapa yang memegangnya sekarang.`,
  ms: `Peranan \`${role}\` dalam ${committee.id} tamat bersama ${agency.id}; belum diketahui siapa yang memegangnya sekarang.`,
  en: `The role \`${role}\` in ${committee.id} ended with ${agency.id}; it is not known who holds it now.`,
});

export const office = (entry: Agency, parent: Agency): Localized => {
  const name = nameEntry(entry);
  return {
    id: `${name.id} masih tertulis di bawah ${parent.id}. Tentukan induknya yang baru.`,
    ms: `${name.ms} masih ditulis di bawah ${parent.id}. Sila tentukan induknya yang baharu.`,
    en: `${name.en} is still written below ${parent.id}. Say to whom it belongs now.`,
  };
};

export const counterparts = (
  subject: Institution,
  relations: readonly Relation[],
  heirs: readonly Heir[],
): Localized => {
  const to = heirs.map(({ successor }) => successor.id).join(", ");
  return {
    id: `Mitra ${subject.id} yang belum menjadi mitra penggantinya (${to}): ${ids(relations)}.`,
    ms: `Rakan sejawat ${subject.id} yang belum menjadi rakan sejawat penggantinya (${to}): ${ids(relations)}.`,
    en: `Counterparts of ${subject.id} that are not those of its successors (${to}): ${ids(relations)}.`,
  };
};

/** Relations without a time: to change them would change old papers too. */
export function relationsOf(subject: Institution, { workspace: { institutions }, first }: Case): readonly Localized[] {
  const isThere = ({ validity }: Institution): boolean => placeInTime(first, validity) === "within";
  if (subject.kind === "committee") {
    const below = [...institutions.all("committee")].filter((one) => one.parent === subject.id && isThere(one));
    return below.length > 0 ? [stillNamed(subject, "parent", below)] : [];
  }
  if (subject.kind !== "issueArea") return [];
  const using = [...institutions.all("agency"), ...institutions.all("committee")].filter(
    (one) => one.issueAreas.includes(subject.id) && isThere(one),
  );
  return using.length > 0 ? [stillNamed(subject, "issueAreas", using)] : [];
}

const stillNamed = (subject: Institution, key: string, entries: readonly Institution[]): Localized => ({
  id: `\`${key}\` masih menyebut ${subject.id} di: ${ids(entries)}. Kunci ini tidak mencatat waktu; ubahlah bila sudah tepat.`,
  ms: `\`${key}\` masih menyebut ${subject.id} dalam: ${ids(entries)}. Kunci ini tidak mencatat masa; sila ubah apabila sesuai.`,
  en: `\`${key}\` still names ${subject.id} in: ${ids(entries)}. This key knows no time; change it when it is right.`,
});
