/** Sayings that say nothing: an action or result that is one of them names no step. */
import { fold } from "./nearest.ts";
import type { TextValue } from "./read.ts";

const sayings = [
  "",
  "n a",
  "na",
  "nihil",
  "tiada",
  "belum ada",
  "tidak ada",
  "akan ditindaklanjuti",
  "akan ditindak lanjuti",
  "dalam proses",
  "masih dalam proses",
  "masih dalam pembahasan",
  "dalam pembahasan",
  "sedang diproses",
  "dalam tindakan",
  "akan diambil tindakan",
  "dalam perbincangan",
  "tbd",
  "tba",
  "pending",
  "to be determined",
  "in progress",
  "ongoing",
  "none",
  "nil",
] as const;

const empty: ReadonlySet<string> = new Set(sayings);

/** Whether a text, in every language it is written in, is blank or such a saying; case and punctuation do not count. */
export function saysNothing(text: TextValue | undefined): boolean {
  if (text === undefined) return true;
  return (typeof text === "string" ? [text] : Object.values(text)).every((one) => empty.has(fold(one)));
}
