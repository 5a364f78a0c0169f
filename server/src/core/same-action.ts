/** Whether two texts name the same action, be it worded a little otherwise. */
import { distanceWithin, fold } from "./nearest.ts";
import type { TextValue } from "./read.ts";

/** True where they are alike in any of the languages that they are written in. */
export const isSameAction = (a: TextValue | undefined, b: TextValue | undefined): boolean =>
  wordings(a).some((one) => wordings(b).some((other) => areAlike(one, other)));

const wordings = (text: TextValue | undefined): readonly string[] =>
  (text === undefined ? [] : typeof text === "string" ? [text] : Object.values(text)).map(fold).filter(Boolean);

/** The longest text in which single letters are compared. */
const longest = 200;

function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  // "Rapat ke-1" and "Rapat ke-2" are two actions.
  if (numbersIn(a) !== numbersIn(b)) return false;
  const [wordsOfA, wordsOfB] = [new Set(a.split(" ")), new Set(b.split(" "))];
  const common = [...wordsOfA].filter((word) => wordsOfB.has(word)).length;
  if (2 * common >= 0.8 * (wordsOfA.size + wordsOfB.size)) return true;
  const limit = Math.floor(Math.min(a.length, b.length) / 8);
  return a.length <= longest && b.length <= longest && distanceWithin(a, b, limit) <= limit;
}

const numbersIn = (text: string): string => (text.match(/\d+/g) ?? []).join(" ");
