/** An institution explained in Markdown: its names, its time, what it came from and became, who answers for it, and how that is known. */
import { formatDay, placeInTime, type Day, type Validity } from "../day.ts";
import type { Agency, BorderPost, Committee, Institution, InstitutionKind, Relation } from "../institutions.ts";
import type { Language, Localized } from "../language.ts";
import { sides } from "../paper.ts";
import { inLanguage, type TextValue } from "../read.ts";
import { describe, meaningOf, schemaAt } from "../schema.ts";
import { linkToSource, plain, textIn } from "../markdown.ts";
import { differencesBetween } from "./differences.ts";
import { inPlaceOf } from "./in-place.ts";
import { nameWithId } from "./names.ts";
import type { Workspace } from "../workspace.ts";

const words = {
  alsoNamed: { id: "Nama lain", ms: "Nama lain", en: "Also named" },
  valid: { id: "Berlaku", ms: "Berkuat kuasa", en: "Valid" },
  from: { id: "sejak", ms: "sejak", en: "since" },
  to: { id: "sampai", ms: "hingga", en: "until" },
  before: { id: "belum ada pada", ms: "belum wujud pada", en: "not there yet on" },
  after: { id: "sudah tidak ada pada", ms: "tidak lagi wujud pada", en: "no longer there on" },
  onThatDay: { id: "Pada tanggal itu", ms: "Pada tarikh itu", en: "On that day" },
  predecessors: { id: "Pendahulu", ms: "Pendahulu", en: "Predecessor" },
  successors: { id: "Penerus", ms: "Pengganti", en: "Successor" },
  parents: { id: "Bagian dari", ms: "Bahagian daripada", en: "Part of" },
  handedOver: { id: "Diserahkan kepada", ms: "Diserahkan kepada", en: "Handed over to" },
  received: { id: "Menerima tugas dari", ms: "Menerima tugas daripada", en: "Took over from" },
  counterparts: { id: "Mitra", ms: "Rakan sejawat", en: "Counterparts" },
  likely: { id: "belum ada sumbernya", ms: "belum ada sumbernya", en: "likely, no source states it" },
  likelyEntry: {
    id: "Belum ada sumber yang menyatakannya: periksa sebelum dipakai.",
    ms: "Belum ada sumber yang menyatakannya: sila semak sebelum digunakan.",
    en: "Likely; no source states it: check before you rely on it.",
  },
  sources: { id: "Sumber", ms: "Sumber", en: "Sources" },
  replaces: { id: "Menggantikan entri bawaan", ms: "Menggantikan entri sedia ada", en: "Replaces the shipped entry" },
  same: { id: "isinya sama", ms: "isinya sama", en: "which says the same" },
  shipped: { id: "bawaan", ms: "sedia ada", en: "shipped" },
} as const satisfies Record<string, Localized>;

/** The card as of a day: relations that do not hold on it are left out, save predecessors and successors. */
export function institutionCard(entry: Institution, workspace: Workspace, asOf: Day, language: Language): string {
  const say = (word: keyof typeof words): string => words[word][language];
  const name = (kind: InstitutionKind, id: string): string => nameWithId(workspace, kind, id, language);
  const list = (label: keyof typeof words, items: readonly string[]): readonly string[] =>
    items.length === 0 ? [] : [`- **${say(label)}:** ${items.join("; ")}`];
  const others = otherNames(entry, language);
  const validity = describeValidity(entry.validity, language);
  const place = placeInTime(asOf, entry.validity);
  const predecessors = workspace.institutions.predecessorsOf(entry.kind, entry.id);
  const absent = place === "within" ? "" : ` — *${say(place)} ${formatDay(asOf)}*`;
  return [
    `**${textIn(entry.name, language)}** · \`${entry.id}\``,
    [classOf(entry, language), entry.likely ? `*${say("likelyEntry")}*` : ""].filter(Boolean).join("\n\n"),
    [
      ...list("alsoNamed", others),
      ...(validity || absent ? [`- **${say("valid")}:** ${validity}${absent}`] : []),
      ...list(
        "onThatDay",
        (inPlaceOf(entry, asOf, workspace)?.others ?? [])
          .filter(({ id }) => !predecessors.includes(id) && !entry.succeededBy.includes(id))
          .map(({ id }) => name(entry.kind, id)),
      ),
      ...list(
        "predecessors",
        predecessors.map((id) => name(entry.kind, id)),
      ),
      ...list(
        "successors",
        entry.succeededBy.map((id) => name(entry.kind, id)),
      ),
      ...(entry.kind === "agency" ? agencyLines(entry, workspace, asOf, language, list) : []),
      ...(entry.kind === "committee" ? committeeLines(entry, workspace, asOf, language, list) : []),
      ...(entry.kind === "borderPost" ? postLines(entry, language) : []),
    ].join("\n"),
    textIn(entry.note, language),
    entry.sources.length > 0 ? `${say("sources")}: ${entry.sources.map(linkToSource).join(" · ")}` : "",
    replacedLines(entry, workspace, language),
  ]
    .filter(Boolean)
    .join("\n\n");
}

/** Where the entry stands in place of a shipped one: what either says where they differ. */
function replacedLines(entry: Institution, workspace: Workspace, language: Language): string {
  const shipped = workspace.institutions.replacedBy(entry);
  if (!shipped) return "";
  const differences = differencesBetween(entry, shipped, language);
  if (differences.length === 0) return `**${words.replaces[language]}**, ${words.same[language]}.`;
  const lines = differences.map(
    ({ title, own, other }) => `- **${title}:** ${plain(own)} *(${words.shipped[language]}: ${plain(other)})*`,
  );
  return `**${words.replaces[language]}:**\n\n${lines.join("\n")}`;
}

type ListLines = (label: keyof typeof words, items: readonly string[]) => readonly string[];

function agencyLines(
  agency: Agency,
  workspace: Workspace,
  asOf: Day,
  language: Language,
  list: ListLines,
): readonly string[] {
  const { institutions } = workspace;
  const related = ({ id, likely }: Relation): string =>
    nameWithId(workspace, "agency", id, language) + (likely ? ` *(${words.likely[language]})*` : "");
  return [
    ...issueAreaLines(agency, workspace, language),
    ...list("parents", institutions.parentsOn(agency, asOf).map(related)),
    ...list("counterparts", institutions.counterpartsOf(agency.id, asOf).map(related)),
    ...list(
      "handedOver",
      agency.handedOver.map(({ to, what, from, likely }) =>
        [
          nameWithId(workspace, "agency", to, language),
          what === undefined ? "" : `(${textIn(what, language)})`,
          from === undefined ? "" : `${words.from[language]} ${formatDay(from)}`,
          likely ? `*(${words.likely[language]})*` : "",
        ]
          .filter(Boolean)
          .join(" "),
      ),
    ),
    ...list(
      "received",
      institutions.giversOf(agency.id).map((id) => nameWithId(workspace, "agency", id, language)),
    ),
  ];
}

/** The areas that an agency or committee works in, under the schema's own title. */
function issueAreaLines(
  { kind, issueAreas }: Agency | Committee,
  workspace: Workspace,
  language: Language,
): readonly string[] {
  if (issueAreas.length === 0) return [];
  const list = kind === "agency" ? "agencies" : "committees";
  const { title } = describe(schemaAt("institutions", [list, 0, "issueAreas"]) ?? {}, language);
  return [`- **${title}:** ${issueAreas.map((id) => nameWithId(workspace, "issueArea", id, language)).join("; ")}`];
}

/** Who holds each role on that day. */
function committeeLines(
  committee: Committee,
  workspace: Workspace,
  asOf: Day,
  language: Language,
  list: ListLines,
): readonly string[] {
  const held = committee.roles.filter(({ validity }) => placeInTime(asOf, validity) === "within");
  return [
    ...(committee.parent === undefined
      ? []
      : list("parents", [nameWithId(workspace, "committee", committee.parent, language)])),
    ...issueAreaLines(committee, workspace, language),
    ...held.map(({ role, side, agency, office, note, likely }) => {
      const holder =
        agency === undefined ? textIn(office, language) : nameWithId(workspace, "agency", agency, language);
      const title = meaning(["committees", 0, "roles", 0, "role"], role, language);
      const of = side === undefined ? "" : ` (${meaning(["committees", 0, "roles", 0, "side"], side, language)})`;
      const more = note === undefined ? "" : ` — ${textIn(note, language)}`;
      return `- **${title}${of}:** ${holder}${more}${likely ? ` *(${words.likely[language]})*` : ""}`;
    }),
  ];
}

function postLines(post: BorderPost, language: Language): readonly string[] {
  return sides.flatMap((side) => {
    const half = post.sides[side];
    if (!half) return [];
    const parts = [
      half.name === undefined ? "" : textIn(half.name, language),
      half.district === undefined ? "" : plain(half.district),
      meaning(["borderPosts", 0, side, "status"], half.status, language),
    ];
    return [`- **${side === "indonesia" ? "Indonesia" : "Malaysia"}:** ${parts.filter(Boolean).join(" — ")}`];
  });
}

/** Side, level, region and kind, as far as the entry has them. */
function classOf(entry: Institution, language: Language): string {
  if (entry.kind === "borderPost") return meaning(["borderPosts", 0, "kind"], entry.type, language);
  if (entry.kind !== "agency" && entry.kind !== "committee") return "";
  const list = entry.kind === "agency" ? "agencies" : "committees";
  const parts = [
    meaning([list, 0, "kind"], entry.type, language),
    meaning([list, 0, "level"], entry.level, language),
    meaning([list, 0, "side"], entry.side, language),
    entry.kind === "agency" ? (entry.region ?? "") : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

/** What a value of an enumeration means, in the schema's words. */
function meaning(path: readonly (string | number)[], value: string | undefined, language: Language): string {
  if (value === undefined) return "";
  return meaningOf(schemaAt("institutions", path) ?? {}, value)?.[language] ?? value;
}

/** Names in the other languages, abbreviation, aliases. */
function otherNames(entry: Institution, language: Language): readonly string[] {
  const shown = inLanguage(entry.name, language);
  const written: TextValue = entry.name;
  const names = typeof written === "string" ? [] : Object.values(written);
  const abbreviation = "abbreviation" in entry && entry.abbreviation !== undefined ? [entry.abbreviation] : [];
  return [...new Set([...abbreviation, ...names, ...entry.aliases])].filter((name) => name !== shown).map(plain);
}

function describeValidity({ from, to }: Validity, language: Language): string {
  const parts = [
    from === undefined ? "" : `${words.from[language]} ${formatDay(from)}`,
    to === undefined ? "" : `${words.to[language]} ${formatDay(to)}`,
  ];
  return parts.filter(Boolean).join(" ");
}
