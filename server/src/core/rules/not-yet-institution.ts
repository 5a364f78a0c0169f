/** `not-yet-institution`: something is named that had not begun on the day that counts. */
import { formatDay } from "../day.ts";
import type { Report } from "../finding.ts";
import type { Localized } from "../language.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { nameEntry, nameKind } from "./shared-references.ts";
import { dayOrBlank, nameEntries, outOfTime, replaceFixes, statedIn, type OutOfTime } from "./shared-validity.ts";

const item = (agency: string): string =>
  `id: UJI-2024-001\ntitle: Tata ruang perbatasan\nraisedBy: indonesia\ncounterparts:\n  indonesia: [${agency}]\n  malaysia: [polis-sempadan]\nhistory: []\n`;

export const notYetInstitution: Rule = {
  id: "not-yet-institution",
  group: "references",
  severity: "error",
  summary: {
    id: "Instansi, komite, atau bidang yang belum ada pada tanggal sidang.",
    ms: "Agensi, jawatankuasa atau bidang yang belum wujud pada tarikh persidangan.",
    en: "An agency, committee or issue area that had not begun on the day of the session.",
  },
  explanation: {
    id: "Keputusan tidak dapat ditugaskan kepada instansi yang belum ada. Yang dihitung adalah hari pertama sidang; di dalam riwayat, tanggal entrinya. Pos lintas batas yang belum dibuka boleh disebut. Perbaikan cepat menggantinya dengan pendahulu yang ada pada tanggal itu.",
    ms: "Keputusan tidak dapat ditugaskan kepada agensi yang belum wujud. Yang dikira ialah hari pertama persidangan; dalam sejarah, tarikh entrinya. Pos sempadan yang belum dibuka boleh disebut. Pembetulan pantas menggantikannya dengan pendahulu yang wujud pada tarikh itu.",
    en: "Nothing can be given to a body that is not there yet. What counts is the session's first day and, inside the history, the entry's date. A border post may be named before it opens. The quick fix puts the predecessor of that day in its place.",
  },
  example: { bad: item("badan-mendatang"), good: item("badan-kini") },
  *values(context) {
    // A border post is written about long before it opens.
    for (const found of outOfTime(context, "before"))
      if (found.entry.kind !== "borderPost") yield reportOf(found, context);
  },
};

function reportOf(found: OutOfTime, context: PaperContext): Report {
  const { reference, entry, day } = found;
  const predecessors = context.institutions.predecessorsOn(entry.kind, entry.id, day);
  return {
    start: reference.start,
    end: reference.end,
    message: messageOf(found, predecessors, context),
    related: statedIn(entry),
    fixes: () => replaceFixes(reference, predecessors, context),
  };
}

function messageOf({ entry, day }: OutOfTime, predecessors: readonly string[], context: PaperContext): Localized {
  const name = nameEntry(entry);
  const kind = nameKind(entry.kind);
  const begin = dayOrBlank(entry.validity.from);
  const asOf = formatDay(day);
  const before = nameEntries(
    predecessors.flatMap((id) => context.institutions.get(entry.kind, id) ?? []),
    "or",
  );
  const known = predecessors.length > 0;
  return {
    id: `${name.id} baru ada sejak ${begin}, sesudah ${asOf}. ${known ? `Ganti dengan pendahulunya: ${before.id}.` : `Tuliskan ${kind.id} yang ada pada tanggal itu.`}`,
    ms: `${name.ms} hanya wujud mulai ${begin}, selepas ${asOf}. ${known ? `Sila gantikan dengan pendahulunya: ${before.ms}.` : `Sila tulis ${kind.ms} yang wujud pada tarikh itu.`}`,
    en: `${name.en} began on ${begin}, after ${asOf}. ${known ? `Replace it by its predecessor: ${before.en}.` : `Write the ${kind.en} that was there on that day.`}`,
  };
}
