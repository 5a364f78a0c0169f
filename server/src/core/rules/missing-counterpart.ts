/** `missing-counterpart`: one side has agencies, the other has none; or neither has, in a paper that is no draft any more. */
import { scalarText } from "../edit.ts";
import type { Fix, Report } from "../finding.ts";
import { isDraft, otherSide, sides, type Item, type Side } from "../paper.ts";
import { pairOf } from "../read.ts";
import type { MapNode } from "../tree.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { isDamaged, isWrittenIn } from "./shared-faults.ts";
import { addToSide, isFilled, mapOfSides, registeredOn, sideNames } from "./shared-sides.ts";
import { enumerate, nameKey } from "./shared-words.ts";

const example = (malaysia: string): string =>
  `id: UJI-2024-001\ntitle: Pos pemeriksaan\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [${malaysia}]\nhistory: []\n`;

export const missingCounterpart: Rule = {
  id: "missing-counterpart",
  group: "references",
  severity: "error",
  summary: {
    id: "Satu pihak belum mempunyai instansi penanggung jawab.",
    ms: "Satu pihak belum mempunyai agensi bertanggungjawab.",
    en: "One side has no responsible agency.",
  },
  explanation: {
    id: "Tanpa mitra di pihak lain tidak ada yang dapat menjawab butir ini. Selama kertas kerja masih draf, kedua pihak boleh kosong. Perbaikan cepat menyisipkan mitra terdaftar dari instansi penjuru, bila ada.",
    ms: "Tanpa rakan sejawat di pihak yang lain, tiada sesiapa yang dapat menjawab perkara ini. Selagi kertas kerja masih draf, kedua-dua pihak boleh kosong. Pembetulan pantas menyisipkan rakan sejawat berdaftar bagi agensi peneraju, jika ada.",
    en: "Without a counterpart on the other side nobody there can answer for the item. As long as the paper is a draft, both sides may be empty. The quick fix inserts the registered counterparts of the leading agency, where there are any.",
  },
  example: { bad: example(""), good: example("jim-sarawak") },
  *item(item, context) {
    const map = mapOfSides(item);
    if (!map) return;
    const isHandedOver = !isDraft(context.paper);
    for (const side of sides) {
      const isMissing = !isFilled(map, side) && (isHandedOver || isFilled(map, otherSide(side)));
      if (isMissing && !isInDoubt(map, side, context)) yield reportOf(item, map, side, context);
    }
  },
};

/** Whether the list may stand in text that does not parse. */
const isInDoubt = (map: MapNode, side: Side, { document }: PaperContext): boolean => {
  const pair = pairOf(map, side);
  return pair ? isDamaged(document, pair) : isWrittenIn(document, map, side);
};

function reportOf(item: Item, map: MapNode, side: Side, context: PaperContext): Report {
  const { start, end } = pairOf(map, side)?.key ?? item.counterpartsPair?.key ?? map;
  const there = sideNames[side];
  const key = nameKey(side);
  return {
    start,
    end,
    message: {
      id: `Pihak ${there} belum mempunyai instansi penanggung jawab. Tuliskan sekurang-kurangnya satu instansi di ${key}.`,
      ms: `Pihak ${there} belum mempunyai agensi bertanggungjawab. Sila tulis sekurang-kurangnya satu agensi di ${key}.`,
      en: `${there} has no responsible agency for this item. Write at least one agency under ${key}.`,
    },
    fixes: () => insertFixes(item, map, side, context),
  };
}

function insertFixes(item: Item, map: MapNode, side: Side, context: PaperContext): readonly Fix[] {
  const { document, institutions, asOf } = context;
  const leading = item.counterparts[otherSide(side)][0]?.value;
  const ids = leading === undefined ? [] : registeredOn(side, leading, asOf, institutions).map(({ id }) => id);
  if (ids.length === 0) return placeholderFixes(map, side, context);
  const edits = addToSide(document.text, map, side, ids.map(scalarText).join(", "));
  const words = enumerate(ids);
  const title = { id: `Sisipkan ${words.id}`, ms: `Sisipkan ${words.ms}`, en: `Insert ${words.en}` };
  return edits.length > 0 ? [{ title, edits }] : [];
}

/** Nobody is registered: a place to type in. */
function placeholderFixes(map: MapNode, side: Side, { document }: PaperContext): readonly Fix[] {
  const edits = addToSide(document.text, map, side, "${1:…}").map((edit) => ({ ...edit, snippet: true }));
  const key = nameKey(side);
  const title = {
    id: `Sisipkan tempat mengisi ${key}`,
    ms: `Sisipkan ruang untuk mengisi ${key}`,
    en: `Insert a place to fill in ${key}`,
  };
  return edits.length > 0 ? [{ title, edits }] : [];
}
