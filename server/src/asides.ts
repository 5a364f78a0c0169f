/** What a person is to know besides a command's answer: noted while the command runs, told on standard error when it ends. */
import type { Localized } from "./core/language.ts";

const noted = new Map<string, Localized>();

/** However often it is met, it is told once. */
export const note = (text: Localized): void => void noted.set(text.en, text);

export function takeNotes(): readonly Localized[] {
  const texts = [...noted.values()];
  noted.clear();
  return texts;
}
