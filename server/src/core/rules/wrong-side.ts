/** `wrong-side`: an agency of one side in the list of the other. */
import { removeItem, scalarText } from "../edit.ts";
import type { Fix, Report } from "../finding.ts";
import type { Agency } from "../institutions.ts";
import type { Side } from "../paper.ts";
import { asItems, asString, valueOf } from "../read.ts";
import type { Context, Rule } from "./rule.ts";
import { nameEntry, referencesOf, sideDue, type Reference } from "./shared-references.ts";
import { addToSide, sideNames } from "./shared-sides.ts";

const example = (indonesia: string, malaysia: string): string =>
  `id: UJI-2024-001\ntitle: Pos pemeriksaan\nraisedBy: indonesia\ncounterparts:\n  indonesia: ${indonesia}\n  malaysia: ${malaysia}\nhistory: []\n`;

export const wrongSide: Rule = {
  id: "wrong-side",
  group: "references",
  severity: "error",
  summary: {
    id: "Instansi satu pihak tercantum di pihak lain.",
    ms: "Agensi satu pihak disenaraikan di bawah pihak yang lain.",
    en: "An agency of one side is listed under the other.",
  },
  explanation: {
    id: "Setiap pihak bertanggung jawab melalui instansinya sendiri. Yang mengusulkan dan yang melaksanakan tindak lanjut boleh dari pihak mana pun. Di berkas lembaga, mitra berasal dari pihak lain; induk, penerus, penerima tugas dan pemegang peran dari pihak yang sama.",
    ms: "Setiap pihak bertanggungjawab melalui agensinya sendiri. Pihak yang membangkitkan dan pihak yang mengambil tindakan susulan boleh daripada mana-mana pihak. Dalam fail institusi, rakan sejawat adalah daripada pihak lain; induk, pengganti, penerima tugas dan pemegang peranan daripada pihak yang sama.",
    en: "Each side answers for an item through its own agencies. Who raises an item, and who acts on it, may be of either side. In an institutions file counterparts are of the other side; parents, successors, receivers of a mandate and holders of a role of the same one.",
  },
  example: {
    bad: example("[imigrasi-kalbar, jim-sarawak]", "[]"),
    good: example("[imigrasi-kalbar]", "[jim-sarawak]"),
  },
  kinds: ["paper", "institutions"],
  *document(context) {
    for (const reference of referencesOf(context.document)) {
      const agency = reference.kind === "agency" ? context.institutions.get("agency", reference.id) : undefined;
      if (!agency?.side) continue;
      if (reference.side && agency.side !== reference.side)
        yield reportOf(reference, agency, reference.side, agency.side, context);
      const due = context.document.kind === "institutions" ? sideDue(reference, context.document) : undefined;
      if (due && agency.side !== due) yield reportRelation(reference, agency, due, agency.side);
    }
  },
};

/** In an institutions file: the relation itself says of which side an agency has to be. */
function reportRelation({ start, end }: Reference, agency: Agency, due: Side, own: Side): Report {
  const name = nameEntry(agency);
  const [here, there] = [sideNames[due], sideNames[own]];
  return {
    start,
    end,
    message: {
      id: `${name.id} adalah instansi pihak ${there}, padahal yang diminta di sini instansi pihak ${here}. Pilih instansi pihak ${here}.`,
      ms: `${name.ms} ialah agensi pihak ${there}, sedangkan yang diperlukan di sini ialah agensi pihak ${here}. Sila pilih agensi pihak ${here}.`,
      en: `${name.en} is an agency of ${there}, but one of ${here} is due here. Choose an agency of ${here}.`,
    },
  };
}

function reportOf(reference: Reference, agency: Agency, written: Side, own: Side, context: Context): Report {
  const name = nameEntry(agency);
  const here = sideNames[written];
  const there = sideNames[own];
  return {
    start: reference.start,
    end: reference.end,
    message: {
      id: `${name.id} adalah instansi pihak ${there}, tetapi tercantum di pihak ${here}. Pindahkan ke pihak ${there}.`,
      ms: `${name.ms} ialah agensi pihak ${there}, tetapi disenaraikan di bawah pihak ${here}. Sila pindahkan ke pihak ${there}.`,
      en: `${name.en} is an agency of ${there}, but it is listed under ${here}. Move it to ${there}.`,
    },
    fixes: () => moveFixes(reference, own, context),
  };
}

/** Takes the agency out of the one list and, where it is not there yet, appends it to the other. */
function moveFixes({ node, path, id }: Reference, side: Side, { document }: Context): readonly Fix[] {
  const list = node.parent;
  const map = list?.parent;
  const isSide = document.schemaAt(path.slice(0, -2))?.properties?.[side]?.["x-side"] === side;
  if (list?.kind !== "list" || map?.kind !== "map" || !isSide) return [];
  const isThere = asItems(valueOf(map, side)).some((other) => asString(other)?.value === id);
  const added = isThere ? [] : addToSide(document.text, map, side, scalarText(id));
  if (!isThere && added.length === 0) return [];
  const name = sideNames[side];
  return [
    {
      title: { id: `Pindahkan ke pihak ${name}`, ms: `Pindahkan ke pihak ${name}`, en: `Move to ${name}` },
      edits: [removeItem(document.text, list, node), ...added],
      preferred: true,
    },
  ];
}
