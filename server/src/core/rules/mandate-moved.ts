/** `mandate-moved`: who leads an item about a place has handed part of its mandate over, and the receiver is not named. */
import { formatDay, placeInTime } from "../day.ts";
import type { Report } from "../finding.ts";
import type { Agency, HandOver } from "../institutions.ts";
import type { Localized } from "../language.ts";
import { sides, type Item, type Side } from "../paper.ts";
import { inLanguage, type Located } from "../read.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { isDamaged, valueSpan } from "./shared-faults.ts";
import { nameEntry } from "./shared-references.ts";
import { addFixes, names } from "./shared-sides.ts";

const example = (malaysia: string): string =>
  `id: UJI-2024-001\ntitle: Pos pemeriksaan\nraisedBy: malaysia\ncounterparts:\n  indonesia: [biro-perbatasan]\n  malaysia: [${malaysia}]\nplace: entikong-tebedu\nhistory: []\n`;

export const mandateMoved: Rule = {
  id: "mandate-moved",
  group: "references",
  severity: "info",
  summary: {
    id: "Sebagian wewenang instansi penjuru sudah beralih kepada instansi lain yang belum tercantum.",
    ms: "Sebahagian bidang kuasa agensi peneraju telah beralih kepada agensi lain yang belum disenaraikan.",
    en: "Part of the leading agency's mandate has moved to an agency that is not named.",
  },
  explanation: {
    id: "Instansinya masih ada, tetapi tugasnya di perbatasan sudah diserahkan. Aturan ini hanya melihat butir yang menyebut pos lintas batas, karena di situlah tugas yang beralih biasanya dilaksanakan.",
    ms: "Agensinya masih wujud, tetapi tugasnya di sempadan telah diserahkan. Peraturan ini hanya melihat perkara yang menyebut pos sempadan, kerana di situlah tugas yang beralih biasanya dijalankan.",
    en: "The agency goes on, but its duty at the border was handed over. Only items that name a border post are looked at: that is where such duties are done.",
  },
  example: { bad: example("polis-sempadan"), good: example("polis-sempadan, agensi-sempadan") },
  *item(item, context) {
    if (item.places.length === 0) return;
    for (const side of sides) {
      const leading = item.counterparts[side][0];
      const agency = leading && context.institutions.get("agency", leading.value);
      if (!agency || agency.side !== side || isDamaged(context.document, leading.node)) continue;
      for (const handOver of agency.handedOver) yield* reportHandOver(item, side, leading, agency, handOver, context);
    }
  },
};

function* reportHandOver(
  item: Item,
  side: Side,
  leading: Located<string>,
  agency: Agency,
  { from, to, what }: HandOver,
  context: PaperContext,
): Iterable<Report> {
  const { document, institutions, asOf } = context;
  const receivers = receiversOn(to, context).flatMap((id) => institutions.get("agency", id) ?? []);
  const [receiver] = receivers;
  if (from === undefined || from > asOf || !receiver || receivers.some(({ id }) => names(item, id))) return;
  yield {
    ...valueSpan(document.text, leading.node),
    message: messageOf(agency, receiver, formatDay(from), what),
    fixes: () => receivers.flatMap((one) => addFixes(document.text, item, one.side ?? side, one.id)),
  };
}

/** The receiver, or who came after it. */
function receiversOn(id: string, { institutions, asOf }: PaperContext): readonly string[] {
  const receiver = institutions.get("agency", id);
  if (!receiver) return [];
  return placeInTime(asOf, receiver.validity) === "within" ? [id] : institutions.successorsOn("agency", id, asOf);
}

function messageOf(agency: Agency, receiver: Agency, from: string, what: HandOver["what"]): Localized {
  const giver = nameEntry(agency);
  const taker = nameEntry(receiver);
  const part = (language: "id" | "ms" | "en", unnamed: string): string => inLanguage(what, language) || unnamed;
  return {
    id: `${giver.id} sudah menyerahkan ${part("id", "sebagian wewenangnya")} kepada ${taker.id} sejak ${from}. Tambahkan jika butir ini menyangkut tugas itu.`,
    ms: `${giver.ms} telah menyerahkan ${part("ms", "sebahagian bidang kuasanya")} kepada ${taker.ms} mulai ${from}. Sila tambah jika perkara ini berkaitan dengan tugas itu.`,
    en: `${giver.en} handed over ${part("en", "part of its mandate")} to ${taker.en} on ${from}. Add the latter if the item is about that duty.`,
  };
}
