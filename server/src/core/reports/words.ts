/** The words that reports share. */
import type { Day } from "../day.ts";
import type { Language, Localized } from "../language.ts";
import { writeDate } from "../written-date.ts";
import type { FollowUpReport } from "./item-report.ts";
import type { State } from "./state.ts";

export const countSessionsInWords = (count: number, language: Language): string =>
  ({ id: `${count} sidang`, ms: `${count} persidangan`, en: `${count} session${count === 1 ? "" : "s"}` })[language];

/** How a follow-up stands. */
export function describeStanding(
  { state, due, done }: FollowUpReport,
  language: Language,
  style: "long" | "medium" = "medium",
): string {
  const date = (day: Day | null): string => (day === null ? "" : writeDate(day, language, style));
  const words: Readonly<Record<FollowUpReport["state"], Localized>> = {
    done: { id: `dilaksanakan ${date(done)}`, ms: `dilaksanakan ${date(done)}`, en: `done ${date(done)}` },
    overdue: {
      id: `belum dilaksanakan, lewat tenggat ${date(due)}`,
      ms: `belum dilaksanakan, melepasi tarikh akhir ${date(due)}`,
      en: `overdue since ${date(due)}`,
    },
    due: { id: `tenggat ${date(due)}`, ms: `tarikh akhir ${date(due)}`, en: `due ${date(due)}` },
    pending: {
      id: "belum dilaksanakan, tanpa tenggat",
      ms: "belum dilaksanakan, tanpa tarikh akhir",
      en: "not done, no due date",
    },
    renewed: { id: "ditetapkan kembali kemudian", ms: "ditetapkan semula kemudian", en: "set anew later" },
    lapsed: {
      id: "tidak tercatat dilaksanakan sebelum butir ditutup",
      ms: "tidak dicatatkan sebagai dilaksanakan sebelum perkara ditutup",
      en: "not recorded as done before the item was closed",
    },
    empty: {
      id: "tidak menyebut langkah apa pun",
      ms: "tidak menyatakan apa-apa langkah",
      en: "names no step",
    },
  };
  return words[state][language];
}

/** Open since when and through how many sessions, when something was done last, for how long nothing was to be done; or closed. */
export function describeState(state: State, language: Language): string {
  const date = (day: Day): string => writeDate(day, language);
  if (!state.open)
    return state.closed === null
      ? { id: "Ditutup", ms: "Ditutup", en: "Closed" }[language]
      : {
          id: `Ditutup pada ${date(state.closed)}`,
          ms: `Ditutup pada ${date(state.closed)}`,
          en: `Closed on ${date(state.closed)}`,
        }[language];
  const sessions = countSessionsInWords(state.sessions, language);
  const opened =
    state.since === null
      ? {
          id: "Diajukan untuk pertama kali, belum diputuskan",
          ms: "Dikemukakan buat kali pertama, belum diputuskan",
          en: "Tabled for the first time, not decided yet",
        }[language]
      : {
          id: `Terbuka sejak ${date(state.since)}, selama ${sessions}`,
          ms: `Terbuka sejak ${date(state.since)}, sepanjang ${sessions}`,
          en: `Open since ${date(state.since)}, through ${sessions}`,
        }[language];
  const last =
    state.lastDone === null
      ? []
      : [
          {
            id: `tindak lanjut terakhir dilaksanakan ${date(state.lastDone)}`,
            ms: `tindakan susulan terakhir dilaksanakan pada ${date(state.lastDone)}`,
            en: `last follow-up done on ${date(state.lastDone)}`,
          }[language],
        ];
  return [opened, ...last, ...describeLack(state, language)].join("; ");
}

function describeLack({ withoutFollowUp }: State, language: Language): readonly string[] {
  if (withoutFollowUp === 0) return [];
  const times = countSessionsInWords(withoutFollowUp, language);
  return [
    withoutFollowUp === 1
      ? {
          id: "keputusan terakhir tanpa tindak lanjut",
          ms: "keputusan terakhir tanpa tindakan susulan",
          en: "last decision without a follow-up",
        }[language]
      : {
          id: `${times} berturut-turut tanpa tindak lanjut`,
          ms: `${times} berturut-turut tanpa tindakan susulan`,
          en: `${times} in a row without a follow-up`,
        }[language],
  ];
}
