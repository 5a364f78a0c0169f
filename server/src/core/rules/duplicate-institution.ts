/** `duplicate-institution`: two entries of one kind with one id in the workspace's files: the first one counts. */
import { removeItem } from "../edit.ts";
import type { Fix, Report } from "../finding.ts";
import type { Institution } from "../institutions.ts";
import { toValue } from "../tree/value.ts";
import type { Context, Rule } from "./rule.ts";
import { entriesOf, spanOf } from "./shared-institutions.ts";
import { nameKind } from "./shared-references.ts";
import { quoteValue } from "./shared-words.ts";

const example = (second: string): string =>
  `#- kami.institutions.yaml\nformat: kertas-kerja-institutions/1\nagencies:\n  - id: dinas-pasar\n    name: Dinas Pasar\n    side: indonesia\n    level: regional\n    kind: local-government\n    confidence: likely\n  - id: ${second}\n    name: Dinas Pasar dan Perdagangan\n    side: indonesia\n    level: regional\n    kind: local-government\n    confidence: likely\n`;

export const duplicateInstitution: Rule = {
  id: "duplicate-institution",
  group: "institutions",
  severity: "error",
  summary: {
    id: "Dua entri dengan id yang sama di berkas lembaga.",
    ms: "Dua entri dengan id yang sama dalam fail institusi.",
    en: "Two entries with one id in the institutions files.",
  },
  explanation: {
    id: "Hanya entri pertama yang berlaku, menurut urutan nama berkas; entri lainnya tidak dibaca. Beri entri yang lain id sendiri, atau gabungkan keduanya. Entri dengan id yang sama seperti entri bawaan bukan temuan: entri itu menggantikannya.",
    ms: "Hanya entri pertama yang berkuat kuasa, mengikut susunan nama fail; entri yang lain tidak dibaca. Sila beri entri yang lain id tersendiri, atau gabungkan kedua-duanya. Entri dengan id yang sama seperti entri sedia ada bukan penemuan: entri itu menggantikannya.",
    en: "The first entry alone counts, by the files' names; the others are not read. Give the other one an id of its own, or merge the two. An entry with the id of one that is shipped is no finding: it takes its place.",
  },
  example: { bad: example("dinas-pasar"), good: example("dinas-perdagangan") },
  kinds: ["institutions"],
  *document(context) {
    for (const entry of entriesOf(context)) {
      const first = context.institutions.get(entry.kind, entry.id);
      if (first && first !== entry && first.origin.builtIn === entry.origin.builtIn)
        yield reportOf(entry, first, context);
    }
  },
};

function reportOf(entry: Institution, first: Institution, context: Context): Report {
  const kind = nameKind(entry.kind);
  const id = quoteValue(entry.id);
  return {
    ...spanOf(entry.origin.id),
    message: {
      id: `Id ${id} sudah dipakai ${kind.id} lain; entri ini tidak dibaca. Beri id sendiri, atau gabungkan keduanya.`,
      ms: `Id ${id} sudah digunakan oleh ${kind.ms} lain; entri ini tidak dibaca. Sila beri id tersendiri, atau gabungkan kedua-duanya.`,
      en: `The id ${id} is taken by another ${kind.en}; this entry is not read. Give it its own, or merge the two.`,
    },
    related: [
      {
        ...spanOf(first.origin.id),
        uri: first.origin.uri,
        message: {
          id: "Entri pertama dengan id ini",
          ms: "Entri pertama dengan id ini",
          en: "The first entry with this id",
        },
      },
    ],
    fixes: () => removeFixes(entry, first, context),
  };
}

/** One that says the same as the first may go. */
function removeFixes({ origin }: Institution, first: Institution, { document }: Context): readonly Fix[] {
  const { node } = origin;
  const isSame = JSON.stringify(toValue(node)) === JSON.stringify(toValue(first.origin.node));
  if (node.parent?.kind !== "list" || !isSame) return [];
  return [
    {
      title: { id: "Hapus entri yang sama ini", ms: "Padam entri yang sama ini", en: "Remove this same entry" },
      edits: [removeItem(document.text, node.parent, node)],
      preferred: true,
    },
  ];
}
