/** `kertas fix`: applies the fixes that need no second thought, each file whole or not at all, and says what is left for people. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { URI } from "vscode-uri";
import { CannotRun } from "../check.ts";
import { fixEverything } from "../core/features/fix-everything.ts";
import type { Finding } from "../core/finding.ts";
import type { OnCrash } from "../core/findings/run-rules.ts";
import { rules } from "../core/generated/rules.ts";
import { groupBy } from "../core/group-by.ts";
import type { Language, Localized } from "../core/language.ts";
import { nearest } from "../core/nearest.ts";
import { countSeverities } from "../report.ts";
import { readArguments, wrongUse, type Arguments } from "./arguments.ts";
import { documentsOf } from "./documents.ts";
import { shortPath } from "./short-path.ts";
import { writeWhole } from "./write-whole.ts";

/** The exit code: 0 where nothing is left, 1 where people have to decide, 2 where a file could not be written. Throws CannotRun where there is nothing to read. */
export async function runFix(args: readonly string[], language: Language): Promise<number> {
  const read = readArguments(args, "fix");
  const concerns = ofRules(read);
  const isDry = read.has("dry-run");
  const documents = await documentsOf(read.positionals);
  const done: (readonly string[])[] = [];
  const left: Finding[] = [];
  let hasFailed = false;
  for (const [workspace, ours] of groupBy(documents, (one) => one.workspace)) {
    const uris = ours.map(({ document }) => document.uri);
    const made = fixEverything(workspace, uris, concerns, tellCrash);
    left.push(...[...made.left.values()].flat());
    for (const { document: before } of ours) {
      const after = made.workspace.documents.get(before.uri)?.text ?? before.text;
      if (after === before.text) continue;
      const file = URI.parse(before.uri).fsPath;
      const name = shortPath(file);
      // What both sides have signed is changed only with both sides' knowledge.
      if (before.summary?.status === "adopted") process.stderr.write(`${adoptedWords(name)[language]}\n`);
      if (isDry) process.stdout.write(diffOf(name, before.text, after));
      if (isDry || (await write(file, before.text, after, language))) done.push(made.fixed.get(before.uri) ?? []);
      else hasFailed = true;
    }
  }
  const told = isDry ? process.stderr : process.stdout;
  told.write(`${describeFixed(done, isDry)[language]}\n${describeLeft(left, language)}\n`);
  return hasFailed ? 2 : left.length > 0 ? 1 : 0;
}

/** Whether a finding is of one of the rules asked for. Throws CannotRun for a rule that there is not. */
function ofRules(read: Arguments): (finding: Finding) => boolean {
  const wanted = read.values("rule");
  const ids = rules.map(({ id }) => id);
  for (const id of wanted) if (!ids.includes(id)) throw noSuchRule(id, nearest(id, ids));
  return ({ rule }) => wanted.length === 0 || wanted.includes(rule);
}

/** False where the file had to be left. */
async function write(file: string, before: string, after: string, language: Language): Promise<boolean> {
  try {
    await writeWhole(file, after, { asRead: before });
    return true;
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    process.stderr.write(`${error.text[language]}\n`);
    return false;
  }
}

const diffOf = (name: string, before: string, after: string): string =>
  createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });

const tellCrash: OnCrash = (rule, { uri }, error) => {
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${uri}: rule ${rule} failed: ${said}\n`);
};

/** How many fixes, of which rules, in how many files. */
function describeFixed(files: readonly (readonly string[])[], isDry: boolean): Localized {
  const all = files.flat();
  const each = [...groupBy(all.sort(), (rule) => rule)].map(([rule, fixes]) => `${rule} ${fixes.length}`);
  const list = all.length === 0 ? "" : ` (${each.join(", ")})`;
  return {
    id: `${all.length} temuan ${isDry ? "akan diperbaiki" : "diperbaiki"} di ${files.length} berkas${list}.`,
    ms: `${all.length} penemuan ${isDry ? "akan dibetulkan" : "dibetulkan"} dalam ${files.length} fail${list}.`,
    en: `${all.length} ${all.length === 1 ? "finding" : "findings"} ${isDry ? "would be fixed" : "fixed"} in ${files.length} ${files.length === 1 ? "file" : "files"}${list}.`,
  };
}

function describeLeft(left: readonly Finding[], language: Language): string {
  const counts = countSeverities(
    left.map(({ severity }) => severity),
    language,
  );
  const words: Localized =
    left.length === 0
      ? { id: "Tidak ada lagi temuan.", ms: "Tiada lagi penemuan.", en: "Nothing is left." }
      : {
          id: `${left.length} temuan lagi (${counts}) harus diputuskan orang: lihat kertas check.`,
          ms: `${left.length} penemuan lagi (${counts}) perlu diputuskan orang: sila lihat kertas check.`,
          en: `${left.length} more (${counts}) ${left.length === 1 ? "is" : "are"} for people to decide: see kertas check.`,
        };
  return words[language];
}

const adoptedWords = (name: string): Localized => ({
  id: `"${name}" sudah berstatus adopted: beri tahu kedua pihak tentang perubahan ini.`,
  ms: `"${name}" sudah berstatus adopted: sila maklumkan perubahan ini kepada kedua-dua pihak.`,
  en: `"${name}" is adopted: let both sides know of this change.`,
});

function noSuchRule(id: string, near: readonly string[]): CannotRun {
  const ids = near.join(", ");
  const meant: Localized =
    near.length === 0
      ? { id: "", ms: "", en: "" }
      : { id: ` Mungkin maksudnya: ${ids}.`, ms: ` Mungkin maksudnya: ${ids}.`, en: ` Did you mean: ${ids}?` };
  return wrongUse(
    `Tidak ada aturan "${id}".${meant.id}`,
    `Tiada peraturan "${id}".${meant.ms}`,
    `There is no rule "${id}".${meant.en}`,
  );
}
