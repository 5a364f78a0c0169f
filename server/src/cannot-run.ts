/** Why a command cannot run, as a sentence for the person who asked. */
import type { Localized } from "./core/language.ts";

/** What keeps the command from running; its message is for the person. */
export class CannotRun extends Error {
  readonly text: Localized;
  constructor(text: Localized) {
    super(text.en);
    this.text = text;
  }
}

export const noSuchPath = (path: string): Localized => ({
  id: `Tidak ada berkas atau folder "${path}". Periksa ejaannya.`,
  ms: `Tiada fail atau folder "${path}". Sila semak ejaannya.`,
  en: `There is no file or folder "${path}". Check its spelling.`,
});
