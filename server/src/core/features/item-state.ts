/** How an item stands, in few words: since when it is open and through how many sessions, or what closed it. */
import { formatDay, type Day } from "../day.ts";
import type { Language, Localized } from "../language.ts";
import { countSessions, isOpen, openSteps, type Story } from "../story.ts";
import { nameSitting } from "./names.ts";
import type { Vantage } from "./vantage.ts";

export interface ItemState {
  readonly isOpen: boolean;
  /** `open since session 34`, `closed by session 36`, `new`. */
  readonly headline: string;
  /** The day of that session; absent where the headline names it. */
  readonly day: Day | undefined;
  /** `4 sessions`; empty for an item that is closed or new. */
  readonly sessions: string;
}

const words = {
  new: { id: "baru", ms: "baharu", en: "new" },
  open: { id: "terbuka sejak", ms: "terbuka sejak", en: "open since" },
  closed: { id: "ditutup pada", ms: "ditutup pada", en: "closed by" },
  session: { id: "sidang", ms: "persidangan", en: "session" },
} as const satisfies Record<string, Localized>;

export function stateOfItem(story: Story, vantage: Vantage): ItemState {
  const { language } = vantage;
  const open = isOpen(story);
  const step = open ? openSteps(story)[0] : story.steps.at(-1);
  if (!step) return { isOpen: open, headline: words.new[language], day: undefined, sessions: "" };
  const { number, date } = step.sitting;
  const isMeeting = number === undefined;
  const when = isMeeting && date !== undefined ? formatDay(date) : nameSitting(step.sitting, vantage);
  const phrase = isMeeting ? when : `${words.session[language]} ${when}`;
  return {
    isOpen: open,
    headline: `${words[open ? "open" : "closed"][language]} ${phrase}`,
    day: isMeeting ? undefined : date,
    sessions: open ? saySessions(countSessions(openSteps(story), story.latest.summary.session), language) : "",
  };
}

const saySessions = (count: number, language: Language): string =>
  ({ id: `${count} sidang`, ms: `${count} persidangan`, en: `${count} session${count === 1 ? "" : "s"}` })[language];
