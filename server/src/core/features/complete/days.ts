/** Proposes days: those written in the maps around the caret, the session's, today. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { formatDay, type Day } from "../../day.ts";
import { describe, schemaAt } from "../../schema.ts";
import type { Proposal } from "./proposal.ts";
import { dayIn, type Scope } from "./scope.ts";
import { texts } from "./texts.ts";

export function proposeDays(scope: Scope): readonly Proposal[] {
  const { place, language, workspace } = scope;
  const days = new Map<Day, string>();
  const add = (day: Day | undefined, detail: string): void => {
    if (day !== undefined && !days.has(day)) days.set(day, detail);
  };
  const own = place.path.at(-1);
  for (const [index, map] of scope.maps.entries()) {
    const schema = scope.schemaOf(map);
    for (const [key, value] of Object.entries(schema?.properties ?? {}))
      if (value.format === "date" && !(index === 0 && key === own))
        add(dayIn(map, key), `${describe(schema ?? {}, language).title} · ${describe(value, language).title}`);
  }
  for (const key of ["date", "endDate"] as const) {
    const day = place.path[0] === "session" ? undefined : scope.document.paper?.session[key]?.value;
    const schema = schemaAt("paper", ["session", key]);
    add(
      day,
      `${describe(schemaAt("paper", ["session"]) ?? {}, language).title} · ${describe(schema ?? {}, language).title}`,
    );
  }
  add(workspace.today, texts.today[language]);
  return [...days].map(([day, detail]) => ({
    place,
    label: formatDay(day),
    kind: CompletionItemKind.Value,
    detail,
    word: formatDay(day),
    names: [formatDay(day), detail],
    rank: 1,
  }));
}
