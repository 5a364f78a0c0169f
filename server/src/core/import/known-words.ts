/** Words that values stand for: an outcome's id for its word, a date for the name of its month. */
import { dayIn, labels, outcomeIn, sessionIn, shortDayIn } from "../export/words.ts";
import { dayOf } from "../day.ts";
import { languages } from "../language.ts";
import { outcomes } from "../schema.ts";

export const outcomeWords = (): readonly string[] =>
  languages.flatMap((language) => [...outcomes()].map((outcome) => outcomeIn(outcome, language)));

export const monthWords = (): readonly string[] =>
  languages.flatMap((language) =>
    Array.from({ length: 12 }, (_, month) => dayOf(2000, month + 1, 1) ?? 0).flatMap((day) => [
      dayIn(day, language),
      shortDayIn(day, language),
      sessionIn("1", language),
    ]),
  );

/** All that the export prints of its own. */
export const printedWords = (): readonly string[] => Object.values(labels).flatMap((words) => Object.values(words));
