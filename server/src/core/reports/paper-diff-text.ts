/** What changed between two texts of a paper, for a terminal and as Markdown. */
import type { Localized } from "../language.ts";
import { plain } from "../markdown.ts";
import { writeDate } from "../written-date.ts";
import { reportWidth, wrap } from "./columns.ts";
import type { Reader } from "./names.ts";
import type { ItemDiff, PaperDiff, PaperName } from "./paper-diff.ts";

type Words = Pick<Reader, "language">;

export const describePaperDiff = (diff: PaperDiff, { language }: Words): string =>
  [
    ...wrap(`${namePaper(diff.before, { language })} → ${namePaper(diff.after, { language })}`, reportWidth),
    "",
    ...wrap(countWords(diff)[language], reportWidth),
    ...(diff.differences.length > 0 ? ["", ...bullets(diff.differences.map(({ text }) => text))] : []),
    ...diff.items.flatMap((item) => [
      "",
      ...wrap(headItem(item, { language }), reportWidth),
      ...bullets(linesOf(item, { language })),
    ]),
    "",
  ].join("\n");

const bullets = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) =>
    wrap(text, reportWidth - 4).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`)),
  );

export const paperDiffMarkdown = (diff: PaperDiff, { language }: Words): string =>
  [
    `# ${titleWords[language]}`,
    "",
    plain(`${namePaper(diff.before, { language })} → ${namePaper(diff.after, { language })}`),
    "",
    plain(countWords(diff)[language]),
    ...(diff.differences.length > 0 ? ["", ...diff.differences.map(({ text }) => `- ${plain(text)}`)] : []),
    ...diff.items.flatMap((item) => {
      const lines = linesOf(item, { language });
      return [
        "",
        `## ${plain(headItem(item, { language }))}`,
        ...(lines.length > 0 ? ["", ...lines.map((line) => `- ${plain(line)}`)] : []),
      ];
    }),
    "",
  ].join("\n");

const namePaper = ({ title, session, date }: PaperName, { language }: Words): string =>
  [title, session, date === null ? "" : writeDate(date, language)].filter(Boolean).join(", ");

function headItem({ id, title, what }: ItemDiff, { language }: Words): string {
  const mark = what === "changed" ? "" : ` (${whatWords[what][language]})`;
  return `${[id, title].filter(Boolean).join(" · ")}${mark}`;
}

const linesOf = ({ differences, wasOpen }: ItemDiff, { language }: Words): readonly string[] => [
  ...differences.map(({ text }) => text),
  ...(wasOpen === null ? [] : [(wasOpen ? openWords : closedWords)[language]]),
];

function countWords({ items, unchanged, differences }: PaperDiff): Localized {
  const count = (what: ItemDiff["what"]): number => items.filter((item) => item.what === what).length;
  if (items.length === 0 && differences.length === 0)
    return { id: "Tidak ada perubahan.", ms: "Tiada perubahan.", en: "Nothing changed." };
  const [made, changed, gone] = [count("new"), count("changed"), count("gone")];
  return {
    id: `Butir: ${changed} berubah, ${made} baru, ${gone} tidak ada lagi, ${unchanged} tetap.`,
    ms: `Perkara: ${changed} berubah, ${made} baharu, ${gone} tiada lagi, ${unchanged} kekal.`,
    en: `Items: ${changed} changed, ${made} new, ${gone} gone, ${unchanged} the same.`,
  };
}

const titleWords: Localized = {
  id: "Perubahan kertas kerja",
  ms: "Perubahan kertas kerja",
  en: "What changed in the paper",
};

const whatWords: Readonly<Record<"new" | "gone", Localized>> = {
  new: { id: "baru", ms: "baharu", en: "new" },
  gone: { id: "tidak ada lagi", ms: "tiada lagi", en: "gone" },
};

const openWords: Localized = {
  id: "Butir ini masih terbuka saat terakhir dimuat.",
  ms: "Perkara ini masih terbuka semasa kali terakhir dimuatkan.",
  en: "It was still open when it was last in the paper.",
};

const closedWords: Localized = {
  id: "Butir ini sudah ditutup.",
  ms: "Perkara ini telah ditutup.",
  en: "It had been closed.",
};
