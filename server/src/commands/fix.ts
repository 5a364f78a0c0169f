/** `kertas fix`: applies the fixes that need no second thought, each file whole or not at all, and says what is left for people. */
import { relative, sep } from "node:path";
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from "diff";
import { URI } from "vscode-uri";
import { CannotRun } from "../check.ts";
import { fixEverything, type Fixed } from "../core/features/fix-everything.ts";
import type { Finding } from "../core/finding.ts";
import type { OnCrash } from "../core/findings/run-rules.ts";
import { rules } from "../core/generated/rules.ts";
import { groupBy } from "../core/group-by.ts";
import type { Language, Localized } from "../core/language.ts";
import { nearest } from "../core/nearest.ts";
import { countSeverities } from "../report.ts";
import { readArguments, wrongUse, type Arguments } from "./arguments.ts";
import { documentsOf, replaceText } from "./documents.ts";

const signature = { options: ["rule", "lang"], switches: ["dry-run"], positionals: Infinity } as const;

export const fixUsage: Localized = {
  id: `  kertas fix [JALUR…]      menerapkan semua perbaikan yang pasti, seperti "perbaiki semua" di editor; sisanya untuk diputuskan orang
      --rule ATURAN            hanya temuan aturan ini (dapat diulang)
      --dry-run                memperlihatkan perubahannya sebagai unified diff, tanpa menulis
      --lang id|ms|en
`,
  ms: `  kertas fix [LALUAN…]     melaksanakan semua pembetulan yang pasti, seperti "betulkan semua" dalam editor; selebihnya untuk diputuskan orang
      --rule PERATURAN         hanya penemuan peraturan ini (boleh diulang)
      --dry-run                menunjukkan perubahannya sebagai unified diff, tanpa menulis
      --lang id|ms|en
`,
  en: `  kertas fix [PATH…]       applies every fix that needs no second thought, as "fix all" does in an editor; the rest is for people to decide
      --rule ID                only findings of this rule (may be repeated)
      --dry-run                shows what would change as a unified diff, and writes nothing
      --lang id|ms|en
`,
};

/** The exit code: 0 where nothing is left, 1 where people have to decide, 2 where a file could not be written. Throws CannotRun where there is nothing to read. */
export async function runFix(args: readonly string[], language: Language): Promise<number> {
  const read = readArguments(args, signature);
  const concerns = ofRules(read);
  const isDry = read.has("dry-run");
  const documents = await documentsOf(read.positionals);
  let hasFailed = false;
  const all: Fixed[] = [];
  for (const [workspace, ours] of groupBy(documents, (one) => one.workspace)) {
    const fixed = fixEverything(
      workspace,
      ours.map(({ document }) => document.uri),
      concerns,
      tellCrash,
    );
    all.push(fixed);
    for (const { document: before } of ours) {
      const after = fixed.workspace.documents.get(before.uri)?.text ?? before.text;
      if (after === before.text) continue;
      const file = URI.parse(before.uri).fsPath;
      const name = relative(process.cwd(), file).split(sep).join("/");
      if (isDry) process.stdout.write(diffOf(name, before.text, after));
      else hasFailed = !(await write(file, name, before.text, after, language)) || hasFailed;
    }
  }
  const told = isDry ? process.stderr : process.stdout;
  told.write(`${describeFixed(all, isDry)[language]}\n${describeLeft(all, language)}\n`);
  const left = all.some((fixed) => [...fixed.left.values()].some((findings) => findings.length > 0));
  return hasFailed ? 2 : left ? 1 : 0;
}

/** Whether a finding is of one of the rules asked for. Throws CannotRun for a rule that there is not. */
function ofRules(read: Arguments): (finding: Finding) => boolean {
  const wanted = read.values("rule");
  const ids = rules.map(({ id }) => id);
  for (const id of wanted) if (!ids.includes(id)) throw noSuchRule(id, nearest(id, ids));
  return ({ rule }) => wanted.length === 0 || wanted.includes(rule);
}

/** False where the file had to be left. */
async function write(file: string, name: string, before: string, after: string, language: Language): Promise<boolean> {
  try {
    await replaceText(file, name, before, after);
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

function describeFixed(all: readonly Fixed[], isDry: boolean): Localized {
  const counts = new Map<string, number>();
  for (const fixed of all) for (const [rule, count] of fixed.counts) counts.set(rule, (counts.get(rule) ?? 0) + count);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const each = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, count]) => `${rule} ${count}`);
  const list = total === 0 ? "" : ` (${each.join(", ")})`;
  return {
    id: `${total} temuan ${isDry ? "akan diperbaiki" : "diperbaiki"}${list}.`,
    ms: `${total} penemuan ${isDry ? "akan dibetulkan" : "dibetulkan"}${list}.`,
    en: `${total} ${total === 1 ? "finding" : "findings"} ${isDry ? "would be fixed" : "fixed"}${list}.`,
  };
}

function describeLeft(all: readonly Fixed[], language: Language): string {
  const left = all.flatMap((fixed) => [...fixed.left.values()].flat());
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
