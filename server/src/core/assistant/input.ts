/** A question's input, read against its schema: whatever an assistant sends becomes plain values or a sentence on what is wrong. */
import { parseDay, type Day } from "../day.ts";
import type { Localized } from "../language.ts";
import type { InputField, InputSchema } from "./contracts.ts";

export interface Input {
  readonly text: (field: string) => string | undefined;
  readonly number: (field: string) => number | undefined;
  readonly day: (field: string) => Day | undefined;
}

/** Nobody asks with more. */
const longest = 300;

/** The values; null and empty texts count as not given. */
export function readInput(schema: InputSchema, given: unknown): Input | { readonly problem: Localized } {
  const written = given === undefined || given === null ? {} : given;
  if (typeof written !== "object" || Array.isArray(written)) return { problem: noObject };
  const values = new Map(
    Object.entries(written as Readonly<Record<string, unknown>>)
      .map(([key, value]) => [key, typeof value === "string" ? value.trim() : value] as const)
      .filter(([, value]) => value !== null && value !== undefined && value !== ""),
  );
  for (const [key, value] of values) {
    const field = Object.hasOwn(schema.properties, key) ? schema.properties[key] : undefined;
    const problem = field ? problemOf(key, value, field) : unknownField(key, Object.keys(schema.properties));
    if (problem) return { problem };
  }
  const missing = schema.required?.find((key) => !values.has(key));
  if (missing !== undefined) return { problem: missingField(missing) };
  const text = (field: string): string | undefined => {
    const value = values.get(field);
    return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
  };
  return {
    text,
    number: (field) => {
      const value = values.get(field);
      return typeof value === "number" ? value : undefined;
    },
    day: (field) => parseDay(text(field) ?? ""),
  };
}

function problemOf(key: string, value: unknown, field: InputField): Localized | undefined {
  const types: readonly string[] = typeof field.type === "string" ? [field.type] : field.type;
  if (typeof value === "number" && types.includes("integer")) {
    const { minimum = -Infinity, maximum = Infinity } = field;
    return Number.isSafeInteger(value) && value >= minimum && value <= maximum ? undefined : badNumber(key, field);
  }
  if (!types.includes("string")) return badNumber(key, field);
  if (typeof value !== "string") return badText(key);
  if (value.length > longest) return tooLong(key);
  if (field.enum && !field.enum.includes(value)) return badChoice(key, value, field.enum);
  return field.format === "date" && parseDay(value) === undefined ? badDay(key, value) : undefined;
}

const brief = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value);

const noObject: Localized = {
  id: "Masukan harus berupa objek JSON.",
  ms: "Input mestilah objek JSON.",
  en: "The input must be a JSON object.",
};

const unknownField = (key: string, known: readonly string[]): Localized => ({
  id: `Tidak ada masukan "${brief(key)}". Yang ada: ${known.join(", ")}.`,
  ms: `Tiada input "${brief(key)}". Yang ada: ${known.join(", ")}.`,
  en: `There is no input "${brief(key)}". There are: ${known.join(", ")}.`,
});

const missingField = (key: string): Localized => ({
  id: `Masukan "${key}" harus diisi.`,
  ms: `Sila isi input "${key}".`,
  en: `The input "${key}" is needed.`,
});

const badText = (key: string): Localized => ({
  id: `Masukan "${key}" harus berupa teks.`,
  ms: `Input "${key}" mestilah teks.`,
  en: `The input "${key}" must be a text.`,
});

const tooLong = (key: string): Localized => ({
  id: `Masukan "${key}" terlalu panjang: paling banyak ${longest} karakter.`,
  ms: `Input "${key}" terlalu panjang: paling banyak ${longest} aksara.`,
  en: `The input "${key}" is too long: at most ${longest} characters.`,
});

const badChoice = (key: string, value: string, allowed: readonly string[]): Localized => ({
  id: `Masukan "${key}" harus salah satu dari ${allowed.join(", ")}; "${brief(value)}" tidak dikenal.`,
  ms: `Input "${key}" mesti salah satu daripada ${allowed.join(", ")}; "${brief(value)}" tidak dikenali.`,
  en: `The input "${key}" must be one of ${allowed.join(", ")}; "${brief(value)}" is not known.`,
});

const badDay = (key: string, value: string): Localized => ({
  id: `Masukan "${key}" memerlukan tanggal seperti 2025-11-17, bukan "${brief(value)}".`,
  ms: `Input "${key}" memerlukan tarikh seperti 2025-11-17, bukan "${brief(value)}".`,
  en: `The input "${key}" needs a date like 2025-11-17, not "${brief(value)}".`,
});

function badNumber(key: string, { minimum, maximum }: InputField): Localized {
  const from = minimum ?? 1;
  return maximum === undefined
    ? {
        id: `Masukan "${key}" memerlukan bilangan bulat mulai ${from}.`,
        ms: `Input "${key}" memerlukan nombor bulat bermula ${from}.`,
        en: `The input "${key}" needs a whole number from ${from}.`,
      }
    : {
        id: `Masukan "${key}" memerlukan bilangan bulat dari ${from} sampai ${maximum}.`,
        ms: `Input "${key}" memerlukan nombor bulat dari ${from} hingga ${maximum}.`,
        en: `The input "${key}" needs a whole number from ${from} to ${maximum}.`,
      };
}
