/** The sentences that tell a change. */
import type { Language, Localized } from "../language.ts";
import { joinNames } from "./names.ts";

const longest = 160;

/** A text that people wrote, on one line and not too long. */
export function shorten(text: string): string {
  const line = Array.from(text.replace(/\s+/g, " ").trim());
  return line.length > longest
    ? `${line
        .slice(0, longest - 1)
        .join("")
        .trimEnd()}…`
    : line.join("");
}

/** From one value to another; null where there is none. */
export function changedWords(label: string, before: string | null, after: string | null): Localized {
  const name = capital(label);
  if (before === null)
    return {
      id: `${name}: “${after ?? ""}” (baru).`,
      ms: `${name}: “${after ?? ""}” (baharu).`,
      en: `${name}: “${after ?? ""}” (new).`,
    };
  if (after === null)
    return {
      id: `${name} dihapus (sebelumnya “${before}”).`,
      ms: `${name} dibuang (sebelum ini “${before}”).`,
      en: `${name} removed (was “${before}”).`,
    };
  return {
    id: ended(`${name} berubah dari “${before}” menjadi “${after}”`),
    ms: ended(`${name} berubah daripada “${before}” kepada “${after}”`),
    en: ended(`${name} changed from “${before}” to “${after}”`),
  };
}

/** What is too long to be told. */
export function rewrittenWords(label: string, before: unknown, after: unknown): Localized {
  const name = capital(label);
  if (before === undefined) return { id: `${name} ditambahkan.`, ms: `${name} ditambah.`, en: `${name} added.` };
  if (after === undefined) return { id: `${name} dihapus.`, ms: `${name} dibuang.`, en: `${name} removed.` };
  return { id: `${name} ditulis ulang.`, ms: `${name} ditulis semula.`, en: `${name} rewritten.` };
}

/** Who came and who went, and who comes first now. */
export function listWords(
  label: string,
  before: readonly string[],
  after: readonly string[],
  language: Language,
): string {
  const come = after.filter((name) => !before.includes(name));
  const gone = before.filter((name) => !after.includes(name));
  const [first] = after;
  const parts: readonly Localized[] = [
    ...(come.length > 0 ? [comeWords(joinNames(come, language))] : []),
    ...(gone.length > 0 ? [goneWords(joinNames(gone, language))] : []),
    ...(first !== undefined && isPutFirst(before, after) ? [firstWords(first)] : []),
  ];
  return `${capital(label)}: ${parts.map((part) => part[language]).join("; ")}.`;
}

/** Whether another one leads; a successor in the place of one that went says so itself. */
const isPutFirst = ([old = ""]: readonly string[], after: readonly string[]): boolean =>
  old !== "" && after[0] !== old && after.includes(old);

const comeWords = (names: string): Localized => ({
  id: `${names} ditambahkan`,
  ms: `${names} ditambah`,
  en: `${names} added`,
});
const goneWords = (names: string): Localized => ({
  id: `${names} dikeluarkan`,
  ms: `${names} dikeluarkan`,
  en: `${names} removed`,
});
const firstWords = (name: string): Localized => ({
  id: `${name} kini disebut pertama`,
  ms: `${name} kini disebut dahulu`,
  en: `${name} comes first now`,
});

export const entryWords = (what: "new" | "gone", sitting: string, said: string): Localized =>
  what === "new"
    ? {
        id: ended(`Keputusan baru, ${sitting}: ${said}`),
        ms: ended(`Keputusan baharu, ${sitting}: ${said}`),
        en: ended(`New decision, ${sitting}: ${said}`),
      }
    : {
        id: ended(`Keputusan dihapus, ${sitting}: ${said}`),
        ms: ended(`Keputusan dibuang, ${sitting}: ${said}`),
        en: ended(`Decision removed, ${sitting}: ${said}`),
      };

export const followUpWords = (what: "new" | "gone", sitting: string, said: string): Localized =>
  what === "new"
    ? {
        id: ended(`Tindak lanjut baru, ${sitting}: ${said}`),
        ms: ended(`Tindakan susulan baharu, ${sitting}: ${said}`),
        en: ended(`New follow-up, ${sitting}: ${said}`),
      }
    : {
        id: ended(`Tindak lanjut dihapus, ${sitting}: ${said}`),
        ms: ended(`Tindakan susulan dibuang, ${sitting}: ${said}`),
        en: ended(`Follow-up removed, ${sitting}: ${said}`),
      };

export const dueWords = (day: string): Localized => ({
  id: `tenggat ${day}`,
  ms: `tarikh akhir ${day}`,
  en: `due ${day}`,
});

/** With its full stop, unless a text that is quoted last ends with one. */
const ended = (sentence: string): string => (/[.!?…]”$/.test(sentence) ? sentence : `${sentence}.`);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
