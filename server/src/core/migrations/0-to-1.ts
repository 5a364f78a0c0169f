/** From the trial format to the first one that was settled: the session in one map, words of today, follow-ups as lists of who does what by when. */
import { asInteger, asMap, asScalar, asString, isEmpty, pairOf } from "../read.ts";
import type { MapNode, Pair } from "../tree.ts";
import {
  inBrackets,
  keepAsComments,
  mapsUnder,
  nest,
  renameKey,
  renameValue,
  replaceValue,
  scalarsIn,
  splitValue,
  wrapMap,
  wrapText,
  type Kept,
  type Said,
} from "./changes.ts";
import type { Migration, Source, Step } from "./migration.ts";

const outcomes = { continued: "carried-over", done: "completed", postponed: "deferred" };

const sides = { both: "joint" };

/** The parts of the session, which stood at the root. */
const sessionKeys = ["forum", "number", "name", "date", "endDate", "venue"];

const itemsOf = ({ root }: Source): readonly MapNode[] => mapsUnder(root, "items");

const entriesOf = (source: Source): readonly MapNode[] => itemsOf(source).flatMap((item) => mapsUnder(item, "history"));

/** Follow-ups were single maps; a list of them was written here and there. */
const followUpsOf = (source: Source): readonly MapNode[] =>
  entriesOf(source).flatMap((entry) => {
    const value = pairOf(entry, "followUp")?.value;
    return value?.kind === "map" ? [value] : mapsUnder(entry, "followUp");
  });

const renameWords: Step = (source) => [
  ...renameKey(source, pairOf(source.root, "sector"), "issueArea"),
  ...renameValue(source, pairOf(source.root, "side"), sides),
  ...itemsOf(source).flatMap((item) => renameValue(source, pairOf(item, "raisedBy"), sides)),
  ...entriesOf(source).flatMap((entry) => renameValue(source, pairOf(entry, "outcome"), outcomes)),
  ...followUpsOf(source).flatMap((followUp) => renameKey(source, pairOf(followUp, "deadline"), "due")),
];

/** Who answers was told by side; the agencies tell their side themselves. */
const listOwners: Step = (source) =>
  followUpsOf(source).flatMap((followUp) => {
    const pair = pairOf(followUp, "responsible");
    if (pair?.value.kind !== "map" || pairOf(followUp, "by")) return [];
    const owners = ownersIn(pair.value);
    const ids = owners?.map((owner) => inBrackets(source.text, owner));
    return ids
      ? replaceValue(source, pair, `[${ids.join(", ")}]`)
      : keepAsComments(source, [{ pair, question: whoAnswers }]);
  });

const ownersIn = (map: MapNode): ReturnType<typeof scalarsIn> =>
  map.pairs.every(({ key }) => /^(?:indonesia|malaysia)$/.test(asScalar(key)?.text ?? "")) ? scalarsIn(map) : undefined;

const nameOwners: Step = (source) =>
  followUpsOf(source).flatMap((followUp) => renameKey(source, pairOf(followUp, "responsible"), "by"));

const listFollowUps: Step = (source) =>
  entriesOf(source).flatMap((entry) => {
    const pair = pairOf(entry, "followUp");
    if (!pair || isEmpty(pair.value)) return [];
    if (pair.value.kind === "map") return wrapMap(source.text, pair.value);
    return asScalar(pair.value) ? wrapText(source.text, pair, "action") : [];
  });

const keepWhatIsGone: Step = (source) => {
  const { root } = source;
  const revision = pairOf(root, "revision");
  const dates = pairOf(root, "dates");
  const session = pairOf(root, "session");
  return keepAsComments(source, [
    ...(revision ? [{ pair: revision }] : []),
    ...(dates && !daysIn(dates) ? [{ pair: dates, question: whichDays }] : []),
    ...(session && !isSession(session) ? [{ pair: session, question: whichSession }] : []),
    ...itemsOf(source).flatMap((item): readonly Kept[] => {
      const pair = pairOf(item, "remarks");
      return pair ? [{ pair, question: whereTo }] : [];
    }),
    ...followUpsOf(source).flatMap((followUp): readonly Kept[] => {
      const pair = pairOf(followUp, "done");
      const isDone = asScalar(pair?.value)?.value;
      return pair && typeof isDone === "boolean" ? [{ pair, question: isDone ? whenDone : undefined }] : [];
    }),
  ]);
};

/** The first day, and the last where there are several. */
function daysIn({ value }: Pair): RegExpExecArray | undefined {
  return /^(\d{4}-\d{2}-\d{2})(?:\/(\d{4}-\d{2}-\d{2}))?$/.exec(asString(value)?.value ?? "") ?? undefined;
}

/** A number, the name of a special session, or the map of today's format. */
const isSession = ({ value }: Pair): boolean =>
  Boolean(asInteger(value) ?? asString(value) ?? asMap(value)) || isEmpty(value);

const splitDates: Step = ({ text, root }) => {
  const dates = pairOf(root, "dates");
  const [, first, last] = (dates && daysIn(dates)) ?? [];
  if (!dates || first === undefined || last === undefined || pairOf(root, "endDate")) return [];
  return splitValue(text, dates, first, `endDate: ${last}`);
};

const nameDate: Step = (source) => renameKey(source, pairOf(source.root, "dates"), "date");

const nameNumber: Step = (source) => {
  const session = pairOf(source.root, "session");
  if (!session || asMap(session.value)) return [];
  const isName = /\D/.test(asString(session.value)?.value ?? "");
  return renameKey(source, session, isName ? "name" : "number");
};

/** Undoes the quotes of a number. */
const plainNumber: Step = ({ root }) => {
  const value = pairOf(root, "number")?.value;
  return value?.kind === "scalar" && typeof value.value === "string" && /^\d+$/.test(value.text)
    ? [{ start: value.start, end: value.end, text: value.text }]
    : [];
};

const nestSession: Step = (source) => {
  const { root } = source;
  if (!pairOf(root, "session")) return nest(source, sessionKeys, "session");
  // Half of it is written in today's way.
  const pairs = sessionKeys.flatMap((key) => pairOf(root, key) ?? []);
  return keepAsComments(
    source,
    pairs.map((pair) => ({ pair, question: intoSession })),
  );
};

export const zeroToOne: Migration = {
  from: 0,
  steps: [
    renameWords,
    listOwners,
    nameOwners,
    listFollowUps,
    keepWhatIsGone,
    splitDates,
    nameDate,
    nameNumber,
    plainNumber,
    nestSession,
  ],
};

const whoAnswers: Said = {
  id: "tulis id instansi penanggung jawab di by",
  ms: "sila tulis id agensi bertanggungjawab dalam by",
};
const whichDays: Said = {
  id: "tulis hari pertama di date dan hari terakhir di endDate, di bawah session",
  ms: "sila tulis hari pertama dalam date dan hari terakhir dalam endDate, di bawah session",
};
const whichSession: Said = {
  id: "tulis nomor sidang di number, atau nama sidang khusus di name, di bawah session",
  ms: "sila tulis bilangan persidangan dalam number, atau nama persidangan khas dalam name, di bawah session",
};
const whereTo: Said = {
  id: "kunci ini tidak ada lagi; pindahkan isinya ke background, progress, issue, atau proposal bila masih perlu",
  ms: "kunci ini tiada lagi; sila pindahkan isinya ke background, progress, issue atau proposal jika masih perlu",
};
const whenDone: Said = {
  id: "tulis tanggal selesainya",
  ms: "sila tulis tarikh siapnya",
};
const intoSession: Said = {
  id: "pindahkan ke session",
  ms: "sila pindahkan ke session",
};
