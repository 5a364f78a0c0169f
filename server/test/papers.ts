/** Items and entries for the tests of rules that look at several papers. */

/** Lines of an item, as for `paperFile`. */
export const itemOf = (id: string, title: string, ...history: readonly string[]): string =>
  `id: ${id}\ntitle: ${title}\nraisedBy: indonesia\ncounterparts:\n  indonesia: [imigrasi-kalbar]\n  malaysia: [jim-sarawak]\nhistory:${
    history.length > 0 ? `\n${history.join("")}` : " []\n"
  }`;

const step = "    followUp: [{ action: Survei bersama, by: [imigrasi-kalbar, jim-sarawak] }]\n";

/** Lines of an entry in such an item, with a next step; `decision` as YAML. */
export const entryOf = (
  session: number | string,
  date: string,
  outcome: string,
  decision = "Survei bersama.",
): string => `  - session: ${session}\n    date: ${date}\n    outcome: ${outcome}\n    decision: ${decision}\n${step}`;
