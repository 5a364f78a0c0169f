/** Days as people read them in their language. */
import { formatDay, type Day } from "./day.ts";
import type { Language } from "./language.ts";

const locales = { id: "id-ID", ms: "ms-MY", en: "en-GB" } as const;

/** `full` names the day of the week, `long` the month, `medium` shortens it. */
export function writeDate(day: Day, language: Language, style: "full" | "long" | "medium" = "long"): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: style, timeZone: "UTC" });
  return format.format(new Date(`${formatDay(day)}T00:00:00Z`));
}
