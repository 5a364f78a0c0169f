/** How messages name the place of a value: by its key, by its number in a list, or as the whole file. */
import type { Localized } from "../language.ts";
import { same } from "../language.ts";
import { nameKey } from "./shared-words.ts";

/** `title`, `markers` number 2, this file. An entry of an outermost list is looked at by itself: its number may change while it does not. */
export function namePlace(path: readonly (string | number)[]): Localized {
  const step = path.at(-1);
  if (step === undefined) return { id: "Berkas ini", ms: "Fail ini", en: "This file" };
  if (typeof step === "string") return same(nameKey(step));
  const list = nameKey(path.findLast((one) => typeof one === "string") ?? "");
  if (path.length === 2) return { id: `Entri ${list} ini`, ms: `Entri ${list} ini`, en: `This entry of ${list}` };
  return { id: `${list} nomor ${step + 1}`, ms: `${list} nombor ${step + 1}`, en: `${list} number ${step + 1}` };
}
