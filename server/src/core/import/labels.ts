/** Which part of a paper a label names, whatever the layout and the language. */
import { headings, labels } from "../export/words.ts";
import { fold } from "../nearest.ts";
import { sides, type Side } from "../paper.ts";
import {
  columnWords,
  itemWords,
  paperWords,
  titles,
  type ColumnLabel,
  type ItemLabel,
  type PaperLabel,
  type Words,
} from "./label-words.ts";

export type { ColumnLabel, ItemLabel, PaperLabel } from "./label-words.ts";

/** By their folded words; the first label that claims a word has it. */
function indexed<Label extends string>(words: Words<Label>): ReadonlyMap<string, Label> {
  const index = new Map<string, Label>();
  for (const [label, names] of Object.entries(words) as [Label, readonly string[]][])
    for (const name of names) if (!index.has(fold(name))) index.set(fold(name), label);
  return index;
}

const byPaper = indexed(paperWords);
const byItem = indexed(itemWords);
const byColumn = indexed(columnWords);

/** A number, letter or sign before a heading or a point: "II.", "1.2", "a)", "•". */
const marker = /^\s*(?:[•▪–-]\s+|\d{1,3}(?:\.\d{1,3})+\.?\s+|\(?(?:\d{1,3}|[IVX]{1,5}|[A-Za-z])[.)](?!\d)\s*)/u;

export const withoutMarker = (text: string): string => text.replace(marker, "").trim();

export const hasMarker = (text: string): boolean => marker.test(text);

const nameIn = (text: string): string => fold(withoutMarker(text));

export const paperLabelOf = (text: string): PaperLabel | undefined =>
  byPaper.get(nameIn(text)) ?? byPaper.get(fold(text));

export const columnLabelOf = (text: string): ColumnLabel | undefined =>
  byColumn.get(fold(text)) ?? byColumn.get(nameIn(text));

const response =
  /^(?:tanggapan|ulasan|maklum balas) (?:dari |daripada )?(?:pihak|delegasi) (?:indonesia|malaysia|sarawak|sabah|johor|melaka|riau|kepri|kepulauan riau|kal(?:bar|tara|tim)|kalimantan (?:barat|utara|timur))$/;

/** Also "Tanggapan pihak Sarawak". */
export function itemLabelOf(text: string): ItemLabel | undefined {
  const name = nameIn(text);
  return (
    byItem.get(name) ?? byItem.get(fold(text)) ?? (response.test(name) && !text.includes(":") ? "response" : undefined)
  );
}

const sideNames: readonly (readonly [string, Side])[] = sides.flatMap((side) =>
  [...titles("items", 0, "counterparts", side), ...titles("items", 0, "legalBasis", side), side].map(
    (name) => [fold(name), side] as const,
  ),
);

/** The side that a label names: "Pihak Indonesia". */
export const sideNamed = (text: string): Side | undefined => sideNames.find(([name]) => name === nameIn(text))?.[1];

/** The languages of a label that only one of the two sides uses. */
export function languageOfLabel(text: string): "id" | "ms" | undefined {
  const name = nameIn(text);
  if (indonesian.has(name)) return malay.has(name) ? undefined : "id";
  return malay.has(name) ? "ms" : undefined;
}

const inOne = (language: "id" | "ms", others: readonly string[]): ReadonlySet<string> =>
  new Set(
    [
      ...Object.values(headings).flatMap((word) => sides.map((side) => word[side][language])),
      ...Object.values(labels).map((word) => word[language]),
      ...others,
    ].map(fold),
  );
const indonesian = inOne("id", ["Judul", "Instansi Terkait", "Usul", "Tanggapan"]);
const malay = inOne("ms", [
  "Tajuk",
  "Ulasan",
  "Maklum Balas",
  "Tindakan",
  "Untuk Makluman",
  "Perkara Berbangkit",
  "Asas Pertimbangan",
]);

/** Every word that a label is made of. */
export const labelWords = (): readonly string[] => [
  ...byPaper.keys(),
  ...byItem.keys(),
  ...byColumn.keys(),
  ...sideNames.map(([name]) => name),
  ...malay,
  ...indonesian,
];
