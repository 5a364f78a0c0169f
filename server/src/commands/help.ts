/** The help of the command line, as people read it in a terminal: of all commands, or of one with everything that it takes. */
import type { Language, Localized } from "../core/language.ts";
import { labelled, wrap } from "../core/reports/columns.ts";
import { usages } from "./usages.ts";
import type { OptionUsage, Usage } from "./usages/options.ts";

/** Of one command, of the subcommands of one, or of all where there is no such command. */
export function helpOn(command: string, version: string, language: Language): string {
  const usage = usages.get(command);
  if (usage) return lines(helpOfOne(command, usage, language));
  const below = [...usages].filter(([name]) => name.startsWith(`${command} `));
  return lines(helpOfAll(below.length > 0 ? below : [...usages], version, language));
}

const lines = (all: readonly string[]): string => `${all.join("\n")}\n`;

const overview = 28;

const helpOfAll = (
  commands: readonly (readonly [string, Usage])[],
  version: string,
  language: Language,
): readonly string[] => [
  `kertas ${version}: ${about[language]}`,
  "",
  ...commands.flatMap(([name, { call, summary }]) =>
    beside(`  kertas ${name} ${inWords(call, language)}`.trimEnd(), summary[language], overview + 4),
  ),
  "",
  ...wrap(more[language], 100),
  "",
  ...wrap(exitCodes[language], 100),
];

const helpOfOne = (
  command: string,
  { call, summary, options, examples }: Usage,
  language: Language,
): readonly string[] => [
  `kertas ${command} ${inWords(call, language)}`.trimEnd(),
  "",
  ...wrap(sentence(summary[language]), 100),
  ...(options.length > 0 ? ["", ...options.flatMap((option) => helpOfOption(option, language))] : []),
  "",
  `${forExample[language]}:`,
  ...examples.map((example) => `  kertas ${example}`),
  "",
  ...wrap(exitCodes[language], 100),
];

const helpOfOption = ({ name, value, text }: OptionUsage, language: Language): readonly string[] => {
  const short = name === "output" ? "-o, " : "";
  const call = `  ${short}--${name}${value === undefined ? "" : ` ${inWords(value, language)}`}`;
  return beside(call, text[language], overview);
};

/** A label with its text beside it, or below where the label is long. */
const beside = (label: string, text: string, width: number): readonly string[] =>
  label.length + 2 > width ? [label, ...labelled("", text, width)] : labelled(label, text, width);

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** What stands for a value is told in the person's language. */
const inWords = (call: string, language: Language): string =>
  call.replaceAll(/\b[A-Z]{3,}\b/g, (word) => placeholders[word]?.[language] ?? word);

const placeholders: Readonly<Record<string, Localized>> = {
  PATH: { id: "JALUR", ms: "LALUAN", en: "PATH" },
  FILE: { id: "BERKAS", ms: "FAIL", en: "FILE" },
  TEXT: { id: "TEKS", ms: "TEKS", en: "TEXT" },
  NAME: { id: "NAMA", ms: "NAMA", en: "NAME" },
  DATE: { id: "TANGGAL", ms: "TARIKH", en: "DATE" },
  OLD: { id: "LAMA", ms: "LAMA", en: "OLD" },
  NEW: { id: "BARU", ms: "BAHARU", en: "NEW" },
  RULE: { id: "ATURAN", ms: "PERATURAN", en: "RULE" },
  REV: { id: "VERSI", ms: "VERSI", en: "REV" },
};

const about: Localized = {
  id: "memeriksa kertas kerja KK/JKK Sosek Malindo",
  ms: "menyemak kertas kerja KK/JKK Sosek Malindo",
  en: "checks the working papers (kertas kerja) of KK/JKK Sosek Malindo",
};

const more: Localized = {
  id: "Rincian satu perintah: kertas PERINTAH --help. Tanpa jalur, yang dipakai ialah folder ini. --lang id|ms|en menentukan bahasa; tanpa itu dipakai bahasa sistem.",
  ms: "Butiran satu perintah: kertas PERINTAH --help. Tanpa laluan, folder ini yang digunakan. --lang id|ms|en menentukan bahasa; tanpanya bahasa sistem yang digunakan.",
  en: "More on one command: kertas COMMAND --help. Without a path, this folder is meant. --lang id|ms|en sets the language; without it, it is that of the system.",
};

const exitCodes: Localized = {
  id: "Kode keluar: 0 selesai, 2 tidak dapat dijalankan; check juga 1: ada temuan; fix juga 1: ada temuan yang tersisa; migrate juga 1: ada berkas yang dibiarkan.",
  ms: "Kod keluar: 0 selesai, 2 tidak dapat dijalankan; check juga 1: ada penemuan; fix juga 1: ada penemuan yang tinggal; migrate juga 1: ada fail yang dibiarkan.",
  en: "Exit codes: 0 done, 2 could not run; of check also 1: findings; of fix also 1: findings are left; of migrate also 1: some files were left as they are.",
};

const forExample: Localized = { id: "Contoh", ms: "Contoh", en: "For example" };
