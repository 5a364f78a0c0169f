/** `yaml-syntax`: what keeps the text from being read as it was meant, in plain words at the characters at fault. */
import type { Fix, Report } from "../finding.ts";
import type { Schema } from "../schema.ts";
import type { SyntaxFault } from "../tree.ts";
import type { Context, Rule } from "./rule.ts";
import { encodingWords, faultWords, mendWords, noTextWords } from "./shared-syntax-words.ts";
import { nameKey } from "./shared-words.ts";

export const yamlSyntax: Rule = {
  id: "yaml-syntax",
  group: "form",
  severity: "error",
  summary: {
    id: "Teks tidak dapat dibaca sebagaimana dimaksud.",
    ms: "Teks tidak dapat dibaca seperti yang dimaksudkan.",
    en: "The text cannot be read as it was meant.",
  },
  explanation: {
    id: "Kertas kerja ditulis dengan baris `kunci: nilai` dan daftar `- nilai`; spasi di awal baris menunjukkan apa milik apa. Teks yang memuat tanda khusus ditulis dalam tanda kutip. Selama ada kesalahan ini, baris yang bersangkutan tidak diperiksa lebih lanjut.",
    ms: "Kertas kerja ditulis dengan baris `kunci: nilai` dan senarai `- nilai`; ruang di awal baris menunjukkan apa milik apa. Teks yang mengandungi tanda khas ditulis dalam tanda petik. Selagi ada ralat ini, baris berkenaan tidak disemak selanjutnya.",
    en: "A paper is written in lines `key: value` and lists `- value`; the spaces that begin a line show what belongs to what. Text with signs of special meaning stands in quotes. While this fault is there, its lines are not checked any further.",
  },
  example: {
    bad: "id: UJI-2024-001\ntitle: Jalan penghubung: tahap dua\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory: []\n",
    good: 'id: UJI-2024-001\ntitle: "Jalan penghubung: tahap dua"\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory: []\n',
  },
  kinds: ["paper", "institutions", "configuration"],
  readsEveryVersion: true,
  *document(context) {
    const { text, tree } = context.document;
    for (const fault of tree.faults) yield reportOf(fault, context);
    const damaged = text.indexOf("\uFFFD");
    if (damaged >= 0)
      yield { start: damaged, end: damaged + 1, message: text.includes("\0") ? noTextWords : encodingWords };
  },
};

function reportOf(fault: SyntaxFault, context: Context): Report {
  const { start, end } = fault;
  const at = context.document.text.slice(start, end);
  return { start, end, message: faultWords[fault.kind](at), fixes: () => fixesOf(fault, at, context) };
}

function fixesOf({ kind, start, mend, isSure }: SyntaxFault, at: string, context: Context): readonly Fix[] {
  const fixes: Fix[] = mend
    ? [{ title: mendWords[kind], edits: mend, ...(isSure === true && { preferred: true }) }]
    : [];
  const word = kind === "colon" ? /^\w+(?=[ \t]|$)/.exec(at)?.[0] : undefined;
  if (word === undefined || !keysOf(context.document.schema).has(word)) return fixes;
  const title = {
    id: `Sisipkan titik dua setelah ${nameKey(word)}`,
    ms: `Sisipkan titik bertindih selepas ${nameKey(word)}`,
    en: `Insert a colon after ${nameKey(word)}`,
  };
  const end = start + word.length;
  return [{ title, edits: [{ start: end, end, text: ":" }] }, ...fixes];
}

/** Every key that a schema names, at any depth. */
function keysOf(schema: Schema, keys = new Set<string>()): ReadonlySet<string> {
  for (const [key, child] of Object.entries(schema.properties ?? {})) {
    keys.add(key);
    keysOf(child, keys);
  }
  if (schema.items) keysOf(schema.items, keys);
  return keys;
}
