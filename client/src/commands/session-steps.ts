/** The questions about a session to come: which it is, and what is not known of it yet. */
import { parseDay } from "../../../server/src/core/day.ts";
import type { Language } from "../../../server/src/core/language.ts";
import type { SessionRequest } from "../../../server/src/protocol/writing.ts";
import { authoringTexts as texts } from "./authoring-texts.ts";
import { choose, typed, type Choice, type Step } from "./steps.ts";

export interface KnownSession extends Partial<SessionRequest> {
  /** What a session that was not listed goes by. */
  readonly asks?: "number" | "name";
}

/** Asks for one of the listed sessions, one of another number or a special one; then for its number or name, and its day. */
export function sessionSteps<T extends KnownSession>(
  listed: (known: T) => readonly Choice<KnownSession>[],
  language: Language,
): readonly Step<T>[] {
  const others: readonly Choice<KnownSession>[] = [
    { label: texts.otherSession[language], value: { asks: "number" } },
    { label: texts.specialSession[language], value: { asks: "name" } },
  ];
  const needed = (value: string): string | undefined => (value === "" ? texts.needed[language] : undefined);
  return [
    {
      ask: (known, asking) =>
        choose(asking, texts.whichSession[language], [...listed(known), ...others], (session) => ({
          ...known,
          ...session,
        })),
    },
    {
      isDue: ({ asks }) => asks !== undefined,
      ask: (known, asking) =>
        known.asks === "name"
          ? typed(asking, texts.sessionName[language], "", needed, (name) => ({ ...known, name }))
          : typed(asking, texts.sessionNumber[language], "", refuseNumber(language), (number) => ({
              ...known,
              number: Number(number),
            })),
    },
    {
      isDue: ({ date }) => date === undefined,
      ask: (known, asking) =>
        typed(asking, texts.firstDay[language], "", refuseDay(language), (date) => ({ ...known, date })),
    },
  ];
}

const refuseNumber =
  (language: Language) =>
  (value: string): string | undefined =>
    /^[1-9]\d{0,3}$/.test(value) ? undefined : texts.noNumber[language];

/** Why a text names no day; undefined where it does. */
export const refuseDay =
  (language: Language) =>
  (value: string): string | undefined =>
    parseDay(value) === undefined ? texts.noDay[language] : undefined;
