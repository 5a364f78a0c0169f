/** `counterpart-mismatch`: none of the agencies registered as counterparts of a side's leading agency is named. */
import { placeInTime } from "../day.ts";
import type { Report } from "../finding.ts";
import type { Agency } from "../institutions.ts";
import { otherSide, sides, type Item, type Side } from "../paper.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { isDamaged, valueSpan } from "./shared-faults.ts";
import { nameEntry } from "./shared-references.ts";
import { addFixes, isFilled, mapOfSides, registeredOn, sideNames } from "./shared-sides.ts";
import { nameEntries } from "./shared-validity.ts";

const example = (malaysia: string): string =>
  `id: UJI-2024-001\ntitle: Pos pemeriksaan\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [${malaysia}]\nhistory: []\n`;

export const counterpartMismatch: Rule = {
  id: "counterpart-mismatch",
  group: "references",
  severity: "warning",
  summary: {
    id: "Mitra terdaftar dari instansi penjuru tidak tercantum di pihak lain.",
    ms: "Rakan sejawat berdaftar bagi agensi peneraju tidak disenaraikan di pihak yang lain.",
    en: "The registered counterpart of a side's leading agency is not named on the other side.",
  },
  explanation: {
    id: "Butir yang tidak sampai ke mitra yang berwenang biasanya kembali tanpa hasil. Hanya pasangan yang disebut oleh sumber yang diperingatkan; pasangan bertanda `likely` merupakan dugaan: cukup bila tercantum, dan tidak dituntut. Bila kedua pihak tidak cocok, butir itu dilaporkan sekali.",
    ms: "Perkara yang tidak sampai kepada rakan sejawat yang berkuasa biasanya kembali tanpa hasil. Hanya pasangan yang dinyatakan oleh sumber diberi amaran; pasangan bertanda `likely` ialah anggapan: memadai jika disenaraikan, dan tidak dituntut. Jika kedua-dua pihak tidak sepadan, perkara itu dilaporkan sekali.",
    en: "An item that does not reach the counterpart in charge tends to come back without a result. Only pairings that a source states are asked for; one marked `likely` is a guess: it is enough where it is named, and never demanded. Where neither side matches, the item is reported once.",
  },
  example: { bad: example("mit-sarawak"), good: example("jim-sarawak, mit-sarawak") },
  *item(item, context) {
    const map = mapOfSides(item);
    if (!map || !sides.every((side) => isFilled(map, side))) return;
    for (const side of sides) {
      const report = reportSide(item, side, context);
      if (!report) continue;
      yield report;
      return;
    }
  },
};

function reportSide(item: Item, side: Side, context: PaperContext): Report | undefined {
  const { document, institutions, asOf } = context;
  const leading = item.counterparts[side][0];
  const agency = leading && institutions.get("agency", leading.value);
  if (!agency || agency.side !== side || placeInTime(asOf, agency.validity) !== "within") return undefined;
  if (isDamaged(document, leading.node)) return undefined;
  const other = otherSide(side);
  const registered = registeredOn(other, agency.id, asOf, institutions);
  const stated = registered.filter(({ pairingIsLikely }) => !pairingIsLikely);
  if (stated.length === 0 || registered.some(({ id }) => isNamed(item, other, id, context))) return undefined;
  return {
    ...valueSpan(document.text, leading.node),
    message: messageOf(agency, stated, other),
    fixes: () => stated.flatMap(({ id }) => addFixes(document.text, item, other, id)),
  };
}

/** Named itself, or by a predecessor that has a finding of its own. */
const isNamed = (item: Item, side: Side, id: string, { institutions, asOf }: PaperContext): boolean =>
  item.counterparts[side].some(
    ({ value }) => value === id || institutions.successorsOn("agency", value, asOf).includes(id),
  );

function messageOf(agency: Agency, registered: readonly Agency[], side: Side) {
  const name = nameEntry(agency);
  const due = nameEntries(registered, "or");
  const there = sideNames[side];
  return {
    id: `Mitra terdaftar ${name.id}, yaitu ${due.id}, tidak tercantum di pihak ${there}. Tambahkan jika memang berwenang.`,
    ms: `Rakan sejawat berdaftar bagi ${name.ms}, iaitu ${due.ms}, tidak disenaraikan di pihak ${there}. Sila tambah jika berkaitan.`,
    en: `The registered counterpart of ${name.en} is ${due.en}, which is not listed under ${there}. Add it if it is in charge.`,
  };
}
