/** `kertas migrate`: brings papers in earlier versions of the format to the current one, each file whole or not at all. */
import { URI } from "vscode-uri";
import { CannotRun } from "../check.ts";
import { isUnreadable } from "../core/commands/migrate-papers.ts";
import type { Document } from "../core/document.ts";
import { currentFormat } from "../core/format.ts";
import type { Language, Localized } from "../core/language.ts";
import { unsettledIn } from "../core/settle.ts";
import { readArguments } from "./arguments.ts";
import { countChangedLines, unifiedDiff } from "./unified-diff.ts";
import { documentsOf } from "./documents.ts";
import { shortPath } from "./short-path.ts";
import { writeWhole } from "./write-whole.ts";

/** The exit code: 0 where every file is in the current version now, 1 where some had to be left. Throws CannotRun where there is nothing to read. */
export async function runMigrate(args: readonly string[], language: Language): Promise<number> {
  const read = readArguments(args, "migrate");
  const isDry = read.has("dry-run");
  let done = 0;
  let left = 0;
  for (const { document } of await documentsOf(read.positionals)) {
    const file = URI.parse(document.uri).fsPath;
    const name = shortPath(file);
    try {
      const migrated = migratedOf(document, name);
      if (!migrated) continue;
      if (isDry) process.stdout.write(unifiedDiff(name, document.text, migrated.edits));
      else {
        await writeWhole(file, migrated.text, { asRead: document.text });
        process.stdout.write(`${told(document, migrated, name)[language]}\n`);
      }
      done++;
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      process.stderr.write(`${error.text[language]}\n`);
      left++;
    }
  }
  // What a dry run prints is a patch.
  if (done + left === 0) (isDry ? process.stderr : process.stdout).write(`${nothingToDo[language]}\n`);
  return left > 0 ? 1 : 0;
}

type Migrated = NonNullable<Document["migrated"]>;

/** Undefined for what is in the current version already. Throws CannotRun for what cannot be brought there. */
function migratedOf(document: Document, name: string): Migrated | undefined {
  const { format, tree, migrated } = document;
  if (isUnreadable(document)) throw new CannotRun(notReadable(name));
  if (format.age === "newer") throw new CannotRun(newer(name, `${format.name}/${format.version}`));
  if (format.age === "older" && !migrated)
    throw new CannotRun(tree.faults.length > 0 ? notReadable(name) : byHand(name));
  return migrated;
}

function told(document: Document, { edits }: Migrated, name: string): Localized {
  const { format, current: migrated } = document;
  const current = currentFormat(document.kind);
  const from = `${format.name}/${format.version}`;
  const to = `${current?.name ?? ""}/${current?.version ?? 0}`;
  const lines = countChangedLines(document.text, edits);
  const open = migrated ? unsettledIn(migrated).length : 0;
  const unsettled = {
    id: open === 0 ? "" : `, ${open} hal harus Anda putuskan`,
    ms: open === 0 ? "" : `, ${open} hal perlu diputuskan`,
    en: open === 0 ? "" : `, ${open} left to settle`,
  };
  return {
    id: `${name}: ${from} → ${to}, ${lines} baris berubah${unsettled.id}`,
    ms: `${name}: ${from} → ${to}, ${lines} baris berubah${unsettled.ms}`,
    en: `${name}: ${from} → ${to}, ${lines} ${lines === 1 ? "line" : "lines"} changed${unsettled.en}`,
  };
}

const nothingToDo: Localized = {
  id: "Semua berkas sudah memakai versi format sekarang.",
  ms: "Semua fail sudah menggunakan versi format semasa.",
  en: "Every file is in the current version of its format.",
};

const newer = (name: string, format: string): Localized => ({
  id: `"${name}" dibiarkan: ${format} lebih baru daripada yang dikenal di sini. Perbarui Kertas Kerja.`,
  ms: `"${name}" dibiarkan: ${format} lebih baharu daripada yang dikenali di sini. Sila kemas kini Kertas Kerja.`,
  en: `"${name}" was left as it is: ${format} is later than what is known here. Update Kertas Kerja.`,
});

const notReadable = (name: string): Localized => ({
  id: `"${name}" dibiarkan: ada yang tidak dapat dibaca. Perbaiki dahulu temuan dari kertas check.`,
  ms: `"${name}" dibiarkan: ada yang tidak dapat dibaca. Sila betulkan dahulu penemuan daripada kertas check.`,
  en: `"${name}" was left as it is: not all of it can be read. Mend what kertas check finds first.`,
});

const byHand = (name: string): Localized => ({
  id: `"${name}" dibiarkan: susunannya tidak dapat diperbarui secara otomatis. Perbarui dengan tangan.`,
  ms: `"${name}" dibiarkan: susunannya tidak boleh dikemas kini secara automatik. Sila kemas kini sendiri.`,
  en: `"${name}" was left as it is: the way it is written cannot be brought up to date automatically. Do it by hand.`,
});
