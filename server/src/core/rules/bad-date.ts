/** `bad-date`: a date that is not written `YYYY-MM-DD`, or a day that the calendar does not have. */
import { parseDay, parsePeriod } from "../day.ts";
import { replaceNode } from "../edit.ts";
import type { Report } from "../finding.ts";
import { asScalar } from "../read.ts";
import type { Schema } from "../schema.ts";
import type { Node, ScalarNode } from "../tree.ts";
import { readWrittenDay, readWrittenPeriod, type Readings } from "../written-day.ts";
import type { Rule } from "./rule.ts";
import { isDamaged, valueSpan } from "./shared-faults.ts";
import { dueWords, enumerate, quoteValue } from "./shared-words.ts";

export const badDate: Rule = {
  id: "bad-date",
  group: "form",
  severity: "error",
  summary: {
    id: "Tanggal tidak ditulis tahun-bulan-hari, atau tidak ada dalam kalender.",
    ms: "Tarikh tidak ditulis tahun-bulan-hari, atau tiada dalam kalendar.",
    en: "A date is not written year-month-day, or no such day exists.",
  },
  explanation: {
    id: "Hanya tanggal seperti 2025-11-17 terbaca sama di kedua negara. Perbaikan cepat menulis ulang tanggal yang maksudnya pasti; bila 03/04/2025 dapat dibaca dengan dua cara, Anda yang memilih.",
    ms: "Hanya tarikh seperti 2025-11-17 dibaca sama di kedua-dua negara. Pembetulan pantas menulis semula tarikh yang maksudnya pasti; jika 03/04/2025 boleh dibaca dengan dua cara, sila buat pilihan.",
    en: "Only a date like 2025-11-17 reads the same in both countries. The quick fix rewrites a date whose meaning is sure; where 03/04/2025 may be read in two ways, you choose.",
  },
  example: {
    bad: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 38\n    date: 4 November 2025\n    outcome: raised\n    decision: Diajukan.\n",
    good: "id: UJI-2024-001\ntitle: Jalan penghubung\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:\n  - session: 38\n    date: 2025-11-04\n    outcome: raised\n    decision: Diajukan.\n",
  },
  kinds: ["paper", "institutions", "configuration"],
  *document({ document }) {
    const reported = new Set<Node>();
    for (const { node, schema } of document.placed) {
      const scalar = asScalar(node);
      if (!scalar || scalar.value === null || isGood(scalar, schema)) continue;
      if (isDamaged(document, node) || reported.has(scalar)) continue;
      reported.add(scalar);
      yield reportOf(document.text, node, scalar, schema);
    }
  },
};

/** Whether the place wants no date, or has one. */
function isGood(scalar: ScalarNode, schema: Schema): boolean {
  if (schema["x-period"]) return parsePeriod(scalar.text) !== undefined;
  return schema.format !== "date" || parseDay(scalar.text) !== undefined;
}

function reportOf(text: string, node: Node, scalar: ScalarNode, schema: Schema): Report {
  const readings = schema["x-period"] ? readWrittenPeriod(scalar.text) : readWrittenDay(scalar.text);
  return {
    ...valueSpan(text, node),
    message: messageOf(scalar.text, readings, schema),
    // The text behind an alias belongs to its other place too.
    fixes: () => (node === scalar ? fixesOf(node, readings) : []),
  };
}

function messageOf(written: string, { values }: Readings, schema: Schema): Report["message"] {
  const value = quoteValue(written);
  if (values.length > 1) {
    const meant = enumerate(values, "or");
    return {
      id: `${value} dapat berarti ${meant.id}: tulis tanggal yang dimaksud.`,
      ms: `${value} boleh bermaksud ${meant.ms}: sila tulis tarikh yang dimaksudkan.`,
      en: `${value} may mean ${meant.en}: write the date that is meant.`,
    };
  }
  if (/^\d{4}-\d{2}(-\d{2})?$/.test(written))
    return {
      id: `${value} tidak ada dalam kalender: perbaiki tanggalnya.`,
      ms: `${value} tiada dalam kalendar: sila betulkan tarikhnya.`,
      en: `${value} is not in the calendar: correct the date.`,
    };
  const due = values[0] === undefined ? dueWords(schema) : { id: values[0], ms: values[0], en: values[0] };
  return {
    id: `${value} tidak terbaca sebagai tanggal: tulis ${due.id}.`,
    ms: `${value} tidak dapat dibaca sebagai tarikh: sila tulis ${due.ms}.`,
    en: `${value} cannot be read as a date: write ${due.en}.`,
  };
}

const fixesOf = (node: Node, { values, sure }: Readings) =>
  values.map((value) => ({
    title: { id: `Tulis ${value}`, ms: `Tulis ${value}`, en: `Write ${value}` },
    edits: [replaceNode(node, value)],
    ...(sure && { preferred: true }),
  }));
