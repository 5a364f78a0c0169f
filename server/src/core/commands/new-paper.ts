/** A new paper with everything known filled in: what is left to the author stands as a placeholder. */
import { formatDay, placeInTime, type Day } from "../day.ts";
import { Document } from "../document.ts";
import { plainText, scalarText } from "../edit.ts";
import type { Committee, Institutions } from "../institutions.ts";
import { inLanguage } from "../read.ts";
import { schemaOf, type Schema } from "../schema.ts";
import { Skeleton } from "../skeleton.ts";
import type { Workspace } from "../workspace.ts";

export type PaperSide = "indonesia" | "malaysia" | "joint";

export interface NewPaper {
  readonly forum: string;
  /** Without a number it is a special session, which has a name. */
  readonly number?: number;
  readonly name?: string;
  readonly date: Day;
  readonly endDate?: Day;
  readonly venue?: string;
  readonly issueArea: string;
  readonly side: PaperSide;
  /** Absent: the forum's technical team of that side for the area, where there is exactly one. */
  readonly preparedBy?: string;
  /** Absent: after the area's name, in the side's language. */
  readonly title?: string;
}

/** The text of the paper, as it begins under the schema of the folder that it is for. */
export function newPaper(workspace: Workspace, given: NewPaper, schema = schemaOf("paper")): string {
  const empty = new Document("new:/paper.kertas.yaml", "paper", "", { schema });
  const added = (place: Schema | undefined): readonly string[] => addedLines({ document: empty, workspace }, place);
  const preparedBy = given.preparedBy ?? teamOf(workspace.institutions, given);
  const optional = (key: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`${key}: ${value}`];
  const session = [
    `forum: ${scalarText(given.forum)}`,
    ...optional("number", given.number?.toString()),
    ...optional("name", given.name && scalarText(given.name)),
    `date: ${formatDay(given.date)}`,
    ...optional("endDate", given.endDate === undefined ? undefined : formatDay(given.endDate)),
    ...optional("venue", given.venue && scalarText(given.venue)),
    ...added(schema.properties?.["session"]),
  ];
  const head = [
    `format: ${schema.properties?.["format"]?.enum?.[0] ?? ""}`,
    "session:",
    ...session.map((line) => `  ${line}`),
    `side: ${given.side}`,
    `issueArea: ${scalarText(given.issueArea)}`,
    ...optional("preparedBy", preparedBy && scalarText(preparedBy)),
    ...titleLines(workspace.institutions, given),
    "status: draft",
    ...added(schema),
  ].join("\n");
  return [head, firstItem(workspace, given, empty.edited(head)), ""].join("\n");
}

/** The required fields that the folder adds to a map. */
function addedLines(context: ConstructorParameters<typeof Skeleton>[0], place: Schema | undefined): readonly string[] {
  const lines = Object.entries(place?.properties ?? {}).flatMap(([key, field]) =>
    field["x-extension"] && place?.required?.includes(key) ? new Skeleton(context).lines(key, field, false) : [],
  );
  return lines.map((text) => plainText({ start: 0, end: 0, text, snippet: true }));
}

/** The one technical team of the forum and side whose areas hold this one; undefined where there are none or several. */
export function teamOf(
  institutions: Institutions,
  { forum, side, issueArea, date }: Pick<NewPaper, "forum" | "side" | "issueArea" | "date">,
): string | undefined {
  const isTheirs = (team: Committee): boolean =>
    team.type === "technical-team" &&
    team.parent === forum &&
    team.side === side &&
    placeInTime(date, team.validity) === "within" &&
    (team.issueAreas.length === 0 || team.issueAreas.includes(issueArea));
  const [team, ...others] = [...institutions.all("committee")].filter(isTheirs);
  return others.length === 0 ? team?.id : undefined;
}

/** A joint paper is titled in both languages. */
function titleLines(institutions: Institutions, { title, issueArea, side }: NewPaper): readonly string[] {
  if (title !== undefined) return [`title: ${scalarText(title)}`];
  const name = institutions.get("issueArea", issueArea)?.name ?? issueArea;
  const inWords = (language: "id" | "ms"): string => {
    const text = inLanguage(name, language);
    return scalarText(/^Bidang /.test(text) ? text : `Bidang ${text}`);
  };
  if (side !== "joint") return [`title: ${inWords(side === "malaysia" ? "ms" : "id")}`];
  return ["title:", `  id: ${inWords("id")}`, `  ms: ${inWords("ms")}`];
}

/** The list with an item to fill in; its id is the next one of the forum. */
function firstItem(workspace: Workspace, { forum, date, side }: NewPaper, document: Document): string {
  const schema = document.schemaAt(["items", 0]) ?? {};
  const lines = new Skeleton({ document, workspace }).itemLines(schema, {
    id: nextItemId(workspace, forum, date),
    raisedBy: side,
  });
  const text = ["items:", ...lines.map((line) => `  ${line}`)].join("\n");
  return plainText({ start: 0, end: 0, text, snippet: true });
}

/** `KBS-2026-001`: after the ids that the forum's papers use, in the year of the session. */
function nextItemId({ timeline }: Workspace, forum: string, date: Day): string {
  const used = timeline.papersOf(forum).flatMap(({ summary }) => summary.items.map(({ id }) => id));
  const prefix = /^[A-Z][A-Z0-9]*(?=-)/.exec(used.at(-1) ?? "")?.[0] ?? "ID";
  const start = `${prefix}-${formatDay(date).slice(0, 4)}-`;
  const numbers = [...timeline.items].flatMap((id) =>
    id.startsWith(start) ? Number(id.slice(start.length)) || 0 : [],
  );
  return `${start}${String(Math.max(0, ...numbers) + 1).padStart(3, "0")}`;
}
