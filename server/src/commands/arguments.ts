/** The arguments of a command, read; what is wrong with them is said in the person's language. */
import { parseArgs, type ParseArgsOptionsConfig } from "node:util";
import { CannotRun } from "../check.ts";
import { parseDay, type Day } from "../core/day.ts";
import { languages, type Language } from "../core/language.ts";
import { usageOf } from "./usages.ts";

export interface Arguments {
  readonly positionals: readonly string[];
  /** The value of an option; undefined where it is not given. */
  readonly value: (option: string) => string | undefined;
  /** Every value of an option that may be given several times. */
  readonly values: (option: string) => readonly string[];
  readonly has: (name: string) => boolean;
}

/** As the command's usage says. Throws CannotRun for an option that there is not, one without its value, or one argument too many. */
export function readArguments(args: readonly string[], command: string): Arguments {
  const { options, positionals: limit } = usageOf(command);
  const known: ParseArgsOptionsConfig = {};
  for (const { name, value } of options)
    known[name] = { type: value === undefined ? "boolean" : "string", ...(name === "output" && { short: "o" }) };
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    if (!Object.hasOwn(known, token.name)) throw unknownOption(token.rawName);
    if (known[token.name]?.type === "string" && token.value === undefined) throw noValue(token.rawName);
  }
  const excess = positionals[limit];
  if (excess !== undefined) throw tooMany(excess);
  const read: Arguments = {
    positionals,
    value: (option) => {
      const value = values[option];
      return typeof value === "string" ? value : undefined;
    },
    values: (option) =>
      tokens.flatMap((token) => (token.kind === "option" && token.name === option ? (token.value ?? []) : [])),
    has: (name) => values[name] !== undefined,
  };
  oneOf(read, "lang", languages);
  return read;
}

/** The value of an option that has a few; undefined where it is not given. */
export function oneOf<T extends string>(args: Arguments, option: string, allowed: readonly T[]): T | undefined {
  const value = args.value(option);
  const found = allowed.find((candidate) => candidate === value);
  if (value !== undefined && found === undefined) throw wrongValue(`--${option}`, value, allowed.join(", "));
  return found;
}

export const readFormat = (args: Arguments): "text" | "json" =>
  oneOf(args, "format", ["text", "json"] as const) ?? "text";

export const wantsHelp = (args: readonly string[]): boolean => args.includes("--help") || args.includes("-h");

/** The language asked for, even where the other arguments are wrong; undefined where none is. */
export function askedLanguage(args: readonly string[]): Language | undefined {
  const { lang } = parseArgs({ args: [...args], options: { lang: { type: "string" } }, strict: false }).values;
  return languages.find((language) => language === lang);
}

/** The day that an option names; undefined where it is not given. */
export function readDay(args: Arguments, option: string): Day | undefined {
  const value = args.value(option);
  const day = value === undefined ? undefined : parseDay(value);
  if (value !== undefined && day === undefined) throw noDay(`--${option}`, value);
  return day;
}

/** The whole number that an option names; undefined where it is not given. */
export function readNumber(args: Arguments, option: string): number | undefined {
  const value = args.value(option);
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,3}$/.test(value)) throw noNumber(`--${option}`, value);
  return Number(value);
}

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

const noDay = (option: string, value: string): CannotRun =>
  wrongUse(
    `${option} memerlukan tanggal seperti 2025-11-17, bukan "${value}".`,
    `${option} memerlukan tarikh seperti 2025-11-17, bukan "${value}".`,
    `${option} needs a date like 2025-11-17, not "${value}".`,
  );

const noNumber = (option: string, value: string): CannotRun =>
  wrongUse(
    `${option} memerlukan bilangan bulat mulai 1, bukan "${value}".`,
    `${option} memerlukan nombor bulat bermula 1, bukan "${value}".`,
    `${option} needs a whole number from 1, not "${value}".`,
  );

const tooMany = (argument: string): CannotRun =>
  wrongUse(
    `Argumen "${argument}" tidak diperlukan.`,
    `Argumen "${argument}" tidak diperlukan.`,
    `The argument "${argument}" is one too many.`,
  );

/** What the person wrote wrongly on the command line, with the way to what is right. */
export const wrongUse = (id: string, ms: string, en: string): CannotRun =>
  new CannotRun({
    id: `${id} Lihat: kertas --help`,
    ms: `${ms} Sila lihat: kertas --help`,
    en: `${en} See: kertas --help`,
  });
