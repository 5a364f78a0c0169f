/** `unused-ignore`: a comment that is to silence a rule and silences nothing: no reason, no such rule, or no finding there. */
import { lineEnd, lineStart, replaceNode } from "../edit.ts";
import type { Edit, Fix, Report } from "../finding.ts";
import { canBeIgnored, type UnusedIgnore } from "../ignores.ts";
import type { Localized } from "../language.ts";
import { nearest } from "../nearest.ts";
import { schemaAt } from "../schema.ts";
import type { Context, Rule } from "./rule.ts";
import { exampleEntry, exampleHistory } from "./shared-entries.ts";
import { nameKey, quoteValue } from "./shared-words.ts";

const good = exampleHistory(
  exampleEntry(35, "2022-11-05", "raised", "Survei bersama"),
  exampleEntry(37, "2024-11-05", "agreed", "Pemasangan rambu"),
).replace("session: 37", "session: 37 # kertas-kerja-ignore history-gap: sidang 36 tidak diadakan");

export const unusedIgnore: Rule & {
  /** What it says of comments that silenced nothing, once every other rule has run. */
  readonly unused: (unused: readonly UnusedIgnore[], context: Context) => Iterable<Report>;
} = {
  id: "unused-ignore",
  group: "text",
  severity: "warning",
  summary: {
    id: "Komentar pengabaian yang tidak mengabaikan apa pun.",
    ms: "Komen pengabaian yang tidak mengabaikan apa-apa.",
    en: "A comment that is to ignore a finding and ignores none.",
  },
  explanation: {
    id: "Tulis `# kertas-kerja-ignore ATURAN: alasan` di ujung baris, atau sendirian di baris di atasnya. Tanpa alasan komentar itu tidak berlaku. Komentar yang tidak diperlukan lagi dapat menutupi temuan baru: hapuslah.",
    ms: "Sila tulis `# kertas-kerja-ignore PERATURAN: sebab` di hujung baris, atau bersendirian pada baris di atasnya. Tanpa sebab, komen itu tidak berkuat kuasa. Komen yang tidak diperlukan lagi boleh menutup penemuan baharu: sila padam.",
    en: "Write `# kertas-kerja-ignore RULE: reason` at the end of the line, or alone in the line above. Without a reason it has no effect. A comment that is needed no more may hide what is found later: remove it.",
  },
  example: { bad: good.replace("history-gap", "history-order"), good },
  kinds: ["paper", "institutions", "configuration"],
  *unused(unused, context) {
    for (const one of unused) yield reportOf(one, context);
  },
};

function reportOf(one: UnusedIgnore, { document }: Context): Report {
  const { ignore, rule } = one;
  const known = Object.keys(schemaAt("configuration", ["rules"])?.properties ?? {});
  const remove = (): readonly Fix[] => [removeFix(document.text, one)];
  if (!rule) return { start: ignore.start, end: ignore.end, message: withoutRule, fixes: remove };
  const { start, end, id } = rule;
  if (!known.includes(id)) {
    const meant = nearest(id, known.filter(canBeIgnored));
    const fixes = (): readonly Fix[] => [...meant.map((name) => renameFix(rule, name)), ...remove()];
    return { start, end, message: unknownRule(id, meant[0]), fixes };
  }
  if (!canBeIgnored(id)) return { start, end, message: neverIgnored(nameKey(id)), fixes: remove };
  if (!ignore.hasReason)
    return { start: ignore.start, end: ignore.end, message: withoutReason(nameKey(id)), fixes: remove };
  return { start, end, message: nothingFound(nameKey(id)), fixes: remove, tags: ["unnecessary"] };
}

const withoutRule: Localized = {
  id: "Komentar ini tidak menyebut aturan: tulis `# kertas-kerja-ignore ATURAN: alasan`, atau hapus.",
  ms: "Komen ini tidak menyebut peraturan: sila tulis `# kertas-kerja-ignore PERATURAN: sebab`, atau padam.",
  en: "This comment names no rule: write `# kertas-kerja-ignore RULE: reason`, or remove it.",
};

const withoutReason = (rule: string): Localized => ({
  id: `Tanpa alasan, ${rule} tidak diabaikan: tuliskan alasannya sesudah titik dua.`,
  ms: `Tanpa sebab, ${rule} tidak diabaikan: sila tulis sebabnya selepas titik bertindih.`,
  en: `Without a reason ${rule} is not ignored: write why, after a colon.`,
});

function unknownRule(id: string, meant: string | undefined): Localized {
  const value = quoteValue(id);
  if (meant === undefined)
    return {
      id: `Tidak ada aturan ${value}: salin nama aturan dari temuannya, atau hapus komentar ini.`,
      ms: `Tiada peraturan ${value}: sila salin nama peraturan daripada penemuannya, atau padam komen ini.`,
      en: `There is no rule ${value}: copy the rule's name from its finding, or remove this comment.`,
    };
  return {
    id: `Tidak ada aturan ${value}: tulis ${nameKey(meant)}, atau hapus komentar ini.`,
    ms: `Tiada peraturan ${value}: sila tulis ${nameKey(meant)}, atau padam komen ini.`,
    en: `There is no rule ${value}: write ${nameKey(meant)}, or remove this comment.`,
  };
}

const neverIgnored = (rule: string): Localized => ({
  id: `Temuan ${rule} tidak dapat diabaikan: perbaiki temuannya, dan hapus komentar ini.`,
  ms: `Penemuan ${rule} tidak boleh diabaikan: sila betulkan penemuannya, dan padam komen ini.`,
  en: `Findings of ${rule} cannot be ignored: mend what is found, and remove this comment.`,
});

const nothingFound = (rule: string): Localized => ({
  id: `Tidak ada temuan ${rule} di baris ini: hapus komentar pengabaiannya.`,
  ms: `Tiada penemuan ${rule} pada baris ini: sila padam komen pengabaiannya.`,
  en: `${rule} finds nothing in this line: remove the comment that ignores it.`,
});

const renameFix = (rule: NonNullable<UnusedIgnore["rule"]>, name: string): Fix => ({
  title: { id: `Tulis ${nameKey(name)}`, ms: `Tulis ${nameKey(name)}`, en: `Write ${nameKey(name)}` },
  edits: [replaceNode(rule, name)],
});

const removeFix = (text: string, one: UnusedIgnore): Fix => ({
  title: { id: "Hapus pengabaian ini", ms: "Padam pengabaian ini", en: "Remove this ignore" },
  edits: [removeEdit(text, one)],
});

/** The rule alone where the comment names others; else the comment, with its line where it has one to itself. */
function removeEdit(text: string, { ignore, rule }: UnusedIgnore): Edit {
  const { rules, isAlone } = ignore;
  if (rule && rules.length > 1) {
    const index = rules.indexOf(rule);
    const next = rules[index + 1];
    if (next) return { start: rule.start, end: next.start, text: "" };
    return { start: rules[index - 1]?.end ?? rule.start, end: rule.end, text: "" };
  }
  const end = lineEnd(text, ignore.start);
  const line = lineStart(text, ignore.start);
  const gap = /[ \t]*$/.exec(text.slice(line, ignore.start))?.[0].length ?? 0;
  const lineBreak = isAlone ? (/^(?:\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0) : 0;
  return { start: ignore.start - gap, end: end + lineBreak, text: "" };
}
