/** `bad-extension`: a field that a folder adds to the format, and that cannot be as it is declared. */
import { replaceNode } from "../edit.ts";
import { isGoodKey, readExtensions, type ExtensionProblem } from "../extensions.ts";
import type { Fix, Report } from "../finding.ts";
import type { Localized } from "../language.ts";
import type { Rule } from "./rule.ts";
import { isDamaged, valueSpan } from "./shared-faults.ts";
import { nameKey, quoteValue } from "./shared-words.ts";

export const badExtension: Rule = {
  id: "bad-extension",
  group: "form",
  severity: "error",
  summary: {
    id: "Isian tambahan dalam kertas-kerja.yaml yang tidak dapat dipakai sebagaimana tertulis.",
    ms: "Medan tambahan dalam kertas-kerja.yaml yang tidak boleh digunakan seperti yang tertulis.",
    en: "An added field in kertas-kerja.yaml that cannot be used as it is declared.",
  },
  explanation: {
    id: "Di bawah `extensions`, folder dapat menambahkan isian bagi kertas kerjanya. Kuncinya terdiri atas huruf dan angka, diawali huruf kecil, dan belum dipakai oleh format; isian berjenis `choice` memerlukan `values`, dan `reference` memerlukan `to`. Isian tambahan lainnya tetap berlaku.",
    ms: "Di bawah `extensions`, folder boleh menambah medan bagi kertas kerjanya. Kuncinya terdiri daripada huruf dan angka, bermula dengan huruf kecil, dan belum digunakan oleh format; medan jenis `choice` memerlukan `values`, dan `reference` memerlukan `to`. Medan tambahan yang lain tetap berkuat kuasa.",
    en: "Under `extensions` a folder adds fields to its papers. A key is of letters and digits, begins with a small letter, and is none that the format has; a field of the type `choice` needs `values`, a `reference` needs `to`. The other added fields go on working.",
  },
  example: {
    bad: "#- kertas-kerja.yaml\nextensions:\n  item:\n    urgency: { type: choice }\n",
    good: "#- kertas-kerja.yaml\nextensions:\n  item:\n    urgency: { type: choice, values: { high: Mendesak, low: Biasa } }\n",
  },
  kinds: ["configuration"],
  *document({ document }) {
    for (const problem of readExtensions(document.tree.root).problems)
      if (!isDamaged(document, problem.node)) yield reportOf(document.text, problem);
  },
};

const reportOf = (text: string, problem: ExtensionProblem): Report => ({
  ...valueSpan(text, problem.node),
  message: messages[problem.kind](problem),
  fixes: () => fixesOf(problem),
});

const messages: Readonly<Record<ExtensionProblem["kind"], (problem: ExtensionProblem) => Localized>> = {
  "known-key": ({ field }) => ({
    id: `${nameKey(field)} sudah ada dalam format: pilih kunci lain.`,
    ms: `${nameKey(field)} sudah ada dalam format: sila pilih kunci lain.`,
    en: `The format has ${nameKey(field)} already: choose another key.`,
  }),
  "bad-key": ({ field }) => ({
    id: `${quoteValue(field)} tidak dapat menjadi kunci: pakai huruf dan angka saja, diawali huruf kecil, misalnya ${nameKey("budgetCode")}.`,
    ms: `${quoteValue(field)} tidak boleh menjadi kunci: sila gunakan huruf dan angka sahaja, bermula dengan huruf kecil, contohnya ${nameKey("budgetCode")}.`,
    en: `${quoteValue(field)} cannot be a key: use letters and digits alone, the first a small letter, for example ${nameKey("budgetCode")}.`,
  }),
  "bad-value": ({ field, word = "" }) => ({
    id: `${quoteValue(word)} tidak dapat menjadi pilihan bagi ${nameKey(field)}: pakai satu kata dari huruf, misalnya ${nameKey("high")}.`,
    ms: `${quoteValue(word)} tidak boleh menjadi pilihan bagi ${nameKey(field)}: sila gunakan satu perkataan daripada huruf, contohnya ${nameKey("high")}.`,
    en: `${quoteValue(word)} cannot be a choice of ${nameKey(field)}: use one word of letters, for example ${nameKey("high")}.`,
  }),
  "missing-key": ({ field, word = "" }) => ({
    id: `${nameKey(field)} memerlukan ${nameKey(word)}: ${lacks[word]?.id ?? "tambahkan"}.`,
    ms: `${nameKey(field)} memerlukan ${nameKey(word)}: ${lacks[word]?.ms ?? "sila tambah"}.`,
    en: `${nameKey(field)} needs ${nameKey(word)}: ${lacks[word]?.en ?? "add it"}.`,
  }),
  "useless-key": ({ field, word = "" }) => ({
    id: `${nameKey(word)} tidak berlaku bagi jenis ${nameKey(field)}: hapus, atau ganti jenisnya.`,
    ms: `${nameKey(word)} tidak terpakai bagi jenis ${nameKey(field)}: sila buang, atau tukar jenisnya.`,
    en: `${nameKey(word)} means nothing for the type of ${nameKey(field)}: remove it, or change the type.`,
  }),
};

const lacks: Readonly<Record<string, Localized>> = {
  values: {
    id: "tuliskan kata-kata yang dapat dipilih",
    ms: "sila tulis perkataan yang boleh dipilih",
    en: "write the words to choose from",
  },
  to: {
    id: "tuliskan jenis entri yang dirujuk",
    ms: "sila tulis jenis entri yang dirujuk",
    en: "write the kind of entry that is named",
  },
};

/** A key as it might have been meant: `budget-code`, `Budget code` as `budgetCode`. */
function fixesOf({ kind, node, field }: ExtensionProblem): readonly Fix[] {
  if (kind !== "bad-key" || node.kind !== "scalar" || node.anchor !== undefined) return [];
  const [first = "", ...others] = field.match(/[A-Za-z0-9]+/g) ?? [];
  const key = [first.charAt(0).toLowerCase() + first.slice(1), ...others.map(capitalised)].join("");
  if (!isGoodKey(key)) return [];
  const name = nameKey(key);
  return [
    {
      title: { id: `Ganti dengan ${name}`, ms: `Gantikan dengan ${name}`, en: `Rename to ${name}` },
      edits: [replaceNode(node, key)],
    },
  ];
}

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
