/** The view *Institutions*: agencies by side and level, then committees, border posts and issue areas; those that are not there on the day apart. */
import { placeInTime } from "../day.ts";
import type { Institution, InstitutionKind } from "../institutions.ts";
import { groupBy } from "../group-by.ts";
import { sides } from "../paper.ts";
import { placeOf } from "../place.ts";
import { inLanguage } from "../read.ts";
import { nameOf, type Reader } from "../reports/names.ts";
import { writeDate } from "../written-date.ts";
import { group, oneLine, wordOf, type ViewNode } from "./node.ts";
import { words } from "./words.ts";

/** Which key of an institutions file holds each kind. */
const lists = {
  agency: "agencies",
  committee: "committees",
  borderPost: "borderPosts",
  issueArea: "issueAreas",
} as const;

export function institutionsView(reader: Reader): readonly ViewNode[] {
  const { institutions } = reader.workspace;
  const isThere = (entry: Institution): boolean => placeInTime(reader.asOf, entry.validity) === "within";
  const present = <K extends InstitutionKind>(kind: K) => [...institutions.all(kind)].filter(isThere);
  const agencies = present("agency");
  const bySide = [...sides, undefined].map((side) => {
    const own = agencies.filter((agency) => agency.side === side);
    const levels = groupBy(own, ({ level }) => level ?? "");
    return group(
      `side ${side ?? ""}`,
      side === undefined ? words.noSide[reader.language] : wordOf("paper", ["side"], side, reader.language),
      [...levels]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([level, entries]) =>
          group(
            `level ${side ?? ""} ${level}`,
            level === "" ? "…" : wordOf("institutions", ["agencies", 0, "level"], level, reader.language),
            nodesOf(entries, reader),
          ),
        ),
    );
  });
  const absent = (place: "before" | "after"): readonly Institution[] =>
    (Object.keys(lists) as InstitutionKind[]).flatMap((kind) =>
      [...institutions.all(kind)].filter((entry) => placeInTime(reader.asOf, entry.validity) === place),
    );
  return [
    ...bySide,
    group("committees", words.forums[reader.language], nodesOf(present("committee"), reader)),
    group("posts", words.posts[reader.language], nodesOf(present("borderPost"), reader)),
    group("areas", words.areas[reader.language], nodesOf(present("issueArea"), reader)),
    group("future", words.future[reader.language], nodesOf(absent("before"), reader)),
    group("retired", words.retired[reader.language], nodesOf(absent("after"), reader)),
  ].filter(({ children }) => children.length > 0);
}

const nodesOf = (entries: readonly Institution[], reader: Reader): readonly ViewNode[] =>
  entries.map((entry) => institutionNode(entry, reader)).sort((a, b) => a.label.localeCompare(b.label));

function institutionNode(entry: Institution, reader: Reader): ViewNode {
  const { language, workspace } = reader;
  const label = oneLine(inLanguage(entry.name, language)) || entry.id;
  const { from, to } = entry.validity;
  const isRetired = to !== undefined && to < reader.asOf;
  const today = isRetired ? workspace.institutions.successorsOn(entry.kind, entry.id, reader.asOf) : [];
  const successors = today.map((id) => nameOf(entry.kind, id, reader));
  const isFuture = from !== undefined && from > reader.asOf;
  const bound = [
    ...(isRetired ? [`${words.until[language]} ${writeDate(to, language, "medium")}`] : []),
    ...(isFuture ? [`${words.since[language]} ${writeDate(from, language, "medium")}`] : []),
  ];
  const abbreviation = "abbreviation" in entry && entry.abbreviation ? [entry.abbreviation] : [];
  const now = (names: readonly string[]): readonly string[] =>
    names.length > 0 ? [`${words.now[language]} ${names.join(", ")}`] : [];
  const kind =
    "type" in entry && entry.type ? [wordOf("institutions", [lists[entry.kind], 0, "kind"], entry.type, language)] : [];
  return {
    key: `${entry.kind} ${entry.id}`,
    kind: entry.kind,
    label,
    detail: [...abbreviation, ...bound].join(" · "),
    tip: [label, entry.id, ...kind, ...bound, ...now(successors.map(({ name }) => name))].join("\n"),
    spoken: [label, ...abbreviation, ...bound, ...now(successors.map(({ name }) => name))].join(", "),
    ...(isRetired && { mark: "retired" as const }),
    id: entry.id,
    place: placeOf(workspace, entry.origin.uri, entry.origin.id),
    ...(entry.kind === "agency" && { scope: { agency: entry.id } }),
    ...(entry.kind === "committee" && entry.type === "forum" && { scope: { forum: entry.id } }),
    children: [],
  };
}
