/** `successor-cycle`: an entry that its own successors lead back to. */
import { cyclesAmong } from "../cycles.ts";
import { removeItem } from "../edit.ts";
import type { Fix, Related, Report } from "../finding.ts";
import type { Institution, InstitutionKind, Institutions } from "../institutions.ts";
import type { Node } from "../tree.ts";
import type { Context, Rule } from "./rule.ts";
import { entriesThatCount, placesIn, spanOf } from "./shared-institutions.ts";
import { nameEntry } from "./shared-references.ts";

const example = (second: string): string =>
  `#- kami.institutions.yaml\nformat: kertas-kerja-institutions/1\nissueAreas:\n  - id: pasar\n    name: Pasar\n    valid: { to: 2015 }\n    succeededBy: [perdagangan]\n    confidence: likely\n  - id: perdagangan\n    name: Perdagangan\n${second}    confidence: likely\n`;

export const successorCycle: Rule = {
  id: "successor-cycle",
  group: "institutions",
  severity: "error",
  summary: {
    id: "Entri yang digantikan oleh penerusnya sendiri secara berputar.",
    ms: "Entri yang digantikan oleh penggantinya sendiri secara berpusing.",
    en: "An entry whose successors lead back to it.",
  },
  explanation: {
    id: "Penerus selalu datang sesudah yang digantikannya, jadi tidak mungkin kembali ke awal. Hapus salah satu penerus, atau, bila lembaga lama dibentuk lagi, beri lembaga itu id baru.",
    ms: "Pengganti sentiasa datang selepas yang digantikannya, jadi tidak mungkin kembali ke permulaan. Sila buang salah satu pengganti, atau, jika institusi lama ditubuhkan semula, beri institusi itu id baharu.",
    en: "A successor comes after what it succeeds, so the way never leads back. Take one successor out or, where a former body was set up again, give it a new id.",
  },
  example: {
    bad: example("    valid: { from: 2016, to: 2020 }\n    succeededBy: [pasar]\n"),
    good: example("    valid: { from: 2016 }\n"),
  },
  kinds: ["institutions"],
  *document(context) {
    for (const entry of entriesThatCount(context)) {
      const cycle = cyclesOf(context.institutions, entry.kind).get(entry.id);
      if (!cycle) continue;
      for (const [id, node] of placesIn(entry, "succeededBy"))
        if (cycle.has(id)) yield reportOf(entry, id, node, context);
    }
  },
};

type Cycles = ReturnType<typeof cyclesAmong>;

const known = new WeakMap<Institutions, Map<InstitutionKind, Cycles>>();

function cyclesOf(institutions: Institutions, kind: InstitutionKind): Cycles {
  const ofKinds = known.get(institutions) ?? new Map<InstitutionKind, Cycles>();
  known.set(institutions, ofKinds);
  let cycles = ofKinds.get(kind);
  if (!cycles) {
    const entries = institutions.entries[kind];
    ofKinds.set(kind, (cycles = cyclesAmong(entries.keys(), (id) => entries.get(id)?.succeededBy ?? [])));
  }
  return cycles;
}

function reportOf(entry: Institution, id: string, node: Node, context: Context): Report {
  const name = nameEntry(entry);
  const isSelf = id === entry.id;
  return {
    ...spanOf(node),
    message: isSelf
      ? {
          id: `${name.id} tidak mungkin menjadi penerusnya sendiri: hapus dari sini.`,
          ms: `${name.ms} tidak mungkin menjadi pengganti kepada dirinya sendiri: sila buang daripada sini.`,
          en: `${name.en} cannot succeed itself: take it out.`,
        }
      : {
          id: `Penerus ${id} berujung kembali pada ${name.id}. Hapus salah satu penerus dalam lingkaran ini.`,
          ms: `Pengganti ${id} berakhir semula pada ${name.ms}. Sila buang salah satu pengganti dalam kitaran ini.`,
          en: `The successor ${id} leads back to ${name.en}. Take out one of the successors in this circle.`,
        },
    related: isSelf ? [] : nextOf(entry, id, context),
    fixes: () => (isSelf ? removeFixes(id, node, context) : []),
  };
}

/** Where the way goes on. */
function nextOf({ kind }: Institution, id: string, { institutions }: Context): readonly Related[] {
  const next = institutions.get(kind, id);
  return next
    ? [
        {
          ...spanOf(next.origin.id),
          uri: next.origin.uri,
          message: {
            id: "Dari sini jalannya kembali ke awal",
            ms: "Dari sini jalannya kembali ke permulaan",
            en: "From here the way leads back",
          },
        },
      ]
    : [];
}

function removeFixes(id: string, node: Node, { document }: Context): readonly Fix[] {
  if (node.parent?.kind !== "list") return [];
  return [
    {
      title: { id: `Hapus ${id} dari penerusnya`, ms: `Buang ${id} daripada penggantinya`, en: `Take out ${id}` },
      edits: [removeItem(document.text, node.parent, node)],
      preferred: true,
    },
  ];
}
