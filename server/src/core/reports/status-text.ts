/** Where all open items stand, as a person reads it in a terminal: five tables, each under its heading. */
import type { Language, Localized } from "../language.ts";
import { writeDate } from "../written-date.ts";
import { labelled, table, wrap, reportWidth, type Cell } from "./columns.ts";
import { joinNames, type Reader } from "./names.ts";
import type { Status, Tally } from "./status.ts";

const words = {
  title: { id: "Keadaan butir per", ms: "Kedudukan perkara pada", en: "Items as of" },
  paper: { id: "Kertas kerja", ms: "Kertas kerja", en: "Paper" },
  forum: { id: "Forum", ms: "Forum", en: "Forum" },
  area: { id: "Bidang", ms: "Bidang", en: "Issue area" },
  agency: { id: "Instansi", ms: "Agensi", en: "Agency" },
  open: { id: "Butir terbuka", ms: "Perkara terbuka", en: "Open items" },
  item: { id: "Butir", ms: "Perkara", en: "Item" },
  itemTitle: { id: "Judul", ms: "Tajuk", en: "Title" },
  sessions: { id: "Sidang", ms: "Persidangan", en: "Sessions" },
  since: { id: "Sejak", ms: "Sejak", en: "Since" },
  last: { id: "Hasil terakhir", ms: "Hasil terakhir", en: "Last outcome" },
  withoutFollowUp: {
    id: "Dilanjutkan tanpa tindak lanjut",
    ms: "Dibawa ke hadapan tanpa tindakan susulan",
    en: "Taken on without a follow-up",
  },
  inARow: { id: "Berturut-turut", ms: "Berturut-turut", en: "In a row" },
  overdue: {
    id: "Tindak lanjut lewat tenggat",
    ms: "Tindakan susulan melepasi tarikh akhir",
    en: "Overdue follow-ups",
  },
  waiting: { id: "menunggu", ms: "menunggu", en: "waits for" },
  undecided: { id: "belum diputuskan", ms: "belum diputuskan", en: "not decided yet" },
  nobody: { id: "belum ditetapkan", ms: "belum ditetapkan", en: "nobody named" },
  due: { id: "Tenggat", ms: "Tarikh akhir", en: "Due" },
  action: { id: "Tindak lanjut", ms: "Tindakan susulan", en: "Follow-up" },
  by: { id: "Penanggung jawab", ms: "Agensi bertanggungjawab", en: "By" },
  byArea: { id: "Menurut bidang", ms: "Mengikut bidang", en: "By issue area" },
  byAgency: { id: "Menurut instansi", ms: "Mengikut agensi", en: "By agency" },
  openCount: { id: "Terbuka", ms: "Terbuka", en: "Open" },
  oldest: { id: "Sidang terbanyak", ms: "Persidangan terbanyak", en: "Most sessions" },
  lacking: { id: "Tanpa langkah", ms: "Tanpa langkah", en: "No step" },
  late: { id: "Lewat", ms: "Lewat", en: "Overdue" },
} as const satisfies Record<string, Localized>;

/** Room for the longest of the labels, and a gap. */
const labelWidth = 14;

/** How headings look: bold where the terminal shows it. */
export type Emphasise = (text: string) => string;

export function describeStatus(status: Status, reader: Reader, emphasise: Emphasise = (text) => text): string {
  const { language } = reader;
  const say = (word: keyof typeof words): string => words[word][language];
  const section = (
    heading: keyof typeof words,
    head: readonly string[],
    rows: readonly (readonly Cell[])[],
    widths: readonly number[],
  ): readonly string[] =>
    rows.length === 0 ? [] : ["", emphasise(`${say(heading)} (${rows.length})`), ...table([head, ...rows], widths)];
  const scope = (["forum", "area", "agency"] as const).flatMap((kind) =>
    status[kind] === null ? [] : labelled(say(kind), status[kind].name, labelWidth),
  );
  const paper = status.paper === null ? [] : labelled(say("paper"), status.paper, labelWidth);
  return [
    emphasise(`${say("title")} ${writeDate(status.asOf, language)}`),
    ...scope,
    ...paper,
    ...wrap(describeCounts(status, language), reportWidth),
    ...section(
      "open",
      [say("item"), say("sessions"), say("since"), say("itemTitle"), say("last")],
      openRows(status, language),
      [0, 0, 0, -1, 24],
    ),
    ...section(
      "withoutFollowUp",
      [say("item"), say("inARow"), say("itemTitle")],
      status.withoutFollowUp.map(({ id, sittings, title }) => [id, String(sittings), title]),
      [0, 0, -1],
    ),
    ...section(
      "overdue",
      [say("item"), say("due"), say("action"), say("by")],
      overdueRows(status, language),
      [0, 0, -1, 30],
    ),
    ...section(
      "byArea",
      tallyHead("area", language),
      status.byArea.map((group) => tallyRow(group, group.name)),
      tallyWidths,
    ),
    ...section(
      "byAgency",
      tallyHead("agency", language),
      status.byAgency.map((group) => tallyRow(group, group.short)),
      tallyWidths,
    ),
    "",
  ].join("\n");
}

/** The figures in one sentence. */
export function describeCounts({ counts }: Status, language: Language): string {
  const { items, open, waiting, withoutFollowUp, overdue } = counts;
  return {
    id: `Dari ${items} butir, ${open} masih terbuka: ${withoutFollowUp} dilanjutkan tanpa tindak lanjut, ${waiting} menunggu badan lain. ${overdue} tindak lanjut lewat tenggat.`,
    ms: `Daripada ${items} perkara, ${open} masih terbuka: ${withoutFollowUp} dibawa ke persidangan akan datang tanpa tindakan susulan, ${waiting} menunggu badan lain. ${overdue} tindakan susulan melepasi tarikh akhir.`,
    en: `Of ${items} item${items === 1 ? "" : "s"}, ${open} ${open === 1 ? "is" : "are"} open: ${withoutFollowUp} taken on without a follow-up, ${waiting} waiting for another body. ${overdue} follow-up${overdue === 1 ? " is" : "s are"} overdue.`,
  }[language];
}

const openRows = ({ open }: Status, language: Language): readonly (readonly Cell[])[] =>
  open.map(({ id, sessions, since, title, result, waitingOn }) => [
    id,
    String(sessions),
    since === null ? "–" : writeDate(since, language, "medium"),
    title,
    [result || words.undecided[language], ...(waitingOn ? [`${words.waiting[language]} ${waitingOn.short}`] : [])],
  ]);

const overdueRows = ({ overdue }: Status, language: Language): readonly (readonly Cell[])[] =>
  overdue.map(({ id, due, action, by }) => [
    id,
    writeDate(due, language, "medium"),
    action,
    by.length === 0
      ? words.nobody[language]
      : joinNames(
          by.flatMap(({ today, short }) => (today.length > 0 ? today.map((other) => other.short) : [short])),
          language,
        ),
  ]);

const tallyHead = (kind: "area" | "agency", language: Language): readonly string[] =>
  ([kind, "openCount", "oldest", "lacking", "late"] as const).map((word) => words[word][language]);

const tallyRow = (tally: Tally, name: string): readonly string[] => [
  name,
  ...[tally.open, tally.oldest, tally.withoutFollowUp, tally.overdue].map(String),
];

const tallyWidths = [-1, 0, 0, 0, 0];
