/** Proposes institutions of one kind as of the day that counts at the place: the fitting ones first, the ended ones last. */
import { CompletionItemKind } from "vscode-languageserver-types";
import { placeInTime, type Day } from "../../day.ts";
import { namesOf, type Institution, type InstitutionKind } from "../../institutions.ts";
import { fold } from "../../nearest.ts";
import { inLanguage } from "../../read.ts";
import { beginningOf, cardOf, endOf } from "./card.ts";
import type { Proposal } from "./proposal.ts";
import { idsIn, leadingAgencies, type Scope } from "./scope.ts";
import { texts } from "./texts.ts";

const ranks = { due: 1, fitting: 2, other: 3, future: 4, ended: 5 } as const;

export function proposeInstitutions(scope: Scope, kind: InstitutionKind): readonly Proposal[] {
  const { language, place, document, workspace, asOf } = scope;
  const typed = document.text.slice(place.replaced.start, place.replaced.end);
  const present = new Set(presentIn(scope).filter((id) => id !== typed));
  const registered = new Set(kind === "agency" ? registeredCounterparts(scope, asOf) : []);
  const acting = kind === "agency" && scope.side === undefined ? leadingAgencies(scope) : [];
  const due = new Set([...registered, ...acting]);
  return [...workspace.institutions.all(kind)]
    .filter((entry) => isPossible(entry, scope) && !present.has(entry.id))
    .map((entry) => {
      const rank = rankOf(entry, scope, asOf, due);
      const remarks = [
        registered.has(entry.id) ? texts.counterpart[language] : "",
        rank === ranks.ended ? endOf(entry, language) : "",
        rank === ranks.future ? beginningOf(entry, language) : "",
      ];
      return {
        place,
        label: entry.id,
        kind: CompletionItemKind.Reference,
        detail: [inLanguage(entry.name, language), ...remarks].filter((text) => text !== "").join(" · "),
        documentation: cardOf(entry, workspace.institutions, language),
        word: entry.id,
        names: namesFor(entry, typed),
        rank,
        deprecated: rank === ranks.ended,
      };
    });
}

function rankOf(entry: Institution, scope: Scope, asOf: Day, due: ReadonlySet<string>): number {
  const time = placeInTime(asOf, entry.validity);
  if (time !== "within") return time === "after" ? ranks.ended : ranks.future;
  if (due.has(entry.id)) return ranks.due;
  return isFitting(entry, scope) ? ranks.fitting : ranks.other;
}

/** Of the side that is due here, and of the kind that the schema asks for; never the entry that names it. */
function isPossible(entry: Institution, scope: Scope): boolean {
  const { schema, side, entry: own } = scope;
  if (own?.kind === entry.kind && own.id === entry.id) return false;
  if (entry.kind === "agency") return side === undefined || entry.side === side;
  const type = schema["x-ref-kind"];
  return type === undefined || !("type" in entry) || entry.type === type;
}

/** Of the paper's issue area, of its forum, of its side; in an institutions file, of the entry's level. */
function isFitting(entry: Institution, scope: Scope): boolean {
  const { document, entry: own } = scope;
  const { paper } = document;
  if (own) return "level" in entry && entry.level === scope.written(own.path, "level");
  const forum = paper?.session.forum?.value;
  if (entry.kind === "agency")
    return paper?.issueArea !== undefined && entry.issueAreas.includes(paper.issueArea.value);
  if (entry.kind === "issueArea")
    return entry.forums.length === 0 || (forum !== undefined && entry.forums.includes(forum));
  return entry.kind !== "committee" || entry.side === "joint" || entry.side === paper?.side?.value;
}

/** The ids of the list that the caret is in. */
function presentIn({ place, maps }: Scope): readonly string[] {
  if (place.path.at(-1) !== 0) return [];
  const key = place.path.at(-2);
  const written = typeof key === "string" ? maps.find((map) => map.path.length === place.path.length - 2) : undefined;
  return [...place.items, ...idsIn(written?.keys.get(String(key)) ?? "")];
}

/** Under one side's key: the counterparts of the agency that leads the other side. */
function registeredCounterparts(scope: Scope, asOf: Day): readonly string[] {
  const { side } = scope;
  for (const map of side === undefined ? [] : scope.maps)
    for (const [key, schema] of Object.entries(scope.schemaOf(map)?.properties ?? {})) {
      const other = schema["x-side"];
      const leading = other && other !== side ? idsIn(map.keys.get(key) ?? "")[0] : undefined;
      if (leading !== undefined) return scope.workspace.institutions.counterpartsOf(leading, asOf).map(({ id }) => id);
    }
  return [];
}

/** All names, those that begin as the typed word does first, the short ones before the long: editors compare only so many letters. */
function namesFor(entry: Institution, typed: string): readonly string[] {
  const wanted = fold(typed);
  const misses = (name: string): number => Number(!fold(name).includes(wanted));
  return [...namesOf(entry)].sort((a, b) => misses(a) - misses(b) || a.length - b.length);
}
