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

/** What the system refused while a file was read, as a sentence; undefined for what is a fault of ours. */
export function refusedBySystem(error: unknown): Localized | undefined {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
  const code = String(error.code);
  if (code === "EISDIR")
    return {
      id: "Yang disebut adalah folder, bukan berkas. Sebutkan berkas di dalamnya.",
      ms: "Yang disebut ialah folder, bukan fail. Sila nyatakan fail di dalamnya.",
      en: "What was named is a folder, not a file. Name a file in it.",
    };
  if (!("path" in error)) return undefined;
  const path = String(error.path);
  return {
    id: `"${path}" tidak dapat dibuka (${code}): Anda tidak berhak, atau program lain menguncinya. Tutup di sana, atau mintalah hak.`,
    ms: `"${path}" tidak dapat dibuka (${code}): anda tiada kebenaran, atau program lain menguncinya. Sila tutup di situ, atau minta kebenaran.`,
    en: `"${path}" cannot be opened (${code}): you may not, or another program has locked it. Close it there, or ask for the right.`,
  };
}

export const noSuchPath = (path: string): Localized => ({
  id: `Tidak ada berkas atau folder "${path}". Periksa ejaannya.`,
  ms: `Tiada fail atau folder "${path}". Sila semak ejaannya.`,
  en: `There is no file or folder "${path}". Check its spelling.`,
});
