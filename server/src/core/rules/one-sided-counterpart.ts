/** `one-sided-counterpart`: two agencies both list counterparts, and only one of them lists the other. */
import { appendUnder } from "../edit.ts";
import type { Fix, Report } from "../finding.ts";
import type { Agency, Relation } from "../institutions.ts";
import type { Node } from "../tree.ts";
import type { Context, Rule } from "./rule.ts";
import { entriesThatCount, keyOf, placesIn, spanOf } from "./shared-institutions.ts";
import { nameEntry } from "./shared-references.ts";

const example = (counterparts: string): string =>
  `#- kami.institutions.yaml\nformat: kertas-kerja-institutions/1\nagencies:\n  - id: dinas-pasar\n    name: Dinas Pasar\n    side: indonesia\n    level: regional\n    kind: local-government\n    counterparts: [jabatan-pasar]\n    confidence: likely\n  - id: jabatan-pasar\n    name: Jabatan Pasar\n    side: malaysia\n    level: regional\n    kind: agency\n    counterparts: ${counterparts}\n    confidence: likely\n  - id: dinas-dagang\n    name: Dinas Dagang\n    side: indonesia\n    level: regional\n    kind: local-government\n    confidence: likely\n`;

export const oneSidedCounterpart: Rule = {
  id: "one-sided-counterpart",
  group: "institutions",
  severity: "warning",
  summary: {
    id: "Instansi mencantumkan mitra yang punya daftar sendiri tanpa instansi itu.",
    ms: "Agensi menyenaraikan rakan sejawat yang mempunyai senarai sendiri tanpa agensi itu.",
    en: "An agency lists a counterpart that has a list of its own without it.",
  },
  explanation: {
    id: "Kemitraan berlaku dua arah dan cukup ditulis di satu pihak. Bila kedua pihak menulis daftar, keduanya harus sama; kalau tidak, tidak jelas daftar mana yang benar.",
    ms: "Hubungan rakan sejawat terpakai dua hala dan memadai ditulis di satu pihak. Jika kedua-dua pihak menulis senarai, kedua-duanya mesti sama; jika tidak, tidak jelas senarai mana yang betul.",
    en: "The relation holds both ways and needs to be written on one side only. Where both sides write lists they have to agree, or nobody knows which one is right.",
  },
  example: { bad: example("[dinas-dagang]"), good: example("[dinas-dagang, dinas-pasar]") },
  kinds: ["institutions"],
  *document(context) {
    for (const entry of entriesThatCount(context)) {
      if (entry.kind !== "agency" || entry.counterparts.length === 0) continue;
      const places = placesIn(entry, "counterparts");
      for (const relation of entry.counterparts) {
        const other = context.institutions.get("agency", relation.id);
        const node = places.get(relation.id);
        if (other && node && isSilentOn(other, entry)) yield reportOf(entry, relation, other, node, context);
      }
    }
  },
};

/** Whether an agency of the other side lists counterparts, and not this one. */
const isSilentOn = (other: Agency, { id, side }: Agency): boolean =>
  other.side !== side && other.counterparts.length > 0 && !listed(other).has(id);

const lists = new WeakMap<Agency, ReadonlySet<string>>();

function listed(agency: Agency): ReadonlySet<string> {
  let ids = lists.get(agency);
  if (!ids) lists.set(agency, (ids = new Set(agency.counterparts.map(({ id }) => id))));
  return ids;
}

function reportOf(agency: Agency, relation: Relation, other: Agency, node: Node, context: Context): Report {
  const [own, its] = [nameEntry(agency), nameEntry(other)];
  return {
    ...spanOf(node),
    message: {
      id: `${its.id} mencantumkan mitra lain, tetapi bukan ${own.id}. Tambahkan di sana, atau hapus di sini.`,
      ms: `${its.ms} menyenaraikan rakan sejawat lain, tetapi bukan ${own.ms}. Sila tambah di sana, atau buang di sini.`,
      en: `${its.en} lists other counterparts, but not ${own.en}. Add it there, or take this one out.`,
    },
    related: [
      {
        ...keyOf(other, "counterparts"),
        uri: other.origin.uri,
        message: { id: "Daftar pihak lain", ms: "Senarai pihak lain", en: "The other side's list" },
      },
    ],
    fixes: () => addFixes(agency, relation, other, context),
  };
}

/** States it on the other side too, where that stands in a file of the workspace. */
function addFixes({ id }: Agency, { likely }: Relation, other: Agency, context: Context): readonly Fix[] {
  const { document, workspace } = context;
  const { uri, node, builtIn } = other.origin;
  const holder = uri === document.uri ? document : workspace.documents.get(uri);
  if (!holder || builtIn || holder.tree.faults.length > 0) return [];
  const edit = appendUnder(holder.text, node, "counterparts", likely ? `{ agency: ${id}, confidence: likely }` : id);
  if (!edit) return [];
  const title = {
    id: `Tambahkan ${id} ke mitra ${other.id}`,
    ms: `Tambah ${id} ke dalam rakan sejawat ${other.id}`,
    en: `Add ${id} to the counterparts of ${other.id}`,
  };
  return [holder === document ? { title, edits: [edit] } : { title, edits: [], elsewhere: [{ uri, edits: [edit] }] }];
}
