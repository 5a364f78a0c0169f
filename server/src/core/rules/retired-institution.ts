/** `retired-institution`: something is named that had ended by the day that counts. */
import { formatDay } from "../day.ts";
import type { Report } from "../finding.ts";
import type { Localized } from "../language.ts";
import type { PaperContext, Rule } from "./rule.ts";
import { nameEntry, nameKind } from "./shared-references.ts";
import { dayOrBlank, nameEntries, outOfTime, replaceFixes, statedIn, type OutOfTime } from "./shared-validity.ts";

const item = (agency: string): string =>
  `id: UJI-2024-001\ntitle: Pasar perbatasan\nraisedBy: indonesia\ncounterparts:\n  indonesia: [${agency}]\n  malaysia: [mit-sarawak]\nhistory: []\n`;

export const retiredInstitution: Rule = {
  id: "retired-institution",
  group: "references",
  severity: "error",
  summary: {
    id: "Instansi, komite, pos, atau bidang yang sudah berakhir pada tanggal sidang.",
    ms: "Agensi, jawatankuasa, pos atau bidang yang telah tamat pada tarikh persidangan.",
    en: "An agency, committee, border post or issue area that had ended by the day of the session.",
  },
  explanation: {
    id: "Yang sudah berakhir tidak dapat lagi menindaklanjuti apa pun. Yang dihitung adalah hari pertama sidang; di dalam riwayat, tanggal entrinya: siapa yang bertugas waktu itu tetap benar. Perbaikan cepat menggantinya dengan penerus yang ada pada tanggal itu.",
    ms: "Yang telah tamat tidak lagi dapat mengambil tindakan susulan. Yang dikira ialah hari pertama persidangan; dalam sejarah, tarikh entrinya: pihak yang bertugas pada waktu itu tetap betul. Pembetulan pantas menggantikannya dengan pengganti yang wujud pada tarikh itu.",
    en: "What has ended can follow nothing up any more. What counts is the session's first day and, inside the history, the entry's date: whoever acted then stays right. The quick fix puts the successor of that day in its place.",
  },
  example: { bad: item("dinas-lama"), good: item("dinas-baru") },
  *values(context) {
    for (const found of outOfTime(context, "after")) yield reportOf(found, context);
  },
};

function reportOf(found: OutOfTime, context: PaperContext): Report {
  const { reference, entry, day } = found;
  const successors = context.institutions.successorsOn(entry.kind, entry.id, day);
  return {
    start: reference.start,
    end: reference.end,
    message: messageOf(found, successors, context),
    related: statedIn(entry),
    fixes: () => replaceFixes(reference, successors, context),
  };
}

function messageOf({ entry, day }: OutOfTime, successors: readonly string[], context: PaperContext): Localized {
  const name = nameEntry(entry);
  const kind = nameKind(entry.kind);
  const end = dayOrBlank(entry.validity.to);
  const asOf = formatDay(day);
  const next = nameEntries(
    successors.flatMap((id) => context.institutions.get(entry.kind, id) ?? []),
    "or",
  );
  const known = successors.length > 0;
  return {
    id: `${name.id} sudah berakhir pada ${end}, sebelum ${asOf}. ${known ? `Ganti dengan penerusnya: ${next.id}.` : `Tuliskan ${kind.id} yang ada pada tanggal itu.`}`,
    ms: `${name.ms} telah tamat pada ${end}, sebelum ${asOf}. ${known ? `Sila gantikan dengan penggantinya: ${next.ms}.` : `Sila tulis ${kind.ms} yang wujud pada tarikh itu.`}`,
    en: `${name.en} ended on ${end}, before ${asOf}. ${known ? `Replace it by its successor: ${next.en}.` : `Write the ${kind.en} that was there on that day.`}`,
  };
}
