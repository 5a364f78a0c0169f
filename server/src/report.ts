/** Findings as a person reads them in a terminal: place, message, the line with the words at fault underlined, what would mend it, a summary. */
import { styleText } from "node:util";
import type { Document } from "./core/document.ts";
import { severities, type Finding, type Severity } from "./core/finding.ts";
import type { Language, Localized } from "./core/language.ts";
import { whyUnread } from "./core/tree/unread.ts";

interface ReportOptions {
  readonly language: Language;
  readonly colours: boolean;
}

/** A finding and the document it is in. */
export interface Located {
  readonly file: string;
  readonly document: Document;
  readonly finding: Finding;
  /** The title of the first fix, computed only when asked for. */
  readonly help: () => Localized | undefined;
}

type Style = Parameters<typeof styleText>[0];

export const severityWords: Readonly<Record<Severity, Localized>> = {
  error: { id: "kesalahan", ms: "ralat", en: "error" },
  warning: { id: "peringatan", ms: "amaran", en: "warning" },
  info: { id: "informasi", ms: "maklumat", en: "info" },
  hint: { id: "petunjuk", ms: "petunjuk", en: "hint" },
};

const styles: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", info: "blue", hint: "gray" };

const fixWord: Localized = { id: "perbaikan", ms: "pembetulan", en: "fix" };

/** The widest piece of a line that is shown. */
const width = 110;

export function describeOne({ file, document, finding, help }: Located, { language, colours }: ReportOptions): string {
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
    `${paint("bold", `${file}:${start.line + 1}:${start.character + 1}`)}  ${paint(styles[finding.severity], severityWords[finding.severity][language])}  ${paint("gray", finding.rule)}`,
    `  ${finding.message[language]}`,
    ...(whyUnread(document.text) === "access"
      ? []
      : [
          paint("gray", `  ${number} | `) + excerpt,
          paint("gray", `  ${gutter} | `) +
            " ".repeat(start.character - from) +
            paint(styles[finding.severity], "^".repeat(length)),
        ]),
    ...(fix === undefined ? [] : [paint("gray", `  ${gutter} = `) + `${fixWord[language]}: ${fix}`]),
    "",
  ].join("\n");
}

/** The severities of all findings, file by file: what they come to. */
export function summarise(found: readonly (readonly Severity[])[], language: Language): string {
  const files = found.length;
  const all = found.flat();
  if (all.length === 0)
    return {
      id: `${files} berkas diperiksa, tidak ada temuan.`,
      ms: `${files} fail disemak, tiada penemuan.`,
      en: `${files} ${files === 1 ? "file" : "files"} checked, no findings.`,
    }[language];
  const counts = countSeverities(all, language);
  const faulty = found.filter((one) => one.length > 0).length;
  return {
    id: `${all.length} temuan (${counts}) di ${faulty} dari ${files} berkas.`,
    ms: `${all.length} penemuan (${counts}) dalam ${faulty} daripada ${files} fail.`,
    en: `${all.length} ${all.length === 1 ? "finding" : "findings"} (${counts}) in ${faulty} of ${files} ${files === 1 ? "file" : "files"}.`,
  }[language];
}

/** How many there are of each severity, the gravest first; nothing of those that there are not. */
export const countSeverities = (all: readonly Severity[], language: Language): string =>
  severities
    .flatMap((severity) => {
      const count = all.filter((one) => one === severity).length;
      if (count === 0) return [];
      const plural = language === "en" && count !== 1 && severity !== "info" ? "s" : "";
      return `${count} ${severityWords[severity][language]}${plural}`;
    })
    .join(", ");
