/** One item's story as a person reads it in a terminal: who and where it stands, then its sittings with what changed between them. */
import type { Localized } from "../language.ts";
import { sides, type Side } from "../paper.ts";
import { writeDate } from "../written-date.ts";
import { describeDatedChange, type Change } from "./changes.ts";
import { clean, labelled, reportWidth, table, wrap, type Cell } from "./columns.ts";
import type { FollowUpReport, ItemReport, SittingReport } from "./item-report.ts";
import { joinNames, type Owner, type Reader } from "./names.ts";
import { describeStanding, describeState } from "./words.ts";

const words = {
  forum: { id: "Forum", ms: "Forum", en: "Forum" },
  area: { id: "Bidang", ms: "Bidang", en: "Issue area" },
  raisedBy: { id: "Diajukan oleh", ms: "Dibangkitkan oleh", en: "Raised by" },
  waitingOn: { id: "Menunggu", ms: "Menunggu", en: "Waiting for" },
  state: { id: "Keadaan", ms: "Status", en: "State" },
  indonesia: { id: "Pihak Indonesia", ms: "Pihak Indonesia", en: "For Indonesia" },
  malaysia: { id: "Pihak Malaysia", ms: "Pihak Malaysia", en: "For Malaysia" },
  formerly: { id: "sebelumnya:", ms: "sebelum ini:", en: "formerly:" },
  until: { id: "sampai", ms: "hingga", en: "until" },
  now: { id: "kini", ms: "kini", en: "now" },
  nobody: {
    id: "kini tanpa penerus yang diketahui",
    ms: "kini tanpa pengganti yang diketahui",
    en: "no successor known",
  },
  history: { id: "Riwayat", ms: "Sejarah", en: "History" },
  date: { id: "Tanggal", ms: "Tarikh", en: "Date" },
  sitting: { id: "Sidang", ms: "Persidangan", en: "Session" },
  outcome: { id: "Hasil", ms: "Hasil", en: "Outcome" },
  decision: { id: "Keputusan dan tindak lanjut", ms: "Keputusan dan tindakan susulan", en: "Decision and follow-up" },
  none: { id: "→ tanpa tindak lanjut", ms: "→ tanpa tindakan susulan", en: "→ no follow-up" },
  nothing: { id: "Belum ada keputusan.", ms: "Belum ada keputusan.", en: "No decision yet." },
  papers: { id: "Kertas kerja", ms: "Kertas kerja", en: "Papers" },
} as const satisfies Record<string, Localized>;

const labelWidth = 20;

export function describeItem(item: ItemReport, reader: Reader): string {
  const say = (word: keyof typeof words): string => words[word][reader.language];
  const line = (word: keyof typeof words, text: string | undefined): readonly string[] =>
    text === undefined ? [] : labelled(say(word), text, labelWidth);
  return [
    ...wrap(`${item.id} · ${item.title}`, reportWidth),
    "",
    ...line("forum", item.forum?.name),
    ...line("area", item.issueArea?.name),
    ...line("raisedBy", item.raisedBy?.name),
    ...sides.flatMap((side) => describeSide(item, side, reader)),
    ...line("waitingOn", item.waitingOn?.name),
    ...line("state", describeState(item.state, reader.language)),
    "",
    ...describeHistory(item, reader),
    "",
    say("papers"),
    ...item.papers.map(({ path }) => `  ${clean(path)}`),
    "",
  ].join("\n");
}

function describeSide(item: ItemReport, side: Side, reader: Reader): readonly string[] {
  const formerly = words.formerly[reader.language];
  return [
    ...item.counterparts[side].map((owner) => describeOwner(owner, reader)),
    ...item.formerCounterparts[side].map((owner) => `${formerly} ${describeOwner(owner, reader)}`),
  ].flatMap((text, index) => labelled(index === 0 ? words[side][reader.language] : "", text, labelWidth));
}

/** Its name and id, and who stands in its place where it is gone. */
function describeOwner({ id, name, until, today }: Owner, { language }: Reader): string {
  const own = name === id ? id : `${name} (${id})`;
  if (until === null) return own;
  const now =
    today.length === 0
      ? words.nobody[language]
      : `${words.now[language]} ${joinNames(
          today.map((other) => `${other.name} (${other.id})`),
          language,
        )}`;
  return `${own}, ${words.until[language]} ${writeDate(until, language)}; ${now}`;
}

/** The sittings as a table; what changed about institutions stands between the sittings before and after it. */
function describeHistory({ sittings, changes }: ItemReport, reader: Reader): readonly string[] {
  const say = (word: keyof typeof words): string => words[word][reader.language];
  if (sittings.length === 0) return [say("nothing"), ...changes.flatMap((change) => describeBetween(change, reader))];
  const rows = sittings.map((sitting) => rowOf(sitting, reader));
  const head = [say("date"), say("sitting"), say("outcome"), say("decision")];
  const widths = [Math.max(...rows.map(([date]) => String(date).length), head[0]?.length ?? 0), 22, 16, -1];
  const between = placeChanges(sittings, changes);
  return [
    say("history"),
    ...table([head], widths),
    "─".repeat(reportWidth),
    ...sittings.flatMap((_, index) => [
      ...table([rows[index] ?? []], widths),
      ...(between[index] ?? []).flatMap((change) => describeBetween(change, reader)),
    ]),
  ];
}

/** The changes that came after each sitting and before the next one. */
function placeChanges(sittings: readonly SittingReport[], changes: readonly Change[]): readonly (readonly Change[])[] {
  const starts = sittings.map(({ date }) => date ?? -Infinity);
  return sittings.map((_, index) =>
    changes.filter(({ day }) => {
      const after = starts.findLastIndex((start) => start <= day);
      return Math.max(0, after) === index;
    }),
  );
}

const describeBetween = (change: Change, reader: Reader): readonly string[] =>
  wrap(describeDatedChange(change, reader), reportWidth - 4).map((line, index) =>
    index === 0 ? `  * ${line}` : `    ${line}`,
  );

function rowOf({ date, name, result, decision, followUps }: SittingReport, reader: Reader): readonly Cell[] {
  const steps =
    followUps.length === 0
      ? [words.none[reader.language]]
      : followUps.map((followUp) => describeStep(followUp, reader));
  return [date === null ? "" : writeDate(date, reader.language, "medium"), name, result, [decision, ...steps]];
}

function describeStep(followUp: FollowUpReport, { language }: Reader): string {
  const owners = followUp.by.map(({ short, until, today }) => {
    const now = today.map((other) => other.short);
    return until === null || now.length === 0 ? short : `${short} (${words.now[language]} ${joinNames(now, language)})`;
  });
  const by = owners.length === 0 ? "" : ` — ${joinNames(owners, language)}`;
  const result = followUp.result === "" ? "" : `: ${followUp.result}`;
  return `→ ${followUp.action}${by}; ${describeStanding(followUp, language)}${result}`;
}
