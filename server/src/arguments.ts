/** The arguments of `kertas check`, read; what is wrong with them is said in the person's language. */
import { parseArgs } from "node:util";
import { CannotRun, type CheckOptions } from "./check.ts";
import { severities } from "./core/finding.ts";
import { languages, type Language } from "./core/language.ts";

export type CheckArguments = Pick<CheckOptions, "paths" | "format" | "threshold">;

const options = {
  format: { type: "string" },
  lang: { type: "string" },
  "max-severity": { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

/** The language asked for, even where the other arguments are wrong; undefined where none is. */
export function readLanguage(args: readonly string[]): Language | undefined {
  const { lang } = parseArgs({ args: [...args], options, strict: false }).values;
  return languages.find((language) => language === lang);
}

/** Throws CannotRun for an option or a value that there is not; answers "help" where that is asked for. */
export function readCheck(args: readonly string[]): CheckArguments | "help" {
  const { values, positionals, tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!Object.hasOwn(options, token.name)) throw unknownOption(token.rawName);
    if (token.name !== "help" && token.value === undefined) throw noValue(token.rawName);
  }
  if (values.help) return "help";
  oneOf("--lang", values.lang, languages);
  return {
    paths: positionals,
    format: oneOf("--format", values.format, ["text", "json"] as const) ?? "text",
    threshold: oneOf("--max-severity", values["max-severity"], severities) ?? "hint",
  };
}

function oneOf<T extends string>(
  option: string,
  value: string | boolean | undefined,
  allowed: readonly T[],
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((candidate) => candidate === value);
  if (found === undefined) throw wrongValue(option, String(value), allowed.join(", "));
  return found;
}

export const unknownCommand = (command: string): CannotRun =>
  wrongUse(`Tidak ada perintah "${command}".`, `Tiada perintah "${command}".`, `There is no command "${command}".`);

export const notOverStdio = (): CannotRun =>
  wrongUse(
    "Server bahasa bekerja melalui masukan dan keluaran standar: kertas lsp --stdio.",
    "Pelayan bahasa bekerja melalui input dan output piawai: kertas lsp --stdio.",
    "The language server speaks over standard input and output: kertas lsp --stdio.",
  );

const unknownOption = (option: string): CannotRun =>
  wrongUse(`Tidak ada opsi ${option}.`, `Tiada pilihan ${option}.`, `There is no option ${option}.`);

const noValue = (option: string): CannotRun =>
  wrongUse(
    `Opsi ${option} memerlukan nilai.`,
    `Pilihan ${option} memerlukan nilai.`,
    `The option ${option} needs a value.`,
  );

const wrongValue = (option: string, value: string, allowed: string): CannotRun =>
  wrongUse(
    `Nilai ${option} harus salah satu dari ${allowed}; "${value}" tidak dikenal.`,
    `Nilai ${option} mesti salah satu daripada ${allowed}; "${value}" tidak dikenali.`,
    `The value of ${option} must be one of ${allowed}; "${value}" is not known.`,
  );

const wrongUse = (id: string, ms: string, en: string): CannotRun =>
  new CannotRun({
    id: `${id} Lihat: kertas --help`,
    ms: `${ms} Sila lihat: kertas --help`,
    en: `${en} See: kertas --help`,
  });
