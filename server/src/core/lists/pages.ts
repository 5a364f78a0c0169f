/** The institutions as Markdown: for each side an organisation chart of a day, and who answers whom, since when and how that is known. */
import { formatDay, placeInTime, type Day } from "../day.ts";
import { groupBy } from "../group-by.ts";
import type { Agency, Committee, Institution, InstitutionKind, Relation } from "../institutions.ts";
import type { Language } from "../language.ts";
import { code, linkToSource, plain, textIn } from "../markdown.ts";
import { sides, type Side } from "../paper.ts";
import { meaningOf, schemaAt } from "../schema.ts";
import type { Workspace } from "../workspace.ts";
import { listTitle } from "./fields.ts";
import { pageWords as words } from "./page-words.ts";

export interface InstitutionPage {
  readonly side: Side;
  readonly text: string;
}

/** One page for each side. */
export const institutionPages = (workspace: Workspace, asOf: Day, language: Language): readonly InstitutionPage[] =>
  sides.map((side) => ({ side, text: new SidePage(workspace, asOf, language).of(side) }));

/** What both sides share: forums, border posts, issue areas; with links to the sides' pages by `link`. */
export const sharedPage = (workspace: Workspace, asOf: Day, language: Language, link: (side: Side) => string): string =>
  new SidePage(workspace, asOf, language).shared(link);

class SidePage {
  readonly #workspace: Workspace;
  readonly #asOf: Day;
  readonly #language: Language;

  constructor(workspace: Workspace, asOf: Day, language: Language) {
    this.#workspace = workspace;
    this.#asOf = asOf;
    this.#language = language;
  }

  of(side: Side): string {
    const agencies = [...this.#workspace.institutions.all("agency")].filter((agency) => agency.side === side);
    const present = agencies.filter((agency) => this.#isThere(agency));
    return page(
      `# ${this.#meaning(["agencies", 0, "side"], side)}: ${this.#say("title")} ${formatDay(this.#asOf)}`,
      section(this.#say("chart"), this.#chart(present)),
      section(this.#say("counterparts"), this.#counterparts(present)),
      section(this.#say("roles"), this.#roles(side)),
      section(this.#say("ended"), this.#ended(agencies)),
    );
  }

  shared(link: (side: Side) => string): string {
    const { institutions } = this.#workspace;
    const committees = [...institutions.all("committee")].filter(({ side }) => side === "joint");
    return page(
      `# ${this.#say("all")} ${formatDay(this.#asOf)}`,
      sides.map((side) => `- ${link(side)}`).join("\n"),
      section(listTitle("committees")[this.#language], this.#committees(committees)),
      section(listTitle("borderPosts")[this.#language], this.#posts()),
      section(listTitle("issueAreas")[this.#language], this.#areas()),
    );
  }

  #say(word: keyof typeof words): string {
    return words[word][this.#language];
  }

  #meaning(path: readonly (string | number)[], value: string | undefined): string {
    if (value === undefined) return "";
    return meaningOf(schemaAt("institutions", path) ?? {}, value)?.[this.#language] ?? plain(value);
  }

  #isThere(entry: Institution): boolean {
    return placeInTime(this.#asOf, entry.validity) === "within";
  }

  #name(entry: Institution): string {
    return textIn(entry.name, this.#language);
  }

  #named(kind: InstitutionKind, id: string): string {
    const entry = this.#workspace.institutions.get(kind, id);
    return entry ? this.#name(entry) : code(id);
  }

  /** Below their parents of the day; by level and region where they have none. */
  #chart(agencies: readonly Agency[]): string {
    const parentOf = (agency: Agency): string | undefined =>
      this.#workspace.institutions
        .parentsOn(agency, this.#asOf)
        .find(({ id }) => agencies.some((other) => other.id === id))?.id;
    const children = groupBy(agencies, parentOf);
    const drawn = new Set<Agency>();
    const draw = (agency: Agency, depth: number): readonly string[] => {
      if (drawn.has(agency)) return [];
      drawn.add(agency);
      const below = (children.get(agency.id) ?? []).flatMap((child) => draw(child, depth + 1));
      return [`${"  ".repeat(depth)}- ${this.#line(agency)}`, ...below];
    };
    const tops = [...(children.get(undefined) ?? [])].sort((a, b) => rank(a) - rank(b));
    const groups = groupBy(tops, ({ level, region }) => `${level ?? ""} ${region ?? ""}`);
    const parts = [...groups.values()].map((group) => [
      this.#groupTitle(group[0]),
      ...group.flatMap((agency) => draw(agency, 0)),
    ]);
    // Agencies that are parents of one another are reached from nowhere.
    const rest = agencies.flatMap((agency) => draw(agency, 0));
    return [...parts, ...(rest.length > 0 ? [rest] : [])].map((lines) => lines.join("\n")).join("\n\n");
  }

  #groupTitle(agency: Agency | undefined): string {
    const region = (agency?.region ?? "")
      .split("-")
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(" ");
    const level = this.#meaning(["agencies", 0, "level"], agency?.level);
    return `### ${[capital(level), plain(region)].filter(Boolean).join(": ") || "–"}\n`;
  }

  #line(agency: Agency): string {
    const { abbreviation, validity, likely } = agency;
    const notes = [
      ...(abbreviation === undefined ? [] : [plain(abbreviation)]),
      ...(validity.from === undefined ? [] : [`${this.#say("since")} ${fromText(validity.from)}`]),
      ...(likely ? [`*${this.#say("likely")}*`] : []),
    ];
    return `${this.#name(agency)} ${code(agency.id)}${notes.length > 0 ? ` – ${notes.join(", ")}` : ""}`;
  }

  #counterparts(agencies: readonly Agency[]): string {
    const { institutions } = this.#workspace;
    const rows = agencies.flatMap((agency) =>
      institutions.counterpartsOf(agency.id, this.#asOf).map((relation) => {
        const other = institutions.get("agency", relation.id);
        const since = sinceOf(agency, other, relation);
        return [
          this.#name(agency),
          this.#named("agency", relation.id),
          since === undefined ? "" : fromText(since),
          this.#source(agency, other, relation),
        ];
      }),
    );
    return table([this.#say("agency"), this.#say("counterpart"), this.#say("sinceTitle"), this.#say("sources")], rows);
  }

  /** Where the one that states the relation is known from. */
  #source(agency: Agency, other: Agency | undefined, relation: Relation): string {
    if (relation.likely) return `*${this.#say("likely")}*`;
    const states = agency.counterparts.some(({ id }) => id === relation.id) ? agency : other;
    return states && states.sources.length > 0
      ? states.sources.map(linkToSource).join(", ")
      : `*${this.#say("likely")}*`;
  }

  #roles(side: Side): string {
    const committees = [...this.#workspace.institutions.all("committee")].filter((entry) => this.#isThere(entry));
    const rows = committees.flatMap((committee) =>
      committee.roles
        .filter((role) => role.side === side || (role.side === undefined && committee.side === side))
        .filter(({ validity }) => placeInTime(this.#asOf, validity) === "within")
        .map(({ role, agency, office, validity, likely }) => [
          this.#name(committee),
          this.#meaning(["committees", 0, "roles", 0, "role"], role),
          (agency === undefined ? textIn(office, this.#language) : this.#named("agency", agency)) +
            (likely ? ` *(${this.#say("likely")})*` : ""),
          validity.from === undefined ? "" : fromText(validity.from),
        ]),
    );
    return table([this.#say("forum"), this.#say("role"), this.#say("holder"), this.#say("sinceTitle")], rows);
  }

  #ended(agencies: readonly Agency[]): string {
    const ended = agencies.filter(({ validity }) => placeInTime(this.#asOf, validity) === "after");
    const rows = ended.map((agency) => [
      this.#name(agency),
      agency.validity.to === undefined ? "" : toText(agency.validity.to),
      agency.succeededBy.map((id) => this.#named("agency", id)).join(", "),
    ]);
    return table([this.#say("agency"), this.#say("until"), this.#say("successors")], rows);
  }

  #committees(committees: readonly Committee[]): string {
    const rows = committees
      .filter((entry) => this.#isThere(entry))
      .map((entry) => [
        `${this.#name(entry)} ${code(entry.id)}`,
        this.#meaning(["committees", 0, "level"], entry.level),
        entry.parent === undefined ? "" : this.#named("committee", entry.parent),
        entry.validity.from === undefined ? "" : fromText(entry.validity.from),
      ]);
    return table([this.#say("forum"), this.#say("level"), this.#say("above"), this.#say("sinceTitle")], rows);
  }

  #posts(): string {
    const posts = [...this.#workspace.institutions.all("borderPost")].filter((entry) => this.#isThere(entry));
    const rows = posts.map((post) => [
      `${this.#name(post)} ${code(post.id)}`,
      ...sides.map((side) => {
        const half = post.sides[side];
        const status = this.#meaning(["borderPosts", 0, side, "status"], half?.status);
        return half ? [textIn(half.name, this.#language), status].filter(Boolean).join(": ") : "–";
      }),
    ]);
    return table([this.#say("post"), ...sides.map((side) => this.#meaning(["agencies", 0, "side"], side))], rows);
  }

  #areas(): string {
    const rows = [...this.#workspace.institutions.all("issueArea")].map((area) => [
      `${this.#name(area)} ${code(area.id)}`,
      area.forums.map((id) => this.#named("committee", id)).join(", ") || this.#say("everywhere"),
      area.validity.to === undefined ? "" : toText(area.validity.to),
    ]);
    return table([this.#say("area"), this.#say("forum"), this.#say("until")], rows);
  }
}

/** The centre stands above the regions. */
const rank = ({ level }: Agency): number => (level === "central" ? 0 : 1);

/** The relation's own beginning; else the day on which both are there. */
function sinceOf(agency: Agency, other: Agency | undefined, { validity }: Relation): Day | undefined {
  const days = [agency.validity.from, other?.validity.from].filter((day) => day !== undefined);
  return validity.from ?? (days.length > 0 ? Math.max(...days) : undefined);
}

/** A whole year as a year. */
const fromText = (day: Day): string => formatDay(day).replace(/-01-01$/, "");
const toText = (day: Day): string => formatDay(day).replace(/-12-31$/, "");

const capital = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

const page = (...parts: readonly string[]): string => `${parts.filter(Boolean).join("\n\n")}\n`;

const section = (title: string, body: string): string => (body === "" ? "" : `## ${title}\n\n${body}`);

const table = (titles: readonly string[], rows: readonly (readonly string[])[]): string =>
  rows.length === 0
    ? ""
    : [titles, titles.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
