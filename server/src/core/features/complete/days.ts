/** Proposes days: those written in the maps around the caret, the session's, those on which institutions follow one another, today. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { formatDay, type Day } from "../../day.ts";
import type { Localized } from "../../language.ts";
import { describe, schemaAt } from "../../schema.ts";
import type { Proposal } from "./proposal.ts";
import { dayIn, idsIn, type Scope } from "./scope.ts";
import { meetingTexts, texts } from "./texts.ts";

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
  for (const { day, detail } of meetingDays(scope)) add(day, detail[language]);
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

interface Meeting {
  readonly day: Day;
  readonly detail: Localized;
}

/** Where an entry's time meets that of those before and after it: the day after their end, the day before they begin. */
function meetingDays(scope: Scope): readonly Meeting[] {
  const { entry, place, workspace } = scope;
  const kind = entry?.kind;
  if (!entry || kind === undefined || kind === "item" || kind === "session") return [];
  const [, , key, end] = place.path;
  if (key !== "valid") return [];
  const { institutions } = workspace;
  const others = (ids: readonly string[]) => ids.flatMap((id) => institutions.get(kind, id) ?? []);
  if (end === "from")
    return others(institutions.predecessorsOf(kind, entry.id ?? "")).flatMap(({ id, validity: { to } }) =>
      to === undefined ? [] : [{ day: to + 1, detail: meetingTexts.after(id) }],
    );
  const written = scope.maps.find((map) => map.keys.has("succeededBy"))?.keys.get("succeededBy") ?? "";
  return others(idsIn(written)).flatMap(({ id, validity: { from } }) =>
    from === undefined ? [] : [{ day: from - 1, detail: meetingTexts.before(id) }],
  );
}
