/** `counterpart-mismatch`: none of the agencies registered as counterparts of a side's leading agency is named. */
import { placeInTime } from "../day.ts";
import type { Report } from "../finding.ts";
import type { Agency } from "../institutions.ts";
import type { Localized } from "../language.ts";
import { otherSide, sides, type Item, type Side } from "../paper.ts";
import type { Located } from "../read.ts";
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
    id: "Butir yang tidak sampai ke mitra yang berwenang biasanya kembali tanpa hasil. Pasangan yang disebut oleh sumber diperingatkan; pasangan bertanda `likely` merupakan dugaan dan hanya diinformasikan, itu pun bila pihak lain tidak cocok juga. Bila kedua pihak tidak cocok, butir itu dilaporkan sekali.",
    ms: "Perkara yang tidak sampai kepada rakan sejawat yang berkuasa biasanya kembali tanpa hasil. Pasangan yang dinyatakan oleh sumber diberi amaran; pasangan bertanda `likely` ialah anggapan dan hanya dimaklumkan, itu pun jika pihak yang lain juga tidak sepadan. Jika kedua-dua pihak tidak sepadan, perkara itu dilaporkan sekali.",
    en: "An item that does not reach the counterpart in charge tends to come back without a result. A pairing that a source states is worth a warning; one marked `likely` is a guess, and no more than information, given only where the other side's pairing does not hold either. Where neither side matches, the item is reported once.",
  },
  example: { bad: example("mit-sarawak"), good: example("jim-sarawak, mit-sarawak") },
  *item(item, context) {
    const map = mapOfSides(item);
    if (!map || !sides.every((side) => isFilled(map, side))) return;
    const standings = sides.flatMap((side) => standingOf(item, side, context) ?? []);
    const unmatched = standings.filter(({ isMatched }) => !isMatched);
    // What is a guess counts only where the other side's pairing does not hold either.
    const guess = unmatched.length === standings.length ? unmatched[0] : undefined;
    const found = unmatched.find(({ stated }) => stated.length > 0) ?? guess;
    if (found) yield reportOf(found, item, context);
  },
};

/** How the leading agency of a side, which has registered counterparts, stands with the other side. */
interface Standing {
  readonly leading: Located<string>;
  readonly agency: Agency;
  readonly other: Side;
  readonly registered: readonly Agency[];
  /** Those of the registered whom a source states. */
  readonly stated: readonly Agency[];
  readonly isMatched: boolean;
}

function standingOf(item: Item, side: Side, context: PaperContext): Standing | undefined {
  const { document, institutions, asOf } = context;
  const leading = item.counterparts[side][0];
  const agency = leading && institutions.get("agency", leading.value);
  if (!agency || agency.side !== side || placeInTime(asOf, agency.validity) !== "within") return undefined;
  const other = otherSide(side);
  const isUnknown = item.counterparts[other].some(({ value }) => !institutions.get("agency", value));
  const registered = registeredOn(other, agency.id, asOf, institutions);
  if (isUnknown || registered.length === 0 || isDamaged(document, leading.node)) return undefined;
  const isMatched = registered.some(({ id }) => isNamed(item, other, id, context));
  const stated = registered.filter(({ pairingIsLikely }) => !pairingIsLikely);
  return { leading, agency, other, registered, stated, isMatched };
}

function reportOf(
  { leading, agency, other, registered, stated }: Standing,
  item: Item,
  { document }: PaperContext,
): Report {
  const isStated = stated.length > 0;
  const due = isStated ? stated : registered;
  return {
    ...valueSpan(document.text, leading.node),
    message: isStated ? messageOf(agency, due, other) : guessOf(agency, due, other),
    ...(!isStated && { severity: "info" }),
    fixes: () => due.flatMap(({ id }) => addFixes(document.text, item, other, id)),
  };
}

/** Named itself, or by a predecessor that has a finding of its own. */
const isNamed = (item: Item, side: Side, id: string, { institutions, asOf }: PaperContext): boolean =>
  item.counterparts[side].some(
    ({ value }) => value === id || institutions.successorsOn("agency", value, asOf).includes(id),
  );

function messageOf(agency: Agency, registered: readonly Agency[], side: Side): Localized {
  const name = nameEntry(agency);
  const due = nameEntries(registered, "or");
  const there = sideNames[side];
  return {
    id: `Mitra terdaftar ${name.id}, yaitu ${due.id}, tidak tercantum di pihak ${there}. Tambahkan jika memang berwenang.`,
    ms: `Rakan sejawat berdaftar bagi ${name.ms}, iaitu ${due.ms}, tidak disenaraikan di pihak ${there}. Sila tambah jika berkaitan.`,
    en: `The registered counterpart of ${name.en} is ${due.en}, which is not listed under ${there}. Add it if it is in charge.`,
  };
}

/** What is said where no source states the pairing. */
function guessOf(agency: Agency, likely: readonly Agency[], side: Side): Localized {
  const name = nameEntry(agency);
  const due = nameEntries(likely, "or");
  const there = sideNames[side];
  return {
    id: `Mitra ${name.id} diperkirakan ${due.id}, yang tidak tercantum di pihak ${there}. Tambahkan jika memang berwenang.`,
    ms: `Rakan sejawat bagi ${name.ms} dianggarkan ${due.ms}, yang tidak disenaraikan di pihak ${there}. Sila tambah jika berkaitan.`,
    en: `The counterpart of ${name.en} is probably ${due.en}, which is not listed under ${there}. Add it if it is in charge.`,
  };
}
