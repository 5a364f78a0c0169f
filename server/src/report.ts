/** Findings as a person reads them in a terminal: place, message, the line with the words at fault underlined, what would mend it, a summary. */
import { styleText } from "node:util";
import type { Located } from "./check.ts";
import type { Severity } from "./core/finding.ts";
import type { Language, Localized } from "./core/language.ts";

interface ReportOptions {
  readonly language: Language;
  readonly colours: boolean;
}

type Style = Parameters<typeof styleText>[0];

const words: Readonly<Record<Severity, Localized>> = {
  error: { id: "kesalahan", ms: "ralat", en: "error" },
  warning: { id: "peringatan", ms: "amaran", en: "warning" },
  info: { id: "informasi", ms: "maklumat", en: "info" },
  hint: { id: "petunjuk", ms: "petunjuk", en: "hint" },
};

const styles: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", info: "blue", hint: "gray" };

const fixWord: Localized = { id: "perbaikan", ms: "pembetulan", en: "fix" };

/** The widest piece of a line that is shown. */
const width = 110;

/** The whole report; `files` is how many documents were checked. */
export function describeForPeople(located: readonly Located[], files: number, options: ReportOptions): string {
  const parts = located.map((place) => describeOne(place, options));
  return `${[...parts, summarise(located, files, options.language)].join("\n")}\n`;
}

function describeOne({ file, document, finding, help }: Located, { language, colours }: ReportOptions): string {
  const paint = (style: Style, text: string): string =>
    colours ? styleText(style, text, { validateStream: false }) : text;
  const { start, end } = document.rangeOf(finding);
  const lineStart = document.lineStarts[start.line] ?? 0;
  const line = document.text
    .slice(lineStart, document.lineStarts[start.line + 1] ?? document.text.length)
    .replace(/[\r\n]+$/, "");
  const last = end.line === start.line ? end.character : line.length;
  const from = last > width ? Math.max(0, start.character - 40) : 0;
  const excerpt = line
    .slice(from, from + width)
    .replaceAll("\t", " ")
    .replace("\uFEFF", " ");
  const length = Math.max(1, Math.min(last, from + width) - start.character);
  const number = String(start.line + 1);
  const gutter = " ".repeat(number.length);
  const fix = help()?.[language];
  return [
    `${paint("bold", `${file}:${start.line + 1}:${start.character + 1}`)}  ${paint(styles[finding.severity], words[finding.severity][language])}  ${paint("gray", finding.rule)}`,
    `  ${finding.message[language]}`,
    paint("gray", `  ${number} | `) + excerpt,
    paint("gray", `  ${gutter} | `) +
      " ".repeat(start.character - from) +
      paint(styles[finding.severity], "^".repeat(length)),
    ...(fix === undefined ? [] : [paint("gray", `  ${gutter} = `) + `${fixWord[language]}: ${fix}`]),
    "",
  ].join("\n");
}

function summarise(located: readonly Located[], files: number, language: Language): string {
  if (located.length === 0)
    return {
      id: `${files} berkas diperiksa, tidak ada temuan.`,
      ms: `${files} fail disemak, tiada penemuan.`,
      en: `${files} ${files === 1 ? "file" : "files"} checked, no findings.`,
    }[language];
  const counts = (Object.keys(words) as Severity[]).flatMap((severity) => {
    const count = located.filter(({ finding }) => finding.severity === severity).length;
    if (count === 0) return [];
    const plural = language === "en" && count !== 1 && severity !== "info" ? "s" : "";
    return `${count} ${words[severity][language]}${plural}`;
  });
  const faulty = new Set(located.map(({ file }) => file)).size;
  return {
    id: `${located.length} temuan (${counts.join(", ")}) di ${faulty} dari ${files} berkas.`,
    ms: `${located.length} penemuan (${counts.join(", ")}) dalam ${faulty} daripada ${files} fail.`,
    en: `${located.length} ${located.length === 1 ? "finding" : "findings"} (${counts.join(", ")}) in ${faulty} of ${files} ${files === 1 ? "file" : "files"}.`,
  }[language];
}
