/** The documents that a command changes: found below paths, and written over only where they are still what was read. */
import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { URI } from "vscode-uri";
import { CannotRun, documentsBelow, type InWorkspace } from "../check.ts";
import type { Localized } from "../core/language.ts";
import { writeWhole } from "./write-whole.ts";

/** Each document once, those that the configuration leaves out but where they are named themselves. */
export async function documentsOf(paths: readonly string[]): Promise<readonly InWorkspace[]> {
  const found = new Map<string, InWorkspace>();
  for (const path of paths.length > 0 ? paths : ["."]) {
    const named = URI.file(resolve(path)).toString();
    for (const one of await documentsBelow(path, process.cwd())) {
      const { uri } = one.document;
      if (uri === named || !one.workspace.isIgnored(uri)) found.set(uri, one);
    }
  }
  return [...found.values()].sort((a, b) => (a.document.uri < b.document.uri ? -1 : 1));
}

/** Throws CannotRun where the file is no longer what was read, byte for byte. */
export async function replaceText(file: string, name: string, before: string, after: string): Promise<void> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes?.equals(Buffer.from(before))) throw new CannotRun(changedMeanwhile(name));
  await writeWhole(file, after, { force: true });
}

const changedMeanwhile = (name: string): Localized => ({
  id: `"${name}" dibiarkan: berkas itu berubah sejak dibaca, atau bukan UTF-8. Jalankan lagi setelah disimpan.`,
  ms: `"${name}" dibiarkan: fail itu berubah sejak dibaca, atau bukan UTF-8. Sila jalankan semula selepas disimpan.`,
  en: `"${name}" was left as it is: it changed since it was read, or is not UTF-8. Run this again once it is saved.`,
});
